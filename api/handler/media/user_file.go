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
// @Produce     image/jpeg
// @Param       id   path string true "the user, or default"
// @Param       file path string true "which file" enums(avatar.jpg,background.jpg)
// @Success     200 {file} file "the bytes"
// @Failure     404 {object} common.StatusResponse "no such file"
// @Router      /media/u/{id}/{file} [get]
func UserFile(ctx context.Context, c *app.RequestContext) {
	server.HandleFile(ctx, c, func(k *server.Call, req *media.UserFileRequest) (*biz.File, error) {
		return k.Biz.UserFile(ctx, req.ID, req.File)
	})
}
