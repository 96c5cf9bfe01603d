package person

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/common"
	"vireo/api/model/person"
	"vireo/server"
)

// Block blocks a user, or lets one in again. The two see and reach each other
// nowhere while either blocks the other, and follows between them end.
//
// @ID          Block
// @Summary     Block a user, or let one in again
// @Tags        person
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       to_user_id  formData int true "whom" minimum(1)
// @Param       action_type formData int true "1 block, 2 let in again" enums(1,2)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/block/ [post]
func Block(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *person.BlockRequest, _ *common.StatusResponse) error {
		return k.Biz.Block(ctx, k.Viewer, req.ToUserID, req.ActionType)
	})
}
