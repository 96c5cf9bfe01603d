package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// daysOn is the time some days after another; zero days: zero, which is never.
func daysOn(from, days int64) int64 {
	if days == 0 {
		return 0
	}
	return from + days*dayMS
}

// giveStrike gives the owner the points of the policy that a decision went by,
// once for the decision, and once for what a batch decides about: who is found with
// twenty copies of one text has done one thing.
func (s *Service) giveStrike(ctx context.Context, tx *dal.DB, d *decided, owner int64) error {
	if d.rule == nil || d.rule.Points == 0 || len(d.steps) == 0 || owner == 0 {
		return nil
	}
	first := &d.steps[0]
	if d.batch != 0 {
		given, err := tx.StruckBy(ctx, d.batch, owner, d.rule.Code)
		if err != nil || given {
			return err
		}
	}
	return tx.AddStrike(ctx, &model.Strike{
		UserID: owner, ActionID: first.Decision(), CaseID: first.CaseID, Policy: d.rule.Code, PolicyVersion: d.rule.Version, Points: d.rule.Points,
		CreatedAt: d.now, ExpiresAt: daysOn(d.now, d.rule.StrikeDays),
	})
}

// StrikeView is a strike as moderators see it.
type StrikeView struct {
	ID            int64
	UserID        int64
	UserName      string
	ActionID      int64 // the first of the decision that gave it
	CaseID        int64
	Policy        string
	PolicyVersion int64
	PolicyTitle   errs.Text
	Points        int64
	CreatedAt     int64 // ms
	ExpiresAt     int64 // zero: never
	LiftedAt      int64 // zero: not lifted
	LiftedBy      int64 // user
	LifterName    string
	LiftAction    int64 // the undo that took it away
	LiftReason    string
	Counts        bool // now
	Allowed       []string
}

// ActLift is taking a strike away.
const ActLift = "lift"

const (
	permStrikes    = "strikes:edit"
	permSeeStrikes = "strikes:read"
)

func (s *Service) strikeView(r *model.Strike) StrikeView {
	return StrikeView{
		ID: r.ID, UserID: r.UserID, ActionID: r.ActionID, CaseID: r.CaseID, Policy: r.Policy, PolicyVersion: r.PolicyVersion, Points: r.Points,
		CreatedAt: r.CreatedAt, ExpiresAt: r.ExpiresAt, LiftedAt: r.LiftedAt, LiftedBy: r.LiftedBy, LiftAction: r.LiftAction, LiftReason: r.LiftReason,
		Counts: r.LiftedAt == 0 && (r.ExpiresAt == 0 || r.ExpiresAt > s.now()), Allowed: []string{},
	}
}

// StaffStrikes is one page of the strikes.
func (s *Service) StaffStrikes(ctx context.Context, st Staff, q ListQuery) (List[StrikeView], error) {
	list, err := listOf(ctx, s.db, &dal.StrikeList, q, s.strikeView)
	return mapList(list, err, func(rows []StrikeView) ([]StrikeView, error) {
		ids, keys := make([]int64, 0, 2*len(rows)), make([]dal.PolicyVersionKey, len(rows))
		for i := range rows {
			ids, keys[i] = append(ids, rows[i].UserID, rows[i].LiftedBy), dal.PolicyVersionKey{Code: rows[i].Policy, Version: rows[i].PolicyVersion}
		}
		p, err := s.people(ctx, ids)
		if err != nil {
			return nil, err
		}
		text, err := s.policyTexts(ctx, keys)
		for i := range rows {
			r := &rows[i]
			r.UserName, r.LifterName, r.PolicyTitle = p.names[r.UserID], p.names[r.LiftedBy], text(r.Policy, r.PolicyVersion).Title
			if r.LiftedAt == 0 && st.May(permStrikes) && st.reaches(p, model.SubjectUser, r.UserID) {
				r.Allowed = append(r.Allowed, ActLift)
			}
		}
		return rows, err
	})
}

var noStrike = errs.T("this strike does not exist", "该记分不存在")

// StaffStrike reads one strike.
func (s *Service) StaffStrike(ctx context.Context, st Staff, id int64) (StrikeView, error) {
	return one(ctx, id, noStrike, func(ctx context.Context, q ListQuery) (List[StrikeView], error) { return s.StaffStrikes(ctx, st, q) })
}

// LiftStrike takes a strike away, once, with a reason for staff. The measures of
// its decision stay.
func (s *Service) LiftStrike(ctx context.Context, st Staff, id int64, reason string) (StrikeView, error) {
	if err := checkText("reason", reason, maxCaseNote); err != nil {
		return StrikeView{}, err
	}
	was, err := s.StaffStrike(ctx, st, id)
	if err != nil {
		return was, err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := s.guarded(ctx, tx, st.Actor(), model.SubjectUser, was.UserID, stepUndo); err != nil {
			return err
		}
		ok, err := tx.LiftStrike(ctx, id, dal.Lift{At: s.now(), By: st.UserID, Reason: reason})
		if err != nil {
			return err
		}
		if !ok {
			return errs.New(errs.Conflict, errs.T("this strike has been lifted already", "该记分已被撤销"))
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "strike.lift", ObjectKind: "strike", ObjectID: id, CaseID: was.CaseID, Text: reason, TextOwner: was.UserID,
			Data: map[string]any{"points": was.Points, "user_id": idText(was.UserID)}})
	})
	if err != nil {
		return StrikeView{}, err
	}
	return s.StaffStrike(ctx, st, id)
}

// Suggestion is a measure that fits the points of a user. Nothing carries it out.
type Suggestion struct {
	Policy  string // with this policy; empty: apart from any
	Title   errs.Text
	Points  int64  // that the user would then have
	Measure string // empty: none
	EndsAt  int64  // ms, reckoned from now; zero: no end
}

// Standing is how a user stands with the rules.
type Standing struct {
	Points      int64
	Strikes     int64
	Next        *Threshold // nil: there is none above
	Suggestions []Suggestion
}

// Standing reckons what the strikes of a user say, and what each policy would
// then suggest.
func (s *Service) Standing(ctx context.Context, user int64) (Standing, error) {
	var out Standing
	var err error
	now := s.now()
	if out.Points, out.Strikes, err = s.db.Points(ctx, user, now); err != nil {
		return out, err
	}
	p, err := s.PolicySettings(ctx)
	if err != nil {
		return out, err
	}
	for i := range p.Thresholds {
		if p.Thresholds[i].Points > out.Points {
			out.Next = &p.Thresholds[i]
			break
		}
	}
	policies, err := s.db.ActivePolicies(ctx)
	for i := range policies {
		out.Suggestions = append(out.Suggestions, p.suggest(&policies[i], out.Points, now))
	}
	return out, err
}

// suggest is what a policy suggests for a user with some points: the threshold
// that its points reach, or else what the policy itself says.
func (p *PolicySettings) suggest(r *model.Policy, points, now int64) Suggestion {
	out := Suggestion{Policy: r.Code, Title: errs.T(r.TitleEN, r.TitleZH), Points: points + r.Points, Measure: r.Measure, EndsAt: daysOn(now, r.MeasureDays)}
	if r.Points == 0 {
		return out
	}
	for _, t := range p.Thresholds {
		if out.Points >= t.Points {
			out.Measure, out.EndsAt = t.Measure, daysOn(now, t.Days)
		}
	}
	return out
}

// standingFor is the standing of a user, for who may see strikes; nil for others.
func (s *Service) standingFor(ctx context.Context, st Staff, user int64) (*Standing, error) {
	if !st.May(permSeeStrikes) {
		return nil, nil
	}
	v, err := s.Standing(ctx, user)
	return &v, err
}

// StaffStanding is the standing of a user who is there.
func (s *Service) StaffStanding(ctx context.Context, user int64) (Standing, error) {
	if _, err := s.db.Owner(ctx, user); err != nil {
		return Standing{}, notFound(err, noUser)
	}
	return s.Standing(ctx, user)
}
