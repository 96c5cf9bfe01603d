package main

import (
	"bufio"
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal"
	"vireo/dal/daltest"
)

// heard is an open stream of events.
type heard struct {
	t     *testing.T
	res   *http.Response
	lines chan string // closed at the stream's end
	stop  context.CancelFunc
}

// event is what a stream said.
type event struct{ id, name, data string }

// listen opens a stream at an app, which need not be the one of the session.
func (c *staffClient) listen(t *testing.T, a *testApp, lastID string) *heard {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	req, err := http.NewRequestWithContext(ctx, "GET", a.base+panel+"/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	if c.bearer != "" {
		req.Header.Set("Authorization", "Bearer "+c.bearer)
	}
	req.AddCookie(&http.Cookie{Name: "vireo_staff", Value: c.cookie("vireo_staff")})
	if lastID != "" {
		req.Header.Set("Last-Event-ID", lastID)
	}
	res, err := httpClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	h := &heard{t: t, res: res, lines: make(chan string, 100), stop: cancel}
	go func() {
		defer close(h.lines)
		defer res.Body.Close()
		for in := bufio.NewScanner(res.Body); in.Scan(); {
			h.lines <- in.Text()
		}
	}()
	return h
}

// next is the next event with an action.
func (h *heard) next(action string) event {
	h.t.Helper()
	var e event
	late := time.After(20 * time.Second)
	for {
		select {
		case line, open := <-h.lines:
			switch name, value, _ := strings.Cut(line, ": "); {
			case !open:
				h.t.Fatalf("the stream ended before %s", action)
			case name == "id":
				e.id = value
			case name == "event":
				e.name = value
			case name == "data":
				e.data = value
			case line == "" && e.name == action:
				return e
			}
		case <-late:
			h.t.Fatalf("no %s", action)
		}
	}
}

// ends fails unless the stream ends soon.
func (h *heard) ends() {
	h.t.Helper()
	late := time.After(20 * time.Second)
	for {
		select {
		case _, open := <-h.lines:
			if !open {
				return
			}
		case <-late:
			h.t.Fatal("the stream does not end")
		}
	}
}

// TestEvents: both servers of one database tell the same events with the same
// ids; a listener goes on where it was; a stream ends with what it hangs on.
func TestEvents(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			one := boot(t, kind, nil)
			two := one
			if kind == "mysql" { // SQLite is for one server
				two = bootOn(t, dal.Config{URL: one.cfg.Database}, one.cfg.Data, nil)
				two.guest().get("/douyin/feed/", nil).ok()
			}
			root := one.admin("root")
			mod, other := root.staff("mod", "moderator"), root.staff("other", "moderator")
			two.clock.set(one.clock.now())
			ann, ben := one.user("ann"), one.user("ben")
			v := ann.video("v")

			here, there := mod.listen(t, one, ""), mod.listen(t, two, "")
			for _, h := range []*heard{here, there} {
				if h.res.StatusCode != 200 || h.res.Header.Get("Content-Type") != "text/event-stream" || h.res.Header.Get("Cache-Control") != "no-store" {
					t.Fatalf("HTTP %d %v", h.res.StatusCode, h.res.Header)
				}
			}
			ben.reports("video", v, "spam")
			c := mod.post("/cases/next", p{}).http200()
			first, second := here.next("case.claim"), there.next("case.claim")
			if first != second || !strings.Contains(first.data, `"case_id":"`+c.str("case.id")+`"`) || strings.Contains(first.data, "127.0.0.1") {
				t.Errorf("%+v, %+v", first, second)
			}
			mod.post("/cases/"+c.str("case.id")+"/release", lease(c, "case.")).http200()
			released := here.next("case.release")
			again := mod.listen(t, two, first.id)
			if got := again.next("case.release"); got != released {
				t.Errorf("gone on with %+v, want %+v", got, released)
			}

			// Who may not listen, does not; nor does anybody for longer than they may.
			if h := other.listen(t, one, "x"); h.res.StatusCode != 400 {
				t.Errorf("a wrong Last-Event-ID: HTTP %d", h.res.StatusCode)
			}
			app := one.newStaffClient()
			app.bearer = ben.token
			if h := app.listen(t, one, ""); h.res.StatusCode != 401 {
				t.Errorf("an app's token: HTTP %d", h.res.StatusCode)
			}
			theirs := other.listen(t, two, "")
			other.delete("/session").http200()
			theirs.ends()
			root.stepUp()
			root.patch("/staff/"+text(mod.id), p{"disabled": true}).http200()
			here.ends()
			there.ends()
			again.ends()
		})
	}
}

// TestEventsEndWithTheServer: open streams do not hold up a stop.
func TestEventsEndWithTheServer(t *testing.T) {
	a := boot(t, "sqlite", nil)
	root := a.admin("root")
	h := root.listen(t, a, "")
	if h.res.StatusCode != 200 {
		t.Fatal(h.res.StatusCode)
	}
	a.biz.StopEvents()
	h.ends()
	if _, err := a.biz.Events(t.Context(), -1); err != nil && err != biz.ErrEventsStop {
		t.Error(err)
	}
}

// TestStreamsHaveABound: nobody opens streams without an end; one that was closed
// leaves its place, and others have their own.
func TestStreamsHaveABound(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		var open []*heard
		for range 20 {
			h := root.listen(t, a, "")
			if h.res.StatusCode != 200 {
				t.Fatalf("stream %d: HTTP %d", len(open)+1, h.res.StatusCode)
			}
			open = append(open, h)
		}
		r := root.get("/events", nil).fails(429, "rate_limited")
		if r.header.Get("Retry-After") == "" {
			t.Error("no Retry-After")
		}
		if h := root.staff("mod", "moderator").listen(t, a, ""); h.res.StatusCode != 200 {
			t.Errorf("somebody else: HTTP %d", h.res.StatusCode)
		}
		open[0].stop()
		eventually(t, "a place", func() bool {
			h := root.listen(t, a, "")
			defer func() {
				if h.res.StatusCode != 200 {
					h.stop()
				}
			}()
			return h.res.StatusCode == 200
		})
	})
}
