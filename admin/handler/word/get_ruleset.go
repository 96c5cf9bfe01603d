package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/server"
)

// GetRuleset reads a published version.
//
// @ID          GetRuleset
// @Summary     Read a version
// @Tags        words
// @Produce     json
// @Param       id path int true "the version" minimum(1)
// @Success     200 {object} word.Ruleset
// @Router      /admin/api/v1/words/rulesets/{id} [get]
func GetRuleset(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.IDRequest, resp *word.Ruleset) error {
		return readRuleset(ctx, k, req.ID, resp)
	})
}
