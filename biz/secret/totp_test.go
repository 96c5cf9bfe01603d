package secret

import (
	"bytes"
	"errors"
	"net/url"
	"testing"
	"time"
)

// TestTOTPVectors are those of RFC 6238, appendix B, cut to six digits.
func TestTOTPVectors(t *testing.T) {
	key := []byte("12345678901234567890")
	for at, want := range map[int64]string{
		59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037", 20000000000: "353130",
	} {
		if got := TOTPCode(key, time.Unix(at, 0)); got != want {
			t.Errorf("at %d: %s, want %s", at, got, want)
		}
	}
}

func TestCheckTOTP(t *testing.T) {
	key, now := NewTOTP(), time.Unix(1_800_000_000, 0)
	for _, c := range []struct {
		name string
		code string
		off  time.Duration
		ok   bool
	}{
		{"now", TOTPCode(key, now), 0, true},
		{"a step early", TOTPCode(key, now), -30 * time.Second, true},
		{"a step late", TOTPCode(key, now), 30 * time.Second, true},
		{"two steps late", TOTPCode(key, now), 60 * time.Second, false},
		{"nothing", "", 0, false},
		{"another key", TOTPCode(NewTOTP(), now), 0, false},
		{"with a space", TOTPCode(key, now) + " ", 0, false},
	} {
		step, ok := CheckTOTP(key, c.code, now.Add(c.off), 0)
		if ok != c.ok {
			t.Errorf("%s: %t", c.name, ok)
		}
		if _, again := CheckTOTP(key, c.code, now.Add(c.off), step); ok && again {
			t.Errorf("%s: works twice", c.name)
		}
	}
}

func TestTOTPURI(t *testing.T) {
	u, err := url.Parse(TOTPURI([]byte("12345678901234567890"), "vireo", "ann 安"))
	if err != nil || u.Scheme != "otpauth" || u.Host != "totp" || u.Path != "/vireo:ann 安" || u.Query().Get("secret") != "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" {
		t.Errorf("%v %v", u, err)
	}
}

func TestSeal(t *testing.T) {
	key, other := random(keyBytes), random(keyBytes)
	sealed := Seal(key, []byte("a secret"), "totp 7")
	if bytes.Contains(sealed, []byte("secret")) || bytes.Equal(sealed, Seal(key, []byte("a secret"), "totp 7")) {
		t.Error("it is not sealed, or always in the same way")
	}
	if got, err := Open(key, sealed, "totp 7"); err != nil || string(got) != "a secret" {
		t.Error(string(got), err)
	}
	changed := bytes.Clone(sealed)
	changed[len(changed)-1] ^= 1
	for name, err := range map[string]error{
		"another key":     second(Open(other, sealed, "totp 7")),
		"another context": second(Open(key, sealed, "totp 8")),
		"changed":         second(Open(key, changed, "totp 7")),
		"cut":             second(Open(key, sealed[:5], "totp 7")),
	} {
		if !errors.Is(err, ErrSealed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func second(_ []byte, err error) error { return err }
