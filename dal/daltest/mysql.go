package daltest

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/go-sql-driver/mysql" // the raw connection that makes databases

	"vireo/dal"
)

// EnvURL names a running server to use instead of starting one:
// mysql://root@127.0.0.1:3306. The tests make and drop databases there.
const EnvURL = "VIREO_TEST_MYSQL"

var errNoServer = errors.New("mariadbd is not installed")

var (
	server  = sync.OnceValues(startServer)
	counter atomic.Int64
)

const template = "vireo_template"

// mysqlServer is a private server with a migrated template database.
type mysqlServer struct {
	addr   string
	admin  *sql.DB
	tables []string
	// prefix keeps databases of test binaries that share a server apart.
	prefix string
}

func freshMySQL(t testing.TB) dal.Config {
	t.Helper()
	cfg, name := newMySQL(t)
	s, _ := server()
	if err := s.copyTemplate(name); err != nil {
		t.Fatal(err)
	}
	return cfg
}

func emptyMySQL(t testing.TB) dal.Config {
	t.Helper()
	cfg, _ := newMySQL(t)
	return cfg
}

// newMySQL makes a database that lasts as long as the test.
func newMySQL(t testing.TB) (cfg dal.Config, name string) {
	t.Helper()
	s, err := server()
	if errors.Is(err, errNoServer) {
		if os.Getenv("CI") == "true" {
			t.Fatal("mariadbd is missing, and under CI=true its tests must run: make setup")
		}
		t.Skip("SKIPPED: mariadbd is missing, so nothing of this test ran on MySQL; `make setup` installs it")
	}
	if err != nil {
		t.Fatal(err)
	}
	name = fmt.Sprintf("%s_%d", s.prefix, counter.Add(1))
	if err := s.createDatabase(name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := s.admin.Exec("DROP DATABASE " + name); err != nil {
			t.Error(err)
		}
	})
	return dal.Config{URL: "mysql://root@" + s.addr + "/" + name}, name
}

func (s *mysqlServer) createDatabase(name string) error {
	_, err := s.admin.Exec("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
	return err
}

// copyTemplate fills a database with the template's tables and rows.
func (s *mysqlServer) copyTemplate(name string) error {
	ctx := context.Background()
	conn, err := s.admin.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	var stmts []string
	for _, t := range s.tables {
		from, to := s.prefix+"_"+template+"."+t, name+"."+t
		stmts = append(stmts, "CREATE TABLE "+to+" LIKE "+from)
		if t == "sequences" || t == "audit_head" || t == "roles" || t == "queues" || t == "routings" || t == "goose_db_version" {
			stmts = append(stmts, "INSERT INTO "+to+" SELECT * FROM "+from)
		}
	}
	for _, q := range stmts {
		if _, err := conn.ExecContext(ctx, q); err != nil {
			return fmt.Errorf("%s: %w", q, err)
		}
	}
	return nil
}

func startServer() (*mysqlServer, error) {
	addr := strings.TrimPrefix(os.Getenv(EnvURL), "mysql://root@")
	if addr == "" {
		var err error
		if addr, err = launch(); err != nil {
			return nil, err
		}
	}
	admin, err := sql.Open("mysql", "root@tcp("+addr+")/")
	if err != nil {
		return nil, err
	}
	s := &mysqlServer{addr: addr, admin: admin, prefix: fmt.Sprintf("t%d", os.Getpid())}
	name := s.prefix + "_" + template
	if err := s.createDatabase(name); err != nil {
		return nil, err
	}
	if err := migrate(dal.Config{URL: "mysql://root@" + addr + "/" + name}); err != nil {
		return nil, err
	}
	rows, err := admin.Query("SELECT table_name FROM information_schema.tables WHERE table_schema = ?", name)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var t string
		if err := rows.Scan(&t); err != nil {
			return nil, err
		}
		s.tables = append(s.tables, t)
	}
	return s, rows.Err()
}

// launch starts a private mariadbd in a temporary folder. A watching shell ends
// it and removes the folder when this process is gone, however it ends.
func launch() (addr string, err error) {
	bin, err := lookServer()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "vireo-mariadb-")
	if err != nil {
		return "", err
	}
	data := filepath.Join(dir, "data")
	install := exec.Command("mariadb-install-db", "--no-defaults", "--user="+currentUser(), "--datadir="+data,
		"--auth-root-authentication-method=normal", "--skip-test-db")
	if out, err := install.CombinedOutput(); err != nil {
		return "", fmt.Errorf("mariadb-install-db: %w\n%s", err, out)
	}
	port, err := freePort()
	if err != nil {
		return "", err
	}
	args := []string{"--no-defaults", "--user=" + currentUser(), "--datadir=" + data, "--socket=" + filepath.Join(dir, "s"),
		"--tmpdir=" + dir, "--bind-address=127.0.0.1", fmt.Sprintf("--port=%d", port), "--pid-file=" + filepath.Join(dir, "pid"),
		"--max-connections=600", "--innodb-buffer-pool-size=256M", "--innodb-flush-log-at-trx-commit=0",
		"--innodb-doublewrite=0", "--innodb-log-file-size=64M", "--skip-log-bin", "--skip-name-resolve", "--performance-schema=off"}
	if err := superviseServer(dir, bin, args); err != nil {
		return "", err
	}
	addr = fmt.Sprintf("127.0.0.1:%d", port)
	return addr, waitForServer(addr, filepath.Join(dir, "log"))
}

// serverPipe stays open until the process ends, also for the garbage collector.
var serverPipe io.WriteCloser //nolint:unused // held, not used

// superviseServer runs the server under a shell that reads a pipe held open by
// this process: when the pipe closes, the tests are over.
func superviseServer(dir, bin string, args []string) error {
	script := `"$@" >"$VIREO_DIR/log" 2>&1 & pid=$!; cat >/dev/null; kill -9 $pid; wait $pid 2>/dev/null; rm -rf "$VIREO_DIR"`
	cmd := exec.Command("sh", append([]string{"-c", script, "sh", bin}, args...)...)
	cmd.Env = append(os.Environ(), "VIREO_DIR="+dir)
	cmd.Stdout, cmd.Stderr = io.Discard, io.Discard
	hold, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	serverPipe = hold
	return cmd.Start()
}

func lookServer() (string, error) {
	for _, p := range []string{"mariadbd", "/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd", "/opt/homebrew/bin/mariadbd"} {
		if bin, err := exec.LookPath(p); err == nil {
			return bin, nil
		}
	}
	return "", errNoServer
}

// currentUser is what mariadbd runs as: it refuses to be root unless told.
func currentUser() string {
	out, err := exec.Command("id", "-un").Output()
	if err != nil {
		return "root"
	}
	return string(bytes.TrimSpace(out))
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// waitForServer polls until the server answers; there is no signal to wait for.
func waitForServer(addr, logFile string) error {
	db, err := sql.Open("mysql", "root@tcp("+addr+")/")
	if err != nil {
		return err
	}
	defer db.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		if err = db.PingContext(ctx); err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			log, _ := os.ReadFile(logFile)
			return fmt.Errorf("mariadbd did not answer: %w\n%s", err, log)
		case <-tick.C:
		}
	}
}
