package biz

import (
	"crypto/rand"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz/secret"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// auditRows is how many rows the benchmark seals and checks.
const auditRows = 1_000_000

// BenchmarkAudit seals a million events that have an address each, and a text
// one in ten, and checks them: scripts/bench-audit.sh.
func BenchmarkAudit(b *testing.B) {
	for _, kind := range daltest.Kinds {
		b.Run(kind, func(b *testing.B) {
			at := &atomic.Int64{}
			at.Store(1)
			s := openRules(b, daltest.Fresh(b, kind), at)
			s.log = slog.New(slog.DiscardHandler)
			begun := time.Now()
			s.pendMillion()
			b.Logf("%d events are written in %v", auditRows, time.Since(begun).Round(time.Millisecond))
			begun = time.Now()
			s.sealNow()
			took := time.Since(begun)
			b.Logf("sealed in %v: %.0f a second", took.Round(time.Millisecond), auditRows/took.Seconds())
			b.ResetTimer()
			for b.Loop() {
				begun := time.Now()
				r := s.verify()
				if !r.Intact || r.Rows != auditRows || r.Texts != auditRows+auditRows/10 {
					b.Fatalf("%+v %+v", r, r.Damage)
				}
				took := time.Since(begun)
				b.Logf("checked %d rows and %d texts in %v", r.Rows, r.Texts, took.Round(time.Millisecond))
				if took > time.Minute {
					b.Error("a million rows must be checked in a minute")
				}
			}
		})
	}
}

// pendMillion writes events as record does, but many in a statement.
func (s *testRules) pendMillion() {
	s.t.Helper()
	db := s.raw()
	const part = 100
	tx, err := db.Begin()
	for i := 0; err == nil && i < auditRows; i += part {
		var events, texts []string
		var ev, tv []any
		text := func(id, owner int, value string) []byte {
			salt := make([]byte, saltBytes)
			rand.Read(salt)
			texts = append(texts, "(?, ?, '', 0, ?, ?, 0, 1)")
			tv = append(tv, id, owner, salt, value)
			return textDigest(salt, value)
		}
		for n := i; n < i+part; n++ {
			textID, digest := 0, []byte{}
			if n%10 == 0 {
				textID, digest = auditRows+n+1, text(auditRows+n+1, 3, "a reason that somebody typed, of some length")
			}
			events = append(events, "(1, 7, 'staff', '67df0240e05dc9d7a0b2a3074661164d', 'case.decide', 'video', ?, ?, ?, ?, ?, ?, ?)")
			ev = append(ev, n%50_000, n, fmt.Sprintf(`{"measure":"take_down","policy":%d,"version":3}`, n%20), n+1, text(n+1, 7, fmt.Sprint("192.0.2.", n%250)), textID, digest)
		}
		if _, err = tx.Exec("INSERT INTO audit_texts (id, owner_id, object_kind, object_id, salt, text, erased_at, created_at) VALUES "+strings.Join(texts, ", "), tv...); err == nil {
			_, err = tx.Exec("INSERT INTO audit_pending (created_at, actor_id, actor_kind, request_id, action, object_kind, object_id, case_id, data, ip_id, ip_digest, text_id, text_digest) VALUES "+strings.Join(events, ", "), ev...)
		}
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		s.t.Fatal(err)
	}
}

// BenchmarkAuditRow is what the chain costs by itself.
func BenchmarkAuditRow(b *testing.B) {
	keys, err := secret.Parse([]byte("a master secret that is long enough, of text"))
	if err != nil {
		b.Fatal(err)
	}
	c := newChain(keys.Key("audit"))
	row := benchRow()
	mac := []byte{}
	for b.Loop() {
		mac = c.row(mac, &row)
	}
}

func benchRow() model.AuditLog {
	return model.AuditLog{Seq: 1, AuditEvent: model.AuditEvent{
		CreatedAt: 1, ActorID: 7, ActorKind: ActorStaff, RequestID: "67df0240e05dc9d7a0b2a3074661164d", Action: "case.decide", ObjectKind: "video",
		ObjectID: 5, CaseID: 6, Data: `{"measure":"take_down","policy":3,"version":3}`, IPID: 1, IPDigest: make([]byte, 32),
	}}
}
