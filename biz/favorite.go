package biz

import (
	"context"

	"vireo/dal"
)

// Favorite likes a video (action 1) or takes the like back (2). Doing again what
// is done already changes nothing and is a success.
func (s *Service) Favorite(ctx context.Context, v Viewer, video int64, actionType int32) error {
	if err := need(v); err != nil {
		return err
	}
	do, err := Action(actionType)
	if err != nil {
		return err
	}
	state, err := s.visibleVideo(ctx, v, video)
	if err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		changed, by := false, int64(1)
		if do {
			changed, err = tx.AddLike(ctx, v.UserID, video, s.now())
		} else {
			changed, err = tx.RemoveLike(ctx, v.UserID, video)
			by = -1
		}
		if err != nil || !changed {
			return err
		}
		if err := tx.AddVideoFavorite(ctx, video, by); err != nil {
			return notFound(err, noVideo)
		}
		if err := tx.AddFavorite(ctx, v.UserID, state.UserID, by); err != nil {
			return err
		}
		if err := s.mayAct(ctx, tx, v.UserID); err != nil { // last, because the row is locked by now
			return err
		}
		return s.noBlock(ctx, tx, v.UserID, state.UserID, noVideo)
	})
}
