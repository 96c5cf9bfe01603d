package biz

import (
	"context"
	"errors"
	"math"
	"time"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Bounds of reports: their text, and how many one user makes a day.
const (
	maxReportText = 500
	maxReports    = 50
	reportSpan    = 24 * time.Hour
)

// Report is what a user says about a subject.
type Report struct {
	Subject Subject
	Reason  string // one of ReportReasons
	Text    string // optional; only staff read it, so no filter looks at it
	StartMS int64  // the part of a video that is meant; both zero: none
	EndMS   int64
}

var (
	errOwnReport = errs.Invalid("subject_id", errs.T("you can't report what is yours", "不能举报自己的内容"))
	errManyTold  = errs.T("you have reported as much as one day allows (%d)", "今日举报次数已达上限（%d）")
)

// Report reports a subject that the viewer can see. Whoever reports it again while
// its case is live changes nothing, and that is a success.
func (s *Service) Report(ctx context.Context, v Viewer, r Report) error {
	if err := need(v); err != nil {
		return err
	}
	if err := s.checkReport(&r); err != nil {
		return err
	}
	length, err := s.reportable(ctx, v, r.Subject)
	if err != nil {
		return err
	}
	if err := checkRange(r, length); err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		if _, err := tx.LockOwner(ctx, v.UserID); err != nil { // the limit holds under concurrency
			return err
		}
		if err := s.mayAct(ctx, tx, v.UserID); err != nil {
			return err
		}
		return s.addReport(ctx, tx, v, r)
	})
}

func (s *Service) addReport(ctx context.Context, tx *dal.DB, v Viewer, r Report) error {
	c, book, err := s.joinCase(ctx, tx, r.Subject, func(_ *Snapshot, fresh *model.CaseRow) {
		joinReason(fresh, r.Reason)
		fresh.Reports++ // as it will be
	})
	if err != nil {
		return err
	}
	now := s.now()
	fresh, err := tx.AddReport(ctx, &model.Report{
		CaseID: c.ID, ReporterID: v.UserID, SubjectKind: r.Subject.Kind, SubjectID: r.Subject.ID,
		Reason: r.Reason, Text: r.Text, StartMS: r.StartMS, EndMS: r.EndMS, CreatedAt: now,
	})
	if err != nil || !fresh {
		return err
	}
	if n, err := tx.ReportsSince(ctx, v.UserID, now-reportSpan.Milliseconds()); err != nil {
		return err
	} else if n > maxReports {
		return errs.New(errs.Quota, errManyTold.F(maxReports))
	}
	weight, err := s.reporterWeight(ctx, tx, v.UserID)
	if err != nil {
		return err
	}
	c.Reports++
	c.ReportWeight += int64(math.Round(weight * 1000))
	joinReason(c, r.Reason)
	c.UpdatedAt = now
	book.route(c)
	c.Priority, _ = rankOf(c)
	if err := tx.SaveCase(ctx, c); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: v.actor(), Action: "report.create", ObjectKind: r.Subject.Kind, ObjectID: r.Subject.ID, CaseID: c.ID,
		Data: withFacts(map[string]any{"reason": r.Reason}, c)})
}

// checkReport looks at what needs no database.
func (s *Service) checkReport(r *Report) error {
	if err := checkSubject(r.Subject); err != nil {
		return err
	}
	known := false
	for _, k := range reasons {
		known = known || k.Name == r.Reason
	}
	if !known {
		return errs.Invalid("reason", errs.T("there is no such reason", "举报原因无效"))
	}
	return checkOptional("text", r.Text, maxReportText)
}

// checkRange looks at the part of a video that is meant.
func checkRange(r Report, length int64) error {
	if r.StartMS == 0 && r.EndMS == 0 {
		return nil
	}
	if r.Subject.Kind != model.SubjectVideo || r.StartMS < 0 || r.EndMS <= r.StartMS || r.EndMS > length {
		return errs.Invalid("start_ms", errs.T("start_ms and end_ms must be a part of the video", "start_ms 与 end_ms 须为视频内的时间段"))
	}
	return nil
}

// reportable fails unless the viewer can see the subject, or could without blocks,
// and it is not theirs. It answers a video's length.
func (s *Service) reportable(ctx context.Context, v Viewer, sub Subject) (length int64, err error) {
	var owner int64
	switch sub.Kind {
	case model.SubjectVideo:
		owner, length, err = s.reportableVideo(ctx, v, sub.ID)
	case model.SubjectComment:
		owner, err = s.reportableComment(ctx, v, sub.ID)
	case model.SubjectUser:
		owner = sub.ID
		if owner != v.UserID {
			err = s.reachable(ctx, owner)
		}
	case model.SubjectMessage:
		var m *model.Message
		if m, err = s.db.Message(ctx, sub.ID); err == nil && m.ToUserID != v.UserID && m.FromUserID != v.UserID {
			err = dal.ErrNotFound
		}
		if err = notFound(err, noSubject); err == nil && m.FromUserID != v.UserID {
			err = s.reachable(ctx, m.FromUserID)
		}
		owner = m.FromUserID
	}
	if err == nil && owner == v.UserID {
		err = errOwnReport
	}
	return length, err
}

func (s *Service) reportableVideo(ctx context.Context, v Viewer, id int64) (owner, length int64, err error) {
	if err := s.publicVideo(ctx, v, id); err != nil {
		return 0, 0, err
	}
	row, err := s.db.VideoRow(ctx, id)
	if err != nil {
		return 0, 0, notFound(err, noVideo)
	}
	return row.UserID, row.DurationMS, nil
}

// reportableComment: a comment is seen where its video and its author are.
func (s *Service) reportableComment(ctx context.Context, v Viewer, id int64) (owner int64, err error) {
	c, err := s.db.Comment(ctx, id)
	if err == nil && !c.Public && (c.UserID != v.UserID || c.Causes&model.CauseAuthorDeleted != 0) {
		err = dal.ErrNotFound
	}
	if err != nil {
		return 0, notFound(err, noComment)
	}
	if err := s.publicVideo(ctx, v, c.VideoID); err != nil {
		return 0, errs.New(errs.NotFound, noComment)
	}
	if causes, err := s.db.UserCauses(ctx, c.UserID); err != nil || causes != 0 {
		return 0, cmpErr(ignoreMissing(err), errs.New(errs.NotFound, noComment))
	}
	return c.UserID, nil
}

// ReportView is a report as moderators see it.
type ReportView struct {
	ID         int64
	CaseID     int64
	ReporterID int64
	Subject    Subject
	Reason     string
	Text       string
	StartMS    int64
	EndMS      int64
	CreatedAt  int64
}

func reportView(r *model.Report) ReportView {
	return ReportView{
		ID: r.ID, CaseID: r.CaseID, ReporterID: r.ReporterID, Subject: Subject{r.SubjectKind, r.SubjectID}, Reason: r.Reason, Text: r.Text,
		StartMS: r.StartMS, EndMS: r.EndMS, CreatedAt: r.CreatedAt,
	}
}

// mostReports is how many reports of a case are told with it.
const mostReports = 100

// ReportsOfCase is the first reports of a case.
func (s *Service) ReportsOfCase(ctx context.Context, id int64) ([]ReportView, error) {
	if _, err := s.db.Case(ctx, id); errors.Is(err, dal.ErrNotFound) {
		return nil, errs.New(errs.NotFound, noCase)
	}
	rows, err := s.db.ReportsOf(ctx, id, mostReports)
	views := make([]ReportView, len(rows))
	for i := range rows {
		views[i] = reportView(&rows[i])
	}
	return views, err
}
