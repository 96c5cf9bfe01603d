package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layer says what the files under a folder may import of this project, and what
// they may not import of others. The longest matching folder decides.
type layer struct {
	dir  string
	may  []string // own packages, by prefix below vireo/; nil: none
	ban  []string // foreign packages, by prefix
	test bool     // a folder of test helpers
}

var layers = []layer{
	{dir: ".", may: []string{""}}, // package main alone knows everyone
	{dir: "api", may: []string{"server", "biz", "api"}, ban: []string{"gorm.io", "database/sql"}},
	{dir: "admin", may: []string{"server", "biz", "admin"}, ban: []string{"gorm.io", "database/sql"}},
	{dir: "admin/panel", may: []string{"server"}, ban: []string{"gorm.io", "database/sql"}},
	{dir: "server", may: []string{"biz", "docs/swagger"}, ban: []string{"gorm.io", "database/sql"}},
	{dir: "biz", may: []string{"dal", "biz"}, ban: []string{"gorm.io", "database/sql", "github.com/cloudwego/hertz"}},
	{dir: "biz/errs", ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "biz/media", may: []string{"biz/media"}, ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "biz/secret", ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "biz/wordfilter", may: []string{"biz/wordfilter"}, ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "biz/wordfilter/data", may: []string{"biz/wordfilter/tables"}, ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "biz/wordfilter/tables", ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "biz/username", ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "dal", may: []string{"dal/model", "dal/query", "dal/migration"}, ban: []string{"github.com/cloudwego/hertz"}},
	{dir: "dal/model", ban: []string{"github.com/cloudwego/hertz"}},
	{dir: "dal/query", may: []string{"dal/model"}},
	{dir: "dal/migration"},
	{dir: "dal/blob", ban: []string{"gorm.io", "github.com/cloudwego/hertz"}},
	{dir: "dal/blob/blobtest", may: []string{"dal/blob"}, test: true},
	{dir: "dal/daltest", may: []string{"dal"}, test: true},
	{dir: "docs/swagger"},
	{dir: "scripts", may: []string{""}},
}

// bizBan are own packages under what biz may import that it must not.
var bizBan = []string{"dal/query", "dal/migration", "dal/daltest"}

func TestLayers(t *testing.T) {
	seen := map[string]bool{}
	walkGo(t, func(path string, imports []string) {
		l := layerOf(path)
		seen[l.dir] = true
		for _, imp := range imports {
			own, isOwn := strings.CutPrefix(imp, "vireo/")
			switch {
			case isOwn && !slices.ContainsFunc(l.may, func(p string) bool { return within(own, p) }):
				t.Errorf("%s imports %s, which %s may not", path, imp, l.dir)
			case isOwn && l.dir == "biz" && slices.Contains(bizBan, own):
				t.Errorf("%s imports %s: the rules ask dal itself", path, imp)
			case isOwn && l.dir != "." && !l.test && layerNamed(own).test:
				t.Errorf("%s imports %s, which is for tests", path, imp)
			case !isOwn && slices.ContainsFunc(l.ban, func(p string) bool { return within(imp, p) }):
				t.Errorf("%s imports %s, which %s may not", path, imp, l.dir)
			}
		}
	})
	for _, l := range layers {
		if !seen[l.dir] {
			t.Errorf("no Go file under %s: was the folder renamed?", l.dir)
		}
	}
}

// within reports whether a package is one with the prefix or below it; "" holds all.
func within(pkg, prefix string) bool {
	return prefix == "" || pkg == prefix || strings.HasPrefix(pkg, prefix+"/")
}

func layerOf(path string) layer { return layerNamed(filepath.ToSlash(filepath.Dir(path))) }

func layerNamed(dir string) layer {
	best := layers[0]
	for _, l := range layers[1:] {
		if within(dir, l.dir) && len(l.dir) >= len(best.dir) {
			best = l
		}
	}
	return best
}

// walkGo calls fn with the imports of every Go file that is no test. It reads
// the files itself, so that go test's cache sees a change in any of them.
func walkGo(t *testing.T, fn func(path string, imports []string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && (d.Name() == "node_modules" || path == "data" || d.Name() != "." && strings.HasPrefix(d.Name(), ".")) {
			return fs.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		var imports []string
		for _, i := range f.Imports {
			p, _ := strconv.Unquote(i.Path.Value)
			imports = append(imports, p)
		}
		fn(path, imports)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
