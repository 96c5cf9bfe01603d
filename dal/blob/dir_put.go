package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"
)

// putAttempts is how often a Put meets a key that exists and is gone a moment
// later before it gives up: each time a Delete must have come between.
const putAttempts = 5

// Put implements Store: the file is linked in, and copied only where the spool
// is on another disk or the file system has no links.
func (d *Dir) Put(ctx context.Context, localPath string, key Key) error {
	path, err := d.path(ctx, key)
	if err != nil {
		return err
	}
	size, err := finish(localPath)
	if err != nil {
		return fmt.Errorf("blob: put %s: %w", key, noSpace(err))
	}
	shard := filepath.Dir(path)
	if err := os.MkdirAll(shard, dirMode); err != nil {
		return fmt.Errorf("blob: put %s: %w", key, noSpace(err))
	}
	if err := d.place(ctx, localPath, path, size); err != nil {
		return fmt.Errorf("blob: put %s: %w", key, noSpace(err))
	}
	// All of them, also when they are old: another process may have made them a
	// moment ago and not have come to this line yet.
	return errors.Join(syncDir(shard), syncDir(filepath.Dir(shard)), syncDir(d.root))
}

// finish makes a local file fit to become a blob, durable included, and tells
// its size. The file may be a link's other name from then on.
func finish(localPath string) (size int64, err error) {
	info, err := os.Lstat(localPath)
	if err != nil {
		return 0, err
	}
	if !info.Mode().IsRegular() { // a link to a symlink would be no copy of anything
		return 0, fmt.Errorf("%s is not a regular file", localPath)
	}
	if err := os.Chmod(localPath, fileMode); err != nil {
		return 0, err
	}
	if err := touch(localPath); err != nil {
		return 0, err
	}
	f, err := os.OpenFile(localPath, os.O_RDWR, 0) // Windows syncs no file that is open for reading
	if err != nil {
		return 0, err
	}
	return info.Size(), errors.Join(f.Sync(), f.Close())
}

// place makes path exist with the file's content.
func (d *Dir) place(ctx context.Context, localPath, path string, size int64) error {
	var err error
	for range putAttempts {
		err = d.link(localPath, path)
		if err != nil && !taken(path, err) {
			err = d.copyIn(ctx, localPath, path)
		}
		if err == nil || !taken(path, err) {
			return err
		}
		if err = renew(path, size); !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return err
}

// renew makes an existing blob young again. Its size is compared, since that
// costs nothing and a damaged blob must not swallow a good file.
func renew(path string, size int64) error {
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if info.Size() != size {
		return fmt.Errorf("the store is damaged: it has %d bytes, the file %d", info.Size(), size)
	}
	return touch(path)
}

func touch(path string) error {
	now := time.Now()
	return os.Chtimes(path, now, now)
}

// copyIn copies a file aside, in the store's own file system, and publishes the
// complete copy.
func (d *Dir) copyIn(ctx context.Context, localPath, path string) error {
	from, err := os.Open(localPath)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.CreateTemp(d.temp(), tempPrefix)
	if err != nil {
		return err
	}
	defer os.Remove(to.Name())
	_, err = io.Copy(to, &reader{ctx, from})
	if err := errors.Join(err, to.Sync(), to.Close()); err != nil {
		return err
	}
	return d.publish(to.Name(), path)
}

// publish gives a complete temporary file its name; it fails with fs.ErrExist if
// the name is taken. Where the file system has no links, the later of two that
// publish at once wins: no matter for blobs, whose content is the same, and a
// rename is all or nothing.
func (d *Dir) publish(temp, path string) error {
	err := d.link(temp, path)
	switch {
	case err == nil:
		return nil
	case taken(path, err):
		return fs.ErrExist
	}
	return os.Rename(temp, path)
}

// taken says whether a link failed because its name exists. Some systems tell
// that they can not link at all before they look at the name.
func taken(path string, err error) bool {
	if errors.Is(err, fs.ErrExist) {
		return true
	}
	_, err = os.Lstat(path)
	return err == nil
}

// syncDir makes new names in a directory survive a crash of the machine.
func syncDir(dir string) error {
	if runtime.GOOS == "windows" { // has no such call; NTFS journals names
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) {
		err = nil // some network file systems can not, and need not
	}
	return errors.Join(err, f.Close())
}

// reader stops when ctx ends.
type reader struct {
	ctx  context.Context
	from io.Reader
}

func (r *reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.from.Read(p)
}
