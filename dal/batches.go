package dal

import (
	"context"
	"errors"

	"vireo/dal/model"
)

var itemsTable = table[model.BatchItem]{
	name:    "batch_items",
	columns: []string{"batch_id", "subject_kind", "subject_id", "case_id", "result", "code", "message", "message_zh"},
	values: func(args []any, i *model.BatchItem) []any {
		return append(args, i.BatchID, i.SubjectKind, i.SubjectID, i.CaseID, i.Result, i.Code, i.Message, i.MessageZH)
	},
}

// CreateBatch adds a batch with its items and sets its id. It must run in a
// transaction; ErrConflict when it undoes what another batch undoes.
func (d *DB) CreateBatch(ctx context.Context, b *model.Batch, items []model.BatchItem) error {
	b.ID = 0
	if err := d.q.Batch.WithContext(ctx).Create(b); err != nil {
		return translate(err)
	}
	return d.AddItems(ctx, b.ID, items)
}

// AddItems adds items to a batch. It must run in a transaction.
func (d *DB) AddItems(ctx context.Context, batch int64, items []model.BatchItem) error {
	for i := range items {
		items[i].BatchID = batch
	}
	return insertRows(ctx, d, itemsTable, items)
}

// DropItems removes the items of a batch that was refused.
func (d *DB) DropItems(ctx context.Context, batch int64) error {
	return d.ctx(ctx).Exec("DELETE FROM batch_items WHERE batch_id = ?", batch).Error
}

// CancelItems gives those items of a batch up that had no turn yet, and tells how
// many.
func (d *DB) CancelItems(ctx context.Context, batch int64) (int64, error) {
	res := d.ctx(ctx).Exec("UPDATE batch_items SET result = 'skipped', code = 'cancelled' WHERE batch_id = ? AND result = 'pending'", batch)
	return res.RowsAffected, res.Error
}

// SetBatchJob remembers the job that carries a batch out.
func (d *DB) SetBatchJob(ctx context.Context, id, job int64) error {
	return d.ctx(ctx).Exec("UPDATE batches SET job_id = ? WHERE id = ?", job, id).Error
}

// Batch reads a batch.
func (d *DB) Batch(ctx context.Context, id int64) (*model.Batch, error) {
	b := d.q.Batch
	row, err := b.WithContext(ctx).Where(b.ID.Eq(id)).Take()
	return row, translate(err)
}

// LockBatch reads a batch and locks it until the transaction ends.
func (d *DB) LockBatch(ctx context.Context, id int64) (*model.Batch, error) {
	var row model.Batch
	err := d.ctx(ctx).Raw("SELECT * FROM batches WHERE id = ?"+d.dialect.forUpdate(), id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// SaveBatch stores how far a locked batch is.
func (d *DB) SaveBatch(ctx context.Context, b *model.Batch) error {
	return d.ctx(ctx).Exec("UPDATE batches SET state = ?, total = ?, done = ?, failed = ?, skipped = ?, finished_at = ? WHERE id = ?",
		b.State, b.Total, b.Done, b.Failed, b.Skipped, b.FinishedAt, b.ID).Error
}

// PendingItems lists the next items of a batch that had no turn yet.
func (d *DB) PendingItems(ctx context.Context, batch int64, limit int) ([]model.BatchItem, error) {
	var rows []model.BatchItem
	err := d.ctx(ctx).Raw("SELECT * FROM batch_items WHERE batch_id = ? AND result = 'pending' ORDER BY id LIMIT ?", batch, limit).Scan(&rows).Error
	return rows, err
}

// DoneItems lists the items of a batch that were done.
func (d *DB) DoneItems(ctx context.Context, batch int64) ([]model.BatchItem, error) {
	var rows []model.BatchItem
	err := d.ctx(ctx).Raw("SELECT * FROM batch_items WHERE batch_id = ? AND result = 'done' ORDER BY id", batch).Scan(&rows).Error
	return rows, err
}

// SaveItem stores what became of an item.
func (d *DB) SaveItem(ctx context.Context, i *model.BatchItem) error {
	return d.ctx(ctx).Exec("UPDATE batch_items SET result = ?, code = ?, message = ?, message_zh = ?, case_id = ? WHERE id = ?", i.Result, i.Code, i.Message, i.MessageZH, i.CaseID, i.ID).Error
}

// Savepoint runs fn inside a transaction; when it fails, what it did is taken
// back and the transaction goes on. An error that ends the whole transaction,
// such as a deadlock, can't be taken back: both are returned.
func (d *DB) Savepoint(ctx context.Context, fn func() error) error {
	g := d.ctx(ctx)
	if err := g.SavePoint("part").Error; err != nil {
		return err
	}
	err := fn()
	if err == nil {
		return nil
	}
	if d.dialect.isLockLoss(err) {
		return err
	}
	if back := g.RollbackTo("part").Error; back != nil {
		return errors.Join(back, err)
	}
	return err
}
