package relation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/relation"
	"vireo/biz"
	"vireo/server"
)

// FriendList lists those a user follows who follow back, each with the latest message of the two.
//
// @ID          FriendList
// @Summary     List a user's friends
// @Tags        relation
// @Produce     json
// @Param       user_id query int false "whose list; missing or 0: the token's own user" minimum(0)
// @Param       page_size query int false "rows of a page; missing or 0: 500" minimum(0) maximum(500)
// @Param       cursor query string false "next_cursor of the page before"
// @Security    token
// @Success     200 {object} relation.FriendListResponse
// @Failure     429 {object} relation.FriendListResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/relation/friend/list/ [get]
func FriendList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *relation.RelationListRequest, resp *relation.FriendListResponse) error {
		list, err := k.Biz.Friends(ctx, k.Viewer, req.UserID, biz.Page{Size: req.PageSize, Cursor: req.Cursor})
		if err != nil {
			return err
		}
		for i := range list.Friends {
			resp.UserList = append(resp.UserList, packFriend(k, &list.Friends[i]))
		}
		resp.NextCursor = list.Next
		return nil
	})
}
