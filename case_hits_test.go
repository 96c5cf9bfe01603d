package main

import (
	"testing"
)

// TestCaseHits: a case tells where the filter found what, by the version that judged
// then, whatever the words have become since.
func TestCaseHits(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		first := a.publishWords(t)
		root := a.admin("root")
		mod := root.staff("mod", "moderator")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a sunrise")
		ann.comment(v, "哈😀 H0LDword, and holdword").ok()
		ann.comment(v, "an observeword")
		ben.comment(v, "nothing").ok()

		// Today's words are others.
		for _, e := range root.get("/word-entries", p{"q": "holdword"}).http200().list("data") {
			root.delete("/word-entries/" + e.(map[string]any)["id"].(string)).http200()
		}
		a.publishWords(t)

		c := mod.post("/cases/next", p{}).http200().expect("case.reason", "words")
		hits := mod.get("/cases/"+c.str("case.id"), nil).http200()
		at := "detail.snapshot.hits."
		if n := len(hits.list("detail.snapshot.hits")); n != 2 {
			t.Fatalf("%d hits: %s", n, hits.body)
		}
		for _, want := range []struct {
			path string
			is   any
		}{
			{"0.start", 3}, {"0.end", 11}, {"0.found", "H0LDword"}, {"0.normalized", "h0ldword"}, {"0.entry", "holdword"}, {"0.list", "test"}, {"0.category", "other"}, {"0.field", "comment"},
			{"0.ruleset_version", text(first.Version)}, {"0.techniques", "[case leet]"}, {"0.level", "hold"}, {"1.start", 17}, {"1.end", 25}, {"1.found", "holdword"}, {"1.techniques", "[]"},
		} {
			hits.expect(at+want.path, want.is)
		}
		if n := len(mod.get("/cases", nil).http200().list("data")); n != 1 {
			t.Errorf("%d cases", n)
		}

		// A reported one that only counted tells its hits as well; one of which the
		// version is gone tells them without a place.
		said := ben.get("/douyin/comment/list/", p{"video_id": v}).ok()
		for i := range said.list("comment_list") {
			if said.str("comment_list."+text(int64(i))+".content") == "an observeword" {
				ben.reports("comment", said.num("comment_list."+text(int64(i))+".id"), "other")
			}
		}
		id := mod.get("/cases", p{"reason": "other"}).http200().expect("total", 1).str("data.0.id")
		mod.get("/cases/"+id, nil).http200().expect(at+"0.entry", "observeword").expect(at+"0.start", 3).expect(at+"0.level", "observe")
		if _, err := a.raw(t).Exec("UPDATE word_hits SET ruleset_version = 77 WHERE level = 'observe'"); err != nil {
			t.Fatal(err)
		}
		mod.get("/cases/"+id, nil).http200().expect(at+"0.entry", "observeword").expect(at+"0.end", 0).expect(at+"0.ruleset_version", "77")
	})
}
