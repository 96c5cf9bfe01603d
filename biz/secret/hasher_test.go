package secret

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/alexedwards/argon2id"
)

// cheap keeps tests fast: what is tested here does not depend on the cost.
func cheap() Options { return Options{Memory: 8, Iterations: 1, Concurrent: 2} }

func TestHashAndVerify(t *testing.T) {
	h := NewHasher(cheap())
	for _, password := range []string{"secret", "密码一二三四五", strings.Repeat("密", 80), " spaced ", ""} {
		phc, err := h.Hash(t.Context(), password)
		if err != nil {
			t.Fatal(err)
		}
		if len(phc) >= 128 {
			t.Errorf("the hash has %d bytes", len(phc))
		}
		if ok, rehash, err := h.Verify(t.Context(), phc, password); !ok || rehash || err != nil {
			t.Errorf("right password %q: %v %v %v", password, ok, rehash, err)
		}
		if ok, rehash, err := h.Verify(t.Context(), phc, password+"x"); ok || rehash || err != nil {
			t.Errorf("wrong password: %v %v %v", ok, rehash, err)
		}
	}
}

func TestDefaultsAreOWASPMinimum(t *testing.T) {
	phc, err := NewHasher(Options{}).Hash(t.Context(), "secret")
	if err != nil {
		t.Fatal(err)
	}
	if want := "$argon2id$v=19$m=19456,t=2,p=1$"; !strings.HasPrefix(phc, want) {
		t.Errorf("hash %q, want prefix %q", phc, want)
	}
}

func TestVerifyAsksForRehash(t *testing.T) {
	old, err := NewHasher(cheap()).Hash(t.Context(), "secret")
	if err != nil {
		t.Fatal(err)
	}
	h := NewHasher(Options{Memory: 16, Iterations: 1})
	if ok, rehash, err := h.Verify(t.Context(), old, "secret"); !ok || !rehash || err != nil {
		t.Errorf("right password: %v %v %v", ok, rehash, err)
	}
	if _, rehash, _ := h.Verify(t.Context(), old, "wrong"); rehash {
		t.Error("a wrong password must not be rehashed")
	}
}

func TestVerifyRefusesBadHashes(t *testing.T) {
	h := NewHasher(cheap())
	const tail = "$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b+dWRWJTmaaJObG"
	for _, phc := range []string{
		"", "plain", "$2a$10$abcdefghijklmnopqrstuv",
		"$argon2i$v=19$m=8,t=1,p=1" + tail,
		"$argon2id$v=16$m=8,t=1,p=1" + tail,
		"$argon2id$v=19$m=8,t=0,p=1" + tail,
		"$argon2id$v=19$m=8,t=1,p=0" + tail,
		"$argon2id$v=19$m=4194304,t=1,p=1" + tail,
		"$argon2id$v=19$m=8,t=1000000,p=1" + tail,
		"$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$",
		"$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$QQ",
	} {
		if ok, _, err := h.Verify(t.Context(), phc, "x"); ok || !errors.Is(err, ErrHash) {
			t.Errorf("%q: ok %v, err %v", phc, ok, err)
		}
	}
}

func TestOwnCostIsNeverRefused(t *testing.T) {
	h := NewHasher(Options{Memory: 8, Iterations: maxIterations + 1})
	if err := h.Dummy(t.Context(), "x"); err != nil {
		t.Error(err)
	}
}

// The time of Dummy is that of Verify because the work is the same.
func TestDummyCostsWhatVerifyCosts(t *testing.T) {
	h := NewHasher(cheap())
	params, _, _, err := argon2id.DecodeHash(h.dummy)
	if err != nil || *params != h.params {
		t.Errorf("the dummy has parameters %+v (%v), want %+v", params, err, h.params)
	}
	if err := h.Dummy(t.Context(), "secret"); err != nil {
		t.Error(err)
	}
}

func TestFullQueueIsBusy(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := NewHasher(Options{Memory: 8, Iterations: 1, Concurrent: 1, Queue: 2})
		if err := h.enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		var waiting sync.WaitGroup
		for range 2 {
			waiting.Go(func() {
				if _, err := h.Hash(t.Context(), "secret"); err != nil {
					t.Errorf("a waiting call: %v", err)
				}
			})
		}
		synctest.Wait()
		if _, err := h.Hash(t.Context(), "secret"); !errors.Is(err, ErrBusy) {
			t.Errorf("beyond the queue: %v", err)
		}
		if err := h.Dummy(t.Context(), "secret"); !errors.Is(err, ErrBusy) {
			t.Errorf("Dummy beyond the queue: %v", err)
		}
		h.leave()
		waiting.Wait()
		if n := h.inside.Load(); n != 0 {
			t.Errorf("%d calls are still counted", n)
		}
	})
}

func TestWaitEndsWithContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := NewHasher(Options{Memory: 8, Iterations: 1, Concurrent: 1, Queue: 1})
		if err := h.enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		got := make(chan error)
		go func() {
			_, err := h.Hash(ctx, "secret")
			got <- err
		}()
		synctest.Wait()
		cancel()
		if err := <-got; !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled wait: %v", err)
		}
		h.leave()
		if _, err := h.Hash(t.Context(), "secret"); err != nil {
			t.Errorf("the place of the cancelled call was not given back: %v", err)
		}
	})
}

func TestNoQueue(t *testing.T) {
	h := NewHasher(Options{Memory: 8, Iterations: 1, Concurrent: 1, Queue: -1})
	if err := h.enter(t.Context()); err != nil {
		t.Fatal(err)
	}
	defer h.leave()
	if _, err := h.Hash(t.Context(), "secret"); !errors.Is(err, ErrBusy) {
		t.Errorf("without a queue: %v", err)
	}
}

func BenchmarkHash(b *testing.B) {
	h := NewHasher(Options{})
	b.ReportAllocs()
	for b.Loop() {
		if _, err := h.Hash(b.Context(), "correct horse"); err != nil {
			b.Fatal(err)
		}
	}
}
