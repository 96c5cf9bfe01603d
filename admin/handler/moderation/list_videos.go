package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/server"
)

// ListVideos lists all videos, hidden ones too.
//
// @ID          ListVideos
// @Summary     List videos
// @Tags        videos
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, created_at, favorite_count, comment_count, size, duration_ms"
// @Param       q query string false "an id, or the beginning of the author's name"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       user_id query []string false "only these" collectionFormat(multi)
// @Param       public query []string false "only these" collectionFormat(multi)
// @Param       listed query []string false "only these" collectionFormat(multi)
// @Param       demo query []string false "only these" collectionFormat(multi)
// @Param       on_hold query []string false "only these" collectionFormat(multi)
// @Param       taken_down query []string false "only these" collectionFormat(multi)
// @Param       limited query []string false "only these" collectionFormat(multi)
// @Param       deleted query []string false "only these" collectionFormat(multi)
// @Param       purged query []string false "only these" collectionFormat(multi)
// @Param       purge_waiting query []string false "only these" collectionFormat(multi)
// @Param       owner_hidden query []string false "only these" collectionFormat(multi)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       published_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       published_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       favorite_count_gte query string false "bound"
// @Param       favorite_count_lte query string false "bound"
// @Param       comment_count_gte query string false "bound"
// @Param       comment_count_lte query string false "bound"
// @Param       size_gte query string false "bound"
// @Param       size_lte query string false "bound"
// @Param       duration_ms_gte query string false "bound"
// @Param       duration_ms_lte query string false "bound"
// @Success     200 {object} moderation.ListVideosResponse
// @Router      /admin/api/v1/videos [get]
func ListVideos(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *moderation.ListVideosRequest, resp *moderation.ListVideosResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.VideoItem], error) {
			return k.Biz.StaffVideos(ctx, k.Staff, q)
		}, packVideo(k))
		return err
	})
}
