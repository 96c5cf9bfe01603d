package biz

import (
	"context"
	"encoding/json"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Statement is a statement of reasons: why something was done to a user or to
// what is theirs.
type Statement struct {
	ID          int64
	ActionID    int64 // by which it is known: the first of the decision, or the hold
	UserID      int64
	UserName    string // for the panel, as the other names
	Subject     Subject
	CaseID      int64
	Kind        string // model.StatementDecision or model.StatementHold
	Measures    []Measure
	Policy      string
	Rule        Policy    // as it stood; its title is the code where it was a free text
	Text        errs.Text // what was written to the user besides
	Facts       Facts
	FoundBy     string // model.FoundByReports and its like
	ActorKind   string
	ActorID     int64 // zero: the program
	ActorName   string
	AppealUntil int64 // ms
	UndoneAt    int64 // zero: it stands
	CreatedAt   int64
	Allowed     []string
}

// Automated reports whether the program decided.
func (s *Statement) Automated() bool { return s.ActorKind == ActorSystem }

// Facts are what a decision went by. They are the user's own: who reported, and
// what others wrote, is not among them.
type Facts struct {
	Text    string `json:"text,omitempty"` // the beginning of what the user wrote
	Reason  string `json:"reason,omitempty"`
	Reports int64  `json:"reports,omitempty"`
}

// factsLength bounds, in characters, how much of a text a statement repeats.
const factsLength = 200

// explain fills in what a decision tells the owner, and until when they can
// appeal.
func (s *Service) explain(ctx context.Context, tx *dal.DB, d *decided, t *target) error {
	d.language, d.text = s.cfg.Language, errs.T(d.PolicyText, d.PolicyText)
	if !d.against() {
		return nil
	}
	p, err := settingsOf(ctx, tx)
	if err != nil {
		return err
	}
	d.appealUntil = d.now + noticeGrace.Milliseconds() + p.AppealDays*dayMS
	words, err := s.wording(ctx, tx, d.about)
	if err != nil {
		return err
	}
	d.facts = shortened(words, factsLength)
	if d.Text == (errs.Text{}) || d.PolicyText != "" {
		return nil
	}
	owner, err := tx.Owner(ctx, t.owner)
	if ignoreMissing(err) != nil {
		return err
	}
	item := shortened(words, excerptLength)
	if private(d.about) { // staff read the text, too
		item = ""
	}
	d.text = s.fill(d, owner.Name, item)
	return nil
}

// giveReasons writes the statement of a decision against somebody.
func (s *Service) giveReasons(ctx context.Context, tx *dal.DB, d *decided, t *target) error {
	row := model.Statement{
		ActionID: d.steps[0].Decision(), UserID: t.owner, SubjectKind: d.about.Kind, SubjectID: d.about.ID, CaseID: d.steps[0].CaseID, Kind: model.StatementDecision,
		Policy: d.Policy, TextEN: d.text.EN, TextZH: d.text.ZH, FoundBy: model.FoundByStaff, ActorKind: d.actor.Kind, ActorID: d.actor.UserID,
		AppealUntil: d.appealUntil, CreatedAt: d.now,
	}
	if d.rule != nil {
		row.PolicyVersion = d.rule.Version
	}
	facts := Facts{Text: d.facts}
	switch c := d.row; {
	case c != nil && c.Reports > 0:
		row.FoundBy, facts.Reason, facts.Reports = model.FoundByReports, c.Reason, c.Reports
	case c != nil || d.actor.Kind == ActorSystem:
		row.FoundBy = model.FoundByAutomation
	}
	var list []Measure
	for i := range d.steps {
		list = append(list, Measure{Kind: d.steps[i].Measure, EndsAt: d.steps[i].EndsAt})
	}
	return s.addStatement(ctx, tx, &row, list, facts)
}

func (s *Service) addStatement(ctx context.Context, tx *dal.DB, row *model.Statement, list []Measure, f Facts) error {
	m, err := json.Marshal(list)
	if err != nil {
		return err
	}
	b, err := json.Marshal(f)
	if err != nil {
		return err
	}
	row.Measures, row.Facts = string(m), string(b)
	_, err = tx.AddStatement(ctx, row)
	return err
}

func statementOf(r *model.Statement) Statement {
	v := Statement{
		ID: r.ID, ActionID: r.ActionID, UserID: r.UserID, Subject: Subject{r.SubjectKind, r.SubjectID}, CaseID: r.CaseID, Kind: r.Kind,
		Policy: r.Policy, Rule: Policy{Code: r.Policy, Version: r.PolicyVersion, Title: errs.T(r.Policy, r.Policy)}, Text: errs.T(r.TextEN, r.TextZH), FoundBy: r.FoundBy,
		ActorKind: r.ActorKind, ActorID: r.ActorID, AppealUntil: r.AppealUntil, UndoneAt: r.UndoneAt, CreatedAt: r.CreatedAt, Allowed: []string{},
	}
	_ = json.Unmarshal([]byte(r.Measures), &v.Measures) // ours
	_ = json.Unmarshal([]byte(r.Facts), &v.Facts)       // ours
	return v
}

// cite reads the policies that statements went by, as they stood.
func (s *Service) cite(ctx context.Context, list []*Statement) error {
	keys := make([]dal.PolicyVersionKey, len(list))
	for i, v := range list {
		keys[i] = dal.PolicyVersionKey{Code: v.Policy, Version: v.Rule.Version}
	}
	text, err := s.policyTexts(ctx, keys)
	for _, v := range list {
		if v.Rule.Version != 0 {
			v.Rule = text(v.Policy, v.Rule.Version)
		}
	}
	return err
}

// reasonsOf reads the statements that go with notices, in their order; nil where
// there is none.
func (s *Service) reasonsOf(ctx context.Context, notices []model.Notice) ([]*Statement, error) {
	out, of := make([]*Statement, len(notices)), make([]int64, len(notices))
	var ids []int64
	for i := range notices {
		var d noticeData
		_ = json.Unmarshal([]byte(notices[i].Data), &d) // ours
		if of[i] = d.Decision; of[i] != 0 {
			ids = append(ids, of[i])
		}
	}
	rows, err := s.db.StatementsOf(ctx, ids)
	if err != nil {
		return nil, err
	}
	var list []*Statement
	for i := range notices {
		if r, ok := rows[of[i]]; ok {
			v := statementOf(&r)
			out[i] = &v
			list = append(list, out[i])
		}
	}
	return out, s.cite(ctx, list)
}

var noStatement = errs.T("this statement does not exist", "该理由说明不存在")

// StaffStatements is one page of the statements of reasons. What was written in a
// private message is for those alone who may read such.
func (s *Service) StaffStatements(ctx context.Context, st Staff, q ListQuery) (List[Statement], error) {
	list, err := listOf(ctx, s.db, &dal.StatementList, q, statementOf)
	return mapList(list, err, func(rows []Statement) ([]Statement, error) {
		of := make([]*Statement, len(rows))
		for i := range rows {
			of[i] = &rows[i]
		}
		return rows, s.staffStatements(ctx, st, of)
	})
}

func (s *Service) staffStatements(ctx context.Context, st Staff, list []*Statement) error {
	ids := make([]int64, 0, 2*len(list))
	for _, v := range list {
		ids = append(ids, v.UserID, v.ActorID)
	}
	p, err := s.people(ctx, ids)
	if err != nil {
		return err
	}
	for _, v := range list {
		v.UserName, v.ActorName = p.names[v.UserID], p.names[v.ActorID]
		if private(v.Subject) {
			v.Facts.Text = ""
		}
		if v.UndoneAt == 0 && v.Kind == model.StatementDecision && st.May(permUndo) && st.reachesAll(p, v) {
			v.Allowed = append(v.Allowed, stepUndo) // of its actions
		}
	}
	return s.cite(ctx, list)
}

// reachesAll reports whether ranks allow taking back all that a statement tells of.
func (st Staff) reachesAll(p people, v *Statement) bool {
	return !slices.ContainsFunc(v.Measures, func(m Measure) bool { return !st.reaches(p, hitBy(m.Kind, v.Subject.Kind), v.UserID) })
}

// StaffStatement reads one statement.
func (s *Service) StaffStatement(ctx context.Context, st Staff, id int64) (Statement, error) {
	return one(ctx, id, noStatement, func(ctx context.Context, q ListQuery) (List[Statement], error) { return s.StaffStatements(ctx, st, q) })
}
