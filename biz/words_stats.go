package biz

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// The window in which entries are counted, in days.
const (
	statsDays    = 90
	maxStatsDays = 366
)

// verdictOfHold is what a decision makes of the holds of its case; empty: nothing.
func (d *decided) verdictOfHold() string {
	switch {
	case d.Outcome == model.OutcomeNoViolation, d.Outcome == model.OutcomeActioned && hasMeasure(d.Decision, MeasureRestore):
		return model.HoldOverturned
	case d.Outcome == model.OutcomeActioned:
		return model.HoldConfirmed
	}
	return ""
}

// countVerdict tells the entries that held a case's item how right they were, in
// the transaction of its decision.
func (s *Service) countVerdict(ctx context.Context, tx *dal.DB, c *model.CaseRow, verdict string) error {
	if c.Holds == 0 || verdict == "" {
		return nil
	}
	return tx.JudgeWordHolds(ctx, c.ID, func(string) string { return verdict })
}

// takeBackVerdict takes that back with the decision of a case, whose question is
// open anew in next. When it stays settled, as after an appeal, a hold that was
// confirmed counts as overturned.
func (s *Service) takeBackVerdict(ctx context.Context, tx *dal.DB, id, next int64, settled bool) error {
	if settled {
		return tx.JudgeWordHolds(ctx, id, func(was string) string {
			if was == model.HoldConfirmed {
				return model.HoldOverturned
			}
			return ""
		})
	}
	if next != 0 {
		c, err := tx.Case(ctx, next)
		if err != nil || !c.Live {
			return ignoreMissing(err) // decided anew: that counts
		}
	}
	for _, c := range []int64{id, next} {
		if err := tx.JudgeWordHolds(ctx, c, func(string) string { return "" }); err != nil {
			return err
		}
	}
	return nil
}

// EntryStats is what an entry of the words did in a number of days.
type EntryStats = dal.EntryStats

// EntryStats is one page of the entries that were found in the last days, with
// how many of their holds moderators confirmed. The parameter days is the window.
func (s *Service) EntryStats(ctx context.Context, q ListQuery) (List[EntryStats], error) {
	days := int64(statsDays)
	filters := slices.Clone(q.Filters)
	if i := slices.IndexFunc(filters, func(f ListFilter) bool { return f.Param == "days" }); i >= 0 {
		n, err := strconv.ParseInt(filters[i].Values[0], 10, 64)
		if err != nil || n < 1 || n > maxStatsDays || len(filters[i].Values) != 1 {
			return List[EntryStats]{}, errs.Invalid("days", errs.T("days must be 1 to %d", "days 须为 1 到 %d").F(maxStatsDays))
		}
		days, filters = n, slices.Delete(filters, i, i+1)
	}
	q.Filters = filters
	since := s.clock().In(s.cfg.Zone).AddDate(0, 0, 1-int(days)).Format(time.DateOnly)
	return listOf(ctx, s.db, dal.EntryStatsList(since, cmp.Or(s.cfg.ReviewHolds, 10), cmp.Or(s.cfg.ReviewPrecision, 50)), q, func(e *EntryStats) EntryStats { return *e })
}
