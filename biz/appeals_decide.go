package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Verdict is how somebody decides an appeal.
type Verdict struct {
	Version  int64     // of the appeal, as who decides knows it
	Outcome  string    // VerdictUphold and its like
	Policy   string    // with VerdictPartly: of what takes its place; empty: as before
	Measures []Measure // with VerdictPartly
	Answer   string    // to the user
	Note     string    // for staff
}

// What an appeal can be decided as.
const (
	VerdictUphold   = "uphold"
	VerdictOverturn = "overturn"
	VerdictPartly   = "partly" // with replacement measures
)

const permAppeals = "appeals:decide"

var (
	noAppeal      = errs.T("this appeal does not exist", "该申诉不存在")
	appealDecided = errs.T("this appeal has been decided already", "该申诉已处理")
	appealChanged = errs.T("this appeal has changed meanwhile; load it again", "该申诉已被更新，请刷新后重试")
	errOwnDeed    = errs.New(errs.Forbidden, errs.T("you made this decision: somebody else has to decide the appeal", "该处置由您作出，须由他人复核"))
)

func (v *Verdict) check(st *Statement) (state string, err error) {
	for _, f := range []struct{ field, text string }{{"answer", v.Answer}, {"note", v.Note}} {
		if err := checkOptional(f.field, f.text, maxCaseNote); err != nil {
			return "", err
		}
	}
	if v.Outcome != VerdictPartly && (len(v.Measures) > 0 || v.Policy != "") {
		return "", errs.Invalid("measures", errs.T("this outcome has no measures", "该结论不能附带措施"))
	}
	switch v.Outcome {
	case VerdictUphold:
		return model.AppealUpheld, nil
	case VerdictOverturn:
		return model.AppealOverturned, nil
	case VerdictPartly:
		if st.Kind == model.StatementHold {
			return "", errs.Invalid("outcome", errs.T("a hold is upheld or overturned", "暂缓展示只能维持或撤销"))
		}
		if len(v.Measures) == 0 {
			return "", errs.Invalid("measures", errs.T("say which measures take the place of the old ones", "请指明替代的措施"))
		}
		return model.AppealPartly, nil
	}
	return "", errs.Invalid("outcome", errs.T("the outcome must be uphold, overturn or partly", "结论只能是 uphold、overturn 或 partly"))
}

// DecideAppeal decides an appeal, once. What is overturned is taken back as an
// undo does it; the question is settled with that. Another than who acted
// decides, which the database holds, too; only where there is nobody else may
// the same do it, once more after proving who they are, and the user is told.
func (s *Service) DecideAppeal(ctx context.Context, st Staff, id int64, v Verdict) (AppealView, error) {
	was, err := s.StaffAppeal(ctx, st, id)
	if err != nil {
		return was, err
	}
	state, err := v.check(&was.Statement)
	if err != nil {
		return was, err
	}
	if err := s.mayReplace(ctx, st, &was, v); err != nil {
		return was, err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error { return s.decideAppeal(ctx, tx, st, id, v, state) })
	if err = s.conflict(ctx, err); err != nil {
		return AppealView{}, err
	}
	return s.StaffAppeal(ctx, st, id)
}

// mayReplace refuses measures that who decides may not use.
func (s *Service) mayReplace(ctx context.Context, st Staff, a *AppealView, v Verdict) error {
	return s.needDecision(ctx, s.db, st, a.Statement.Subject, Decision{Outcome: model.OutcomeActioned, Measures: v.Measures})
}

func (s *Service) decideAppeal(ctx context.Context, tx *dal.DB, st Staff, id int64, v Verdict, state string) error {
	row, err := tx.Appeal(ctx, id)
	switch {
	case err != nil:
		return notFound(err, noAppeal)
	case row.State != model.AppealOpen:
		return s.appealConflict(ctx, tx, &row.Appeal, appealDecided)
	case row.Version != v.Version:
		return s.appealConflict(ctx, tx, &row.Appeal, appealChanged)
	}
	a := row.Appeal
	if a.SelfReviewed, err = s.mayReview(ctx, tx, st, row); err != nil {
		return err
	}
	switch {
	case s.heldByOther(&row.Appeal, st):
		return s.appealConflict(ctx, tx, &row.Appeal, appealTaken)
	case a.SelfReviewed && !s.SteppedUp(st):
		return errStepUp
	}
	a.State, a.DecidedBy, a.Answer, a.Note, a.DecidedAt = state, st.UserID, v.Answer, v.Note, s.now()
	if err := s.carryVerdict(ctx, tx, st, row, v); err != nil {
		return err
	}
	// The last step, so that locks are taken in the order of all who undo.
	ok, err := tx.CloseAppeal(ctx, &a)
	if err != nil {
		return err
	}
	if !ok {
		return s.appealStale(ctx, tx, st, id, appealChanged)
	}
	if err := s.tellAppellant(ctx, tx, &a, &row.Statement); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "appeal.decide", ObjectKind: "appeal", ObjectID: a.ID, CaseID: row.Statement.CaseID, Text: v.Note, TextOwner: a.UserID,
		Data: map[string]any{"outcome": state, "self_reviewed": a.SelfReviewed, "opened_at": a.CreatedAt, "measures": measureNames(v.Measures)}})
}

// carryVerdict does what a verdict says to what was appealed against.
func (s *Service) carryVerdict(ctx context.Context, tx *dal.DB, st Staff, a *dal.AppealView, v Verdict) error {
	if v.Outcome == VerdictUphold {
		return nil
	}
	if a.Statement.Kind == model.StatementHold {
		return s.release(ctx, tx, st, &a.Statement, v.Note)
	}
	rows, err := tx.ActionsOfDecision(ctx, a.ActionID)
	if err != nil {
		return err
	}
	left, err := s.leftToUndo(ctx, tx, rows)
	if err != nil {
		return err
	}
	var out Decided
	if err := s.undoAll(ctx, tx, st.Actor(), Undo{Note: v.Note, Settled: true, appeal: true}, left, 0, &out); err != nil || v.Outcome == VerdictOverturn {
		return err
	}
	d := decided{actor: st.Actor(), caseID: a.Statement.CaseID, byAppeal: true, Decision: Decision{
		Outcome: model.OutcomeActioned, Policy: v.Policy, PolicyText: v.Answer, Note: v.Note, Measures: v.Measures,
	}}
	if d.Policy == "" {
		d.Policy = a.Statement.Policy
	}
	sub := Subject{a.Statement.SubjectKind, a.Statement.SubjectID}
	_, err = s.decideIn(ctx, tx, func(*dal.DB) (*model.CaseRow, Subject, error) { return nil, sub, nil }, &d)
	return err
}

// release takes a hold back: its case is decided as no violation, unless somebody
// holds that.
func (s *Service) release(ctx context.Context, tx *dal.DB, st Staff, hold *model.Statement, note string) error {
	sub := Subject{hold.SubjectKind, hold.SubjectID}
	d := decided{actor: st.Actor(), byAppeal: true, Decision: Decision{Outcome: model.OutcomeNoViolation, Note: note}}
	_, err := s.decideIn(ctx, tx, func(tx *dal.DB) (*model.CaseRow, Subject, error) {
		c, err := s.freeCase(ctx, tx, d.actor, sub)
		return c, sub, err
	}, &d)
	return err
}

// mayReview refuses the user who appeals and who acted, and tells whether who
// acted decides all the same, because there is nobody else.
func (s *Service) mayReview(ctx context.Context, tx *dal.DB, st Staff, a *dal.AppealView) (self bool, err error) {
	if err := s.guarded(ctx, tx, st.Actor(), a.Statement.SubjectKind, a.UserID, stepUndo); err != nil {
		return false, err
	}
	if a.ActorID == 0 || a.ActorID != st.UserID {
		return false, nil
	}
	other, err := s.someoneElse(ctx, tx, st, a.UserID, permAppeals)
	if err == nil && other {
		err = errOwnDeed
	}
	return err == nil, err
}

// someoneElse tells whether anybody but who asks and a user may do what a
// permission is for.
func (s *Service) someoneElse(ctx context.Context, db *dal.DB, st Staff, user int64, perm string) (bool, error) {
	staff, err := db.ActiveStaff(ctx)
	if err != nil {
		return false, err
	}
	table := s.policy.force.Load()
	for _, m := range staff {
		if m.UserID != st.UserID && m.UserID != user && table.Allows(m.Role, perm) {
			return true, nil
		}
	}
	return false, nil
}

// appealConflict tells who comes too late what has become of an appeal, and who
// has it.
func (s *Service) appealConflict(ctx context.Context, tx *dal.DB, a *model.Appeal, text errs.Text) error {
	e := errs.New(errs.Conflict, text).With("appeal_id", idText(a.ID)).With("version", a.Version).With("state", a.State)
	holder := a.DecidedBy
	if a.State == model.AppealOpen && a.LeaseUntil > s.now() {
		holder = a.LeaseHolder
		e = e.With("lease_until", a.LeaseUntil)
	}
	if holder == 0 {
		return e
	}
	names, err := tx.Names(ctx, []int64{holder})
	if err != nil {
		return err
	}
	return e.With("holder_id", idText(holder)).With("holder_name", names[holder])
}

// ActDecide is deciding an appeal, or about all items of a wave.
const ActDecide = "decide"

// StaffAppeals is one page of the appeals.
func (s *Service) StaffAppeals(ctx context.Context, st Staff, q ListQuery) (List[AppealView], error) {
	list, err := listOf(ctx, s.db, &dal.AppealList, q, appealOf)
	return mapList(list, err, func(rows []AppealView) ([]AppealView, error) { return rows, s.staffAppeals(ctx, st, rows) })
}

func (s *Service) staffAppeals(ctx context.Context, st Staff, rows []AppealView) error {
	var ids []int64
	mine := false
	for i := range rows {
		if rows[i].LeaseUntil <= s.now() {
			rows[i].LeaseHolder, rows[i].LeaseUntil = 0, 0
		}
		ids = append(ids, rows[i].UserID, rows[i].ActorID, rows[i].DecidedBy, rows[i].LeaseHolder)
		mine = mine || rows[i].ActorID == st.UserID && rows[i].State == model.AppealOpen
	}
	p, err := s.people(ctx, ids)
	if err != nil {
		return err
	}
	other := true
	if mine {
		if other, err = s.someoneElse(ctx, s.db, st, 0, permAppeals); err != nil {
			return err
		}
	}
	of := make([]*Statement, len(rows))
	for i := range rows {
		r := &rows[i]
		of[i] = &r.Statement
		r.Overdue = r.State == model.AppealOpen && r.DueAt < s.now()
		r.UserName, r.ActorName, r.DeciderName, r.HolderName = p.names[r.UserID], p.names[r.ActorID], p.names[r.DecidedBy], p.names[r.LeaseHolder]
		r.Statement.UserName, r.Statement.ActorName = r.UserName, r.ActorName
		if private(r.Statement.Subject) {
			r.Statement.Facts.Text = ""
		}
		if r.State != model.AppealOpen || !st.May(permAppeals) || !st.reachesAll(p, &r.Statement) || r.ActorID == st.UserID && other {
			continue
		}
		r.SelfReview = r.ActorID == st.UserID
		r.Allowed = append(r.Allowed, allowedOnAppeal(r, st)...)
	}
	return s.cite(ctx, of)
}

// StaffAppeal reads one appeal.
func (s *Service) StaffAppeal(ctx context.Context, st Staff, id int64) (AppealView, error) {
	return one(ctx, id, noAppeal, func(ctx context.Context, q ListQuery) (List[AppealView], error) { return s.StaffAppeals(ctx, st, q) })
}
