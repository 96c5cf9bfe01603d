package message

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/message"
	"vireo/biz"
	"vireo/server"
)

// Chat reads messages of the viewer and one other user, oldest first.
//
// @ID          Chat
// @Summary     Read a conversation
// @Tags        message
// @Produce     json
// @Param       to_user_id query int true "the other user" minimum(1)
// @Param       pre_msg_time query int false "ms: only what the viewer received since; missing or 0: the newest 200" minimum(0)
// @Param       cursor query string false "next_cursor: the 200 before"
// @Param       include_own query bool false "with pre_msg_time: the viewer's own messages too"
// @Security    token
// @Success     200 {object} message.ChatResponse
// @Failure     429 {object} message.ChatResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/message/chat/ [get]
func Chat(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *message.ChatRequest, resp *message.ChatResponse) error {
		chat, err := k.Biz.Chat(ctx, k.Viewer, biz.ChatQuery{
			Peer: req.ToUserID, After: req.PreMsgTime, Own: req.IncludeOwn, Cursor: req.Cursor,
		})
		if err != nil {
			return err
		}
		for _, m := range chat.Messages {
			resp.MessageList = append(resp.MessageList, &message.Message{
				ID: m.ID, ToUserID: m.ToUserID, FromUserID: m.FromUserID, Content: m.Text, CreateTime: m.CreatedAt,
			})
		}
		resp.NextCursor = chat.Next
		return nil
	})
}
