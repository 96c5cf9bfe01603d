package secret

import (
	"bytes"
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

const (
	// MinMaster is the least number of bytes a master secret has.
	MinMaster = 32
	// keyBytes is the length of a derived key: a full SHA-256 HMAC key.
	keyBytes = 32
	// fingerprintBytes are enough to tell secrets apart, and tell nothing else.
	fingerprintBytes = 8
)

// ErrShort says that a master secret has fewer than MinMaster bytes.
var ErrShort = errors.New("secret: the master secret is too short")

// Keyring derives the keys of each purpose from one master secret. It is
// immutable and safe for concurrent use.
type Keyring struct{ master []byte }

// Parse makes a Keyring from a configured secret. Text of hexadecimal digits is
// read as such, other text as base64 (standard or URL-safe, padded or not) if
// it is that, and all else is taken as it is. White space around text does not
// count. It fails with ErrShort below MinMaster bytes of the decoded form.
func Parse(secret []byte) (*Keyring, error) {
	master := decode(secret)
	if len(master) < MinMaster {
		return nil, fmt.Errorf("%w: %d bytes, want at least %d", ErrShort, len(master), MinMaster)
	}
	return &Keyring{master: master}, nil
}

// Key derives the 32 byte key of a purpose, such as "media". Different purposes
// have independent keys; the same purpose and master always have the same one.
func (k *Keyring) Key(purpose string) []byte {
	key, err := hkdf.Key(sha256.New, k.master, []byte("vireo keyring 1"), purpose, keyBytes)
	if err != nil {
		panic(err) // only for lengths that HKDF can not give, and ours is fixed
	}
	return key
}

// Fingerprint tells two secrets apart without telling anything about them: 16
// hexadecimal digits, fit for the database and for logs.
func (k *Keyring) Fingerprint() string {
	return hex.EncodeToString(k.Key("fingerprint")[:fingerprintBytes])
}

// String keeps the master secret out of logs.
func (k *Keyring) String() string { return "keyring " + k.Fingerprint() }

// GoString keeps the master secret out of %#v.
func (k *Keyring) GoString() string { return k.String() }

func decode(secret []byte) []byte {
	if !utf8.Valid(secret) {
		return bytes.Clone(secret)
	}
	text := string(bytes.TrimSpace(secret))
	if b, err := hex.DecodeString(text); err == nil {
		return b
	}
	standard := strings.NewReplacer("-", "+", "_", "/").Replace(strings.TrimRight(text, "="))
	if b, err := base64.RawStdEncoding.DecodeString(standard); err == nil {
		return b
	}
	return []byte(text)
}
