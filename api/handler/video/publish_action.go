package video

import (
	"context"
	"io"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz"
	"vireo/server"
)

// PublishAction receives a video. The file streams to the spool; the token and
// the title may come before or after it.
//
// @ID          PublishAction
// @Summary     Publish a video
// @Tags        video
// @Accept      mpfd
// @Produce     json
// @Param       data  formData file   true  "the video: MP4 or MOV; more where the server has ffmpeg"
// @Param       title formData string true  "the title" minlength(1) maxlength(255)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     413 {object} common.StatusResponse "the file is over the limit"
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/publish/action/ [post]
func PublishAction(ctx context.Context, c *app.RequestContext) {
	server.HandleUpload(ctx, c, func(k *server.Call, form *server.UploadForm) error {
		if !k.Viewer.Guest() { // the token came first: refuse before the file is sent
			if err := k.Biz.CheckPublish(ctx, k.Viewer); err != nil {
				return err
			}
		}
		var upload *biz.Upload
		defer func() {
			if upload != nil {
				upload.Close()
			}
		}()
		err := form.Read(server.Files{"data": func(file io.Reader) (err error) {
			if upload, err = k.Biz.NewUpload(k.Address()); err != nil {
				return err
			}
			return k.Biz.Receive(upload, file)
		}})
		if err != nil {
			return err
		}
		if err := k.SignIn(ctx, form.Value("token")); err != nil {
			return err
		}
		_, err = k.Biz.Publish(ctx, k.Viewer, upload, form.Value("title"))
		return err
	})
}
