package biz

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

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

// verify checks the log, which must be possible.
func (s *testRules) verify(known ...AuditMark) AuditReport {
	s.t.Helper()
	r, err := s.VerifyAudit(context.Background(), 0, nil, known...)
	if err != nil {
		s.t.Fatal(err)
	}
	return r
}

// damaged fails unless the log is damaged at a row, in a way.
func (s *testRules) damaged(seq int64, kind string, known ...AuditMark) {
	s.t.Helper()
	if r := s.verify(known...); r.Damage == nil || r.Damage.Seq != seq || r.Damage.Kind != kind || r.Intact {
		s.t.Errorf("want %s at %d, got %+v %+v", kind, seq, r, r.Damage)
	}
}

func (s *testRules) intact() AuditReport {
	s.t.Helper()
	r := s.verify()
	if !r.Intact || r.Damage != nil {
		s.t.Errorf("not intact: %+v", r.Damage)
	}
	return r
}

// auditLog reads one page of the log, newest first.
func (s *testRules) auditLog(q ListQuery) []StaffAudit {
	s.t.Helper()
	list, err := s.StaffAuditLog(s.t.Context(), q)
	if err != nil {
		s.t.Fatal(err)
	}
	return list.Rows
}

// filtered is a list by names and the values they have.
func filtered(pairs ...any) (q ListQuery) {
	for i := 0; i < len(pairs); i += 2 {
		q.Filters = append(q.Filters, ListFilter{Param: pairs[i].(string), Values: []string{fmt.Sprint(pairs[i+1])}})
	}
	return q
}

// TestRecord: what is recorded is in the log as it was, newest first.
func TestRecord(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.intact() // without any row
		s.note(1, AuditEvent{ObjectKind: "video", ObjectID: 5, CaseID: 3, Data: map[string]any{"b": 1, "a": "字"}, Text: "about \xff somebody"})
		s.note(1, AuditEvent{Actor: Actor{Kind: ActorSystem}, Action: "test.other"})
		s.sealNow()
		s.sealNow()
		list := s.auditLog(ListQuery{})
		if len(list) != 2 {
			t.Fatal(list)
		}
		if e := list[0]; e.Seq != 2 || e.ActorKind != ActorSystem || string(e.Data) != "{}" || e.IP != (AuditText{}) || e.Text != (AuditText{}) {
			t.Errorf("%+v", e)
		}
		e := list[1]
		if e.Seq != 1 || e.Time != s.now() || e.ActorID != 7 || e.ActorKind != ActorStaff || e.RequestID != "r" || e.Action != "test.note" ||
			e.ObjectKind != "video" || e.ObjectID != 5 || e.CaseID != 3 || string(e.Data) != `{"a":"字","b":1}` ||
			e.IP.Value != "192.0.2.1" || e.Text.Value != "about \uFFFD somebody" {
			t.Errorf("%+v", e)
		}
		if r := s.intact(); r.Rows != 2 || r.Texts != 2 || r.Head != 2 || r.Waiting != 0 {
			t.Errorf("%+v", r)
		}
	})
}

// TestRecordRefuses: what the log can't keep fails, and so does its transaction.
func TestRecordRefuses(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		for name, e := range map[string]AuditEvent{
			"no kind of actor":  {Action: "a"},
			"an unknown kind":   {Action: "a", Actor: Actor{Kind: "robot"}},
			"no action":         {Actor: Actor{Kind: ActorUser}},
			"a long action":     {Actor: Actor{Kind: ActorUser}, Action: strings.Repeat("a", maxAuditName+1)},
			"a long object":     {Actor: Actor{Kind: ActorUser}, Action: "a", ObjectKind: strings.Repeat("a", maxAuditKind+1)},
			"much data":         {Actor: Actor{Kind: ActorUser}, Action: "a", Data: map[string]any{"a": strings.Repeat("a", maxAuditData)}},
			"data without JSON": {Actor: Actor{Kind: ActorUser}, Action: "a", Data: map[string]any{"a": func() {}}},
		} {
			if err := s.db.InTx(t.Context(), func(tx *dal.DB) error { return s.record(t.Context(), tx, e) }); err == nil {
				t.Errorf("%s was taken", name)
			}
		}
		err := s.db.InTx(t.Context(), func(tx *dal.DB) error {
			if err := s.record(t.Context(), tx, AuditEvent{Actor: Actor{Kind: ActorUser}, Action: "a", Text: "b"}); err != nil {
				t.Error(err)
			}
			return errTest
		})
		if !errors.Is(err, errTest) || s.number("SELECT (SELECT COUNT(*) FROM audit_pending) + (SELECT COUNT(*) FROM audit_texts)") != 0 {
			t.Error("a transaction that failed left something", err)
		}
	})
}

// TestManyWriters: sixteen writers in two processes, both sealing, leave a chain
// without a gap, and no event is lost or there twice.
func TestManyWriters(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		const writers, each = 16, 25
		other := s.again()
		both := []*testRules{s, other}
		stops := []func(){s.run(s.WatchAudit), other.run(other.WatchAudit)}
		var wg sync.WaitGroup
		for w := range writers {
			wg.Go(func() {
				for i := range each {
					both[w%2].note(1, AuditEvent{Action: "test.write", ObjectKind: "n", ObjectID: int64(w*each + i + 1)})
					if i%5 == 0 {
						s.pass(sealLease) // who seals changes
					}
				}
			})
		}
		wg.Wait()
		eventually(t, "the sealers", func() bool {
			s.pass(sealLease)
			return s.number("SELECT COUNT(*) FROM audit_pending") == 0
		})
		for _, stop := range stops {
			stop()
		}
		if r := s.intact(); r.Rows != writers*each || r.Head != writers*each {
			t.Errorf("%+v", r)
		}
		if n := s.number("SELECT COUNT(DISTINCT object_id) FROM audit_log"); n != writers*each {
			t.Errorf("%d different events", n)
		}
	})
}

// TestLateCommit: an event with a lower id that commits later than others is
// sealed later.
func TestLateCommit(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		if s.db.Dialect() == "sqlite" {
			t.Skip("SQLite has one writer at a time")
		}
		e := AuditEvent{Actor: Actor{Kind: ActorSystem}, Action: "test.late"}
		err := s.db.InTx(t.Context(), func(tx *dal.DB) error {
			err := s.record(t.Context(), tx, e)
			s.note(3, AuditEvent{})
			s.sealNow()
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if r := s.intact(); r.Rows != 3 || r.Waiting != 1 {
			t.Errorf("%+v", r)
		}
		s.sealNow()
		if list := s.auditLog(ListQuery{PerPage: 1}); list[0].Seq != 4 || list[0].Action != "test.late" {
			t.Error(list)
		}
		s.intact()
	})
}

// TestSealerLease: who seals keeps at it, until it says nothing for a while.
func TestSealerLease(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		other := s.again()
		sealed := func() int64 { return s.number("SELECT COUNT(*) FROM audit_log") }
		s.note(1, AuditEvent{})
		s.sealNow()
		s.note(1, AuditEvent{})
		other.sealNow()
		if sealed() != 1 {
			t.Error("the other process did not wait")
		}
		s.pass(sealLease - time.Millisecond)
		s.sealNow() // renews
		s.note(1, AuditEvent{})
		s.pass(sealLease - time.Millisecond)
		other.sealNow()
		if sealed() != 2 {
			t.Error("the lease was not renewed")
		}
		s.pass(time.Millisecond)
		other.sealNow()
		if sealed() != 3 {
			t.Error("nobody took over")
		}
		if err := other.CloseAudit(t.Context()); err != nil {
			t.Fatal(err)
		}
		s.note(1, AuditEvent{})
		s.sealNow()
		if sealed() != 4 {
			t.Error("the lease was not given back")
		}
		s.intact()
	})
}

// unguard removes the triggers, as who alters rows would.
func (s *testRules) unguard() {
	s.t.Helper()
	if _, err := s.db.GuardAudit(context.Background()); err != nil {
		s.t.Fatal(err)
	}
	s.exec("DROP TRIGGER audit_log_no_update", "DROP TRIGGER audit_log_no_delete")
}

// TestAppendOnly: the database itself refuses to change rows.
func TestAppendOnly(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		if guard, err := s.db.GuardAudit(t.Context()); guard != dal.GuardTriggers || err != nil {
			t.Fatal(guard, err)
		}
		s.note(2, AuditEvent{})
		s.sealNow()
		for _, q := range []string{"UPDATE audit_log SET case_id = 9", "DELETE FROM audit_log WHERE seq = 2"} {
			if _, err := s.raw().Exec(q); err == nil || !strings.Contains(err.Error(), "append-only") {
				t.Errorf("%s: %v", q, err)
			}
		}
		s.intact()
	})
}

// TestGuardOfAnotherTable: triggers that went with a table which was put aside do
// not count, and are made anew.
func TestGuardOfAnotherTable(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		if s.db.Dialect() == "sqlite" {
			t.Skip("SQLite's database is a file, which is put aside as a whole")
		}
		for range 2 {
			if guard, err := s.db.GuardAudit(t.Context()); guard != dal.GuardTriggers || err != nil {
				t.Fatal(guard, err)
			}
		}
		s.exec("RENAME TABLE audit_log TO aside_audit_log", "CREATE TABLE audit_log LIKE aside_audit_log")
		if guard, err := s.db.AuditGuard(t.Context()); guard != dal.AuditUnguarded || err != nil {
			t.Error(guard, err)
		}
		if guard, err := s.db.GuardAudit(t.Context()); guard != dal.GuardTriggers || err != nil {
			t.Error(guard, err)
		}
	})
}

// TestDamage: whatever is changed by SQL is found, at its row.
func TestDamage(t *testing.T) {
	blob := func(b string) string { return "x'" + strings.Repeat(b, 32) + "'" }
	for name, c := range map[string]struct {
		seq  int64
		kind string
		sql  []string
	}{
		"time":               {3, DamageAltered, []string{"UPDATE audit_log SET created_at = created_at + 1 WHERE seq = 3"}},
		"actor":              {3, DamageAltered, []string{"UPDATE audit_log SET actor_id = 8 WHERE seq = 3"}},
		"kind of actor":      {3, DamageAltered, []string{"UPDATE audit_log SET actor_kind = 'user' WHERE seq = 3"}},
		"request":            {3, DamageAltered, []string{"UPDATE audit_log SET request_id = '' WHERE seq = 3"}},
		"action":             {3, DamageAltered, []string{"UPDATE audit_log SET action = 'test.not' WHERE seq = 3"}},
		"object":             {3, DamageAltered, []string{"UPDATE audit_log SET object_id = 1 WHERE seq = 3"}},
		"kind of object":     {3, DamageAltered, []string{"UPDATE audit_log SET object_kind = 'x' WHERE seq = 3"}},
		"case":               {3, DamageAltered, []string{"UPDATE audit_log SET case_id = 1 WHERE seq = 3"}},
		"data":               {3, DamageAltered, []string{"UPDATE audit_log SET data = '{ }' WHERE seq = 3"}},
		"MAC":                {3, DamageAltered, []string{"UPDATE audit_log SET mac = " + blob("00") + " WHERE seq = 3"}},
		"digest":             {3, DamageAltered, []string{"UPDATE audit_log SET text_digest = " + blob("00") + " WHERE seq = 3"}},
		"another text":       {3, DamageAltered, []string{"UPDATE audit_log SET text_id = 2 WHERE seq = 3"}},
		"the first":          {1, DamageAltered, []string{"UPDATE audit_log SET case_id = 1 WHERE seq = 1"}},
		"the last":           {6, DamageAltered, []string{"UPDATE audit_log SET case_id = 1 WHERE seq = 6"}},
		"two":                {2, DamageAltered, []string{"UPDATE audit_log SET case_id = 1 WHERE seq IN (5, 2)"}},
		"swapped":            {3, DamageAltered, []string{"UPDATE audit_log SET seq = 99 WHERE seq = 3", "UPDATE audit_log SET seq = 3 WHERE seq = 4", "UPDATE audit_log SET seq = 4 WHERE seq = 99"}},
		"removed":            {4, DamageMissing, []string{"DELETE FROM audit_log WHERE seq = 4"}},
		"the first removed":  {1, DamageMissing, []string{"DELETE FROM audit_log WHERE seq <= 2"}},
		"removed and closed": {4, DamageAltered, []string{"DELETE FROM audit_log WHERE seq = 4", "UPDATE audit_log SET seq = 4 WHERE seq = 5", "UPDATE audit_log SET seq = 5 WHERE seq = 6"}},
		"cut":                {5, DamageCut, []string{"DELETE FROM audit_log WHERE seq >= 5"}},
		"all cut":            {1, DamageCut, []string{"DELETE FROM audit_log"}},
		"cut with the head":  {4, DamageHead, []string{"DELETE FROM audit_log WHERE seq >= 5", "UPDATE audit_head SET seq = 4", "UPDATE audit_head SET mac = (SELECT mac FROM audit_log WHERE seq = 4)"}},
		"head's MAC":         {6, DamageHead, []string{"UPDATE audit_head SET mac = " + blob("00")}},
		"head's seal":        {6, DamageHead, []string{"UPDATE audit_head SET seal = x''"}},
		"head emptied":       {6, DamageHead, []string{"UPDATE audit_head SET seq = 0, mac = x'', seal = x''"}},
		"head removed":       {1, DamageHead, []string{"DELETE FROM audit_head"}},
		"text":               {3, DamageText, []string{"UPDATE audit_texts SET text = 'another' WHERE id = (SELECT text_id FROM audit_log WHERE seq = 3)"}},
		"salt":               {3, DamageText, []string{"UPDATE audit_texts SET salt = x'' WHERE id = (SELECT text_id FROM audit_log WHERE seq = 3)"}},
		"text removed":       {3, DamageText, []string{"DELETE FROM audit_texts WHERE id = (SELECT text_id FROM audit_log WHERE seq = 3)"}},
		"address removed":    {2, DamageText, []string{"DELETE FROM audit_texts WHERE id = (SELECT ip_id FROM audit_log WHERE seq = 2)"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			eachRules(t, func(t *testing.T, s *testRules) {
				s.note(6, AuditEvent{ObjectKind: "video", ObjectID: 5, Text: "a note"})
				s.sealNow()
				s.intact()
				s.unguard()
				s.exec(c.sql...)
				if s.again().damaged(c.seq, c.kind); t.Failed() {
					return
				}
				// What is sealed afterwards must not cover it up.
				other := s.again()
				s.pass(time.Hour)
				s.exec("DELETE FROM audit_pending")
				other.note(3, AuditEvent{})
				other.sealNow()
				if r := other.verify(); r.Damage == nil || r.Damage.Seq > 7 {
					t.Errorf("covered up: %+v", r)
				}
			})
		})
	}
}

// TestSetBack: a database that is set back as a whole is found by a process that
// saw more, and by a head that was logged.
func TestSetBack(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.note(3, AuditEvent{})
		s.sealNow()
		s.unguard()
		s.exec("CREATE TABLE old_head AS SELECT * FROM audit_head")
		s.note(3, AuditEvent{})
		s.sealNow()
		r := s.intact()
		mac, err := hex.DecodeString(r.HeadMAC)
		if err != nil {
			t.Fatal(err)
		}
		logged := AuditMark{Seq: r.Head, MAC: mac}
		if r := s.verify(logged); !r.Intact {
			t.Errorf("%+v", r.Damage)
		}
		s.exec("DELETE FROM audit_log WHERE seq > 3",
			"UPDATE audit_head SET seq = 3, mac = (SELECT mac FROM old_head), seal = (SELECT seal FROM old_head)")
		s.intact() // nothing in the database tells
		s.damaged(4, DamageCut, logged)
		s.note(5, AuditEvent{})
		s.sealNow()
		s.damaged(4, DamageMissing)
		if r, err := s.VerifyAudit(t.Context(), 8, nil); err != nil || !r.Intact || r.Rows != 5 {
			t.Errorf("behind the damage: %+v %+v %v", r, r.Damage, err)
		}
	})
}

// TestEraseAudit: texts go, the log stays whole, and that they went is in it.
func TestEraseAudit(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		admin := Actor{UserID: 1, Kind: ActorStaff, IP: "192.0.2.99"}
		s.note(2, AuditEvent{ObjectKind: "video", ObjectID: 5, Text: "of nobody"})                                                     // two addresses of 7
		s.note(1, AuditEvent{Actor: Actor{UserID: 8, Kind: ActorUser}, ObjectKind: "user", ObjectID: 7, Text: "about 7"})              // by object
		s.note(1, AuditEvent{Actor: Actor{UserID: 8, Kind: ActorUser}, ObjectKind: "comment", ObjectID: 7, TextOwner: 7, Text: "7's"}) // by owner
		s.sealNow()
		s.note(1, AuditEvent{}) // erased before it is sealed
		n, err := s.EraseAudit(t.Context(), admin, AuditTexts{UserID: 7})
		if err != nil || n != 5 {
			t.Fatal(n, err)
		}
		s.sealNow()
		if r := s.intact(); r.Erased != 5 || r.Texts != 3 || r.Rows != 6 {
			t.Errorf("%+v", r)
		}
		if n, err := s.EraseAudit(t.Context(), admin, AuditTexts{UserID: 7}); err != nil || n != 0 {
			t.Error("erased again", n, err)
		}
		if n, err := s.EraseAudit(t.Context(), admin, AuditTexts{ObjectKind: "video", ObjectID: 5}); err != nil || n != 2 {
			t.Error(n, err)
		}
		if n, err := s.EraseAudit(t.Context(), admin, AuditTexts{UserID: 1}); err != nil || n != 3 {
			t.Error("own addresses", n, err)
		}
		for _, of := range []AuditTexts{{}, {UserID: 1, ObjectKind: "video"}} {
			if _, err := s.EraseAudit(t.Context(), admin, of); err == nil {
				t.Errorf("erased %+v", of)
			}
		}
		s.sealNow()
		if r := s.intact(); r.Texts != 0 || r.Erased != 10 {
			t.Errorf("%+v", r)
		}
		list := s.auditLog(filtered("action", "audit.erase"))
		if len(list) != 4 || string(list[3].Data) != `{"texts":5}` || list[3].ObjectID != 7 || !list[3].IP.Erased || list[0].IP != (AuditText{}) {
			t.Errorf("%+v", list)
		}
	})
}

// TestAuditFilters: each filter, alone and with others, page by page.
func TestAuditFilters(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		begun := s.now()
		for i := range int64(40) {
			s.note(1, AuditEvent{
				Actor: Actor{UserID: i % 3, Kind: actorKinds[i%2]}, Action: []string{"case.open", "case.decide", "casework", "case"}[i%4],
				ObjectKind: []string{"video", "user"}[i%2], ObjectID: i % 5, CaseID: i % 7,
			})
			s.pass(time.Second)
		}
		s.sealNow()
		for name, c := range map[string]struct {
			q    ListQuery
			want func(i int64) bool
		}{
			"none":           {ListQuery{}, func(int64) bool { return true }},
			"actor":          {filtered("actor_id", 2), func(i int64) bool { return i%3 == 2 }},
			"kind":           {filtered("actor_kind", ActorToken), func(i int64) bool { return i%2 == 1 }},
			"action":         {filtered("action", "case"), func(i int64) bool { return i%4 == 3 }},
			"actions":        {ListQuery{Search: "case."}, func(i int64) bool { return i%4 < 2 }},
			"object":         {filtered("object_kind", "user", "object_id", 3), func(i int64) bool { return i%2 == 1 && i%5 == 3 }},
			"case":           {filtered("case_id", 6), func(i int64) bool { return i%7 == 6 }},
			"time":           {filtered("created_at_gte", begun+10_000, "created_at_lte", begun+19_999), func(i int64) bool { return i >= 10 && i < 20 }},
			"actor and time": {filtered("actor_id", 1, "created_at_gte", begun+10_000), func(i int64) bool { return i >= 10 && i%3 == 1 }},
			"nothing":        {filtered("action", "nothing"), func(int64) bool { return false }},
		} {
			var want, got []int64
			for i := int64(39); i >= 0; i-- {
				if c.want(i) {
					want = append(want, i+1)
				}
			}
			q := c.q
			q.PerPage = 4
			for {
				page, err := s.StaffAuditLog(t.Context(), q)
				if err != nil {
					t.Fatal(name, err)
				}
				if page.Total != int64(len(want)) || !page.Exact {
					t.Errorf("%s: counted %d %t", name, page.Total, page.Exact)
				}
				for _, e := range page.Rows {
					got = append(got, e.Seq)
				}
				if q.Cursor = page.Next; q.Cursor == "" {
					break
				}
			}
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s: %v, want %v", name, got, want)
			}
		}
	})
}

// TestSealerIsQuick: an event is sealed within a second, in a log that is told.
func TestSealerIsQuick(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		s.run(s.WatchAudit)
		for range 3 {
			s.note(1, AuditEvent{})
			noted := time.Now()
			eventually(t, "the sealer", func() bool { return s.number("SELECT COUNT(*) FROM audit_pending") == 0 })
			if took := time.Since(noted); took > time.Second && !raceDetector {
				t.Errorf("sealed after %v", took)
			}
		}
	})
}
