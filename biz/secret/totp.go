package secret

import (
	"crypto/hmac"
	"crypto/sha1" //nolint:gosec // what RFC 6238 and every authenticator app use; HMAC does not need more
	"crypto/subtle"
	"encoding/base32"
	"encoding/binary"
	"fmt"
	"net/url"
	"time"
)

// TOTP as authenticator apps have it: SHA-1, 6 digits, 30 seconds.
const (
	totpBytes  = 20
	totpDigits = 6
	totpStep   = 30 * time.Second
	// totpSkew is how many steps before and after now count: clocks differ.
	totpSkew = 1
)

// NewTOTP makes the secret of an authenticator.
func NewTOTP() []byte { return random(totpBytes) }

// TOTPText is a secret as people type it into an authenticator.
func TOTPText(key []byte) string {
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(key)
}

// TOTPURI is a secret as authenticators scan it.
func TOTPURI(key []byte, issuer, account string) string {
	q := url.Values{"secret": {TOTPText(key)}, "issuer": {issuer}, "algorithm": {"SHA1"}, "digits": {"6"}, "period": {"30"}}
	u := url.URL{Scheme: "otpauth", Host: "totp", Path: "/" + issuer + ":" + account, RawQuery: q.Encode()}
	return u.String()
}

// TOTPCode is the code of a time.
func TOTPCode(key []byte, at time.Time) string {
	return totpCode(key, at.Unix()/int64(totpStep.Seconds()))
}

func totpCode(key []byte, step int64) string {
	mac := hmac.New(sha1.New, key)
	mac.Write(binary.BigEndian.AppendUint64(nil, uint64(step)))
	sum := mac.Sum(nil)
	at := sum[len(sum)-1] & 0xf
	n := binary.BigEndian.Uint32(sum[at:]) & 0x7fffffff
	return fmt.Sprintf("%0*d", totpDigits, n%1_000_000)
}

// CheckTOTP finds the step that a code belongs to. Steps up to after have been
// used and don't count. It takes the same time whichever step fits.
func CheckTOTP(key []byte, code string, at time.Time, after int64) (step int64, ok bool) {
	now := at.Unix() / int64(totpStep.Seconds())
	for s := now - totpSkew; s <= now+totpSkew; s++ {
		same := subtle.ConstantTimeCompare([]byte(totpCode(key, s)), []byte(code)) == 1
		if same && s > after {
			step, ok = s, true
		}
	}
	return step, ok
}
