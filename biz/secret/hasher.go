package secret

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"

	"github.com/alexedwards/argon2id"
	"golang.org/x/sync/semaphore"
)

// Errors of a Hasher.
var (
	// ErrBusy says that the waiting queue is full: the caller should tell its
	// client to come back later.
	ErrBusy = errors.New("secret: too many password hashes are waiting")
	// ErrHash says that a stored hash is no argon2id PHC string, or asks for
	// more work than this package is willing to do.
	ErrHash = errors.New("secret: not a usable argon2id hash")
)

const (
	// OWASP's minimum for argon2id: m=19 MiB, t=2, p=1.
	defaultMemory      = 19 * 1024
	defaultIterations  = 2
	defaultParallelism = 1
	defaultQueue       = 64

	saltLength = 16
	keyLength  = 32

	// What a stored hash may ask for, unless the Options ask for more. The
	// database is ours, but a restored backup must not exhaust the memory.
	maxMemory     = 256 * 1024
	maxIterations = 64
	minKeyLength  = 16 // a truncated key would let almost any password in
	maxKeyLength  = 128
)

// Options sets a Hasher's cost and limits. A zero field means its default.
type Options struct {
	Memory      uint32 // KiB; default 19456 (19 MiB)
	Iterations  uint32 // passes over the memory; default 2
	Parallelism uint8  // lanes; default 1
	Concurrent  int    // hashes at work at once; default half the cores, at least 1
	Queue       int    // calls that may wait for their turn; default 64, negative for none
}

func (o Options) withDefaults() Options {
	if o.Memory == 0 {
		o.Memory = defaultMemory
	}
	if o.Iterations == 0 {
		o.Iterations = defaultIterations
	}
	if o.Parallelism == 0 {
		o.Parallelism = defaultParallelism
	}
	if o.Concurrent <= 0 {
		o.Concurrent = max(1, runtime.GOMAXPROCS(0)/2)
	}
	if o.Queue == 0 {
		o.Queue = defaultQueue
	}
	o.Queue = max(0, o.Queue)
	return o
}

// Hasher makes and checks argon2id password hashes. It bounds how many are at
// work and how many wait, so that a flood of logins leaves cores and memory for
// the rest of the program. It is safe for concurrent use.
type Hasher struct {
	params argon2id.Params
	dummy  string
	slots  *semaphore.Weighted
	inside atomic.Int64 // calls at work or waiting
	limit  int64        // the most that may be inside
}

// NewHasher makes a Hasher.
func NewHasher(o Options) *Hasher {
	o = o.withDefaults()
	params := argon2id.Params{
		Memory:      o.Memory,
		Iterations:  o.Iterations,
		Parallelism: o.Parallelism,
		SaltLength:  saltLength,
		KeyLength:   keyLength,
	}
	return &Hasher{
		params: params,
		dummy:  dummyHash(params),
		slots:  semaphore.NewWeighted(int64(o.Concurrent)),
		limit:  int64(o.Concurrent + o.Queue),
	}
}

// Hash makes the PHC string that is to be stored for a password; it is under
// 128 bytes of ASCII. It fails with ErrBusy when too many callers wait, and
// with ctx's error when ctx ends before the turn comes; a hash that has begun
// is finished.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	if err := h.enter(ctx); err != nil {
		return "", err
	}
	defer h.leave()
	phc, err := argon2id.CreateHash(password, &h.params)
	if err != nil {
		return "", fmt.Errorf("secret: hash a password: %w", err)
	}
	return phc, nil
}

// Verify says whether password is the one that phc was made from, in constant
// time over the content. rehash is true when it is and phc was made with other
// parameters than this Hasher's, so that the caller should store a new hash.
// It fails with ErrHash for a string that is no hash, and otherwise as Hash does.
func (h *Hasher) Verify(ctx context.Context, phc, password string) (ok, rehash bool, err error) {
	if err := h.check(phc); err != nil {
		return false, false, err
	}
	if err := h.enter(ctx); err != nil {
		return false, false, err
	}
	defer h.leave()
	ok, used, err := argon2id.CheckHash(password, phc)
	if err != nil {
		return false, false, fmt.Errorf("%w: %w", ErrHash, err)
	}
	return ok, ok && *used != h.params, nil
}

// Dummy does the work of a Verify that fails. It is called for names that do
// not exist, so that the time of an answer does not tell whether a name does.
// It queues and fails as Verify does.
func (h *Hasher) Dummy(ctx context.Context, password string) error {
	_, _, err := h.Verify(ctx, h.dummy, password)
	return err
}

// enter takes a place in the queue, then waits for its turn.
func (h *Hasher) enter(ctx context.Context) error {
	if h.inside.Add(1) > h.limit {
		h.inside.Add(-1)
		return ErrBusy
	}
	if err := h.slots.Acquire(ctx, 1); err != nil {
		h.inside.Add(-1)
		return err
	}
	return nil
}

func (h *Hasher) leave() {
	h.slots.Release(1)
	h.inside.Add(-1)
}

// check refuses parameters that would make argon2 panic or use up the memory.
func (h *Hasher) check(phc string) error {
	p, _, _, err := argon2id.DecodeHash(phc)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrHash, err)
	}
	inBounds := p.Memory <= max(maxMemory, h.params.Memory) &&
		p.Iterations >= 1 && p.Iterations <= max(maxIterations, h.params.Iterations) &&
		p.Parallelism >= 1 &&
		p.KeyLength >= minKeyLength && p.KeyLength <= maxKeyLength
	if !inBounds {
		return fmt.Errorf("%w: parameters m=%d t=%d p=%d, key of %d bytes",
			ErrHash, p.Memory, p.Iterations, p.Parallelism, p.KeyLength)
	}
	return nil
}
