package biz

import (
	"context"
	"slices"
	"time"

	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// wordHitTime is how long single hits are kept, and those of items on hold as
// long as these are; the daily counts stay.
const wordHitTime = 90 * 24 * time.Hour

// mostHits bounds what one text makes to be written: who writes fifty words of
// the list has been caught by the first.
const mostHits = 32

// hitsOf is what is recorded of a verdict: each entry once, whatever the number
// of its places, in ascending order.
func hitsOf(f *inForce, v wordfilter.Verdict, field wordfilter.Field, user int64) []model.WordHit {
	if len(v.Hits) == 0 {
		return nil
	}
	found := slices.Clone(v.Hits)
	slices.SortStableFunc(found, func(a, b wordfilter.Hit) int { return int(b.Level) - int(a.Level) })
	var hits []model.WordHit
	seen := map[int]bool{}
	for _, h := range found {
		if seen[h.Entry] || len(hits) == mostHits {
			continue
		}
		seen[h.Entry] = true
		e := f.filter.Entry(h.Entry)
		hits = append(hits, model.WordHit{
			RulesetVersion: f.version, EntryID: e.ID, EntryText: e.Text, Field: field.String(),
			Level: h.Level.String(), Techniques: h.Techniques.String(), UserID: user,
		})
	}
	slices.SortFunc(hits, func(a, b model.WordHit) int { return int(a.EntryID - b.EntryID) })
	return hits
}

// recordHits stores the hits of a text in the transaction that stores it, as its
// last step: many transactions meet at the rows that count a day's hits.
func (s *Service) recordHits(ctx context.Context, tx *dal.DB, j judged, kind string, id int64) error {
	s.setSubject(j.hits, Subject{kind, id})
	day := s.today()
	if err := tx.AddWordHits(ctx, day, j.hits); err != nil || j.causes&model.CauseOnHold == 0 {
		return err
	}
	c, err := tx.LiveCase(ctx, kind, id)
	if err != nil {
		return err
	}
	return recordHolds(ctx, tx, day, c.ID, j.hits)
}

// setSubject says where and when hits were found.
func (s *Service) setSubject(hits []model.WordHit, sub Subject) {
	now := s.now()
	for i := range hits {
		h := &hits[i]
		h.SubjectKind, h.SubjectID, h.CreatedAt = sub.Kind, sub.ID, now
		if sub.Kind == model.SubjectUser {
			h.UserID = sub.ID // a name's hits: nobody had an id before
		}
	}
}

// today is the day by which hits are counted.
func (s *Service) today() string { return s.clock().In(s.cfg.Zone).Format(time.DateOnly) }

// recordHolds links the entries that put an item on hold to its case, so that its
// decision tells how right they are. The hits are stored, in ascending order.
func recordHolds(ctx context.Context, tx *dal.DB, day string, id int64, hits []model.WordHit) error {
	for _, h := range hits {
		if h.Level != wordfilter.Hold.String() && h.Level != wordfilter.Block.String() {
			continue
		}
		if err := tx.AddWordHold(ctx, model.WordHold{CaseID: id, EntryID: h.EntryID, Field: h.Field, Level: h.Level, Day: day}); err != nil {
			return err
		}
	}
	return nil
}

// recordBlocked stores the hits of a text that is refused, in a transaction of
// their own. That it fails must not let the text through, and is no news for
// its author.
func (s *Service) recordBlocked(ctx context.Context, j judged, kind string) {
	err := s.db.InTx(ctx, func(tx *dal.DB) error { return s.recordHits(ctx, tx, j, kind, 0) })
	if err != nil {
		s.log.Error("word filter: hits of a refused text are not recorded", "error", err)
	}
}

// sweepWordHits removes hits that are old.
func (s *Service) sweepWordHits(ctx context.Context) error {
	before := s.clock().Add(-wordHitTime).UnixMilli()
	for {
		n, err := s.db.DeleteWordHits(ctx, before, sweepBatch)
		if err != nil || n < sweepBatch {
			return err
		}
	}
}
