package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// TestMetrics: what operators watch is told on its own address, with routes and not
// with paths, and nowhere else.
func TestMetrics(t *testing.T) {
	a := boot(t, "sqlite", func(c *config) { c.MetricsAddr = "127.0.0.1:0" })
	get(t, a.base+"/douyin/feed/?token=verysecret")
	get(t, a.base+"/no/such/path-4711")
	if status, _ := get(t, a.base+"/metrics"); status != http.StatusNotFound {
		t.Errorf("clients reach /metrics: %d", status)
	}
	_, body := get(t, "http://"+a.metrics.Addr().String()+"/metrics")
	for _, want := range []string{
		`vireo_http_request_seconds_count{method="GET",route="/douyin/feed/",status="200"} 1`,
		`route="none",status="404"`, `vireo_words_state{state="ok"} 1`, `vireo_words_ruleset{which="in_force"} 1`,
		`vireo_words_texts_total{outcome="block"} 0`, "go_goroutines",
	} {
		if !strings.Contains(body, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, secret := range []string{"verysecret", "4711"} {
		if strings.Contains(body, secret) {
			t.Errorf("metrics tell %s", secret)
		}
	}
}

func get(t *testing.T, url string) (status int, body string) {
	t.Helper()
	resp, err := http.Get(url) //nolint:noctx // a test
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(b)
}
