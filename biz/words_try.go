package biz

import (
	"cmp"
	"context"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
)

// WordTest is a text that somebody wants to see judged.
type WordTest struct {
	Text  string
	Field string // title, comment, message, username or signature
	Draft bool   // by the draft, not by what is in force
}

// WordVerdict is how a text would be judged.
type WordVerdict struct {
	Version int64 // of the ruleset; zero: the draft, or none
	Level   string
	Public  string // as others would see it
	Normal  string // as the filter reads it
	Hits    []WordMatch
}

// WordMatch is one place where an entry was found.
type WordMatch struct {
	EntryID    int64
	Entry      string
	Level      string
	Start, End int64 // characters (code points) of the text
	Found      string
	Normal     string // Found as the filter reads it
	Techniques []string
}

// maxTest is the most characters of a text that is tested.
const maxTest = 10_000

// TestWords judges a text as if a user had written it; nothing is recorded.
func (s *Service) TestWords(ctx context.Context, t WordTest) (WordVerdict, error) {
	if err := checkText("text", t.Text, maxTest); err != nil {
		return WordVerdict{}, err
	}
	field, err := wordField(t.Field)
	if err != nil {
		return WordVerdict{}, err
	}
	f, version, err := s.testFilter(ctx, t.Draft)
	if err != nil {
		return WordVerdict{}, err
	}
	v := f.Judge(nil, t.Text, field)
	out := WordVerdict{Version: version, Level: v.Level.String(), Public: v.Mask(t.Text), Normal: wordfilter.Normalise(t.Text), Hits: []WordMatch{}}
	for _, h := range v.Hits {
		e := f.Entry(h.Entry)
		out.Hits = append(out.Hits, WordMatch{
			EntryID: e.ID, Entry: e.Text, Level: h.Level.String(), Techniques: h.Techniques.Names(), Found: t.Text[h.Start:h.End],
			Normal: wordfilter.Normalise(t.Text[h.Start:h.End]),
			Start:  int64(utf8.RuneCountInString(t.Text[:h.Start])), End: int64(utf8.RuneCountInString(t.Text[:h.End])),
		})
	}
	return out, nil
}

func wordField(name string) (wordfilter.Field, error) {
	name = cmp.Or(name, "comment")
	for f := range wordfilter.Fields {
		if f.String() == name {
			return f, nil
		}
	}
	return 0, errs.Invalid("field", errs.T("%s can't be %q", "%s 不能为 %q").F("field", name))
}

// testFilter is the filter in force, or one that is built from the draft.
func (s *Service) testFilter(ctx context.Context, draft bool) (*wordfilter.Filter, int64, error) {
	if !draft {
		f := s.words.force.Load()
		if f == nil {
			return nil, 0, errs.New(errs.Unavailable, errNoFilter).After(noFilterWait)
		}
		return f.filter, f.version, nil
	}
	_, b, err := s.draftBuilt(ctx)
	return b.filter, 0, err
}
