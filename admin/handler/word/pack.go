package word

import (
	"context"
	"strings"

	"vireo/admin/model/word"
	"vireo/biz"
	"vireo/server"
)

// mostChanges bounds what GetDraft lists.
const mostChanges = 1000

func packList(l *biz.StaffWordList) *word.WordList {
	return &word.WordList{
		ID: server.ID(l.ID), Name: l.Name, Category: l.Category, OwnerRole: l.OwnerRole, Note: l.Note, Entries: l.Entries,
		CreatedAt: l.CreatedAt, UpdatedAt: l.UpdatedAt, AllowedActions: l.Allowed,
	}
}

func packEntry(w *biz.StaffWord) *word.WordEntry {
	return &word.WordEntry{
		ID: server.ID(w.ID), ListID: server.ID(w.ListID), List: w.List, Category: w.Category, Text: w.Text, Match: w.Match.String(), Level: w.Level.String(),
		Tags: w.Tags, Off: w.Off.Names(), ExpiresAt: w.Expires, Note: w.Note, AddedBy: server.ID(w.AddedBy), AddedAt: w.AddedAt, AllowedActions: w.Allowed,
	}
}

func packRuleset(r *biz.StaffRuleset) *word.Ruleset {
	return &word.Ruleset{
		ID: server.ID(r.Version), Checksum: r.Checksum, Author: server.ID(r.Author), Note: r.Note, RollbackOf: server.ID(r.RollbackOf), Entries: r.Entries,
		Added: r.Added, Removed: r.Removed, Changed: r.Changed, CreatedAt: r.CreatedAt, InForce: r.InForce, AllowedActions: r.Allowed,
	}
}

func packHit(h *biz.WordHit) *word.WordHit {
	out := &word.WordHit{
		ID: server.ID(h.ID), RulesetVersion: server.ID(h.RulesetVersion), EntryID: server.ID(h.EntryID), Entry: h.EntryText, Level: h.Level, Field: h.Field,
		SubjectKind: h.SubjectKind, SubjectID: server.ID(h.SubjectID), UserID: server.ID(h.UserID), CreatedAt: h.CreatedAt,
	}
	if h.Techniques != "" {
		out.Techniques = strings.Split(h.Techniques, ",")
	}
	return out
}

func readList(ctx context.Context, k *server.Call, id int64, resp *word.WordList) error {
	l, err := k.Biz.StaffWordList(ctx, k.Staff, id)
	if err == nil {
		*resp = *packList(&l)
	}
	return err
}

func readEntry(ctx context.Context, k *server.Call, id int64, resp *word.WordEntry) error {
	w, err := k.Biz.StaffWord(ctx, k.Staff, id)
	if err == nil {
		*resp = *packEntry(&w)
	}
	return err
}

func readRuleset(ctx context.Context, k *server.Call, version int64, resp *word.Ruleset) error {
	r, err := k.Biz.StaffRuleset(ctx, k.Staff, version)
	if err == nil {
		*resp = *packRuleset(&r)
	}
	return err
}

// order is an entry as it was sent; what was not stays.
func order(text, match, level, note *string, tags, off []string, expires *int64) biz.WordOrder {
	o := biz.WordOrder{Text: text, Match: match, Level: level, Note: note, Expires: expires}
	if tags != nil {
		o.Tags = &tags
	}
	if off != nil {
		o.Off = &off
	}
	return o
}
