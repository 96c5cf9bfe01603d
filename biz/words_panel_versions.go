package biz

import (
	"context"
	"errors"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// StaffRuleset is a published version with what the viewer may do.
type StaffRuleset struct {
	Ruleset
	InForce bool
	Allowed []string
}

// ActRollback publishes a version's content again.
const ActRollback = "rollback"

// StaffRulesets is one page of the published versions.
func (s *Service) StaffRulesets(ctx context.Context, st Staff, q ListQuery) (List[StaffRuleset], error) {
	now, err := s.db.RulesetVersion(ctx)
	if err != nil {
		return List[StaffRuleset]{}, err
	}
	return listOf(ctx, s.db, &dal.RulesetList, q, func(r *model.Ruleset) StaffRuleset { return st.ruleset(r, now) })
}

func (st Staff) ruleset(r *model.Ruleset, now int64) StaffRuleset {
	v := StaffRuleset{Ruleset: rulesetOf(r), InForce: r.Version == now, Allowed: []string{}}
	if !v.InForce && st.May(permPublish) {
		v.Allowed = append(v.Allowed, ActRollback)
	}
	return v
}

// StaffRuleset reads one published version.
func (s *Service) StaffRuleset(ctx context.Context, st Staff, version int64) (StaffRuleset, error) {
	now, err := s.db.RulesetVersion(ctx)
	if err != nil {
		return StaffRuleset{}, err
	}
	row, err := s.db.Ruleset(ctx, version)
	if err != nil {
		return StaffRuleset{}, notFound(err, noRuleset)
	}
	return st.ruleset(row, now), nil
}

// PublishStaffWords makes the draft the next version. What can't be looked for is
// named in the error's details.
func (s *Service) PublishStaffWords(ctx context.Context, st Staff, p Publication) (int64, error) {
	p.Author, p.By = st.UserID, st.Actor()
	out, err := s.PublishWords(ctx, p)
	var refused *RefusedError
	var e *errs.Error
	if errors.As(err, &refused) && errors.As(err, &e) {
		return 0, e.With("refused", refused.Problems[:min(len(refused.Problems), 100)])
	}
	return out.Version, err
}

// RollbackStaffWords publishes an older version's content again.
func (s *Service) RollbackStaffWords(ctx context.Context, st Staff, version int64) (int64, error) {
	r, err := s.rollbackWords(ctx, st.Actor(), version, st.UserID)
	return r.Version, err
}

// WordHit is one entry that was found in one text.
type WordHit = model.WordHit

// WordHits is one page of the single hits.
func (s *Service) WordHits(ctx context.Context, q ListQuery) (List[WordHit], error) {
	return listOf(ctx, s.db, &dal.WordHitList, q, func(h *model.WordHit) WordHit { return *h })
}
