package biz

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// jobReporters makes the reports of a case count for their reporters what stands
// of its decision, and tells the reporters, once. It looks at what stands while it
// runs, so that it may come late, run twice, and follow an undo.
const jobReporters = "case.reporters"

// reportersStep is how many reports one step looks at.
const reportersStep = 100

// noticeReport tells reporters what became of their report.
const noticeReport = "report_handled"

type reportersPayload struct {
	Case int64 `json:"case"`
}

type reportersState struct {
	After int64 `json:"after"`
	Done  bool  `json:"done"`
}

// answerReporters queues the job for a case that was reported.
func (s *Service) answerReporters(ctx context.Context, tx *dal.DB, id, reports int64) error {
	if id == 0 || reports == 0 {
		return nil
	}
	_, err := s.enqueue(ctx, tx, jobReporters, reportersPayload{id}, JobOptions{Key: fmt.Sprint(jobReporters, ":", id), Priority: JobUrgent})
	return err
}

// undoneToReporters is answerReporters for a decision of which nothing stands any
// more. The job may be late: whom it told of the decision must not hear of it.
func (s *Service) undoneToReporters(ctx context.Context, tx *dal.DB, id int64) error {
	if id == 0 {
		return nil
	}
	ids, err := tx.ReportIDs(ctx, id)
	if err != nil || len(ids) == 0 {
		return err
	}
	once := make([]string, len(ids))
	for i, r := range ids {
		once[i] = onceOfReport(r)
	}
	if err := tx.CancelNoticesOf(ctx, once...); err != nil {
		return err
	}
	return s.answerReporters(ctx, tx, id, int64(len(ids)))
}

// onceOfReport is the Once of what its reporter is told.
func onceOfReport(id int64) string { return fmt.Sprint("report:", id) }

func (s *Service) tellReporters(ctx context.Context, run *JobRun) error {
	var p reportersPayload
	var st reportersState
	if err := run.Payload(&p); err != nil {
		return err
	}
	if err := run.State(&st); err != nil {
		return err
	}
	for !st.Done {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			n, err := s.reportersStep(ctx, tx, p.Case, &next)
			return next, n, err
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
}

// verdictOf is what reports of a case with an outcome are.
func verdictOf(outcome string) string {
	switch outcome {
	case model.OutcomeActioned:
		return model.ReportConfirmed
	case model.OutcomeNoViolation:
		return model.ReportRejected
	}
	return ""
}

// reportersStep does one stretch of the reports. Undoing and deciding hold the
// case's row, and so does this: what it reads stands until it is done.
func (s *Service) reportersStep(ctx context.Context, tx *dal.DB, id int64, st *reportersState) (int64, error) {
	c, err := tx.LockCase(ctx, id)
	if err != nil {
		st.Done = true
		return 0, ignoreMissing(err)
	}
	outcome, at, err := tx.DecisionOfCase(ctx, id)
	if err != nil {
		return 0, err
	}
	rows, err := tx.ReportsAfter(ctx, id, st.After, reportersStep)
	if err != nil {
		return 0, err
	}
	if st.Done = len(rows) < reportersStep; len(rows) > 0 {
		st.After = rows[len(rows)-1].ID
	}
	slices.SortFunc(rows, func(a, b model.Report) int { return cmp.Compare(a.ReporterID, b.ReporterID) }) // their rows are locked in this order
	for i := range rows {
		r := &rows[i]
		u, err := tx.HoldOwner(ctx, r.ReporterID) // an erasure comes before this, or after
		if ignoreMissing(err) != nil {
			return 0, err
		}
		if err != nil || u.ErasedAt != 0 {
			continue // there is nobody to count for, and to tell
		}
		if err := s.countReport(ctx, tx, r, verdictOf(outcome)); err != nil {
			return 0, err
		}
		if err := s.tellReporter(ctx, tx, c, r, outcome, at); err != nil {
			return 0, err
		}
	}
	return int64(len(rows)), nil
}

// countReport moves what a report counts for its reporter, if that changes.
func (s *Service) countReport(ctx context.Context, tx *dal.DB, r *model.Report, verdict string) error {
	if r.Verdict == verdict {
		return nil
	}
	is := func(v, name string) int64 {
		if v == name {
			return 1
		}
		return 0
	}
	delta := func(name string) int64 { return is(verdict, name) - is(r.Verdict, name) }
	if err := tx.MoveReporter(ctx, r.ReporterID, delta(model.ReportConfirmed), delta(model.ReportRejected)); err != nil {
		return err
	}
	return tx.SetVerdict(ctx, r.ID, verdict)
}

// tellReporter tells a reporter once, after the time in which a decision can be
// undone unseen. What is undone by then is told to nobody.
func (s *Service) tellReporter(ctx context.Context, tx *dal.DB, c *model.CaseRow, r *model.Report, outcome string, at int64) error {
	once := onceOfReport(r.ID)
	if outcome == "" || outcome == model.OutcomeDuplicate {
		return tx.CancelNoticesOf(ctx, once)
	}
	b, err := json.Marshal(noticeData{Measure: noticeReport, Kind: r.SubjectKind, Outcome: outcome})
	if err != nil {
		return err
	}
	return tx.AddNotice(ctx, &model.Notice{
		UserID: r.ReporterID, Kind: noticeReport, Once: once, Data: string(b), SubjectKind: c.SubjectKind, SubjectID: c.SubjectID,
		State: model.NoticeWaiting, SendAt: at + noticeGrace.Milliseconds(), CreatedAt: s.now(),
	})
}

// reportedThings is what a reporter's subject is called.
var reportedThings = map[string]errs.Text{
	model.SubjectVideo:   errs.T("a video", "视频"),
	model.SubjectComment: errs.T("a comment", "评论"),
	model.SubjectMessage: errs.T("a message", "私信"),
	model.SubjectUser:    errs.T("an account", "账号"),
}

// reportText is what a reporter reads. It tells nothing of the one reported.
func reportText(d *noticeData) errs.Text {
	thing := reportedThings[d.Kind]
	switch d.Outcome {
	case model.OutcomeActioned:
		return errs.T("Thank you for reporting %s. It broke our rules, and we took action.", "感谢你举报%s。经核实其违反社区规范，我们已处理。").Fill(thing)
	case model.OutcomeNoViolation:
		return errs.T("Thank you for reporting %s. We looked at it and found no violation of our rules.", "感谢你举报%s。经核实未发现违反社区规范。").Fill(thing)
	}
	return errs.T("Thank you for reporting %s. It is not there any more.", "感谢你举报%s。该内容已不存在。").Fill(thing)
}
