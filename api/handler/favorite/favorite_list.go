package favorite

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/handler/pack"
	"vireo/api/model/favorite"
	"vireo/api/model/video"
	"vireo/biz"
	"vireo/server"
)

// FavoriteList lists what a user likes, latest like first.
//
// @ID          FavoriteList
// @Summary     List what a user likes
// @Tags        favorite
// @Produce     json
// @Param       user_id query int true "whose list" minimum(1)
// @Param       page_size query int false "rows of a page; missing or 0: 200" minimum(0) maximum(200)
// @Param       cursor query string false "next_cursor of the page before"
// @Security    token
// @Success     200 {object} video.VideoListResponse
// @Failure     429 {object} video.VideoListResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/favorite/list/ [get]
func FavoriteList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *favorite.FavoriteListRequest, resp *video.VideoListResponse) error {
		list, err := k.Biz.FavoriteList(ctx, k.Viewer, req.UserID, biz.Page{Size: req.PageSize, Cursor: req.Cursor})
		if err != nil {
			return err
		}
		resp.VideoList, resp.NextCursor = pack.Videos(k, list.Videos), list.Next
		return nil
	})
}
