package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// NextCase claims the first case of one's queues, or several at once: what is assigned to one comes first, what one has skipped last.
//
// @ID          NextCase
// @Summary     Claim the next case
// @Tags        cases
// @Accept      json
// @Produce     json
// @Param       request body moderation.NextCaseRequest false "what is wanted"
// @Success     200 {object} moderation.NextCaseResponse
// @Router      /admin/api/v1/cases/next [post]
func NextCase(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.NextCaseRequest, resp *moderation.NextCaseResponse) error {
		want := biz.Wanted{Escalated: req.Escalated, Kind: req.Kind, Limit: int(req.Limit)}
		var err error
		if want.Queues, err = ids("queue", req.Queue); err != nil {
			return err
		}
		if want.Except, err = ids("except", req.Except); err != nil {
			return err
		}
		list, err := k.Biz.StaffNext(ctx, k.Staff, want)
		for i := range list {
			resp.Cases = append(resp.Cases, packCase(k)(&list[i]))
		}
		if len(list) > 0 {
			resp.Case = resp.Cases[0]
		}
		return err
	})
}
