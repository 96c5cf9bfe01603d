package biz

import (
	"context"
	"testing"

	"vireo/dal"
)

// note records n events, each in a transaction of its own.
func (s *testRules) note(n int, e AuditEvent) {
	s.t.Helper()
	if e.Action == "" {
		e.Action = "test.note"
	}
	if e.Actor.Kind == "" {
		e.Actor = Actor{UserID: 7, Kind: ActorStaff, IP: "192.0.2.1", RequestID: "r"}
	}
	for range n {
		s.tx(func(tx *dal.DB) error { return s.record(context.Background(), tx, e) })
	}
}

// sealNow seals what waits.
func (s *testRules) sealNow() {
	s.t.Helper()
	if err := s.SealAudit(context.Background()); err != nil {
		s.t.Fatal(err)
	}
}

// TestSeal: what is recorded gets its place, one after the other.
func TestSeal(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.note(3, AuditEvent{ObjectKind: "video", ObjectID: 5, Data: map[string]any{"b": 1, "a": "x"}, Text: "a note on somebody"})
		s.sealNow()
		s.sealNow()
		h, err := s.db.AuditHead(t.Context())
		if err != nil || h.Seq != 3 {
			t.Fatal(h, err)
		}
	})
}
