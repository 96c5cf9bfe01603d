package dal

import (
	"context"

	"vireo/dal/model"
)

// Reporters reads how often the reports of users were right, by id. Who has no
// row is not there.
func (d *DB) Reporters(ctx context.Context, ids []int64) (map[int64]model.Reporter, error) {
	out := make(map[int64]model.Reporter, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	var rows []model.Reporter
	err := d.ctx(ctx).Raw("SELECT * FROM reporters WHERE user_id IN ?", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.UserID] = r
	}
	return out, err
}
