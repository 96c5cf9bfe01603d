package biz

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

func joinFields() string { return strings.Join(HistoryFields(), ",") }

func (a *applying) passes(ctx context.Context) error {
	for !a.st.Done {
		if a.st.Last == nil {
			if err := a.begin(ctx); err != nil {
				return err
			}
		}
		if err := a.pass(ctx); err != nil {
			return err
		}
		if err := a.next(ctx); err != nil {
			return err
		}
	}
	return nil
}

// begin looks where a pass ends, and whether the servers are ready.
func (a *applying) begin(ctx context.Context) error {
	behind, err := a.s.replicasBehind(ctx, a.force.version)
	if err != nil {
		return err
	}
	a.details.Waiting, a.st.Ready, a.st.Found = behind, behind == 0, 0
	a.st.Last, _, err = a.s.lastIDs(ctx, HistoryFields())
	return err
}

// pass goes through everything once. Reading and judging are outside of
// transactions, so that nobody waits for them.
func (a *applying) pass(ctx context.Context) error {
	window := int64(applyWindow)
	if a.st.Pass > 0 {
		window = checkWindow
	}
	for a.st.Kind < len(historyKinds) {
		if a.st.After >= a.st.Last[a.st.Kind] {
			a.st.Kind, a.st.After = a.st.Kind+1, 0
			continue
		}
		begun := time.Now()
		kind, to := historyKinds[a.st.Kind], min(a.st.After+window, a.st.Last[a.st.Kind])
		rows, err := a.s.db.HistoryRows(ctx, kind, a.st.After, to, a.force.version)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			a.skip(to)
		} else if err := a.stretch(ctx, kind, rows, to); err != nil {
			return err
		}
		if err := rest(ctx, time.Since(begun)/2); err != nil { // parts of a stretch have rested
			return err
		}
	}
	return nil
}

// skip passes ids where nothing is to be judged. The next step saves it.
func (a *applying) skip(to int64) {
	if a.st.Pass == 0 {
		a.skipped += to - a.st.After
	}
	a.st.After = to
}

// stretch judges rows of a kind, and changes them part by part.
func (a *applying) stretch(ctx context.Context, kind string, rows []dal.HistoryRow, to int64) error {
	judged, err := a.s.judgeRows(ctx, a.force.filter, kind, rows, HistoryFields())
	if err != nil {
		return err
	}
	for len(judged) > 0 {
		begun := time.Now()
		n := partOf(judged)
		part := judged[:n]
		judged = judged[n:]
		st := a.st
		if st.Found += int64(n); len(judged) == 0 {
			st.After = to
		} else {
			st.After = part[n-1].ID
		}
		err := a.step(ctx, st, func(tx *dal.DB, b *model.Batch, d *HistoryRun) error {
			return a.applyPart(ctx, tx, b, d, kind, part)
		})
		if err != nil {
			return err
		}
		if err := rest(ctx, time.Since(begun)); err != nil {
			return err
		}
	}
	return nil
}

// partOf is how many rows one step does.
func partOf(rows []judgedRow) int {
	deeds := 0
	for i := range rows {
		if rows[i].changes() {
			deeds++
		}
		if deeds == applyDeeds || i+1 == applyRows {
			return i + 1
		}
	}
	return len(rows)
}

// next ends a pass, and with it the batch when nothing was left.
func (a *applying) next(ctx context.Context) error {
	done := a.st.Ready && a.st.Found == 0
	wait := !a.st.Ready
	st := applyState{Pass: a.st.Pass + 1, Done: done}
	err := a.step(ctx, st, func(_ *dal.DB, b *model.Batch, _ *HistoryRun) error {
		if done {
			b.State, b.FinishedAt, b.Done = model.BatchDone, a.s.now(), b.Total
		}
		return nil
	})
	if err != nil || done || !wait {
		return err
	}
	t := time.NewTimer(applyWait)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// step does one part in one transaction with the job's state and the batch.
func (a *applying) step(ctx context.Context, st applyState, do func(tx *dal.DB, b *model.Batch, d *HistoryRun) error) error {
	passed := a.skipped
	if st.Pass == 0 {
		passed += st.After - a.st.After
	}
	var details HistoryRun
	var ended bool
	err := a.run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
		b, err := tx.LockBatch(ctx, a.batch)
		if err != nil {
			return nil, 0, err
		}
		if ended, err = a.ended(ctx, tx, b); err != nil || ended {
			return a.st, 0, err
		}
		details = a.details
		details.Counts = a.details.Counts.clone()
		if err := do(tx, b, &details); err != nil {
			return nil, 0, err
		}
		text, err := json.Marshal(details)
		if err != nil {
			return nil, 0, err
		}
		b.Details = string(text)
		if b.State == model.BatchRunning {
			b.Done = min(b.Done+passed, b.Total)
		}
		return st, passed, tx.SaveBatchDetails(ctx, b)
	})
	switch {
	case err != nil:
		return err
	case ended:
		return errBatchEnded
	}
	a.details, a.st, a.skipped = details, st, 0
	return nil
}

// ended reports whether a locked batch goes on no more: it was undone, or other
// words are in force by now.
func (a *applying) ended(ctx context.Context, tx *dal.DB, b *model.Batch) (bool, error) {
	if b.State == model.BatchDone {
		return true, nil
	}
	if b.State == model.BatchCancelled { // its job was cancelled, and is tried again
		undone, err := tx.BatchesUndoneBy(ctx, []int64{b.ID})
		if err != nil || undone[b.ID] != 0 {
			return true, err
		}
		b.State, b.FinishedAt = model.BatchRunning, 0
	}
	version, err := tx.RulesetVersion(ctx)
	if err != nil || version == a.force.version {
		return false, err
	}
	b.State, b.FinishedAt = model.BatchCancelled, a.s.now()
	return true, tx.SaveBatchDetails(ctx, b)
}
