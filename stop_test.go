package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestGracefulStop: a request in flight finishes, idle connections do not hold
// the stop up, and new ones are refused.
func TestGracefulStop(t *testing.T) {
	env := freshEnv(t, "sqlite")
	s := start(t, env)
	ann := s.app(t).user("ann")
	idle, err := net.Dial("tcp", strings.TrimPrefix(s.base, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer idle.Close()
	fmt.Fprint(idle, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
	if _, err := idle.Read(make([]byte, 512)); err != nil {
		t.Fatal(err)
	}

	// An upload of which half is sent when the stop begins.
	body, kind := form(t, [2]string{"token", ann.token}, [2]string{"title", "in flight"}, [2]string{"data", string(sample(1))})
	r, w := io.Pipe()
	done := make(chan *answer, 1)
	go func() { done <- ann.upload(r, kind) }()
	half := body.Len() / 2
	w.Write(body.Next(half))
	eventually(t, "the upload to begin", func() bool { return len(filesBelow(t, dataOf(env)+"/spool", 0)) == 1 })
	begin := time.Now()
	if err := s.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the door to close", func() bool {
		c, err := net.Dial("tcp", strings.TrimPrefix(s.base, "http://"))
		if err == nil {
			c.Close()
		}
		return err != nil
	})
	w.Write(body.Bytes())
	w.Close()
	(<-done).ok()
	if err := s.Wait(); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begin); took > 15*time.Second {
		t.Errorf("the stop took %s", took)
	}

	again := start(t, env)
	ann.a = again.app(t)
	ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().expect("video_list.0.title", "in flight")
}

func dataOf(env []string) string {
	for _, e := range env {
		if v, ok := strings.CutPrefix(e, "VIREO_DATA="); ok {
			return v
		}
	}
	return ""
}

// TestBoundedStop: a request that never ends does not keep the server.
func TestBoundedStop(t *testing.T) {
	env := append(freshEnv(t, "sqlite"), "VIREO_GRACE=300ms")
	s := start(t, env)
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.base, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "POST /douyin/publish/action/ HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x\"\r\n\r\n", strings.Repeat("x", 9000))
	eventually(t, "the upload to begin", func() bool { return len(filesBelow(t, dataOf(env)+"/spool", 0)) == 1 })
	if err := s.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- s.Wait() }()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Fatal("the server does not stop")
	}
}

// TestReadiness tells what is wrong by its name, and nothing else about it.
func TestReadiness(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		r := a.guest().get("/readyz", nil)
		if r.http != 200 || r.str("status") != "ok" || len(r.list("checks")) != 4 {
			t.Fatalf("HTTP %d %s", r.http, r.body)
		}
		if _, err := a.raw(t).Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)"); err != nil {
			t.Fatal(err)
		}
		r = a.guest().get("/readyz", nil)
		if r.http != 503 || r.str("status") != "failed" || r.str("checks.1.status") != "failed" || r.str("checks.0.status") != "ok" {
			t.Fatalf("HTTP %d %s", r.http, r.body)
		}
		if r := a.guest().get("/healthz", nil); r.http != 200 {
			t.Fatalf("health: HTTP %d", r.http)
		}
	})
}

// TestStopAtOnce: a stop that comes before the first connection is a stop.
func TestStopAtOnce(t *testing.T) {
	for range 10 {
		boot(t, "sqlite", nil) // its clean-up stops it and fails on an error
	}
}
