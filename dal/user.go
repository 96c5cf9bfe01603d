package dal

import (
	"context"

	"gorm.io/gorm"

	"vireo/dal/model"
)

// CreateUser adds an account and sets its id; ErrConflict when the name is taken.
func (d *DB) CreateUser(ctx context.Context, u *model.User) error {
	return translate(d.q.User.WithContext(ctx).Create(u))
}

// User reads an account by id.
func (d *DB) User(ctx context.Context, id int64) (*model.User, error) {
	u := d.q.User
	row, err := u.WithContext(ctx).Where(u.ID.Eq(id)).Take()
	return row, translate(err)
}

// UserByNameKey reads an account by its unique key (username.Key).
func (d *DB) UserByNameKey(ctx context.Context, key string) (*model.User, error) {
	u := d.q.User
	row, err := u.WithContext(ctx).Where(u.NameKey.Eq(key)).Take()
	return row, translate(err)
}

// UserCauses reads only why an account is hidden; ErrNotFound where there is none.
func (d *DB) UserCauses(ctx context.Context, id int64) (model.Cause, error) {
	u := d.q.User
	row, err := u.WithContext(ctx).Select(u.Causes).Where(u.ID.Eq(id)).Take()
	if err != nil {
		return 0, translate(err)
	}
	return row.Causes, nil
}

// LockUsers locks accounts in ascending order of id until the transaction ends
// and returns the ids that exist.
func (d *DB) LockUsers(ctx context.Context, ids ...int64) ([]model.User, error) {
	var rows []model.User
	err := d.ctx(ctx).Raw("SELECT id, causes, is_system FROM users WHERE id IN ? ORDER BY id"+d.dialect.forUpdate(), ids).Scan(&rows).Error
	return rows, err
}

// SetPassword replaces the stored password hash.
func (d *DB) SetPassword(ctx context.Context, id int64, phc string) error {
	return d.InTx(ctx, func(tx *DB) error {
		u := tx.q.User
		_, err := u.WithContext(ctx).Where(u.ID.Eq(id)).UpdateSimple(u.PasswordHash.Value(phc))
		return err
	})
}

// ReplacePassword stores a new password hash in the place of another, and tells
// whether that was there.
func (d *DB) ReplacePassword(ctx context.Context, id int64, old, fresh string) (replaced bool, err error) {
	err = d.InTx(ctx, func(tx *DB) error {
		u := tx.q.User
		res, err := u.WithContext(ctx).Where(u.ID.Eq(id), u.PasswordHash.Eq(old)).UpdateSimple(u.PasswordHash.Value(fresh))
		replaced = res.RowsAffected == 1
		return err
	})
	return replaced, err
}

// LockAccount reads what a sign-in depends on and locks the account until the
// transaction ends.
func (d *DB) LockAccount(ctx context.Context, id int64) (*model.User, error) {
	var u model.User
	err := d.ctx(ctx).Raw("SELECT id, password_hash, causes FROM users WHERE id = ?"+d.dialect.forUpdate(), id).Scan(&u).Error
	if err == nil && u.ID == 0 {
		err = ErrNotFound
	}
	return &u, err
}

// SetUserCauses replaces why an account is hidden.
func (d *DB) SetUserCauses(ctx context.Context, id int64, causes model.Cause) error {
	return d.ctx(ctx).Model(&model.User{}).Where("id = ?", id).UpdateColumn("causes", causes).Error
}

// AddWork moves an author's count of public videos. It also locks the author.
func (d *DB) AddWork(ctx context.Context, author, by int64) error {
	u := d.q.User
	res, err := u.WithContext(ctx).Where(u.ID.Eq(author)).UpdateSimple(u.WorkCount.Add(by))
	if err == nil && res.RowsAffected == 0 && by != 0 {
		return ErrNotFound
	}
	return err
}

// AddFavorite moves the counters of a like: given by one user, received by
// another. One statement, so that the rows are locked in ascending order.
func (d *DB) AddFavorite(ctx context.Context, giver, author, by int64) error {
	return d.ctx(ctx).Model(&model.User{}).Where("id IN ?", []int64{giver, author}).UpdateColumns(map[string]any{
		"favorite_count":  addWhen("favorite_count", by, giver),
		"total_favorited": addWhen("total_favorited", by, author),
	}).Error
}

// AddFollow moves the counters of a follow on both of its ends.
func (d *DB) AddFollow(ctx context.Context, follower, followee, by int64) error {
	return d.ctx(ctx).Model(&model.User{}).Where("id IN ?", []int64{follower, followee}).UpdateColumns(map[string]any{
		"follow_count":   addWhen("follow_count", by, follower),
		"follower_count": addWhen("follower_count", by, followee),
	}).Error
}

// addWhen is column plus by on the row of one id, column elsewhere.
func addWhen(column string, by, id int64) any {
	return gorm.Expr(column+" + CASE WHEN id = ? THEN ? ELSE 0 END", id, by)
}
