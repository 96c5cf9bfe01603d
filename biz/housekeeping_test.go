package biz_test

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/daltest"
)

// sweeper is a replica that shares a store and does nothing but keep house.
func sweeper(t *testing.T, db *dal.DB, store blob.Store) *biz.Service {
	t.Helper()
	work := t.TempDir()
	spool, err := blob.NewSpool(work, 0)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := secret.Parse([]byte(strings.Repeat("ab", 32)))
	if err != nil {
		t.Fatal(err)
	}
	return biz.New(biz.Deps{
		DB: db, Blobs: store, Spool: spool, Keys: keys, Log: slog.New(slog.DiscardHandler), Now: time.Now,
	}, biz.Config{Zone: time.UTC, WorkDir: work})
}

// TestTwoSweepersAndAnUpload: between a replica's look at the mark and its removal
// another one removes the file, and an upload brings the same bytes again. They
// stay.
func TestTwoSweepersAndAnUpload(t *testing.T) {
	daltest.Each(t, func(t *testing.T, cfg dal.Config) {
		ctx := t.Context()
		other := daltest.Open(t, cfg)
		store, err := blob.OpenDir(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "file")
		put := func() blob.Key {
			if err := os.WriteFile(path, []byte("a file"), 0o600); err != nil {
				t.Fatal(err)
			}
			key, _, err := blob.HashFile(ctx, path)
			if err != nil {
				t.Fatal(err)
			}
			if err := store.Put(ctx, path, key); err != nil {
				t.Fatal(err)
			}
			if err := os.Remove(path); err != nil { // the store has another name of it
				t.Fatal(err)
			}
			return key
		}
		key := put()
		if _, err := other.AdoptOrphan(ctx, string(key), 6); err != nil {
			t.Fatal(err)
		}
		if _, err := other.MarkBlobDeleting(ctx, string(key), 1); err != nil {
			t.Fatal(err)
		}
		second := sweeper(t, other, store)
		var once sync.Once
		between := false
		cfg.Observe = func(_ context.Context, sql string) {
			if !strings.HasPrefix(sql, "SELECT") || !strings.Contains(sql, "`blob_key` = ") {
				return // not the look at the mark
			}
			once.Do(func() {
				between = true
				if err := second.Sweep(ctx); err != nil {
					t.Error(err)
				}
				put()
				err := other.InTx(ctx, func(tx *dal.DB) error { return tx.RetainBlob(ctx, string(key), 6, time.Now().UnixMilli()) })
				if err != nil {
					t.Error(err)
				}
			})
		}
		if err := sweeper(t, daltest.Open(t, cfg), store).Sweep(ctx); err != nil {
			t.Fatal(err)
		}
		if !between {
			t.Error("the other sweeper did not come between")
		}
		if _, err := store.Stat(ctx, key); err != nil {
			t.Errorf("a file that is in use is gone: %v", err)
		}
		if known, err := other.KnownBlobs(ctx, []string{string(key)}); err != nil || !known[string(key)] {
			t.Errorf("its row: %v %v", known, err)
		}
	})
}
