package biz

import (
	"context"
	"encoding/hex"
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
	sealHeadEvery = time.Minute // the head is logged this often while it moves
)

// sealer is this process's part in sealing.
type sealer struct {
	key    []byte
	holder string
	mu     sync.Mutex // one batch at a time
	logged int64      // ms: when the head was last logged
}

// WatchAudit seals events until ctx ends.
func (s *Service) WatchAudit(ctx context.Context) {
	ctx = inBackground(ctx)
	t := time.NewTicker(sealEvery)
	defer t.Stop()
	for {
		if err := s.SealAudit(ctx); err != nil && ctx.Err() == nil {
			s.log.Error("audit log: events are not sealed", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// SealAudit gives every event that waits its place in the audit log, unless
// another replica is at it.
func (s *Service) SealAudit(ctx context.Context) error {
	s.seal.mu.Lock()
	defer s.seal.mu.Unlock()
	for {
		n, err := s.sealSome(ctx)
		if err != nil || n < sealBatch {
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

// sealRows gives rows their places after the head, and moves it.
func (s *Service) sealRows(ctx context.Context, tx *dal.DB, head *model.AuditHead, rows []model.AuditPending) error {
	c := newChain(s.seal.key)
	from := head.Seq
	ids := make([]int64, len(rows))
	log := make([]model.AuditLog, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
		head.Seq++
		log[i] = model.AuditLog{Seq: head.Seq, AuditEvent: r.Event()}
		log[i].MAC = c.row(head.MAC, &log[i])
		head.MAC = log[i].MAC
	}
	head.Seal = c.head(head.Seq, head.MAC)
	head.Holder, head.LeaseUntil = s.seal.holder, s.clock().Add(sealLease).UnixMilli()
	return tx.SealAudit(ctx, ids, log, from, head, s.now())
}

// sealed logs the head now and then: whoever keeps the logs elsewhere can tell
// later whether the log's end was cut.
func (s *Service) sealed(head *model.AuditHead) {
	if now := s.now(); s.seal.logged == 0 || now-s.seal.logged >= sealHeadEvery.Milliseconds() {
		s.seal.logged = now
		s.log.Info("audit log: head", "seq", head.Seq, "mac", hex.EncodeToString(head.MAC))
	}
}
