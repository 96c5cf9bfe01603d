package secret

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base32"
	"encoding/base64"
	"fmt"

	"github.com/alexedwards/argon2id"
	"golang.org/x/crypto/argon2"
)

const (
	tokenBytes    = 32 // 256 bit
	passwordBytes = 10 // 80 bit: 16 letters
	passwordGroup = 4
)

// readable is lower case and digits without the pairs that look alike when
// they are copied by hand: 0 and o, 1 and l.
var readable = base32.NewEncoding("23456789abcdefghijkmnpqrstuvwxyz").WithPadding(base32.NoPadding)

// NewToken makes a token of 256 random bits: 43 characters that need no
// escaping in a URL or a cookie.
func NewToken() string {
	return base64.RawURLEncoding.EncodeToString(random(tokenBytes))
}

// HashToken is what is stored for a token: its SHA-256, 32 bytes. A plain hash
// is enough, because a token has too many bits to be guessed.
func HashToken(token string) []byte {
	sum := sha256.Sum256([]byte(token))
	return sum[:]
}

// RandomPassword makes a password of 80 random bits that a person can copy:
// 19 characters such as "k7mq-2xnp-w9tc-hv4d".
func RandomPassword() string {
	s := readable.EncodeToString(random(passwordBytes))
	out := s[:passwordGroup]
	for s = s[passwordGroup:]; s != ""; s = s[passwordGroup:] {
		out += "-" + s[:passwordGroup]
	}
	return out
}

// dummyHash is a well-formed PHC string that no known password belongs to.
func dummyHash(p argon2id.Params) string {
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version,
		p.Memory, p.Iterations, p.Parallelism,
		b64.EncodeToString(random(saltLength)), b64.EncodeToString(random(keyLength)))
}

func random(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails: it ends the program instead
	return b
}

// Mac proves that a text comes from who has the key: 43 characters.
func Mac(key []byte, text string) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(text))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// Same compares two texts in a time that tells nothing of where they differ.
func Same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// NewCode makes a recovery code: 80 random bits, as RandomPassword.
func NewCode() string { return RandomPassword() }
