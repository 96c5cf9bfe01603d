package main

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal/model"
)

// rolled has everything that happened counted.
func (a *testApp) rolled(t testing.TB) {
	t.Helper()
	for _, err := range []error{a.biz.SealAudit(t.Context()), a.biz.RollStats(t.Context())} {
		if err != nil {
			t.Fatal(err)
		}
	}
	eventually(t, "the end of counting", func() bool {
		return a.count(t, "SELECT COUNT(*) FROM audit_pending") == 0 &&
			a.count(t, "SELECT COALESCE((SELECT seq FROM audit_head), 0) - COALESCE((SELECT seq FROM stat_head), 0)") == 0
	})
}

// rollups are all rows that are made of the audit log.
func (a *testApp) rollups(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, table := range []string{"stat_cases", "stat_times", "stat_staff", "stat_counts", "stat_exposures"} {
		out = append(out, a.lines(t, table)...)
	}
	slices.Sort(out)
	return out
}

// lines are the rows of a rollup as text, but for counts that are in no log.
func (a *testApp) lines(t testing.TB, table string) (out []string) {
	t.Helper()
	rows, err := a.raw(t).Query("SELECT * FROM " + table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	cols, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		cells, to := make([]string, len(cols)), make([]any, len(cols))
		for i := range cells {
			to[i] = &cells[i]
		}
		if err := rows.Scan(to...); err != nil {
			t.Fatal(err)
		}
		if table != "stat_counts" || !slices.Contains([]string{"users", "videos", "comments"}, cells[1]) {
			out = append(out, table+" "+strings.Join(cells, " "))
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// stat is the sum of a metric of the staff; user zero: everybody.
func (a *testApp) stat(t testing.TB, metric string) int64 {
	t.Helper()
	return a.count(t, "SELECT COALESCE(SUM(n), 0) FROM stat_staff WHERE LENGTH(day) = 10 AND metric = '"+metric+"'")
}

// TestStatsDay: what happens on two days is told as the API tells it, to who may see it.
func TestStatsDay(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		a.clock.set(time.Date(2027, 3, 14, 23, 40, 0, 0, a.biz.Zone()))
		a.signInAgain(root)
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann, ben := a.user("ann"), a.user("ben")
		a.clock.set(time.Date(2027, 3, 14, 23, 50, 0, 0, a.biz.Zone()))
		v, w := ann.video("v"), ann.video("w")
		ben.reports("video", v, "violence")
		c := mod.post("/cases/next", p{}).http200()
		a.clock.add(2 * time.Minute)
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"outcome": "actioned", "policy": "spam", "measures": []p{{"kind": "takedown"}, {"kind": "warn"}}})).http200()
		a.clock.set(time.Date(2027, 3, 15, 0, 1, 0, 0, a.biz.Zone()))
		ben.reports("video", w, "spam")
		c = mod.post("/cases/next", p{}).http200()
		a.clock.add(time.Minute)
		mod.post("/cases/"+c.str("case.id")+"/decide", lease(c, "case.").with(p{"outcome": "no_violation"})).http200()
		action := a.count(t, "SELECT id FROM actions WHERE measure = 'takedown'")
		senior.post(fmt.Sprint("/actions/", action, "/undo"), p{"settled": false}).http200()
		a.rolled(t)

		r := senior.get("/stats/flow", p{"from": "2027-03-13", "to": "2027-03-15"}).http200()
		for path, want := range map[string]int64{
			"points.0.opened": 0, "points.1.opened": 1, "points.1.actioned": 1, "points.2.opened": 2, "points.2.no_violation": 1, "points.1.reports.received": 1,
			"points.1.reports.confirmed": 1, "points.2.reports.rejected": 1,
		} {
			if got := r.num(path); got != want {
				t.Errorf("flow %s is %d, want %d: %s", path, got, want, r.body)
			}
		}
		if r := senior.get("/stats/flow", p{"from": "2027-03-13", "to": "2027-03-15", "group": "week"}).http200(); len(r.list("points")) != 2 || r.num("points.1.opened") != 2 {
			t.Errorf("weeks: %s", r.body)
		}
		r = senior.get("/stats/overview", p{"from": "2027-03-14", "to": "2027-03-15"}).http200()
		r.expect("queues.0.name", "default").expect("kinds.0.name", "video").expect("kinds.0.text", "videos")
		for path, want := range map[string]int64{
			"opened": 3, "resolved": 2, "queues.0.open": 1, "queues.0.opened": 3, "queues.0.ages.0.n": 1, "decision.n": 2, "outcomes.0.resolved": 1, "reports.received": 2,
		} {
			if got := r.num(path); got != want {
				t.Errorf("overview %s is %d, want %d: %s", path, got, want, r.body)
			}
		}
		if got := r.num("decision.p90_ms"); got < 100_000 || got > 150_000 {
			t.Errorf("nine tenths took %d ms", got)
		}
		r = senior.get("/stats/moderators", p{"from": "2027-03-14", "to": "2027-03-15"}).http200()
		r.expect("moderators.0.username", "mod").expect("moderators.1.username", "senior")
		for path, want := range map[string]int64{
			"moderators.0.decisions": 2, "moderators.0.claims": 2, "moderators.0.overturned": 1, "moderators.0.handling.n": 2, "moderators.1.undos": 1,
			"moderators.0.active_ms": (12 * time.Minute).Milliseconds(),
		} {
			if got := r.num(path); got != want {
				t.Errorf("moderators %s is %d, want %d: %s", path, got, want, r.body)
			}
		}
		if r := mod.get("/stats/moderators", p{"from": "2027-03-14", "to": "2027-03-15"}).http200(); len(r.list("moderators")) != 1 || r.str("moderators.0.username") != "mod" {
			t.Errorf("a moderator sees %s", r.body)
		}
		for _, path := range []string{"/stats/overview", "/stats/flow", "/stats/words", "/stats/appeals", "/stats/exposure?team=true"} {
			mod.get(path, nil).fails(403, "forbidden")
			senior.get(path, nil).http200()
		}
		x := mod.get("/stats/exposure", nil).http200()
		if len(x.list("data")) != 1 || x.num("data.0.today.1") != 1 || x.num("data.0.today.3") != 0 || x.num("data.0.shift.3") != 1 || x.num("data.0.severe") != 1 {
			t.Errorf("exposure: %s", x.body)
		}
		senior.inChinese().get("/stats/overview", nil).http200().expect("queues.0.title", "默认队列")

		before := a.rollups(t)
		if _, err := a.biz.RebuildStats(t.Context(), "", "", nil); err != nil {
			t.Fatal(err)
		}
		sameLines(t, a.rollups(t), before)
		a.damage(t, "UPDATE stat_cases SET n = 77", "DELETE FROM stat_staff", "UPDATE stat_counts SET n = 3")
		if days, err := a.biz.RebuildStats(t.Context(), "", "", nil); err != nil || days < 2 {
			t.Fatal(days, err)
		}
		sameLines(t, a.rollups(t), before)
	})
}

// damage changes rows past all rules.
func (a *testApp) damage(t testing.TB, statements ...string) {
	t.Helper()
	for _, sql := range statements {
		if _, err := a.raw(t).Exec(sql); err != nil {
			t.Fatal(err)
		}
	}
}

func sameLines(t testing.TB, got, want []string) {
	t.Helper()
	if reflect.DeepEqual(got, want) {
		return
	}
	for _, line := range got {
		if !slices.Contains(want, line) {
			t.Errorf("more: %s", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) {
			t.Errorf("less: %s", line)
		}
	}
}

// TestStatsBadInput: wrong spans, groups and queues name their field.
func TestStatsBadInput(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		for _, c := range []struct {
			path, field string
			status      int
		}{
			{"/stats/overview?from=2026-02-30", "from", 422}, {"/stats/overview?to=yesterday", "to", 422}, {"/stats/overview?from=2026-03-02&to=2026-03-01", "to", 422},
			{"/stats/overview?from=2024-01-01&to=2026-01-01", "from", 422}, {"/stats/overview?queue=99", "queue", 422}, {"/stats/overview?queue=-1", "queue", 422},
			{"/stats/overview?queue=x", "queue", 422}, {"/stats/overview?planet=mars", "planet", 400}, {"/stats/flow?group=year", "group", 422},
			{"/stats/flow?from=2026-01-01&from=2026-01-02", "from", 422}, {"/stats/words?from=2026-01-01&to=2026-12-01", "from", 422},
			{"/stats/moderators?queue=1", "queue", 400}, {"/stats/exposure?team=maybe", "team", 422}, {"/stats/flow?from=%FF", "from", 422},
			{"/stats/overview?from=-9999-01-01&to=99999-01-01", "to", 422},
		} {
			r := root.send("GET", c.path, nil)
			if fields, _ := r.at("error.fields").(map[string]any); r.http != c.status || fields[c.field] == nil {
				t.Errorf("%s: HTTP %d %s", c.path, r.http, r.body)
			}
		}
	})
}

// TestStatsBreak: who works for long or looks at much that is hard is told to take a
// break, and no more after one.
func TestStatsBreak(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ctx := t.Context()
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		st := biz.Staff{UserID: mod.UserID}
		look := func(reason string) biz.Case {
			ben.with(byForm)
			sub := video(ann.video("v"))
			a.report(t, ben, sub, reason)
			return a.next(t, mod)
		}
		hints := func() []string {
			a.rolled(t)
			x := must[[]biz.Exposure](t)(a.biz.StatsExposure(ctx, st, false))
			if len(x) == 0 {
				return nil
			}
			return x[0].TakeBreak
		}
		if got := hints(); got != nil {
			t.Errorf("before any work: %v", got)
		}
		decide := func(c biz.Case) { must[biz.Decided](t)(a.biz.Decide(ctx, mod, ref(c), noViolation)) }
		for range 19 {
			decide(look("minors"))
		}
		if got := hints(); len(got) != 0 {
			t.Errorf("after nineteen: %v", got)
		}
		c := look("violence")
		if got := hints(); !reflect.DeepEqual(got, []string{"severe"}) {
			t.Errorf("after twenty: %v", got)
		}
		for range 25 { // the lease is renewed, so it is work, however long it takes
			a.clock.add(4 * time.Minute)
			must[int64](t)(a.biz.Heartbeat(ctx, mod, ref(c)))
		}
		decide(c)
		if got := hints(); !reflect.DeepEqual(got, []string{"time", "severe"}) {
			t.Errorf("after an hour and forty minutes: %v", got)
		}
		a.clock.add(11 * time.Minute)
		if got := hints(); len(got) != 0 {
			t.Errorf("after a break: %v", got)
		}
		decide(look("spam"))
		if x := must[[]biz.Exposure](t)(a.biz.StatsExposure(ctx, st, false)); len(hints()) != 0 || x[0].Shift[4] != 19 {
			t.Errorf("back at work: %+v", x)
		}
		a.clock.add(5 * time.Hour)
		decide(look("spam"))
		a.rolled(t)
		if x := must[[]biz.Exposure](t)(a.biz.StatsExposure(ctx, st, false)); x[0].Shift[4] != 0 || x[0].Shift[1] != 1 {
			t.Errorf("the next shift: %+v", x)
		}
	})
}

// TestStatsAnySequence: whatever is done, and however it is counted in pieces by many
// at once, the rollups are those that a rebuild makes, and each event is in them once.
func TestStatsAnySequence(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		seed := rand.Uint64()
		t.Logf("seed %d", seed)
		rng := rand.New(rand.NewPCG(seed, 1))
		ctx := t.Context()
		ann, ben, cat := a.user("ann"), a.user("ben"), a.user("cat")
		mods := []biz.Actor{a.staff("mod"), a.staff("mod2")}
		var videos []int64
		for range 6 {
			videos = append(videos, ann.video("v"))
		}
		reasons, reports, decided := biz.ReportReasons(), int64(0), int64(0)
		for range 120 {
			mod := mods[rng.IntN(2)]
			switch rng.IntN(8) {
			case 0, 1:
				by := []*client{ben, cat}[rng.IntN(2)]
				err := a.biz.Report(ctx, biz.Viewer{UserID: by.id}, biz.Report{Subject: video(videos[rng.IntN(6)]), Reason: reasons[rng.IntN(len(reasons))].Name})
				_ = err // it may be gone, or told too often
			case 2, 3, 4:
				c, err := a.biz.NextCase(ctx, mod, false)
				if err != nil || c == nil {
					continue
				}
				a.clock.add(time.Duration(rng.IntN(240)) * time.Second)
				switch rng.IntN(6) {
				case 0:
					_, err = a.biz.SkipCase(ctx, mod, ref(*c), "no")
				case 1:
					_, err = a.biz.EscalateCase(ctx, mod, ref(*c), biz.Escalation{})
				case 2:
					_, err = a.biz.Decide(ctx, mod, ref(*c), noViolation)
				default:
					_, err = a.biz.Decide(ctx, mod, ref(*c), actioned("warn"))
				}
				if err != nil {
					t.Fatal(err)
				}
			case 5:
				_, err := a.biz.Act(ctx, mod, video(videos[rng.IntN(6)]), actioned("warn"))
				_ = err // somebody may hold its case
			case 6:
				if id := a.count(t, "SELECT COALESCE(MAX(id), 0) FROM actions WHERE measure = 'warn'"); id > 0 {
					_, err := a.biz.UndoAction(ctx, mod, id, biz.Undo{})
					_ = err // once only
				}
			case 7:
				a.clock.add(time.Duration(rng.IntN(600)) * time.Minute)
			}
			if rng.IntN(10) == 0 {
				if err := a.biz.SealAudit(ctx); err != nil {
					t.Fatal(err)
				}
				together(4, func(int) {
					if err := a.biz.RollStats(ctx); err != nil {
						t.Error(err)
					}
				})
			}
		}
		a.rolled(t)
		reports = a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action = 'report.create'")
		decided = a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action = 'case.decide'")
		if n := a.count(t, "SELECT COALESCE(SUM(n), 0) FROM stat_counts WHERE metric = 'reports' AND LENGTH(day) = 10"); n != reports {
			t.Errorf("%d reports counted, %d made", n, reports)
		}
		if n := a.stat(t, "decisions"); n != decided {
			t.Errorf("%d decisions counted, %d made", n, decided)
		}
		opened, live := a.count(t, "SELECT COALESCE(SUM(n), 0) FROM stat_cases WHERE LENGTH(day) = 10 AND event = 'opened' AND LENGTH(day) = 10"), a.count(t, "SELECT COUNT(*) FROM cases")
		if opened != live {
			t.Errorf("%d cases counted, %d opened", opened, live)
		}
		if n, want := a.count(t, "SELECT COALESCE(SUM(n), 0) FROM stat_cases WHERE LENGTH(day) = 10 AND event <> 'opened' AND LENGTH(day) = 10"), a.count(t, "SELECT COUNT(*) FROM cases WHERE state = '"+model.CaseResolved+"'"); n != want {
			t.Errorf("%d endings counted, %d cases resolved", n, want)
		}
		before := a.rollups(t)
		together(2, func(i int) {
			if _, err := a.biz.RebuildStats(ctx, "", "", nil); err != nil {
				t.Error(err)
			}
		})
		sameLines(t, a.rollups(t), before)
	})
}

// TestStatsPosted: accounts, videos and comments are counted once, when nothing can come
// before them any more.
func TestStatsPosted(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		v := ann.video("v")
		ann.comment(v, "one").ok()
		total := func(metric string) int64 {
			return a.count(t, "SELECT COALESCE(SUM(n), 0) FROM stat_counts WHERE LENGTH(day) = 10 AND metric = '"+metric+"'")
		}
		for range 4 {
			a.clock.add(11 * time.Minute)
			together(3, func(int) {
				if err := a.biz.CountPosted(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		if got := []int64{total("users"), total("videos"), total("comments")}; !reflect.DeepEqual(got, []int64{1, 1, 1}) {
			t.Errorf("counted %v", got)
		}
	})
}

// casesAddUp fails unless the cases that the statistics saw opened, less those they
// saw end, are those that are live.
func (a *testApp) casesAddUp(t testing.TB) {
	t.Helper()
	a.rolled(t)
	opened := a.count(t, "SELECT COALESCE(SUM(n), 0) FROM stat_cases WHERE LENGTH(day) = 10 AND event = 'opened'")
	ended := a.count(t, "SELECT COALESCE(SUM(n), 0) FROM stat_cases WHERE LENGTH(day) = 10 AND event <> 'opened'")
	if live := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE"); opened-ended != live {
		t.Errorf("%d cases opened, %d ended, %d are live", opened, ended, live)
	}
}

// TestStatsOpenAppeals: what waits is told by age and by deadline, to the millisecond,
// and how long decisions took.
func TestStatsOpenAppeals(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		mod, senior := root.staff("mod", "moderator"), root.staff("senior", "senior")
		ann := a.user("ann")
		appeal := func() {
			id := mod.act("video", ann.video("v"), measure("takedown"))[0]
			a.told(t)
			ann.appeals(id, "no").ok()
		}
		seen := func(want map[string]int64) {
			t.Helper()
			a.signInAgain(senior)
			r := senior.get("/stats/appeals", nil).http200()
			for path, n := range want {
				if got := r.num(path); got != n {
					t.Errorf("%s is %d, want %d: %s", path, got, n, r.body)
				}
			}
			if !r.at("open.exact").(bool) {
				t.Errorf("not exact: %s", r.body)
			}
		}
		seen(map[string]int64{"open.n": 0, "open.oldest_at": 0, "open.next_due_at": 0, "open.overdue": 0, "open.ages.0.under_ms": 86_400_000, "open.ages.4.under_ms": 0, "open.due.3.under_ms": 0})
		appeal()
		first := a.clock.now()
		due := a.count(t, "SELECT due_at - created_at FROM appeals WHERE id = 1")
		if due <= 2*86_400_000 {
			t.Fatalf("an appeal is due after %d ms; the test wants more than two days", due)
		}
		seen(map[string]int64{"open.n": 1, "open.ages.0.n": 1, "open.oldest_at": first.UnixMilli(), "open.next_due_at": first.UnixMilli() + due})
		a.clock.set(first.Add(24*time.Hour - time.Millisecond))
		seen(map[string]int64{"open.ages.0.n": 1, "open.ages.1.n": 0})
		a.clock.set(first.Add(24 * time.Hour))
		seen(map[string]int64{"open.ages.0.n": 0, "open.ages.1.n": 1})
		a.signInAgain(mod)
		appeal()
		a.clock.set(first.Add(time.Duration(due) * time.Millisecond).Add(-time.Millisecond))
		seen(map[string]int64{"open.n": 2, "open.overdue": 0, "open.due.0.n": 1})
		a.clock.set(first.Add(time.Duration(due) * time.Millisecond).Add(time.Millisecond))
		seen(map[string]int64{"open.n": 2, "open.overdue": 1, "open.due.0.n": 0, "open.due.1.n": 1})
		a.clock.set(first.Add(15 * 24 * time.Hour))
		seen(map[string]int64{"open.overdue": 2, "open.ages.3.n": 1, "open.ages.4.n": 1})
		for id := 1; id <= 2; id++ {
			senior.post(fmt.Sprint("/appeals/", id, "/decide"), p{"outcome": "uphold", "answer": "It stays.", "version": 1}).http200()
		}
		a.rolled(t)
		seen(map[string]int64{"open.n": 0, "open.overdue": 0, "received": 2, "upheld": 2, "decision.n": 2})
		r := senior.get("/stats/appeals", nil).http200()
		if mid, most := r.num("decision.median_ms"), r.num("decision.p95_ms"); mid < 10*86_400_000 || most < mid || most > 19*86_400_000 {
			t.Errorf("half took %d ms, nineteen twentieths %d", mid, most)
		}
	})
}
