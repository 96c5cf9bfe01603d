package word

import (
	"context"
	"slices"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// ImportWords brings a file into the draft: new entries are added, equal ones take over what the file
// says, nothing is removed. With a bad line, and with dry_run, nothing changes; the answer tells what would.
//
// @ID          ImportWords
// @Summary     Import entries
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       request body word.ImportWordsRequest true "what is wanted"
// @Success     200 {object} word.ImportWordsResponse
// @Router      /admin/api/v1/words/import [post]
func ImportWords(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.ImportWordsRequest, resp *word.ImportWordsResponse) error {
		out, err := k.Biz.ImportStaffWords(ctx, k.Staff, biz.WordFile{Text: req.Text, List: req.List, Category: req.Category, Level: req.Level, Match: req.Match, Dry: req.DryRun})
		if err != nil {
			return err
		}
		resp.Imported = !req.DryRun && len(out.Bad) == 0
		resp.Added, resp.Changed, resp.Unchanged = int64(len(out.Added)), int64(len(out.Changed)), int64(out.Unchanged)
		resp.Repeated, resp.Bad, resp.NewLists = int64(out.Repeated), int64(len(out.Bad)), out.NewLists
		for _, c := range first(slices.Concat(out.Added, out.Changed), mostChanges) {
			resp.Changes = append(resp.Changes, &word.WordChange{List: c.List, Text: c.Text, Before: c.Old, After: c.New})
		}
		for _, b := range first(out.Bad, mostChanges) {
			resp.BadLines = append(resp.BadLines, &word.BadLine{Line: int64(b.Line), Reason: k.Text(b.Reason)})
		}
		return nil
	})
}

// first is the beginning of a list.
func first[T any](list []T, n int) []T { return list[:min(n, len(list))] }
