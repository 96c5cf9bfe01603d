package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ActOnUser decides about a user without its case being claimed; a live case that nobody else holds is resolved with it.
//
// @ID          ActOnUser
// @Summary     Decide about a user
// @Tags        users
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.ActRequest true "what is wanted"
// @Success     200 {object} moderation.Decided
// @Router      /admin/api/v1/users/{id}/actions [post]
func ActOnUser(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.ActRequest, resp *moderation.Decided) error {
		d, err := decision(req.Outcome, req.Policy, req.PolicyText, req.Note, req.Measures, req.TemplateID)
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffAct(ctx, k.Staff, biz.Subject{Kind: "user", ID: req.ID}, d)
		if err == nil {
			*resp = *packDecided(&v)
		}
		return err
	})
}
