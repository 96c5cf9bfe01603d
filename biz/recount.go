package biz

import (
	"context"
	"errors"
	"fmt"

	"vireo/dal"
	"vireo/dal/blob"
)

// recountBatch is how many counters one transaction repairs.
const recountBatch = 200

// Recount proves that every counter equals what it counts: likes, comments,
// follows, works, mutual follows, last messages, how often reporters were right,
// references to files. It repairs
// those that do not, unless dryRun, and tells report of each, with what was
// stored before. It may run while others write: what it finds it counts again
// under the counter's lock. It returns how many had drifted.
//
// A reference to a file that is gone from the store can't be repaired; report
// hears of it and the error names it.
func (s *Service) Recount(ctx context.Context, dryRun bool, report func(dal.Drift)) (int, error) {
	if report == nil {
		report = func(dal.Drift) {}
	}
	r := recounter{Service: s, dryRun: dryRun, report: report}
	err := s.db.FindDrift(ctx, func(x dal.Drift) error { return r.visit(ctx, x) })
	if err == nil {
		err = r.flush(ctx)
	}
	return r.found, errors.Join(err, r.lost)
}

// recounter gathers drifts of one kind and repairs them together.
type recounter struct {
	*Service
	dryRun  bool
	report  func(dal.Drift)
	pending []dal.Drift
	found   int
	lost    error // what can't be repaired
}

func (r *recounter) visit(ctx context.Context, x dal.Drift) error {
	if r.dryRun {
		r.tell([]dal.Drift{x})
		return nil
	}
	if x.MissingBlob() {
		return r.adopt(ctx, x)
	}
	if n := len(r.pending); n == recountBatch || n > 0 && r.pending[0].Kind != x.Kind {
		if err := r.flush(ctx); err != nil {
			return err
		}
	}
	r.pending = append(r.pending, x)
	return nil
}

func (r *recounter) tell(drifts []dal.Drift) {
	for _, x := range drifts {
		r.found++
		r.report(x)
	}
}

func (r *recounter) flush(ctx context.Context) error {
	fixed, err := r.db.FixDrift(ctx, r.pending, r.now())
	r.pending = r.pending[:0]
	r.tell(fixed)
	return err
}

// adopt gives a file that rows name the row that it lacks. Both happen in one
// transaction: the sweeper takes files without references.
func (r *recounter) adopt(ctx context.Context, x dal.Drift) error {
	info, err := r.blobs.Stat(ctx, blob.Key(x.ID))
	if errors.Is(err, blob.ErrNotFound) || errors.Is(err, blob.ErrKey) {
		r.tell([]dal.Drift{x})
		r.lost = errors.Join(r.lost, fmt.Errorf("%d rows name the file %s, which is not in the store", x.Counted, x.ID))
		return nil
	}
	if err != nil {
		return err
	}
	err = r.db.InTx(ctx, func(tx *dal.DB) error {
		if _, err := tx.AdoptOrphan(ctx, x.ID, info.Size); err != nil {
			return err
		}
		_, err := tx.FixDrift(ctx, []dal.Drift{x}, r.now())
		return err
	})
	if err == nil {
		r.tell([]dal.Drift{x})
	}
	return err
}
