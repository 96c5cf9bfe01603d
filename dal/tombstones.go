package dal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
)

// Tombstone says that an account was erased: its id and when, in ms. It is kept
// outside the database, so that a restored backup can be told.
type Tombstone struct{ UserID, At int64 }

// Tombstones is the file of them: a line per account, only appended to. Each line
// names the installation, so that the data of another one is left alone.
type Tombstones struct {
	path string
	of   string // the installation: the fingerprint of its secret
	mu   sync.Mutex
}

// OpenTombstones is the file at a path, of one installation. The file is made
// with the first line.
func OpenTombstones(path, installation string) *Tombstones {
	return &Tombstones{path: path, of: installation}
}

// Add appends a line. When it returns nil the line survives a crash.
func (t *Tombstones) Add(_ context.Context, s Tombstone) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	f, err := os.OpenFile(t.path, os.O_CREATE|os.O_APPEND|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	line := fmt.Sprintf("%s %d %d\n", t.of, s.UserID, s.At)
	if torn, err := endsTorn(f); err != nil {
		return errors.Join(err, f.Close())
	} else if torn { // a line that a crash cut off must not swallow this one
		line = "\n" + line
	}
	_, err = f.WriteString(line)
	return errors.Join(err, f.Sync(), f.Close(), syncDir(filepath.Dir(t.path)))
}

func endsTorn(f *os.File) (bool, error) {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return false, err
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, info.Size()-1)
	return last[0] != '\n', err
}

// syncDir makes a new name in a folder survive a crash of the machine, where the
// system can.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = f.Sync() // some file systems can not, and need not
	return f.Close()
}

// All reads the lines of this installation. What is no whole line is passed over.
func (t *Tombstones) All(context.Context) ([]Tombstone, error) {
	f, err := os.Open(t.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read
	var all []Tombstone
	r := bufio.NewReader(f)
	for {
		line, err := r.ReadString('\n')
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		if s, ok := parseTombstone(line, t.of); ok {
			all = append(all, s)
		}
	}
}

func parseTombstone(line, of string) (Tombstone, bool) {
	parts := strings.Fields(line)
	if len(parts) != 3 || parts[0] != of {
		return Tombstone{}, false
	}
	user, err := strconv.ParseInt(parts[1], 10, 64)
	at, err2 := strconv.ParseInt(parts[2], 10, 64)
	return Tombstone{user, at}, err == nil && err2 == nil && user > 0
}
