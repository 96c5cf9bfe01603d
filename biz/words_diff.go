package biz

import (
	"context"
	"errors"
)

// WordDiff is what a newer state of the rules has that an older one has not.
type WordDiff struct {
	Added, Removed, Changed []WordChange
	Policy                  bool   // the policy differs
	Checksum                string // of the newer state, when that is the draft
}

// WordChange is an entry that is new, gone or different.
type WordChange struct {
	List, Text string
	Old, New   string // what it says in words; empty: it is not there
}

// Empty reports whether nothing differs.
func (d WordDiff) Empty() bool {
	return len(d.Added)+len(d.Removed)+len(d.Changed) == 0 && !d.Policy
}

// DraftDiff compares the draft with the version in force.
func (s *Service) DraftDiff(ctx context.Context) (WordDiff, error) {
	version, err := s.db.RulesetVersion(ctx)
	if err != nil {
		return WordDiff{}, err
	}
	old, err := s.baseRules(ctx, version)
	if err != nil {
		return WordDiff{}, err
	}
	draft, err := s.draftRules(ctx)
	if err != nil {
		return WordDiff{}, err
	}
	d := diffRules(old, draft)
	_, d.Checksum, err = draft.pack()
	return d, err
}

// baseRules is what a publication is compared with. What can't be read counts as
// nothing: the way out of a damaged ruleset is to publish another one.
func (s *Service) baseRules(ctx context.Context, version int64) (rules, error) {
	if version == 0 {
		return rules{Policy: defaultWordPolicy}, nil
	}
	r, err := s.readRules(ctx, version)
	if errors.Is(err, errChecksum) {
		s.log.Warn("the ruleset in force is damaged: all entries count as new", "version", version, "error", err)
		return rules{Policy: defaultWordPolicy}, nil
	}
	return r, err
}

// diffRules tells entries apart by their list and what makes texts equal there,
// so that one that was taken out and put in again is no change.
func diffRules(old, fresh rules) WordDiff {
	d := WordDiff{Policy: old.Policy.filled() != fresh.Policy.filled()}
	type key struct{ list, text string }
	before := make(map[key]*ruleEntry, len(old.Entries))
	for i := range old.Entries {
		e := &old.Entries[i]
		before[key{e.List, wordKey(e.Text)}] = e
	}
	for i := range fresh.Entries {
		e := &fresh.Entries[i]
		k := key{e.List, wordKey(e.Text)}
		switch was := before[k]; {
		case was == nil:
			d.Added = append(d.Added, WordChange{List: e.List, Text: e.Text, New: e.says()})
		case was.says() != e.says():
			d.Changed = append(d.Changed, WordChange{List: e.List, Text: e.Text, Old: was.says(), New: e.says()})
		}
		delete(before, k)
	}
	for i := range old.Entries { // in the old order
		if e := &old.Entries[i]; before[key{e.List, wordKey(e.Text)}] != nil {
			d.Removed = append(d.Removed, WordChange{List: e.List, Text: e.Text, Old: e.says()})
		}
	}
	return d
}

// says is what an entry does, in words.
func (e *ruleEntry) says() string {
	s := e.Text + " " + e.Match + " " + e.Level
	if e.Category != "" {
		s += " " + e.Category
	}
	if e.Off != "" {
		s += " without " + e.Off
	}
	if e.Tags != "" {
		s += " tagged " + e.Tags
	}
	if e.Expires != 0 {
		s += " until " + formatTime(e.Expires)
	}
	return s
}
