package main

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// decisionCrashes is how often a process that decides is killed.
const decisionCrashes = 50

// fastClock runs fifty times as fast as the wall's, from a start that all
// processes of a test share, so that notices are due and measures end.
func fastClock(start time.Time) func() time.Time {
	return func() time.Time { return start.Add(50 * time.Since(start)) }
}

// TestKillDuringDecisions kills a process that reports, decides, undoes and sends
// notices, at random points. Each time everything of a decision is there, or
// nothing; in the end every notice has come once.
func TestKillDuringDecisions(t *testing.T) {
	rounds := decisionCrashes
	if testing.Short() {
		rounds = 4
	}
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			env := envOf(t, kind, db)
			a := bootOn(t, db, setting(env, "VIREO_DATA"), nil)
			ann := a.user("ann")
			v := ann.video("v")
			for i := range 6 {
				a.fillComments(t, v, a.user(fmt.Sprint("author", i)).id, 40)
			}
			a.staff("mod")
			start := time.Now()
			// A test's app has a clock that stands still: nothing of it interferes.
			acked := map[string]bool{}
			raw := a.raw(t)
			for range rounds {
				killModerator(t, env, start, acked)
				checkDecisions(t, raw, acked)
			}
			if len(acked) < rounds {
				t.Errorf("only %d decisions were acknowledged", len(acked))
			}
			a.clock.set(fastClock(start)().Add(time.Hour))
			eventually(t, "the leases of the killed", func() bool { a.moderate(t); return a.count(t, "SELECT COUNT(*) FROM jobs WHERE live = TRUE") == 0 })
			checkDecisions(t, raw, acked)
			if n := a.count(t, "SELECT COUNT(*) FROM notices WHERE state = 'waiting'"); n != 0 {
				t.Errorf("%d notices wait", n)
			}
			a.noDrift(t)
			a.rolled(t)
			if n, want := a.stat(t, "decisions"), a.count(t, "SELECT COUNT(*) FROM audit_log WHERE action = 'case.decide'"); n != want || n == 0 {
				t.Errorf("%d decisions are counted, %d were made", n, want)
			}
			counted := a.rollups(t)
			if _, err := a.biz.RebuildStats(t.Context(), "", "", nil); err != nil {
				t.Fatal(err)
			}
			sameLines(t, a.rollups(t), counted)
		})
	}
}

func setting(env []string, name string) string {
	for _, e := range env {
		if v, ok := strings.CutPrefix(e, name+"="); ok {
			return v
		}
	}
	return ""
}

// killModerator lets a process decide and kills it after a random while.
func killModerator(t *testing.T, env []string, start time.Time, acked map[string]bool) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append([]string{"VIREO_TEST_AS_MODERATOR=" + strconv.FormatInt(start.UnixNano(), 10), "PATH=" + os.Getenv("PATH")}, env...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	left := 3 + rand.IntN(25)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		acked[lines.Text()] = true
		if left--; left == 0 {
			time.AfterFunc(time.Duration(rand.IntN(15))*time.Millisecond, func() { cmd.Process.Signal(syscall.SIGKILL) })
		}
	}
	cmd.Wait()
	if left > 0 {
		t.Fatalf("the process ended by itself: %s", log.String())
	}
}

// moderatorProcess is what the killed process does, until it is.
func moderatorProcess(startNS string) {
	ns, _ := strconv.ParseInt(startNS, 10, 64)
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	cfg := testConfig(dal.Config{URL: os.Getenv("VIREO_DATABASE")}, os.Getenv("VIREO_DATA"))
	ctx := context.Background()
	app, err := openCore(ctx, cfg, log, options{now: fastClock(time.Unix(0, ns)), hasher: secret.Options{Memory: 64, Iterations: 1}})
	if err != nil {
		log.Error("open", "error", err)
		return
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			if err := app.biz.Moderate(ctx); err != nil {
				log.Error("moderate", "error", err)
			}
		}
	})
	wg.Go(func() { app.biz.RunJobs(ctx) })
	wg.Go(func() {
		for {
			if err := errors.Join(app.biz.SealAudit(ctx), app.biz.RollStats(ctx)); err != nil {
				log.Error("statistics", "error", err)
			}
		}
	})
	users, err := app.biz.ListUsers(ctx, biz.ListQuery{PerPage: 200})
	if err != nil {
		log.Error("users", "error", err)
		return
	}
	var mod int64
	for _, u := range users.Rows {
		if u.Name == "mod" {
			mod = u.ID
		}
	}
	for range 4 {
		wg.Go(func() {
			for {
				decideSomething(ctx, app.biz, biz.Actor{UserID: mod, Kind: biz.ActorStaff})
			}
		})
	}
	wg.Wait()
}

// decideSomething is one deed at random. A decision that was acknowledged is
// printed.
func decideSomething(ctx context.Context, b *biz.Service, mod biz.Actor) {
	n := rand.Int64N(240)
	_ = b.Report(ctx, biz.Viewer{UserID: 1}, biz.Report{Subject: comment(n + 1), Reason: "spam"})
	_ = b.Report(ctx, biz.Viewer{UserID: 2 + n%6}, biz.Report{Subject: comment(240 - n), Reason: "fraud"})
	c, err := b.NextCase(ctx, mod, false)
	if err != nil || c == nil {
		out, err := b.Act(ctx, mod, comment(n+1), actioned("takedown", "warn")) // reports of a day are bounded
		if err == nil {
			fmt.Println(out.ActionIDs[0])
		}
		return
	}
	d := actioned([]string{"takedown", "warn", "mute"}[n%3])
	switch n % 5 {
	case 0:
		d = noViolation
	case 1:
		d = actioned("takedown", "suspend", "warn")
		d.Measures[1].EndsAt = c.LeaseUntil + n
	}
	out, err := b.Decide(ctx, mod, ref(*c), d)
	if err != nil {
		return
	}
	fmt.Println(out.ActionIDs[0])
	if n%4 == 0 {
		_, _ = b.UndoDecision(ctx, mod, c.ID, biz.Undo{})
	}
}

// checkDecisions asks the rows for halves.
func checkDecisions(t *testing.T, db *sql.DB, acked map[string]bool) {
	t.Helper()
	for what, q := range map[string]string{
		"resolved cases without an action":              "SELECT COUNT(*) FROM cases c WHERE c.live = FALSE AND c.decided_by <> 0 AND NOT EXISTS (SELECT 1 FROM actions a WHERE a.case_id = c.id AND a.outcome = c.outcome)",
		"actions of decisions whose case is live":       "SELECT COUNT(*) FROM actions a JOIN cases c ON c.id = a.case_id WHERE a.outcome <> '' AND a.measure <> 'undo' AND c.live = TRUE",
		"measures without their restriction":            "SELECT COUNT(*) FROM actions a WHERE a.measure IN ('takedown', 'limit', 'mute', 'suspend', 'ban') AND NOT EXISTS (SELECT 1 FROM restrictions r WHERE r.action_id = a.id)",
		"restrictions without their action":             "SELECT COUNT(*) FROM restrictions r WHERE NOT EXISTS (SELECT 1 FROM actions a WHERE a.id = r.action_id)",
		"restrictions that an undo left in force":       "SELECT COUNT(*) FROM restrictions r JOIN actions u ON u.undo_of = r.action_id WHERE r.lifted_at = 0",
		"measures without their notice":                 "SELECT COUNT(*) FROM actions a WHERE a.measure IN ('takedown', 'limit', 'warn', 'mute', 'suspend', 'ban') AND (SELECT COUNT(*) FROM notices n WHERE n.action_id = a.id) <> 1",
		"decisions that the audit log does not know":    "SELECT ABS((SELECT COUNT(*) FROM cases WHERE decided_by <> 0 AND live = FALSE) - (SELECT COUNT(*) FROM audit_log WHERE action IN ('case.decide')) - (SELECT COUNT(*) FROM audit_pending WHERE action IN ('case.decide')))",
		"sent notices without their message":            "SELECT COUNT(*) FROM notices n WHERE n.state = 'sent' AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = n.message_id)",
		"messages of the system account without notice": "SELECT COUNT(*) FROM messages m JOIN users u ON u.id = m.from_user_id WHERE u.is_system = TRUE AND (SELECT COUNT(*) FROM notices n WHERE n.message_id = m.id) <> 1",
		"cases whose count is not their reports":        "SELECT COUNT(*) FROM cases c WHERE c.previous_id = 0 AND c.reports <> (SELECT COUNT(*) FROM reports r WHERE r.case_id = c.id)",
	} {
		var n int64
		if err := db.QueryRow(q).Scan(&n); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		if n != 0 {
			t.Errorf("%d %s", n, what)
		}
	}
	if err := replaysCauses(db); err != nil {
		t.Error(err)
	}
	for id := range acked {
		var n int64
		if err := db.QueryRow("SELECT COUNT(*) FROM actions WHERE id = " + id).Scan(&n); err != nil || n != 1 {
			t.Errorf("the acknowledged action %s: %d %v", id, n, err)
		}
	}
}

// replaysCauses fails unless the stored causes are what the log of actions gives.
func replaysCauses(db *sql.DB) error {
	causes, err := replay(db)
	if err != nil {
		return err
	}
	for table, kind := range replayed {
		if err := sameCauses(db, table, kind, causes); err != nil {
			return err
		}
	}
	return nil
}

func sameCauses(db *sql.DB, table, kind string, causes map[biz.Subject]model.Cause) error {
	rows, err := db.Query("SELECT id, causes FROM " + table)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		sub := biz.Subject{Kind: kind}
		var stored model.Cause
		if err := rows.Scan(&sub.ID, &stored); err != nil {
			return err
		}
		if kind != model.SubjectUser { // its owner's state is the owner's
			stored &^= model.OwnerCauses
		}
		if stored != causes[sub] {
			return fmt.Errorf("%v has causes %b, its actions give %b", sub, stored, causes[sub])
		}
	}
	return rows.Err()
}

// replayed are the tables whose causes come from actions.
var replayed = map[string]string{"videos": model.SubjectVideo, "comments": model.SubjectComment, "users": model.SubjectUser}

// replay folds the log of actions into causes. An action that sets what is there
// or clears what is not is an error.
func replay(db *sql.DB) (map[biz.Subject]model.Cause, error) {
	rows, err := db.Query("SELECT subject_kind, subject_id, causes_set, causes_cleared FROM actions ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	causes := map[biz.Subject]model.Cause{}
	for rows.Next() {
		var sub biz.Subject
		var set, cleared model.Cause
		if err := rows.Scan(&sub.Kind, &sub.ID, &set, &cleared); err != nil {
			return nil, err
		}
		if causes[sub]&set != 0 || causes[sub]&cleared != cleared {
			return nil, fmt.Errorf("an action of %v sets %b and clears %b of %b", sub, set, cleared, causes[sub])
		}
		causes[sub] = causes[sub]&^cleared | set
	}
	return causes, rows.Err()
}

// TestSuspendAuthorOfMany: the author of 100,000 comments is gone at once; the
// counters follow, and all comes back.
func TestSuspendAuthorOfMany(t *testing.T) {
	many := 100_000
	if testing.Short() {
		many = 5_000
	}
	eachApp(t, func(t *testing.T, a *testApp) {
		a.kept = a.raw(t)
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		v, w := ann.video("v"), ben.video("w")
		a.fillComments(t, v, ben.id, many/2)
		a.fillComments(t, w, ben.id, many/2)
		begin := time.Now()
		d := must[biz.Decided](t)(a.biz.Act(t.Context(), mod, account(ben.id), actioned("suspend")))
		if took := time.Since(begin); took > 2*time.Second {
			t.Errorf("suspending took %s", took)
		}
		if n := len(ann.get("/douyin/comment/list/", p{"video_id": v}).ok().list("comment_list")); n != 0 {
			t.Errorf("%d comments are shown", n)
		}
		ann.get("/douyin/comment/list/", p{"video_id": w}).refused(missing)
		counted := func(want int) {
			t.Helper()
			eventually(t, "the counters", func() bool {
				return a.count(t, fmt.Sprint("SELECT comment_count FROM videos WHERE id = ", v)) == int64(want)
			})
			a.idle(t)
			a.noDrift(t)
		}
		counted(0)
		must[biz.Decided](t)(a.biz.UndoAction(t.Context(), mod, d.ActionIDs[0], biz.Undo{}))
		if n := len(ann.get("/douyin/feed/", nil).ok().list("video_list")); n == 0 {
			t.Error("the feed is empty")
		}
		counted(many / 2)
		if got := slices.Sorted(slices.Values(ann.get("/douyin/feed/", nil).ok().nums("video_list", "id"))); !slices.Equal(got, []int64{v, w}) {
			t.Errorf("the feed has %v", got)
		}
	})
}
