package biz

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"

	"vireo/biz/wordfilter"
	"vireo/dal/model"
)

// rules is the content of a ruleset: all that judging needs. Its JSON, with
// entries by id, is canonical: equal rules have equal bytes and one checksum.
type rules struct {
	Policy  WordPolicy  `json:"policy"`
	Entries []ruleEntry `json:"entries"`
}

type ruleEntry struct {
	ID       int64  `json:"id"`
	Text     string `json:"text"`
	Match    string `json:"match"`
	Level    string `json:"level"`
	Off      string `json:"off,omitempty"`
	Tags     string `json:"tags,omitempty"`
	List     string `json:"list"`
	Category string `json:"category"`
	Expires  int64  `json:"expires_at,omitempty"` // ms; zero: never
}

// draftRules reads the draft as it would be published.
func (s *Service) draftRules(ctx context.Context) (rules, error) {
	policy, err := s.WordPolicy(ctx)
	if err != nil {
		return rules{}, err
	}
	rows, err := s.db.Draft(ctx)
	return rules{Policy: policy, Entries: ruleEntries(rows)}, err
}

func ruleEntries(rows []model.DraftEntry) []ruleEntry {
	entries := make([]ruleEntry, len(rows))
	for i := range rows {
		r := &rows[i]
		entries[i] = ruleEntry{
			ID: r.ID, Text: r.Text, Match: r.MatchMode, Level: r.Level, Off: r.SwitchedOff, Tags: r.Tags,
			List: r.List, Category: r.Category, Expires: r.ExpiresAt,
		}
	}
	return entries
}

// pack makes the canonical bytes, compressed, and their checksum.
func (r rules) pack() (content []byte, checksum string, err error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	sum := sha256.New()
	enc := json.NewEncoder(io.MultiWriter(z, sum))
	enc.SetEscapeHTML(false)
	if r.Entries == nil {
		r.Entries = []ruleEntry{}
	}
	err = errors.Join(enc.Encode(r), z.Close())
	return b.Bytes(), hex.EncodeToString(sum.Sum(nil)), err
}

// errChecksum says that a ruleset's content is not what was published.
var errChecksum = errors.New("the content does not have the ruleset's checksum")

// unpack reads what pack made and holds it against its checksum.
func unpack(content []byte, checksum string) (rules, error) {
	z, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return rules{}, fmt.Errorf("%w: %w", errChecksum, err)
	}
	plain, err := io.ReadAll(z)
	if err != nil {
		return rules{}, fmt.Errorf("%w: %w", errChecksum, err)
	}
	if sum := sha256.Sum256(plain); hex.EncodeToString(sum[:]) != checksum {
		return rules{}, errChecksum
	}
	var r rules
	return r, json.Unmarshal(plain, &r)
}

// readRules reads the content of a published version.
func (s *Service) readRules(ctx context.Context, version int64) (rules, error) {
	row, err := s.db.Ruleset(ctx, version)
	if err != nil {
		return rules{}, fmt.Errorf("read ruleset %d: %w", version, err)
	}
	content, err := s.db.RulesetContent(ctx, version)
	if err != nil {
		return rules{}, fmt.Errorf("read ruleset %d: %w", version, err)
	}
	r, err := unpack(content, row.Checksum)
	if err != nil {
		return rules{}, fmt.Errorf("ruleset %d: %w", version, err)
	}
	return r, nil
}

// built is a filter with what became of the rules it was built from.
type built struct {
	filter  *wordfilter.Filter
	report  wordfilter.Report
	live    []int // the rules' entries that the filter was given, by its index
	expires int64 // ms: when the next of them ends; MaxInt64: none does
}

// build makes a filter of the entries that have not ended by now (ms).
func (r rules) build(now int64) (built, error) {
	policy, err := r.Policy.filled().levels()
	if err != nil {
		return built{}, err
	}
	b := built{expires: math.MaxInt64}
	set := wordfilter.Ruleset{Policy: policy, Entries: make([]wordfilter.Entry, 0, len(r.Entries))}
	for i := range r.Entries {
		e := &r.Entries[i]
		if e.Expires != 0 {
			if e.Expires <= now {
				continue
			}
			b.expires = min(b.expires, e.Expires)
		}
		entry, err := e.entry()
		if err != nil {
			return built{}, err
		}
		set.Entries = append(set.Entries, entry)
		b.live = append(b.live, i)
	}
	b.filter, b.report, err = wordfilter.Build(set)
	return b, err
}

func (e *ruleEntry) entry() (wordfilter.Entry, error) {
	w, err := wordOf(&model.WordEntry{ID: e.ID, Text: e.Text, MatchMode: e.Match, Level: e.Level, SwitchedOff: e.Off})
	return wordfilter.Entry{ID: w.ID, Text: w.Text, Match: w.Match, Level: w.Level, Off: w.Off}, err
}
