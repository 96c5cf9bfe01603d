package secret

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strconv"
	"time"
)

// SignPath makes a link to path that is good until expires (whole seconds are
// kept): path?expires=<unix seconds>&sig=<43 characters>. The path is signed as
// it is given and must have no query of its own.
func SignPath(key []byte, path string, expires time.Time) string {
	exp := expires.Unix()
	return fmt.Sprintf("%s?expires=%d&sig=%s", path, exp, pathSignature(key, path, exp))
}

// VerifyPath says whether sig was made by SignPath for this path and time, and
// the time (unix seconds) is not past. The comparison takes constant time.
func VerifyPath(key []byte, path string, expires int64, sig string, now time.Time) bool {
	// Text is compared, not what it decodes to: one link has one spelling.
	return hmac.Equal([]byte(sig), []byte(pathSignature(key, path, expires))) && now.Unix() < expires
}

// pathSignature signs the number first: no path can then be read as part of it.
func pathSignature(key []byte, path string, expires int64) string {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(strconv.FormatInt(expires, 10) + "\n" + path))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}
