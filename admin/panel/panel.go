// Package panel serves the moderators' panel below /admin/: the files that
// make panel built into dist, from memory.
package panel

import (
	"bytes"
	"context"
	"crypto/rand"
	"embed"
	"fmt"
	"strings"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/server"
)

//go:embed all:dist
var dist embed.FS

// The panel's address, and what below it is somebody else's.
const base = "/admin/"

var notOurs = []string{"api/", "swagger/"}

// nonceMark stands in index.html where each answer has a nonce of its own.
const nonceMark = "__NONCE__"

// Mount serves the panel wherever no route of the server is.
func Mount(s *server.Server) error {
	p, err := load(dist)
	if err != nil {
		return fmt.Errorf("the panel: %w", err)
	}
	s.Pages(base, p.serve)
	return nil
}

// serve answers with the file, or with the page for an address that the panel
// itself knows. It reports whether the address is the panel's at all.
func (p *pages) serve(_ context.Context, c *app.RequestContext) bool {
	name, below := strings.CutPrefix(string(c.Path()), base)
	if !below {
		return false
	}
	for _, prefix := range notOurs {
		if strings.HasPrefix(name+"/", prefix) {
			return false
		}
	}
	if f := p.files[name]; f != nil {
		f.serve(c, strings.HasPrefix(name, hashed))
		return true
	}
	if strings.HasPrefix(name, hashed) {
		return false // of another version of the panel
	}
	p.index(c)
	return true
}

// index answers with the page. It has no ETag: a browser that keeps the old text
// with the new header would have two nonces.
func (p *pages) index(c *app.RequestContext) {
	nonce := rand.Text()
	secure(c, "style-src 'nonce-"+nonce+"'")
	c.Response.Header.Set("Cache-Control", "no-cache")
	c.Data(200, typeHTML, bytes.ReplaceAll(p.page, []byte(nonceMark), []byte(nonce)))
}

// policy is what the page may load and do. Nothing is from another host, and
// nothing is inline but the styles that carry the answer's nonce.
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; " +
	"base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "

func secure(c *app.RequestContext, styles string) {
	h := &c.Response.Header
	h.Set("Content-Security-Policy", policy+styles)
	h.Set("Referrer-Policy", "same-origin")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
}
