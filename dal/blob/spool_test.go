package blob_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vireo/dal/blob"
	"vireo/dal/blob/blobtest"
)

func newSpool(t *testing.T, minFree uint64) *blob.Spool {
	t.Helper()
	s, err := blob.NewSpool(filepath.Join(t.TempDir(), "spool"), minFree)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func create(t *testing.T, s *blob.Spool, limit int64) *blob.SpoolFile {
	t.Helper()
	f, err := s.Create(limit)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Discard() })
	return f
}

func TestSpoolToStore(t *testing.T) {
	f, d := create(t, newSpool(t, 0), 100), openDir(t, t.TempDir())
	if _, err := io.Copy(f, strings.NewReader("the upload")); err != nil {
		t.Fatal(err)
	}
	if f.Size() != 10 || f.Key() != blobtest.KeyOf("the upload") {
		t.Errorf("size %d, key %s", f.Size(), f.Key())
	}
	for range 2 {
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.Put(t.Context(), f.Path(), f.Key()); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := f.Discard(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(f.Path()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after Discard: %v", err)
	}
	if blobtest.Read(t, d, f.Key()) != "the upload" {
		t.Error("the blob went with the spool's file")
	}
}

func TestSpoolLimit(t *testing.T) {
	f := create(t, newSpool(t, 0), 10)
	if n, err := f.Write([]byte("0123456789")); n != 10 || err != nil {
		t.Fatalf("up to the limit: %d, %v", n, err)
	}
	if n, err := f.Write(nil); n != 0 || err != nil {
		t.Errorf("nothing more: %d, %v", n, err)
	}
	for range 2 {
		if n, err := f.Write([]byte("x")); n != 0 || !errors.Is(err, blob.ErrTooLarge) {
			t.Errorf("over the limit: %d, %v", n, err)
		}
	}
	if f.Size() != 10 || f.Key() != blobtest.KeyOf("0123456789") {
		t.Errorf("a refused write counts: %d", f.Size())
	}
}

func TestSpoolStopsAtOnce(t *testing.T) {
	f := create(t, newSpool(t, 0), 1000)
	endless := &counter{}
	if _, err := io.Copy(f, endless); !errors.Is(err, blob.ErrTooLarge) {
		t.Errorf("endless upload: %v", err)
	}
	if endless.reads != 1 {
		t.Errorf("%d reads although the first is over the limit", endless.reads)
	}
}

type counter struct{ reads int }

func (c *counter) Read(p []byte) (int, error) {
	c.reads++
	return len(p), nil
}

func TestSpoolFloorAtCreate(t *testing.T) {
	s := newSpool(t, 1000).WithFree(func() uint64 { return 999 })
	if _, err := s.Create(10); !errors.Is(err, blob.ErrNoSpace) {
		t.Errorf("below the floor: %v", err)
	}
	s.WithFree(func() uint64 { return 1000 })
	create(t, s, 10)
}

func TestSpoolFloorWhileWriting(t *testing.T) {
	looks := 0
	s := newSpool(t, 1000).WithFree(func() uint64 {
		looks++
		return 1000 - uint64(looks/3) // the third look finds too little
	})
	f := create(t, s, 1<<40)
	part := make([]byte, 1<<20)
	var err error
	for err == nil {
		_, err = f.Write(part)
	}
	if !errors.Is(err, blob.ErrNoSpace) || f.Size() != 2*blob.CheckEvery || looks != 3 {
		t.Errorf("after %d bytes and %d looks: %v", f.Size(), looks, err)
	}
	if _, again := f.Write(part); !errors.Is(again, blob.ErrNoSpace) {
		t.Errorf("the next write: %v", again)
	}
}

func TestSpoolRealFloor(t *testing.T) {
	if _, err := newSpool(t, 1<<62).Create(1); err != nil && !errors.Is(err, blob.ErrNoSpace) {
		t.Errorf("no disk is that large: %v", err)
	}
}

func TestSpoolSweep(t *testing.T) {
	dir := t.TempDir()
	s, err := blob.NewSpool(dir, 0)
	if err != nil {
		t.Fatal(err)
	}
	abandoned, active := create(t, s, 10), create(t, s, 10)
	foreign := filepath.Join(dir, "notes.txt")
	if err := os.WriteFile(foreign, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-time.Hour)
	for _, path := range []string{abandoned.Path(), foreign} {
		if err := os.Chtimes(path, old, old); err != nil {
			t.Fatal(err)
		}
	}
	if err := abandoned.Close(); err != nil { // as its process ended
		t.Fatal(err)
	}
	if n, err := s.Sweep(time.Now().Add(-time.Minute)); n != 1 || err != nil {
		t.Errorf("Sweep: %d, %v", n, err)
	}
	for path, want := range map[string]bool{abandoned.Path(): false, active.Path(): true, foreign: true} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestSpoolErrors(t *testing.T) {
	file, _ := blobtest.File(t, "x")
	if _, err := blob.NewSpool(file, 0); err == nil {
		t.Error("a file was opened as a spool")
	}
	s := newSpool(t, 0)
	f := create(t, s, 10)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte("x")); !errors.Is(err, os.ErrClosed) {
		t.Errorf("write after Close: %v", err)
	}
	dir := filepath.Dir(f.Path())
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Create(1); err == nil {
		t.Error("a file was made in a directory that is gone")
	}
	if _, err := s.Sweep(time.Now()); err == nil {
		t.Error("Sweep does not notice that the directory is gone")
	}
}

func BenchmarkSpool(b *testing.B) {
	s, err := blob.NewSpool(b.TempDir(), 0)
	if err != nil {
		b.Fatal(err)
	}
	part := bytes.Repeat([]byte("x"), 64<<10)
	b.SetBytes(int64(len(part)))
	b.ReportAllocs()
	f, err := s.Create(1 << 62)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Discard()
	for b.Loop() {
		if _, err := f.Write(part); err != nil {
			b.Fatal(err)
		}
	}
}
