package main

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// endless sends a body to the upload route that does not end, and returns the
// answer. The body is what begin and then, more times, each repeat.
func endless(t *testing.T, a *testApp, kind, begin string, more int, each func(i int) string) *http.Response {
	t.Helper()
	conn, err := net.Dial("tcp", a.addr.String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(conn, "POST /douyin/publish/action/ HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n", kind)
	go func() { // fails when the server has answered and closes
		fmt.Fprintf(conn, "%x\r\n%s\r\n", len(begin), begin)
		for i := range more {
			s := each(i)
			if _, err := fmt.Fprintf(conn, "%x\r\n%s\r\n", len(s), s); err != nil {
				return
			}
		}
	}()
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatalf("no answer while the body goes on: %v", err)
	}
	return res
}

// TestUploadIsNotReadIntoMemory: what is no file is refused before it is much,
// whatever its type says, so nobody fills the memory through this route.
func TestUploadIsNotReadIntoMemory(t *testing.T) {
	a := boot(t, "sqlite", func(c *config) { c.MaxUpload = 1 << 40 })
	t.Run("a urlencoded form", func(t *testing.T) {
		res := endless(t, a, "application/x-www-form-urlencoded", "token=x&a=", 64, func(int) string { return strings.Repeat("a", 64<<10) })
		if res.StatusCode != 200 {
			t.Errorf("HTTP %d", res.StatusCode)
		}
	})
	t.Run("a multipart form of many fields", func(t *testing.T) {
		res := endless(t, a, "multipart/form-data; boundary=x", "--x", 64, func(i int) string {
			return fmt.Sprintf("\r\nContent-Disposition: form-data; name=\"f%d\"\r\n\r\n%s\r\n--x", i, strings.Repeat("a", 60<<10))
		})
		if res.StatusCode != http.StatusRequestEntityTooLarge {
			t.Errorf("HTTP %d", res.StatusCode)
		}
	})
}
