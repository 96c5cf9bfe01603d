package biz

import (
	"context"

	"vireo/dal"
	"vireo/dal/model"
)

// reporterWeight is how much a report of a user counts: 1 where nothing is known,
// between 0.1 and 2.
func (s *Service) reporterWeight(ctx context.Context, tx *dal.DB, reporterID int64) (float64, error) {
	known, err := tx.Reporters(ctx, []int64{reporterID})
	return weightOf(known[reporterID]), err
}

// How reports are weighed: so many decided reports of either kind are taken for
// granted, so that one mistake says little.
const (
	weightPrior = 2
	leastWeight = 0.1
)

// weightOf is twice the share of right reports, by Laplace's rule.
func weightOf(r model.Reporter) float64 {
	right, all := float64(r.Confirmed+weightPrior), float64(r.Confirmed+r.Rejected+2*weightPrior)
	return max(leastWeight, 2*right/all)
}

// Reliability is how often the reports of a user were right.
type Reliability struct {
	Reports   int64 // made, decided or not
	Confirmed int64
	Rejected  int64
	Weight    float64 // what one more counts: 1 where nothing is known
}

// reliability reads it for several users, by id.
func (s *Service) reliability(ctx context.Context, ids []int64) (map[int64]Reliability, error) {
	known, err := s.db.Reporters(ctx, ids)
	if err != nil {
		return nil, err
	}
	made, err := s.db.ReportCounts(ctx, ids)
	out := make(map[int64]Reliability, len(ids))
	for _, id := range ids {
		r := known[id]
		out[id] = Reliability{Reports: made[id], Confirmed: r.Confirmed, Rejected: r.Rejected, Weight: weightOf(r)}
	}
	return out, err
}
