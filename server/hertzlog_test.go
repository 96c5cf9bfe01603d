package server

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
)

// TestEngineLogQuotesNothing: what the engine says of a request that it can't read
// quotes the request, where tokens and passwords travel.
func TestEngineLogQuotesNothing(t *testing.T) {
	var out bytes.Buffer
	log := hertzLog{slog.New(slog.NewTextHandler(&out, nil))}
	log.Errorf("HERTZ: Error=%s, remoteAddr=%s", `error when reading request headers: unexpected first char found. Buffer size=98, contents: "GET /?token=abcdefgh"..."ssword=\"hunter2\"\r\n", more`, "127.0.0.1:1")
	log.Warn(`cannot find whitespace in the first line of request "GET/?token=abcdefgh"`)
	log.Fatal(`cut short: "GET /?token=abcd`)
	if s := out.String(); strings.Contains(s, "abcd") || strings.Contains(s, "hunter2") {
		t.Errorf("the log quotes a request:\n%s", s)
	} else if !strings.Contains(s, "unexpected first char") || !strings.Contains(s, "127.0.0.1:1") {
		t.Errorf("the log does not tell what is wrong:\n%s", s)
	}
}
