package dal

import (
	"context"
	"strings"

	"vireo/dal/model"
)

// historyTable is a table of texts that users wrote, as the word filter judges
// them again.
type historyTable struct {
	name, columns, public string
}

var historyTables = map[string]historyTable{
	model.SubjectVideo:   {"videos", "id, user_id, title AS text, public_title AS public_text, causes, ruleset_version, created_at", "public_title"},
	model.SubjectComment: {"comments", "id, user_id, text, public_text, causes, ruleset_version, created_at", "public_text"},
	model.SubjectMessage: {"messages", "id, from_user_id AS user_id, text, public_text, 0 AS causes, ruleset_version, created_at", "public_text"},
	model.SubjectUser:    {"users", "id, id AS user_id, name AS text, signature AS public_text, causes, is_system AS skip, ruleset_version, created_at", "signature"},
}

// HistoryRow is a stored text. Of a user the text is the name, and the public
// text the signature.
type HistoryRow struct {
	ID             int64
	UserID         int64
	Text           string
	PublicText     string
	Causes         model.Cause
	Skip           bool // it is the program's own
	RulesetVersion int64
	CreatedAt      int64
}

// HistoryRows reads the rows of a kind with ids in (after, last] that a version
// below one has judged. It locks nothing.
func (d *DB) HistoryRows(ctx context.Context, kind string, after, last, below int64) ([]HistoryRow, error) {
	t := historyTables[kind]
	var rows []HistoryRow
	return rows, d.ctx(ctx).Raw("SELECT "+t.columns+" FROM "+t.name+" WHERE id > ? AND id <= ? AND ruleset_version < ? ORDER BY id", after, last, below).Scan(&rows).Error
}

// LockHistoryRow reads one of them and locks it until the transaction ends.
func (d *DB) LockHistoryRow(ctx context.Context, kind string, id int64) (HistoryRow, error) {
	t := historyTables[kind]
	var row HistoryRow
	err := d.ctx(ctx).Raw("SELECT "+t.columns+" FROM "+t.name+" WHERE id = ?"+d.dialect.forUpdate(), id).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return row, err
}

// HistoryTexts reads rows of a kind by their ids.
func (d *DB) HistoryTexts(ctx context.Context, kind string, ids []int64) (map[int64]HistoryRow, error) {
	out := make(map[int64]HistoryRow, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	t := historyTables[kind]
	var rows []HistoryRow
	err := d.ctx(ctx).Raw("SELECT "+t.columns+" FROM "+t.name+" WHERE id IN ?", ids).Scan(&rows).Error
	for _, r := range rows {
		out[r.ID] = r
	}
	return out, err
}

// LastOfKind is the greatest id of a kind; zero: there are no rows.
func (d *DB) LastOfKind(ctx context.Context, kind string) (int64, error) {
	var id int64
	return id, d.ctx(ctx).Raw("SELECT COALESCE(MAX(id), 0) FROM " + historyTables[kind].name).Scan(&id).Error
}

// SetPublicText replaces what others see of a locked row, of a user the signature.
func (d *DB) SetPublicText(ctx context.Context, kind string, id int64, text string) error {
	t := historyTables[kind]
	return d.ctx(ctx).Exec("UPDATE "+t.name+" SET "+t.public+" = ? WHERE id = ?", text, id).Error
}

// SetJudged stores that a version has judged rows which another one had judged.
// It must run in a transaction.
func (d *DB) SetJudged(ctx context.Context, kind string, ids []int64, was, is int64) error {
	return d.execIn(ctx, "UPDATE "+historyTables[kind].name+" SET ruleset_version = ? WHERE ruleset_version = ? AND id IN ?", ids, is, was)
}

// SetJudgedUser is SetJudged for one user, while name and signature are those
// that were judged.
func (d *DB) SetJudgedUser(ctx context.Context, r HistoryRow, is int64) error {
	return d.ctx(ctx).Exec("UPDATE users SET ruleset_version = ? WHERE id = ? AND ruleset_version = ? AND name = ? AND signature = ?",
		is, r.ID, r.RulesetVersion, r.Text, r.PublicText).Error
}

// SetJudgedRange is SetJudged for the ids from one to another, both included.
func (d *DB) SetJudgedRange(ctx context.Context, kind string, first, last, was, is int64) error {
	return d.ctx(ctx).Exec("UPDATE "+historyTables[kind].name+" SET ruleset_version = ? WHERE id BETWEEN ? AND ? AND ruleset_version = ?", is, first, last, was).Error
}

// DecidedSubjects tells which of some subjects of a kind people have decided
// about themselves, and not undone.
func (d *DB) DecidedSubjects(ctx context.Context, kind string, ids []int64) (map[int64]bool, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var found []int64
	err := d.ctx(ctx).Raw("SELECT DISTINCT a.subject_id FROM actions a WHERE a.subject_kind = ? AND a.subject_id IN ? AND a.outcome <> '' AND a.actor_kind <> 'system' "+
		"AND a.about_kind = a.subject_kind AND NOT EXISTS (SELECT 1 FROM actions u WHERE u.undo_of = a.id)", kind, ids).Scan(&found).Error
	return setOf(found), err
}

// CaseStanding is what matters of a subject's live case to a program that would
// hold or release it.
type CaseStanding struct {
	SubjectID int64
	Holds     int64
	Touched   bool // people have reported it, or are at it
}

// CaseStandings reads the live cases of some subjects of a kind.
func (d *DB) CaseStandings(ctx context.Context, kind string, ids []int64, now int64) (map[int64]CaseStanding, error) {
	out := map[int64]CaseStanding{}
	if len(ids) == 0 {
		return out, nil
	}
	keys := make([]string, len(ids))
	for i, id := range ids {
		keys[i] = CaseKey(kind, id)
	}
	var rows []CaseStanding
	err := d.ctx(ctx).Raw("SELECT subject_id, holds, (reports > 0 OR state <> 'open' OR assignee_id <> 0 OR lease_until > ? OR snoozed_until > ?) AS touched "+
		"FROM cases WHERE open_key IN ?", now, now, keys).Scan(&rows).Error
	for _, r := range rows {
		out[r.SubjectID] = r
	}
	return out, err
}

// HeldOtherwise tells which of some subjects of a kind were put on hold for
// another reason than one.
func (d *DB) HeldOtherwise(ctx context.Context, kind string, ids []int64, reason string) (map[int64]bool, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var found []int64
	err := d.ctx(ctx).Raw("SELECT DISTINCT subject_id FROM actions WHERE subject_kind = ? AND subject_id IN ? AND measure = 'hold' AND policy <> ?", kind, ids, reason).Scan(&found).Error
	return setOf(found), err
}

var rangesTable = table[model.HistoryRange]{
	name:    "history_ranges",
	columns: []string{"batch_id", "subject_kind", "first_id", "last_id", "version"},
	values: func(args []any, r *model.HistoryRange) []any {
		return append(args, r.BatchID, r.SubjectKind, r.FirstID, r.LastID, r.Version)
	},
}

// AddHistoryRanges remembers which versions had judged what a batch has judged.
// It must run in a transaction.
func (d *DB) AddHistoryRanges(ctx context.Context, rows []model.HistoryRange) error {
	return insertRows(ctx, d, rangesTable, rows)
}

// HistoryRanges reads them in the order in which they were added.
func (d *DB) HistoryRanges(ctx context.Context, batch, after int64, limit int) ([]model.HistoryRange, error) {
	var rows []model.HistoryRange
	return rows, d.ctx(ctx).Raw("SELECT * FROM history_ranges WHERE batch_id = ? AND id > ? ORDER BY id LIMIT ?", batch, after, limit).Scan(&rows).Error
}

// AddHistoryChange remembers what one item was, and that the batch changed it.
func (d *DB) AddHistoryChange(ctx context.Context, c *model.HistoryChange) error {
	if err := d.q.HistoryChange.WithContext(ctx).Create(c); err != nil {
		return translate(err)
	}
	return d.AddDoneItem(ctx, model.BatchItem{BatchID: c.BatchID, SubjectKind: c.SubjectKind, SubjectID: c.SubjectID, CaseID: c.CaseID, Result: model.ItemDone})
}

// AddDoneItem notes what became of one subject of a batch that does not know its
// subjects before. What it has of the subject already stays.
func (d *DB) AddDoneItem(ctx context.Context, i model.BatchItem) error {
	_, err := d.insertNew(ctx, "batch_items", strings.Join(itemsTable.columns, ", "), i.BatchID, i.SubjectKind, i.SubjectID, i.CaseID, i.Result, i.Code, i.Message, i.MessageZH)
	return err
}

// HistoryChanges reads what a batch has changed, the last first.
func (d *DB) HistoryChanges(ctx context.Context, batch, before int64, limit int) ([]model.HistoryChange, error) {
	var rows []model.HistoryChange
	return rows, d.ctx(ctx).Raw("SELECT * FROM history_changes WHERE batch_id = ? AND id < ? ORDER BY id DESC LIMIT ?", batch, before, limit).Scan(&rows).Error
}

// CountHistoryChanges counts what a batch has changed.
func (d *DB) CountHistoryChanges(ctx context.Context, batch int64) (int64, error) {
	var n int64
	return n, d.ctx(ctx).Raw("SELECT COUNT(*) FROM history_changes WHERE batch_id = ?", batch).Scan(&n).Error
}

// SettledHistory lists the batches of words on history that can't be taken back any more,
// because they ended before a time, ms, or were, and of which something is left.
func (d *DB) SettledHistory(ctx context.Context, before int64) ([]int64, error) {
	var ids []int64
	return ids, d.ctx(ctx).Raw("SELECT b.id FROM batches b LEFT JOIN batches u ON u.undo_of = b.id WHERE b.operation = 'history' AND b.undo_of IS NULL AND b.state <> 'running' "+
		"AND COALESCE(u.state, '') <> 'running' AND (b.finished_at < ? OR u.state = 'done') AND (EXISTS (SELECT 1 FROM history_changes c WHERE c.batch_id = b.id) "+
		"OR EXISTS (SELECT 1 FROM history_ranges r WHERE r.batch_id = b.id)) ORDER BY b.id", before).Scan(&ids).Error
}

// DeleteHistory removes at most limit rows of what taking a batch back needs, the
// changes first, and tells how many.
func (d *DB) DeleteHistory(ctx context.Context, batch int64, limit int) (int64, error) {
	for _, table := range []string{"history_changes", "history_ranges"} {
		res := d.ctx(ctx).Exec("DELETE FROM "+table+" WHERE id IN (SELECT id FROM (SELECT id FROM "+table+" WHERE batch_id = ? ORDER BY id LIMIT ?) t)", batch, limit)
		if res.Error != nil || res.RowsAffected == int64(limit) {
			return res.RowsAffected, res.Error
		}
	}
	return 0, nil
}

// SaveBatchDetails stores how far a batch over history is.
func (d *DB) SaveBatchDetails(ctx context.Context, b *model.Batch) error {
	return d.ctx(ctx).Exec("UPDATE batches SET details = ?, state = ?, total = ?, done = ?, failed = ?, finished_at = ? WHERE id = ?",
		b.Details, b.State, b.Total, b.Done, b.Failed, b.FinishedAt, b.ID).Error
}

// LockRulesetVersion reads which version is in force, and lets none be published
// until the transaction ends.
func (d *DB) LockRulesetVersion(ctx context.Context) (int64, error) {
	var version int64
	return version, d.ctx(ctx).Raw("SELECT value FROM sequences WHERE name = 'ruleset'" + d.dialect.forUpdate()).Scan(&version).Error
}

// DecidedSince tells whether people have decided about a subject since an action,
// or, where that is zero, since a time, and not undone it.
func (d *DB) DecidedSince(ctx context.Context, kind string, id, action, at int64) (bool, error) {
	cond, since := "a.id > ?", action
	if action == 0 {
		cond, since = "a.created_at > ?", at
	}
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM actions a WHERE a.subject_kind = ? AND a.subject_id = ? AND a.outcome <> '' AND a.actor_kind <> 'system' AND "+cond+
		" AND NOT EXISTS (SELECT 1 FROM actions u WHERE u.undo_of = a.id)", kind, id, since).Scan(&n).Error
	return n > 0, err
}
