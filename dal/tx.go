package dal

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"vireo/dal/query"
)

// maxTries bounds how often a transaction that lost a lock race runs again.
const maxTries = 12

// InTx runs fn in one transaction and commits when it returns nil. When the
// database gives up on a lock (deadlock, lock wait, busy), fn runs again from
// the start, so it must have no effect outside tx. A failed commit is never
// repeated: nobody knows whether it happened.
//
// SQLite has one writer at a time; there, writers of this process queue here,
// in order, because SQLite's own waiting is sleep and luck (docs/adr/0004).
func (d *DB) InTx(ctx context.Context, fn func(tx *DB) error) error {
	if d.inTx {
		return fn(d)
	}
	if d.gate != nil {
		select {
		case d.gate <- struct{}{}:
			defer func() { <-d.gate }()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	for try := 1; ; try++ {
		again, err := d.runTx(ctx, fn)
		if err == nil || !again || try == maxTries || ctx.Err() != nil {
			return err
		}
		pause(ctx, try)
	}
}

// runTx is one try. It tells whether another one may help.
func (d *DB) runTx(ctx context.Context, fn func(tx *DB) error) (again bool, err error) {
	g := d.ctx(ctx).Begin(d.dialect.txOptions())
	if g.Error != nil {
		return d.dialect.isLockLoss(g.Error), fmt.Errorf("begin: %w", g.Error)
	}
	done := false
	defer func() {
		if !done {
			g.Rollback()
		}
	}()
	tx := &DB{gorm: g, q: query.Use(g), pool: d.pool, dialect: d.dialect, inTx: true, committed: new([]func())}
	if err := fn(tx); err != nil {
		return d.dialect.isLockLoss(err), err
	}
	done = true
	if err := g.Commit().Error; err != nil {
		return false, fmt.Errorf("commit: %w", err)
	}
	for _, fn := range *tx.committed {
		fn()
	}
	return false, nil
}

// AfterCommit lets fn run once the transaction is committed, and never when it
// is not. It must be quick: on SQLite the next writer waits for it. Without a
// transaction it runs now.
func (d *DB) AfterCommit(fn func()) {
	if !d.inTx {
		fn()
		return
	}
	*d.committed = append(*d.committed, fn)
}

// pause waits a random time that grows with the tries, so that two losers of
// one race do not meet again.
func pause(ctx context.Context, try int) {
	limit := time.Millisecond << min(try, 8)
	t := time.NewTimer(rand.N(limit) + time.Millisecond)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}
