package dal_test

import (
	"context"
	"regexp"
	"testing"

	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// TestWritersQueueAtTheGate: what writes by itself goes through the gate of
// SQLite's writers like every transaction (docs/adr/0004).
func TestWritersQueueAtTheGate(t *testing.T) {
	cfg := daltest.Fresh(t, "sqlite")
	write := regexp.MustCompile(`^\s*(INSERT|UPDATE|DELETE)`)
	var db *dal.DB
	seen, name := false, ""
	cfg.Observe = func(_ context.Context, sql string) {
		if write.MatchString(sql) {
			seen = true
			if !db.GateTaken() {
				t.Errorf("%s writes beside the gate: %s", name, sql)
			}
		}
	}
	db = daltest.Open(t, cfg)
	ctx := t.Context()
	for _, w := range []struct {
		name string
		run  func() error
	}{
		{"CreateSession", func() error {
			return db.CreateSession(ctx, &model.Session{TokenHash: make([]byte, 32), UserID: 1, ExpiresAt: 5})
		}},
		{"ExtendSession", func() error { return db.ExtendSession(ctx, 1, 6) }},
		{"DeleteExpiredSessions", func() error { _, err := db.DeleteExpiredSessions(ctx, 7, 10); return err }},
		{"DeleteSession", func() error { return db.DeleteSession(ctx, 1) }},
		{"DeleteSessions", func() error { return db.DeleteSessions(ctx, 1) }},
		{"SetPassword", func() error { return db.SetPassword(ctx, 1, "x") }},
		{"ReplacePassword", func() error { _, err := db.ReplacePassword(ctx, 1, "x", "y"); return err }},
		{"AdoptOrphan", func() error { _, err := db.AdoptOrphan(ctx, "aa", 1); return err }},
		{"MarkBlobDeleting", func() error { _, err := db.MarkBlobDeleting(ctx, "aa", 5); return err }},
		{"DeleteBlobRow", func() error { return db.DeleteBlobRow(ctx, "aa") }},
		{"SettingOnce", func() error { _, err := db.SettingOnce(ctx, "a", "b"); return err }},
		{"ReplaceSetting", func() error { return db.ReplaceSetting(ctx, "a", "c") }},
	} {
		seen, name = false, w.name
		if err := w.run(); err != nil {
			t.Fatalf("%s: %v", w.name, err)
		}
		if !seen {
			t.Errorf("%s writes nothing", w.name)
		}
	}
}
