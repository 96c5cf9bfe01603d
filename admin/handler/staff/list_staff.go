package staff

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/staff"
	"vireo/biz"
	"vireo/server"
)

// ListStaff lists the staff.
//
// @ID          ListStaff
// @Summary     List the staff
// @Tags        staff
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Param       sort query string false "names with commas between them, with - before them in descending order: id, username, role, created_at, signed_in_at"
// @Param       q query string false "an account's id, or the beginning of a username"
// @Param       cursor query string false "next_cursor of the page before; then page is not looked at"
// @Param       id query []string false "only these" collectionFormat(multi)
// @Param       username query []string false "only of this name" collectionFormat(multi)
// @Param       role query []string false "only of these roles" collectionFormat(multi)
// @Param       disabled query []string false "only these" collectionFormat(multi) Enums(true,false)
// @Param       created_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       created_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       signed_in_at_gte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Param       signed_in_at_lte query string false "bound: ms since 1970, RFC 3339 or a date"
// @Success     200 {object} staff.ListStaffResponse
// @Router      /admin/api/v1/staff [get]
func ListStaff(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *staff.ListStaffRequest, resp *staff.ListStaffResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.StaffMember], error) {
			return k.Biz.StaffMembers(ctx, k.Staff, q)
		}, packMember)
		return err
	})
}
