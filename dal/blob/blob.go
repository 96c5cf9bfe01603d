// Package blob keeps the files' bytes: immutable, named by their content.
//
// A Store holds finished files; Dir keeps them in a directory. A Spool holds
// files that are still being written. The order of an upload is: write into a
// SpoolFile, look at the file, Put it, commit the rows that name it, Discard
// the SpoolFile.
package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"
)

// Errors that callers act on. They come wrapped: compare with errors.Is.
var (
	// ErrNotFound says that the store has no blob of that key.
	ErrNotFound = errors.New("blob: not found")
	// ErrKey says that a text is no key.
	ErrKey = errors.New("blob: not a key")
	// ErrTooLarge says that a file is over its limit.
	ErrTooLarge = errors.New("blob: the file is over its limit")
	// ErrNoSpace says that the disk is full, or fuller than it may become.
	ErrNoSpace = errors.New("blob: not enough disk space")
)

// keyLength is that of a SHA-256 in hexadecimal.
const keyLength = 64

// Key names a blob: the SHA-256 of its bytes, 64 lower case hexadecimal digits.
type Key string

// ParseKey checks a text; it fails with ErrKey if that is no key.
func ParseKey(s string) (Key, error) {
	k := Key(s)
	return k, k.check()
}

// Valid says whether k has the form of a key.
func (k Key) Valid() bool { return k.check() == nil }

// check is what keeps a key from being a path to somewhere else.
func (k Key) check() error {
	if len(k) != keyLength || !isHex(string(k)) {
		return fmt.Errorf("%w: %.80q", ErrKey, string(k))
	}
	return nil
}

func isHex(s string) bool {
	for _, c := range []byte(s) {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// Info describes a stored blob.
type Info struct {
	Key     Key
	Size    int64     // bytes
	ModTime time.Time // of the latest Put
}

// Object is an open blob. It must be closed.
type Object interface {
	io.ReadSeekCloser
	Size() int64        // bytes
	ModTime() time.Time // of the latest Put
}

// Store keeps blobs. A driver is safe for concurrent use, by several processes
// as well, and passes the tests of blobtest. Every method that takes a key fails
// with ErrKey if it is not Valid, and every one stops when ctx ends.
type Store interface {
	// Put stores the finished file at localPath under key. When it returns nil
	// the bytes survive a crash, so rows that name them may be committed. If the
	// key exists already, its bytes stay untouched, and only its ModTime becomes
	// now: a sweeper that goes by age then spares it for the rows to come.
	//
	// The caller vouches that key is the hash of the file. The file stays where
	// it is, so that Put may be repeated; it must be removed by the caller and
	// must not be written any more, because the store may share its bytes. It
	// fails with ErrNoSpace when the disk is full.
	Put(ctx context.Context, localPath string, key Key) error
	// Open opens a blob for reading; it fails with ErrNotFound. A blob that is
	// deleted while it is open can be read to the end where the system allows it.
	Open(ctx context.Context, key Key) (Object, error)
	// Stat describes a blob; it fails with ErrNotFound.
	Stat(ctx context.Context, key Key) (Info, error)
	// Delete removes a blob. It is no error if there is none.
	Delete(ctx context.Context, key Key) error
	// List describes up to limit blobs in the order of their keys, from the first
	// one after the given key on; "" begins at the start. Fewer than limit, or
	// none, means that the end is reached.
	List(ctx context.Context, after Key, limit int) ([]Info, error)
	// ID is a random name that the store was given when it was first used. Two
	// replicas that see different ones do not share a store.
	ID(ctx context.Context) (string, error)
	// Free is how many bytes can still be stored; known is false where that has
	// no answer.
	Free(ctx context.Context) (bytes uint64, known bool, err error)
	// Ping fails if the store can not be written to right now.
	Ping(ctx context.Context) error
}
