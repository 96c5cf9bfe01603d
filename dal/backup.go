package dal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"vireo/dal/migration"
)

// ErrNoClient says that the programs which copy a MySQL database are missing;
// its text says how to install them.
var ErrNoClient = errors.New("mariadb-dump (or mysqldump) and the mariadb (or mysql) client are needed: " +
	"sudo apt-get install -y mariadb-client   # Debian, Ubuntu; macOS: brew install mysql-client")

// Backup writes the database as it is at one moment into a new file, while
// others go on writing: an SQLite database, or the statements that make a MySQL
// one. The file is durable when it returns, and of no use when it fails.
func (d *DB) Backup(ctx context.Context, cfg Config, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600) // VACUUM INTO takes an empty file
	if err != nil {
		return err
	}
	if d.Dialect() == "sqlite" {
		_, err = d.pool.ExecContext(ctx, "VACUUM INTO ?", path)
	} else {
		err = d.dump(ctx, cfg, f)
	}
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("copy the database: %w", err)
	}
	return nil
}

// dump writes the statements that make a MySQL database.
func (d *DB) dump(ctx context.Context, cfg Config, f *os.File) error {
	_, aside, err := d.tables(ctx)
	if err != nil {
		return err
	}
	args := []string{"--single-transaction", "--quick", "--hex-blob", "--complete-insert", "--no-tablespaces",
		"--skip-triggers", // made again at the start; a dump's need SUPER
		"--default-character-set=utf8mb4", "--loose-set-gtid-purged=OFF", "--loose-column-statistics=0"}
	u, err := url.Parse(cfg.URL)
	if err != nil {
		return errNoURL
	}
	for _, t := range aside { // see PutTablesAside
		args = append(args, "--ignore-table="+strings.Trim(u.Path, "/")+"."+t)
	}
	return runClient(ctx, cfg.URL, nil, f, []string{"mariadb-dump", "mysqldump"}, args...)
}

// LoadMySQL runs the statements that Backup wrote. The database should have no
// tables; one half loaded is of no use.
func LoadMySQL(ctx context.Context, cfg Config, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	if err := runClient(ctx, cfg.URL, f, nil, []string{"mariadb", "mysql"}, "--default-character-set=utf8mb4"); err != nil {
		return fmt.Errorf("load the database: %w", err)
	}
	return nil
}

var errNoURL = errors.New("the database's address is not a URL")

// runClient runs the first of some MySQL programs that is installed. Its
// password goes by the environment: arguments are shown to every user.
func runClient(ctx context.Context, rawURL string, stdin io.Reader, stdout io.Writer, names []string, args ...string) error {
	var bin string
	for _, name := range names {
		if found, err := exec.LookPath(name); err == nil {
			bin = found
			break
		}
	}
	if bin == "" {
		return ErrNoClient
	}
	u, err := url.Parse(rawURL)
	if err != nil {
		return errNoURL
	}
	port := u.Port()
	if port == "" {
		port = "3306"
	}
	password, _ := u.User.Password()
	args = append([]string{"--no-defaults", "--protocol=TCP", "--host=" + u.Hostname(), "--port=" + port, "--user=" + u.User.Username()}, args...)
	cmd := exec.CommandContext(ctx, bin, append(args, strings.Trim(u.Path, "/"))...)
	cmd.Env = append(os.Environ(), "MYSQL_PWD="+password)
	var said bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = stdin, stdout, &said
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w: %s", bin, errors.Join(ctx.Err(), err), strings.TrimSpace(said.String()))
	}
	return nil
}

// CheckIntegrity lets SQLite look for damage in the whole file. On MySQL, where
// the server keeps watch, it does nothing.
func (d *DB) CheckIntegrity(ctx context.Context) error {
	if d.Dialect() != "sqlite" {
		return nil
	}
	var found []string
	if err := d.ctx(ctx).Raw("PRAGMA integrity_check(10)").Scan(&found).Error; err != nil {
		return err
	}
	if len(found) != 1 || found[0] != "ok" {
		return fmt.Errorf("the database is damaged: %s", strings.Join(found, "; "))
	}
	return nil
}

// Tables lists the tables of the database.
func (d *DB) Tables(ctx context.Context) ([]string, error) {
	return d.ctx(ctx).Migrator().GetTables()
}

// ReplaceSetting stores a value that is kept already under another value.
func (d *DB) ReplaceSetting(ctx context.Context, name, value string) error {
	return d.InTx(ctx, func(tx *DB) error {
		s := tx.q.Setting
		_, err := s.WithContext(ctx).Where(s.Name.Eq(name)).UpdateSimple(s.Value.Value(value))
		return err
	})
}

// UsedBlobs lists keys that rows name, in their order, from the first one after
// a key on.
func (d *DB) UsedBlobs(ctx context.Context, after string, limit int) ([]string, error) {
	var keys []string
	err := d.ctx(ctx).Raw("SELECT blob_key FROM blobs WHERE refs > 0 AND blob_key > ? ORDER BY blob_key LIMIT ?", after, limit).Scan(&keys).Error
	return keys, err
}

// LatestSchema is the schema version that this program's migrations lead to.
func LatestSchema() int64 {
	steps, err := migration.Files.ReadDir("sqlite")
	if err != nil || len(steps) == 0 {
		panic("dal: the program has no migrations")
	}
	number, _, _ := strings.Cut(steps[len(steps)-1].Name(), "_")
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil {
		panic(err)
	}
	return n
}
