package word

import (
	"context"
	"slices"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/server"
)

// GetDraft tells what publishing the draft would change.
//
// @ID          GetDraft
// @Summary     Compare the draft
// @Tags        words
// @Produce     json
// @Success     200 {object} word.DraftResponse
// @Router      /admin/api/v1/words/draft [get]
func GetDraft(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *word.DraftRequest, resp *word.DraftResponse) error {
		d, err := k.Biz.DraftDiff(ctx)
		if err != nil {
			return err
		}
		resp.Added, resp.Removed, resp.Changed, resp.Policy = int64(len(d.Added)), int64(len(d.Removed)), int64(len(d.Changed)), d.Policy
		for _, c := range slices.Concat(d.Added, d.Removed, d.Changed) {
			if len(resp.Changes) == mostChanges {
				break
			}
			resp.Changes = append(resp.Changes, &word.WordChange{List: c.List, Text: c.Text, Before: c.Old, After: c.New})
		}
		resp.Checksum = d.Checksum
		if k.Staff.May("words:publish") && !d.Empty() {
			resp.AllowedActions = []string{"publish"}
		}
		return nil
	})
}
