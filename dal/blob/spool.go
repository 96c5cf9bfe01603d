package blob

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	spoolPrefix = "upload-"
	// checkEvery is how many bytes are written between two looks at the free
	// space: other uploads fill the same disk meanwhile.
	checkEvery = 64 << 20
)

// Spool is a directory for files that are still being written. It is safe for
// concurrent use. It should be on the disk of the store: Put then only links.
type Spool struct {
	dir     string
	minFree uint64
	// free is freeBytes, unless a test plays a full disk.
	free func(dir string) (bytes uint64, known bool, err error)
}

// NewSpool opens the spool in a directory, which is made if there is none.
// minFree is the free space in bytes that uploads must leave on the disk; 0 for
// no such floor.
func NewSpool(dir string, minFree uint64) (*Spool, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("blob: %w", err)
	}
	if err := os.MkdirAll(dir, dirMode); err != nil {
		return nil, fmt.Errorf("blob: %w", err)
	}
	return &Spool{dir: dir, minFree: minFree, free: freeBytes}, nil
}

// Create begins a file of at most limit bytes. It fails with ErrNoSpace when
// less than the floor is free. The caller must Discard the file in the end.
func (s *Spool) Create(limit int64) (*SpoolFile, error) {
	if err := s.checkFree(); err != nil {
		return nil, err
	}
	f, err := os.CreateTemp(s.dir, spoolPrefix) // made with mode 0600
	if err != nil {
		return nil, fmt.Errorf("blob: spool: %w", noSpace(err))
	}
	return &SpoolFile{spool: s, file: f, sum: sha256.New(), limit: limit, nextCheck: checkEvery}, nil
}

// Sweep removes files that nobody has written to since a time, left by processes
// that crashed, and tells how many. Files that are not the spool's own stay.
func (s *Spool) Sweep(olderThan time.Time) (removed int, err error) {
	return sweep(s.dir, spoolPrefix, olderThan)
}

func (s *Spool) checkFree() error {
	if s.minFree == 0 {
		return nil
	}
	free, known, err := s.free(s.dir)
	if err != nil {
		return err
	}
	if known && free < s.minFree {
		return fmt.Errorf("%w: %d bytes are free, %d must stay free", ErrNoSpace, free, s.minFree)
	}
	return nil
}

func sweep(dir, prefix string, olderThan time.Time) (removed int, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return 0, fmt.Errorf("blob: sweep: %w", err)
	}
	var errs []error
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || !strings.HasPrefix(e.Name(), prefix) || !info.ModTime().Before(olderThan) {
			continue // an entry without Info is gone already
		}
		err = os.Remove(filepath.Join(dir, e.Name()))
		switch {
		case err == nil:
			removed++
		case !errors.Is(err, fs.ErrNotExist): // another process sweeps as well
			errs = append(errs, err)
		}
	}
	return removed, errors.Join(errs...)
}

// SpoolFile is an unfinished file. It hashes and counts what is written to it.
// It is not safe for concurrent use.
type SpoolFile struct {
	spool     *Spool
	file      *os.File
	sum       hash.Hash
	size      int64
	limit     int64
	nextCheck int64 // the size at which the free space is looked at again
	err       error // the first failure; it stays
	closed    bool
}

// Write appends p. It fails with ErrTooLarge, and writes nothing of p, if that
// would lead over the limit; and with ErrNoSpace when the disk is full or, looked
// at every 64 MiB, below the floor. After a failure it keeps failing.
func (f *SpoolFile) Write(p []byte) (int, error) {
	if f.err == nil {
		f.err = f.admit(int64(len(p)))
	}
	if f.err != nil {
		return 0, f.err
	}
	n, err := f.file.Write(p)
	f.sum.Write(p[:n])
	f.size += int64(n)
	if err != nil {
		f.err = fmt.Errorf("blob: spool: %w", noSpace(err))
	}
	return n, f.err
}

// admit says whether n more bytes may be written.
func (f *SpoolFile) admit(n int64) error {
	if n > f.limit-f.size {
		return fmt.Errorf("%w of %d bytes", ErrTooLarge, f.limit)
	}
	if f.size < f.nextCheck {
		return nil
	}
	f.nextCheck = f.size + checkEvery
	return f.spool.checkFree()
}

// Key is the key of what has been written so far.
func (f *SpoolFile) Key() Key { return keyOf(f.sum) }

// Size is how many bytes have been written so far.
func (f *SpoolFile) Size() int64 { return f.size }

// Path is where the file is, until Discard.
func (f *SpoolFile) Path() string { return f.file.Name() }

// Close ends the writing; the file stays for Put. It may be called again.
func (f *SpoolFile) Close() error {
	if f.closed {
		return nil
	}
	f.closed = true
	if err := f.file.Close(); err != nil {
		return fmt.Errorf("blob: spool: %w", noSpace(err))
	}
	return nil
}

// Discard closes and removes the file. It may be called again, and after the
// file has been stored: the store does not lose anything by it.
func (f *SpoolFile) Discard() error {
	err := f.Close()
	if rm := os.Remove(f.Path()); rm != nil && !errors.Is(rm, fs.ErrNotExist) {
		return errors.Join(err, fmt.Errorf("blob: spool: %w", rm))
	}
	return err
}
