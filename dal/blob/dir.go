package blob

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	dirMode  = 0o700
	fileMode = 0o600

	tempName   = "tmp" // in the root: copies that are not complete yet
	tempPrefix = "put-"
	idName     = "id" // in the root: the store's ID

	// staleTemp is the age from which an incomplete copy is nobody's any more.
	staleTemp = 24 * time.Hour
)

// Dir is a Store in a directory: key abcd… is the file ab/cd/abcd….
type Dir struct {
	root string
	// link is os.Link, unless a test plays a file system without links.
	link func(old, new string) error
}

var _ Store = (*Dir)(nil)

// OpenDir opens the store in a directory, which is made if there is none, and
// removes what crashed processes left in it.
func OpenDir(root string) (*Dir, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, fmt.Errorf("blob: %w", err)
	}
	d := &Dir{root: root, link: os.Link}
	if err := os.MkdirAll(d.temp(), dirMode); err != nil {
		return nil, fmt.Errorf("blob: %w", err)
	}
	// Left-overs only waste space: a start must not fail because of them.
	_, _ = sweep(d.temp(), tempPrefix, time.Now().Add(-staleTemp))
	return d, nil
}

// Open implements Store.
func (d *Dir) Open(ctx context.Context, key Key) (Object, error) {
	path, err := d.path(ctx, key)
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, explain("open", key, err)
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(explain("open", key, err), f.Close())
	}
	return object{f, info}, nil
}

// object is a file that remembers what was known when it was opened: a blob
// does not change.
type object struct {
	*os.File
	info fs.FileInfo
}

func (o object) Size() int64        { return o.info.Size() }
func (o object) ModTime() time.Time { return o.info.ModTime() }

// Stat implements Store.
func (d *Dir) Stat(ctx context.Context, key Key) (Info, error) {
	path, err := d.path(ctx, key)
	if err != nil {
		return Info{}, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return Info{}, explain("stat", key, err)
	}
	return Info{Key: key, Size: info.Size(), ModTime: info.ModTime()}, nil
}

// Delete implements Store. Empty shards stay: removing them would race with Put.
func (d *Dir) Delete(ctx context.Context, key Key) error {
	path, err := d.path(ctx, key)
	if err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return explain("delete", key, err)
	}
	return nil
}

// ID implements Store.
func (d *Dir) ID(ctx context.Context) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	path := filepath.Join(d.root, idName)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		if err = d.createID(path); err == nil {
			text, err = os.ReadFile(path)
		}
	}
	if err != nil {
		return "", fmt.Errorf("blob: the store's id: %w", err)
	}
	id := strings.TrimSpace(string(text))
	if id == "" {
		return "", fmt.Errorf("blob: %s is empty", path)
	}
	return id, nil
}

// createID gives the store an ID; if another process is faster, its one stays.
func (d *Dir) createID(path string) error {
	f, err := os.CreateTemp(d.temp(), tempPrefix)
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(rand.Text() + "\n")
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := d.publish(f.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return syncDir(d.root)
}

// Free implements Store: the space that is left to this user on the disk.
func (d *Dir) Free(ctx context.Context) (bytes uint64, known bool, err error) {
	if err := ctx.Err(); err != nil {
		return 0, false, err
	}
	return freeBytes(d.root)
}

// Ping implements Store: it makes and removes an empty file.
func (d *Dir) Ping(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	f, err := os.CreateTemp(d.temp(), tempPrefix)
	if err != nil {
		return fmt.Errorf("blob: the store can not be written to: %w", noSpace(err))
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func (d *Dir) temp() string { return filepath.Join(d.root, tempName) }

// path is where a key's file is. Keys that are not Valid have none.
func (d *Dir) path(ctx context.Context, key Key) (string, error) {
	if err := key.check(); err != nil {
		return "", err
	}
	return filepath.Join(d.root, string(key[:2]), string(key[2:4]), string(key)), ctx.Err()
}

// explain tells what failed, in terms of this package's errors.
func explain(verb string, key Key, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %s", ErrNotFound, key)
	}
	return fmt.Errorf("blob: %s %s: %w", verb, key, noSpace(err))
}

// noSpace marks an error of a full disk as ErrNoSpace.
func noSpace(err error) error {
	if isNoSpace(err) {
		return fmt.Errorf("%w: %w", ErrNoSpace, err)
	}
	return err
}
