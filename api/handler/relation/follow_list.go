package relation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/relation"
	"vireo/biz"
	"vireo/server"
)

// FollowList lists whom a user follows, latest first.
//
// @ID          FollowList
// @Summary     List whom a user follows
// @Tags        relation
// @Produce     json
// @Param       user_id query int true "whose list" minimum(1)
// @Param       page_size query int false "rows of a page; missing or 0: 500" minimum(0) maximum(500)
// @Param       cursor query string false "next_cursor of the page before"
// @Security    token
// @Success     200 {object} relation.UserListResponse
// @Failure     429 {object} relation.UserListResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/relation/follow/list/ [get]
func FollowList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *relation.RelationListRequest, resp *relation.UserListResponse) error {
		list, err := k.Biz.Following(ctx, k.Viewer, req.UserID, biz.Page{Size: req.PageSize, Cursor: req.Cursor})
		if err != nil {
			return err
		}
		packUsers(k, list, resp)
		return nil
	})
}
