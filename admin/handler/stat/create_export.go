package stat

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/stat"
	"vireo/biz"
	"vireo/server"
)

// CreateExport makes a list export: it writes a list into a CSV file, as it is read.
//
// @ID          CreateExport
// @Summary     Make a list export
// @Description The answer is the file: all rows that the filters let through, in the order of their ids, of those that were there when it began. It is text/csv in UTF-8 (RFC 4180). Cells that a spreadsheet could take for a formula begin with an apostrophe. It has what the list shows to who asks. The audit log says who exported what before the first byte, and how many rows it had after the last; a file without its last row's line end was cut.
// @Tags        exports
// @Accept      json
// @Produce     text/csv,json
// @Param       request body stat.ExportRequest true "what is wanted"
// @Success     200 {string} string "the file"
// @Router      /admin/api/v1/exports [post]
func CreateExport(ctx context.Context, c *app.RequestContext) {
	server.HandleExport(ctx, c, func(k *server.Call, req *stat.ExportRequest) biz.ExportQuery {
		q := biz.ExportQuery{Resource: req.Resource, Search: req.Q, Columns: req.Columns, BOM: req.Bom, Language: req.Language}
		for _, f := range req.Filter {
			if f != nil {
				q.Filters = append(q.Filters, biz.ListFilter{Param: f.Name, Values: f.Values})
			}
		}
		return q
	})
}
