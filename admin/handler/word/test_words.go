package word

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// TestWords judges a text as if a user had written it. Nothing is recorded.
//
// @ID          TestWords
// @Summary     Test a text
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       request body word.TestWordsRequest true "what is wanted"
// @Success     200 {object} word.TestWordsResponse
// @Router      /admin/api/v1/words/test [post]
func TestWords(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *word.TestWordsRequest, resp *word.TestWordsResponse) error {
		v, err := k.Biz.TestWords(ctx, biz.WordTest{Text: req.Text, Field: req.Field, Draft: req.Draft})
		resp.Version, resp.Verdict, resp.PublicText = server.ID(v.Version), v.Level, v.Public
		resp.Normalised = v.Normal
		for _, m := range v.Hits {
			resp.Hits = append(resp.Hits, &word.WordMatch{
				EntryID: server.ID(m.EntryID), Entry: m.Entry, Level: m.Level, Start: m.Start, End: m.End, Found: m.Found, Normalised: m.Normal, Techniques: m.Techniques,
			})
		}
		return err
	})
}
