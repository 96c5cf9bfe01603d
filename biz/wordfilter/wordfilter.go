// Package wordfilter finds the entries of a ruleset in texts whose writers try
// to hide them, and says what is to be done with such a text.
//
// A Ruleset is built once into an immutable Filter, which any number of
// goroutines may use. Find reports every hit, overlapping ones too, with byte
// offsets into the text as it was written and the techniques that were needed to
// see it. Judge resolves the hits into one Verdict, whose Mask hides the spans that
// ask for it. How it works and why: DESIGN.md.
package wordfilter

import (
	"fmt"
	"strings"
)

// Level says what a hit does to a text. They are ordered: the strongest wins.
// Allow is no step of that order: a phrase of this level cancels the hits that
// lie inside it.
type Level uint8

// The levels, from harmless to strongest.
const (
	Pass    Level = iota // nothing was found
	Observe              // counted, and nothing else
	Mask                 // others see stars
	Hold                 // only its author sees it until a moderator has decided
	Block                // refused
	Allow                // cancels the hits inside it
)

var levelNames = [...]string{"pass", "observe", "mask", "hold", "block", "allow"}

// String is the level's name in files and answers.
func (l Level) String() string { return name(levelNames[:], int(l)) }

// ParseLevel reads the level of an entry: allow, observe, mask, hold or block.
func ParseLevel(s string) (Level, error) {
	for l, n := range levelNames {
		if n == s && Level(l) != Pass {
			return Level(l), nil
		}
	}
	return 0, &UnknownNameError{"level", s, append([]string{levelNames[Allow]}, levelNames[Observe:Allow]...)}
}

// Match says how an entry has to stand in a text.
type Match uint8

// The match modes.
const (
	Auto      Match = iota // Latin parts as whole words with simple inflections, all else anywhere
	Substring              // anywhere
	Word                   // Latin parts as whole words, as they are written
)

var matchNames = [...]string{"auto", "substring", "word"}

// String is the match mode's name in files and answers.
func (m Match) String() string { return name(matchNames[:], int(m)) }

// ParseMatch reads a match mode; empty is Auto.
func ParseMatch(s string) (Match, error) {
	if s == "" {
		return Auto, nil
	}
	for m, n := range matchNames {
		if n == s {
			return Match(m), nil
		}
	}
	return 0, &UnknownNameError{"match", s, matchNames[:]}
}

// UnknownNameError says that a name is none of those that are known.
type UnknownNameError struct {
	What  string // level, match or technique
	Name  string
	Known []string
}

func (e *UnknownNameError) Error() string {
	return fmt.Sprintf("%s %q is none of %s", e.What, e.Name, strings.Join(e.Known, ", "))
}

func name(names []string, i int) string {
	if i < len(names) {
		return names[i]
	}
	return fmt.Sprintf("unknown(%d)", i)
}

// Technique is a set of ways in which a text differs from an entry that it
// nevertheless contains.
type Technique uint32

// The techniques. Those up to Separator fold the text; the rest are variants,
// which an entry can switch off (Entry.Off) and a Policy can restrain.
const (
	Case       Technique = 1 << iota // upper for lower case
	Width                            // full width, half width and other compatibility forms
	Marks                            // combining marks, accents
	Invisible                        // zero-width characters, variation selectors, bidi controls
	Variant                          // traditional and variant Han characters
	Confusable                       // letters of other scripts that look alike
	Styled                           // circled, squared, mathematical, small-cap letters
	Digits                           // other styles of digits: ①, 九, ٣
	Repeat                           // repeated characters
	Separator                        // spaces, punctuation or emoji between the characters
	Inflection                       // a simple ending of an English word
	Leet                             // digits and signs for letters: 0 for o
	Split                            // a character written as its parts: 贝者 for 赌
	Pinyin                           // Latin letters for Han characters: dubo
	Initials                         // the first letters of the pinyin: db
	Homophone                        // other characters that sound alike
	Emoji                            // an emoji for a character
)

var techniqueNames = [...]string{
	"case", "width", "marks", "invisible", "variant", "confusable", "styled", "digits", "repeat", "separator",
	"inflection", "leet", "split", "pinyin", "initials", "homophone", "emoji",
}

// Names lists the techniques of the set; it is never nil.
func (t Technique) Names() []string {
	names := []string{}
	for i, n := range techniqueNames {
		if t>>i&1 != 0 {
			names = append(names, n)
		}
	}
	return names
}

// String is the names with commas between them.
func (t Technique) String() string { return strings.Join(t.Names(), ",") }

// ParseTechniques reads names with commas between them; empty is none.
func ParseTechniques(s string) (Technique, error) {
	var t Technique
next:
	for n := range strings.SplitSeq(s, ",") {
		if n = strings.TrimSpace(n); n == "" {
			continue
		}
		for i, known := range techniqueNames {
			if n == known {
				t |= 1 << i
				continue next
			}
		}
		return 0, &UnknownNameError{"technique", n, techniqueNames[:]}
	}
	return t, nil
}

// MaxEntry is the most characters (code points) an entry may have.
const MaxEntry = 256

// Entry is one phrase to look for.
type Entry struct {
	ID    int64     // the caller's; the filter only hands it back
	Text  string    // up to MaxEntry characters
	Match Match     // how it has to stand in a text
	Level Level     // what a hit does
	Off   Technique // variants and leet that do not count for this entry
}

// Field is what kind of text is judged.
type Field uint8

// The fields.
const (
	Title Field = iota
	Comment
	Message
	Username
	Signature
	Fields // how many there are
)

var fieldNames = [...]string{"title", "comment", "message", "username", "signature"}

// String is the field's name.
func (f Field) String() string { return name(fieldNames[:], int(f)) }

// Levels says which level a hit of each level becomes in a field, from Pass to Block.
type Levels [Block + 1]Level

// Policy is what holds for all entries of a ruleset.
type Policy struct {
	// The most that leet, pinyin and split characters can do: a stronger entry is
	// brought down to it. Zero: Hold.
	Leet, Pinyin, Split Level
	// What initials, homophones and emoji do: Pass does not look for them, Observe
	// counts them, Hold sends what is at least Mask to moderators. Nothing stronger.
	Initials, Homophones, Emoji Level
	// Fields says what a level becomes per kind of text; nil: DefaultFields.
	Fields *[Fields]Levels
	// Off are techniques that no entry uses.
	Off Technique
	// Budget bounds the patterns built; zero: DefaultBudget.
	Budget int
}

// DefaultBudget bounds the patterns of a ruleset, entries and their variants.
const DefaultBudget = 100_000

// DefaultFields is moderation's rule: titles and comments as the entry says; a
// message is masked where it would be held; names and signatures are refused
// where they would be masked or held.
var DefaultFields = [Fields]Levels{
	Title:     {Pass, Observe, Mask, Hold, Block},
	Comment:   {Pass, Observe, Mask, Hold, Block},
	Message:   {Pass, Observe, Mask, Mask, Block},
	Username:  {Pass, Observe, Block, Block, Block},
	Signature: {Pass, Observe, Block, Block, Block},
}

// Ruleset is what a Filter is built from.
type Ruleset struct {
	Entries []Entry
	Policy  Policy
}

// Report tells what became of a ruleset's entries.
type Report struct {
	Patterns int       // patterns in the automaton
	Refused  []Problem // entries that can't be looked for: no part of the filter
	Left     []Problem // variants beyond the budget: their entries are looked for without them
}

// Problem names an entry, by its index in the ruleset, and what is wrong with it: one
// of the errors of this package, or another one.
type Problem struct {
	Entry int
	Err   error
}

// Hit is a place where a text contains an entry.
type Hit struct {
	Entry      int       // index in the ruleset's entries
	Start, End int       // bytes of the text as it was written, on rune borders
	Techniques Technique // what was needed to see it; zero: it stands there as it is
	Level      Level     // of the entry, after what the techniques allow; Judge also applies the field
}

// Verdict is what is to be done with a text.
type Verdict struct {
	Level Level // the strongest of the hits
	Hits  []Hit // those that count, by start, then end; none of them of level Allow
}
