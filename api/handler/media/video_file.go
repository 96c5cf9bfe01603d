package media

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/media"
	"vireo/biz"
	"vireo/server"
)

// VideoFile serves a video's file or its cover, with byte ranges.
//
// @ID          VideoFile
// @Summary     A video's file
// @Tags        media
// @Produce     video/mp4,image/jpeg,json
// @Param       id      path  int    true  "the video" minimum(1)
// @Param       file    path  string true  "which file" enums(play.mp4,cover.jpg)
// @Param       expires query int    false "of a signed link: seconds since 1970" minimum(0)
// @Param       sig     query string false "of a signed link: its signature"
// @Success     200 {file} file "the bytes"
// @Success     206 {file} file "the bytes that a Range asks for"
// @Success     304 "not changed since If-None-Match"
// @Failure     404 {object} common.StatusResponse "no such file, or not public"
// @Failure     416 "a Range outside the file"
// @Router      /media/v/{id}/{file} [get]
func VideoFile(ctx context.Context, c *app.RequestContext) {
	server.HandleFile(ctx, c, func(k *server.Call, req *media.VideoFileRequest) (*biz.File, error) {
		return k.Biz.VideoFile(ctx, req.ID, req.File, biz.Link{Expires: req.Expires, Sig: req.Sig})
	})
}
