package message

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/common"
	"vireo/api/model/message"
	"vireo/server"
)

// MessageAction sends a message to another user; they need not be friends.
//
// @ID          MessageAction
// @Summary     Send a message
// @Tags        message
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       to_user_id formData int true "to whom" minimum(1)
// @Param       action_type formData int true "1 send" enums(1)
// @Param       content formData string true "the text" minlength(1) maxlength(1000)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/message/action/ [post]
func MessageAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *message.MessageActionRequest, resp *common.StatusResponse) error {
		return k.Biz.SendMessage(ctx, k.Viewer, req.ToUserID, req.ActionType, req.Content)
	})
}
