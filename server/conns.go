package server

import (
	"context"
	"io"
	"net"
	"sync"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
)

// The bounds of a connection: of one read or write, not of a whole request, so
// that a slow but living upload is not cut off. Hertz's own bounds are absolute
// once set, so ours live in the connection and Hertz's are off.
const (
	ioTimeout = time.Minute
	// headTimeout is how long a request may take from its first byte until it is
	// served. Without it a client that sends a byte now and then would hold its
	// connection for nothing.
	headTimeout = 30 * time.Second
	// lingerTime is how long what a client still sends is read and dropped after
	// an answer that came before the end of its body.
	lingerTime = 5 * time.Second
	// drainEvery is how often a stop looks for connections that became idle.
	drainEvery = 20 * time.Millisecond
)

// connTracker is a listener that knows its connections and which of them serve
// a request, so that a stop need not wait for idle ones.
type connTracker struct {
	net.Listener
	head  time.Duration // headTimeout, but in tests
	mu    sync.Mutex
	conns map[string]*trackedConn // by remote address

	begin     sync.Once
	accepting chan struct{} // closed when the engine begins to accept
}

type trackedConn struct {
	net.Conn
	t     *connTracker
	mu    sync.Mutex
	busy  bool      // a request is being served
	head  time.Time // when the head of a request that has begun must be there; zero: none has
	until time.Time // no read goes on beyond it; zero: no such end
	early bool      // the answer may have come before the end of the body
}

func trackConns(l net.Listener) *connTracker {
	return &connTracker{Listener: l, head: headTimeout, conns: map[string]*trackedConn{}, accepting: make(chan struct{})}
}

// Accept implements net.Listener.
func (t *connTracker) Accept() (net.Conn, error) {
	t.begin.Do(func() { close(t.accepting) })
	c, err := t.Listener.Accept()
	if err != nil {
		return nil, err
	}
	tc := &trackedConn{Conn: c, t: t}
	t.mu.Lock()
	t.conns[c.RemoteAddr().String()] = tc
	t.mu.Unlock()
	return tc, nil
}

// Read implements net.Conn with a bound on how long it waits.
func (c *trackedConn) Read(p []byte) (int, error) {
	c.mu.Lock()
	deadline := time.Now().Add(ioTimeout)
	for _, end := range []time.Time{c.head, c.until} {
		if !end.IsZero() && end.Before(deadline) {
			deadline = end
		}
	}
	err := c.Conn.SetReadDeadline(deadline)
	c.mu.Unlock()
	if err != nil {
		return 0, err
	}
	n, err := c.Conn.Read(p)
	if n > 0 {
		c.begun()
	}
	return n, err
}

// begun sets the end of a request's head, once its first byte is there.
func (c *trackedConn) begun() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.busy && c.head.IsZero() {
		c.head = time.Now().Add(c.t.head)
	}
}

// Write implements net.Conn with a bound on how long it waits.
func (c *trackedConn) Write(p []byte) (int, error) {
	if err := c.Conn.SetWriteDeadline(time.Now().Add(ioTimeout)); err != nil {
		return 0, err
	}
	return c.Conn.Write(p)
}

// SetReadDeadline does nothing: Read sets its own.
func (c *trackedConn) SetReadDeadline(time.Time) error { return nil }

// Close implements net.Conn. After an early answer it reads and drops what the
// client still sends: closed with unread bytes, the connection would be reset, and
// the client would see that instead of the answer.
func (c *trackedConn) Close() error {
	c.mu.Lock()
	early := c.early
	c.early = false
	c.mu.Unlock()
	if half, ok := c.Conn.(interface{ CloseWrite() error }); early && ok && half.CloseWrite() == nil {
		_, _ = io.Copy(io.Discard, c) // ends with the client, or at until
	}
	c.t.mu.Lock()
	delete(c.t.conns, c.RemoteAddr().String())
	c.t.mu.Unlock()
	return c.Conn.Close()
}

// endReads lets no read go on beyond a time, also one that waits already.
func (c *trackedConn) endReads(at time.Time) {
	c.until = at
	_ = c.Conn.SetReadDeadline(at) // fails only where the connection is closed already
}

// of finds the connection of a request; nil in tests without a network.
func (t *connTracker) of(c *app.RequestContext) *trackedConn {
	conn := c.GetConn()
	if conn == nil || conn.RemoteAddr() == nil {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.conns[conn.RemoteAddr().String()]
}

// drain wakes idle connections, so that they close.
func (t *connTracker) drain() {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, c := range t.conns {
		c.mu.Lock()
		if !c.busy {
			c.endReads(time.Unix(1, 0))
		}
		c.mu.Unlock()
	}
}

// trackRequest marks the connection busy while a request is served.
func (s *Server) trackRequest(ctx context.Context, c *app.RequestContext) {
	conn := s.conns.of(c)
	if conn == nil {
		c.Next(ctx)
		return
	}
	conn.setBusy(true)
	c.Next(ctx)
	conn.setBusy(false)
	if c.Response.ConnectionClose() {
		conn.mu.Lock()
		conn.early = c.Request.IsBodyStream()
		conn.endReads(time.Now().Add(lingerTime))
		conn.mu.Unlock()
	}
}

func (c *trackedConn) setBusy(busy bool) {
	c.mu.Lock()
	c.busy, c.head = busy, time.Time{}
	c.mu.Unlock()
}
