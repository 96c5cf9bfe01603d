package biz

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"vireo/dal"
	"vireo/dal/model"
)

// The kinds of Actor.
const (
	ActorStaff   = "staff"   // somebody at the panel
	ActorToken   = "token"   // a script, with its own token
	ActorUser    = "user"    // an app
	ActorSystem  = "system"  // the program itself
	ActorCommand = "command" // the command line
)

var actorKinds = []string{ActorStaff, ActorToken, ActorUser, ActorSystem, ActorCommand}

// Actor is who does something.
type Actor struct {
	UserID    int64 // zero: nobody who has an account
	Kind      string
	IP        string // kept as erasable text of the user
	RequestID string
	scope     scope
}

// scope is what a script's token narrows its member's role to. The zero scope
// narrows nothing.
type scope struct {
	Limited bool     `json:"limited,omitempty"`
	Scopes  []string `json:"scopes,omitempty"` // names of permissions
}

// has reports whether a scope leaves a permission.
func (s scope) has(permission string) bool {
	return !s.Limited || slices.Contains(s.Scopes, permission)
}

// AuditEvent is something that was done, for the audit log.
type AuditEvent struct {
	Actor      Actor
	Action     string // what was done, as "case.decide"
	ObjectKind string // to what
	ObjectID   int64
	CaseID     int64          // zero: none
	Data       map[string]any // no personal text: it stays for ever
	Text       string         // personal text, which can be erased; empty: none
	TextOwner  int64          // user whose text it is; zero: only the object's
}

// The longest parts of an event, in bytes.
const (
	maxAuditName = 64
	maxAuditKind = 32
	maxAuditData = 64 << 10
	saltBytes    = 32
)

// record puts an event into the audit log, in the transaction that causes it.
// The sealer gives it its place within a second of the commit.
func (s *Service) record(ctx context.Context, tx *dal.DB, e AuditEvent) error {
	data, err := e.check()
	if err != nil {
		return fmt.Errorf("audit %s: %w", e.Action, err)
	}
	row := model.AuditPending{
		CreatedAt: s.now(), ActorID: e.Actor.UserID, ActorKind: e.Actor.Kind, RequestID: e.Actor.RequestID,
		Action: e.Action, ObjectKind: e.ObjectKind, ObjectID: e.ObjectID, CaseID: e.CaseID, Data: data,
	}
	row.IPID, row.IPDigest, err = s.keepText(ctx, tx, model.AuditText{OwnerID: e.Actor.UserID, Text: e.Actor.IP})
	if err != nil {
		return err
	}
	row.TextID, row.TextDigest, err = s.keepText(ctx, tx, model.AuditText{OwnerID: e.TextOwner, ObjectKind: e.ObjectKind, ObjectID: e.ObjectID, Text: e.Text})
	if err != nil {
		return err
	}
	return tx.AddAuditPending(ctx, &row)
}

// check refuses what the log can't keep, and writes the data as JSON.
func (e *AuditEvent) check() (string, error) {
	switch {
	case !slices.Contains(actorKinds, e.Actor.Kind):
		return "", fmt.Errorf("no kind of actor is called %q", e.Actor.Kind)
	case e.Action == "" || len(e.Action) > maxAuditName || len(e.ObjectKind) > maxAuditKind || len(e.Actor.RequestID) > maxAuditName || len(e.Text) > maxAuditData:
		return "", fmt.Errorf("the name, the object's kind or the text is missing or too long")
	}
	if e.Data == nil {
		return "{}", nil
	}
	b, err := json.Marshal(e.Data) // in the order of the names
	if err == nil && len(b) > maxAuditData {
		err = fmt.Errorf("%d bytes of data, at most %d are allowed", len(b), maxAuditData)
	}
	return string(b), err
}

// keepText stores personal text beside the log, and returns what the log keeps
// of it: its id and its digest.
func (s *Service) keepText(ctx context.Context, tx *dal.DB, t model.AuditText) (int64, []byte, error) {
	if t.Text == "" {
		return 0, []byte{}, nil
	}
	t.Text = strings.ToValidUTF8(t.Text, "\uFFFD")
	t.Salt, t.CreatedAt = make([]byte, saltBytes), s.now()
	rand.Read(t.Salt)
	if err := tx.AddAuditText(ctx, &t); err != nil {
		return 0, nil, err
	}
	return t.ID, textDigest(t.Salt, t.Text), nil
}

// textDigest tells nothing of a text once its salt is gone.
func textDigest(salt []byte, text string) []byte {
	h := hmac.New(sha256.New, salt)
	h.Write([]byte(text))
	return h.Sum(nil)
}
