package dal

import (
	"context"

	"vireo/dal/model"
)

// SettingOnce keeps value under name if nothing is kept there yet, and returns
// what is kept: two replicas that start together see one value.
func (d *DB) SettingOnce(ctx context.Context, name, value string) (string, error) {
	err := d.InTx(ctx, func(tx *DB) error {
		_, err := tx.insertNew(ctx, "settings", "name, value", name, value)
		return err
	})
	if err != nil {
		return "", err
	}
	return d.Setting(ctx, name)
}

// Setting reads one value; ErrNotFound where nothing is kept.
func (d *DB) Setting(ctx context.Context, name string) (string, error) {
	s := d.q.Setting
	row, err := s.WithContext(ctx).Where(s.Name.Eq(name)).Take()
	if err != nil {
		return "", translate(err)
	}
	return row.Value, nil
}

// LockSetting reads one value and locks it until the transaction ends; empty where
// nothing is kept.
func (d *DB) LockSetting(ctx context.Context, name string) (string, error) {
	var value string
	err := d.ctx(ctx).Raw("SELECT value FROM settings WHERE name = ?"+d.dialect.forUpdate(), name).Scan(&value).Error
	return value, err
}

// Settings reads several values; what is not kept is not there.
func (d *DB) Settings(ctx context.Context, names ...string) (map[string]string, error) {
	var rows []model.Setting
	err := d.ctx(ctx).Raw("SELECT name, value FROM settings WHERE name IN ?", names).Scan(&rows).Error
	out := make(map[string]string, len(rows))
	for _, r := range rows {
		out[r.Name] = r.Value
	}
	return out, err
}

// SetSetting keeps value under name, whatever is kept there.
func (d *DB) SetSetting(ctx context.Context, name, value string) error {
	fresh, err := d.insertNew(ctx, "settings", "name, value", name, value)
	if err != nil || fresh {
		return err
	}
	return d.ctx(ctx).Exec("UPDATE settings SET value = ? WHERE name = ?", value, name).Error
}

// NextPublishTime hands out the time at which something becomes public: now, or
// one more than the last one given. It locks the sequence until the transaction
// ends, so times become visible in order.
func (d *DB) NextPublishTime(ctx context.Context, now int64) (int64, error) {
	res := d.ctx(ctx).Exec("UPDATE sequences SET value = "+d.dialect.greatest("value + 1", "?")+" WHERE name = 'publish'", now)
	if res.Error != nil {
		return 0, res.Error
	}
	q := d.q.Sequence
	row, err := q.WithContext(ctx).Where(q.Name.Eq("publish")).Take()
	if err != nil {
		return 0, translate(err)
	}
	return row.Value, nil
}
