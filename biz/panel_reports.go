package biz

import (
	"context"

	"vireo/biz/errs"
)

// StaffReport is a report with names.
type StaffReport struct {
	ReportView
	ReporterName string
	Reporter     Reliability
	ReasonText   errs.Text
	Allowed      []string
}

// ActReadMessages is reading the private messages of a report.
const ActReadMessages = "read_messages"

// StaffReports is one page of the reports.
func (s *Service) StaffReports(ctx context.Context, st Staff, q ListQuery) (List[StaffReport], error) {
	list, err := s.ListReports(ctx, q)
	return mapList(list, err, func(rows []ReportView) ([]StaffReport, error) { return s.staffReports(ctx, st, rows) })
}

// staffReports completes reports that come with a case.
func (s *Service) staffReports(ctx context.Context, st Staff, rows []ReportView) ([]StaffReport, error) {
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ReporterID
	}
	p, err := s.people(ctx, ids)
	if err != nil {
		return nil, err
	}
	known, err := s.reliability(ctx, ids)
	out := make([]StaffReport, len(rows))
	for i := range rows {
		r := &rows[i]
		out[i] = StaffReport{ReportView: *r, ReporterName: p.names[r.ReporterID], Reporter: known[r.ReporterID], Allowed: []string{}}
		if reason, ok := reasonOf(r.Reason); ok {
			out[i].ReasonText = reason.Text
		}
		if private(r.Subject) && st.May(permMessages) {
			out[i].Allowed = append(out[i].Allowed, ActReadMessages)
		}
	}
	return out, err
}

// StaffReport reads one report.
func (s *Service) StaffReport(ctx context.Context, st Staff, id int64) (StaffReport, error) {
	return one(ctx, id, noReport, func(ctx context.Context, q ListQuery) (List[StaffReport], error) { return s.StaffReports(ctx, st, q) })
}

var noReport = errs.T("this report does not exist", "该举报不存在")

// ReportedMessages is a page of the private messages around a reported one, as
// they were then. Each reading goes into the audit log before anything is told.
func (s *Service) ReportedMessages(ctx context.Context, st Staff, report int64, q ListQuery) (List[SnapshotMessage], error) {
	if err := st.Need(permMessages); err != nil {
		return List[SnapshotMessage]{}, err
	}
	r, err := s.StaffReport(ctx, st, report)
	if err != nil {
		return List[SnapshotMessage]{}, err
	}
	if !private(r.Subject) {
		return List[SnapshotMessage]{}, errs.New(errs.NotFound, errs.T("this report is not about a private message", "该举报不涉及私信"))
	}
	all, err := s.CaseMessages(ctx, st.Actor(), r.CaseID)
	if err != nil {
		return List[SnapshotMessage]{}, err
	}
	return sliceOf(all, q)
}
