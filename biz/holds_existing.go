package biz

import (
	"context"
	"errors"

	"vireo/dal"
	"vireo/dal/model"
)

// jobHeld opens a case for each item that was put on hold before there were
// cases. It is queued once, at the first start of a program that knows cases.
const jobHeld = "cases.held"

const heldSetting = "cases_of_held"

// heldWindow is how many ids one step looks at.
const heldWindow = 5000

type heldState struct {
	Kind  string `json:"kind"`
	After int64  `json:"after"`
	Done  bool   `json:"done"`
	Items int64  `json:"items"`
}

// FirstCases queues that job unless it was queued before.
func (s *Service) FirstCases(ctx context.Context) error {
	return s.enqueueOnce(ctx, heldSetting, jobHeld)
}

// enqueueOnce queues a job that is done once in the life of a database; a setting
// remembers that.
func (s *Service) enqueueOnce(ctx context.Context, setting, kind string) error {
	return s.once(ctx, setting, func(tx *dal.DB) error {
		_, err := s.enqueue(ctx, tx, kind, struct{}{}, JobOptions{})
		return err
	})
}

// once does something in one transaction once in the life of a database, however
// many processes start at once; a setting remembers that.
func (s *Service) once(ctx context.Context, setting string, do func(tx *dal.DB) error) error {
	if _, err := s.db.Setting(ctx, setting); !errors.Is(err, dal.ErrNotFound) {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		fresh, err := tx.NewSetting(ctx, setting, "queued")
		if err != nil || !fresh {
			return err
		}
		return do(tx)
	})
}

func (s *Service) openHeld(ctx context.Context, run *JobRun) error {
	var st heldState
	if err := run.State(&st); err != nil {
		return err
	}
	for !st.Done {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			err := s.heldStep(ctx, tx, &next)
			return next, next.Items, err
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
}

// heldStep looks at one stretch of comments, then of videos.
func (s *Service) heldStep(ctx context.Context, tx *dal.DB, st *heldState) error {
	if st.Kind == "" {
		st.Kind = model.SubjectComment
	}
	rows, last, err := tx.HeldItems(ctx, st.Kind, st.After, heldWindow)
	if err != nil {
		return err
	}
	for _, r := range rows {
		sub := Subject{st.Kind, r.ID}
		if known, err := tx.HasHold(ctx, sub.Kind, sub.ID); err != nil || known {
			if err != nil {
				return err
			}
			continue
		}
		hits, err := tx.HitsOf(ctx, sub.Kind, sub.ID, mostHits)
		if err != nil {
			return err
		}
		if err := s.openHold(ctx, tx, sub, r.UserID, reasonWords, model.CauseOnHold, hits); err != nil {
			return err
		}
		st.Items++
	}
	st.After += heldWindow
	if st.After >= last {
		st.Done = st.Kind == model.SubjectVideo
		st.Kind, st.After = model.SubjectVideo, 0
	}
	return nil
}
