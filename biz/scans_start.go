package biz

import (
	"context"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// StartScan begins a dry run of the draft over the kinds of text named; nil: all.
// It judges by the draft as it is now.
func (s *Service) StartScan(ctx context.Context, actor Actor, fields []string) (int64, error) {
	fields, err := scanFields(fields)
	if err != nil {
		return 0, err
	}
	draft, err := s.publishable(ctx)
	if err != nil {
		return 0, err
	}
	content, checksum, err := draft.pack()
	if err != nil {
		return 0, err
	}
	row := model.WordScan{
		Fields: strings.Join(fields, ","), Checksum: checksum, Entries: int64(len(draft.Entries)), Counts: "{}", ActorID: actor.UserID, CreatedAt: s.now(),
	}
	if row.Base, err = s.db.RulesetVersion(ctx); err != nil {
		return 0, err
	}
	if row.RecentDays, err = s.forecastDays(ctx); err != nil {
		return 0, err
	}
	if _, row.Total, err = s.lastIDs(ctx, fields); err != nil {
		return 0, err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error { return s.createScan(ctx, tx, actor, &row, content) })
	return row.ID, err
}

func (s *Service) createScan(ctx context.Context, tx *dal.DB, actor Actor, row *model.WordScan, content []byte) error {
	other, err := tx.LiveScan(ctx)
	if err != nil {
		return err
	}
	if other != 0 {
		return errs.New(errs.Conflict, scanRuns).With("scan_id", idText(other))
	}
	if err := tx.CreateScan(ctx, row, content); err != nil {
		return err
	}
	job, err := s.enqueue(ctx, tx, jobScan, scanPayload{row.ID}, JobOptions{Actor: actor, Total: row.Total, Priority: JobLong})
	if err != nil {
		return err
	}
	if err := tx.SetScanJob(ctx, row.ID, job); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: actor, Action: "words.scan", ObjectKind: "scan", ObjectID: row.ID,
		Data: map[string]any{"fields": row.Fields, "sha256": row.Checksum, "entries": row.Entries}})
}

// scanFields checks which kinds of text are wanted.
func scanFields(fields []string) ([]string, error) {
	all := HistoryFields()
	if len(fields) == 0 {
		return all, nil
	}
	for _, f := range fields {
		if !slices.Contains(all, f) {
			return nil, errs.Invalid("fields", errs.T("%s can't be %q", "%s 不能为 %q").F("fields", f))
		}
	}
	return slices.DeleteFunc(all, func(f string) bool { return !slices.Contains(fields, f) }), nil
}

// publishable is the draft as it would be published: without what can't be looked
// for.
func (s *Service) publishable(ctx context.Context) (rules, error) {
	draft, b, err := s.draftBuilt(ctx)
	if err != nil {
		return rules{}, err
	}
	if len(b.report.Refused) > 0 {
		draft.Entries = withoutRefused(draft, b)
	}
	return draft, nil
}

// forecastDays is how many days of items there are, at most scanForecast.
func (s *Service) forecastDays(ctx context.Context) (int64, error) {
	first, err := s.db.FirstWritten(ctx)
	if err != nil || first == 0 {
		return 1, err
	}
	days := (s.now() - first + dayMS - 1) / dayMS
	return max(1, min(days, scanForecast)), nil
}

// lastIDs are the greatest ids of the tables that have these kinds of text, zero
// for the others, and their sum.
func (s *Service) lastIDs(ctx context.Context, fields []string) (last []int64, sum int64, err error) {
	last = make([]int64, len(historyKinds))
	for i, kind := range historyKinds {
		if !slices.ContainsFunc(historyFields[kind], func(k textKind) bool { return slices.Contains(fields, k.field.String()) }) {
			continue
		}
		if last[i], err = s.db.LastOfKind(ctx, kind); err != nil {
			return nil, 0, err
		}
		sum += last[i]
	}
	return last, sum, nil
}
