package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
)

// A block works both ways: the two see and reach each other nowhere. Only staff
// see both, and both can be reported.

// Block blocks a user (action 1) or ends that (2). It ends what either follows of
// the other. Doing again what is done already changes nothing and is a success.
func (s *Service) Block(ctx context.Context, v Viewer, user int64, actionType int32) error {
	if err := need(v); err != nil {
		return err
	}
	do, err := Action(actionType)
	if err != nil {
		return err
	}
	if user == v.UserID {
		return errs.Invalid("to_user_id", errs.T("you can't block yourself", "不能拉黑自己"))
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		// The rows of both: who writes to the other holds their own, so nothing
		// from before arrives after this.
		rows, err := tx.LockUsers(ctx, v.UserID, user)
		if err != nil {
			return err
		}
		if err := s.mayFollow(ctx, tx, rows, v.UserID, user); err != nil {
			// Whoever is hidden now can still be let in again.
			if do || len(rows) < 2 || errs.CodeOf(err) != errs.NotFound {
				return err
			}
		}
		if !do {
			_, err := tx.RemoveBlock(ctx, v.UserID, user)
			return err
		}
		fresh, err := tx.AddBlock(ctx, v.UserID, user, s.now())
		if err != nil || !fresh {
			return err
		}
		return s.part(ctx, tx, v.UserID, user)
	})
}

// part ends what two locked users follow of each other.
func (s *Service) part(ctx context.Context, tx *dal.DB, a, b int64) error {
	for _, e := range [][2]int64{{a, b}, {b, a}} {
		was, err := tx.RemoveFollowEdge(ctx, e[0], e[1])
		if err == nil && was {
			err = tx.AddFollow(ctx, e[0], e[1], -1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// noBlock refuses, inside the transaction of a deed that holds the viewer's row,
// where one of the two blocks the other: as if there was nothing.
func (s *Service) noBlock(ctx context.Context, tx *dal.DB, viewer, user int64, missing errs.Text) error {
	if viewer == user {
		return nil
	}
	between, err := tx.BlockBetween(ctx, viewer, user)
	if err == nil && between {
		err = errs.New(errs.NotFound, missing)
	}
	return err
}

// BlockList is whom the viewer blocks, latest first, as shells.
func (s *Service) BlockList(ctx context.Context, v Viewer, p Page) (UserList, error) {
	if err := need(v); err != nil {
		return UserList{}, err
	}
	before, limit, err := p.start(userPage)
	if err != nil {
		return UserList{}, err
	}
	rows, err := s.db.BlockPage(ctx, v.UserID, before, limit)
	if err != nil || len(rows) == 0 {
		return UserList{}, err
	}
	list := UserList{Next: nextCursor(len(rows), limit, rows[len(rows)-1].Pos)}
	for i := range rows {
		if u := &rows[i].User; u.Causes == 0 {
			list.Users = append(list.Users, shellOf(u))
		}
	}
	return list, nil
}
