package biz

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"vireo/biz/access"
	"vireo/dal"
)

// policyEvery is how often the version of the policy is asked for, so that a
// permission that is taken away is gone everywhere within two seconds.
const policyEvery = time.Second

// policy is what roles may do, in this process. Requests read force once and
// never wait; everything else is the watcher's.
type policy struct {
	force   atomic.Pointer[access.Table]
	trouble atomic.Pointer[string] // why the wanted version is not in force; fit for everybody
	wanted  atomic.Int64
	settled atomic.Int64 // the version by which the staff's cases were looked at
	mu      sync.Mutex   // one load at a time
}

// The states of the policy in one process.
const (
	PolicyOK    = "ok"    // the wanted version decides
	PolicyStale = "stale" // the wanted version can't be used; an older one decides
)

// PolicyState is what a process decides by.
type PolicyState struct {
	State   string
	Version int64  // in force here
	Wanted  int64  // in force, as the database says
	Reason  string // why the wanted version is not in force; empty: it is
}

// PolicyState tells what this process decides by. It asks nobody.
func (s *Service) PolicyState() PolicyState {
	p := &s.policy
	st := PolicyState{State: PolicyOK, Version: p.force.Load().Version(), Wanted: p.wanted.Load()}
	if t := p.trouble.Load(); t != nil {
		st.State, st.Reason = PolicyStale, *t
	}
	return st
}

// newPolicy begins with the built-in roles alone: whoever has another may nothing
// until their policy is loaded.
func (s *Service) newPolicy() {
	table, err := access.Build(access.Policy{})
	if err != nil {
		panic(err) // what is built in builds, which a test holds
	}
	s.policy.force.Store(table)
}

// OpenPolicy loads the policy for the first time.
func (s *Service) OpenPolicy(ctx context.Context) { s.PollPolicy(ctx) }

// WatchPolicy keeps the policy up to date until ctx ends.
func (s *Service) WatchPolicy(ctx context.Context) {
	ctx = inBackground(ctx)
	t := time.NewTicker(policyEvery)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			s.PollPolicy(ctx)
			s.settlePolicy(ctx)
		}
	}
}

// PollPolicy asks which version is wanted and puts it in force, if it is not.
// While that fails, the table before it stays.
func (s *Service) PollPolicy(ctx context.Context) {
	p := &s.policy
	p.mu.Lock()
	defer p.mu.Unlock()
	version, err := s.db.PolicyVersion(ctx)
	if err == nil {
		p.wanted.Store(version)
		if p.force.Load().Version() == version {
			p.trouble.Store(nil)
			return
		}
		err = s.loadPolicy(ctx)
	}
	if err == nil {
		p.trouble.Store(nil)
		s.log.Info("roles: in force", "version", p.force.Load().Version())
		return
	}
	if ctx.Err() != nil {
		return // stopping
	}
	reason := "it can't be read"
	if errors.Is(err, errPolicy) {
		reason = "it does not build"
	}
	if t := p.trouble.Swap(&reason); t == nil || *t != reason {
		s.log.Error("roles: a policy can't be used", "version", version, "error", err, "now", p.force.Load().Version())
	}
}

// errPolicy says that a policy is no policy.
var errPolicy = errors.New("the policy does not build")

// loadPolicy reads the policy, builds its table aside and swaps it in.
func (s *Service) loadPolicy(ctx context.Context) error {
	table, err := tableOf(ctx, s.db)
	if err != nil {
		return err
	}
	s.policy.force.Store(table)
	return nil
}

// errPolicyMoved says that the policy changed while it was read.
var errPolicyMoved = errors.New("the policy changed while it was read")

// readPolicy reads roles and rules of one version.
func readPolicy(ctx context.Context, db *dal.DB) (access.Policy, error) {
	for range 3 {
		p, err := readPolicyOnce(ctx, db)
		if !errors.Is(err, errPolicyMoved) {
			return p, err
		}
	}
	return access.Policy{}, errPolicyMoved
}

func readPolicyOnce(ctx context.Context, db *dal.DB) (access.Policy, error) {
	version, err := db.PolicyVersion(ctx)
	if err != nil {
		return access.Policy{}, err
	}
	roles, err := db.Roles(ctx)
	if err != nil {
		return access.Policy{}, err
	}
	grants, err := db.RoleGrants(ctx, "")
	if err != nil {
		return access.Policy{}, err
	}
	after, err := db.PolicyVersion(ctx)
	if err != nil || after != version {
		return access.Policy{}, cmpErr(err, errPolicyMoved)
	}
	p := access.Policy{Version: version}
	for _, r := range roles {
		if !r.BuiltIn {
			p.Roles = append(p.Roles, access.Role{Name: r.Name, Rank: int(r.Rank), Inherits: r.Inherits})
		}
	}
	for _, g := range grants {
		p.Grants = append(p.Grants, access.Grant(g))
	}
	return p, nil
}
