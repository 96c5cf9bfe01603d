package blob

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// errEnough ends a listing that is long enough.
var errEnough = errors.New("enough")

// List implements Store. Files that are no blobs are passed over.
func (d *Dir) List(ctx context.Context, after Key, limit int) ([]Info, error) {
	if after != "" {
		if err := after.check(); err != nil {
			return nil, err
		}
	}
	l := &listing{ctx: ctx, after: string(after), limit: limit}
	if err := l.shards(d.root, ""); err != nil && !errors.Is(err, errEnough) {
		return nil, fmt.Errorf("blob: list: %w", err)
	}
	return l.found, nil
}

type listing struct {
	ctx   context.Context
	after string
	limit int
	found []Info
}

// shards goes through the directories ab and ab/cd. prefix is the beginning of
// the keys below dir.
func (l *listing) shards(dir, prefix string) error {
	entries, err := l.read(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		below := prefix + e.Name()
		if !e.IsDir() || len(e.Name()) != 2 || !isHex(e.Name()) || l.before(below) {
			continue
		}
		next := l.shards
		if prefix != "" {
			next = l.files
		}
		if err := next(filepath.Join(dir, e.Name()), below); err != nil {
			return err
		}
	}
	return nil
}

// before says whether all keys with a prefix come before the ones asked for.
func (l *listing) before(prefix string) bool {
	return l.after != "" && prefix < l.after[:len(prefix)]
}

func (l *listing) files(dir, prefix string) error {
	entries, err := l.read(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		key := Key(e.Name())
		if !key.Valid() || string(key[:len(prefix)]) != prefix || e.Name() <= l.after || !e.Type().IsRegular() {
			continue
		}
		if len(l.found) >= l.limit {
			return errEnough
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) { // deleted since the directory was read
			continue
		}
		if err != nil {
			return err
		}
		l.found = append(l.found, Info{Key: key, Size: info.Size(), ModTime: info.ModTime()})
	}
	return nil
}

// read gives a directory's entries in the order of their names.
func (l *listing) read(dir string) ([]fs.DirEntry, error) {
	if err := l.ctx.Err(); err != nil {
		return nil, err
	}
	return os.ReadDir(dir)
}
