package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"vireo/dal/daltest"
)

var (
	panelScript = regexp.MustCompile(`src="(/admin/assets/[^"]+\.js)" nonce="([^"]+)"`)
	styleNonce  = regexp.MustCompile(`style-src 'nonce-([^']+)'`)
)

// panelFile asks for a page or file of the panel as a browser does, which says
// itself what it can unpack.
func (a *testApp) panelFile(method, path string, header ...string) (*http.Response, []byte) {
	a.t.Helper()
	req, err := http.NewRequest(method, a.base+path, nil)
	if err != nil {
		a.t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	client := http.Client{
		Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	r, err := client.Do(req)
	if err != nil {
		a.t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		a.t.Fatal(err)
	}
	return r, body
}

// TestPanelPage: every address of the panel answers with the page, under a strict
// policy with a nonce of its own; the addresses of the API and of files do not.
func TestPanelPage(t *testing.T) {
	a := boot(t, daltest.Kinds[0], nil)
	nonces := map[string]bool{}
	for _, path := range []string{"/admin/", "/admin/triage", "/admin/cases/12/show", "/admin/index.html", "/admin/" + strings.Repeat("x", 300), "/admin/%E6%A1%88"} {
		r, body := a.panelFile("GET", path)
		policy := r.Header.Get("Content-Security-Policy")
		nonce, script := styleNonce.FindStringSubmatch(policy), panelScript.FindStringSubmatch(string(body))
		if r.StatusCode != 200 || !strings.HasPrefix(r.Header.Get("Content-Type"), "text/html") || nonce == nil || script == nil {
			t.Fatalf("%s: %d %v\n%s", path, r.StatusCode, r.Header, body)
		}
		if nonce[1] != script[2] || nonces[nonce[1]] || len(nonce[1]) < 20 {
			t.Errorf("%s: the policy says %q, the page %q", path, nonce[1], script[2])
		}
		nonces[nonce[1]] = true
		for _, want := range []string{"default-src 'none'", "script-src 'self';", "connect-src 'self';", "img-src 'self' data: blob:;", "media-src 'self' blob:;", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: the policy has no %s: %s", path, want, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || bytes.Contains(body, []byte("__NONCE__")) {
			t.Errorf("%s: %s\n%s", path, policy, body)
		}
		for name, want := range map[string]string{"Cache-Control": "no-cache", "Etag": "", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY"} {
			if got := r.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", path, name, got, want)
			}
		}
	}
	for _, c := range []struct {
		method, path string
		status       int
	}{
		{"HEAD", "/admin/triage", 200},
		{"GET", "/admin", 302},
		{"POST", "/admin/triage", 404},
		{"DELETE", "/admin/", 404},
		{"GET", "/admin/assets/of-another-version.js", 404},
		{"GET", "/admin/api/v1/nothing", 404},
		{"GET", "/admin/api", 404},
		{"GET", "/admin/api/v1/session/step-up", 405},
		{"GET", "/admin/api/v1/session", 401},
		{"GET", "/admin/swagger/nothing.html", 404},
		{"GET", "/administrator", 404},
	} {
		r, body := a.panelFile(c.method, c.path)
		if r.StatusCode != c.status || c.method == "HEAD" && len(body) != 0 {
			t.Errorf("%s %s: %d, want %d: %s", c.method, c.path, r.StatusCode, c.status, body)
		}
		if c.status >= 400 && !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
			t.Errorf("%s %s: an error is %s", c.method, c.path, r.Header.Get("Content-Type"))
		}
	}
	if r, _ := a.panelFile("GET", "/admin"); r.Header.Get("Location") != "/admin/" {
		t.Errorf("/admin leads to %q", r.Header.Get("Location"))
	}
}

// TestPanelFiles: files that are named by their content are kept for ever; each
// client gets what it can unpack, and nothing when it has the file.
func TestPanelFiles(t *testing.T) {
	a := boot(t, daltest.Kinds[0], nil)
	_, page := a.panelFile("GET", "/admin/")
	path := panelScript.FindStringSubmatch(string(page))[1]
	_, plain := a.panelFile("GET", path)
	etags := map[string]string{}
	for _, c := range []struct{ accept, encoding string }{
		{"", ""}, {"identity", ""}, {"gzip", "gzip"}, {"gzip, deflate, br", "br"}, {"br;q=0, gzip;q=0.5", "gzip"}, {"br;q=0,gzip;q=0", ""}, {"brotli", ""}, {";;;,", ""},
	} {
		r, body := a.panelFile("GET", path, "Accept-Encoding", c.accept)
		if r.StatusCode != 200 || r.Header.Get("Content-Encoding") != c.encoding || r.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: %d %q", c.accept, r.StatusCode, r.Header.Get("Content-Encoding"))
		}
		if got := r.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
			t.Errorf("%q: Cache-Control is %q", c.accept, got)
		}
		if !strings.HasPrefix(r.Header.Get("Content-Type"), "text/javascript") || r.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%q: %v", c.accept, r.Header)
		}
		switch c.encoding {
		case "":
			if !bytes.Equal(body, plain) {
				t.Errorf("%q: not the plain file", c.accept)
			}
		case "gzip":
			z, err := gzip.NewReader(bytes.NewReader(body))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := io.ReadAll(z); err != nil || !bytes.Equal(got, plain) {
				t.Errorf("%q: unpacked, it is not the plain file: %v", c.accept, err)
			}
		default:
			if len(body) == 0 || len(body) >= len(plain) {
				t.Errorf("%q: %d bytes of %d", c.accept, len(body), len(plain))
			}
		}
		etags[c.encoding] = r.Header.Get("Etag")
		if r, body := a.panelFile("GET", path, "Accept-Encoding", c.accept, "If-None-Match", `"other", W/`+r.Header.Get("Etag")); r.StatusCode != 304 || len(body) != 0 {
			t.Errorf("%q: %d with what the client has", c.accept, r.StatusCode)
		}
		if r, body := a.panelFile("HEAD", path, "Accept-Encoding", c.accept); r.StatusCode != 200 || len(body) != 0 || r.Header.Get("Etag") != etags[c.encoding] {
			t.Errorf("HEAD %q: %d %v", c.accept, r.StatusCode, r.Header)
		}
	}
	if etags[""] == etags["gzip"] || etags["gzip"] == etags["br"] {
		t.Errorf("two encodings have one ETag: %v", etags)
	}
	if r, _ := a.panelFile("GET", "/admin/favicon.svg"); r.Header.Get("Content-Type") != "image/svg+xml" || strings.Contains(r.Header.Get("Cache-Control"), "immutable") {
		t.Errorf("the icon: %v", r.Header)
	}
}
