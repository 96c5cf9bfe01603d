package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// staff is somebody of the highest rank who moderates.
func (a *testApp) staff(name string) biz.Actor {
	a.t.Helper()
	return a.makeStaff(a.user(name).id)
}

// makeStaff gives an account the highest rank.
func (a *testApp) makeStaff(id int64) biz.Actor {
	a.t.Helper()
	_, err := a.raw(a.t).Exec("INSERT INTO staff (user_id, role, password_hash, one_time, totp, totp_next, totp_step, disabled, created_at, updated_at, signed_in_at) "+
		"VALUES (?, 'admin', '', FALSE, '', '', 0, FALSE, 0, 0, 0)", id)
	if err != nil {
		a.t.Fatal(err)
	}
	return biz.Actor{UserID: id, Kind: biz.ActorStaff}
}

// query is a list as the admin API is asked for it.
func query(filters map[string][]string, sort string) biz.ListQuery {
	q := biz.ListQuery{Sort: splitSort(sort)}
	for name, values := range filters {
		q.Filters = append(q.Filters, biz.ListFilter{Param: name, Values: values})
	}
	return q
}

func splitSort(sort string) []string {
	if sort == "" {
		return nil
	}
	return strings.Split(sort, ",")
}

// moderate does what the program does in the background: lifts, sends, jobs.
func (a *testApp) moderate(t testing.TB) {
	t.Helper()
	if err := a.biz.Moderate(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// idle waits until no job is left to do.
func (a *testApp) idle(t testing.TB) {
	t.Helper()
	eventually(t, "the end of the jobs", func() bool { return a.count(t, "SELECT COUNT(*) FROM jobs WHERE live = TRUE") == 0 })
}

func must[T any](t testing.TB) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// wantCode fails unless an error has a code.
func wantCode(t testing.TB, err error, code errs.Code) {
	t.Helper()
	if err == nil || errs.CodeOf(err) != code {
		t.Fatalf("error %v, want %s", err, code)
	}
}

func video(id int64) biz.Subject   { return biz.Subject{Kind: model.SubjectVideo, ID: id} }
func comment(id int64) biz.Subject { return biz.Subject{Kind: model.SubjectComment, ID: id} }
func account(id int64) biz.Subject { return biz.Subject{Kind: model.SubjectUser, ID: id} }

// actioned is a decision with measures.
func actioned(kinds ...string) biz.Decision {
	d := biz.Decision{Outcome: model.OutcomeActioned, Policy: "spam", PolicyText: "Rule 1."}
	for _, k := range kinds {
		d.Measures = append(d.Measures, biz.Measure{Kind: k})
	}
	return d
}

var noViolation = biz.Decision{Outcome: model.OutcomeNoViolation}

// report has a user report something.
func (a *testApp) report(t testing.TB, c *client, sub biz.Subject, reason string) {
	t.Helper()
	if err := a.biz.Report(t.Context(), biz.Viewer{UserID: c.id}, biz.Report{Subject: sub, Reason: reason}); err != nil {
		t.Fatal(err)
	}
}

// next claims the first case of the queue, which must be there.
func (a *testApp) next(t testing.TB, m biz.Actor) biz.Case {
	t.Helper()
	c, err := a.biz.NextCase(t.Context(), m, false)
	if err != nil || c == nil {
		t.Fatal("no case: ", err)
	}
	return *c
}

func ref(c biz.Case) biz.CaseRef {
	return biz.CaseRef{ID: c.ID, LeaseToken: c.LeaseToken, Version: c.Version}
}

// TestDecide: a report opens a case, a moderator claims and decides it; what was
// decided shows everywhere, and is taken back by an undo, which asks again.
func TestDecide(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, ben := a.user("ann"), a.user("ben")
		mod, other := a.staff("mod"), a.staff("other")
		v := ann.video("v")
		a.report(t, ben, video(v), "spam")
		a.report(t, ben, video(v), "fraud") // again: changes nothing
		c := a.next(t, mod)
		if c.Subject != video(v) || c.Reports != 1 || c.Reason != "spam" || c.OwnerID != ann.id || c.Snapshot.Text != "v" || c.LeaseToken == "" {
			t.Fatalf("%+v", c)
		}
		if n, err := a.biz.NextCase(ctx, other, false); n != nil || err != nil {
			t.Fatal("a leased case is handed out", n, err)
		}
		_, err := a.biz.ClaimCase(ctx, other, c.ID, 0)
		wantCode(t, err, errs.Conflict)
		var e *errs.Error
		if e = err.(*errs.Error); e.Details["holder_name"] != "mod" || e.Details["version"] != c.Version {
			t.Errorf("the conflict says %v", e.Details)
		}
		d := must[biz.Decided](t)(a.biz.Decide(ctx, mod, ref(c), actioned("takedown", "warn")))
		if len(d.ActionIDs) != 2 || d.CaseID != c.ID {
			t.Errorf("%+v", d)
		}
		ben.get("/douyin/comment/list/", p{"video_id": v}).refused(missing)
		ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.id", v)
		_, err = a.biz.Decide(ctx, mod, ref(c), noViolation)
		wantCode(t, err, errs.Conflict)

		u := must[biz.Decided](t)(a.biz.UndoDecision(ctx, other, c.ID, biz.Undo{}))
		if len(u.ActionIDs) != 2 || u.CaseID == 0 {
			t.Errorf("%+v", u)
		}
		ben.get("/douyin/comment/list/", p{"video_id": v}).ok()
		_, err = a.biz.UndoAction(ctx, other, d.ActionIDs[0], biz.Undo{})
		wantCode(t, err, errs.Conflict)
		again := a.next(t, mod)
		if again.PreviousID != c.ID || again.Reports != 1 {
			t.Errorf("%+v", again)
		}
		a.clock.add(time.Minute)
		a.moderate(t)
		if n := a.count(t, "SELECT COUNT(*) FROM notices WHERE state = 'sent'"); n != 0 {
			t.Errorf("%d notices of what was undone in time", n)
		}
		a.noDrift(t)
	})
}

// TestHoldsOpenCases: what the filter holds has a case; no violation releases it.
func TestHoldsOpenCases(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		a.importWords(t, levelWords)
		a.publishWords(t)
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		v := ann.video("a holdword here")
		open := ann.video("open")
		said := ben.comment(open, "a holdword").ok().num("comment.id")
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND holds = 1 AND reason = 'words'"); n != 2 {
			t.Fatalf("%d cases", n)
		}
		for range 2 {
			c := a.next(t, mod)
			if len(c.Snapshot.Hits) != 1 || c.Snapshot.Hits[0].Entry != "holdword" {
				t.Errorf("%+v", c.Snapshot)
			}
			must[biz.Decided](t)(a.biz.Decide(ctx, mod, ref(c), noViolation))
		}
		ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.1.id", v)
		ann.get("/douyin/comment/list/", p{"video_id": open}).ok().expect("comment_list.0.id", said)
		ben.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.comment_count", 1)

		// A held item is not released because only its author is dealt with.
		worse := ben.comment(open, "holdword again").ok().num("comment.id")
		must[biz.Decided](t)(a.biz.Decide(ctx, mod, ref(a.next(t, mod)), actioned("warn")))
		if ids := ann.get("/douyin/comment/list/", p{"video_id": open}).ok().nums("comment_list", "id"); slices.Contains(ids, worse) {
			t.Error("a warning released a held comment")
		}
		// Deleted by its author: nothing is left to decide.
		gone := ben.comment(open, "holdword the third").ok().num("comment.id")
		ben.uncomment(open, gone).ok()
		if c, err := a.biz.NextCase(ctx, mod, false); c != nil || err != nil {
			t.Error(c, err)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE outcome = 'subject_gone'"); n != 1 {
			t.Errorf("%d cases of what is gone", n)
		}
		a.noDrift(t)
	})
}

// TestMeasuresOnUsers: suspended, banned and muted users hear why, nothing of
// theirs is shown, and all ends by time.
func TestMeasuresOnUsers(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		v, b := ann.video("v"), ben.video("b")
		ann.comment(b, "hello").ok()
		signIn := func() *answer {
			return a.guest().post("/douyin/user/login/", p{"username": "ann", "password": "secret1"})
		}
		for _, measure := range []string{"suspend", "ban"} {
			d := actioned(measure)
			d.Measures[0].EndsAt = a.clock.now().Add(time.Hour).UnixMilli()
			must[biz.Decided](t)(a.biz.Act(ctx, mod, account(ann.id), d))
			ann.like(b).refused(40101) // the session has ended
			if text := signIn().refused(forbidden).str("status_msg"); len(text) < 20 {
				t.Errorf("%s says %q", measure, text)
			}
			ben.get("/douyin/comment/list/", p{"video_id": v}).refused(missing)
			a.idle(t)
			ben.get("/douyin/publish/list/", p{"user_id": ben.id}).ok().expect("video_list.0.comment_count", 0)
			a.noDrift(t)
			a.clock.add(59 * time.Minute)
			signIn().refused(forbidden)
			a.clock.add(time.Minute)
			ann.token = signIn().ok().str("token") // nobody has lifted it yet
			ann.like(b).ok()
			a.idle(t)
			ben.get("/douyin/publish/list/", p{"user_id": ben.id}).ok().expect("video_list.0.comment_count", 1)
			a.noDrift(t)
		}
		d := actioned("mute")
		d.Measures[0].EndsAt = a.clock.now().Add(time.Hour).UnixMilli()
		must[biz.Decided](t)(a.biz.Act(ctx, mod, account(ann.id), d))
		must[biz.Decided](t)(a.biz.Act(ctx, mod, account(ann.id), actioned("mute")))
		ann.comment(b, "hm").refused(forbidden)
		ann.send(ben.id, "hm").refused(forbidden)
		ann.like(v).ok()
		last := must[biz.List[biz.ActionView]](t)(a.biz.ListActions(ctx, biz.ListQuery{PerPage: 1}))
		must[biz.Decided](t)(a.biz.UndoAction(ctx, mod, last.Rows[0].ID, biz.Undo{}))
		ann.comment(b, "hm").refused(forbidden) // the other one is in force
		a.clock.add(time.Hour)
		ann.comment(b, "hm").ok()
		a.moderate(t)
		if n := a.count(t, "SELECT COUNT(*) FROM restrictions WHERE lifted_at = 0"); n != 0 {
			t.Errorf("%d restrictions are left", n)
		}
		must[biz.Decided](t)(a.biz.Act(ctx, mod, account(ann.id), actioned("ban")))
		must[biz.Decided](t)(a.biz.Act(ctx, mod, account(ann.id), actioned("suspend")))
		must[biz.Decided](t)(a.biz.Act(ctx, mod, account(ann.id), actioned("restore")))
		signIn().ok()
	})
}

// TestUndoRemovesOneCause: what is hidden for two reasons stays hidden until both
// are gone.
func TestUndoRemovesOneCause(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, mod := a.user("ann"), a.staff("mod")
		v := ann.video("v")
		one := must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("takedown")))
		two := must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("takedown")))
		lim := must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("limit")))
		shown := func(want bool) {
			t.Helper()
			got := len(a.guest().get("/douyin/publish/list/", p{"user_id": ann.id}).ok().list("video_list")) == 1
			if got != want {
				t.Fatalf("shown: %t", got)
			}
		}
		shown(false)
		must[biz.Decided](t)(a.biz.UndoAction(ctx, mod, one.ActionIDs[0], biz.Undo{}))
		shown(false)
		must[biz.Decided](t)(a.biz.UndoAction(ctx, mod, two.ActionIDs[0], biz.Undo{}))
		shown(true)
		if n := len(a.guest().get("/douyin/feed/", nil).ok().list("video_list")); n != 0 {
			t.Error("a limited video is in the feed")
		}
		must[biz.Decided](t)(a.biz.UndoAction(ctx, mod, lim.ActionIDs[0], biz.Undo{}))
		if n := len(a.guest().get("/douyin/feed/", nil).ok().list("video_list")); n != 1 {
			t.Error("not in the feed")
		}
		must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("takedown")))
		back := must[biz.Decided](t)(a.biz.Act(ctx, mod, video(v), actioned("restore")))
		shown(true)
		must[biz.Decided](t)(a.biz.UndoAction(ctx, mod, back.ActionIDs[0], biz.Undo{}))
		shown(false)
		a.noDrift(t)
	})
}

// TestHoldsOfBefore: what was on hold before there were cases gets its case once.
func TestHoldsOfBefore(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		ann := a.user("ann")
		v := ann.video("v")
		ann.comment(v, "a holdword").ok()
		ann.comment(v, "fine").ok()
		ann.video("a holdword, too")
		gone := ann.comment(v, "another holdword").ok().num("comment.id")
		ann.uncomment(v, gone).ok()
		a.idle(t)
		raw := a.raw(t)
		for _, q := range []string{"DELETE FROM cases", "DELETE FROM actions", "DELETE FROM settings WHERE name = 'cases_of_held'"} {
			if _, err := raw.Exec(q); err != nil {
				t.Fatal(err)
			}
		}
		together(4, func(int) {
			if err := a.biz.FirstCases(context.Background()); err != nil {
				t.Error(err)
			}
		})
		a.idle(t)
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE AND holds = 1"); n != 2 {
			t.Errorf("%d cases, want 2", n)
		}
		mod := a.staff("mod")
		if c := a.next(t, mod); len(c.Snapshot.Hits) != 1 {
			t.Errorf("%+v", c.Snapshot)
		}
	})
}

// TestGuard: measures ask the guard, and nobody decides about themselves or the
// system account.
func TestGuard(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, mod := a.user("ann"), a.staff("mod")
		a.warn(t, ann)
		system := ann.get("/douyin/relation/friend/list/", nil).ok().num("user_list.0.id")
		_, err := a.biz.Act(ctx, mod, account(system), actioned("ban"))
		wantCode(t, err, errs.Forbidden)
		_, err = a.biz.Act(ctx, mod, account(mod.UserID), actioned("warn"))
		wantCode(t, err, errs.Forbidden)
		asked := ""
		a.biz.SetGuard(func(_ context.Context, _ *dal.DB, by biz.Actor, _ string, user int64, measure string) error {
			asked = measure
			if by.UserID == mod.UserID && user == ann.id && measure == "ban" {
				return errs.New(errs.Forbidden, errs.T("no", "不"))
			}
			return nil
		})
		_, err = a.biz.Act(ctx, mod, account(ann.id), actioned("warn", "ban"))
		wantCode(t, err, errs.Forbidden)
		if n := a.count(t, "SELECT COUNT(*) FROM actions WHERE measure = 'warn'"); n != 1 || asked != "ban" {
			t.Errorf("%d warnings; asked for %s", n, asked)
		}
		for _, bad := range []biz.Decision{
			{}, {Outcome: "maybe"}, {Outcome: model.OutcomeActioned}, {Outcome: model.OutcomeNoViolation, Measures: []biz.Measure{{Kind: "warn"}}},
			actioned("takedown"), actioned("limit"), actioned("warn", "warn"), actioned("restore", "ban"), actioned("fine"), {Outcome: model.OutcomeDuplicate},
			{Outcome: model.OutcomeActioned, Measures: []biz.Measure{{Kind: "mute", EndsAt: 1}}}, {Outcome: model.OutcomeActioned, Measures: []biz.Measure{{Kind: "warn", EndsAt: 1 << 42}}},
		} {
			_, err := a.biz.Act(ctx, mod, account(ann.id), bad)
			wantCode(t, err, errs.InvalidArgument)
		}
	})
}

// TestTwelveModerators: 600 cases, none decided twice, none lost.
func TestTwelveModerators(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := context.Background()
		ann := a.user("ann")
		v := ann.video("v")
		reporters := a.users(12)
		mods := make([]biz.Actor, 12)
		for i := range mods {
			mods[i] = a.staff(fmt.Sprint("mod", i))
		}
		cases := int64(600)
		if raceDetector { // the meetings are the same, and SQLite is slow under it
			cases = 120
		}
		ids := a.fillComments(t, v, ann.id, int(cases))
		for i, id := range ids {
			a.report(t, reporters[i%12], comment(id), "spam")
		}
		decided := make([][]int64, len(mods))
		together(len(mods), func(i int) {
			for {
				c, err := a.biz.NextCase(ctx, mods[i], false)
				if err != nil {
					t.Error(err)
				}
				if c == nil || err != nil {
					return
				}
				if _, err := a.biz.Decide(ctx, mods[i], ref(*c), actioned("takedown")); err != nil {
					t.Error(err)
					return
				}
				decided[i] = append(decided[i], c.ID)
			}
		})
		all := slices.Concat(decided...)
		slices.Sort(all)
		if n := len(all); n != int(cases) || len(slices.Compact(all)) != n {
			t.Errorf("%d decisions of %d cases", n, cases)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM actions WHERE measure = 'takedown'"); n != cases {
			t.Errorf("%d actions", n)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE OR outcome <> 'actioned'"); n != 0 {
			t.Errorf("%d cases are left", n)
		}
		a.noDrift(t)
	})
}

// fillComments writes comments past the API, for tests that need many.
func (a *testApp) fillComments(t testing.TB, video, user int64, n int) []int64 {
	t.Helper()
	raw := a.raw(t)
	tx, err := raw.Begin()
	if err != nil {
		t.Fatal(err)
	}
	const each = 500
	for i := 0; i < n; i += each {
		k := min(each, n-i)
		q := "INSERT INTO comments (video_id, user_id, text, public_text, causes, ruleset_version, created_at) VALUES "
		for j := range k {
			if j > 0 {
				q += ","
			}
			q += fmt.Sprintf("(%d, %d, 'c', 'c', 0, 1, %d)", video, user, a.clock.now().UnixMilli())
		}
		if _, err := tx.Exec(q); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := tx.Exec(fmt.Sprintf("UPDATE videos SET comment_count = comment_count + %d WHERE id = %d", n, video)); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	rows, err := raw.Query(fmt.Sprintf("SELECT id FROM comments WHERE video_id = %d AND user_id = %d ORDER BY id", video, user))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return ids
}

// TestMuteAndRestore: a decision with both leaves nobody muted: the measures are
// carried out in order.
func TestMuteAndRestore(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, mod := a.user("ann"), a.staff("mod")
		v := ann.video("v")
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, account(ann.id), actioned("mute", "restore")))
		ann.comment(v, "still here").ok()
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, account(ann.id), actioned("restore", "mute")))
		ann.comment(v, "no more").refused(forbidden)
	})
}
