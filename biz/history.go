package biz

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// jobApply judges what is stored by the ruleset in force, as one batch.
const jobApply = "words.apply"

const (
	applyRows   = 100         // rows that one step judges
	applyDeeds  = 4           // rows that one step changes
	applyWindow = 300         // ids that are read at once
	checkWindow = 20_000      // the same, when rows that are left are looked for
	applyWait   = time.Second // between two looks at the replicas
)

// HistoryRun is what a batch over history is about, and how far it is.
type HistoryRun struct {
	Version int64         `json:"version"` // of the ruleset
	ScanID  int64         `json:"scan_id"` // the dry run that somebody looked at before
	Waiting int64         `json:"waiting"` // servers that do not judge by the version yet
	Counts  HistoryCounts `json:"counts"`
}

// applyState is where its job is.
type applyState struct {
	Pass  int     `json:"pass"`  // from 0; later ones look for rows that are left
	Ready bool    `json:"ready"` // every server judged by the version as this pass began
	Found int64   `json:"found"` // rows in this pass
	Kind  int     `json:"kind"`
	After int64   `json:"after"`
	Last  []int64 `json:"last"` // ids of each kind, as this pass began
	Done  bool    `json:"done"`
}

var (
	noPreview     = errs.T("dry-run these words first: applying them to history needs a finished dry run", "请先完成试运行：应用到历史内容前须有已完成的试运行")
	scanUnended   = errs.T("the dry run is not finished", "试运行尚未完成")
	scanPartial   = errs.T("the dry run did not look at every kind of text", "试运行未覆盖所有类型的文本")
	scanStale     = errs.T("the words in force are not those of the dry run: dry-run them again", "生效中的词库与试运行时不同，请重新试运行")
	notInForce    = errs.T("this version is not in force", "该词库版本未在使用中")
	applyRuns     = errs.T("words are being applied to history already", "正在将词库应用到历史内容")
	errBatchEnded = errors.New("the batch has ended")
)

// refuseApply is a conflict with its reason for programs.
func refuseApply(text errs.Text, reason string) *errs.Error {
	return errs.New(errs.Conflict, text).With("reason", reason)
}

// ApplyWords judges all that is stored by the ruleset in force, as one batch that
// can be undone. It wants the dry run of the same words that somebody has looked
// at, and is a conflict where there is none, or the words have changed since.
func (s *Service) ApplyWords(ctx context.Context, actor Actor, version, scan int64, note string) (BatchView, error) {
	if err := checkNote(note); err != nil {
		return BatchView{}, err
	}
	_, total, err := s.lastIDs(ctx, HistoryFields())
	if err != nil {
		return BatchView{}, err
	}
	details, err := json.Marshal(HistoryRun{Version: version, ScanID: scan, Counts: HistoryCounts{}})
	if err != nil {
		return BatchView{}, err
	}
	row := model.Batch{
		Operation: OpHistory, Details: string(details), Decision: "{}", ActorKind: actor.Kind, ActorID: actor.UserID, State: model.BatchRunning,
		Total: total, Note: note, CreatedAt: s.now(),
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := s.mayApply(ctx, tx, version, scan); err != nil {
			return err
		}
		if err := tx.CreateBatch(ctx, &row, nil); err != nil {
			return err
		}
		job, err := s.enqueue(ctx, tx, jobApply, batchPayload{row.ID}, JobOptions{Key: jobApply, Actor: actor, Total: total, Priority: JobLong})
		if err != nil {
			return err
		}
		if err := tx.SetBatchJob(ctx, row.ID, job); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: actor, Action: "words.apply", ObjectKind: "batch", ObjectID: row.ID, Text: note,
			Data: map[string]any{"ruleset": version, "scan_id": idText(scan)}})
	})
	if err != nil {
		return BatchView{}, err
	}
	return s.Batch(ctx, row.ID)
}

// mayApply refuses what nobody has previewed. Nothing is published until the
// transaction ends.
func (s *Service) mayApply(ctx context.Context, tx *dal.DB, version, scan int64) error {
	now, err := tx.LockRulesetVersion(ctx)
	if err != nil {
		return err
	}
	r, err := tx.Ruleset(ctx, version)
	switch {
	case err != nil:
		return notFound(err, noRuleset)
	case version != now:
		return refuseApply(notInForce, "not_in_force").With("in_force", idText(now))
	case scan == 0:
		return refuseApply(noPreview, "no_scan")
	}
	w, err := tx.Scan(ctx, scan)
	switch {
	case errors.Is(err, dal.ErrNotFound):
		return errs.Invalid("scan_id", noScan)
	case err != nil:
		return err
	case w.FinishedAt == 0:
		return refuseApply(scanUnended, "scan_unfinished")
	case w.Checksum != r.Checksum:
		return refuseApply(scanStale, "words_changed").With("in_force", r.Checksum).With("scanned", w.Checksum)
	case w.Fields != joinFields():
		return refuseApply(scanPartial, "scan_partial").With("fields", w.Fields)
	}
	if _, err := tx.LiveJob(ctx, jobApply); !errors.Is(err, dal.ErrNotFound) {
		if err != nil {
			return err
		}
		return refuseApply(applyRuns, "running")
	}
	return nil
}

// FinishBatch is FinishJob for a batch.
func (s *Service) FinishBatch(ctx context.Context, id int64, tell func(Job)) (Job, error) {
	row, err := s.db.Batch(ctx, id)
	if err != nil {
		return Job{}, notFound(err, noBatch)
	}
	return s.FinishJob(ctx, row.JobID, tell)
}

// CancelBatch ends a batch over history before its end. What it has done stays,
// and can be undone.
func (s *Service) CancelBatch(ctx context.Context, by Actor, id int64) error {
	row, err := s.db.Batch(ctx, id)
	if err != nil {
		return notFound(err, noBatch)
	}
	if err := s.CancelJob(ctx, by, row.JobID); err != nil {
		return err
	}
	j, err := s.db.Job(ctx, row.JobID)
	if err != nil || j.Live {
		return ignoreMissing(err) // whoever does it stops the batch
	}
	return s.stopBatch(ctx, id)
}

// applying is one try of the job.
type applying struct {
	s       *Service
	run     *JobRun
	batch   int64
	details HistoryRun
	force   *inForce // version and its filter
	st      applyState
	skipped int64 // ids that were passed since the last step
}

// applyHistory is the job. It goes through all that is stored, again and again,
// until every server judges by the version and nothing is left that another one
// has judged.
func (s *Service) applyHistory(ctx context.Context, run *JobRun) error {
	a := applying{s: s, run: run}
	var p batchPayload
	if err := errors.Join(run.Payload(&p), run.State(&a.st)); err != nil {
		return err
	}
	a.batch = p.Batch
	row, err := s.db.Batch(ctx, p.Batch)
	if err != nil {
		return ignoreMissing(err)
	}
	if err := json.Unmarshal([]byte(row.Details), &a.details); err != nil {
		return err
	}
	if a.force, err = s.filterOf(ctx, a.details.Version); err != nil {
		return err
	}
	err = a.passes(ctx)
	switch {
	case errors.Is(err, errBatchEnded):
		return nil
	case errors.Is(err, ErrCancelled), errors.Is(context.Cause(ctx), ErrCancelled):
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		return errors.Join(ErrCancelled, s.stopBatch(last, p.Batch))
	}
	return err
}

// filterOf is the filter of a version: the one in force here, or one made anew.
func (s *Service) filterOf(ctx context.Context, version int64) (*inForce, error) {
	if f := s.words.force.Load(); f != nil && f.version == version {
		return f, nil
	}
	r, err := s.readRules(ctx, version)
	if err != nil {
		return nil, err
	}
	b, err := r.build(s.now())
	return &inForce{version: version, filter: b.filter, expires: b.expires}, err
}

// stopBatch ends a batch over history before its end. Its job is cancelled.
func (s *Service) stopBatch(ctx context.Context, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		b, err := tx.LockBatch(ctx, id)
		if err != nil || b.State != model.BatchRunning {
			return ignoreMissing(err)
		}
		b.State, b.FinishedAt = model.BatchCancelled, s.now()
		return tx.SaveBatchDetails(ctx, b)
	})
}
