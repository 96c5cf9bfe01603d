package main

import (
	"errors"
	"os"
)

// errInUse says that another process has locked a folder.
var errInUse = errors.New("in use by another process")

// lockFolder keeps others from locking a folder, or with shared from having it
// alone, until the file is closed or the process ends, however it ends. It locks
// the folder itself: nothing is left there. Where folders can't be locked
// (Windows, some network file systems) nobody is kept out.
func lockFolder(dir string, shared bool) (*folderLock, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := flock(f, shared); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &folderLock{f}, nil
}

// folderLock is a locked folder.
type folderLock struct{ *os.File }

// Close unlocks first: a program that is just being started still has the file.
func (l *folderLock) Close() error {
	unflock(l.File)
	return l.File.Close()
}

// lockData claims the data folder for a server: on SQLite for one alone, since
// writers queue, limits count and uploads are tracked within one process; on
// MySQL together with the servers that share the files.
func (c *config) lockData() (*folderLock, error) {
	f, err := lockFolder(c.Data, c.Database != "")
	if errors.Is(err, errInUse) {
		err = errors.New("another vireo works on this folder; stop it first")
	}
	return f, named("VIREO_DATA", err)
}
