package notice

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/handler/pack"
	"vireo/api/model/notice"
	"vireo/biz"
	"vireo/server"
)

// NoticeList is what the service told the viewer, newest first.
//
// @ID          NoticeList
// @Summary     Read one's notices
// @Tags        notice
// @Produce     json
// @Param       page_size query int false "rows of a page; missing or 0: 100" minimum(0) maximum(100)
// @Param       cursor query string false "next_cursor of the page before"
// @Security    token
// @Success     200 {object} notice.NoticeListResponse
// @Failure     429 {object} notice.NoticeListResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/notice/list/ [get]
func NoticeList(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *notice.NoticeListRequest, resp *notice.NoticeListResponse) error {
		list, err := k.Biz.Notices(ctx, k.Viewer, biz.Page{Size: req.PageSize, Cursor: req.Cursor})
		if err != nil {
			return err
		}
		for _, n := range list.Notices {
			row := &notice.Notice{
				ID: n.ID, Kind: n.Kind, SubjectKind: n.Subject.Kind, SubjectID: n.Subject.ID,
				Content: n.Text.In(k.Language()), CreateTime: n.At, IsRead: n.Read, ActionID: n.ActionID, Statement: pack.Statement(k, n.Statement),
			}
			if n.Statement != nil && n.ActionID != 0 && n.Statement.UndoneAt == 0 {
				row.AppealUntil = n.Statement.AppealUntil
			}
			resp.NoticeList = append(resp.NoticeList, row)
		}
		resp.UnreadCount, resp.NextCursor = list.Unread, list.Next
		return nil
	})
}
