package server

import (
	"errors"
	"net"
	"os"
	"testing"
	"time"
)

// slowly reads a connection byte by byte while its other end writes without an end,
// and answers what ended it; read stops it.
func slowly(t *testing.T, c *trackedConn, client net.Conn, read func(n int) bool) error {
	t.Helper()
	go func() {
		for {
			if _, err := client.Write([]byte{'x'}); err != nil {
				return
			}
		}
	}()
	for n := 1; ; n++ {
		if _, err := c.Read(make([]byte, 1)); err != nil {
			return err
		}
		if !read(n) {
			return nil
		}
	}
}

// TestSlowHead: however many bytes of a request come, its head has an end. What is
// served has none but that of each read, and the next request begins anew.
func TestSlowHead(t *testing.T) {
	client, conn := net.Pipe()
	defer client.Close()
	c := &trackedConn{Conn: conn, t: &connTracker{head: 20 * time.Millisecond, conns: map[string]*trackedConn{}}}
	defer c.Close()
	begin := time.Now()
	long := func(int) bool { return time.Since(begin) < 100*time.Millisecond }

	c.setBusy(true)
	if err := slowly(t, c, client, long); err != nil {
		t.Fatalf("while a request is served: %v", err)
	}
	c.setBusy(false)
	if !c.head.IsZero() {
		t.Error("the head of the next request has an end before it has begun")
	}
	begin = time.Now()
	if err := slowly(t, c, client, long); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("a head without an end: %v", err)
	}
}
