// Package dal is the data: typed queries on SQLite or MySQL, and no rules.
// A method runs by itself or inside InTx; it returns ErrNotFound, ErrConflict,
// or an error that only a log should see.
package dal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"gorm.io/gorm"

	"vireo/dal/query"
)

// The errors callers act on.
var (
	ErrNotFound = errors.New("dal: no such row")
	ErrConflict = errors.New("dal: the row exists already")
)

// Config says which database to open and how.
type Config struct {
	URL     string // empty: SQLite at Path; else mysql://user:password@host:port/database
	Path    string // the SQLite file
	Log     *slog.Logger
	Slow    time.Duration                         // statements above it are logged; zero: none
	Observe func(ctx context.Context, sql string) // called after each statement; nil: nobody looks
}

// DB is an open database, or a transaction of one.
type DB struct {
	gorm    *gorm.DB
	q       *query.Query
	pool    *sql.DB
	dialect dialect
	gate    chan struct{} // see InTx
	inTx    bool
	// committed is what runs after this transaction; see AfterCommit.
	committed *[]func()
}

// Open connects and checks that the database answers. It changes nothing there.
func Open(ctx context.Context, cfg Config) (*DB, error) {
	d, dsn, err := resolve(cfg)
	if err != nil {
		return nil, err
	}
	if err := d.createFile(cfg.Path); err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	g, err := gorm.Open(d.dialector(dsn), &gorm.Config{
		SkipDefaultTransaction: true,
		PrepareStmt:            d.prepares(),
		TranslateError:         true,
		DisableAutomaticPing:   true,
		Logger:                 &statementLog{log: cfg.Log, slow: cfg.Slow, observe: cfg.Observe},
	})
	if err != nil {
		return nil, fmt.Errorf("open the database: %w", err)
	}
	pool, err := g.DB()
	if err != nil {
		return nil, err
	}
	d.tune(pool)
	db := &DB{gorm: g, q: query.Use(g), pool: pool, dialect: d, gate: d.gate()}
	if err := db.Ping(ctx); err != nil {
		pool.Close()
		return nil, fmt.Errorf("connect to the database: %w", err)
	}
	return db, nil
}

// Close waits for running statements and closes the connections.
func (d *DB) Close() error { return d.pool.Close() }

// Ping asks the database for an answer.
func (d *DB) Ping(ctx context.Context) error { return d.pool.PingContext(ctx) }

// Dialect is "sqlite" or "mysql".
func (d *DB) Dialect() string { return d.dialect.name() }

func (d *DB) ctx(ctx context.Context) *gorm.DB { return d.gorm.WithContext(ctx) }

// translate turns gorm's errors into the package's own.
func translate(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, gorm.ErrRecordNotFound):
		return ErrNotFound
	case errors.Is(err, gorm.ErrDuplicatedKey):
		return ErrConflict
	}
	return err
}

// insertNew inserts a row unless one of its keys exists, and tells whether it
// did. It is plain SQL because gorm asks MariaDB for RETURNING and then counts a
// row that was there before as a new one.
func (d *DB) insertNew(ctx context.Context, table, columns string, values ...any) (bool, error) {
	column, _, _ := strings.Cut(columns, ",")
	marks := strings.Repeat("?, ", len(values)-1) + "?"
	res := d.ctx(ctx).Exec("INSERT INTO "+table+" ("+columns+") VALUES ("+marks+")"+d.dialect.keepExisting(column), values...)
	return res.RowsAffected == 1, res.Error
}
