package video

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/handler/pack"
	"vireo/api/model/video"
	"vireo/server"
)

// Feed reads the newest videos; guests may. The last row's publish time is the next page's latest_time.
//
// @ID          Feed
// @Summary     Read the feed
// @Tags        video
// @Produce     json
// @Param       latest_time query int false "ms (or s) since 1970: strictly older videos; missing or 0: the newest"
// @Security    token
// @Success     200 {object} video.FeedResponse
// @Failure     429 {object} video.FeedResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/feed/ [get]
func Feed(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *video.FeedRequest, resp *video.FeedResponse) error {
		feed, err := k.Biz.Feed(ctx, k.Viewer, req.LatestTime)
		if err != nil {
			return err
		}
		resp.VideoList, resp.NextTime = pack.Videos(k, feed.Videos), feed.Next
		return nil
	})
}
