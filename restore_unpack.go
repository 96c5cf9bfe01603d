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
	"os"
	"path/filepath"
	"strings"

	"vireo/dal"
	"vireo/dal/blob"
)

// maxSmall bounds the entries that are read whole.
const maxSmall = 64 << 10

// unpack reads the backup into the stage. Only the entries that a backup has are
// taken, each to a place that this program chose: no name leads elsewhere.
func (r *restorer) unpack(ctx context.Context, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close() //nolint:errcheck // only read
	r.seen = map[string]bool{}
	t := tar.NewReader(ctxReader{ctx, f})
	for {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("not a whole backup: %w", err)
		}
		err = r.entry(ctx, h, t)
		if errors.Is(err, io.ErrUnexpectedEOF) {
			err = fmt.Errorf("not a whole backup: %w", err)
		}
		if err != nil {
			return err
		}
	}
	if !r.seen[entryDatabase] {
		return errors.New("not a backup: it has no database")
	}
	return nil
}

// entry unpacks one entry. The manifest must be the first.
func (r *restorer) entry(ctx context.Context, h *tar.Header, body io.Reader) error {
	key, isBlob := strings.CutPrefix(h.Name, entryBlob)
	switch {
	case h.Typeflag != tar.TypeReg:
		return fmt.Errorf("not a backup: %q is no plain file", h.Name)
	case r.seen[h.Name]:
		return fmt.Errorf("not a backup: %q comes twice", h.Name)
	case h.Name == entryManifest:
		r.seen[h.Name] = true
		return r.readManifest(body)
	case !r.seen[entryManifest]:
		return errors.New("not a backup: it does not begin with a manifest")
	case isBlob:
		return r.unpackBlob(ctx, key, body)
	case h.Name == entryDatabase, h.Name == entryStones, h.Name == entrySecret && h.Size <= maxSmall:
		r.seen[h.Name] = true
		_, err := writeNew(filepath.Join(r.stage, h.Name), body)
		return err
	}
	return fmt.Errorf("not a backup: it has %q", h.Name)
}

func (r *restorer) readManifest(body io.Reader) error {
	if err := json.NewDecoder(io.LimitReader(body, maxSmall)).Decode(&r.manifest); err != nil {
		return fmt.Errorf("not a backup: manifest: %w", err)
	}
	dialect := "sqlite"
	if r.cfg.Database != "" {
		dialect = "mysql"
	}
	switch m := r.manifest; {
	case m.Format != manifestFormat:
		return fmt.Errorf("the backup has format %d, this program reads %d", m.Format, manifestFormat)
	case m.Dialect != dialect:
		return fmt.Errorf("the backup is of a %s database, VIREO_DATABASE says %s", m.Dialect, dialect)
	case m.Schema > dal.LatestSchema():
		return fmt.Errorf("the backup has schema %d, this program knows %d: use the newer program", m.Schema, dal.LatestSchema())
	}
	return nil
}

// unpackBlob puts a file into the store, if it is what its name says.
func (r *restorer) unpackBlob(ctx context.Context, name string, body io.Reader) error {
	key, err := blob.ParseKey(name)
	if err != nil {
		return fmt.Errorf("not a backup: %w", err)
	}
	temp := filepath.Join(r.stage, "file")
	sum, err := writeNew(temp, body)
	if err != nil {
		return err
	}
	defer os.Remove(temp) //nolint:errcheck // the stage goes as a whole
	if sum != name {
		return fmt.Errorf("the file %s is damaged", key)
	}
	if err := r.blobs.Put(ctx, temp, key); err != nil {
		return err
	}
	r.files++
	r.progress("files", r.files, 0)
	return nil
}

// writeNew writes a new durable file that only the owner can read, and tells the
// SHA-256 of its bytes.
func writeNew(path string, body io.Reader) (sum string, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, err = io.Copy(io.MultiWriter(f, h), body)
	return hex.EncodeToString(h.Sum(nil)), errors.Join(err, f.Sync(), f.Close())
}
