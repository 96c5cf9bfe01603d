package server

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz"
)

// HandleFile is Handle for a route that answers bytes.
func HandleFile[Req any](ctx context.Context, c *app.RequestContext, fn func(k *Call, req *Req) (*biz.File, error)) {
	s := from(c)
	req := new(Req)
	if err := bind(c, req); err != nil {
		s.failStatus(c, asError(err), 404)
		return
	}
	f, err := fn(CallOf(c), req)
	if err != nil { // players and image views look at the HTTP status
		e := asError(err)
		s.failStatus(c, e, statusOf[e.Code].HTTP)
		return
	}
	serveFile(c, f)
}

// serveFile answers with the file's bytes. Ranges and conditions are decided by
// net/http, whose answer is caught before its body: the bytes then stream from
// the file, and nothing is held in memory.
func serveFile(c *app.RequestContext, f *biz.File) {
	req := &http.Request{Method: string(c.Method()), URL: &url.URL{}, Header: http.Header{}}
	for _, h := range []string{"Range", "If-Range", "If-None-Match", "If-Match"} {
		if v := c.Request.Header.Get(h); v != "" {
			req.Header.Set(h, v)
		}
	}
	if strings.Contains(req.Header.Get("Range"), ",") {
		req.Header.Del("Range") // several ranges: the whole file is a correct answer
	}
	w := &headerCatcher{header: http.Header{"Content-Type": {f.Type}, "Etag": {`"` + f.ETag + `"`}}}
	http.ServeContent(w, req, "", time.Time{}, seekOnly{f})

	for k, v := range w.header {
		if k != "Content-Length" {
			c.Response.Header.Set(k, v[0])
		}
	}
	c.Response.Header.Set("Cache-Control", "private, no-store")
	if f.Public {
		c.Response.Header.Set("Cache-Control", "public, max-age="+strconv.Itoa(int(biz.FileCacheTime.Seconds())))
	}
	c.SetStatusCode(w.status)
	n, err := strconv.ParseInt(w.header.Get("Content-Length"), 10, 64)
	if err != nil || w.status >= 300 {
		f.Close()
		c.Response.SetBody(w.body.Bytes())
		return
	}
	c.Response.SetBodyStream(&sectionCloser{io.LimitReader(f, n), f}, int(n))
}

// sectionCloser is the part of a file that is sent; closing it closes the file.
type sectionCloser struct {
	io.Reader
	io.Closer
}

// headerCatcher takes the status and the headers of an answer, and its body only
// when that is an error's.
type headerCatcher struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (w *headerCatcher) Header() http.Header { return w.header }

func (w *headerCatcher) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
}

func (w *headerCatcher) Write(p []byte) (int, error) { return w.body.Write(p) }

// seekOnly lets net/http find the place to send from, but not send.
type seekOnly struct{ io.Seeker }

func (seekOnly) Read([]byte) (int, error) { return 0, io.EOF }
