package dal

import (
	"context"

	"vireo/dal/model"
)

// AddWordHits records hits and counts them for a day. Callers give the hits in
// ascending order of their entries, so that two of them never wait for each other.
func (d *DB) AddWordHits(ctx context.Context, day string, hits []model.WordHit) error {
	if len(hits) == 0 {
		return nil
	}
	rows := make([]*model.WordHit, len(hits))
	for i := range hits {
		rows[i] = &hits[i]
		rows[i].ID = 0
	}
	if err := d.q.WordHit.WithContext(ctx).Create(rows...); err != nil {
		return translate(err)
	}
	for _, h := range hits {
		err := d.ctx(ctx).Exec("INSERT INTO word_days (day, entry_id, field, level, entry_text, hits) VALUES (?, ?, ?, ?, ?, 1)"+
			d.dialect.addToExisting("hits"), day, h.EntryID, h.Field, h.Level, h.EntryText).Error
		if err != nil {
			return err
		}
	}
	return nil
}

// DeleteWordHits removes at most limit hits of before a time and returns how
// many it removed. Those of items that are still on hold stay: they say why.
func (d *DB) DeleteWordHits(ctx context.Context, before int64, limit int) (int64, error) {
	var ids []int64
	err := d.ctx(ctx).Raw("SELECT h.id FROM word_hits h WHERE h.created_at < ? "+
		"AND NOT EXISTS (SELECT 1 FROM videos v WHERE h.subject_kind = 'video' AND v.id = h.subject_id AND v.causes & ? <> 0) "+
		"AND NOT EXISTS (SELECT 1 FROM comments c WHERE h.subject_kind = 'comment' AND c.id = h.subject_id AND c.causes & ? <> 0) "+
		"ORDER BY h.created_at LIMIT ?", before, model.CauseOnHold, model.CauseOnHold, limit).Scan(&ids).Error
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	res := d.ctx(ctx).Exec("DELETE FROM word_hits WHERE id IN ?", ids)
	return res.RowsAffected, res.Error
}
