package biz

import (
	"context"
	"encoding/json"
	"fmt"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// maxAppeal bounds, in characters, what a user writes in an appeal.
const maxAppeal = 1000

// noticeAppeal tells a user how an appeal ended.
const noticeAppeal = "appeal"

var (
	appealTwice = errs.T("you have appealed against this already", "你已对该处理提出申诉")
	appealLate  = errs.T("the time to appeal against this is over", "申诉期限已过")
	appealGone  = errs.T("this has been taken back already", "该处理已被撤销")
	appealNone  = errs.T("there is nothing to appeal against", "该操作不可申诉")
)

// Appeal is a user's word against a decision about them or what is theirs: once,
// until the deadline, and only while the action stands. Staff alone read the
// text, so no filter looks at it. Any action of the decision names it.
func (s *Service) Appeal(ctx context.Context, v Viewer, action int64, text string) (AppealView, error) {
	if err := need(v); err != nil {
		return AppealView{}, err
	}
	if err := checkText("text", text, maxAppeal); err != nil {
		return AppealView{}, err
	}
	a, err := s.db.Action(ctx, action)
	if err == nil && (a.OwnerID != v.UserID || a.CreatedAt+noticeGrace.Milliseconds() > s.now()) {
		err = dal.ErrNotFound // not theirs, or not told yet
	}
	if err != nil {
		return AppealView{}, notFound(err, noAction)
	}
	decision := a.Decision()
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		st, err := tx.LockStatementOf(ctx, decision)
		if err != nil {
			return untold(a, err)
		}
		if err := s.appealable(ctx, tx, a, st); err != nil {
			return err
		}
		p, err := settingsOf(ctx, tx)
		if err != nil {
			return err
		}
		fresh, err := tx.AddAppeal(ctx, &model.Appeal{
			ActionID: decision, StatementID: st.ID, UserID: v.UserID, ActorID: st.ActorID, Text: text, DueAt: s.now() + p.DueDays*dayMS, CreatedAt: s.now(),
		})
		if err == nil && !fresh {
			err = errs.New(errs.Conflict, appealTwice)
		}
		if err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: v.actor(), Action: "appeal.create", ObjectKind: "statement", ObjectID: st.ID, CaseID: st.CaseID, Text: text, TextOwner: v.UserID})
	})
	if err != nil {
		return AppealView{}, err
	}
	row, err := s.db.AppealOf(ctx, decision)
	if err != nil {
		return AppealView{}, err
	}
	return s.myAppeal(ctx, row.ID)
}

// untold is the answer where an action has no statement. Of steps that their user
// is not told of, such as a hold or what became of a report, nobody learns here.
func untold(a *model.Action, err error) error {
	switch {
	case ignoreMissing(err) != nil:
		return err
	case noticeKind(a) == "":
		return errs.New(errs.NotFound, noAction)
	}
	return errs.New(errs.Conflict, appealNone)
}

// appealable fails unless what an action did stands and the deadline has not passed.
func (s *Service) appealable(ctx context.Context, tx *dal.DB, a *model.Action, st *model.Statement) error {
	undone, err := tx.UndoneBy(ctx, []int64{a.ID})
	switch {
	case err != nil:
		return err
	case st.UndoneAt != 0 || undone[a.ID] != 0:
		return errs.New(errs.Conflict, appealGone)
	case s.now() > st.AppealUntil:
		return errs.New(errs.Conflict, appealLate)
	}
	return nil
}

// AppealView is an appeal with what it is against.
type AppealView struct {
	ID           int64
	ActionID     int64
	UserID       int64
	UserName     string // for the panel, as the other names
	ActorID      int64  // who acted; zero: the program
	ActorName    string
	Text         string
	State        string // model.AppealOpen and its like
	DueAt        int64  // ms
	Overdue      bool   // open, and due before now
	DecidedBy    int64  // zero: nobody yet
	DeciderName  string
	SelfReviewed bool   // who acted decided, because there was nobody else
	Answer       string // to the user
	Note         string // for staff
	Version      int64
	DecidedAt    int64 // zero: not yet
	CreatedAt    int64
	LeaseHolder  int64 // who works on it; zero: nobody
	HolderName   string
	LeaseUntil   int64
	LeaseToken   string // only in what its holder is answered
	Statement    Statement
	SelfReview   bool // who asks has acted, and would decide because there is nobody else
	Allowed      []string
}

func appealOf(r *dal.AppealView) AppealView {
	return AppealView{
		ID: r.ID, ActionID: r.ActionID, UserID: r.UserID, ActorID: r.ActorID, Text: r.Text, State: r.State, DueAt: r.DueAt, DecidedBy: r.DecidedBy,
		SelfReviewed: r.SelfReviewed, Answer: r.Answer, Note: r.Note, Version: r.Version, DecidedAt: r.DecidedAt, CreatedAt: r.CreatedAt,
		LeaseHolder: r.LeaseHolder, LeaseUntil: r.LeaseUntil, Statement: statementOf(&r.Statement), Allowed: []string{},
	}
}

func (s *Service) myAppeal(ctx context.Context, id int64) (AppealView, error) {
	row, err := s.db.Appeal(ctx, id)
	if err != nil {
		return AppealView{}, err
	}
	v := appealOf(row)
	return v, s.cite(ctx, []*Statement{&v.Statement})
}

// AppealPage is one page of a user's appeals.
type AppealPage struct {
	Appeals []AppealView
	Next    string
}

// Appeals is the viewer's own appeals, newest first.
func (s *Service) Appeals(ctx context.Context, v Viewer, p Page) (AppealPage, error) {
	if err := need(v); err != nil {
		return AppealPage{}, err
	}
	before, limit, err := p.start(noticePage)
	if err != nil {
		return AppealPage{}, err
	}
	rows, err := s.db.AppealsOf(ctx, v.UserID, before, limit)
	if err != nil {
		return AppealPage{}, err
	}
	out := AppealPage{Appeals: make([]AppealView, len(rows))}
	of := make([]*Statement, len(rows))
	for i := range rows {
		out.Appeals[i] = appealOf(&rows[i])
		of[i] = &out.Appeals[i].Statement
	}
	if len(rows) > 0 {
		out.Next = nextCursor(len(rows), limit, rows[len(rows)-1].ID)
	}
	return out, s.cite(ctx, of)
}

// settleAppeal closes the open appeal against what was taken back, and tells the
// user.
func (s *Service) settleAppeal(ctx context.Context, tx *dal.DB, decision int64) error {
	was, err := tx.SettleAppeal(ctx, decision, s.now())
	if err != nil || !was {
		return err
	}
	a, err := tx.AppealOf(ctx, decision)
	if err != nil {
		return err
	}
	st, err := tx.LockStatementOf(ctx, decision)
	if err != nil {
		return err
	}
	if err := s.tellAppellant(ctx, tx, a, st); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: bySystem, Action: "appeal.settle", ObjectKind: "appeal", ObjectID: a.ID, CaseID: st.CaseID})
}

// settleHolds ends what is said of the holds that a decision answers, unless an
// appeal against one is how it came about.
func (s *Service) settleHolds(ctx context.Context, tx *dal.DB, d *decided) error {
	if d.row.Holds == 0 {
		return nil
	}
	rows, err := tx.HoldStatements(ctx, d.row.ID)
	if err != nil {
		return err
	}
	for i := range rows {
		if d.Outcome == model.OutcomeNoViolation {
			if err := tx.StatementUndone(ctx, rows[i].ActionID, d.now); err != nil {
				return err
			}
		}
		if d.byAppeal {
			continue
		}
		if err := s.settleAppeal(ctx, tx, rows[i].ActionID); err != nil {
			return err
		}
	}
	return nil
}

// tellAppellant tells a user how an appeal ended.
func (s *Service) tellAppellant(ctx context.Context, tx *dal.DB, a *model.Appeal, st *model.Statement) error {
	text, err := s.excerpt(ctx, tx, Subject{st.SubjectKind, st.SubjectID})
	if err != nil {
		return err
	}
	b, err := json.Marshal(noticeData{
		Measure: noticeAppeal, Kind: st.SubjectKind, Text: text, Outcome: a.State, Self: a.SelfReviewed, Reasons: errs.T(a.Answer, a.Answer), Decision: a.ActionID,
	})
	if err != nil {
		return err
	}
	now := s.now()
	return tx.AddNotice(ctx, &model.Notice{
		UserID: a.UserID, Kind: noticeAppeal, Once: fmt.Sprint("appeal:", a.ID), Data: string(b), SubjectKind: st.SubjectKind, SubjectID: st.SubjectID,
		State: model.NoticeWaiting, SendAt: now, CreatedAt: now, // it can't be undone
	})
}

var appealTexts = map[string]errs.Text{
	model.AppealUpheld:     errs.T("We looked at your appeal about %s again: the decision stands.", "我们已复核你关于%s的申诉：维持原处理。"),
	model.AppealOverturned: errs.T("We looked at your appeal about %s again and took the decision back.", "我们已复核你关于%s的申诉，原处理已撤销。"),
	model.AppealPartly:     errs.T("We looked at your appeal about %s again and changed the decision.", "我们已复核你关于%s的申诉，原处理已调整。"),
	model.AppealSettled:    errs.T("Your appeal about %s is settled: the matter has been decided anew meanwhile.", "你关于%s的申诉已了结：该事项已另行处理。"),
}

// appealText is how an appeal ended, as its user reads it.
func appealText(d *noticeData, thing errs.Text) errs.Text {
	out := appealTexts[d.Outcome].Fill(thing)
	if d.Self {
		out = errs.T(out.EN+" It was decided by the moderator who had acted, because there is no other.", out.ZH+"因没有其他审核员，由原处理人复核。")
	}
	if d.Reasons.EN != "" {
		out = errs.T(out.EN+" "+d.Reasons.EN, out.ZH+d.Reasons.ZH)
	}
	return out
}
