package secret

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestTokens(t *testing.T) {
	a, b := NewToken(), NewToken()
	if a == b {
		t.Error("two tokens are equal")
	}
	if raw, err := base64.RawURLEncoding.DecodeString(a); err != nil || len(raw) != 32 {
		t.Errorf("token %q: %d bytes, %v", a, len(raw), err)
	}
	want := sha256.Sum256([]byte(a))
	if !bytes.Equal(HashToken(a), want[:]) {
		t.Error("HashToken is not the SHA-256 of the text")
	}
}

func TestRandomPassword(t *testing.T) {
	form := regexp.MustCompile(`^([2-9a-km-np-z]{4}-){3}[2-9a-km-np-z]{4}$`)
	seen := map[string]bool{}
	for range 200 {
		p := RandomPassword()
		if !form.MatchString(p) || seen[p] {
			t.Fatalf("password %q (seen: %v)", p, seen[p])
		}
		seen[p] = true
	}
}

func TestParseForms(t *testing.T) {
	raw := bytes.Repeat([]byte{0xff, 0x01, 0xfe, '\n'}, 8)
	want, err := Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"hex":              hex.EncodeToString(raw),
		"hex upper, lines": " " + strings.ToUpper(hex.EncodeToString(raw)) + "\r\n",
		"base64":           base64.StdEncoding.EncodeToString(raw) + "\n",
		"base64 unpadded":  base64.RawStdEncoding.EncodeToString(raw),
		"base64url":        base64.URLEncoding.EncodeToString(raw),
	} {
		k, err := Parse([]byte(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if k.Fingerprint() != want.Fingerprint() {
			t.Errorf("%s is read as another secret", name)
		}
	}
}

func TestParsePlainText(t *testing.T) {
	const text = "correct horse battery staple, and more"
	a, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	b, err := Parse([]byte(text + "\n"))
	if err != nil || a.Fingerprint() != b.Fingerprint() {
		t.Errorf("a line feed changes the secret (%v)", err)
	}
}

func TestParseRefusesShort(t *testing.T) {
	for _, s := range []string{
		"", "\n", "changeme", strings.Repeat("x y", 10),
		strings.Repeat("ab", 31),
		base64.StdEncoding.EncodeToString(make([]byte, 31)),
		strings.Repeat("\xff", 31),
	} {
		if _, err := Parse([]byte(s)); !errors.Is(err, ErrShort) {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func TestKeysArePerPurpose(t *testing.T) {
	a, _ := Parse([]byte(strings.Repeat("11", 32)))
	b, _ := Parse([]byte(strings.Repeat("22", 32)))
	if len(a.Key("media")) != 32 || !bytes.Equal(a.Key("media"), a.Key("media")) {
		t.Error("a key is not 32 stable bytes")
	}
	if bytes.Equal(a.Key("media"), a.Key("audit")) || bytes.Equal(a.Key("media"), b.Key("media")) {
		t.Error("keys of two purposes or secrets are equal")
	}
	// The derivation is a contract: signed links and audit rows outlive a release.
	if got, want := a.Fingerprint(), "6ab04a3a8e4720eb"; got != want {
		t.Errorf("fingerprint %s, want %s", got, want)
	}
}

func TestKeyringDoesNotPrintItself(t *testing.T) {
	k, _ := Parse([]byte("a very secret master secret of mine!"))
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		if s := fmt.Sprintf(verb, k); s != "keyring "+k.Fingerprint() {
			t.Errorf("%s prints %q", verb, s)
		}
	}
}

func TestLoadOrCreate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secret")
	first, warning, err := LoadOrCreate(path)
	if err != nil || warning != "" {
		t.Fatal(warning, err)
	}
	again, _, err := LoadOrCreate(path)
	if err != nil || again.Fingerprint() != first.Fingerprint() {
		t.Errorf("the second start has another secret (%v)", err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	if names, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(names) != 0 {
		t.Errorf("left over: %v", names)
	}
}

func TestLoadOrCreateAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "secret")
	prints := make([]string, 16)
	var wg sync.WaitGroup
	for i := range prints {
		wg.Go(func() {
			k, _, err := LoadOrCreate(path)
			if err != nil {
				t.Error(err)
				return
			}
			prints[i] = k.Fingerprint()
		})
	}
	wg.Wait()
	for _, p := range prints {
		if p != prints[0] {
			t.Fatalf("different secrets: %v", prints)
		}
	}
}

func TestLoadWarnsOfOpenFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such modes")
	}
	path := filepath.Join(t.TempDir(), "secret")
	write(t, path, strings.Repeat("ab", 32))
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, warning, err := Load(path); err != nil || !strings.Contains(warning, "0644") {
		t.Errorf("warning %q, err %v", warning, err)
	}
}

func TestLoadRefuses(t *testing.T) {
	dir := t.TempDir()
	short, long := filepath.Join(dir, "short"), filepath.Join(dir, "long")
	write(t, short, "abc")
	write(t, long, strings.Repeat("a", maxFile+1))
	if _, _, err := LoadOrCreate(short); !errors.Is(err, ErrShort) || !strings.Contains(err.Error(), short) {
		t.Errorf("short: %v", err)
	}
	if _, _, err := LoadOrCreate(long); err == nil {
		t.Error("a large file is taken for a secret")
	}
	if _, _, err := LoadOrCreate(dir); err == nil {
		t.Error("a folder is taken for a secret")
	}
	if _, _, err := Load(filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing: %v", err)
	}
	if _, _, err := LoadOrCreate(filepath.Join(dir, "none", "secret")); err == nil {
		t.Error("a missing folder is no error")
	}
}

func TestSignedPaths(t *testing.T) {
	key := bytes.Repeat([]byte{7}, 32)
	exp := time.Unix(1_800_000_000, 999)
	link, err := url.Parse(SignPath(key, "/media/v/12/play.mp4", exp))
	if err != nil {
		t.Fatal(err)
	}
	sig := link.Query().Get("sig")
	if link.Path != "/media/v/12/play.mp4" || link.Query().Get("expires") != "1800000000" {
		t.Fatalf("link %s", link)
	}
	before, after := exp.Add(-time.Second), exp
	for _, c := range []struct {
		name    string
		key     []byte
		path    string
		expires int64
		sig     string
		now     time.Time
		want    bool
	}{
		{"good", key, link.Path, exp.Unix(), sig, before, true},
		{"expired", key, link.Path, exp.Unix(), sig, after, false},
		{"longer life", key, link.Path, exp.Unix() + 9, sig, before, false},
		{"other path", key, "/media/v/13/play.mp4", exp.Unix(), sig, before, false},
		{"other key", key[1:], link.Path, exp.Unix(), sig, before, false},
		{"no signature", key, link.Path, exp.Unix(), "", before, false},
		{"cut", key, link.Path, exp.Unix(), sig[:40], before, false},
		{"not base64", key, link.Path, exp.Unix(), "!" + sig[1:], before, false},
		{"lines", key, link.Path, exp.Unix(), sig + "\n", before, false},
	} {
		if got := VerifyPath(c.key, c.path, c.expires, c.sig, c.now); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
