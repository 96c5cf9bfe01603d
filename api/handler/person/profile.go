package person

import (
	"context"
	"io"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz"
	"vireo/server"
)

// Profile changes what users say and show of themselves. Pictures need
// multipart/form-data and stream; without them every kind of body will do.
//
// @ID          Profile
// @Summary     Change signature, avatar and background
// @Tags        person
// @Accept      mpfd
// @Produce     json
// @Param       signature  formData string false "what the user says" minlength(1) maxlength(255)
// @Param       avatar     formData file   false "JPEG, PNG, GIF or WebP, at most 16 MiB; its middle is shown"
// @Param       background formData file   false "JPEG, PNG, GIF or WebP, at most 16 MiB"
// @Param       clear      formData string false "what is to be taken away: signature, avatar, background, with commas between them" maxlength(64)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     413 {object} common.StatusResponse "a file is over the limit"
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/user/profile/ [post]
func Profile(ctx context.Context, c *app.RequestContext) {
	server.HandleForm(ctx, c, 2*biz.MaxPicture, func(k *server.Call, form *server.UploadForm) error {
		var avatar, background *biz.Upload
		defer func() {
			for _, u := range []*biz.Upload{avatar, background} {
				if u != nil {
					u.Close()
				}
			}
		}()
		receive := func(into **biz.Upload) func(io.Reader) error {
			return func(file io.Reader) (err error) {
				if *into, err = k.Biz.NewPicture(k.Address()); err != nil {
					return err
				}
				return k.Biz.Receive(*into, file)
			}
		}
		if err := form.Read(server.Files{"avatar": receive(&avatar), "background": receive(&background)}); err != nil {
			return err
		}
		if err := k.SignIn(ctx, form.Value("token")); err != nil {
			return err
		}
		return k.Biz.SetProfile(ctx, k.Viewer, biz.ProfileChange{
			Signature: form.Value("signature"), Avatar: avatar, Background: background, Clear: form.Value("clear"),
		})
	})
}
