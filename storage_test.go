package main

import (
	"io/fs"
	"path/filepath"
	"testing"
)

// blobs are the files in an app's store.
func blobs(t testing.TB, a *testApp) []string {
	t.Helper()
	return filesBelow(t, filepath.Join(a.cfg.Data, "blobs"), 64)
}

// spooled are the files of unfinished uploads, with what is made of them.
func spooled(t testing.TB, a *testApp) []string {
	t.Helper()
	return filesBelow(t, filepath.Join(a.cfg.Data, "spool"), 0)
}

// filesBelow lists files whose name has a length; 0: any.
func filesBelow(t testing.TB, dir string, length int) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && (length == 0 || len(d.Name()) == length) {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
