package media

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/media"
	"vireo/biz"
	"vireo/server"
)

// UserFile serves a user's avatar or background, or the default ones.
//
// @ID          UserFile
// @Summary     A user's image
// @Tags        media
// @Produce     image/jpeg,json
// @Param       id   path string true "the user's id, or default"
// @Param       file path string true "which file" enums(avatar.jpg,background.jpg)
// @Success     200 {file} file "the bytes"
// @Success     206 {file} file "the bytes that a Range asks for"
// @Success     304 "not changed since If-None-Match"
// @Failure     404 {object} common.StatusResponse "no such file"
// @Failure     416 "a Range outside the file"
// @Router      /media/u/{id}/{file} [get]
func UserFile(ctx context.Context, c *app.RequestContext) {
	server.HandleFile(ctx, c, func(k *server.Call, req *media.UserFileRequest) (*biz.File, error) {
		return k.Biz.UserFile(ctx, req.ID, req.File)
	})
}
