package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/server"
)

// Me tells who asks: at the panel, or as a script.
//
// @ID          Me
// @Summary     Who am I
// @Tags        session
// @Produce     json
// @Success     200 {object} session.Session
// @Router      /admin/api/v1/me [get]
func Me(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *session.SessionRequest, resp *session.Session) error {
		*resp = packSession(k)
		return nil
	})
}
