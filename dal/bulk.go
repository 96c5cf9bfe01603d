package dal

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// The methods of this file write many rows at once and must run in InTx. They
// go past gorm, whose work per row is ten times the database's.

// How much one statement carries. SQLite's driver looks for each parameter among
// all of them, so a few hundred are fastest; MySQL wants few round trips, and
// text well below max_allowed_packet.
const (
	sqliteParams = 256
	mysqlParams  = 8_000
	listLength   = 1_000 // of an IN list
)

// rowsEach is how many rows of a table one INSERT has.
func (d *DB) rowsEach(columns int) int {
	if d.dialect.prepares() {
		return max(1, sqliteParams/columns)
	}
	return mysqlParams / columns
}

// table says how rows of one kind are inserted.
type table[T any] struct {
	name    string
	columns []string
	values  func(args []any, row *T) []any // appends one row's values
}

// sql is the statement that inserts n rows.
func (t table[T]) sql(n int) string {
	row := "(?" + strings.Repeat(", ?", len(t.columns)-1) + ")"
	return "INSERT INTO " + t.name + " (" + strings.Join(t.columns, ", ") + ") VALUES " + row + strings.Repeat(", "+row, n-1)
}

// insertRows adds rows in their order.
func insertRows[T any](ctx context.Context, d *DB, t table[T], rows []T) error {
	each := d.rowsEach(len(t.columns))
	full := len(rows) / each * each
	if err := insertParts(ctx, d, t, rows[:full], each); err != nil {
		return err
	}
	return insertParts(ctx, d, t, rows[full:], len(rows)-full)
}

// insertParts adds rows by statements of each rows. It prepares the statement
// where that saves time: SQLite parses text at each run otherwise, MySQL would
// need more round trips.
func insertParts[T any](ctx context.Context, d *DB, t table[T], rows []T, each int) error {
	if len(rows) == 0 {
		return nil
	}
	tx, query := d.rawTx(), t.sql(each)
	exec := func(args []any) (sql.Result, error) { return tx.ExecContext(ctx, query, args...) }
	if d.dialect.prepares() {
		stmt, err := tx.PrepareContext(ctx, query) //nolint:sqlclosecheck // it is, below
		if err != nil {
			return err
		}
		defer stmt.Close() //nolint:errcheck // the transaction's end closes it as well
		exec = func(args []any) (sql.Result, error) { return stmt.ExecContext(ctx, args...) }
	}
	args := make([]any, 0, each*len(t.columns))
	for part := range slices.Chunk(rows, each) {
		args = args[:0]
		for i := range part {
			args = t.values(args, &part[i])
		}
		if _, err := exec(args); err != nil {
			return fmt.Errorf("insert into %s: %w", t.name, translate(d.dialectError(err)))
		}
	}
	return nil
}

// rawTx is the transaction beneath gorm.
func (d *DB) rawTx() *sql.Tx {
	switch p := d.gorm.Statement.ConnPool.(type) {
	case *sql.Tx:
		return p
	case *gorm.PreparedStmtTX:
		if tx, ok := p.Tx.(*sql.Tx); ok {
			return tx
		}
	}
	panic("dal: bulk methods run in InTx only")
}

// dialectError gives a driver's error gorm's name, as gorm's own statements do.
func (d *DB) dialectError(err error) error {
	if t, ok := d.gorm.Dialector.(gorm.ErrorTranslator); ok {
		return t.Translate(err)
	}
	return err
}

// execIn runs a statement whose one "IN ?" stands for the ids, in as many parts
// as it needs; args are the parameters before it. Gorm would keep a prepared
// statement for every length of the list.
func (d *DB) execIn(ctx context.Context, query string, ids []int64, args ...any) error {
	for part := range slices.Chunk(ids, listLength) {
		params := slices.Clone(args)
		for _, id := range part {
			params = append(params, id)
		}
		list := "IN (?" + strings.Repeat(", ?", len(part)-1) + ")"
		if _, err := d.rawTx().ExecContext(ctx, strings.Replace(query, "IN ?", list, 1), params...); err != nil {
			return err
		}
	}
	return nil
}

// setIDs reads back the ids of inserted rows by a unique column: what drivers
// tell about the ids of many rows differs.
func setIDs[T any, K comparable](ctx context.Context, d *DB, query string, rows []T, key func(*T) K, set func(*T, int64)) error {
	for part := range slices.Chunk(rows, listLength) {
		keys := make([]K, len(part))
		for i := range part {
			keys[i] = key(&part[i])
		}
		var found []struct {
			ID int64
			K  K
		}
		if err := d.ctx(ctx).Raw(query, keys).Scan(&found).Error; err != nil {
			return err
		}
		ids := make(map[K]int64, len(found))
		for _, f := range found {
			ids[f.K] = f.ID
		}
		for i := range part {
			id, ok := ids[keys[i]]
			if !ok {
				return fmt.Errorf("read back inserted rows: %v: %w", keys[i], ErrNotFound)
			}
			set(&part[i], id)
		}
	}
	return nil
}
