package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/appeal"
	"vireo/server"
)

// AppealAction appeals against what was done to the viewer or to what is theirs: once, until the deadline that the notice names. Who can't sign in uses the appeal_token of the refused login.
//
// @ID          AppealAction
// @Summary     Appeal against a decision
// @Tags        appeal
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       action_id formData int true "action_id of a notice" minimum(1)
// @Param       text formData string true "why; only moderators read it" minlength(1) maxlength(1000)
// @Security    token
// @Success     200 {object} appeal.AppealActionResponse
// @Failure     429 {object} appeal.AppealActionResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/appeal/action/ [post]
func AppealAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.AppealActionRequest, resp *appeal.AppealActionResponse) error {
		a, err := k.Biz.Appeal(ctx, k.Viewer, req.ActionID, req.Text)
		if err == nil {
			resp.Appeal = packAppeal(k, &a)
		}
		return err
	})
}
