package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// PublishWords makes the draft the version in force, everywhere within two seconds. Entries that
// can not be looked for are named in details.refused of the error. With the checksum of the draft that was
// looked at, another one is refused: 409, details.reason is draft_changed.
//
// @ID          PublishWords
// @Summary     Publish the draft
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       request body word.PublishRequest true "what is wanted"
// @Success     200 {object} word.Ruleset
// @Router      /admin/api/v1/words/rulesets [post]
func PublishWords(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.PublishRequest, resp *word.Ruleset) error {
		version, err := k.Biz.PublishStaffWords(ctx, k.Staff, biz.Publication{Note: req.Note, SkipRefused: req.SkipRefused, Checksum: req.Checksum})
		if err != nil {
			return err
		}
		return readRuleset(ctx, k, version, resp)
	})
}
