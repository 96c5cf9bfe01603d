package dal

import (
	"context"

	"vireo/dal/model"
)

// TemplateList is the list of templates.
var TemplateList = ListSpec{
	From: "templates", Columns: "*", ID: "id", Default: "name", Search: []string{"name"},
	Fields: []ListField{
		{Name: "name", SQL: "name", Kind: TextField, Filter: true, Sort: true},
		{Name: "kind", SQL: "kind", Kind: TextField, Filter: true, Values: []string{model.TemplateDecision, model.TemplateNote}},
		{Name: "policy", SQL: "policy", Kind: TextField, Filter: true},
		{Name: "updated_at", SQL: "updated_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// Template reads a template.
func (d *DB) Template(ctx context.Context, id int64) (*model.Template, error) {
	t := d.q.Template
	row, err := t.WithContext(ctx).Where(t.ID.Eq(id)).Take()
	return row, translate(err)
}

// LockTemplate reads a template and locks it until the transaction ends.
func (d *DB) LockTemplate(ctx context.Context, id int64) (*model.Template, error) {
	var row model.Template
	err := d.ctx(ctx).Raw("SELECT * FROM templates WHERE id = ?"+d.dialect.forUpdate(), id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// CreateTemplate adds a template and sets its id; ErrConflict when its name is taken.
func (d *DB) CreateTemplate(ctx context.Context, t *model.Template) error {
	t.ID = 0
	return translate(d.q.Template.WithContext(ctx).Create(t))
}

// SaveTemplate stores a locked template; ErrConflict when its name is taken.
func (d *DB) SaveTemplate(ctx context.Context, t *model.Template) error {
	return translate(d.ctx(ctx).Model(&model.Template{}).Where("id = ?", t.ID).Select("name", "policy", "measures", "text_en", "text_zh", "updated_at").UpdateColumns(t).Error)
}

// DeleteTemplate removes a template and tells whether it was there.
func (d *DB) DeleteTemplate(ctx context.Context, id int64) (bool, error) {
	res := d.ctx(ctx).Exec("DELETE FROM templates WHERE id = ?", id)
	return res.RowsAffected == 1, res.Error
}
