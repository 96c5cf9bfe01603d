package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ActOnComment decides about a comment without its case being claimed; a live case that nobody else holds is resolved with it.
//
// @ID          ActOnComment
// @Summary     Decide about a comment
// @Tags        comments
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body moderation.ActRequest true "what is wanted"
// @Success     200 {object} moderation.Decided
// @Router      /admin/api/v1/comments/{id}/actions [post]
func ActOnComment(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *moderation.ActRequest, resp *moderation.Decided) error {
		d, err := decision(req.Outcome, req.Policy, req.PolicyText, req.Note, req.Measures, req.TemplateID)
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffAct(ctx, k.Staff, biz.Subject{Kind: "comment", ID: req.ID}, d)
		if err == nil {
			*resp = *packDecided(&v)
		}
		return err
	})
}
