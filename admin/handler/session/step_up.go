package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/server"
)

// StepUp opens irreversible acts for five minutes to who gives the password or a code again.
//
// @ID          StepUp
// @Summary     Step up
// @Tags        session
// @Accept      json
// @Produce     json
// @Param       request body session.StepUpRequest true "what is wanted"
// @Success     200 {object} session.StepUpResponse
// @Router      /admin/api/v1/session/step-up [post]
func StepUp(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *session.StepUpRequest, resp *session.StepUpResponse) error {
		until, err := k.Biz.StepUp(ctx, k.Staff, req.Password, req.Code)
		resp.SteppedUpTo = until
		return err
	})
}
