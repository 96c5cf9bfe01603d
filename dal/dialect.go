package dal

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"runtime"
	"strings"
	"time"

	gosqlite "github.com/glebarez/go-sqlite"
	"github.com/glebarez/sqlite"
	mysqldriver "github.com/go-sql-driver/mysql"
	"gorm.io/driver/mysql"
	"gorm.io/gorm"
)

// dialect is every spot where the two databases differ.
type dialect interface {
	name() string
	createFile(path string) error // before the first connection
	dialector(dsn string) gorm.Dialector
	prepares() bool                     // keep prepared statements
	tune(*sql.DB)                       // pool sizes
	gate() chan struct{}                // see InTx
	txOptions() *sql.TxOptions          // of every transaction
	isLockLoss(error) bool              // the transaction may run again
	greatest(a, b string) string        // the larger of two SQL expressions
	forUpdate() string                  // suffix that locks the rows a SELECT reads
	forShare() string                   // suffix that keeps others from changing them
	keepExisting(column string) string  // suffix of an INSERT that changes nothing where a key exists; column is any of the table
	addToExisting(column string) string // suffix of an INSERT that adds to a column where a key exists
}

// resolve picks the dialect and makes its data source name.
func resolve(cfg Config) (dialect, string, error) {
	if cfg.URL == "" {
		return sqliteDialect{}, sqliteDSN(cfg.Path), nil
	}
	dsn, err := mysqlDSN(cfg.URL)
	return mysqlDialect{}, dsn, err
}

// CheckURL tells what is wrong with a database URL; empty (SQLite) is right.
func CheckURL(raw string) error {
	if raw == "" {
		return nil
	}
	_, err := mysqlDSN(raw)
	return err
}

type sqliteDialect struct{}

// sqliteDSN asks for write-ahead logging and for commits that survive a power
// failure (synchronous=FULL). Transactions take the write lock when they begin.
func sqliteDSN(path string) string {
	q := url.Values{"_txlock": {"immediate"}, "_pragma": {
		"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)",
		"cache_size(-16000)", "temp_store(memory)",
	}}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}).String()
}

func (sqliteDialect) name() string                        { return "sqlite" }
func (sqliteDialect) dialector(dsn string) gorm.Dialector { return sqlite.Open(dsn) }
func (sqliteDialect) prepares() bool                      { return true }
func (sqliteDialect) gate() chan struct{}                 { return make(chan struct{}, 1) }
func (sqliteDialect) txOptions() *sql.TxOptions           { return nil }
func (sqliteDialect) greatest(a, b string) string         { return fmt.Sprintf("MAX(%s, %s)", a, b) }
func (sqliteDialect) forUpdate() string                   { return "" }
func (sqliteDialect) forShare() string                    { return "" }
func (sqliteDialect) keepExisting(string) string          { return " ON CONFLICT DO NOTHING" }
func (sqliteDialect) addToExisting(column string) string {
	return " ON CONFLICT DO UPDATE SET " + column + " = " + column + " + excluded." + column
}

// createFile makes the file, for its owner alone: it holds password hashes. SQLite
// gives the files beside it the same mode.
func (sqliteDialect) createFile(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func (sqliteDialect) tune(p *sql.DB) {
	n := max(4, 2*runtime.NumCPU())
	p.SetMaxOpenConns(n)
	p.SetMaxIdleConns(n)
}

// isLockLoss: SQLITE_BUSY (5) and SQLITE_LOCKED (6), with their extended codes.
func (sqliteDialect) isLockLoss(err error) bool {
	var e *gosqlite.Error
	return errors.As(err, &e) && (e.Code()&0xff == 5 || e.Code()&0xff == 6)
}

type mysqlDialect struct{}

// mysqlDSN turns mysql://user:password@host:port/database?param=value into the
// driver's form, with the settings the queries rely on.
func mysqlDSN(raw string) (string, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return "", errors.New("not a URL of the form mysql://user:password@host:port/database")
	}
	name := strings.Trim(u.Path, "/")
	if u.Scheme != "mysql" || u.Host == "" || name == "" {
		return "", errors.New("must look like mysql://user:password@host:port/database (empty: SQLite)")
	}
	host := u.Host
	if u.Port() == "" {
		host += ":3306"
	}
	cfg, err := mysqldriver.ParseDSN(fmt.Sprintf("tcp(%s)/%s?%s", host, name, u.RawQuery))
	if err != nil {
		return "", fmt.Errorf("has a wrong option: %w", err)
	}
	cfg.User = u.User.Username()
	cfg.Passwd, _ = u.User.Password()
	cfg.ClientFoundRows = false // a row counts as changed only when it changed
	cfg.InterpolateParams = true
	cfg.Collation = "utf8mb4_bin"
	cfg.Timeout = 10 * time.Second
	if cfg.Params == nil {
		cfg.Params = map[string]string{}
	}
	cfg.Params["sql_mode"] = "'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE'"
	return cfg.FormatDSN(), nil
}

func (mysqlDialect) name() string                        { return "mysql" }
func (mysqlDialect) dialector(dsn string) gorm.Dialector { return mysql.Open(dsn) }
func (mysqlDialect) prepares() bool                      { return false }
func (mysqlDialect) gate() chan struct{}                 { return nil }
func (mysqlDialect) greatest(a, b string) string         { return fmt.Sprintf("GREATEST(%s, %s)", a, b) }
func (mysqlDialect) forUpdate() string                   { return " FOR UPDATE" }
func (mysqlDialect) forShare() string                    { return " LOCK IN SHARE MODE" }

// keepExisting: not INSERT IGNORE, which would turn wrong values into warnings.
func (mysqlDialect) keepExisting(column string) string {
	return " ON DUPLICATE KEY UPDATE " + column + " = " + column
}

func (mysqlDialect) addToExisting(column string) string {
	return " ON DUPLICATE KEY UPDATE " + column + " = " + column + " + VALUES(" + column + ")"
}

func (mysqlDialect) txOptions() *sql.TxOptions {
	return &sql.TxOptions{Isolation: sql.LevelReadCommitted}
}

func (mysqlDialect) createFile(string) error { return nil }

func (mysqlDialect) tune(p *sql.DB) {
	p.SetMaxOpenConns(64)
	p.SetMaxIdleConns(32)
	p.SetConnMaxIdleTime(5 * time.Minute)
	p.SetConnMaxLifetime(30 * time.Minute)
}

// isLockLoss: deadlock (1213), lock wait timeout (1205), and MariaDB's "record
// has changed since last read" (1020).
func (mysqlDialect) isLockLoss(err error) bool {
	var e *mysqldriver.MySQLError
	return errors.As(err, &e) && (e.Number == 1213 || e.Number == 1205 || e.Number == 1020)
}
