package blob_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"vireo/dal/blob"
	"vireo/dal/blob/blobtest"
)

func openDir(t *testing.T, root string) *blob.Dir {
	t.Helper()
	d, err := blob.OpenDir(root)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDirConforms(t *testing.T) {
	blobtest.Run(t, func(t *testing.T) blob.Store { return openDir(t, t.TempDir()) })
}

// The spool is on another disk: only links within the store work.
func TestDirConformsAcrossDisks(t *testing.T) {
	blobtest.Run(t, func(t *testing.T) blob.Store {
		root := t.TempDir()
		return openDir(t, root).WithLink(func(old, new string) error {
			if !strings.HasPrefix(old, root+string(filepath.Separator)) {
				return &os.LinkError{Op: "link", Old: old, New: new, Err: errors.New("cross-device link")}
			}
			return os.Link(old, new)
		})
	})
}

// Some disks know no links at all. There, and only there, two first calls of ID
// at once may differ, so this runs what Put and Open do.
func TestDirWithoutLinks(t *testing.T) {
	d := openDir(t, t.TempDir()).WithLink(func(string, string) error { return syscall.EPERM })
	key := blobtest.Put(t, d, "content")
	if again := blobtest.Put(t, d, "content"); blobtest.Read(t, d, again) != "content" || again != key {
		t.Error("the content is not kept")
	}
	first, err := d.ID(t.Context())
	if again, err2 := d.ID(t.Context()); err != nil || err2 != nil || first != again {
		t.Errorf("ids %q, %q; %v, %v", first, again, err, err2)
	}
}

// Another disk for real, where the machine has one.
func TestDirOnOtherDisk(t *testing.T) {
	root, err := os.MkdirTemp("/dev/shm", "blob")
	if err != nil {
		t.Skip("no other disk: ", err)
	}
	defer os.RemoveAll(root)
	d := openDir(t, root)
	if key := blobtest.Put(t, d, "moved"); blobtest.Read(t, d, key) != "moved" {
		t.Error("the content is not kept")
	}
	if names := files(t, filepath.Join(root, "tmp")); len(names) != 0 {
		t.Errorf("left over: %v", names)
	}
}

func TestDirLayoutAndModes(t *testing.T) {
	root := filepath.Join(t.TempDir(), "new", "store")
	d := openDir(t, root)
	path, key := blobtest.File(t, "private")
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := d.Put(t.Context(), path, key); err != nil {
		t.Fatal(err)
	}
	stored := filepath.Join(root, string(key[:2]), string(key[2:4]), string(key))
	for path, want := range map[string]os.FileMode{root: 0o700, filepath.Dir(stored): 0o700, stored: 0o600} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
	}
}

// A second Put makes a blob young, so that a sweeper which goes by age spares it.
func TestDirPutRenewsModTime(t *testing.T) {
	root := t.TempDir()
	d := openDir(t, root)
	key := blobtest.Put(t, d, "old")
	old := time.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(stored(root, key), old, old); err != nil {
		t.Fatal(err)
	}
	blobtest.Put(t, d, "old")
	if info, err := d.Stat(t.Context(), key); err != nil || time.Since(info.ModTime) > time.Hour {
		t.Errorf("%+v, %v", info, err)
	}
}

// An upload that took long is as young as its Put.
func TestDirPutOfOldFile(t *testing.T) {
	d := openDir(t, t.TempDir())
	path, key := blobtest.File(t, "slow")
	old := time.Now().Add(-48 * time.Hour)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
	if err := d.Put(t.Context(), path, key); err != nil {
		t.Fatal(err)
	}
	if info, err := d.Stat(t.Context(), key); err != nil || time.Since(info.ModTime) > time.Hour {
		t.Errorf("%+v, %v", info, err)
	}
}

func TestDirTellsOfDamage(t *testing.T) {
	root := t.TempDir()
	d := openDir(t, root)
	path, key := blobtest.File(t, "whole")
	if err := d.Put(t.Context(), path, key); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(stored(root, key)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(stored(root, key), []byte("who"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.Put(t.Context(), path, key); err == nil {
		t.Error("a damaged blob was taken for a good one")
	}
}

func TestDirListPassesOverStrangers(t *testing.T) {
	root := t.TempDir()
	d := openDir(t, root)
	key := blobtest.Put(t, d, "content")
	other := string(blobtest.KeyOf("stranger"))
	for _, name := range []string{"README", "zz/zz/x", "ab/file", filepath.Join(filepath.Dir(rel(key)), "x.part"), filepath.Join(filepath.Dir(rel(key)), other), other} {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if infos, err := d.List(t.Context(), "", 10); err != nil || len(infos) != 1 || infos[0].Key != key {
		t.Errorf("%+v, %v", infos, err)
	}
}

func TestOpenDirRemovesLeftOvers(t *testing.T) {
	root := t.TempDir()
	openDir(t, root)
	abandoned, active := filepath.Join(root, "tmp", "put-1"), filepath.Join(root, "tmp", "put-2")
	for _, path := range []string{abandoned, active} {
		if err := os.WriteFile(path, []byte("part"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	old := time.Now().Add(-25 * time.Hour)
	if err := os.Chtimes(abandoned, old, old); err != nil {
		t.Fatal(err)
	}
	openDir(t, root)
	if got := files(t, filepath.Join(root, "tmp")); len(got) != 1 || got[0] != "put-2" {
		t.Errorf("left: %v", got)
	}
}

func TestDirErrors(t *testing.T) {
	root := t.TempDir()
	d := openDir(t, root)
	path, key := blobtest.File(t, "content")
	// A file where the shard should be fails for every user, root as well.
	if err := os.WriteFile(filepath.Join(root, string(key[:2])), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.Put(t.Context(), path, key); err == nil || errors.Is(err, blob.ErrNotFound) {
		t.Errorf("Put: %v", err)
	}
	if _, err := blob.OpenDir(filepath.Join(root, string(key[:2]))); err == nil {
		t.Error("a file was opened as a store")
	}
	if err := os.RemoveAll(root); err != nil {
		t.Fatal(err)
	}
	if err := d.Ping(t.Context()); err == nil {
		t.Error("Ping does not notice that the directory is gone")
	}
	if _, err := d.List(t.Context(), "", 1); err == nil {
		t.Error("List does not notice that the directory is gone")
	}
	if _, err := d.ID(t.Context()); err == nil {
		t.Error("ID does not notice that the directory is gone")
	}
}

func TestDirReadOnly(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("modes do not bind this user")
	}
	root := t.TempDir()
	d := openDir(t, root)
	key := blobtest.Put(t, d, "content")
	for _, dir := range []string{root, filepath.Join(root, "tmp")} {
		if err := os.Chmod(dir, 0o500); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(dir, 0o700)
	}
	path, other := blobtest.File(t, "other")
	for method, err := range map[string]error{"Put": d.Put(t.Context(), path, other), "Ping": d.Ping(t.Context())} {
		if !errors.Is(err, os.ErrPermission) {
			t.Errorf("%s: %v", method, err)
		}
	}
	if blobtest.Read(t, openDir(t, root), key) != "content" {
		t.Error("a read-only store can not be read")
	}
}

func TestDirEmptyIDIsRefused(t *testing.T) {
	root := t.TempDir()
	d := openDir(t, root)
	if err := os.WriteFile(filepath.Join(root, "id"), []byte("\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if id, err := d.ID(t.Context()); err == nil {
		t.Errorf("id %q", id)
	}
}

func TestHashFile(t *testing.T) {
	path, key := blobtest.File(t, "content")
	if got, n, err := blob.HashFile(t.Context(), path); got != key || n != 7 || err != nil {
		t.Errorf("%s, %d, %v", got, n, err)
	}
	if _, _, err := blob.HashFile(t.Context(), path+"x"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}
}

func rel(key blob.Key) string {
	return filepath.Join(string(key[:2]), string(key[2:4]), string(key))
}

func stored(root string, key blob.Key) string { return filepath.Join(root, rel(key)) }

func files(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
