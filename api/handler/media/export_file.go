package media

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/media"
	"vireo/biz"
	"vireo/server"
)

// ExportFile serves the file with everything about a user, by a signed link.
//
// @ID          ExportFile
// @Summary     A user's export
// @Tags        media
// @Produce     application/zip,json
// @Param       id      path  int    true "the user" minimum(1)
// @Param       file    path  string true "when it was asked for, in ms, and .zip"
// @Param       expires query int    true "of the signed link: seconds since 1970" minimum(0)
// @Param       sig     query string true "of the signed link: its signature"
// @Success     200 {file} file "the bytes"
// @Success     206 {file} file "the bytes that a Range asks for"
// @Success     304 "not changed since If-None-Match"
// @Failure     404 {object} common.StatusResponse "no such file, or the link is not right any more"
// @Failure     416 "a Range outside the file"
// @Router      /media/e/{id}/{file} [get]
func ExportFile(ctx context.Context, c *app.RequestContext) {
	server.HandleFile(ctx, c, func(k *server.Call, req *media.ExportFileRequest) (*biz.File, error) {
		return k.Biz.ExportFile(ctx, req.ID, req.File, biz.Link{Expires: req.Expires, Sig: req.Sig})
	})
}
