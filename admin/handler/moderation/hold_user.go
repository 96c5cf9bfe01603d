package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/server"
)

// HoldUser puts a legal hold on an account: it is not erased until that is lifted.
//
// @ID          HoldUser
// @Summary     Put a legal hold on an account
// @Tags        users
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.HoldRequest true "what is wanted"
// @Success     200 {object} moderation.User
// @Router      /admin/api/v1/users/{id}/legal-hold [put]
func HoldUser(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.HoldRequest, resp *moderation.User) error {
		return legalHold(ctx, k, req.ID, true, req.Reason, resp)
	})
}

func legalHold(ctx context.Context, k *server.Call, id int64, hold bool, reason string, resp *moderation.User) error {
	v, err := k.Biz.SetLegalHold(ctx, k.Staff, id, hold, reason)
	if err == nil {
		*resp = *packUser(k)(&v)
	}
	return err
}
