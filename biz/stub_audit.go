package biz

import (
	"context"
	"encoding/json"
	"sync"

	"vireo/dal"
)

// Actor is who does something.
type Actor struct {
	UserID        int64
	Kind          string // staff, token, user, system, command
	IP, RequestID string
}

// AuditEvent is one line of the audit log.
type AuditEvent struct {
	Actor              Actor
	Action, ObjectKind string
	ObjectID, CaseID   int64
	Data               map[string]any
	Text               string
}

func (s *Service) record(context.Context, *dal.DB, AuditEvent) error { return nil }

// JobOptions says how a job is run.
type JobOptions struct{}

// JobRun is one run of a job.
type JobRun struct {
	s       *Service
	payload []byte
	state   []byte
}

// Payload reads what the job was queued with.
func (r *JobRun) Payload(to any) error { return json.Unmarshal(r.payload, to) }

// State reads what the last step left.
func (r *JobRun) State(to any) error {
	if len(r.state) == 0 {
		return nil
	}
	return json.Unmarshal(r.state, to)
}

// Step is one transaction of a job.
func (r *JobRun) Step(ctx context.Context, fn func(tx *dal.DB) (state any, done int64, err error)) error {
	return r.s.db.InTx(ctx, func(tx *dal.DB) error {
		state, _, err := fn(tx)
		if err == nil {
			r.state, err = json.Marshal(state)
		}
		return err
	})
}

type stubJob struct {
	kind    string
	payload []byte
}

type stubJobs struct {
	mu       sync.Mutex
	handlers map[string]func(context.Context, *JobRun) error
	queue    []stubJob
}

var stubs sync.Map // *Service → *stubJobs

func (s *Service) stub() *stubJobs {
	v, _ := stubs.LoadOrStore(s, &stubJobs{handlers: map[string]func(context.Context, *JobRun) error{}})
	return v.(*stubJobs)
}

func (s *Service) handle(kind string, fn func(context.Context, *JobRun) error) {
	s.stub().handlers[kind] = fn
}

func (s *Service) enqueue(_ context.Context, _ *dal.DB, kind string, payload any, _ JobOptions) (int64, error) {
	b, err := json.Marshal(payload)
	st := s.stub()
	st.mu.Lock()
	st.queue = append(st.queue, stubJob{kind, b})
	st.mu.Unlock()
	return 0, err
}

func (s *Service) runStubJobs(ctx context.Context) {
	st := s.stub()
	for {
		st.mu.Lock()
		if len(st.queue) == 0 {
			st.mu.Unlock()
			return
		}
		j := st.queue[0]
		st.queue = st.queue[1:]
		st.mu.Unlock()
		if err := st.handlers[j.kind](ctx, &JobRun{s: s, payload: j.payload}); err != nil {
			s.log.Error("job", "kind", j.kind, "error", err)
		}
	}
}
