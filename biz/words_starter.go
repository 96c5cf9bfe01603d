package biz

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"slices"

	"vireo/dal"
	"vireo/dal/model"
)

// starterCSV is an example: a few dozen phrases of spam that nobody writes by
// chance. Operators import lists of their own.
//
//go:embed words_starter.csv
var starterCSV []byte

const starterNote = "the starter list, an example"

// errStarted says that a ruleset was published already.
var errStarted = errors.New("a ruleset was published already")

// FirstWords publishes the starter list as version 1 where nothing was ever
// published and there is no list, and tells whether it did. Of several processes
// that start at once one does.
func (s *Service) FirstWords(ctx context.Context) (bool, error) {
	version, err := s.db.RulesetVersion(ctx)
	if err != nil || version != 0 {
		return false, err
	}
	lines, bad, err := ReadWords(bytes.NewReader(starterCSV), WordDefaults{})
	if err != nil || len(bad) > 0 {
		return false, fmt.Errorf("the starter list: %w, bad lines: %v", err, bad)
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error { return s.firstWords(ctx, tx, lines) })
	if errors.Is(err, errStarted) || errors.Is(err, dal.ErrConflict) {
		return false, nil
	}
	return err == nil, err
}

// firstWords takes the number first: who comes second waits here, and finds it
// taken.
func (s *Service) firstWords(ctx context.Context, tx *dal.DB, lines []WordLine) error {
	row := model.Ruleset{Note: starterNote, Entries: int64(len(lines)), Added: int64(len(lines)), CreatedAt: s.now()}
	if err := tx.NextRuleset(ctx, &row, 0); err != nil {
		return err
	}
	lists, err := tx.WordLists(ctx)
	if err != nil {
		return err
	}
	if len(lists) > 0 {
		return errStarted
	}
	im := wordImporter{tx: tx, now: row.CreatedAt}
	for _, list := range byList(lines) {
		if err := im.importList(ctx, list); err != nil {
			return err
		}
	}
	drafts, err := tx.Draft(ctx)
	if err != nil {
		return err
	}
	var content []byte
	if content, row.Checksum, err = (rules{Policy: defaultWordPolicy, Entries: ruleEntries(drafts)}).pack(); err != nil {
		return err
	}
	return tx.StoreRuleset(ctx, &row, content)
}

// StarterWords is the starter list, as the file that it is.
func StarterWords() []byte { return slices.Clone(starterCSV) }
