package biz

import (
	"context"
	"errors"
	"sync"
	"time"

	"vireo/dal/model"
)

// What one process gives its listeners. Whoever falls behind what is kept reads
// the database; whoever takes nothing for eventPatience is let go.
const (
	eventEvery    = 400 * time.Millisecond // the log is looked at this often while anybody listens
	eventsKept    = 1_024
	eventBatch    = 500
	eventBuffer   = 64 // of one listener
	eventPatience = 15 * time.Second
)

// Why a stream ends, besides its context. The listener goes on from the last event
// it has.
var (
	ErrSlowListener = errors.New("the listener is too slow")
	ErrEventsStop   = errors.New("the program stops")
)

// Event is a sealed row of the audit log without anything personal.
type Event struct {
	Seq        int64 // its id, the same from every replica
	Time       int64 // ms
	Action     string
	ObjectKind string
	ObjectID   int64
	CaseID     int64
	ActorID    int64
}

// EventStream is what one listener hears.
type EventStream struct {
	C   <-chan Event // closed when the stream ends
	err error
}

// Err says why C was closed.
func (e *EventStream) Err() error { return e.err }

// hub is the one poller of this process, for all of its listeners.
type hub struct {
	mu        sync.Mutex
	listeners int
	stop      context.CancelFunc
	kept      []Event       // the newest, without gaps
	last      int64         // the newest that the poller has seen
	news      chan struct{} // closed when there is more
	poke      chan struct{} // the sealer of this process has sealed
	closed    chan struct{} // the program stops
	patience  time.Duration
}

func newHub() hub {
	return hub{news: make(chan struct{}), poke: make(chan struct{}, 1), closed: make(chan struct{}), patience: eventPatience}
}

// Events is what happens after a place in the audit log, until ctx ends. Below
// zero it is what happens from now on. A place that the log has not reached, as
// after a restored backup, is taken for its end.
func (s *Service) Events(ctx context.Context, after int64) (*EventStream, error) {
	ctx = inBackground(ctx)
	head, err := s.db.AuditHead(ctx)
	if err != nil {
		return nil, err
	}
	if after < 0 || after > head.Seq {
		after = head.Seq
	}
	s.listen(head.Seq)
	c := make(chan Event, eventBuffer)
	stream := &EventStream{C: c}
	go func() {
		defer s.unlisten()
		stream.err = s.feed(ctx, after, c)
		close(c)
	}()
	return stream, nil
}

// StopEvents ends every stream, and those to come, so that none holds up a stop.
func (s *Service) StopEvents() { s.events.shut() }

func (h *hub) shut() {
	h.mu.Lock()
	defer h.mu.Unlock()
	select {
	case <-h.closed:
	default:
		close(h.closed)
	}
}

// listen counts a listener; the first one starts the poller at the log's end.
func (s *Service) listen(head int64) {
	h := &s.events
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.listeners++; h.listeners > 1 {
		return
	}
	h.kept, h.last = nil, head
	ctx, stop := context.WithCancel(inBackground(context.Background()))
	h.stop = stop
	go s.pollEvents(ctx)
}

func (s *Service) unlisten() {
	h := &s.events
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.listeners--; h.listeners == 0 {
		h.stop()
	}
}

// pollEvents reads what is sealed, until the last listener has gone.
func (s *Service) pollEvents(ctx context.Context) {
	t := time.NewTicker(eventEvery)
	defer t.Stop()
	var trouble trouble
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
		case <-s.events.poke:
		}
		if err := s.moreEvents(ctx); trouble.begins(ctx, err) {
			s.log.Error("events: the audit log can't be read; going on trying", "error", err)
		}
	}
}

// moreEvents takes up what has been sealed since.
func (s *Service) moreEvents(ctx context.Context) error {
	h := &s.events
	for {
		h.mu.Lock()
		after := h.last
		h.mu.Unlock()
		rows, err := s.db.AuditAfter(ctx, after, eventBatch)
		if err != nil || len(rows) == 0 {
			return err
		}
		if !h.add(ctx, after, eventsOf(rows)) || len(rows) < eventBatch {
			return nil
		}
	}
}

// add keeps the newest events and wakes the listeners. It does nothing for a
// poller that has been replaced meanwhile.
func (h *hub) add(ctx context.Context, after int64, list []Event) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if ctx.Err() != nil || h.last != after {
		return false
	}
	h.kept = append(h.kept, list...)
	if n := len(h.kept) - eventsKept; n > 0 {
		h.kept = append([]Event(nil), h.kept[n:]...)
	}
	h.last = list[len(list)-1].Seq
	close(h.news)
	h.news = make(chan struct{})
	return true
}

// after is what is kept behind a place. Not ok: some of it is not kept any more.
// Nothing, and ok: there will be more when news is closed.
func (h *hub) after(place int64) (list []Event, news <-chan struct{}, ok bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if place >= h.last {
		return nil, h.news, true
	}
	for i := range h.kept {
		if h.kept[i].Seq == place+1 {
			return h.kept[i:], nil, true // never written to again: add appends, or copies
		}
	}
	return nil, nil, false
}

// feed sends a listener everything after a place.
func (s *Service) feed(ctx context.Context, after int64, c chan<- Event) error {
	for {
		list, news, ok := s.events.after(after)
		if !ok {
			rows, err := s.db.AuditAfter(ctx, after, eventBatch)
			if err != nil {
				return err
			}
			list = eventsOf(rows)
		}
		if len(list) == 0 && news == nil {
			return errors.New("events: the audit log has a gap") // a damaged one
		}
		for _, e := range list {
			if err := s.send(ctx, c, e); err != nil {
				return err
			}
			after = e.Seq
		}
		if len(list) > 0 {
			continue
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.events.closed:
			return ErrEventsStop
		case <-news:
		}
	}
}

// send waits a while for a listener that is behind.
func (s *Service) send(ctx context.Context, c chan<- Event, e Event) error {
	select {
	case c <- e:
		return nil
	default:
	}
	t := time.NewTimer(s.events.patience)
	defer t.Stop()
	select {
	case c <- e:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-s.events.closed:
		return ErrEventsStop
	case <-t.C:
		return ErrSlowListener
	}
}

// told lets the poller look at once: this process has sealed.
func (h *hub) told() {
	select {
	case h.poke <- struct{}{}:
	default:
	}
}

func eventsOf(rows []model.AuditLog) []Event {
	out := make([]Event, len(rows))
	for i, r := range rows {
		out[i] = Event{
			Seq: r.Seq, Time: r.CreatedAt, Action: r.Action, ObjectKind: r.ObjectKind, ObjectID: r.ObjectID, CaseID: r.CaseID, ActorID: r.ActorID,
		}
	}
	return out
}
