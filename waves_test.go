package main

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"vireo/biz"
)

const spam = "加我微信领红包"

// download reads the file of a public video.
func (a *testApp) download(t testing.TB, id int64) []byte {
	t.Helper()
	res, err := httpClient.Get(a.base + "/media/v/" + text(id) + "/play.mp4")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != 200 {
		t.Fatal(res.Status, err)
	}
	return b
}

// wave reads the only wave of a kind.
func (c *staffClient) wave(t testing.TB, kind string) *answer {
	t.Helper()
	r := c.get("/waves", p{"kind": kind}).http200()
	if r.num("total") != 1 {
		t.Fatalf("%d waves of %s: %s", r.num("total"), kind, r.body)
	}
	return c.get("/waves/"+r.str("data.0.id"), nil).http200()
}

// TestWave: equal texts become a wave, which is decided as one batch but for an
// exception, with their live cases, and taken back in one step.
func TestWave(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		senior, mod := root.staff("senior", "senior"), root.staff("mod", "moderator")
		ann, ben, eve := a.user("ann"), a.user("ben"), a.user("eve")
		v := eve.video("a day at the sea")
		var ids []int64
		for i, text := range []string{spam + " 123", "加 我 微 信 领 红 包 !!", spam + "🎉"} {
			who := []*client{ann, ben, ann}[i]
			ids = append(ids, who.comment(v, text).ok().num("comment.id"))
			if i < 2 && mod.get("/waves", nil).http200().num("total") != 0 {
				t.Fatalf("%d items are a wave", i+1)
			}
		}
		eve.comment(v, "something else altogether").ok()
		eve.send(ann.id, spam).ok()
		eve.reports("comment", ids[0], "spam")
		w := mod.wave(t, "text")
		w.expect("items", 4).expect("accounts", 3).expect("messages", 1).expect("open_cases", 1).expect("taken_down", 0).expect("sample_kind", "comment").
			expect("allowed_actions", "[decide]").expect("batch_id", "0")
		path := "/waves/" + w.str("id")
		if items := mod.get(path+"/items", nil).http200(); items.num("total") != 3 || strings.Contains(string(items.body), `"message"`) {
			t.Errorf("items: %s", items.body)
		}
		if items := senior.get(path+"/items", nil).http200(); items.num("total") != 4 || items.str("data.0.subject_kind") != "message" || items.str("data.0.text") != spam {
			t.Errorf("items: %s", items.body)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM audit_pending WHERE action = 'messages.read'") + a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action = 'messages.read'"); n != 1 {
			t.Errorf("%d readings of messages are in the audit log", n)
		}
		c := mod.get("/cases", p{"state": "open"}).http200().str("data.0.id")
		mod.get("/cases/"+c, nil).http200().expect("detail.similar.0.items", 4).expect("detail.similar.0.accounts", 3).expect("detail.similar.0.wave_id", w.str("id"))

		in := measure("takedown").with(p{"except": []p{{"kind": "comment", "id": text(ids[1])}}})
		mod.post(path+"/decide", measure("takedown").with(p{"except": []p{{"kind": "comment", "id": "999"}}})).fails(422, "invalid_argument")
		mod.post(path+"/decide", measure("limit")).fails(409, "conflict") // of videos, and there are none
		b := mod.post(path+"/decide", in).http200()
		b.expect("batch.state", "done").expect("batch.done", 2).expect("batch.failed", 0).expect("more", false)
		mod.get(path, nil).http200().expect("taken_down", 2).expect("open_cases", 0).expect("batch_id", b.str("batch.id"))
		if left := ben.get("/douyin/comment/list/", p{"video_id": v}).ok().nums("comment_list", "id"); len(left) != 2 {
			t.Errorf("comments that are left: %v", left)
		}
		eve.reports("comment", ids[1], "spam")
		c = mod.get("/cases", p{"state": "open"}).http200().str("data.0.id")
		mod.get("/cases/"+c, nil).http200().expect("detail.earlier.0.similar", "text").expect("detail.earlier.0.measure", "takedown").expect("detail.similar.0.taken_down", 2)

		a.clock.add(11 * time.Second) // the notices are due: it is not the moderator's own any more
		mod.post("/batches/"+b.str("batch.id")+"/undo", p{}).fails(403, "forbidden")
		senior.post("/batches/"+b.str("batch.id")+"/undo", p{}).http200()
		mod.get(path, nil).http200().expect("taken_down", 0).expect("open_cases", 2)
		if left := ben.get("/douyin/comment/list/", p{"video_id": v}).ok().nums("comment_list", "id"); len(left) != 4 {
			t.Errorf("comments that are left: %v", left)
		}
		mod.post(path+"/decide", measure("takedown")).http200().expect("batch.done", 3)
		mod.post(path+"/decide", measure("takedown")).fails(409, "conflict")
		// A pause ends a wave; the next one begins at nothing.
		a.clock.add(8 * 24 * time.Hour)
		senior.signIn().http200()
		if n := senior.get("/waves", nil).http200().num("total"); n != 0 {
			t.Errorf("%d waves after the pause", n)
		}
		ben.comment(v, spam).ok()
		if n := a.count(t, "SELECT items FROM prints WHERE id = "+w.str("id")); n != 1 {
			t.Errorf("%d items after the pause", n)
		}
		a.noDrift(t)
	})
}

// TestWaveRights: who may see and who may decide; nonsense changes nothing.
func TestWaveRights(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, auditor := root.staff("mod", "moderator"), root.staff("aud", "auditor")
		ann := a.user("ann")
		v := ann.video("v")
		for range 9 {
			ann.comment(v, spam).ok()
		}
		if n := mod.get("/waves", nil).http200().num("total"); n != 0 {
			t.Error("nine items of one account are a wave")
		}
		ann.comment(v, spam).ok()
		w := mod.wave(t, "text").expect("accounts", 1).expect("items", 10)
		path := "/waves/" + w.str("id")
		a.newStaffClient().get("/waves", nil).fails(401, "unauthenticated")
		auditor.get(path, nil).http200().expect("allowed_actions", "[]").expect("allowed_measures", "[]")
		auditor.post(path+"/decide", measure("takedown")).fails(403, "forbidden")
		mod.post(path+"/decide", measure("ban")).fails(403, "forbidden")
		for _, bad := range []p{
			{}, {"outcome": "maybe"}, {"outcome": "actioned"}, measure("fly"), measure("takedown", "takedown"), measure("takedown").with(p{"policy": strings.Repeat("x", 65)}),
			measure("takedown").with(p{"except": []p{{"kind": "planet", "id": "1"}}}), measure("takedown").with(p{"except": []p{{"kind": "comment", "id": "x"}}}),
			measure("takedown").with(p{"except": []any{nil}}),
		} {
			mod.post(path+"/decide", bad).fails(422, "invalid_argument")
		}
		mod.post(path+"/decide", p{"outcome": "actioned", "planet": 1}).fails(400, "bad_request")
		for _, none := range []string{"/waves/999", "/waves/0", "/waves/999/items"} {
			mod.get(none, nil).fails(404, "not_found")
		}
		mod.post("/waves/999/decide", measure("takedown")).fails(404, "not_found")
		single := a.count(t, "SELECT MIN(id) FROM prints WHERE wave = FALSE")
		mod.get("/waves/"+text(single), nil).fails(404, "not_found") // a fingerprint that is no wave
		if n := a.count(t, "SELECT COUNT(*) FROM batches"); n != 0 {
			t.Errorf("%d batches", n)
		}
	})
}

// TestTextsLikeTakenDown: a text that was taken down is held from its fifth copy in a
// day on, for everybody, by the program; others and messages are not.
func TestTextsLikeTakenDown(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		mod := a.staff("mod")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		seen := func() int {
			return len(a.guest().get("/douyin/comment/list/", p{"video_id": v}).ok().list("comment_list"))
		}
		first := ann.comment(v, spam).ok().num("comment.id")
		for range 5 {
			ben.comment(v, spam).ok() // nothing was taken down yet
		}
		d := must[biz.Decided](t)(a.biz.Act(t.Context(), mod, comment(first), actioned("takedown")))
		if seen() != 5 {
			t.Fatalf("%d comments are seen", seen())
		}
		held := ben.comment(v, spam+"!!").ok().num("comment.id")
		ben.comment(v, "quite another comment").ok()
		if seen() != 6 {
			t.Errorf("%d comments are seen, the held one among them?", seen())
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND reason = 'wave' AND subject_kind = 'comment' AND subject_id = "+text(held)); n != 1 {
			t.Errorf("%d cases of the held one", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM actions WHERE measure = 'hold' AND actor_kind = 'system' AND policy = 'wave'"); n != 1 {
			t.Errorf("%d holds by the program", n)
		}
		ann.send(ben.id, spam).ok()
		ben.get("/douyin/message/chat/", p{"to_user_id": ann.id}).ok().expect("message_list.0.content", spam)
		vid := ben.video(spam)
		a.guest().get("/douyin/comment/list/", p{"video_id": vid}).refused(missing) // titles, too
		if n := a.count(t, "SELECT COUNT(*) FROM videos WHERE published_at IS NOT NULL AND id = "+text(vid)); n != 0 {
			t.Error("the held video has a publish time")
		}
		if _, err := a.biz.UndoAction(t.Context(), mod, d.ActionIDs[0], biz.Undo{Settled: true}); err != nil {
			t.Fatal(err)
		}
		ben.comment(v, spam).ok()
		if seen() != 8 {
			t.Errorf("%d comments are seen after the undo", seen())
		}
		a.clock.add(25 * time.Hour)
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, comment(first), actioned("takedown")))
		ann.comment(v, spam).ok() // the second of this day
		if seen() != 8 {
			t.Errorf("%d comments are seen the day after", seen())
		}
		a.noDrift(t)
	})
}

// TestFloodIsHeld: however many copies come at once, no more than four get through.
func TestFloodIsHeld(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		mod := a.staff("mod")
		ann := a.user("ann")
		v := ann.video("v")
		first := ann.comment(v, spam).ok().num("comment.id")
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, comment(first), actioned("takedown")))
		var all []*client
		for i := range 12 {
			all = append(all, a.user(fmt.Sprint("u", i)))
		}
		together(12, func(i int) { all[i].comment(v, fmt.Sprint(spam, i)).ok() })
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE public = TRUE"); n != 3 {
			t.Errorf("%d copies got through", n)
		}
		if n := a.count(t, "SELECT accounts FROM prints WHERE items = 13"); n != 13 {
			t.Errorf("%d accounts are counted", n)
		}
		a.noDrift(t)
	})
}

// TestBlockedFile: what is taken down can't be uploaded again, neither as it was
// sent nor as it was stored, until the takedown is undone.
func TestBlockedFile(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		mod := a.staff("mod")
		ann, ben := a.user("ann"), a.user("ben")
		sent := append(sample(1), "a maker's note behind the last box"...) // cleaning cuts it off
		ann.publish("v", sent).ok()
		v := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().num("video_list.0.id")
		stored := a.download(t, v)
		if string(stored) == string(sent) {
			t.Fatal("the file was stored as it was sent")
		}
		ben.publish("again", sent).ok()
		d := must[biz.Decided](t)(a.biz.Act(t.Context(), mod, video(v), actioned("takedown")))
		for i, file := range [][]byte{sent, stored, append(sample(1), "another note"...)} {
			for _, who := range []*client{ann, ben} {
				if r := who.publish("again", file).refused(fileBlocked); strings.Contains(r.str("status_msg"), "mod") {
					t.Errorf("%d: %s", i, r.body)
				}
			}
		}
		ben.header = map[string][]string{"Accept-Language": {"zh-CN"}}
		if r := ben.publish("again", sent).refused(fileBlocked); !hasHan(r.str("status_msg")) {
			t.Errorf("%s", r.body)
		}
		ben.publish("other", sample(2)).ok()
		if _, err := a.biz.UndoAction(t.Context(), mod, d.ActionIDs[0], biz.Undo{Settled: true}); err != nil {
			t.Fatal(err)
		}
		ben.publish("again", sent).ok()
		a.noDrift(t)
	})
}

// TestBlockedFileRace: uploads and the takedown of the same file at once: once the
// takedown is done no more come through, and each answer is one of the two.
func TestBlockedFileRace(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		mod := a.staff("mod")
		ann := a.user("ann")
		v := ann.video("v")
		file := a.download(t, v)
		var all []*client
		for i := range 8 {
			all = append(all, a.user(fmt.Sprint("u", i)))
		}
		together(9, func(i int) {
			if i == 8 {
				must[biz.Decided](t)(a.biz.Act(t.Context(), mod, video(v), actioned("takedown")))
				down := a.count(t, "SELECT COUNT(*) FROM videos")
				for _, c := range all {
					c.publish("late", file).refused(fileBlocked)
				}
				if n := a.count(t, "SELECT COUNT(*) FROM videos"); n != down {
					t.Errorf("%d videos at the takedown, %d afterwards", down, n)
				}
				return
			}
			if r := all[i].publish("copy", file); r.num("status_code") != 0 {
				r.refused(fileBlocked)
			}
		})
		a.noDrift(t)
	})
}
