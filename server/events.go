package server

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/protocol/http1/resp"

	"vireo/biz"
	"vireo/biz/errs"
)

// How often a stream of events looks whether its listener may still listen, and
// says that it lives.
const (
	eventsCheck = time.Second
	eventsBeat  = 15 * time.Second
)

const typeEvents = "text/event-stream"

// maxStreams is how many streams one member of the staff may have open: more than
// anybody has tabs and scripts, and few enough that nobody fills the server.
const maxStreams = 20

// openStreams counts the streams that each member of the staff has open.
type openStreams struct {
	mu sync.Mutex
	of map[int64]int
}

// enter takes a place for one more; false: there is none.
func (o *openStreams) enter(user int64) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.of[user] >= maxStreams {
		return false
	}
	o.of[user]++
	return true
}

func (o *openStreams) leave(user int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.of[user]--; o.of[user] == 0 {
		delete(o.of, user)
	}
}

// eventData is what an event of a stream says. Ids are strings, as everywhere.
type eventData struct {
	Time       int64  `json:"time"`
	ObjectKind string `json:"object_kind"`
	ObjectID   string `json:"object_id"`
	CaseID     string `json:"case_id"`
	ActorID    string `json:"actor_id"`
}

// HandleEvents streams events to somebody with a permission, until they go, lose
// it, their session ends, or the server stops.
func HandleEvents(ctx context.Context, c *app.RequestContext, permission string) {
	s, k := from(c), CallOf(c)
	after := int64(-1)
	if text := c.Request.Header.Get("Last-Event-ID"); text != "" {
		var err error
		if after, err = strconv.ParseInt(text, 10, 64); err != nil || after < 0 {
			s.fail(c, errs.New(errs.BadRequest, errs.T("Last-Event-ID is no id of an event", "Last-Event-ID 无效")))
			return
		}
	}
	if !s.streams.enter(k.Staff.UserID) {
		s.fail(c, errs.New(errs.RateLimited, errs.T("you have %d streams of events open: close one first", "您已打开 %d 个事件流，请先关闭一个").F(maxStreams)).After(eventsBeat))
		return
	}
	defer s.streams.leave(k.Staff.UserID)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	stream, err := s.svc.Events(ctx, after)
	if err != nil {
		s.fail(c, err)
		return
	}
	c.SetContentType(typeEvents)
	c.Response.Header.Set("X-Accel-Buffering", "no")
	c.Response.HijackWriter(resp.NewChunkedBodyWriter(&c.Response, c.GetWriter()))
	l := listener{c: c, s: s, st: k.Staff, permission: permission, session: s.sessionText(c)}
	if l.write(": hello\n\n") != nil {
		return
	}
	l.run(ctx, stream)
}

// sessionText is what the request signed in with.
func (s *Server) sessionText(c *app.RequestContext) string {
	if _, t, ok := strings.Cut(c.Request.Header.Get("Authorization"), " "); ok {
		return strings.TrimSpace(t)
	}
	return string(c.Cookie(s.cookieName(c, cookieSession)))
}

// listener is one open stream.
type listener struct {
	c          *app.RequestContext
	s          *Server
	st         biz.Staff
	permission string
	session    string
}

func (l *listener) run(ctx context.Context, stream *biz.EventStream) {
	check, beat := time.NewTicker(eventsCheck), time.NewTicker(eventsBeat)
	defer check.Stop()
	defer beat.Stop()
	for {
		var err error
		select {
		case e, open := <-stream.C:
			if !open {
				return
			}
			err = l.send(e)
		case <-check.C:
			if !l.may(ctx) {
				return
			}
		case <-beat.C:
			err = l.write(": beat\n\n")
		}
		if err != nil {
			return // the listener has gone
		}
	}
}

// may looks again whether who listens is still signed in and allowed to. A
// database that does not answer ends nobody's stream.
func (l *listener) may(ctx context.Context) bool {
	st, err := l.s.svc.StaffStill(ctx, l.st, l.session)
	if err != nil {
		return errs.CodeOf(err) == errs.Internal
	}
	return len(st.Pending) == 0 && st.May(l.permission)
}

func (l *listener) send(e biz.Event) error {
	b, err := json.Marshal(eventData{e.Time, e.ObjectKind, ID(e.ObjectID), ID(e.CaseID), ID(e.ActorID)})
	if err != nil {
		return err
	}
	return l.write(fmt.Sprintf("id: %d\nevent: %s\ndata: %s\n\n", e.Seq, e.Action, b))
}

func (l *listener) write(text string) error {
	if _, err := l.c.Write([]byte(text)); err != nil {
		return err
	}
	return l.c.Flush()
}
