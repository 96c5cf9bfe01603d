package biz

import (
	"context"

	"vireo/dal/model"
)

// people is what a page of the panel needs of the accounts that it names.
type people struct {
	names map[int64]string
	roles map[int64]string // of those that are staff
}

// people reads accounts by id, with one statement for the names and one for the
// roles. Zeros are nobody.
func (s *Service) people(ctx context.Context, ids []int64) (people, error) {
	seen := map[int64]bool{0: true}
	var want []int64
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			want = append(want, id)
		}
	}
	p := people{}
	var err error
	if p.names, err = s.db.Names(ctx, want); err != nil {
		return p, err
	}
	p.roles, err = s.db.StaffRoles(ctx, want)
	return p, err
}

// allowed is a list of actions with those that do not fit left out. It is never
// nil: answers have lists, not nulls.
func allowed(list []string, may func(action string) bool) []string {
	out := []string{}
	for _, a := range list {
		if may(a) {
			out = append(out, a)
		}
	}
	return out
}

// measuresOn is what may be done about a subject: by permission and by the rank of
// its owner.
func (st Staff) measuresOn(p people, kind string, owner int64, possible []string) []string {
	if !st.May(permAct) {
		return []string{}
	}
	return allowed(possible, func(m string) bool { return st.May(measurePermission(m, kind)) && st.reaches(p, hitBy(m, kind), owner) })
}

// reaches reports whether ranks allow changing something of a user's; hits is its
// kind. The guard looks again as it happens.
func (st Staff) reaches(p people, hits string, owner int64) bool {
	return owner != st.UserID && (hits != model.SubjectUser || st.over(owner, p.roles[owner]) == nil)
}

// private reports whether a subject's words are for those alone who may read
// private messages.
func private(sub Subject) bool { return sub.Kind == model.SubjectMessage }
