package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// hasHan reports whether a text has a Chinese character.
func hasHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// TestBothLanguages: every text for people stands in English and in Chinese, with
// the same places for what is filled in.
func TestBothLanguages(t *testing.T) {
	texts := 0
	for _, dir := range []string{"biz", "server"} {
		files := must[[]string](t)(filepath.Glob(dir + "/*.go"))
		for _, name := range files {
			set := token.NewFileSet()
			file := must[*ast.File](t)(parser.ParseFile(set, name, nil, parser.SkipObjectResolution))
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || len(call.Args) != 2 || !isText(call.Fun) {
					return true
				}
				en, zh := literal(call.Args[0]), literal(call.Args[1])
				if en == "" {
					return true // made of parts elsewhere
				}
				texts++
				if hasHan(en) || !hasHan(zh) || strings.Count(en, "%") != strings.Count(zh, "%") {
					t.Errorf("%s: %q, %q", set.Position(call.Pos()), en, zh)
				}
				return true
			})
		}
	}
	if texts < 150 {
		t.Errorf("only %d texts were found", texts)
	}
}

func isText(fn ast.Expr) bool {
	s, ok := fn.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != "T" {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == "errs"
}

func literal(e ast.Expr) string {
	l, ok := e.(*ast.BasicLit)
	if !ok {
		return ""
	}
	s, _ := strconv.Unquote(l.Value)
	return s
}
