package relation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/common"
	"vireo/api/model/relation"
	"vireo/server"
)

// RelationAction follows a user or ends that; doing it again changes nothing.
//
// @ID          RelationAction
// @Summary     Follow, or stop following
// @Tags        relation
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       to_user_id formData int true "the user" minimum(1)
// @Param       action_type formData int true "1 follow, 2 unfollow" enums(1,2)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/relation/action/ [post]
func RelationAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *relation.RelationActionRequest, resp *common.StatusResponse) error {
		return k.Biz.Follow(ctx, k.Viewer, req.ToUserID, req.ActionType)
	})
}
