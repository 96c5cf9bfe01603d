package main

import (
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// form writes a multipart body from parts in order; a part named data is a file.
func form(t testing.TB, parts ...[2]string) (*bytes.Buffer, string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, part := range parts {
		if part[0] == "data" {
			f, err := w.CreateFormFile("data", "x")
			if err != nil {
				t.Fatal(err)
			}
			io.WriteString(f, part[1])
		} else {
			w.WriteField(part[0], part[1])
		}
	}
	w.Close()
	return &b, w.FormDataContentType()
}

// nothingLeft fails when a refused upload left a row or a file.
func nothingLeft(t testing.TB, a *testApp, c *client) {
	t.Helper()
	if n := len(c.get("/douyin/publish/list/", p{"user_id": c.id}).ok().list("video_list")); n != 0 {
		t.Errorf("%d videos", n)
	}
	if left := append(blobs(t, a), spooled(t, a)...); len(left) != 0 {
		t.Errorf("files left: %v", left)
	}
}

func TestRefusedUploads(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		ok := string(sample(1))
		tok := [2]string{"token", ann.token}
		title := [2]string{"title", "a title"}
		for _, c := range []struct {
			name  string
			parts [][2]string
			code  int64
		}{
			{"no file", [][2]string{tok, title}, invalid},
			{"empty file", [][2]string{{"data", ""}, tok, title}, invalid},
			{"two files", [][2]string{{"data", ok}, {"data", ok}, tok, title}, invalid},
			{"text as a video", [][2]string{{"data", strings.Repeat("not a video\n", 1000)}, tok, title}, unsupported},
			{"a picture as a video", [][2]string{{"data", "\xff\xd8\xff\xe0\x00\x10JFIF" + strings.Repeat("\x00", 5000)}, tok, title}, unsupported},
			{"half a video", [][2]string{{"data", ok[:len(ok)/2]}, tok, title}, unsupported},
			{"headers alone", [][2]string{{"data", ok[:600]}, tok, title}, unsupported},
			{"no title", [][2]string{{"data", ok}, tok}, invalid},
			{"blank title", [][2]string{{"data", ok}, tok, {"title", "  "}}, invalid},
			{"title too long by one", [][2]string{{"data", ok}, tok, {"title", strings.Repeat("长", 256)}}, invalid},
			{"title of broken UTF-8", [][2]string{{"data", ok}, tok, {"title", "a\xff\xfeb"}}, invalid},
			{"huge title", [][2]string{{"data", ok}, tok, {"title", strings.Repeat("x", 100_000)}}, invalid},
			{"no token", [][2]string{{"data", ok}, title}, signIn},
			{"bad token", [][2]string{{"data", ok}, title, {"token", "nonsense"}}, signIn},
		} {
			t.Run(c.name, func(t *testing.T) {
				body, kind := form(t, c.parts...)
				ann.upload(body, kind).refused(c.code)
				nothingLeft(t, a, ann)
			})
		}
		t.Run("not a form", func(t *testing.T) {
			ann.upload(strings.NewReader(ok), "video/mp4").refused(invalid)
			ann.upload(strings.NewReader("{}"), "application/json").refused(invalid)
			ann.upload(strings.NewReader("--x\r\ngarbage"), "multipart/form-data; boundary=x").refused(invalid)
			nothingLeft(t, a, ann)
		})
		t.Run("a title of 255 characters, token before the file", func(t *testing.T) {
			body, kind := form(t, tok, [2]string{"title", strings.Repeat("长", 255)}, [2]string{"data", ok})
			ann.upload(body, kind).ok()
		})
	})
}

func TestUploadOverTheLimit(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		big := strings.Repeat("x", int(a.cfg.MaxUpload)+1)
		t.Run("told by the length", func(t *testing.T) {
			body, kind := form(t, [2]string{"token", ann.token}, [2]string{"title", "t"}, [2]string{"data", big + big})
			wantTooLarge(t, ann.upload(body, kind))
			nothingLeft(t, a, ann)
		})
		t.Run("seen while streaming", func(t *testing.T) {
			body, kind := form(t, [2]string{"token", ann.token}, [2]string{"title", "t"}, [2]string{"data", big})
			wantTooLarge(t, ann.upload(struct{ io.Reader }{body}, kind)) // no length: chunked
			nothingLeft(t, a, ann)
		})
	})
}

func fetch(t testing.TB, req *http.Request) (*http.Response, []byte) {
	t.Helper()
	res, err := httpClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res, b
}

func wantTooLarge(t testing.TB, r *answer) {
	t.Helper()
	if r.http != http.StatusRequestEntityTooLarge || r.num("status_code") != tooLarge {
		t.Fatalf("HTTP %d %s", r.http, r.body)
	}
}

// TestUploadThatStops: a client that goes away half-way leaves nothing behind.
func TestUploadThatStops(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		conn, err := net.Dial("tcp", a.addr.String())
		if err != nil {
			t.Fatal(err)
		}
		body, kind := form(t, [2]string{"token", ann.token}, [2]string{"title", "t"}, [2]string{"data", string(sample(1)) + strings.Repeat("x", 1<<20)})
		fmt.Fprintf(conn, "POST /douyin/publish/action/ HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", kind, body.Len())
		conn.Write(body.Bytes()[:body.Len()/2])
		eventually(t, "the upload to begin", func() bool { return len(spooled(t, a)) == 1 })
		conn.Close()
		eventually(t, "the file to go", func() bool { return len(spooled(t, a)) == 0 })
		nothingLeft(t, a, ann)
	})
}

// eventually waits for something that another goroutine or process does and
// that tells nobody.
func eventually(t testing.TB, what string, ok func() bool) {
	t.Helper()
	deadline := time.NewTimer(2 * time.Minute)
	defer deadline.Stop()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-deadline.C:
			t.Fatalf("waited in vain for %s", what)
		case <-tick.C:
		}
	}
}

func TestUnfinishedUploadsPerAddress(t *testing.T) {
	a := boot(t, "sqlite", func(c *config) { c.Limits = "on" })
	ann := a.user("ann")
	hold := func() net.Conn {
		conn, err := net.Dial("tcp", a.addr.String())
		if err != nil {
			t.Fatal(err)
		}
		body, kind := form(t, [2]string{"data", strings.Repeat("x", 1<<20)})
		fmt.Fprintf(conn, "POST /douyin/publish/action/ HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", kind, body.Len())
		conn.Write(body.Bytes()[:1<<19])
		return conn
	}
	one, two := hold(), hold()
	defer two.Close()
	eventually(t, "two uploads to begin", func() bool { return len(spooled(t, a)) == 2 })
	r := ann.publish("third", sample(3))
	if r.http != http.StatusTooManyRequests || r.num("status_code") != busy || r.header.Get("Retry-After") == "" {
		t.Fatalf("the third upload: HTTP %d %s", r.http, r.body)
	}
	one.Close()
	eventually(t, "one to be cleared away", func() bool { return len(spooled(t, a)) == 1 })
	ann.publish("third", sample(3)).ok()
}

func TestDailyQuota(t *testing.T) {
	size := int64(len(sample(0)))
	for _, kind := range []string{"sqlite", "mysql"} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			a := boot(t, kind, func(c *config) { c.DailyUpload = byteSize(3*size + size/2) })
			ann := a.user("ann")
			var refusedOnes int
			rs := make([]*answer, 8)
			together(8, func(i int) { rs[i] = ann.publish("v", sample(i)) })
			for _, r := range rs {
				if r.num("status_code") != 0 {
					r.refused(quota)
					refusedOnes++
				}
			}
			if refusedOnes != 5 {
				t.Errorf("%d of 8 refused, want 5: the quota holds three", refusedOnes)
			}
			if n := len(blobs(t, a)); n != 4 { // three videos, and the cover of their one title
				t.Errorf("%d files for three videos and their cover: refused ones stay", n)
			}
			a.clock.add(24 * time.Hour)
			ann.publish("next day", sample(9)).ok()
		})
	}
}
