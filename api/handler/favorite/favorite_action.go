package favorite

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/common"
	"vireo/api/model/favorite"
	"vireo/server"
)

// FavoriteAction likes a video or takes the like back; doing it again changes nothing.
//
// @ID          FavoriteAction
// @Summary     Like, or take a like back
// @Tags        favorite
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       video_id formData int true "the video" minimum(1)
// @Param       action_type formData int true "1 like, 2 unlike" enums(1,2)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/favorite/action/ [post]
func FavoriteAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *favorite.FavoriteActionRequest, resp *common.StatusResponse) error {
		return k.Biz.Favorite(ctx, k.Viewer, req.VideoID, req.ActionType)
	})
}
