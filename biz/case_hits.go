package biz

import (
	"context"
	"errors"
	"slices"
	"sync"
	"unicode/utf8"

	"vireo/biz/wordfilter"
	"vireo/dal"
)

// CaseHit is one place where the word filter found an entry in what a case is about,
// as it judged then.
type CaseHit struct {
	SnapshotHit
	List, Category string
	Start, End     int64  // characters (code points) of the text; both zero: not known
	Found          string // as it was written
	Normalized     string // Found as the filter compares it
}

// pastFilter is the filter of one published version, with all entries that it ever had
// in force.
type pastFilter struct {
	version int64
	filter  *wordfilter.Filter
	entries map[int64]*ruleEntry
}

// mostPast bounds how many versions are kept built: old cases of one time name one or two.
const mostPast = 2

// pastFilters keeps the versions that were read last.
type pastFilters struct {
	mu   sync.Mutex
	list []*pastFilter // the last one first
}

// pastFilter builds a published version. Rulesets never change, so it judges as it did
// when it was in force. nil: it is not there any more, or does not build.
func (s *Service) pastFilter(ctx context.Context, version int64) (*pastFilter, error) {
	p := &s.past
	p.mu.Lock()
	defer p.mu.Unlock()
	if i := slices.IndexFunc(p.list, func(f *pastFilter) bool { return f.version == version }); i >= 0 {
		f := p.list[i]
		p.list = slices.Insert(slices.Delete(p.list, i, i+1), 0, f)
		return f, nil
	}
	r, err := s.readRules(ctx, version)
	if errors.Is(err, dal.ErrNotFound) || errors.Is(err, errChecksum) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	f := &pastFilter{version: version, entries: make(map[int64]*ruleEntry, len(r.Entries))}
	ended := false
	for i := range r.Entries {
		e := &r.Entries[i]
		f.entries[e.ID], ended = e, ended || e.Expires != 0 && e.Expires <= s.now()
	}
	if now := s.words.force.Load(); now != nil && now.version == version && !ended {
		f.filter = now.filter
	} else if b, err := r.build(0); err == nil { // what has ended since was in force then
		f.filter = b.filter
	} else {
		s.log.Error("word filter: an older ruleset does not build any more", "version", version, "error", err)
		return nil, nil
	}
	p.list = slices.Insert(p.list[:min(len(p.list), mostPast-1)], 0, f)
	return f, nil
}

// caseHits are the hits of what a case is about: those that its snapshot has, else
// those that were stored with the subject. Places are found by the version that judged
// then, so this is for one case, never for lists.
func (s *Service) caseHits(ctx context.Context, c *Case) ([]CaseHit, error) {
	stored := c.Snapshot.Hits
	if len(stored) == 0 {
		rows, err := s.db.HitsOf(ctx, c.Subject.Kind, c.Subject.ID, mostHits)
		if err != nil {
			return nil, err
		}
		var p Snapshot
		p.addHits(rows)
		stored = p.Hits
	}
	var out []CaseHit
	for _, h := range stored {
		list, err := s.placesOf(ctx, c, h)
		if err != nil {
			return nil, err
		}
		out = append(out, list...)
	}
	return out, nil
}

// placesOf finds where a stored hit is; without places it is told alone.
func (s *Service) placesOf(ctx context.Context, c *Case, h SnapshotHit) ([]CaseHit, error) {
	f, err := s.pastFilter(ctx, h.Ruleset)
	if err != nil {
		return nil, err
	}
	alone := CaseHit{SnapshotHit: h}
	if f == nil {
		return []CaseHit{alone}, nil
	}
	if e := f.entries[h.EntryID]; e != nil {
		alone.List, alone.Category = e.List, e.Category
	}
	var out []CaseHit
	for _, k := range historyFields[c.Subject.Kind] {
		text := c.Snapshot.written(k.field)
		if text == "" || h.Field != "" && h.Field != k.field.String() {
			continue
		}
		for _, m := range f.filter.Judge(nil, text, k.field).Hits {
			if f.filter.Entry(m.Entry).ID == h.EntryID {
				out = append(out, alone.at(text, k.field, m))
			}
		}
		if len(out) > 0 {
			break
		}
	}
	if len(out) == 0 {
		out = []CaseHit{alone}
	}
	return out, nil
}

// at is a hit at one of its places.
func (h CaseHit) at(text string, field wordfilter.Field, m wordfilter.Hit) CaseHit {
	h.Field, h.Techniques = field.String(), m.Techniques.String()
	h.Found, h.Normalized = text[m.Start:m.End], wordfilter.Normalize(text[m.Start:m.End])
	h.Start, h.End = int64(utf8.RuneCountInString(text[:m.Start])), int64(utf8.RuneCountInString(text[:m.End]))
	return h
}

// written is a text of the snapshot, as its author wrote it.
func (p *Snapshot) written(field wordfilter.Field) string {
	switch field {
	case wordfilter.Username:
		return p.Name
	case wordfilter.Signature:
		return p.Signature
	}
	return p.Text
}

// hitsFor are the hits that who asks may see: of a private message none, its entries
// tell what it says.
func (s *Service) hitsFor(ctx context.Context, c *StaffCase) ([]CaseHit, error) {
	if c.Private {
		return nil, nil
	}
	return s.caseHits(ctx, &c.Case)
}
