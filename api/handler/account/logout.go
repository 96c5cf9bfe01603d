package account

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/account"
	"vireo/api/model/common"
	"vireo/server"
)

// Logout ends this session, or all of the user.
//
// @ID          Logout
// @Summary     Sign out
// @Tags        account
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       all formData bool false "1: every session of the user"
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/logout/ [post]
func Logout(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *account.LogoutRequest, resp *common.StatusResponse) error {
		return k.Biz.Logout(ctx, k.Viewer, req.All)
	})
}
