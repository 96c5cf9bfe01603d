package biz

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal"
)

// The words of the filter live twice: as lists and entries, which are the draft
// that people edit, and as published rulesets, which never change and which all
// processes judge by. Publishing copies the one into the other.

// The categories a list may have.
var wordCategories = []string{"ads", "gambling", "fraud", "drugs", "violence", "sexual", "abuse", "other"}

// WordCategories lists the categories a word list may have.
func WordCategories() []string { return slices.Clone(wordCategories) }

func checkCategory(category string) error {
	if !slices.Contains(wordCategories, category) {
		return errs.Invalid("category", errs.T("the category must be one of %s", "分类只能是 %s").F(strings.Join(wordCategories, ", ")))
	}
	return nil
}

// WordPolicy is what the draft says about techniques, by names of levels; empty
// is the default. It is published with the entries.
type WordPolicy struct {
	Leet       string `json:"leet,omitempty"`       // the most a hit through leet does
	Pinyin     string `json:"pinyin,omitempty"`     // the most through pinyin
	Split      string `json:"split,omitempty"`      // the most through split characters
	Initials   string `json:"initials,omitempty"`   // pass, observe or hold
	Homophones string `json:"homophones,omitempty"` // pass, observe or hold
	Emoji      string `json:"emoji,omitempty"`      // pass, observe or hold
}

// defaultWordPolicy: what sounds alike and initials only counts until somebody
// has looked at what it would hold.
var defaultWordPolicy = WordPolicy{Leet: "hold", Pinyin: "hold", Split: "hold", Initials: "observe", Homophones: "observe", Emoji: "hold"}

// wordPolicySetting is where the draft's policy is kept.
const wordPolicySetting = "words_policy"

// WordPolicy reads the draft's policy, with defaults filled in.
func (s *Service) WordPolicy(ctx context.Context) (WordPolicy, error) {
	kept, err := s.db.Setting(ctx, wordPolicySetting)
	if errors.Is(err, dal.ErrNotFound) {
		return defaultWordPolicy, nil
	}
	var p WordPolicy
	if err == nil {
		err = json.Unmarshal([]byte(kept), &p)
	}
	return p.filled(), err
}

// SetWordPolicy changes the draft's policy; what is empty becomes the default.
func (s *Service) SetWordPolicy(ctx context.Context, p WordPolicy) error {
	p = p.filled()
	if _, err := p.levels(); err != nil {
		return err
	}
	b, err := json.Marshal(p)
	if err != nil {
		return err
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		kept, err := tx.SettingOnce(ctx, wordPolicySetting, string(b))
		if err != nil || kept == string(b) {
			return err
		}
		return tx.ReplaceSetting(ctx, wordPolicySetting, string(b))
	})
}

// filled puts defaults where there is nothing.
func (p WordPolicy) filled() WordPolicy {
	d := defaultWordPolicy
	for _, f := range []struct{ to, from *string }{
		{&d.Leet, &p.Leet}, {&d.Pinyin, &p.Pinyin}, {&d.Split, &p.Split},
		{&d.Initials, &p.Initials}, {&d.Homophones, &p.Homophones}, {&d.Emoji, &p.Emoji},
	} {
		if *f.from != "" {
			*f.to = *f.from
		}
	}
	return d
}

// levels is the policy as the filter wants it.
func (p WordPolicy) levels() (wordfilter.Policy, error) {
	var out wordfilter.Policy
	for _, f := range []struct {
		field, name string
		to          *wordfilter.Level
		may         []wordfilter.Level
	}{
		{"leet", p.Leet, &out.Leet, cappedLevels}, {"pinyin", p.Pinyin, &out.Pinyin, cappedLevels}, {"split", p.Split, &out.Split, cappedLevels},
		{"initials", p.Initials, &out.Initials, softLevels}, {"homophones", p.Homophones, &out.Homophones, softLevels}, {"emoji", p.Emoji, &out.Emoji, softLevels},
	} {
		i := slices.IndexFunc(f.may, func(l wordfilter.Level) bool { return l.String() == f.name })
		if i < 0 {
			return out, errs.Invalid(f.field, errs.T("%s can't be %q", "%s 不能为 %q").F(f.field, f.name))
		}
		*f.to = f.may[i]
	}
	return out, nil
}

var (
	cappedLevels = []wordfilter.Level{wordfilter.Observe, wordfilter.Mask, wordfilter.Hold, wordfilter.Block}
	softLevels   = []wordfilter.Level{wordfilter.Pass, wordfilter.Observe, wordfilter.Hold}
)
