package main

import (
	"archive/tar"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"vireo/dal"
	"vireo/dal/blob"
)

// The entries of a backup, which is a tar file.
const (
	entryManifest = "manifest.json" // the first
	entryDatabase = "database"      // an SQLite file, or SQL
	entrySecret   = "secret.key"
	entryBlob     = "blobs/" // and the key
	entryStones   = "tombstones"
)

// manifestFormat is raised when older programs can't read a backup any more.
const manifestFormat = 1

// manifest says what a backup is of.
type manifest struct {
	Format  int    `json:"format"`
	Program string `json:"program"`
	Created string `json:"created"`
	Dialect string `json:"dialect"`
	Schema  int64  `json:"schema"`
	Secret  string `json:"secret"` // the fingerprint of the secret that belongs to it
}

// archive writes one backup.
type archive struct {
	cfg      *config
	db       *dal.DB
	blobs    blob.Store
	progress func(what string, done, total int64)
	tar      *tar.Writer
	work     string // a folder of its own, on the disk of the target

	files, bytes int64
	problems     []string // files that are not in the backup and should be
}

// write makes the backup in the file f.
func (a *archive) write(ctx context.Context, f *os.File) error {
	a.tar = tar.NewWriter(f)
	a.progress("database", 0, 0)
	dcfg, err := a.cfg.dalConfig(nil)
	if err != nil {
		return err
	}
	// The database first: a file that it names stays for a day after its last
	// use, so all of them are still there when their turn comes.
	database := filepath.Join(a.work, entryDatabase)
	if err := a.db.Backup(ctx, dcfg, database); err != nil {
		return err
	}
	m, err := a.manifest(ctx)
	if err != nil {
		return err
	}
	if err := a.addBytes(entryManifest, m); err != nil {
		return err
	}
	if err := a.addFile(ctx, entryDatabase, database); err != nil {
		return err
	}
	if err := a.addSecret(); err != nil {
		return err
	}
	if err := a.addTombstones(); err != nil {
		return err
	}
	if err := a.addBlobs(ctx); err != nil {
		return err
	}
	if err := a.findMissing(ctx); err != nil {
		return err
	}
	return errors.Join(a.tar.Close(), f.Sync())
}

func (a *archive) manifest(ctx context.Context) ([]byte, error) {
	state, err := a.db.MigrationState(ctx)
	if err != nil {
		return nil, err
	}
	fingerprint, err := a.db.Setting(ctx, "secret")
	if err != nil && !errors.Is(err, dal.ErrNotFound) {
		return nil, err
	}
	return json.MarshalIndent(manifest{
		Format: manifestFormat, Program: version, Created: time.Now().UTC().Format(time.RFC3339),
		Dialect: a.db.Dialect(), Schema: state.Current, Secret: fingerprint,
	}, "", "  ")
}

// entry is a header: everything in a backup is the owner's alone.
func entry(name string, size int64) *tar.Header {
	return &tar.Header{Typeflag: tar.TypeReg, Name: name, Size: size, Mode: 0o600, ModTime: time.Now(), Format: tar.FormatPAX}
}

func (a *archive) addBytes(name string, b []byte) error {
	if err := a.tar.WriteHeader(entry(name, int64(len(b)))); err != nil {
		return err
	}
	_, err := a.tar.Write(b)
	return err
}

func (a *archive) addFile(ctx context.Context, name, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	info, err := f.Stat()
	if err != nil {
		return err
	}
	return a.addReader(ctx, name, f, info.Size())
}

func (a *archive) addReader(ctx context.Context, name string, r io.Reader, size int64) error {
	if err := a.tar.WriteHeader(entry(name, size)); err != nil {
		return err
	}
	_, err := io.Copy(a.tar, ctxReader{ctx, r})
	return err
}

// addSecret adds the secret, unless the configuration has it.
func (a *archive) addSecret() error {
	if a.cfg.Secret != "" {
		return nil
	}
	text, err := os.ReadFile(filepath.Join(a.cfg.Data, entrySecret))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return a.addBytes(entrySecret, text)
}

// addTombstones adds which accounts were erased, for restores of older backups.
func (a *archive) addTombstones() error {
	text, err := os.ReadFile(filepath.Join(a.cfg.Data, tombstoneFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return a.addBytes(entryStones, text)
}

// blobPage is how many files are listed at a time.
const blobPage = 500

func (a *archive) addBlobs(ctx context.Context) error {
	var after blob.Key
	for {
		infos, err := a.blobs.List(ctx, after, blobPage)
		if err != nil || len(infos) == 0 {
			return err
		}
		for _, info := range infos {
			if err := a.addBlob(ctx, info.Key); err != nil {
				return err
			}
		}
		after = infos[len(infos)-1].Key
	}
}

// addBlob adds a file whose bytes are still what they were. It is read twice,
// since a tar entry can't be taken back.
func (a *archive) addBlob(ctx context.Context, key blob.Key) error {
	obj, err := a.blobs.Open(ctx, key)
	if errors.Is(err, blob.ErrNotFound) { // the sweeper was here
		return nil
	}
	if err != nil {
		return err
	}
	defer obj.Close() //nolint:errcheck // only read
	sum := sha256.New()
	if _, err := io.Copy(sum, ctxReader{ctx, obj}); err != nil {
		return err
	}
	if hex.EncodeToString(sum.Sum(nil)) != string(key) {
		a.problems = append(a.problems, fmt.Sprintf("the file %s is damaged", key))
		return nil
	}
	if _, err := obj.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if err := a.addReader(ctx, entryBlob+string(key), obj, obj.Size()); err != nil {
		return err
	}
	a.files++
	a.bytes += obj.Size()
	a.progress("files", a.files, 0)
	return nil
}

// findMissing notes files that rows name and the store does not have.
func (a *archive) findMissing(ctx context.Context) error {
	missing, err := missingBlobs(ctx, a.db, a.blobs)
	for _, key := range missing {
		a.problems = append(a.problems, fmt.Sprintf("the file %s is missing", key))
	}
	return err
}

// missingBlobs lists the files that rows name and a store does not have.
func missingBlobs(ctx context.Context, db *dal.DB, blobs blob.Store) (missing []string, err error) {
	after := ""
	for {
		keys, err := db.UsedBlobs(ctx, after, blobPage)
		if err != nil || len(keys) == 0 {
			return missing, err
		}
		for _, key := range keys {
			_, err := blobs.Stat(ctx, blob.Key(key))
			if errors.Is(err, blob.ErrNotFound) {
				missing = append(missing, key)
			} else if err != nil {
				return missing, err
			}
		}
		after = keys[len(keys)-1]
	}
}

// ctxReader stops when ctx ends.
type ctxReader struct {
	ctx context.Context
	r   io.Reader
}

func (r ctxReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}
