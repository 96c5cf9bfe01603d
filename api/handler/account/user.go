package account

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/handler/pack"
	"vireo/api/model/account"
	"vireo/server"
)

// User reads a user, with the viewer's relation to them.
//
// @ID          User
// @Summary     Read a user
// @Tags        account
// @Produce     json
// @Param       user_id query int false "missing or 0: the token's own user" minimum(0)
// @Security    token
// @Success     200 {object} account.UserResponse
// @Failure     429 {object} account.UserResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/ [get]
func User(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *account.UserRequest, resp *account.UserResponse) error {
		user, err := k.Biz.User(ctx, k.Viewer, req.UserID)
		if err != nil {
			return err
		}
		resp.User = pack.User(k, &user)
		return nil
	})
}
