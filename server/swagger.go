package server

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"regexp"
	"sync"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/hertz-contrib/swagger"
	swaggerFiles "github.com/swaggo/files"
)

// docs is Swagger UI for one door.
type docs struct {
	base     string // its folder's path
	title    string
	document func(Rules) (*Document, error)
	ui       func() (map[string]*page, error) // the UI's files; the same for every server
}

var allDocs = []*docs{
	newDocs("/swagger/", "vireo app API", AppDocument),
	newDocs("/admin/swagger/", "vireo admin API", AdminDocument),
}

func newDocs(base, title string, document func(Rules) (*Document, error)) *docs {
	d := &docs{base: base, title: title, document: document}
	d.ui = sync.OnceValues(d.render)
	return d
}

// page is one file of Swagger UI.
type page struct {
	kind   string
	body   []byte
	etag   string
	policy string // Content-Security-Policy, where it is a page
}

func newPage(kind string, body []byte) *page {
	sum := sha256.Sum256(body)
	return &page{kind: kind, body: body, etag: fmt.Sprintf(`"%x"`, sum[:12])}
}

// mountDocs serves Swagger UI and the documents of both doors.
func (s *Server) mountDocs() error {
	for _, d := range allDocs {
		doc, err := d.document(s.rules)
		if err != nil {
			return err
		}
		own := map[string]*page{
			"doc.json":     newPage(typeJSON, doc.Swagger),
			"openapi.json": newPage(typeJSON, doc.OpenAPI),
		}
		serve := func(_ context.Context, c *app.RequestContext) { s.servePage(c, d, own) }
		for _, method := range []string{"GET", "HEAD"} {
			s.Handle(method, d.base+"*file", serve)
			s.Handle(method, d.base[:len(d.base)-1], serve)
		}
	}
	return nil
}

// servePage answers with a file of own, else of the UI.
func (s *Server) servePage(c *app.RequestContext, d *docs, own map[string]*page) {
	name := c.Param("file")
	if name == "" {
		// Not c.Redirect, which answers with a host and a scheme of its own making.
		c.Response.Header.Set("Location", d.base+"index.html")
		c.SetStatusCode(302)
		return
	}
	p := own[name]
	if p == nil {
		ui, err := d.ui()
		if err != nil {
			s.fail(c, err)
			return
		}
		if p = ui[name]; p == nil {
			s.failStatus(c, errNoRoute, 404)
			return
		}
	}
	c.Response.Header.Set("Etag", p.etag)
	c.Response.Header.Set("Cache-Control", "no-cache") // ask again: a new version has new files
	if p.policy != "" {
		c.Response.Header.Set("Content-Security-Policy", p.policy)
		c.Response.Header.Set("Referrer-Policy", "no-referrer")
	}
	if c.Request.Header.Get("If-None-Match") == p.etag {
		c.SetStatusCode(304)
		return
	}
	c.Data(200, p.kind, p.body)
}

// assets are the files that index.html loads.
var assets = []string{"swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "favicon-16x16.png", "favicon-32x32.png"}

// render asks the wrapped UI for each of its files once. It is not mounted
// itself: it searches the whole address for a file's name, the query included,
// and answers no HEAD.
func (d *docs) render() (map[string]*page, error) {
	handler := swagger.CustomWrapHandler(&swagger.Config{
		URL: "doc.json", Title: d.title, DocExpansion: "list", DefaultModelsExpandDepth: 1, DeepLinking: true,
	}, swaggerFiles.NewHandler())
	read := func(name string) (*page, error) {
		c := app.NewContext(0)
		c.Request.SetRequestURI(d.base + name)
		handler(context.Background(), c)
		if c.Response.StatusCode() != 200 || len(c.Response.Body()) == 0 {
			return nil, fmt.Errorf("swagger UI has no %s", name)
		}
		return newPage(string(c.Response.Header.ContentType()), bytes.Clone(c.Response.Body())), nil
	}
	index, err := read("index.html")
	if err != nil {
		return nil, err
	}
	if index, err = adapt(index); err != nil {
		return nil, err
	}
	pages := map[string]*page{"index.html": index}
	for _, name := range assets {
		if pages[name], err = read(name); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

var (
	fontLink     = regexp.MustCompile(`(?m)^.*https://fonts\.googleapis\.com/.*\n`)
	layout       = regexp.MustCompile(`layout: "StandaloneLayout",`)
	inlineScript = regexp.MustCompile(`(?s)<script>(.*?)</script>`)
)

// adapt takes the link to another host out of the page, and forbids it to reach
// any: a token typed here goes to this server and nowhere else. It also lets the
// page show parameters' limits, for which the wrapper has no option.
func adapt(index *page) (*page, error) {
	if !fontLink.Match(index.body) || !layout.Match(index.body) || !inlineScript.Match(index.body) {
		return nil, errors.New("the page of swagger UI is not the one this program knows")
	}
	body := fontLink.ReplaceAll(index.body, nil)
	body = layout.ReplaceAll(body, []byte("$0 showCommonExtensions: true,"))
	hash := sha256.Sum256(inlineScript.FindSubmatch(body)[1])
	out := newPage(index.kind, body)
	out.policy = "default-src 'none'; script-src 'self' 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'; " +
		"style-src 'self' 'unsafe-inline'; " + // the UI styles its elements one by one
		"img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	return out, nil
}
