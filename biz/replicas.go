package biz

import (
	"context"
	"crypto/rand"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// Each process says what it serves by: when that changes, and now and then.
const (
	replicaEvery = time.Second
	replicaBeat  = 10 * time.Second
	replicaGone  = 30 * time.Second // without a sign: it is gone
)

// Replica is one process on this database.
type Replica struct {
	ID             string
	Address        string // it listens on
	Program        string // its version
	StartedAt      int64
	SeenAt         int64
	RulesetVersion int64  // in force there
	RulesetWanted  int64  // in force, as the database says
	RulesetLag     int64  // ms since the wanted one was published, while it is not in force there; zero: it is
	RulesetState   string // WordsOK and its like
	RulesetError   string // why the wanted one is not in force; empty: it is, or it is being loaded
	PolicyVersion  int64
	PolicyState    string
}

// Replicas is one page of the processes that are there.
func (s *Service) Replicas(ctx context.Context, q ListQuery) (List[Replica], error) {
	rows, err := s.db.Replicas(ctx, s.clock().Add(-replicaGone).UnixMilli())
	if err != nil {
		return List[Replica]{}, err
	}
	all := make([]Replica, len(rows))
	for i := range rows {
		all[i] = s.replica(&rows[i])
	}
	return sliceOf(all, q)
}

func (s *Service) replica(r *dal.ReplicaView) Replica {
	v := Replica{
		ID: r.ID, Address: r.Address, Program: r.Program, StartedAt: r.StartedAt, SeenAt: r.SeenAt, RulesetVersion: r.RulesetVersion, RulesetWanted: r.Wanted,
		RulesetState: r.RulesetState, RulesetError: r.RulesetError, PolicyVersion: r.PolicyVersion, PolicyState: r.PolicyState,
	}
	if r.RulesetVersion != r.Wanted {
		v.RulesetLag = max(s.now()-r.WantedSince, 1)
	}
	return v
}

// replicasBehind counts the processes that do not judge by a version yet.
func (s *Service) replicasBehind(ctx context.Context, version int64) (int64, error) {
	rows, err := s.db.Replicas(ctx, s.clock().Add(-replicaGone).UnixMilli())
	n := int64(0)
	for i := range rows {
		if rows[i].RulesetVersion < version {
			n++
		}
	}
	return n, err
}

// KeepReplica tells all others of this process, until ctx ends.
func (s *Service) KeepReplica(ctx context.Context, address, program string) {
	ctx = inBackground(ctx)
	me := model.Replica{ID: rand.Text(), Address: cut(address, 64), Program: cut(program, 64), StartedAt: s.now()}
	t := time.NewTicker(replicaEvery)
	defer t.Stop()
	for {
		if now := s.replicaNow(me); now != me || s.now()-me.SeenAt >= replicaBeat.Milliseconds() {
			now.SeenAt = s.now()
			err := s.db.KeepReplica(ctx, now)
			if err == nil {
				me = now
			} else if ctx.Err() == nil {
				s.log.Warn("replica: its row is not written", "error", err)
			}
		}
		select {
		case <-ctx.Done():
			if err := s.db.DeleteReplica(context.WithoutCancel(ctx), me.ID); err != nil {
				s.log.Warn("replica: its row stays", "error", err)
			}
			return
		case <-t.C:
		}
	}
}

// replicaNow is what this process serves by.
func (s *Service) replicaNow(r model.Replica) model.Replica {
	w, p := s.WordState(), s.PolicyState()
	r.RulesetVersion, r.RulesetState, r.RulesetError = w.Version, w.State, cut(w.Reason, 64)
	r.PolicyVersion, r.PolicyState = p.Version, p.State
	return r
}
