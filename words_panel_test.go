package main

import (
	"strings"
	"testing"
)

// TestWordsAtThePanel goes the way of a moderator who adds a word and a senior
// who publishes it, and of an app that meets it.
func TestWordsAtThePanel(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, sen := root.staff("mo", "moderator"), root.staff("sen", "senior")
		ann := a.user("ann")
		v := ann.video("v")
		list := mod.post("/word-lists", p{"name": "mine", "category": "ads", "note": "a note"}).http200().expect("allowed_actions.0", "edit").str("id")
		entry := mod.post("/word-entries", p{"list_id": list, "text": "badword", "level": "block", "tags": []string{"x", "y"}, "off": []string{"leet"}, "note": "why"}).http200().
			expect("match", "auto").expect("level", "block").expect("tags.1", "y").expect("off.0", "leet").expect("added_by", mod.id).expect("list", "mine")
		mod.post("/word-entries", p{"list_id": list, "text": "BadWord", "level": "mask"}).fails(409, "conflict")
		ann.comment(v, "a badword").ok() // a draft judges nothing
		mod.get("/words/draft", nil).http200().expect("added", 1).expect("changes.0.text", "badword").expect("allowed_actions", "[]")
		mod.post("/words/test", p{"text": "ein bádword 好", "draft": true}).http200()
		mod.post("/words/test", p{"text": "好 a badword", "draft": true}).http200().expect("verdict", "block").expect("version", "0").expect("hits.0.start", 4).expect("hits.0.end", 11).expect("hits.0.found", "badword").expect("normalised", "好 a badword")
		mod.post("/words/test", p{"text": "a ＢáＤword", "draft": true}).http200().expect("normalised", "a badword").expect("hits.0.normalised", "badword")
		mod.post("/words/test", p{"text": "a badword"}).http200().expect("verdict", "pass").expect("hits", "[]").expect("version", "1")
		for _, bad := range []p{{}, {"text": ""}, {"text": strings.Repeat("x", 10_001)}, {"text": "x", "field": "body"}} {
			mod.post("/words/test", bad).fails(422, "invalid_argument")
		}
		mod.post("/words/rulesets", p{}).fails(403, "forbidden")
		sen.get("/words/draft", nil).http200().expect("allowed_actions.0", "publish")
		sen.post("/words/rulesets", p{"note": strings.Repeat("x", 256)}).fails(422, "invalid_argument")
		sen.post("/words/rulesets", p{"note": "a word"}).http200().expect("id", 2).expect("author", sen.id).expect("in_force", true).expect("added", 1)
		ann.comment(v, "a badword").refused(blocked)
		hits := sen.get("/words/hits", p{"entry_id": entry.str("id")}).http200().expect("total", 1).expect("data.0.level", "block").expect("data.0.user_id", ann.id)
		if strings.Contains(string(hits.body), "a badword") {
			t.Error("a hit tells the user's text")
		}
		mod.patch("/word-entries/"+entry.str("id"), p{"level": "mask"}).http200().expect("level", "mask").expect("text", "badword").expect("tags.0", "x")
		sen.post("/words/rulesets", nil).http200().expect("changed", 1)
		ann.comment(v, "a badword").ok()
		sen.post("/words/rulesets/3/rollback", nil).fails(409, "conflict")
		sen.post("/words/rulesets/9/rollback", nil).fails(404, "not_found")
		sen.get("/words/rulesets/2", nil).http200().expect("allowed_actions.0", "rollback")
		sen.post("/words/rulesets/2/rollback", nil).http200().expect("id", 4).expect("rollback_of", 2)
		ann.comment(v, "a badword").refused(blocked)

		// What can't be looked for is named, and nothing is published.
		mod.post("/word-entries", p{"list_id": list, "text": "!!!", "level": "hold"}).http200()
		sen.post("/words/rulesets", nil).fails(422, "invalid_argument").expect("error.details.refused.0.text", "!!!")
		sen.post("/words/rulesets", p{"skip_refused": true}).http200().expect("id", 5)

		// A list that a role looks after.
		seniors := sen.post("/word-lists", p{"name": "seniors", "owner_role": "senior"}).http200().str("id")
		mod.get("/word-lists/"+seniors, nil).http200().expect("allowed_actions", "[]")
		for name, r := range map[string]*answer{
			"add":    mod.post("/word-entries", p{"list_id": seniors, "text": "x", "level": "hold"}),
			"change": mod.patch("/word-lists/"+seniors, p{"note": "mine"}),
			"remove": mod.delete("/word-lists/" + seniors),
			"take":   mod.patch("/word-lists/"+seniors, p{"owner_role": ""}),
			"give":   mod.patch("/word-lists/"+list, p{"owner_role": "senior"}),
		} {
			if r.http != 403 {
				t.Errorf("%s: HTTP %d %s", name, r.http, r.body)
			}
		}
		root.delete("/word-lists/" + seniors).http200()
		mod.delete("/word-entries/" + entry.str("id")).http200()
		mod.delete("/word-entries/"+entry.str("id")).fails(404, "not_found")
		mod.delete("/word-lists/" + list).http200()
		mod.get("/word-lists/"+list, nil).fails(404, "not_found")
		if n := sen.get("/words/rulesets", p{"sort": "id"}).http200().num("total"); n != 5 {
			t.Errorf("%d versions", n)
		}
	})
}

// TestBadLinesInBothLanguages: what is wrong with a line is told in the reader's language,
// whoever finds it: the reader of files, the filter, or the draft.
func TestBadLinesInBothLanguages(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod := root.staff("mo", "moderator")
		mod.post("/words/import", p{"text": "known", "list": "mine", "category": "ads"}).http200().expect("imported", true)
		long := strings.Repeat("字", 257)
		for name, c := range map[string]struct{ file, en, zh string }{
			"a level":        {"text,level\nx,loud\n", `level "loud" is none of allow, observe, mask, hold, block`, `等级 "loud" 不在可选值 allow, observe, mask, hold, block 中`},
			"a match":        {"text,match\nx,loose\n", `match "loose" is none of auto, substring, word`, `匹配方式 "loose" 不在可选值 auto, substring, word 中`},
			"a technique":    {"text,off\nx,magic\n", `technique "magic" is none of `, `规避手法 "magic" 不在可选值 `},
			"a category":     {"text,category\nx,fish\n", `category "fish" is none of `, `类别 "fish" 不在可选值 `},
			"a time":         {"text,expires_at\nx,soon\n", `expires_at "soon" is neither a time`, `expires_at "soon" 既不是`},
			"fields":         {"text,level\nx\n", "1 fields, the header has 2", "该行有 1 个字段，表头有 2 个"},
			"a quote":        {"text,level\nx \"y\",mask\n", `bare "`, "引号只能用于包裹整个字段"},
			"no end":         {"text,level\n\"x,mask\n", `extraneous or missing "`, "引号未配对"},
			"no text":        {"text,level\n,mask\n", "the text is empty", "文本为空"},
			"too long":       {long, "the text has 257 characters, at most 256 are allowed", "文本有 257 个字符，最多允许 256 个"},
			"signs":          {"!!!", "has no letter, digit", "没有可供匹配的字母"},
			"sentences":      {"a。b", "has the end of a line or a sentence within", "中间有换行或句末标点"},
			"a gap":          {"a-----b", "signs between two characters", "两个字符之间的符号过多"},
			"a list's name":  {"text,list\nx," + long + "\n", "the list's name must have 1 to 64 characters", "词表名称须为 1 至 64 个字符"},
			"twice":          {"text,level\nx,mask\nx,hold\n", "the entry stands on line 2 already", "该词条已出现在第 2 行"},
			"other category": {"text,category\nx,fraud\n", "the list mine has the category ads", "词表 mine 的类别为 ads"},
		} {
			for _, who := range []*staffClient{mod, mod.inChinese()} {
				want := c.en
				if who != mod {
					want = c.zh
				}
				r := who.post("/words/import", p{"text": c.file, "list": "mine", "dry_run": true}).http200().expect("bad", 1)
				if got := r.str("bad_lines.0.reason"); !strings.HasPrefix(got, want) && (who != mod || !strings.Contains(got, want)) {
					t.Errorf("%s: %q, want %q", name, got, want)
				}
			}
		}
		file := p{"text": "text,level,colour\nx,hold,red\n", "list": "mine"}
		if r := mod.inChinese().post("/words/import", file); r.http != 422 || !strings.Contains(string(r.body), "不在可选值") || strings.Contains(string(r.body), "none of") {
			t.Errorf("HTTP %d %s", r.http, r.body)
		}
	})
}

// TestImportAtThePanel: a file is looked at before it is taken, bad lines have their
// numbers, the lists of others stay as they are, and a draft that somebody has changed
// meanwhile is not published.
func TestImportAtThePanel(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, sen := root.staff("mo", "moderator"), root.staff("sen", "senior")
		file := "text,level,list,tags\ncheap goods,hold,,\"a,b\"\nfree goods,,other,\ncheap  goods,hold,,\"a,b\"\n"
		want := p{"text": file, "list": "mine", "category": "ads", "level": "block", "dry_run": true}
		mod.post("/words/import", want).http200().expect("imported", false).expect("added", 2).expect("repeated", 1).expect("bad", 0).expect("new_lists.0", "mine").expect("new_lists.1", "other").
			expect("changes.0.after", "cheap goods auto hold tagged a,b").expect("changes.1.after", "free goods auto block")
		mod.get("/word-lists", p{"name": "mine"}).http200().expect("total", 0) // it was only tried
		bad := mod.post("/words/import", p{"text": "text,level\nfine,hold\nx,loud\n!!!,hold\n,hold\n", "list": "mine"}).http200().expect("imported", false).expect("bad", 3)
		bad.expect("bad_lines.0.line", 3).expect("bad_lines.1.line", 4).expect("bad_lines.2.line", 5)
		mod.post("/words/import", p{"text": "fine\n!!!\n", "list": "mine"}).http200().expect("imported", false).expect("bad_lines.0.line", 2)
		mod.get("/word-lists", p{"name": "mine"}).http200().expect("total", 0)

		delete(want, "dry_run")
		mod.post("/words/import", want).http200().expect("imported", true).expect("added", 2)
		mod.post("/words/import", want).http200().expect("imported", true).expect("unchanged", 2).expect("changes", "[]")
		a.rolled(t)
		root.get("/audit-log", p{"action": "word_list.import"}).http200().expect("total", 2).expect("data.0.actor_id", mod.id) // two lists; the second time there was nothing to write
		seniors := sen.post("/word-lists", p{"name": "seniors", "owner_role": "senior"}).http200().str("id")
		mod.post("/words/import", p{"text": "stolen", "list": "seniors"}).fails(403, "forbidden")
		sen.get("/word-entries", p{"list_id": seniors}).http200().expect("total", 0)
		for name, wrong := range map[string]p{
			"nothing": {}, "no list": {"text": "x"}, "no text": {"list": "mine"}, "a level": {"text": "x", "list": "mine", "level": "loud"}, "a mode": {"text": "x", "list": "mine", "match": "fuzzy"},
			"a category": {"text": "x", "list": "mine", "category": "fish"}, "a long list": {"text": "x", "list": strings.Repeat("x", 65)}, "a column": {"text": "text,level,colour\nx,hold,red\n", "list": "mine"},
			"too much": {"text": strings.Repeat("x\n", 500_001), "list": "mine"},
		} {
			if r := mod.post("/words/import", wrong); r.http != 422 && r.http != 413 {
				t.Errorf("%s: HTTP %d %s", name, r.http, r.body)
			}
		}

		seen := sen.get("/words/draft", nil).http200().str("checksum")
		mod.post("/words/import", p{"text": "meanwhile", "list": "mine"}).http200()
		sen.post("/words/rulesets", p{"checksum": seen}).fails(409, "conflict").expect("error.details.reason", "draft_changed")
		sen.get("/words/rulesets", nil).http200().expect("total", 1)
		sen.post("/words/rulesets", p{"checksum": sen.get("/words/draft", nil).http200().str("checksum")}).http200().expect("id", 2)
	})
}
