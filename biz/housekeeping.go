package biz

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"vireo/dal"
	"vireo/dal/blob"
)

// What housekeeping waits for before it takes things away.
const (
	housekeepingEvery = 10 * time.Minute
	unusedBlobTime    = 24 * time.Hour // a file that nothing names
	staleSpoolTime    = 24 * time.Hour // an upload of a process that is gone
	sweepBatch        = 500
)

// Housekeeping removes what has ended, now and then, until ctx ends: sessions,
// exports, left-over uploads, deleted videos that nobody has to look at any more, files that nothing names, old hits of the word filter, what
// is left of the staff's sign-ins, jobs that ended long ago, and what taking words on history back needed.
func (s *Service) Housekeeping(ctx context.Context) {
	t := time.NewTicker(housekeepingEvery)
	defer t.Stop()
	for {
		if err := s.Sweep(ctx); err != nil && ctx.Err() == nil {
			s.log.Error("housekeeping", "error", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		}
	}
}

// Sweep is one round of housekeeping.
func (s *Service) Sweep(ctx context.Context) error {
	stale := s.clock().Add(-staleSpoolTime)
	_, spool := s.spool.Sweep(stale)
	return errors.Join(spool, s.sweepWork(stale), s.sweepSessions(ctx), s.sweepExports(ctx), s.sweepKept(ctx), s.sweepUnused(ctx), s.sweepOrphans(ctx), s.sweepWordHits(ctx), s.sweepStaff(ctx), s.sweepJobs(ctx), s.sweepScans(ctx), s.sweepHistory(ctx), s.StateHolds(ctx))
}

// sweepWork removes folders in which a process that is gone has worked on files.
func (s *Service) sweepWork(stale time.Time) error {
	entries, err := os.ReadDir(s.cfg.WorkDir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !e.IsDir() || !info.ModTime().Before(stale) {
			continue // gone meanwhile, not ours, or in use
		}
		if err := os.RemoveAll(filepath.Join(s.cfg.WorkDir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) sweepSessions(ctx context.Context) error {
	for {
		n, err := s.db.DeleteExpiredSessions(ctx, s.now(), sweepBatch)
		if err != nil || n < sweepBatch {
			return err
		}
	}
}

// sweepUnused removes blobs whose last reference went a day ago.
func (s *Service) sweepUnused(ctx context.Context) error {
	before := s.clock().Add(-unusedBlobTime).UnixMilli()
	for {
		keys, err := s.db.UnusedBlobs(ctx, before, sweepBatch)
		if err != nil {
			return err
		}
		for _, key := range keys {
			if err := s.removeBlob(ctx, key, before); err != nil {
				return err
			}
		}
		if len(keys) < sweepBatch {
			return nil
		}
	}
}

// removeBlob marks the row, then removes the bytes and the row under its lock: so
// nobody removes what another replica has removed and an upload brought again.
func (s *Service) removeBlob(ctx context.Context, key string, before int64) error {
	mine, err := s.db.MarkBlobDeleting(ctx, key, before)
	if errors.Is(err, dal.ErrNotFound) || err == nil && !mine {
		return nil
	}
	if err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		marked, err := tx.LockMarkedBlob(ctx, key)
		if err != nil || !marked {
			return err
		}
		if err := s.blobs.Delete(ctx, blob.Key(key)); err != nil {
			return fmt.Errorf("remove blob %s: %w", key, err)
		}
		return tx.DeleteBlobRow(ctx, key)
	})
}

// sweepOrphans removes files that no row has ever named: a crash between the
// file and its commit leaves them.
func (s *Service) sweepOrphans(ctx context.Context) error {
	old := s.clock().Add(-unusedBlobTime)
	var after blob.Key
	for {
		infos, err := s.blobs.List(ctx, after, sweepBatch)
		if err != nil || len(infos) == 0 {
			return err
		}
		if err := s.sweepOrphansAmong(ctx, infos, old); err != nil {
			return err
		}
		after = infos[len(infos)-1].Key
	}
}

func (s *Service) sweepOrphansAmong(ctx context.Context, infos []blob.Info, old time.Time) error {
	keys := make([]string, len(infos))
	for i, info := range infos {
		keys[i] = string(info.Key)
	}
	known, err := s.db.KnownBlobs(ctx, keys)
	if err != nil {
		return err
	}
	for _, info := range infos {
		if known[string(info.Key)] || !info.ModTime.Before(old) {
			continue
		}
		// A row without references lets the ordinary way take it.
		if _, err := s.db.AdoptOrphan(ctx, string(info.Key), info.Size); err != nil {
			return err
		}
		if err := s.removeBlob(ctx, string(info.Key), old.UnixMilli()); err != nil {
			return err
		}
	}
	return nil
}

// sweepStaff removes what has ended of the staff's sign-ins.
func (s *Service) sweepStaff(ctx context.Context) error {
	return s.db.DeleteEndedSignIns(ctx, s.now(), s.clock().Add(-24*time.Hour).UnixMilli())
}
