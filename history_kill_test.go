package main

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"syscall"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// workerProcess does jobs until it is killed. Its clock runs fast, so that the
// leases of those killed before it end soon.
func workerProcess(startNS string) {
	ns, _ := strconv.ParseInt(startNS, 10, 64)
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	cfg := testConfig(dal.Config{URL: os.Getenv("VIREO_DATABASE")}, os.Getenv("VIREO_DATA"))
	ctx := context.Background()
	app, err := openCore(ctx, cfg, log, options{now: fastClock(time.Unix(0, ns)), hasher: secret.Options{Memory: 64, Iterations: 1}})
	if err != nil {
		log.Error("open", "error", err)
		return
	}
	app.biz.RunJobs(ctx)
}

// fillWords writes comments of which each 10th has a word to be masked, and each
// 100th one to be held.
func (a *testApp) fillWords(t testing.TB, video, user int64, n int) {
	t.Helper()
	a.fillComments(t, video, user, n)
	a.exec(t, "UPDATE comments SET text = 'a maskword', public_text = 'a maskword' WHERE id % 10 = 0")
	a.exec(t, "UPDATE comments SET text = 'a holdword', public_text = 'a holdword' WHERE id % 100 = 0")
}

// TestKillDuringHistory kills the process that dry-runs, applies and undoes, again
// and again: whoever goes on counts each item once.
func TestKillDuringHistory(t *testing.T) {
	const items = 3000
	kills := 4
	if testing.Short() {
		kills = 1
	}
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			env := envOf(t, kind, db)
			a := bootOn(t, db, setting(env, "VIREO_DATA"), nil)
			ann := a.user("ann")
			v := ann.video("v")
			a.fillWords(t, v, ann.id, items)
			before := a.contents(t)
			// The jobs of this one are of a time that has not come for the app, which so
			// leaves them to the processes that are killed.
			one := core(t, db, setting(env, "VIREO_DATA"))
			start := time.Now()
			finish := func(what string, job int64) {
				t.Helper()
				for range kills {
					a.killWorker(t, env, start, job)
				}
				done := a.worker(t, env, start)
				eventually(t, what, func() bool { return must[biz.Job](t)(a.biz.Job(t.Context(), job)).FinishedAt != 0 })
				done()
				if j := must[biz.Job](t)(a.biz.Job(t.Context(), job)); j.Status != model.JobDone {
					t.Fatalf("%s: %+v", what, j)
				}
			}
			one.importWords(t, "text,level\nmaskword,mask\nholdword,hold\n")
			id := must[int64](t)(one.biz.StartScan(t.Context(), biz.Command(), nil))
			finish("the dry run", a.count(t, "SELECT job_id FROM word_scans"))
			want := biz.OutcomeCounts{Held: items / 100, Masked: items/10 - items/100, Unchanged: items - items/10}
			if got := must[biz.Scan](t)(one.biz.Scan(t.Context(), id)).Counts["comment"]; got != want {
				t.Errorf("the dry run counts %+v, want %+v", got, want)
			}
			if n := a.count(t, "SELECT COUNT(*) FROM word_scan_samples"); n != 200+items/100 {
				t.Errorf("%d samples", n)
			}
			version := one.publishWords(t).Version
			batch := must[biz.BatchView](t)(one.biz.ApplyWords(t.Context(), biz.Command(), version, id, ""))
			finish("the batch", a.count(t, fmt.Sprint("SELECT job_id FROM batches WHERE id = ", batch.ID)))
			if got := must[biz.BatchView](t)(one.biz.Batch(t.Context(), batch.ID)).History.Counts["comment"]; got != want {
				t.Errorf("the batch counts %+v, want %+v", got, want)
			}
			if n := a.count(t, "SELECT COUNT(*) FROM cases WHERE live = TRUE"); n != items/100 {
				t.Errorf("%d cases", n)
			}
			a.noDrift(t)
			undo := must[biz.BatchView](t)(one.biz.UndoBatch(t.Context(), biz.Command(), batch.ID, ""))
			finish("the undo", a.count(t, fmt.Sprint("SELECT job_id FROM batches WHERE id = ", undo.ID)))
			if a.contents(t) != before {
				t.Error("it is not as it was")
			}
			a.noDrift(t)
			if err := replaysCauses(a.raw(t)); err != nil {
				t.Error(err)
			}
		})
	}
}

// worker starts a process that does jobs, and answers how to end it.
func (a *testApp) worker(t *testing.T, env []string, start time.Time) (stop func()) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append([]string{"VIREO_TEST_AS_WORKER=" + strconv.FormatInt(start.UnixNano(), 10), "PATH=" + os.Getenv("PATH")}, env...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return func() {
		_ = cmd.Process.Signal(syscall.SIGKILL)
		_ = cmd.Wait()
	}
}

// killWorker lets a process get on with a job and kills it.
func (a *testApp) killWorker(t *testing.T, env []string, start time.Time, job int64) {
	t.Helper()
	was := must[biz.Job](t)(a.biz.Job(t.Context(), job))
	kill := a.worker(t, env, start)
	eventually(t, "a step of the process", func() bool {
		j := must[biz.Job](t)(a.biz.Job(t.Context(), job))
		return j.Done > was.Done || j.FinishedAt != 0
	})
	time.Sleep(time.Duration(rand.IntN(20)) * time.Millisecond) // somewhere in the next step
	kill()
}
