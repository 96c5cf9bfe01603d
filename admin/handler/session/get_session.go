package session

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/session"
	"vireo/server"
)

// GetSession tells who is signed in at the panel, and what they have to do before anything else.
//
// @ID          GetSession
// @Summary     Read the session
// @Tags        session
// @Produce     json
// @Success     200 {object} session.Session
// @Router      /admin/api/v1/session [get]
func GetSession(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *session.SessionRequest, resp *session.Session) error {
		*resp = packSession(k)
		return nil
	})
}
