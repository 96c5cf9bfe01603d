package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Follow follows a user (action 1) or ends that (2). Doing again what is done
// already changes nothing and is a success.
func (s *Service) Follow(ctx context.Context, v Viewer, user int64, actionType int32) error {
	if err := need(v); err != nil {
		return err
	}
	do, err := Action(actionType)
	if err != nil {
		return err
	}
	if user == v.UserID {
		return errs.Invalid("to_user_id", errs.T("you can't follow yourself", "不能关注自己"))
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		// Both rows locked in one order: the mutual flag and the counters of a
		// pair are then nobody else's for the while.
		rows, err := tx.LockUsers(ctx, v.UserID, user)
		if err != nil {
			return err
		}
		if err := s.mayFollow(ctx, tx, rows, v.UserID, user); err != nil {
			return err
		}
		if err := s.noBlock(ctx, tx, v.UserID, user, noUser); err != nil {
			return err
		}
		changed, by := false, int64(1)
		if do {
			changed, err = tx.AddFollowEdge(ctx, v.UserID, user, s.now())
		} else {
			changed, err = tx.RemoveFollowEdge(ctx, v.UserID, user)
			by = -1
		}
		if err != nil || !changed {
			return err
		}
		return tx.AddFollow(ctx, v.UserID, user, by)
	})
}

// mayFollow looks at the locked rows of both.
func (s *Service) mayFollow(ctx context.Context, tx *dal.DB, rows []model.User, follower, followee int64) error {
	seen := false
	for i := range rows {
		switch u := &rows[i]; {
		case u.ID == follower && u.Causes != 0:
			return s.barred(ctx, tx, u.ID, u.Causes)
		case u.ID == followee && u.IsSystem:
			return errSystem
		case u.ID == followee:
			seen = u.Causes == 0
		}
	}
	if !seen {
		return errs.New(errs.NotFound, noUser)
	}
	return nil
}

// UserList is one page of users.
type UserList struct {
	Users []User
	Next  string
}

// Following is those a user follows, latest first.
func (s *Service) Following(ctx context.Context, v Viewer, user int64, p Page) (UserList, error) {
	return s.userList(ctx, v, user, p, s.db.Following)
}

// Followers is those who follow a user, latest first.
func (s *Service) Followers(ctx context.Context, v Viewer, user int64, p Page) (UserList, error) {
	return s.userList(ctx, v, user, p, s.db.Followers)
}

// edges reads one page of a follow list.
type edges func(ctx context.Context, user, viewer, before int64, limit int) ([]model.FollowView, error)

func (s *Service) userList(ctx context.Context, v Viewer, user int64, p Page, read edges) (UserList, error) {
	before, limit, err := p.start(userPage)
	if err != nil {
		return UserList{}, err
	}
	rows, err := read(ctx, user, v.UserID, before, limit)
	if err != nil {
		return UserList{}, err
	}
	if len(rows) == 0 { // nobody there, or nothing to show?
		return UserList{}, s.visibleUser(ctx, v, user)
	}
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].User.ID
	}
	follows, err := s.db.Followed(ctx, v.UserID, ids)
	if err != nil {
		return UserList{}, err
	}
	list := UserList{Next: nextCursor(len(rows), limit, rows[len(rows)-1].Pos)}
	for i := range rows {
		if u := &rows[i].User; u.Causes == 0 && !u.Blocked {
			list.Users = append(list.Users, userView(u, follows[u.ID]))
		}
	}
	return list, nil
}

// Friend is a user whom the other follows back, with their latest message.
type Friend struct {
	User
	Message string // empty: none yet, or not the viewer's own list
	Sent    bool   // the viewer wrote it
}

// FriendList is one page of friends.
type FriendList struct {
	Friends []Friend
	Next    string
}

// Friends is those a user follows who follow back. Messages are told only to
// who looks at their own list.
func (s *Service) Friends(ctx context.Context, v Viewer, user int64, p Page) (FriendList, error) {
	if err := need(v); err != nil {
		return FriendList{}, err
	}
	if user == 0 {
		user = v.UserID
	}
	users, err := s.userList(ctx, v, user, p, s.db.Friends)
	if err != nil {
		return FriendList{}, err
	}
	list := FriendList{Friends: make([]Friend, len(users.Users)), Next: users.Next}
	for i, u := range users.Users {
		list.Friends[i].User = u
	}
	if user != v.UserID {
		return list, nil
	}
	own, err := s.withSystem(ctx, list.Friends, p)
	if err != nil {
		return FriendList{}, err
	}
	if err := s.addLatest(ctx, v, own); err != nil {
		return FriendList{}, err
	}
	if len(own) > len(list.Friends) && own[0].Message == "" { // it has never written to them
		own = own[1:]
	}
	list.Friends = own
	return list, nil
}

// withSystem puts the system account before the first page of somebody's own
// friends: notices reach clients that know nothing of them as its messages.
func (s *Service) withSystem(ctx context.Context, friends []Friend, p Page) ([]Friend, error) {
	if p.Cursor != "" {
		return friends, nil
	}
	id, err := s.findSystem(ctx)
	if id == 0 || err != nil {
		return friends, err
	}
	return append([]Friend{{User: userView(&model.UserView{ID: id, Name: systemName, Signature: systemSignature}, false)}}, friends...), nil
}

// addLatest fills in the latest message of each pair.
func (s *Service) addLatest(ctx context.Context, v Viewer, friends []Friend) error {
	ids := make([]int64, len(friends))
	for i := range friends {
		ids[i] = friends[i].ID
	}
	rows, err := s.db.LatestMessages(ctx, v.UserID, ids)
	if err != nil {
		return err
	}
	byPeer := make(map[int64]*model.LastMessage, len(rows))
	for i := range rows {
		byPeer[rows[i].PeerID] = &rows[i]
	}
	for i := range friends {
		m := byPeer[friends[i].ID]
		if m == nil {
			continue
		}
		friends[i].Message, friends[i].Sent = m.PublicText, m.FromUserID == v.UserID
		if friends[i].Sent {
			friends[i].Message = m.Text
		}
	}
	return nil
}
