package dal

import (
	"context"

	"vireo/dal/model"
)

// SavedViewsFor is the list of the views that somebody of a role sees: their own
// and those that are shared with the role or with all.
func SavedViewsFor(user int64, role string) *ListSpec {
	return &ListSpec{
		Columns: "*", From: "saved_views", ID: "id", Search: []string{"name"}, Default: "name",
		Where: "(user_id = ? OR shared_with IN ('*', ?))", WhereArgs: []any{user, role},
		Fields: []ListField{
			{Name: "name", SQL: "name", Kind: TextField, Filter: true, Sort: true},
			{Name: "resource", SQL: "resource", Kind: TextField, Filter: true, Sort: true},
			{Name: "user_id", SQL: "user_id", Kind: IntField, Filter: true},
			{Name: "shared_with", SQL: "shared_with", Kind: TextField, Filter: true},
			{Name: "updated_at", SQL: "updated_at", Kind: TimeField, Range: true, Sort: true},
		},
	}
}

// SavedView reads one view.
func (d *DB) SavedView(ctx context.Context, id int64) (*model.SavedView, error) {
	v := d.q.SavedView
	row, err := v.WithContext(ctx).Where(v.ID.Eq(id)).Take()
	return row, translate(err)
}

// CountSavedViews counts the views of a user.
func (d *DB) CountSavedViews(ctx context.Context, user int64) (int64, error) {
	v := d.q.SavedView
	return v.WithContext(ctx).Where(v.UserID.Eq(user)).Count()
}

// CreateSavedView adds a view and sets its id; ErrConflict when its user has one of
// this name of the same list.
func (d *DB) CreateSavedView(ctx context.Context, row *model.SavedView) error {
	return translate(d.q.SavedView.WithContext(ctx).Create(row))
}

// UpdateSavedView stores what may change of a view; ErrConflict as above.
func (d *DB) UpdateSavedView(ctx context.Context, row *model.SavedView) error {
	v := d.q.SavedView
	_, err := v.WithContext(ctx).Where(v.ID.Eq(row.ID)).UpdateSimple(v.Name.Value(row.Name), v.Content.Value(row.Content), v.SharedWith.Value(row.SharedWith), v.UpdatedAt.Value(row.UpdatedAt))
	return translate(err)
}

// DeleteSavedView removes a view, also where it is somebody's default. It must run
// in a transaction.
func (d *DB) DeleteSavedView(ctx context.Context, id int64) error {
	for _, query := range []string{"DELETE FROM default_views WHERE view_id = ?", "DELETE FROM saved_views WHERE id = ?"} {
		if err := d.ctx(ctx).Exec(query, id).Error; err != nil {
			return err
		}
	}
	return nil
}

// ForgetViews removes what only a user sees: their private views and their defaults.
// It must run in a transaction.
func (d *DB) ForgetViews(ctx context.Context, user int64) error {
	for _, query := range []string{"DELETE FROM default_views WHERE user_id = ?", "DELETE FROM saved_views WHERE user_id = ? AND shared_with = ''"} {
		if err := d.ctx(ctx).Exec(query, user).Error; err != nil {
			return err
		}
	}
	return nil
}

// DefaultViews reads which view a user's lists begin with, by resource.
func (d *DB) DefaultViews(ctx context.Context, user int64) (map[string]int64, error) {
	var rows []model.DefaultView
	err := d.ctx(ctx).Raw("SELECT * FROM default_views WHERE user_id = ?", user).Scan(&rows).Error
	out := make(map[string]int64, len(rows))
	for _, r := range rows {
		out[r.Resource] = r.ViewID
	}
	return out, err
}

// UnsetDefaultView lets a user's list begin as usual, if it began with this view.
func (d *DB) UnsetDefaultView(ctx context.Context, user, view int64) error {
	return d.ctx(ctx).Exec("DELETE FROM default_views WHERE user_id = ? AND view_id = ?", user, view).Error
}

// SetDefaultView makes a view the default of a user's list. It must run in a
// transaction.
func (d *DB) SetDefaultView(ctx context.Context, user int64, resource string, view int64) error {
	if err := d.ctx(ctx).Exec("DELETE FROM default_views WHERE user_id = ? AND resource = ?", user, resource).Error; err != nil {
		return err
	}
	return d.ctx(ctx).Exec("INSERT INTO default_views (user_id, resource, view_id) VALUES (?, ?, ?)", user, resource, view).Error
}
