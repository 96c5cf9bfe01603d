package main

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"vireo/dal"
	"vireo/dal/daltest"
)

// TestMain lets the test binary be the program: tests that kill, stop or ask the
// command line start it anew with this variable set.
func TestMain(m *testing.M) {
	if os.Getenv("VIREO_TEST_AS_PROGRAM") == "1" {
		main()
		os.Exit(0)
	}
	if start := os.Getenv("VIREO_TEST_AS_MODERATOR"); start != "" {
		moderatorProcess(start)
		os.Exit(1) // it is killed, or something is wrong
	}
	if start := os.Getenv("VIREO_TEST_AS_WORKER"); start != "" {
		workerProcess(start)
		os.Exit(1) // it is killed, or something is wrong
	}
	os.Exit(m.Run())
}

// program prepares a run of the program with settings and arguments.
func program(t testing.TB, env []string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append([]string{"VIREO_TEST_AS_PROGRAM=1", "PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, env...)
	return cmd
}

// process is a running server of its own.
type process struct {
	*exec.Cmd
	base string
}

// freshEnv is the settings of a program on a fresh database of a kind.
func freshEnv(t testing.TB, kind string) []string {
	t.Helper()
	db := daltest.Fresh(t, kind)
	return envOf(t, kind, db)
}

func envOf(t testing.TB, kind string, db dal.Config) []string {
	t.Helper()
	data := t.TempDir()
	if kind == "sqlite" {
		data = filepath.Dir(db.Path)
	}
	return []string{"VIREO_ADDR=127.0.0.1:0", "VIREO_DATA=" + data, "VIREO_DATABASE=" + db.URL, "VIREO_LIMITS=off", "VIREO_FFMPEG=off", "VIREO_DEMO=false", "VIREO_MIN_FREE=1MiB"}
}

var servedAt = regexp.MustCompile(`app API\s+(http://[^/]+)/`)

// start runs the server and returns when it says where it listens.
func start(t testing.TB, env []string) *process {
	t.Helper()
	cmd := program(t, env, "serve")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if m := servedAt.FindStringSubmatch(lines.Text()); m != nil {
			go func() { // the rest of its output must not fill the pipe
				for lines.Scan() {
				}
			}()
			return &process{cmd, m[1]}
		}
	}
	cmd.Wait()
	t.Fatalf("the server did not start: %s", log.String())
	return nil
}

// kill ends the process at once, as a power cut or the kernel would.
func (s *process) kill(t testing.TB) {
	t.Helper()
	if err := s.Process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	s.Wait()
}

// app lets the clients of the harness talk to a process.
func (s *process) app(t testing.TB) *testApp { return &testApp{t: t, base: s.base} }
