package server

import (
	"encoding/json"
	"math"
	"strconv"
	"testing"
)

// FuzzReadJSON: whatever a client calls JSON is read or refused, never a panic,
// and every value that is read has a text.
func FuzzReadJSON(f *testing.F) {
	for _, s := range []string{`{"video_id":1,"action_type":"1"}`, `{"a":1.0,"b":4.8e+05,"c":null,"d":true,"e":[],"f":{}}`, `{"a":"\ud800"}`, "{\"a\":\"\xff\"}", `[`, ``, `{}{}`, `{"a":1e999}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		m, err := readJSON(body)
		if err != nil {
			return
		}
		for k, v := range m {
			if n, ok := v.(json.Number); ok && jsonText(v) != n.String() {
				t.Errorf("%s: %v", k, v)
			}
			_ = jsonText(v)
		}
	})
}

// FuzzReadMultipart: no body of a form makes it panic.
func FuzzReadMultipart(f *testing.F) {
	f.Add([]byte("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n"), "b")
	f.Add([]byte("--b\r\n\r\n"), "b")
	f.Add([]byte(""), "")
	f.Fuzz(func(_ *testing.T, body []byte, boundary string) { _, _ = readMultipart(body, boundary) })
}

// FuzzParseInt: an integer comes back as itself, however it is written, and
// nothing else is taken for one.
func FuzzParseInt(f *testing.F) {
	for _, s := range []string{"0", "-1", "12.0", "4.8e+05", "9007199254740993", "9223372036854775807", "9223372036854775808", "1.5", "NaN", "Inf", "0x10", "1_000", " 7 ", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := parseInt(s)
		if !ok {
			return
		}
		if exact, err := strconv.ParseInt(s, 10, 64); err == nil && exact != n {
			t.Errorf("%q is %d", s, n)
		}
		if fl, err := strconv.ParseFloat(s, 64); err == nil && (math.IsNaN(fl) || math.IsInf(fl, 0)) {
			t.Errorf("%q is no integer", s)
		}
	})
}
