package biz

import (
	"context"

	"vireo/dal"
	"vireo/dal/model"
)

// letFilesGo counts a locked video's row out among those that name its files, or
// keeps them: for a case that others' reports have opened, and for a legal hold.
func (s *Service) letFilesGo(ctx context.Context, tx *dal.DB, v dal.VideoState, c *model.CaseRow) error {
	owner, err := tx.User(ctx, v.UserID)
	if err != nil {
		return err
	}
	if owner.LegalHold || c != nil && c.Live {
		return tx.KeepVideo(ctx, v.ID, s.now())
	}
	return releaseFiles(ctx, tx, v, s.now())
}

func releaseFiles(ctx context.Context, tx *dal.DB, v dal.VideoState, at int64) error {
	for _, key := range []string{v.File, v.Cover} {
		if err := tx.ReleaseBlob(ctx, key, at); err != nil {
			return err
		}
	}
	return nil
}

// sweepKept lets the files go of deleted videos that were kept for a case or a
// legal hold which is over.
func (s *Service) sweepKept(ctx context.Context) error {
	for after := int64(0); ; {
		ids, err := s.db.NeedlesslyKept(ctx, after, sweepBatch)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := s.letKeptGo(ctx, id); err != nil {
				return err
			}
			after = id
		}
		if len(ids) < sweepBatch {
			return nil
		}
	}
}

func (s *Service) letKeptGo(ctx context.Context, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		c, err := s.lockCaseOf(ctx, tx, Subject{model.SubjectVideo, id})
		if err != nil || c != nil { // reopened meanwhile
			return err
		}
		v, err := tx.LockVideo(ctx, id)
		if err != nil {
			return ignoreMissing(err)
		}
		was, err := tx.LetGoVideo(ctx, id)
		if err != nil || !was {
			return err
		}
		return s.letFilesGo(ctx, tx, v, nil)
	})
}
