package comment

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/comment"
	"vireo/biz"
	"vireo/server"
)

// CommentList lists a video's comments, newest first.
//
// @ID          CommentList
// @Summary     List a video's comments
// @Tags        comment
// @Produce     json
// @Param       video_id query int true "the video" minimum(1)
// @Param       page_size query int false "rows of a page; missing or 0: 200" minimum(0) maximum(200)
// @Param       cursor query string false "next_cursor of the page before"
// @Security    token
// @Success     200 {object} comment.CommentListResponse
// @Failure     429 {object} comment.CommentListResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/comment/list/ [get]
func CommentList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *comment.CommentListRequest, resp *comment.CommentListResponse) error {
		list, err := k.Biz.CommentList(ctx, k.Viewer, req.VideoID, biz.Page{Size: req.PageSize, Cursor: req.Cursor})
		if err != nil {
			return err
		}
		for i := range list.Comments {
			resp.CommentList = append(resp.CommentList, packComment(k, &list.Comments[i]))
		}
		resp.NextCursor = list.Next
		return nil
	})
}
