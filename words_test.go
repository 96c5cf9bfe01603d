package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/wordfilter"
	"vireo/dal/model"
)

// importWords puts CSV lines into the draft.
func (a *testApp) importWords(t testing.TB, csv string) biz.WordImport {
	t.Helper()
	lines, bad, err := biz.ReadWords(strings.NewReader(csv), biz.WordDefaults{List: "test", Level: wordfilter.Block})
	if err != nil || len(bad) > 0 {
		t.Fatal(err, bad)
	}
	out, err := a.biz.ImportWords(t.Context(), lines, 0, false)
	if err != nil || len(out.Bad) > 0 {
		t.Fatal(err, out.Bad)
	}
	return out
}

// publishWords puts the draft in force, here at once.
func (a *testApp) publishWords(t testing.TB) biz.Ruleset {
	t.Helper()
	out, err := a.biz.PublishWords(t.Context(), biz.Publication{Note: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return out.Ruleset
}

// levelWords has a word of each level, and a phrase that makes one harmless.
const levelWords = `text,level
observeword,observe
maskword,mask
holdword,hold
blockword,block
harmless blockword,allow
`

// count reads one number of the database.
func (a *testApp) count(t testing.TB, query string, args ...any) int64 {
	t.Helper()
	var n int64
	if err := a.raw(t).QueryRow(query, args...).Scan(&n); err != nil {
		t.Fatal(query, err)
	}
	return n
}

// TestWordsInEachField writes a word of each level into each field, and looks
// what its author sees, what others see, what is counted and what is recorded.
func TestWordsInEachField(t *testing.T) {
	type seen struct {
		code   int64  // 0: a success
		others string // what others see; empty: nothing
		level  string // of the hit; empty: none
	}
	pass := func(level string) func(string) seen {
		return func(text string) seen { return seen{others: text, level: level} }
	}
	stars := func(text string) seen {
		return seen{others: strings.Replace(text, "maskword", "********", 1), level: "mask"}
	}
	holdStars := func(text string) seen {
		return seen{others: strings.Replace(text, "holdword", "********", 1), level: "mask"}
	}
	held := func(string) seen { return seen{level: "hold"} }
	refused := func(string) seen { return seen{code: blocked, level: "block"} }
	cases := map[string]map[string]func(string) seen{
		"comment": {"observeword": pass("observe"), "maskword": stars, "holdword": held, "blockword": refused, "harmless blockword": pass("")},
		"title":   {"observeword": pass("observe"), "maskword": stars, "holdword": held, "blockword": refused, "harmless blockword": pass("")},
		"message": {"observeword": pass("observe"), "maskword": stars, "holdword": holdStars, "blockword": refused, "harmless blockword": pass("")},
		"username": {"observeword": pass("observe"), "maskword": refused, "holdword": refused, "blockword": refused,
			"harmless blockword": pass("")},
	}
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.add(time.Hour) // in Shanghai it is the 15th, in UTC still the 14th
		a.importWords(t, levelWords)
		version := a.publishWords(t).Version
		ann, ben := a.user("ann"), a.user("ben")
		ann.follow(ben.id).ok()
		ben.follow(ann.id).ok()
		open := ann.video("open")
		hits := a.count(t, "SELECT COUNT(*) FROM word_hits")
		for field, words := range cases {
			for word, want := range words {
				text := "say " + word + " now"
				w := want(text)
				name := field + "/" + word
				var r *answer
				switch field {
				case "comment":
					r = ann.comment(open, text)
				case "title":
					r = ann.publish(text, sample(int(sampleNumber.Add(1))))
				case "message":
					r = ann.send(ben.id, text)
				case "username":
					r = a.guest().post("/douyin/user/register/", p{"username": text, "password": "secret1"})
				}
				if r.num("status_code") != w.code {
					t.Errorf("%s: %s", name, r.body)
					continue
				}
				if w.code != 0 {
					if strings.Contains(string(r.body), word) {
						t.Errorf("%s: the answer names the word: %s", name, r.body)
					}
				} else {
					a.lookAt(t, name, field, text, w.others, ann, ben, open)
				}
				a.lookAtHit(t, name, field, w.level, version, w.code != 0, &hits)
			}
		}
		ben.get("/douyin/comment/list/", p{"video_id": open}).ok()
		if got, want := ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().num("video_list.3.comment_count"), int64(3); got != want {
			t.Errorf("%d comments are counted, want %d: those that are public", got, want)
		}
		ann.whole(0).expect("user.work_count", 4) // open, observe, mask, allow
		a.noDrift(t)
	})
}

// lookAt holds what the author and others see of the newest text of a field.
func (a *testApp) lookAt(t *testing.T, name, field, text, others string, ann, ben *client, open int64) {
	t.Helper()
	newest := func(who *client) (got []string) {
		switch field {
		case "comment":
			got = who.get("/douyin/comment/list/", p{"video_id": open}).ok().strs("comment_list", "content")
		case "title":
			got = who.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().strs("video_list", "title")
		case "message":
			if who.id == 0 {
				return []string{others}
			}
			peer := ann.id + ben.id - who.id
			friend := who.get("/douyin/relation/friend/list/", p{"user_id": who.id}).ok()
			chat := who.get("/douyin/message/chat/", p{"to_user_id": peer}).ok().strs("message_list", "content")
			if last := chat[len(chat)-1]; last != friend.str("user_list.0.message") {
				t.Errorf("%s: the chat shows %q, the friend list %q", name, last, friend.str("user_list.0.message"))
			}
			got = chat[len(chat)-1:]
		case "username":
			return []string{text}
		}
		return got
	}
	if got := newest(ann); got[0] != text {
		t.Errorf("%s: its author sees %q", name, got[0])
	}
	for _, who := range []*client{ben, a.guest()} {
		got := newest(who)
		if others == "" {
			for _, s := range got {
				if s == text {
					t.Errorf("%s: %q sees what is held", name, who.name)
				}
			}
		} else if got[0] != others {
			t.Errorf("%s: %q sees %q, want %q", name, who.name, got[0], others)
		}
	}
}

// lookAtHit holds the newest hit against what was written.
func (a *testApp) lookAtHit(t *testing.T, name, field, level string, version int64, refused bool, before *int64) {
	t.Helper()
	n := a.count(t, "SELECT COUNT(*) FROM word_hits")
	made := n - *before
	*before = n
	if level == "" {
		if made != 0 {
			t.Errorf("%s: %d hits", name, made)
		}
		return
	}
	if made != 1 {
		t.Fatalf("%s: %d hits, want 1", name, made)
	}
	var h model.WordHit
	err := a.raw(t).QueryRow("SELECT ruleset_version, field, level, entry_text, subject_id, user_id FROM word_hits ORDER BY id DESC LIMIT 1").
		Scan(&h.RulesetVersion, &h.Field, &h.Level, &h.EntryText, &h.SubjectID, &h.UserID)
	if err != nil {
		t.Fatal(err)
	}
	if h.RulesetVersion != version || h.Field != field || h.Level != level || !strings.Contains(name, h.EntryText) {
		t.Errorf("%s: %+v", name, h)
	}
	if refused != (h.SubjectID == 0) || h.UserID == 0 && field != "username" {
		t.Errorf("%s: whose is it? %+v", name, h)
	}
	if got := a.count(t, "SELECT hits FROM word_days WHERE day = '2026-03-15' AND field = '"+field+"' AND level = '"+level+"' AND entry_text = '"+h.EntryText+"'"); got != 1 {
		t.Errorf("%s: counted %d times on the day", name, got)
	}
}

// TestHeldVideo: it has no publish time and is nowhere but in its author's list;
// once released it is new.
func TestHeldVideo(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		version := a.publishWords(t).Version
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a holdword here")
		if n := a.count(t, "SELECT COUNT(*) FROM videos WHERE published_at IS NULL AND causes = 4"); n != 1 {
			t.Error("a held video has a publish time, or another cause")
		}
		if n := len(a.guest().get("/douyin/feed/", nil).ok().list("video_list")); n != 0 {
			t.Error("a held video is in the feed")
		}
		ben.like(v).refused(missing)
		// What a case for it needs is in the rows: what, since when, by which version and word.
		if n := a.count(t, fmt.Sprintf("SELECT COUNT(*) FROM videos v JOIN word_hits h ON h.subject_kind = 'video' AND h.subject_id = v.id "+
			"WHERE v.causes & 4 <> 0 AND h.level = 'hold' AND h.ruleset_version = %d AND h.created_at = v.created_at AND v.ruleset_version = %d", version, version)); n != 1 {
			t.Errorf("%d holds can be told from the rows", n)
		}
		a.clock.add(time.Hour)
		a.setVideo(t, v, 0)
		a.clock.add(time.Second)
		ben.get("/douyin/feed/", nil).ok().expect("video_list.0.id", v).expect("next_time", testStart.Add(time.Hour).UnixMilli())
		ann.whole(0).expect("user.work_count", 1)
		a.noDrift(t)
	})
}

// TestOldHitsGo: single hits are kept for 90 days, and longer while their item
// is on hold; the counts stay.
func TestOldHitsGo(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now())
		a.importWords(t, levelWords)
		a.publishWords(t)
		ann := a.user("ann")
		v := ann.video("v")
		ann.comment(v, "a maskword").ok()
		ann.comment(v, "a holdword").ok()
		ann.comment(v, "a blockword").refused(blocked)
		a.clock.add(89 * 24 * time.Hour)
		sweep := func(want int64) {
			t.Helper()
			if err := a.biz.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
			if n := a.count(t, "SELECT COUNT(*) FROM word_hits"); n != want {
				t.Errorf("%d hits, want %d", n, want)
			}
		}
		sweep(3)
		a.clock.add(2 * 24 * time.Hour)
		sweep(1)
		if n := a.count(t, "SELECT SUM(hits) FROM word_days"); n != 3 {
			t.Errorf("%d hits are counted", n)
		}
		if _, err := a.raw(t).Exec("UPDATE comments SET causes = 0"); err != nil {
			t.Fatal(err)
		}
		sweep(0)
	})
}

// TestDrawnCover: where a cover is drawn from the title it shows what others may
// read of it.
func TestDrawnCover(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		ann := a.user("ann")
		for _, title := range []string{"a maskword", "a ********", "another title"} {
			ann.video(title)
		}
		if n := a.count(t, "SELECT COUNT(DISTINCT cover) FROM videos"); n != 2 {
			t.Errorf("%d different covers, want 2", n)
		}
	})
}
