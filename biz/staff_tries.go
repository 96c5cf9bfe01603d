package biz

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"time"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal"
)

// Guessing is slowed down by counting failures in buckets: what is tried, from
// where, and by which browser. A bucket with too many failures is closed for a
// while that doubles. A browser that has signed in before has a bucket of its
// own, so that nobody can lock out from elsewhere who works there. Names that do
// not exist have buckets like all others.
const (
	lockFirst  = 30 * time.Second
	lockMost   = 15 * time.Minute
	lockForget = time.Hour // without a failure: it begins anew
	deviceTime = 90 * 24 * time.Hour

	pairFree    = 5  // failures of one name from one address, or of a known browser
	nameFree    = 10 // of one name from everywhere
	addressFree = 30 // from one address for all names
)

// tries is a set of buckets with the failures that each lets pass.
type tries map[string]int64

func bucket(kind string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p)) + " " + p))
	}
	return kind + " " + hex.EncodeToString(h.Sum(nil)[:16])
}

// signInTries are the buckets of a sign-in.
func (s *Service) signInTries(key, address, device string) tries {
	if nonce, ok := s.knownDevice(key, device); ok {
		return tries{bucket("device", key, nonce): pairFree}
	}
	return tries{bucket("pair", key, address): pairFree, bucket("name", key): nameFree, bucket("address", address): addressFree}
}

// ownTries are the buckets of who is signed in and proves again who they are.
func ownTries(user int64) tries {
	return tries{bucket("own", strconv.FormatInt(user, 10)): pairFree}
}

func (t tries) names() []string {
	var names []string
	for name := range t {
		names = append(names, name)
	}
	slices.Sort(names) // two of them lock in one order
	return names
}

// tried counts a failure before it is known to be one, so that many at once are
// no more than one after the other; success forgets it. It refuses while a
// bucket is closed, which does not close it for longer.
func (s *Service) tried(ctx context.Context, t tries) error {
	now := s.now()
	var wait int64
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		wait = 0
		rows, err := tx.LockSignInTries(ctx, t.names(), now)
		if err != nil {
			return err
		}
		for _, r := range rows {
			wait = max(wait, r.LockedTo-now)
		}
		if wait > 0 {
			return nil
		}
		for _, name := range t.names() {
			r := rows[name]
			if now-r.LastAt > lockForget.Milliseconds() {
				r.Failures = 0
			}
			r.Failures++
			r.LastAt, r.LockedTo = now, 0
			if over := r.Failures - t[name]; over >= 0 {
				r.LockedTo = now + min(lockFirst<<min(over, 10), lockMost).Milliseconds()
			}
			if err := tx.SetSignInTry(ctx, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil && wait > 0 {
		return errLocked.After(time.Duration(wait) * time.Millisecond)
	}
	return err
}

var errLocked = errs.New(errs.RateLimited, errs.T("too many failed attempts, please wait", "失败次数过多，请稍后再试"))

// knownDevice reads what a browser got when it last signed in with a name.
func (s *Service) knownDevice(key, device string) (nonce string, ok bool) {
	const nonceLen = 43
	if len(device) < nonceLen+2 || len(device) > 200 {
		return "", false
	}
	nonce, rest := device[:nonceLen], device[nonceLen:]
	i := slices.Index([]byte(rest), '.')
	if i < 0 {
		return "", false
	}
	until, mac := rest[:i], rest[i+1:]
	ms, err := strconv.ParseInt(until, 10, 64)
	good := secret.Same(mac, secret.Mac(s.deviceKey, key+"\n"+nonce+until))
	return nonce, good && err == nil && ms > s.now()
}

// newDevice is what a browser gets that has signed in.
func (s *Service) newDevice(key string) string {
	nonce := secret.NewToken()
	until := strconv.FormatInt(s.clock().Add(deviceTime).UnixMilli(), 10)
	return nonce + until + "." + secret.Mac(s.deviceKey, key+"\n"+nonce+until)
}
