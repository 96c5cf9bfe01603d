package person

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/handler/pack"
	"vireo/api/model/common"
	"vireo/api/model/person"
	"vireo/biz"
	"vireo/server"
)

// BlockList lists whom the viewer blocks, latest first. Of each only name and
// avatar are told.
//
// @ID          BlockList
// @Summary     List whom one blocks
// @Tags        person
// @Produce     json
// @Param       page_size query int false "rows of a page; missing or 0: 500" minimum(0) maximum(500)
// @Param       cursor query string false "next_cursor of the page before"
// @Security    token
// @Success     200 {object} person.BlockListResponse
// @Failure     429 {object} person.BlockListResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/block/list/ [get]
func BlockList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *person.BlockListRequest, resp *person.BlockListResponse) error {
		list, err := k.Biz.BlockList(ctx, k.Viewer, biz.Page{Size: req.PageSize, Cursor: req.Cursor})
		if err != nil {
			return err
		}
		resp.UserList = make([]*common.User, len(list.Users))
		for i := range list.Users {
			resp.UserList[i] = pack.User(k, &list.Users[i])
		}
		resp.NextCursor = list.Next
		return nil
	})
}
