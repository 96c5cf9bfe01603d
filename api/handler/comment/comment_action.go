package comment

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/comment"
	"vireo/biz"
	"vireo/server"
)

// CommentAction writes a comment under a video or deletes one.
//
// @ID          CommentAction
// @Summary     Write or delete a comment
// @Tags        comment
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       video_id formData int true "the video" minimum(1)
// @Param       action_type formData int true "1 add, 2 delete" enums(1,2)
// @Param       comment_text formData string false "to add: the text" minlength(1) maxlength(255)
// @Param       comment_id formData int false "to delete: the comment" minimum(1)
// @Security    token
// @Success     200 {object} comment.CommentActionResponse
// @Failure     429 {object} comment.CommentActionResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/comment/action/ [post]
func CommentAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *comment.CommentActionRequest, resp *comment.CommentActionResponse) error {
		do, err := biz.Action(req.ActionType)
		if err != nil {
			return err
		}
		if !do {
			return k.Biz.DeleteComment(ctx, k.Viewer, req.VideoID, req.CommentID)
		}
		added, err := k.Biz.AddComment(ctx, k.Viewer, req.VideoID, req.CommentText)
		if err != nil {
			return err
		}
		resp.Comment = packComment(k, &added)
		return nil
	})
}
