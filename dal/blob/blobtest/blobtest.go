// Package blobtest holds the tests that every driver of blob.Store must pass.
package blobtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"vireo/dal/blob"
)

// Run runs the tests. open gives a new, empty store; it may be called many times.
func Run(t *testing.T, open func(t *testing.T) blob.Store) {
	for _, c := range []struct {
		name string
		test func(*testing.T, blob.Store)
	}{
		{"put and open", putAndOpen},
		{"put again", putAgain},
		{"put at once", putAtOnce},
		{"put fails", putFails},
		{"seek", seek},
		{"missing", missing},
		{"delete", remove},
		{"put against delete", putAgainstDelete},
		{"list", list},
		{"bad keys", badKeys},
		{"ended context", endedContext},
		{"id", id},
		{"health", health},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

// File writes content to a new temporary file and tells its path and key.
func File(t testing.TB, content string) (path string, key blob.Key) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, KeyOf(content)
}

// KeyOf is the key of content.
func KeyOf(content string) blob.Key {
	sum := sha256.Sum256([]byte(content))
	return blob.Key(hex.EncodeToString(sum[:]))
}

// Put stores content and tells its key.
func Put(t testing.TB, s blob.Store, content string) blob.Key {
	t.Helper()
	path, key := File(t, content)
	if err := s.Put(t.Context(), path, key); err != nil {
		t.Fatal(err)
	}
	return key
}

// Read is the content of a stored blob.
func Read(t testing.TB, s blob.Store, key blob.Key) string {
	t.Helper()
	o, err := s.Open(t.Context(), key)
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	b, err := io.ReadAll(o)
	if err != nil {
		t.Fatal(err)
	}
	if o.Size() != int64(len(b)) {
		t.Errorf("Size is %d, the blob has %d bytes", o.Size(), len(b))
	}
	return string(b)
}

func putAndOpen(t *testing.T, s blob.Store) {
	for _, content := range []string{"hello", "", strings.Repeat("0123456789", 200_000)} {
		path, key := File(t, content)
		if err := s.Put(t.Context(), path, key); err != nil {
			t.Fatal(err)
		}
		if Read(t, s, key) != content {
			t.Errorf("%d bytes come back as others", len(content))
		}
		info, err := s.Stat(t.Context(), key)
		if err != nil || info.Key != key || info.Size != int64(len(content)) || time.Since(info.ModTime).Abs() > time.Hour {
			t.Errorf("Stat: %+v, %v", info, err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Errorf("Put took the local file away: %v", err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if Read(t, s, key) != content {
			t.Error("the blob depends on the local file")
		}
	}
}

func putAgain(t *testing.T, s blob.Store) {
	path, key := File(t, "the same")
	for range 3 {
		if err := s.Put(t.Context(), path, key); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	Put(t, s, "the same")
	if got := Read(t, s, key); got != "the same" {
		t.Errorf("read %q", got)
	}
	if infos, err := s.List(t.Context(), "", 10); err != nil || len(infos) != 1 {
		t.Errorf("List: %v, %v", infos, err)
	}
}

func putAtOnce(t *testing.T, s blob.Store) {
	content := strings.Repeat("many writers ", 10_000)
	key := KeyOf(content)
	var wg sync.WaitGroup
	for range 16 {
		path, _ := File(t, content)
		wg.Go(func() {
			if err := s.Put(context.Background(), path, key); err != nil {
				t.Error(err)
				return
			}
			if err := os.Remove(path); err != nil {
				t.Error(err)
			}
			if Read(t, s, key) != content {
				t.Error("a writer is done and the blob is not complete")
			}
		})
	}
	wg.Wait()
}

func putFails(t *testing.T, s blob.Store) {
	key := KeyOf("nothing")
	if err := s.Put(t.Context(), filepath.Join(t.TempDir(), "none"), key); err == nil {
		t.Error("a missing file was stored")
	}
	if err := s.Put(t.Context(), t.TempDir(), key); err == nil {
		t.Error("a directory was stored")
	}
	path, _ := File(t, "nothing")
	link := path + "-link"
	if err := os.Symlink(path, link); err == nil { // not every system lets us
		if err := s.Put(t.Context(), link, key); err == nil {
			t.Error("a symbolic link was stored")
		}
	}
	if _, err := s.Stat(t.Context(), key); !errors.Is(err, blob.ErrNotFound) {
		t.Errorf("a failed Put leaves something: %v", err)
	}
}

func seek(t *testing.T, s blob.Store) {
	o, err := s.Open(t.Context(), Put(t, s, "0123456789"))
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	if n, err := o.Seek(-4, io.SeekEnd); n != 6 || err != nil {
		t.Errorf("Seek: %d, %v", n, err)
	}
	if b, err := io.ReadAll(o); string(b) != "6789" || err != nil {
		t.Errorf("read %q, %v", b, err)
	}
	if _, err := o.Seek(2, io.SeekStart); err != nil {
		t.Error(err)
	}
	b := make([]byte, 3)
	if _, err := io.ReadFull(o, b); string(b) != "234" || err != nil {
		t.Errorf("read %q, %v", b, err)
	}
}

func missing(t *testing.T, s blob.Store) {
	key := KeyOf("never stored")
	if _, err := s.Open(t.Context(), key); !errors.Is(err, blob.ErrNotFound) {
		t.Errorf("Open: %v", err)
	}
	if _, err := s.Stat(t.Context(), key); !errors.Is(err, blob.ErrNotFound) {
		t.Errorf("Stat: %v", err)
	}
	if err := s.Delete(t.Context(), key); err != nil {
		t.Errorf("Delete: %v", err)
	}
	if infos, err := s.List(t.Context(), "", 10); err != nil || len(infos) != 0 {
		t.Errorf("List: %v, %v", infos, err)
	}
}

func remove(t *testing.T, s blob.Store) {
	gone, kept := Put(t, s, "gone"), Put(t, s, "kept")
	for range 2 {
		if err := s.Delete(t.Context(), gone); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Stat(t.Context(), gone); !errors.Is(err, blob.ErrNotFound) {
		t.Errorf("after Delete: %v", err)
	}
	if Read(t, s, kept) != "kept" {
		t.Error("another blob changed")
	}
	if Put(t, s, "gone"); Read(t, s, gone) != "gone" {
		t.Error("a deleted blob can not be stored again")
	}
}

// Whatever the order, a Put that succeeds last leaves the whole blob.
func putAgainstDelete(t *testing.T, s blob.Store) {
	content := "contended"
	path, key := File(t, content)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 25 {
				if err := s.Delete(context.Background(), key); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 25 {
		if err := s.Put(t.Context(), path, key); err != nil {
			t.Error(err)
		}
	}
	wg.Wait()
	if Put(t, s, content); Read(t, s, key) != content {
		t.Error("the blob is damaged")
	}
}

func list(t *testing.T, s blob.Store) {
	const total, page = 50, 7
	want := map[blob.Key]int64{}
	for i := range total {
		content := strings.Repeat("x", i)
		want[Put(t, s, content)] = int64(i)
	}
	var after blob.Key
	for {
		infos, err := s.List(t.Context(), after, page)
		if err != nil || len(infos) > page {
			t.Fatalf("%d infos, %v", len(infos), err)
		}
		for _, info := range infos {
			size, ok := want[info.Key]
			if !ok || info.Key <= after || info.Size != size || info.ModTime.IsZero() {
				t.Errorf("after %q: %+v (wanted: %v)", after, info, ok)
			}
			delete(want, info.Key)
			after = info.Key
		}
		if len(infos) < page {
			break
		}
	}
	if len(want) != 0 {
		t.Errorf("%d blobs are missing in the list", len(want))
	}
	if infos, err := s.List(t.Context(), "", 0); err != nil || len(infos) != 0 {
		t.Errorf("no page: %v, %v", infos, err)
	}
	if infos, err := s.List(t.Context(), blob.Key(strings.Repeat("f", 64)), page); err != nil || len(infos) != 0 {
		t.Errorf("after the end: %v, %v", infos, err)
	}
}

// notKeys are texts that are no keys, most of them attempts to get elsewhere.
func notKeys() []blob.Key {
	good := "abcdef" + string(KeyOf("x"))[6:]
	return []blob.Key{
		"", ".", "..", "/", "id", "tmp", "../id", "../../etc/passwd", "/etc/passwd",
		blob.Key(good[:63]), blob.Key(good + "0"), blob.Key(strings.ToUpper(good)),
		blob.Key("../" + good[3:]), blob.Key(good[:61] + "/.."), blob.Key(`..\` + good[3:]),
		blob.Key(good[:63] + "\x00"), blob.Key(good[:63] + "\n"), blob.Key(good[:62] + "é"), blob.Key(strings.Repeat("/", 64)),
	}
}

func badKeys(t *testing.T, s blob.Store) {
	path, _ := File(t, "x")
	ctx := t.Context()
	for _, key := range notKeys() {
		_, open := s.Open(ctx, key)
		_, stat := s.Stat(ctx, key)
		_, parse := blob.ParseKey(string(key))
		errs := map[string]error{
			"Put": s.Put(ctx, path, key), "Open": open, "Stat": stat, "Delete": s.Delete(ctx, key), "ParseKey": parse,
		}
		if key != "" {
			_, errs["List"] = s.List(ctx, key, 1)
		}
		for method, err := range errs {
			if !errors.Is(err, blob.ErrKey) {
				t.Errorf("%s(%q): %v", method, key, err)
			}
		}
	}
}

func endedContext(t *testing.T, s blob.Store) {
	stored := Put(t, s, "stored")
	path, key := File(t, "late")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, open := s.Open(ctx, stored)
	_, stat := s.Stat(ctx, stored)
	_, list := s.List(ctx, "", 1)
	_, id := s.ID(ctx)
	_, _, free := s.Free(ctx)
	for method, err := range map[string]error{
		"Put": s.Put(ctx, path, key), "Open": open, "Stat": stat, "List": list,
		"Delete": s.Delete(ctx, stored), "ID": id, "Free": free, "Ping": s.Ping(ctx),
	} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", method, err)
		}
	}
	if Read(t, s, stored) != "stored" {
		t.Error("a cancelled Delete deleted")
	}
}

func id(t *testing.T, s blob.Store) {
	ids := make([]string, 8)
	var wg sync.WaitGroup
	for i := range ids {
		wg.Go(func() {
			var err error
			if ids[i], err = s.ID(context.Background()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, got := range ids {
		if got != ids[0] || len(got) < 16 {
			t.Fatalf("ids %q", ids)
		}
	}
	Put(t, s, "content")
	if again, err := s.ID(t.Context()); err != nil || again != ids[0] {
		t.Errorf("later: %q, %v; first %q", again, err, ids[0])
	}
}

func health(t *testing.T, s blob.Store) {
	if err := s.Ping(t.Context()); err != nil {
		t.Error(err)
	}
	if n, known, err := s.Free(t.Context()); err != nil || known && n == 0 {
		t.Errorf("Free: %d, %v, %v", n, known, err)
	}
	if infos, err := s.List(t.Context(), "", 1); err != nil || len(infos) != 0 {
		t.Errorf("Ping leaves blobs: %v, %v", infos, err)
	}
}
