package person

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/person"
	"vireo/server"
)

// Delete hides the viewer's account, ends its sessions, and has it erased when the
// grace is over. Signing in again until then takes that back.
//
// @ID          Delete
// @Summary     Delete one's account
// @Tags        person
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       password formData string true "the account's password" minlength(5) maxlength(32)
// @Security    token
// @Success     200 {object} person.DeleteResponse
// @Failure     429 {object} person.DeleteResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/delete/ [post]
func Delete(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *person.DeleteRequest, resp *person.DeleteResponse) (err error) {
		resp.DeleteAt, err = k.Biz.DeleteAccount(ctx, k.Viewer, req.Password)
		return err
	})
}
