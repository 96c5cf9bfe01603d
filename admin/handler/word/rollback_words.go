package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/server"
)

// RollbackWords publishes an older version's content again, as a new version.
//
// @ID          RollbackWords
// @Summary     Roll back
// @Tags        words
// @Produce     json
// @Param       id path int true "the version" minimum(1)
// @Success     200 {object} word.Ruleset
// @Router      /admin/api/v1/words/rulesets/{id}/rollback [post]
func RollbackWords(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.IDRequest, resp *word.Ruleset) error {
		version, err := k.Biz.RollbackStaffWords(ctx, k.Staff, req.ID)
		if err != nil {
			return err
		}
		return readRuleset(ctx, k, version, resp)
	})
}
