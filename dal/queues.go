package dal

import (
	"context"
	"strings"

	"vireo/dal/model"
)

// QueueList is the list of the queues.
var QueueList = ListSpec{
	Columns: "*", From: "queues", ID: "id", Search: []string{"name"}, Default: "position",
	Fields: []ListField{
		{Name: "name", SQL: "name", Kind: TextField, Filter: true, Sort: true},
		{Name: "active", SQL: "active", Kind: BoolField, Filter: true},
		{Name: "built_in", SQL: "built_in", Kind: BoolField, Filter: true},
		{Name: "position", SQL: "position", Kind: IntField, Sort: true},
		{Name: "updated_at", SQL: "updated_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// Routing reads the rules that send cases to queues.
func (d *DB) Routing(ctx context.Context) (*model.Routing, error) {
	return d.routing(ctx, "")
}

// LockRouting reads the rules and keeps everybody who opens or moves a case
// waiting until the transaction ends.
func (d *DB) LockRouting(ctx context.Context) (*model.Routing, error) {
	return d.routing(ctx, d.dialect.forUpdate())
}

func (d *DB) routing(ctx context.Context, lock string) (*model.Routing, error) {
	var row model.Routing
	err := d.ctx(ctx).Raw("SELECT * FROM routings WHERE id = 1" + lock).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// RoutingGeneration tells which rules and queues there are now.
func (d *DB) RoutingGeneration(ctx context.Context) (int64, error) {
	var n int64
	return n, d.ctx(ctx).Raw("SELECT generation FROM routings WHERE id = 1").Scan(&n).Error
}

// ShareRouting is RoutingGeneration, and keeps it so until the transaction ends.
func (d *DB) ShareRouting(ctx context.Context) (int64, error) {
	var n int64
	return n, d.ctx(ctx).Raw("SELECT generation FROM routings WHERE id = 1" + d.dialect.forShare()).Scan(&n).Error
}

// SaveRouting stores a locked routing, as the next generation.
func (d *DB) SaveRouting(ctx context.Context, r *model.Routing) error {
	r.Generation++
	return d.ctx(ctx).Exec("UPDATE routings SET version = ?, generation = ?, rules = ?, updated_at = ?, updated_by = ? WHERE id = 1",
		r.Version, r.Generation, r.Rules, r.UpdatedAt, r.UpdatedBy).Error
}

// Queues reads every queue, in their order.
func (d *DB) Queues(ctx context.Context) ([]model.Queue, error) {
	var rows []model.Queue
	return rows, d.ctx(ctx).Raw("SELECT * FROM queues ORDER BY position, id").Scan(&rows).Error
}

// QueueWorkers reads who works which queue.
func (d *DB) QueueWorkers(ctx context.Context) ([]model.QueueWorker, error) {
	var rows []model.QueueWorker
	return rows, d.ctx(ctx).Raw("SELECT * FROM queue_workers ORDER BY queue_id, role, user_id").Scan(&rows).Error
}

// Queue reads one queue.
func (d *DB) Queue(ctx context.Context, id int64) (*model.Queue, error) {
	q := d.q.Queue
	row, err := q.WithContext(ctx).Where(q.ID.Eq(id)).Take()
	return row, translate(err)
}

// CountQueues counts the queues.
func (d *DB) CountQueues(ctx context.Context) (int64, error) {
	return d.q.Queue.WithContext(ctx).Count()
}

// CreateQueue adds a queue and sets its id; ErrConflict when its name is taken.
func (d *DB) CreateQueue(ctx context.Context, q *model.Queue) error {
	return translate(d.q.Queue.WithContext(ctx).Create(q))
}

// UpdateQueue stores what may change of a queue; ErrConflict when its name is taken.
func (d *DB) UpdateQueue(ctx context.Context, r *model.Queue) error {
	q := d.q.Queue
	_, err := q.WithContext(ctx).Where(q.ID.Eq(r.ID)).UpdateSimple(q.Name.Value(r.Name), q.TitleEN.Value(r.TitleEN), q.TitleZH.Value(r.TitleZH),
		q.DueMS.Value(r.DueMS), q.Position.Value(r.Position), q.Active.Value(r.Active), q.Version.Value(r.Version), q.UpdatedAt.Value(r.UpdatedAt))
	return translate(err)
}

// SetQueueWorkers replaces who works a queue. It must run in a transaction.
func (d *DB) SetQueueWorkers(ctx context.Context, queue int64, workers []model.QueueWorker) error {
	if err := d.ctx(ctx).Exec("DELETE FROM queue_workers WHERE queue_id = ?", queue).Error; err != nil || len(workers) == 0 {
		return err
	}
	rows := make([]*model.QueueWorker, len(workers))
	for i := range workers {
		workers[i].QueueID = queue
		rows[i] = &workers[i]
	}
	return translate(d.q.QueueWorker.WithContext(ctx).Create(rows...))
}

// DeleteQueue removes a queue. It must run in a transaction.
func (d *DB) DeleteQueue(ctx context.Context, id int64) error {
	for _, query := range []string{"DELETE FROM queue_workers WHERE queue_id = ?", "DELETE FROM queues WHERE id = ?"} {
		if err := d.ctx(ctx).Exec(query, id).Error; err != nil {
			return err
		}
	}
	return nil
}

// QueueCount is what waits in a queue.
type QueueCount struct {
	ID     int64
	Live   int64 // at most one beyond CountedTo
	Due    int64 // of these, those that should be decided already
	Oldest int64 // ms: when the one that is due first was opened; zero: there is none
}

// CountQueueCases tells what waits in some queues, in one statement. It reads
// indexes only, and no further than CountedTo.
func (d *DB) CountQueueCases(ctx context.Context, queues []int64, now int64) (map[int64]QueueCount, error) {
	out := make(map[int64]QueueCount, len(queues))
	if len(queues) == 0 {
		return out, nil
	}
	var parts []string
	var args []any
	for _, id := range queues {
		parts = append(parts, "SELECT ? AS id, "+
			"(SELECT COUNT(*) FROM (SELECT 1 AS one FROM cases WHERE live = TRUE AND queue_id = ? LIMIT ?) waiting) AS live, "+
			"(SELECT COUNT(*) FROM (SELECT 1 AS one FROM cases WHERE live = TRUE AND queue_id = ? AND due_at <= ? LIMIT ?) late) AS due, "+
			"COALESCE((SELECT created_at FROM cases WHERE live = TRUE AND queue_id = ? ORDER BY due_at LIMIT 1), 0) AS oldest")
		args = append(args, id, id, CountedTo+1, id, now, CountedTo+1, id)
	}
	var rows []QueueCount
	err := d.ctx(ctx).Raw(strings.Join(parts, " UNION ALL "), args...).Scan(&rows).Error
	for _, r := range rows {
		out[r.ID] = r
	}
	return out, err
}

// QueueHasCases reports whether a live case is in a queue.
func (d *DB) QueueHasCases(ctx context.Context, id int64) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM (SELECT 1 AS one FROM cases WHERE live = TRUE AND queue_id = ? LIMIT 1) t", id).Scan(&n).Error
	return n > 0, err
}

// WordCategories lists the categories of the lists of some entries.
func (d *DB) WordCategories(ctx context.Context, entries []int64) ([]string, error) {
	var names []string
	return names, d.ctx(ctx).Raw("SELECT DISTINCT l.category FROM word_entries e JOIN word_lists l ON l.id = e.list_id WHERE e.id IN ?", entries).Scan(&names).Error
}
