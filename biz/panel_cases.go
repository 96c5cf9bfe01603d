package biz

import (
	"context"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// StaffCase is a case as one moderator sees it: with names, and with what this
// moderator may do. Private messages are left out, see ReportedMessages.
type StaffCase struct {
	Case
	OwnerName    string
	HolderName   string
	AssigneeName string
	DeciderName  string
	QueueName    string // empty: that queue is gone
	ReasonText   errs.Text
	Measures     []string // that a decision may have
	Private      bool     // what was reported is a private message
}

// StaffCaseDetail is a case with everything that helps to decide it.
type StaffCaseDetail struct {
	StaffCase
	Play, Cover string // signed paths of a video's files; empty: there are none
	Reported    []StaffReport
	Hits        []CaseHit    // of the word filter as it judged then; none of a private message
	Similar     []Similar    // what there is like it
	Earlier     []ActionView // decisions about what is like it, then about the same owner; each newest first
	Standing    *Standing    // of the owner with the rules; nil: not for who asks
	Notes       []Note       // about the case, oldest first
}

// mostEarlier is how many earlier decisions come with a case.
const mostEarlier = 10

// staffCases completes cases for who asks.
func (s *Service) staffCases(ctx context.Context, st Staff, cases []Case) ([]StaffCase, error) {
	var ids []int64
	for i := range cases {
		c := &cases[i]
		ids = append(ids, c.OwnerID, c.LeaseHolder, c.AssigneeID, c.DecidedBy)
	}
	p, err := s.people(ctx, ids)
	if err != nil {
		return nil, err
	}
	book, err := s.routing(ctx)
	if err != nil {
		return nil, err
	}
	w := worker{user: st.UserID, role: st.Role, table: st.table, book: book}
	out := make([]StaffCase, len(cases))
	for i := range cases {
		out[i] = st.caseOf(p, w, cases[i])
	}
	return out, nil
}

func (st Staff) caseOf(p people, w worker, c Case) StaffCase {
	v := StaffCase{
		QueueName: w.book.name(c.QueueID),
		Case:      c, OwnerName: p.names[c.OwnerID], HolderName: p.names[c.LeaseHolder], AssigneeName: p.names[c.AssigneeID], DeciderName: p.names[c.DecidedBy],
		Private: private(c.Subject),
	}
	if r, ok := reasonOf(c.Reason); ok {
		v.ReasonText = r.Text
	}
	if v.Private {
		v.Snapshot.Text, v.Snapshot.PublicText, v.Snapshot.Messages = "", "", nil
	}
	mine := w.may(&model.CaseRow{QueueID: c.QueueID, AssigneeID: c.AssigneeID, State: c.State}) == nil
	v.Allowed = allowed(c.Allowed, func(action string) bool { return st.mayCase(&c, mine, action) })
	v.Measures = []string{}
	if st.May(permWork) && (mine || c.LeaseHolder == st.UserID) && c.Outcome == "" {
		v.Measures = allowed(st.measuresFor(c.Subject.Kind), func(m string) bool { return st.reaches(p, hitBy(m, c.Subject.Kind), c.OwnerID) })
	}
	return v
}

// mayCase reports whether who asks may do something with a case in its state;
// mine says that it is of a queue which they work.
func (st Staff) mayCase(c *Case, mine bool, action string) bool {
	switch action {
	case "reopen":
		return st.May(permReopen)
	case "assign", "route":
		return st.May(permAssign) && c.OwnerID != st.UserID && (c.LeaseHolder == 0 || c.LeaseHolder == st.UserID)
	case "claim":
		return st.May(permWork) && mine && c.OwnerID != st.UserID
	}
	return st.May(permWork) && c.LeaseHolder == st.UserID && c.OwnerID != st.UserID
}

// oneCase completes one case; it passes an error on.
func (s *Service) oneCase(ctx context.Context, st Staff, c Case, err error) (StaffCase, error) {
	if err != nil {
		return StaffCase{}, err
	}
	out, err := s.staffCases(ctx, st, []Case{c})
	if err != nil {
		return StaffCase{}, err
	}
	return out[0], nil
}

// StaffCases is one page of the cases.
func (s *Service) StaffCases(ctx context.Context, st Staff, q ListQuery) (List[StaffCase], error) {
	list, err := s.ListCases(ctx, q)
	return mapList(list, err, func(rows []Case) ([]StaffCase, error) { return s.staffCases(ctx, st, rows) })
}

// mapList turns the rows of a list into others, all of them at once.
func mapList[A, B any](l List[A], err error, fn func([]A) ([]B, error)) (List[B], error) {
	if err != nil {
		return List[B]{}, err
	}
	rows, err := fn(l.Rows)
	return List[B]{Rows: rows, Total: l.Total, Exact: l.Exact, Next: l.Next, top: l.top}, err
}

// StaffCase reads a case with its reports, what was held against it, and earlier
// decisions about the same owner.
func (s *Service) StaffCase(ctx context.Context, st Staff, id int64) (StaffCaseDetail, error) {
	raw, err := s.Case(ctx, id)
	c, err := s.oneCase(ctx, st, raw, err)
	d := StaffCaseDetail{StaffCase: c}
	if err != nil {
		return d, err
	}
	reports, err := s.ReportsOfCase(ctx, id)
	if err != nil {
		return d, err
	}
	if d.Reported, err = s.staffReports(ctx, st, reports); err != nil {
		return d, err
	}
	if d.Hits, err = s.hitsFor(ctx, &c); err != nil {
		return d, err
	}
	if d.Similar, d.Earlier, err = s.earlier(ctx, st, &c.Case); err != nil {
		return d, err
	}
	if d.Standing, err = s.standingFor(ctx, st, c.OwnerID); err != nil {
		return d, err
	}
	if d.Notes, err = s.notesOf(ctx, st, model.NoteCase, id); err != nil {
		return d, err
	}
	if c.Subject.Kind == model.SubjectVideo {
		v, err := s.VideoItem(ctx, c.Subject.ID)
		if err != nil && errs.CodeOf(err) != errs.NotFound {
			return d, err
		}
		d.Play, d.Cover = v.Play, v.Cover
	}
	return d, nil
}

// StaffNext claims the next cases of one's queues, or of those named.
func (s *Service) StaffNext(ctx context.Context, st Staff, want Wanted) ([]StaffCase, error) {
	if len(want.Queues) > maxQueues {
		return nil, errs.Invalid("queue", errs.T("%s has too many values", "%s 的取值过多").F("queue"))
	}
	slices.Sort(want.Queues)
	want.Queues = slices.Compact(want.Queues)
	list, err := s.NextCases(ctx, st.Actor(), want)
	if err != nil {
		return nil, err
	}
	return s.staffCases(ctx, st, list)
}

// StaffClaim leases one case.
func (s *Service) StaffClaim(ctx context.Context, st Staff, id, version int64) (StaffCase, error) {
	c, err := s.ClaimCase(ctx, st.Actor(), id, version)
	return s.oneCase(ctx, st, c, err)
}

// StaffRelease gives a case back undecided.
func (s *Service) StaffRelease(ctx context.Context, st Staff, ref CaseRef) (StaffCase, error) {
	c, err := s.ReleaseCase(ctx, st.Actor(), ref)
	return s.oneCase(ctx, st, c, err)
}

// StaffSkip gives a case back for others to decide.
func (s *Service) StaffSkip(ctx context.Context, st Staff, ref CaseRef, reason string) (StaffCase, error) {
	c, err := s.SkipCase(ctx, st.Actor(), ref, reason)
	return s.oneCase(ctx, st, c, err)
}

// StaffAssign gives a case to one moderator, who must be one that may decide it.
func (s *Service) StaffAssign(ctx context.Context, st Staff, ref CaseRef, to int64) (StaffCase, error) {
	if to < 0 {
		return StaffCase{}, errs.Invalid("assignee_id", errs.T("%s must be an id", "%s 须为编号").F("assignee_id"))
	}
	if err := s.assignable(ctx, s.db, to); err != nil {
		return StaffCase{}, err
	}
	c, err := s.AssignCase(ctx, st.Actor(), ref, to)
	if to != st.UserID {
		c.LeaseToken = ""
	}
	return s.oneCase(ctx, st, c, err)
}

// assignable refuses an assignee who does not decide cases; 0 is nobody.
func (s *Service) assignable(ctx context.Context, db *dal.DB, to int64) error {
	if to == 0 {
		return nil
	}
	row, err := db.StaffMember(ctx, to)
	if err = notFound(err, noStaff); err != nil {
		return err
	}
	if row.Disabled || row.Causes != 0 || !s.policy.force.Load().Allows(row.Role, permWork) {
		return errs.Invalid("assignee_id", errs.T("this member of the staff does not decide cases", "该工作人员不处理案件"))
	}
	return nil
}

// StaffEscalate hands a case to those who decide escalated ones or to another
// queue, or takes it back.
func (s *Service) StaffEscalate(ctx context.Context, st Staff, ref CaseRef, to Escalation) (StaffCase, error) {
	c, err := s.EscalateCase(ctx, st.Actor(), ref, to)
	return s.oneCase(ctx, st, c, err)
}

// StaffRoute puts a case into a queue, where it stays.
func (s *Service) StaffRoute(ctx context.Context, st Staff, id, version, queue int64, note string) (StaffCase, error) {
	if err := st.Need(permAssign); err != nil {
		return StaffCase{}, err
	}
	c, err := s.RouteCase(ctx, st.Actor(), id, version, queue, note)
	c.LeaseToken = ""
	return s.oneCase(ctx, st, c, err)
}

// StaffSnooze puts a case aside until a time.
func (s *Service) StaffSnooze(ctx context.Context, st Staff, ref CaseRef, until int64, note string) (StaffCase, error) {
	c, err := s.SnoozeCase(ctx, st.Actor(), ref, until, note)
	return s.oneCase(ctx, st, c, err)
}

// StaffDecide resolves a case that who asks has leased.
func (s *Service) StaffDecide(ctx context.Context, st Staff, ref CaseRef, d Decision) (Decided, error) {
	c, err := s.db.Case(ctx, ref.ID)
	if err != nil {
		return Decided{}, notFound(err, noCase)
	}
	if err := s.prepare(ctx, st, Subject{c.SubjectKind, c.SubjectID}, &d); err != nil {
		return Decided{}, err
	}
	out, err := s.Decide(ctx, st.Actor(), ref, d)
	return s.decidedBy(st, out, err)
}

// StaffReopen opens a decided case again.
func (s *Service) StaffReopen(ctx context.Context, st Staff, id int64, note string) (StaffCase, error) {
	c, err := s.ReopenCase(ctx, st.Actor(), id, note)
	return s.oneCase(ctx, st, c, err)
}
