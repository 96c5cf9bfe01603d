package main

import (
	"errors"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/daltest"
)

// TestPublishAndRollBack: the draft judges nothing until it is published, each
// publication is a version of its own, and an old one comes back as a new one.
func TestPublishAndRollBack(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		first := a.biz.WordState()
		if first.Version != 1 || first.Wanted != 1 || first.State != biz.WordsOK || first.Entries < 30 {
			t.Errorf("at the start: %+v", first)
		}
		out := a.importWords(t, "text,level,tags,note\nblockword,block,\"a,b\",\"said \"\"so\"\"\"\nmaskword,mask,,\n")
		if len(out.Added) != 2 || !slices.Equal(out.NewLists, []string{"test"}) {
			t.Errorf("import: %+v", out)
		}
		ann.comment(v, "a blockword").ok()
		two := a.publishWords(t)
		if two.Version != 2 || two.Added != 2 || two.Removed != 0 || two.Changed != 0 || two.Entries != first.Entries+2 {
			t.Errorf("%+v", two)
		}
		ann.comment(v, "a blockword").refused(blocked)

		// The draft against what is in force: one goes, one changes, one comes.
		page, err := a.biz.Words(t.Context(), a.list(t, "test"), 0, 10)
		if err != nil || len(page.Words) != 2 || page.Words[0].Note != `said "so"` || !slices.Equal(page.Words[0].Tags, []string{"a", "b"}) {
			t.Fatal(page, err)
		}
		changed := page.Words[1]
		changed.Level = wordfilter.Hold
		if err := errors.Join(a.biz.DeleteWord(t.Context(), page.Words[0].ID), a.biz.UpdateWord(t.Context(), changed)); err != nil {
			t.Fatal(err)
		}
		if _, err := a.biz.AddWord(t.Context(), biz.Word{ListID: changed.ListID, Text: "newword", Level: wordfilter.Mask, AddedBy: ann.id}); err != nil {
			t.Fatal(err)
		}
		d, err := a.biz.DraftDiff(t.Context())
		if err != nil || len(d.Added) != 1 || len(d.Removed) != 1 || len(d.Changed) != 1 || d.Removed[0].Text != "blockword" {
			t.Errorf("diff: %+v %v", d, err)
		}
		ann.comment(v, "still a blockword").refused(blocked)
		if three := a.publishWords(t); three.Version != 3 || three.Added != 1 || three.Removed != 1 || three.Changed != 1 {
			t.Errorf("%+v", three)
		}
		ann.comment(v, "no more a blockword").ok()

		four, err := a.biz.RollbackWords(t.Context(), 2, ann.id)
		if err != nil || four.Version != 4 || four.RollbackOf != 2 || four.Checksum != two.Checksum || four.Author != ann.id {
			t.Errorf("%+v %v", four, err)
		}
		ann.comment(v, "again a blockword").refused(blocked)
		for version, code := range map[int64]errs.Code{4: errs.Conflict, 9: errs.NotFound, 0: errs.NotFound, -1: errs.NotFound} {
			if _, err := a.biz.RollbackWords(t.Context(), version, 0); errs.CodeOf(err) != code {
				t.Errorf("back to %d: %v", version, err)
			}
		}
		all, err := a.biz.Rulesets(t.Context(), 0, 10)
		if err != nil || len(all) != 4 || all[0].Version != 4 || all[3].Version != 1 {
			t.Errorf("%+v %v", all, err)
		}
	})
}

// list is the id of a list.
func (a *testApp) list(t *testing.T, name string) int64 {
	t.Helper()
	lists, err := a.biz.WordLists(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(lists, func(l biz.WordList) bool { return l.Name == name })
	if i < 0 {
		t.Fatalf("no list %s in %+v", name, lists)
	}
	return lists[i].ID
}

// TestWordLists: names are unique, entries of a list are, and what can't be is
// refused.
func TestWordLists(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		id, err := a.biz.CreateWordList(ctx, biz.WordList{Name: "mine", Category: "ads", OwnerRole: "senior"})
		if err != nil {
			t.Fatal(err)
		}
		other, err := a.biz.CreateWordList(ctx, biz.WordList{Name: "other"})
		if err != nil {
			t.Fatal(err)
		}
		word := func(w biz.Word) error { _, err := a.biz.AddWord(ctx, w); return err }
		list := func(l biz.WordList) error { _, err := a.biz.CreateWordList(ctx, l); return err }
		if err := word(biz.Word{ListID: id, Text: "Word", Level: wordfilter.Mask}); err != nil {
			t.Fatal(err)
		}
		for name, c := range map[string]struct {
			err  error
			code errs.Code
		}{
			"a name twice":               {list(biz.WordList{Name: "mine"}), errs.Conflict},
			"no name":                    {list(biz.WordList{Name: " "}), errs.InvalidArgument},
			"no such category":           {list(biz.WordList{Name: "x", Category: "fun"}), errs.InvalidArgument},
			"a long note":                {list(biz.WordList{Name: "x", Note: strings.Repeat("n", 256)}), errs.InvalidArgument},
			"renamed to a taken name":    {a.biz.UpdateWordList(ctx, biz.WordList{ID: other, Name: "mine"}), errs.Conflict},
			"an unknown list":            {a.biz.UpdateWordList(ctx, biz.WordList{ID: 999, Name: "y"}), errs.NotFound},
			"deleting an unknown list":   {a.biz.DeleteWordList(ctx, 999), errs.NotFound},
			"an equal entry":             {word(biz.Word{ListID: id, Text: " ＷＯＲＤ", Level: wordfilter.Hold}), errs.Conflict},
			"no level":                   {word(biz.Word{ListID: id, Text: "x"}), errs.InvalidArgument},
			"no text":                    {word(biz.Word{ListID: id, Text: " ", Level: wordfilter.Hold}), errs.InvalidArgument},
			"a long text":                {word(biz.Word{ListID: id, Text: strings.Repeat("字", 257), Level: wordfilter.Hold}), errs.InvalidArgument},
			"of an unknown list":         {word(biz.Word{ListID: 999, Text: "x", Level: wordfilter.Hold}), errs.NotFound},
			"an unknown entry":           {a.biz.UpdateWord(ctx, biz.Word{ID: 999, Text: "x", Level: wordfilter.Hold}), errs.NotFound},
			"deleting an unknown entry":  {a.biz.DeleteWord(ctx, 999), errs.NotFound},
			"a policy beyond its bounds": {a.biz.SetWordPolicy(ctx, biz.WordPolicy{Homophones: "block"}), errs.InvalidArgument},
		} {
			if got := errs.CodeOf(c.err); got != c.code {
				t.Errorf("%s: %v", name, c.err)
			}
		}
		if err := word(biz.Word{ListID: other, Text: "word", Level: wordfilter.Hold}); err != nil {
			t.Error("the same entry in another list:", err)
		}
		if err := errors.Join(a.biz.UpdateWordList(ctx, biz.WordList{ID: id, Name: "renamed", Category: "fraud"}), a.biz.DeleteWordList(ctx, other)); err != nil {
			t.Fatal(err)
		}
		got, err := a.biz.WordList(ctx, id)
		if err != nil || got.Name != "renamed" || got.Category != "fraud" || got.Entries != 1 {
			t.Errorf("%+v %v", got, err)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM word_entries WHERE list_id NOT IN (SELECT id FROM word_lists)"); n != 0 {
			t.Errorf("%d entries outlive their list", n)
		}
		if err := a.biz.SetWordPolicy(ctx, biz.WordPolicy{Homophones: "hold"}); err != nil {
			t.Fatal(err)
		}
		if d, err := a.biz.DraftDiff(ctx); err != nil || !d.Policy {
			t.Error("the policy is not in the draft's difference", err)
		}
	})
}

// TestRefusedEntries: what the filter can't look for keeps the draft back,
// unless it is to be left out.
func TestRefusedEntries(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		// Past the checks of the rules, as a list of an older program may be.
		if _, err := a.raw(t).Exec("UPDATE word_entries SET text = '' WHERE text = 'maskword'"); err != nil {
			t.Fatal(err)
		}
		_, err := a.biz.PublishWords(t.Context(), biz.Publication{})
		var refused *biz.RefusedError
		if !errors.As(err, &refused) || len(refused.Problems) != 1 || refused.Problems[0].List != "test" || errs.CodeOf(err) != errs.InvalidArgument {
			t.Fatal(err)
		}
		if st := a.biz.WordState(); st.Wanted != 1 {
			t.Errorf("%+v", st)
		}
		out, err := a.biz.PublishWords(t.Context(), biz.Publication{SkipRefused: true})
		if err != nil || out.Version != 2 || len(out.Refused) != 1 || out.Added != 4 {
			t.Errorf("%+v %v", out, err)
		}
	})
}

// TestConcurrentPublications: each gets a version of its own, from two programs
// on one database.
func TestConcurrentPublications(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			one := boot(t, kind, nil)
			two := core(t, dal.Config{URL: one.cfg.Database}, one.cfg.Data)
			one.importWords(t, levelWords)
			versions := make([]int64, 8)
			together(len(versions), func(i int) {
				out, err := []*testApp{one, two}[i%2].biz.PublishWords(t.Context(), biz.Publication{})
				if err != nil {
					t.Error(err)
				}
				versions[i] = out.Version
			})
			slices.Sort(versions)
			if want := []int64{2, 3, 4, 5, 6, 7, 8, 9}; !slices.Equal(versions, want) {
				t.Errorf("versions %v", versions)
			}
			all, err := one.biz.Rulesets(t.Context(), 0, 100)
			if err != nil || len(all) != 9 {
				t.Fatal(len(all), err)
			}
			added := int64(0)
			for _, r := range all[:8] { // the lists' words are new to the first of them only
				added += r.Added
			}
			if added != 5 {
				t.Errorf("%d entries were new", added)
			}
		})
	}
}

// core is another program on a database and a folder, without doors: what
// commands work with, beside a server.
func core(t *testing.T, db dal.Config, data string) *testApp {
	t.Helper()
	app, err := openCore(t.Context(), testConfig(db, data), slog.New(slog.NewTextHandler(logWriter{t}, nil)), options{
		hasher: secret.Options{Memory: 64, Iterations: 1, Queue: 1000},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { app.db.Close() })
	return &testApp{App: app, t: t}
}

// TestImportOfManyWords: a list of 100,000 goes in, once, and out, and in force.
func TestImportOfManyWords(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("takes half a minute, and minutes with the race detector")
	}
	eachApp(t, func(t *testing.T, a *testApp) {
		var b strings.Builder
		b.WriteString("text,level,list\n")
		for i := range 100_000 {
			b.WriteString(manyWord(i) + ",mask,many\n")
		}
		begun := time.Now()
		if out := a.importWords(t, b.String()); len(out.Added) != 100_000 {
			t.Errorf("%d added", len(out.Added))
		}
		if out := a.importWords(t, b.String()); out.Unchanged != 100_000 || len(out.Added)+len(out.Changed) != 0 {
			t.Errorf("again: %d added, %d changed, %d unchanged", len(out.Added), len(out.Changed), out.Unchanged)
		}
		if out := a.importWords(t, strings.ReplaceAll(b.String(), ",mask,", ",hold,")); len(out.Changed) != 100_000 {
			t.Errorf("%d changed", len(out.Changed))
		}
		r := a.publishWords(t)
		if r.Added != 100_000 || a.biz.WordState().Version != r.Version {
			t.Errorf("%+v, here %+v", r, a.biz.WordState())
		}
		var out strings.Builder
		if err := a.biz.ExportWords(t.Context(), &out, "many", true); err != nil || strings.Count(out.String(), "\n") != 100_001 {
			t.Error(err, out.Len())
		}
		t.Logf("took %v", time.Since(begun))
		if n := a.count(t, "SELECT MAX(LENGTH(data)) FROM ruleset_chunks"); n > 256<<10 {
			t.Errorf("a chunk has %d bytes", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM ruleset_chunks WHERE version = 2"); n < 2 {
			t.Errorf("%d chunks", n)
		}
	})
}

// manyWord is the i-th of many different words.
func manyWord(i int) string {
	return string([]rune{rune(0x4e00 + i/1000), rune(0x5e00 + i%1000), rune(0x6e00 + i*31%1000)})
}
