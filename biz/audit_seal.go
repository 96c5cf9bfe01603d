package biz

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// The sealer looks for events each sealEvery, so that they have their place
// within a second. Its lease is renewed by each batch; when it ends, the next
// replica that finds events takes over.
const (
	sealEvery     = 400 * time.Millisecond
	sealLease     = 5 * time.Second
	sealBatch     = 500
	sealBytes     = 4 << 20     // of data in a batch: well below what a server takes in a packet
	sealHeadEvery = time.Minute // the head is logged this often while it moves
)

// sealer is this process's part in sealing.
type sealer struct {
	key    []byte
	holder string
	mu     sync.Mutex // one batch at a time
	logged int64      // ms: when the head was last logged
	seq    int64      // where this process last moved the head to
}

// WatchAudit seals events until ctx ends.
func (s *Service) WatchAudit(ctx context.Context) {
	ctx = inBackground(ctx)
	t := time.NewTicker(sealEvery)
	defer t.Stop()
	var trouble trouble
	for {
		if err := s.SealAudit(ctx); trouble.begins(ctx, err) {
			s.log.Error("audit log: events are not sealed; going on trying", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// CloseAudit seals what waits, and gives back the lease, so that another replica
// need not wait for its end.
func (s *Service) CloseAudit(ctx context.Context) error {
	return errors.Join(s.SealAudit(ctx), s.db.ReleaseAudit(ctx, s.seal.holder))
}

// SealAudit gives every event that waits its place in the audit log, unless
// another replica is at it.
func (s *Service) SealAudit(ctx context.Context) error {
	s.seal.mu.Lock()
	defer s.seal.mu.Unlock()
	for {
		n, err := s.sealSome(ctx)
		if err != nil || n == 0 {
			return err
		}
	}
}

// sealSome seals one batch. It asks before it locks: mostly nothing waits.
func (s *Service) sealSome(ctx context.Context) (int, error) {
	waiting, err := s.db.AuditPending(ctx, 1)
	if err != nil || len(waiting) == 0 {
		return 0, err
	}
	head, err := s.db.AuditHead(ctx)
	if errors.Is(err, dal.ErrNotFound) { // somebody removed it; headDamage will say so
		if err = s.db.MakeAuditHead(ctx); err == nil {
			head, err = s.db.AuditHead(ctx)
		}
	}
	if err != nil || !s.maySeal(head) {
		return 0, err
	}
	n := 0
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		head, n = nil, 0
		locked, err := tx.LockAuditHead(ctx)
		if err != nil || !s.maySeal(locked) {
			return err
		}
		rows, err := tx.AuditPending(ctx, sealBatch)
		if err != nil || len(rows) == 0 {
			return err
		}
		rows = bounded(rows)
		head, n = locked, len(rows)
		return s.sealRows(ctx, tx, head, rows)
	})
	if err == nil && n > 0 {
		s.sealed(head)
	}
	return n, err
}

// maySeal reports whether this process holds the lease, or nobody does.
func (s *Service) maySeal(h *model.AuditHead) bool {
	return h.Holder == s.seal.holder || h.LeaseUntil <= s.now()
}

// bounded is as many rows as fit into one statement.
func bounded(rows []model.AuditPending) []model.AuditPending {
	size := 0
	for i := range rows {
		if size += len(rows[i].Data); size > sealBytes && i > 0 {
			return rows[:i]
		}
	}
	return rows
}

// sealRows gives rows their places after the head, and moves it.
func (s *Service) sealRows(ctx context.Context, tx *dal.DB, head *model.AuditHead, rows []model.AuditPending) error {
	c := newChain(s.seal.key)
	from := head.Seq
	ids := make([]int64, len(rows))
	log := make([]model.AuditLog, 0, len(rows)+1)
	add := func(e model.AuditEvent) {
		head.Seq++
		r := model.AuditLog{Seq: head.Seq, AuditEvent: e}
		r.MAC = c.row(head.MAC, &r)
		head.MAC = r.MAC
		log = append(log, r)
	}
	damage, err := s.headDamage(ctx, tx, c, head)
	if err != nil {
		return err
	}
	if damage != nil {
		add(*damage)
	}
	for i, r := range rows {
		ids[i] = r.ID
		add(r.Event())
	}
	head.Seal = c.head(head.Seq, head.MAC)
	head.Holder, head.LeaseUntil = s.seal.holder, s.clock().Add(sealLease).UnixMilli()
	return tx.SealAudit(ctx, ids, log, from, head, s.now())
}

// sealed logs the head now and then: whoever keeps the logs elsewhere can tell
// later whether the log's end was cut.
func (s *Service) sealed(head *model.AuditHead) {
	s.seal.seq = head.Seq
	s.events.told()
	if now := s.now(); s.seal.logged == 0 || now-s.seal.logged >= sealHeadEvery.Milliseconds() {
		s.seal.logged = now
		s.log.Info("audit log: sealed", "head", fmt.Sprintf("%d:%x", head.Seq, head.MAC))
	}
}
