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
