package biz

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/model"
)

// exportEvery is how often a user may ask for an export.
const exportEvery = 24 * time.Hour

// jobExport makes the file with everything about a user.
const jobExport = "user.export"

type exportPayload struct {
	User int64 `json:"user"`
}

// exportNone is the state of who has never asked for an export.
const exportNone = "none"

// ExportView is a user's latest export as the user sees it. Times are in ms.
type ExportView struct {
	State     string // exportNone, or one of model's
	Done      int64  // items so far
	Total     int64
	AskedAt   int64
	ReadyAt   int64
	ExpiresAt int64
	Size      int64  // bytes
	Path      string // signed, good for an hour; empty: not ready
}

var errExportOften = errs.T("you can ask for your data once a day", "每天只能申请一次数据导出")

// RequestExport begins to make the file with everything about the viewer. While one
// is being made, that is the answer; after that a day has to pass.
func (s *Service) RequestExport(ctx context.Context, v Viewer) (ExportView, error) {
	if err := need(v); err != nil {
		return ExportView{}, err
	}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		if _, err := tx.LockOwner(ctx, v.UserID); err != nil { // one at a time
			return notFound(err, noUser)
		}
		if err := s.mayAct(ctx, tx, v.UserID); err != nil {
			return err
		}
		row, err := tx.LockExport(ctx, v.UserID)
		if err == nil {
			var begun bool
			if begun, err = s.checkExport(ctx, tx, row); begun || err != nil {
				return err
			}
			err = s.releaseExport(ctx, tx, row)
		}
		if ignoreMissing(err) != nil {
			return err
		}
		return s.queueExport(ctx, tx, v)
	})
	if err != nil {
		return ExportView{}, err
	}
	return s.Export(ctx, v)
}

// checkExport tells whether one is being made, and refuses the next one too soon.
func (s *Service) checkExport(ctx context.Context, tx *dal.DB, row *model.Export) (begun bool, err error) {
	state, _, err := s.exportState(ctx, tx, row)
	if err != nil || state == model.ExportMaking {
		return err == nil, err
	}
	next := time.UnixMilli(row.AskedAt).Add(exportEvery)
	if wait := next.Sub(s.clock()); state != model.ExportFailed && wait > 0 {
		return false, errs.New(errs.Quota, errExportOften).After(wait)
	}
	return false, nil
}

func (s *Service) queueExport(ctx context.Context, tx *dal.DB, v Viewer) error {
	videos, err := tx.VideosOf(ctx, v.UserID, 0, exportCountMost)
	if err != nil {
		return err
	}
	id, err := s.enqueue(ctx, tx, jobExport, exportPayload{v.UserID}, JobOptions{
		Key: jobExport + ":" + idText(v.UserID), Actor: v.actor(), Total: int64(len(videos) + len(exportLists)), Priority: JobLong,
	})
	if err != nil {
		return err
	}
	return tx.SaveExport(ctx, &model.Export{UserID: v.UserID, State: model.ExportMaking, JobID: id, AskedAt: s.now()})
}

// exportCountMost bounds the videos that are counted for the progress.
const exportCountMost = 10_000

// exportState is the state of an export. One whose job has given up has failed.
func (s *Service) exportState(ctx context.Context, db *dal.DB, row *model.Export) (string, *model.Job, error) {
	if row.State != model.ExportMaking {
		if row.State == model.ExportReady && row.ExpiresAt <= s.now() {
			return model.ExportExpired, nil, nil
		}
		return row.State, nil, nil
	}
	j, err := db.Job(ctx, row.JobID)
	if errors.Is(err, dal.ErrNotFound) || err == nil && !j.Live {
		return model.ExportFailed, nil, nil
	}
	return row.State, j, err
}

// Export tells how the viewer's latest export is.
func (s *Service) Export(ctx context.Context, v Viewer) (ExportView, error) {
	if err := need(v); err != nil {
		return ExportView{}, err
	}
	row, err := s.db.Export(ctx, v.UserID)
	if errors.Is(err, dal.ErrNotFound) {
		return ExportView{State: exportNone}, nil
	}
	if err != nil {
		return ExportView{}, err
	}
	state, job, err := s.exportState(ctx, s.db, row)
	if err != nil {
		return ExportView{}, err
	}
	out := ExportView{State: state, AskedAt: row.AskedAt}
	if job != nil {
		out.Done, out.Total = min(job.Done, job.Total), job.Total
	}
	if state == model.ExportReady {
		out.ReadyAt, out.ExpiresAt, out.Size = row.ReadyAt, row.ExpiresAt, row.Size
		until := s.clock().Add(linkTime)
		if end := time.UnixMilli(row.ExpiresAt); end.Before(until) {
			until = end
		}
		out.Path = secret.SignPath(s.mediaKey, exportPath(row.UserID, exportFile(row)), until)
	}
	return out, nil
}

// exportFile names one of a user's exports.
func exportFile(row *model.Export) string { return strconv.FormatInt(row.AskedAt, 10) + ".zip" }

func exportPath(user int64, file string) string {
	return "/media/e/" + strconv.FormatInt(user, 10) + "/" + file
}

// ExportFile opens an export, for who has a signed link to it.
func (s *Service) ExportFile(ctx context.Context, user int64, file string, l Link) (*File, error) {
	if !strings.HasSuffix(file, ".zip") || !secret.VerifyPath(s.mediaKey, exportPath(user, file), l.Expires, l.Sig, s.clock()) {
		return nil, noFile
	}
	row, err := s.db.Export(ctx, user)
	if errors.Is(err, dal.ErrNotFound) {
		return nil, noFile
	}
	if err != nil {
		return nil, err
	}
	if row.State != model.ExportReady || row.ExpiresAt <= s.now() || exportFile(row) != file {
		return nil, noFile
	}
	return s.open(ctx, &File{Type: "application/zip"}, row.File)
}

// makeExport is the job. A try that was cut off begins anew: nobody sees a file
// that is not whole.
func (s *Service) makeExport(ctx context.Context, run *JobRun) error {
	var p exportPayload
	if err := run.Payload(&p); err != nil {
		return err
	}
	row, err := s.db.Export(ctx, p.User)
	if err != nil || row.JobID != run.ID() || row.State != model.ExportMaking {
		return ignoreMissing(err) // erased meanwhile, or done
	}
	if err := run.Step(ctx, func(*dal.DB) (any, int64, error) { return nil, -run.job.Done, nil }); err != nil {
		return err
	}
	path, clean, err := s.writeExport(ctx, run, p.User)
	if err != nil {
		return err
	}
	defer clean()
	key, size, err := blob.HashFile(ctx, path)
	if err != nil {
		return err
	}
	file := stored{path: path, key: key, size: size}
	return s.putFiles(ctx, []stored{file}, func(commit func(tx *dal.DB) error) error {
		return run.Step(ctx, func(tx *dal.DB) (any, int64, error) { return nil, 0, commit(tx) })
	}, func(tx *dal.DB) error { return s.offerExport(ctx, tx, p.User, run.ID(), file) })
}

// offerExport makes a finished file the user's export.
func (s *Service) offerExport(ctx context.Context, tx *dal.DB, user, job int64, file stored) error {
	row, err := tx.LockExport(ctx, user)
	if err != nil || row.JobID != job || row.State != model.ExportMaking {
		return cmpErr(ignoreMissing(err), errNotWanted)
	}
	if err := s.retain(ctx, tx, file); err != nil {
		return err
	}
	row.State, row.File, row.Size, row.ReadyAt = model.ExportReady, string(file.key), file.size, s.now()
	row.ExpiresAt = row.ReadyAt + s.cfg.ExportTime.Milliseconds()
	if err := tx.SaveExport(ctx, row); err != nil {
		return err
	}
	return s.tell(ctx, tx, user, noticeExport, fmt.Sprint("export:", user, ":", row.AskedAt), noticeData{EndsAt: row.ExpiresAt})
}

// errNotWanted says that an export's user has gone meanwhile.
var errNotWanted = errors.New("nobody waits for this export any more")

// releaseExport lets go of an export's file.
func (s *Service) releaseExport(ctx context.Context, tx *dal.DB, row *model.Export) error {
	if row.File == "" {
		return nil
	}
	return tx.ReleaseBlob(ctx, row.File, s.now())
}

// dropExport forgets the export of a user and lets go of its file.
func (s *Service) dropExport(ctx context.Context, tx *dal.DB, user int64) error {
	row, err := tx.LockExport(ctx, user)
	if err != nil {
		return ignoreMissing(err)
	}
	if err := s.releaseExport(ctx, tx, row); err != nil {
		return err
	}
	return tx.DeleteExport(ctx, user)
}

// sweepExports lets go of exports that were there long enough.
func (s *Service) sweepExports(ctx context.Context) error {
	for {
		users, err := s.db.ExpiredExports(ctx, s.now(), sweepBatch)
		if err != nil || len(users) == 0 {
			return err
		}
		for _, user := range users {
			err := s.db.InTx(ctx, func(tx *dal.DB) error {
				row, err := tx.LockExport(ctx, user)
				if err != nil || row.State != model.ExportReady || row.ExpiresAt > s.now() {
					return ignoreMissing(err)
				}
				if err := s.releaseExport(ctx, tx, row); err != nil {
					return err
				}
				row.State, row.File, row.Size = model.ExportExpired, "", 0
				return tx.SaveExport(ctx, row)
			})
			if err != nil {
				return err
			}
		}
	}
}
