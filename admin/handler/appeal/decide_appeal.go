package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/appeal"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

// DecideAppeal decides an appeal, once; another than who acted does, unless there is nobody else.
//
// @ID          DecideAppeal
// @Summary     Decide an appeal
// @Tags        appeals
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body appeal.DecideAppealRequest true "what is wanted"
// @Success     200 {object} appeal.Appeal
// @Router      /admin/api/v1/appeals/{id}/decide [post]
func DecideAppeal(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.DecideAppealRequest, resp *appeal.Appeal) error {
		verdict := biz.Verdict{Version: req.Version, Outcome: req.Outcome, Policy: req.Policy, Answer: req.Answer, Note: req.Note}
		for _, m := range req.Measures {
			if m == nil {
				return errs.Invalid("measures", errs.T("%s has the wrong type", "%s 的类型不正确").F("measures"))
			}
			verdict.Measures = append(verdict.Measures, biz.Measure{Kind: m.Kind, EndsAt: m.EndsAt})
		}
		v, err := k.Biz.DecideAppeal(ctx, k.Staff, req.ID, verdict)
		if err == nil {
			*resp = *packAppeal(k)(&v)
		}
		return err
	})
}
