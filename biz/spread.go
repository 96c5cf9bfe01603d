package biz

import (
	"context"
	"errors"

	"vireo/dal"
	"vireo/dal/model"
)

// jobSpread writes a user's state to what is theirs, and moves the counters. It
// makes the items equal to the user as the user is while it looks, so that runs
// may meet, repeat and come late.
const jobSpread = "user.spread"

type spreadPayload struct {
	User int64 `json:"user"`
}

// spreadState is how far a run is.
type spreadState struct {
	Comments int64 `json:"comments"` // the last comment looked at; below zero: all of them
	Videos   int64 `json:"videos"`
	Done     bool  `json:"done"`
	Items    int64 `json:"items"`
}

// What one step of the job looks at.
const (
	spreadComments = 1000
	spreadVideos   = 50
)

func (s *Service) spread(ctx context.Context, run *JobRun) error {
	var p spreadPayload
	var st spreadState
	if err := errors.Join(run.Payload(&p), run.State(&st)); err != nil {
		return err
	}
	for !st.Done {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			err := s.spreadStep(ctx, tx, p.User, &next)
			return next, next.Items, err
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
}

// spreadStep does one stretch: first comments, then videos.
func (s *Service) spreadStep(ctx context.Context, tx *dal.DB, user int64, st *spreadState) error {
	u, err := tx.LockOwner(ctx, user)
	if errors.Is(err, dal.ErrNotFound) {
		st.Done = true
		return nil
	}
	if err != nil {
		return err
	}
	state := u.Causes & model.OwnerCauses
	if st.Comments >= 0 {
		last, n, err := tx.SpreadComments(ctx, user, st.Comments, state, spreadComments)
		st.Comments = last
		st.Items += n
		if n < spreadComments {
			st.Comments = -1
		}
		return err
	}
	ids, err := tx.VideosOf(ctx, user, st.Videos, spreadVideos)
	if err != nil {
		return err
	}
	for _, id := range ids {
		v, err := tx.LockVideo(ctx, id)
		if err != nil {
			return err
		}
		if causes := v.Causes&^model.OwnerCauses | state; causes != v.Causes {
			if err := s.setVideoCauses(ctx, tx, v, causes); err != nil {
				return err
			}
		}
		st.Videos = id
		st.Items++
	}
	st.Done = len(ids) < spreadVideos
	return nil
}
