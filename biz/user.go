package biz

import (
	"context"
	"strconv"

	"vireo/dal"
	"vireo/dal/model"
)

// DefaultSignature is shown for users who have written none.
const DefaultSignature = "这里还没有签名 · No signature yet"

// The paths of the images that the server ships.
const (
	defaultAvatar     = "/media/u/default/avatar.jpg"
	defaultBackground = "/media/u/default/background.jpg"
)

// User is an account as somebody sees it.
type User struct {
	ID             int64
	Name           string
	Signature      string
	Avatar         string // path below the server's address
	Background     string // path below the server's address
	FollowCount    int64
	FollowerCount  int64
	WorkCount      int64
	FavoriteCount  int64
	TotalFavorited int64
	IsFollow       bool // the viewer follows them
}

// User reads one account; id 0 is the viewer's own. Who is blocked by it finds
// nothing; who blocks it sees the shell, to know whom they can let in again.
func (s *Service) User(ctx context.Context, v Viewer, id int64) (User, error) {
	if err := need(v); err != nil {
		return User{}, err
	}
	if id == 0 {
		id = v.UserID
	}
	row, err := s.db.UserSeenBy(ctx, id, v.UserID)
	if err == nil && (row.Causes != 0 || row.BlockedBy && !row.Blocks) {
		err = dal.ErrNotFound
	}
	if err != nil {
		return User{}, notFound(err, noUser)
	}
	if row.Blocks {
		return shellOf(viewOf(&row.User)), nil
	}
	follows, err := s.db.Followed(ctx, v.UserID, []int64{id})
	return userView(viewOf(&row.User), follows[id]), err
}

// shellOf is all that is shown of an account to who blocks it: name and avatar.
func shellOf(u *model.UserView) User {
	return userView(&model.UserView{ID: u.ID, Name: u.Name, Avatar: u.Avatar}, false)
}

// viewOf is the part of a row that others may know.
func viewOf(u *model.User) *model.UserView {
	return &model.UserView{
		ID: u.ID, Name: u.Name, Avatar: u.Avatar, Background: u.Background, Signature: u.Signature,
		FollowCount: u.FollowCount, FollowerCount: u.FollowerCount, WorkCount: u.WorkCount,
		FavoriteCount: u.FavoriteCount, TotalFavorited: u.TotalFavorited, Causes: u.Causes,
	}
}

func userView(u *model.UserView, follows bool) User {
	v := User{
		ID: u.ID, Name: u.Name, Signature: u.Signature, Avatar: defaultAvatar, Background: defaultBackground,
		FollowCount: u.FollowCount, FollowerCount: u.FollowerCount, WorkCount: u.WorkCount,
		FavoriteCount: u.FavoriteCount, TotalFavorited: u.TotalFavorited, IsFollow: follows,
	}
	if v.Signature == "" {
		v.Signature = DefaultSignature
	}
	if u.Avatar != "" {
		v.Avatar = userPath(u.ID, "avatar.jpg", u.Avatar)
	}
	if u.Background != "" {
		v.Background = userPath(u.ID, "background.jpg", u.Background)
	}
	return v
}

// userPath carries a piece of the content's key, so that a new image has a new
// address and caches need no clearing.
func userPath(id int64, file, key string) string {
	return "/media/u/" + strconv.FormatInt(id, 10) + "/" + file + "?v=" + key[:8]
}
