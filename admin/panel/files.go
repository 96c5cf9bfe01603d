package panel

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"path"
	"strconv"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"
)

// hashed is the folder whose files are named by their content.
const hashed = "assets/"

const typeHTML = "text/html; charset=utf-8"

// kinds are the types of the files that a build makes.
var kinds = map[string]string{
	".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".txt": "text/plain; charset=utf-8", ".css": "text/css; charset=utf-8",
}

// encodings are those that the build compresses with, the better one first.
var encodings = []struct{ name, ext string }{{"br", ".br"}, {"gzip", ".gz"}}

// pages are all files of the panel, and the text of its page.
type pages struct {
	files map[string]*file
	page  []byte
}

// file is one file in each encoding that the build made.
type file struct {
	kind string
	as   map[string]body // by encoding; "": plain
}

type body struct {
	bytes []byte
	etag  string
}

func newBody(b []byte) body {
	sum := sha256.Sum256(b)
	return body{b, fmt.Sprintf(`"%x"`, sum[:12])}
}

// load reads a build.
func load(from fs.FS) (*pages, error) {
	p := &pages{files: map[string]*file{}}
	root, err := fs.Sub(from, "dist")
	if err != nil {
		return nil, err
	}
	err = fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		if name == "index.html" {
			p.page = b
			return nil
		}
		return p.add(name, b)
	})
	if err == nil && p.page == nil {
		err = errors.New("there is no index.html: run make panel")
	}
	return p, err
}

func (p *pages) add(name string, b []byte) error {
	plain, encoding := name, ""
	for _, e := range encodings {
		if bare, ok := strings.CutSuffix(name, e.ext); ok {
			plain, encoding = bare, e.name
		}
	}
	f := p.files[plain]
	if f == nil {
		kind := kinds[path.Ext(plain)]
		if kind == "" {
			return fmt.Errorf("%s has no type here", plain)
		}
		f = &file{kind, map[string]body{}}
		p.files[plain] = f
	}
	f.as[encoding] = newBody(b)
	return nil
}

// serve answers with the file, in the best encoding that the client takes.
func (f *file) serve(c *app.RequestContext, forever bool) {
	h := &c.Response.Header
	secure(c, "style-src 'none'")
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "public, max-age=3600")
	if forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	b := f.as[""]
	for _, e := range encodings {
		if as, ok := f.as[e.name]; ok && accepts(c.Request.Header.Get("Accept-Encoding"), e.name) {
			b = as
			h.Set("Content-Encoding", e.name)
			break
		}
	}
	h.Set("Etag", b.etag)
	if has(c.Request.Header.Get("If-None-Match"), b.etag) {
		h.Del("Content-Encoding")
		c.SetStatusCode(304)
		return
	}
	c.Data(200, f.kind, b.bytes)
}

// accepts reports whether an Accept-Encoding names an encoding, and not with q=0.
func accepts(header, encoding string) bool {
	for item := range strings.SplitSeq(header, ",") {
		name, params, err := mime.ParseMediaType(strings.TrimSpace(item))
		if err != nil || name != encoding {
			continue
		}
		q, err := strconv.ParseFloat(params["q"], 64)
		return params["q"] == "" || err == nil && q > 0
	}
	return false
}

// has reports whether an If-None-Match names an ETag.
func has(header, etag string) bool {
	for item := range strings.SplitSeq(header, ",") {
		if item = strings.TrimSpace(item); item == "*" || strings.TrimPrefix(item, "W/") == etag {
			return true
		}
	}
	return false
}
