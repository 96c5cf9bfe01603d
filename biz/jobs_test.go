package biz

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// counting is a job that likes videos 1 to N, a chunk a Step. A like can be given
// once, so that a chunk which is done again fails.
type counting struct{ N, Chunk int64 }

type countingState struct{ At int64 }

// countTo registers the kind "count"; between runs before each Step.
func (s *testRules) countTo(between func(ctx context.Context, at int64) error) {
	s.handle("count", func(ctx context.Context, r *JobRun) error {
		var p counting
		var st countingState
		if err := errors.Join(r.Payload(&p), r.State(&st)); err != nil {
			return err
		}
		for st.At < p.N {
			if between != nil {
				if err := between(ctx, st.At); err != nil {
					return err
				}
			}
			next := countingState{min(st.At+p.Chunk, p.N)}
			if err := r.Step(ctx, func(tx *dal.DB) (any, int64, error) {
				return next, next.At - st.At, likeAll(ctx, tx, r.job.ID, st.At, next.At)
			}); err != nil {
				return err
			}
			st = next
		}
		return nil
	})
}

func likeAll(ctx context.Context, tx *dal.DB, user, after, to int64) error {
	for v := after + 1; v <= to; v++ {
		if fresh, err := tx.AddLike(ctx, user, v, 1); err != nil || !fresh {
			return fmt.Errorf("item %d: new %t, %w", v, fresh, err)
		}
	}
	return nil
}

// count queues a counting job.
func (s *testRules) count(p counting, o JobOptions) (id int64) {
	s.t.Helper()
	return s.queue("count", p, o)
}

func (s *testRules) queue(kind string, payload any, o JobOptions) (id int64) {
	s.t.Helper()
	s.tx(func(tx *dal.DB) (err error) {
		id, err = s.enqueue(context.Background(), tx, kind, payload, o)
		return err
	})
	return id
}

func (s *testRules) job(id int64) Job {
	s.t.Helper()
	j, err := s.Job(context.Background(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	return j
}

// becomes waits until a job has a status.
func (s *testRules) becomes(id int64, status string) Job {
	s.t.Helper()
	eventually(s.t, fmt.Sprintf("job %d to be %s", id, status), func() bool { return s.job(id).Status == status })
	return s.job(id)
}

func (s *testRules) likes(job int64) int64 {
	s.t.Helper()
	return s.number(fmt.Sprint("SELECT COUNT(*) FROM likes WHERE user_id = ", job))
}

var byStaff = Actor{UserID: 1, Kind: ActorStaff}

// TestJob: a job that is queued is done, and what it did is there.
func TestJob(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.countTo(nil)
		s.run(s.RunJobs)
		id := s.count(counting{N: 95, Chunk: 10}, JobOptions{Key: "k", Total: 95, Actor: byStaff})
		j := s.becomes(id, model.JobDone)
		if j.Done != 95 || j.Total != 95 || j.Key != "k" || j.ActorID != 1 || j.StartedAt == 0 || j.FinishedAt == 0 || s.likes(id) != 95 {
			t.Errorf("%+v, %d likes", j, s.likes(id))
		}
		if err := s.RetryJob(t.Context(), byStaff, id); !errors.Is(err, errJobDone) {
			t.Error("retried", err)
		}
		if err := s.CancelJob(t.Context(), byStaff, id); !errors.Is(err, errJobEnded) {
			t.Error("cancelled", err)
		}
	})
}

// TestJobOfFailedTransaction: what is not committed is not queued.
func TestJobOfFailedTransaction(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.countTo(nil)
		err := s.db.InTx(t.Context(), func(tx *dal.DB) error {
			if _, err := s.enqueue(t.Context(), tx, "count", counting{}, JobOptions{}); err != nil {
				t.Error(err)
			}
			return errTest
		})
		if !errors.Is(err, errTest) || s.number("SELECT COUNT(*) FROM jobs") != 0 || len(s.jobs.wake) != 0 {
			t.Error("queued all the same", err)
		}
		if err := s.db.InTx(t.Context(), func(tx *dal.DB) error {
			_, err := s.enqueue(t.Context(), tx, "unknown", nil, JobOptions{})
			return err
		}); err == nil {
			t.Error("a kind without a handler was taken")
		}
	})
}

// TestJobKey: of many who want one thing done at once, one queues it.
func TestJobKey(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.countTo(nil)
		other := s.again()
		other.countTo(nil)
		ids := make([]int64, 12)
		var wg sync.WaitGroup
		for i := range ids {
			wg.Go(func() { ids[i] = []*testRules{s, other}[i%2].count(counting{N: 3, Chunk: 1}, JobOptions{Key: "one"}) })
		}
		wg.Wait()
		for _, id := range ids {
			if id != ids[0] {
				t.Fatal(ids)
			}
		}
		if s.count(counting{N: 1, Chunk: 1}, JobOptions{Key: "another"}) == ids[0] || s.number("SELECT COUNT(*) FROM jobs") != 2 {
			t.Error("a key took another's job")
		}
		s.run(s.RunJobs)
		s.becomes(ids[0], model.JobDone)
		if s.likes(ids[0]) != 3 {
			t.Error("done more than once")
		}
		if s.count(counting{N: 3, Chunk: 1}, JobOptions{Key: "one"}) == ids[0] {
			t.Error("a key is taken for ever")
		}
	})
}

// TestJobAgain: a job that is wanted while it runs begins again at its end.
func TestJobAgain(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		var runs atomic.Int64
		inside, goOn := make(chan struct{}), make(chan struct{})
		s.handle("wait", func(ctx context.Context, r *JobRun) error {
			var at int64
			if err := r.State(&at); err != nil || at != 0 {
				t.Error("not from the start", at, err)
			}
			if runs.Add(1) == 1 {
				close(inside)
				<-goOn
			}
			return r.Step(ctx, func(*dal.DB) (any, int64, error) { return 1, 1, nil })
		})
		s.run(s.RunJobs)
		id := s.queue("wait", nil, JobOptions{Key: "k"})
		<-inside
		for range 3 {
			if s.queue("wait", nil, JobOptions{Key: "k"}) != id {
				t.Error("two of them")
			}
		}
		close(goOn)
		if j := s.becomes(id, model.JobDone); runs.Load() != 2 || j.Done != 1 {
			t.Errorf("%d runs, %+v", runs.Load(), j)
		}
	})
}

// TestJobTakeover: the job of a process that says nothing any more goes on in
// another, once its lease has ended; the first one can then do nothing to it.
func TestJobTakeover(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		inside, goOn := make(chan struct{}), make(chan struct{})
		s.countTo(func(_ context.Context, at int64) error {
			if at == 20 {
				close(inside)
				<-goOn // hangs
			}
			return nil
		})
		other := s.again()
		other.countTo(nil)
		id := s.count(counting{N: 50, Chunk: 10}, JobOptions{})
		run, err := s.claimJob(t.Context(), 0) // without the runner's heartbeat
		if err != nil || run == nil {
			t.Fatal(run, err)
		}
		result := make(chan error, 1)
		go func() { result <- s.tryJob(t.Context(), run) }()
		<-inside
		if r, err := other.claimJob(t.Context(), 0); r != nil || err != nil {
			t.Fatal("taken though the lease holds", err)
		}
		s.pass(jobLease)
		other.run(other.RunJobs)
		j := other.becomes(id, model.JobDone)
		close(goOn)
		if err := <-result; !errors.Is(err, ErrLeaseLost) {
			t.Error("the first one:", err)
		}
		if err := s.endJob(t.Context(), run, errTest); err != nil {
			t.Error(err)
		}
		if again := s.job(id); again != j || j.Done != 50 || s.likes(id) != 50 {
			t.Errorf("%+v, then %+v", j, again)
		}
	})
}

// TestJobHeartbeat: a long step does not lose its lease.
func TestJobHeartbeat(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		goOn := make(chan struct{})
		s.countTo(func(context.Context, int64) error { <-goOn; return nil })
		s.run(s.RunJobs)
		id := s.count(counting{N: 5, Chunk: 5}, JobOptions{})
		first := s.becomes(id, model.JobRunning).DueAt
		s.pass(jobLease * 2 / 3)
		eventually(t, "the heartbeat", func() bool { return s.job(id).DueAt > first })
		close(goOn)
		s.becomes(id, model.JobDone)
	})
}

// TestJobCancel: at once while it waits, at its next step while it runs, and
// what it did stays; it can be taken up again.
func TestJobCancel(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		inside, goOn := make(chan struct{}), make(chan struct{})
		var once sync.Once
		s.countTo(func(_ context.Context, at int64) error {
			if at == 20 {
				once.Do(func() { close(inside); <-goOn })
			}
			return nil
		})
		waits := s.count(counting{N: 50, Chunk: 10}, JobOptions{Key: "w", After: s.clock().Add(time.Hour)})
		if err := s.CancelJob(t.Context(), byStaff, waits); err != nil {
			t.Fatal(err)
		}
		if j := s.job(waits); j.Status != model.JobCancelled || j.FinishedAt == 0 {
			t.Errorf("%+v", j)
		}
		s.run(s.RunJobs)
		id := s.count(counting{N: 50, Chunk: 10}, JobOptions{Key: "k"})
		<-inside
		if err := s.CancelJob(t.Context(), byStaff, id); err != nil {
			t.Fatal(err)
		}
		if j := s.job(id); !j.Cancelling || j.Status != model.JobRunning {
			t.Errorf("%+v", j)
		}
		close(goOn)
		if j := s.becomes(id, model.JobCancelled); j.Done != 20 || j.Cancelling || s.likes(id) != 20 {
			t.Errorf("%+v", j)
		}
		if err := s.RetryJob(t.Context(), byStaff, id); err != nil {
			t.Fatal(err)
		}
		if j := s.becomes(id, model.JobDone); j.Done != 50 || s.likes(id) != 50 {
			t.Errorf("%+v", j)
		}
		s.sealNow()
		if n := s.number("SELECT COUNT(*) FROM audit_log WHERE action IN ('job.cancel', 'job.retry')"); n != 3 {
			t.Errorf("%d events", n)
		}
	})
}

// TestJobDead: what fails again and again waits longer each time, and is dead in
// the end; retried, it goes on where it stopped.
func TestJobDead(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		var broken atomic.Bool
		broken.Store(true)
		s.countTo(func(_ context.Context, at int64) error {
			if at == 20 && broken.Load() {
				if s.number("SELECT MAX(attempts) FROM jobs")%2 == 0 {
					panic(errTest)
				}
				return errTest
			}
			return nil
		})
		s.run(s.RunJobs)
		id := s.count(counting{N: 50, Chunk: 10}, JobOptions{Key: "k"})
		var waits []time.Duration
		for {
			var j Job
			eventually(t, "the next failure", func() bool {
				j = s.job(id)
				return j.Status == model.JobDead || j.Status == model.JobQueued && j.LastError != "" && j.DueAt > s.now()
			})
			if j.Status == model.JobDead {
				break
			}
			wait := time.Duration(j.DueAt-s.now()) * time.Millisecond
			waits = append(waits, wait)
			s.pass(wait)
		}
		if n := len(waits); n != jobAttempts || waits[0] != jobPause || waits[n-1] != jobPause<<(jobAttempts-2) {
			t.Errorf("waited %v", waits)
		}
		j := s.job(id)
		if j.Done != 20 || j.LastError == "" || j.FinishedAt == 0 {
			t.Errorf("%+v", j)
		}
		second := s.count(counting{N: 1, Chunk: 1}, JobOptions{Key: "k", After: s.clock().Add(time.Hour)})
		if err := s.RetryJob(t.Context(), byStaff, id); !errors.Is(err, errJobLives) {
			t.Error("two of one key", err)
		}
		if err := s.CancelJob(t.Context(), byStaff, second); err != nil {
			t.Error(err)
		}
		broken.Store(false)
		if err := s.RetryJob(t.Context(), byStaff, id); err != nil {
			t.Fatal(err)
		}
		if j := s.becomes(id, model.JobDone); j.Done != 50 || s.likes(id) != 50 || j.LastError != "" {
			t.Errorf("%+v", j)
		}
	})
}

// TestJobThatKills: a job under which the process dies each time ends as well.
func TestJobThatKills(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.countTo(nil)
		id := s.count(counting{N: 5, Chunk: 5}, JobOptions{})
		for range jobAttempts {
			if run, err := s.claimJob(t.Context(), 0); run == nil || err != nil {
				t.Fatal(run, err)
			}
			s.pass(jobLease) // it never says how it went
		}
		s.run(s.RunJobs)
		if j := s.becomes(id, model.JobDead); s.likes(id) != 0 {
			t.Errorf("%+v", j)
		}
	})
}

// TestJobStop: a stop ends a job between two steps, and the next process goes on
// at once, without counting it as a failure.
func TestJobStop(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		inside := make(chan struct{})
		s.countTo(func(ctx context.Context, at int64) error {
			if at == 20 {
				close(inside)
				<-ctx.Done()
			}
			return nil
		})
		stop := s.run(s.RunJobs)
		id := s.count(counting{N: 50, Chunk: 10}, JobOptions{})
		<-inside
		stop()
		if j := s.job(id); j.Status != model.JobQueued || j.Attempts != 0 || j.DueAt != s.now() || j.Done != 20 || j.LastError != "" {
			t.Errorf("%+v", j)
		}
		other := s.again()
		other.countTo(nil)
		other.run(other.RunJobs)
		if j := other.becomes(id, model.JobDone); j.Done != 50 {
			t.Errorf("%+v", j)
		}
	})
}

// TestJobOrder: the urgent ones first, and not behind long ones that fill every
// place; what is for later waits; what nobody here can do stays.
func TestJobOrder(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		var mu sync.Mutex
		var order []int64
		goOn := make(chan struct{})
		note := func(_ context.Context, r *JobRun) error {
			mu.Lock()
			defer mu.Unlock()
			order = append(order, r.job.ID)
			return nil
		}
		s.jobs.slots = 1
		s.handle("long", func(context.Context, *JobRun) error { <-goOn; return nil })
		s.handle("note", note)
		other := s.again()
		other.handle("elsewhere", note)
		foreign := other.queue("elsewhere", nil, JobOptions{Priority: -9})
		long := s.queue("long", nil, JobOptions{Priority: JobUrgent - 1}) // takes the one place
		s.run(s.RunJobs)
		s.becomes(long, model.JobRunning)
		last := s.queue("note", nil, JobOptions{Priority: 5})
		later := s.queue("note", nil, JobOptions{After: s.clock().Add(time.Minute)})
		second := s.queue("note", nil, JobOptions{})
		first := s.queue("note", nil, JobOptions{Priority: JobUrgent})
		s.becomes(first, model.JobDone)
		if j := s.job(second); j.Status != model.JobQueued {
			t.Errorf("%+v", j)
		}
		close(goOn)
		s.becomes(last, model.JobDone)
		s.pass(time.Minute)
		s.becomes(later, model.JobDone)
		if want := []int64{first, second, last, later}; fmt.Sprint(order) != fmt.Sprint(want) {
			t.Errorf("%v, want %v", order, want)
		}
		if j := s.job(foreign); j.Status != model.JobQueued || j.Attempts != 0 {
			t.Errorf("%+v", j)
		}
	})
}

// TestLongJobsLeaveAPlace: however many exports there are, a batch need not wait
// for one; and they have their turn.
func TestLongJobsLeaveAPlace(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		goOn := make(chan struct{})
		s.jobs.slots = 2
		s.handle("long", func(context.Context, *JobRun) error { <-goOn; return nil })
		s.handle("short", func(context.Context, *JobRun) error { return nil })
		var long []int64
		for range 4 {
			long = append(long, s.queue("long", nil, JobOptions{Priority: JobLong}))
		}
		s.run(s.RunJobs)
		s.becomes(long[0], model.JobRunning)
		for range 3 {
			s.becomes(s.queue("short", nil, JobOptions{}), model.JobDone)
		}
		if j := s.job(long[1]); j.Status != model.JobQueued {
			t.Errorf("%+v", j)
		}
		close(goOn)
		for _, id := range long {
			s.becomes(id, model.JobDone)
		}
	})
}

// TestJobLists: filters and pages, and the end of history.
func TestJobLists(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.countTo(nil)
		s.handle("other", func(context.Context, *JobRun) error { return nil })
		var ids []int64
		for i := range 6 {
			ids = append(ids, s.queue([]string{"count", "other"}[i%2], counting{}, JobOptions{After: s.clock().Add(time.Hour)}))
		}
		for _, id := range ids[:3] {
			if err := s.CancelJob(t.Context(), byStaff, id); err != nil {
				t.Fatal(err)
			}
		}
		for name, c := range map[string]struct {
			q    ListQuery
			want []int64
		}{
			"all":    {ListQuery{}, []int64{ids[5], ids[4], ids[3], ids[2], ids[1], ids[0]}},
			"kind":   {filtered("kind", "other"), []int64{ids[5], ids[3], ids[1]}},
			"status": {filtered("status", model.JobCancelled), []int64{ids[2], ids[1], ids[0]}},
			"both":   {filtered("kind", "count", "status", model.JobQueued), []int64{ids[4]}},
		} {
			list, err := s.StaffJobs(t.Context(), Staff{}, c.q)
			var got []int64
			for _, j := range list.Rows {
				got = append(got, j.ID)
			}
			if err != nil || !slices.Equal(got, c.want) || list.Total != int64(len(got)) {
				t.Errorf("%s: %v, want %v, %v", name, got, c.want, err)
			}
		}
		s.pass(jobTime)
		if err := s.sweepJobs(t.Context()); err != nil || s.number("SELECT COUNT(*) FROM jobs") != 6 {
			t.Error("swept too early", err)
		}
		s.pass(time.Millisecond)
		if err := s.sweepJobs(t.Context()); err != nil || s.number("SELECT COUNT(*) FROM jobs") != 3 {
			t.Error("not swept", err)
		}
		for _, change := range []func(context.Context, Actor, int64) error{s.CancelJob, s.RetryJob} {
			if err := change(t.Context(), byStaff, ids[0]); err == nil {
				t.Error("a job that is gone was changed")
			}
		}
	})
}
