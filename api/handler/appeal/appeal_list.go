package appeal

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/appeal"
	"vireo/biz"
	"vireo/server"
)

// AppealList is the viewer's own appeals, newest first. Who can't sign in uses the appeal_token of the refused login.
//
// @ID          AppealList
// @Summary     Read one's appeals
// @Tags        appeal
// @Produce     json
// @Param       page_size query int false "rows of a page; missing or 0: 100" minimum(0) maximum(100)
// @Param       cursor query string false "next_cursor of the page before"
// @Security    token
// @Success     200 {object} appeal.AppealListResponse
// @Failure     429 {object} appeal.AppealListResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/appeal/list/ [get]
func AppealList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *appeal.AppealListRequest, resp *appeal.AppealListResponse) error {
		list, err := k.Biz.Appeals(ctx, k.Viewer, biz.Page{Size: req.PageSize, Cursor: req.Cursor})
		if err != nil {
			return err
		}
		for i := range list.Appeals {
			resp.AppealList = append(resp.AppealList, packAppeal(k, &list.Appeals[i]))
		}
		resp.NextCursor = list.Next
		return nil
	})
}
