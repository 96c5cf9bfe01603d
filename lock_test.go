package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vireo/dal/daltest"
)

// TestOneServerAFolder: nothing takes a folder from under a running server, and
// one that was killed keeps nobody out.
func TestOneServerAFolder(t *testing.T) {
	if !locks(t) {
		t.Skip("SKIPPED: folders can't be locked here")
	}
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			a := boot(t, kind, nil)
			a.user("ann").video("v")
			path := a.backup(t)
			env := freshEnv(t, kind)
			fails := func(with string, args ...string) {
				t.Helper()
				out, err := program(t, env, args...).CombinedOutput()
				if err == nil || !strings.Contains(string(out), "VIREO_DATA") || !strings.Contains(string(out), with) {
					t.Errorf("%v: %v %s", args, err, out)
				}
			}
			server := start(t, env)
			fails("stop it first", "restore", "--replace", path)
			if kind == "sqlite" {
				fails("stop it first", "serve")
			} else {
				second := start(t, env) // replicas share a folder
				server.kill(t)
				fails("stop it first", "restore", "--replace", path)
				server = second
			}
			server.kill(t)
			if out, err := program(t, env, "restore", "--replace", path).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			start(t, env).kill(t)
		})
	}
}

// locks tells whether this system locks folders.
func locks(t *testing.T) bool {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "d")
	f, err := lockFolder(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	again, err := lockFolder(dir, false)
	if err == nil {
		again.Close()
	}
	if _, statErr := os.Stat(dir); statErr != nil {
		t.Fatal(statErr)
	}
	return err != nil
}
