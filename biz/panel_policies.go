package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

const permPolicies = "policies:edit"

// StaffPolicy is a policy with what who asks may do.
type StaffPolicy struct {
	Policy
	Allowed []string
}

// What may be done with a policy besides editing it.
const (
	ActActivate   = "activate"
	ActDeactivate = "deactivate"
)

func (st Staff) policy(r *model.Policy) StaffPolicy {
	v := StaffPolicy{policyOf(r), []string{}}
	if st.May(permPolicies) {
		v.Allowed = []string{ActEdit, ActDeactivate, ActDelete} // deleted only when nothing goes by it
		if !r.Active {
			v.Allowed[1] = ActActivate
		}
	}
	return v
}

// StaffPolicies is one page of the policies.
func (s *Service) StaffPolicies(ctx context.Context, st Staff, q ListQuery) (List[StaffPolicy], error) {
	return listOf(ctx, s.db, &dal.PolicyList, q, st.policy)
}

// StaffPolicy reads one policy.
func (s *Service) StaffPolicy(ctx context.Context, st Staff, id int64) (StaffPolicy, error) {
	row, err := s.db.Policy(ctx, id)
	if err != nil {
		return StaffPolicy{}, notFound(err, noPolicy)
	}
	return st.policy(row), nil
}

// PolicyText is a policy as it once stood.
type PolicyText struct {
	Policy            // Version, and what it says
	AuthorID   int64  // zero: the program
	AuthorName string // for the panel
}

// PolicyTexts is one page of what a policy has said.
func (s *Service) PolicyTexts(ctx context.Context, id int64, q ListQuery) (List[PolicyText], error) {
	row, err := s.db.Policy(ctx, id)
	if err != nil {
		return List[PolicyText]{}, notFound(err, noPolicy)
	}
	q.Filters = append(q.Filters, ListFilter{"code", []string{row.Code}})
	list, err := listOf(ctx, s.db, &dal.PolicyVersionList, q, func(v *model.PolicyVersion) PolicyText {
		p := ruleOf(&v.PolicyRule)
		p.ID, p.Code, p.Version, p.CreatedAt = v.ID, v.Code, v.Version, v.CreatedAt
		return PolicyText{Policy: p, AuthorID: v.AuthorID}
	})
	return mapList(list, err, func(rows []PolicyText) ([]PolicyText, error) {
		p, err := s.people(ctx, ownersOf(rows, func(t *PolicyText) int64 { return t.AuthorID }))
		for i := range rows {
			rows[i].AuthorName = p.names[rows[i].AuthorID]
		}
		return rows, err
	})
}

// titles reads what policies are called, by the texts that were gone by. Where
// there is none, the code stands for it.
func (s *Service) policyTexts(ctx context.Context, keys []dal.PolicyVersionKey) (func(code string, version int64) Policy, error) {
	rows, err := s.db.PolicyVersions(ctx, keys)
	return func(code string, version int64) Policy {
		if v, ok := rows[dal.PolicyVersionKey{Code: code, Version: version}]; ok {
			p := ruleOf(&v.PolicyRule)
			p.Code, p.Version = code, version
			return p
		}
		return Policy{Code: code, Title: errs.T(code, code)}
	}, err
}
