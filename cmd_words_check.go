package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"vireo/biz"
	"vireo/biz/wordfilter"
)

type wordsCheckCmd struct {
	Entries     string `required:"" placeholder:"FILE" help:"CSV with the header text,match,level (the columns of import are known, too), or one entry a line."`
	Field       string `enum:"title,comment,message,username,signature" default:"comment" help:"What kind of text is judged: title, comment, message, username or signature."`
	Homophones  bool   `help:"Look for other characters of the same sound; they are held."`
	Initials    bool   `help:"Look for initials of the pinyin; they are held."`
	Emoji       bool   `help:"Look for emoji that stand for characters; they are held."`
	SkipRefused bool   `help:"Leave out entries that can't be looked for, instead of failing."`
}

// Help is what "vireo words check --help" says above the flags.
func (wordsCheckCmd) Help() string {
	return `It reads one text a line, up to 1 MiB each, and writes one JSON object a line:
the text, the verdict (pass, observe, mask, hold or block), the text as others
would see it, and each hit with its entry, level, place (bytes of the text) and
the techniques that were needed to see it. Bytes that are not UTF-8 are written
as U+FFFD, as JSON demands; places count the bytes that were read.

  printf 'hello\nbuy cheap f0llowers\n' | vireo words check --entries words.csv`
}

// maxCheckLine is the most bytes of one text.
const maxCheckLine = 1 << 20

// Run judges the lines of standard input.
func (c *wordsCheckCmd) Run() error {
	f, err := c.filter()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(os.Stdout, 64<<10)
	return errors.Join(checkLines(f, c.field(), os.Stdin, out), out.Flush())
}

// field is the one that the flag names, which kong has checked.
func (c *wordsCheckCmd) field() wordfilter.Field {
	for f := range wordfilter.Fields {
		if f.String() == c.Field {
			return f
		}
	}
	return wordfilter.Comment
}

// filter builds the filter of the file.
func (c *wordsCheckCmd) filter() (*wordfilter.Filter, error) {
	lines, bad, err := readWordsFile(c.Entries, biz.WordDefaults{List: "check", Level: wordfilter.Mask})
	if err != nil {
		return nil, err
	}
	set := wordfilter.Ruleset{Policy: c.policy()}
	var numbers []int // of the lines, by entry
	now := time.Now().UnixMilli()
	for i := range lines {
		if l := &lines[i]; l.Expires == 0 || l.Expires > now {
			set.Entries = append(set.Entries, l.Entry())
			numbers = append(numbers, l.Line)
		}
	}
	f, report, err := wordfilter.Build(set)
	if err != nil {
		return nil, fmt.Errorf("the filter failed its test of itself: %w", err)
	}
	for _, p := range report.Refused {
		bad = append(bad, biz.BadLine{Line: numbers[p.Entry], Reason: biz.EntryProblem(p.Err)})
	}
	for _, b := range bad {
		fmt.Fprintf(os.Stderr, "%s: %s\n", c.Entries, b)
	}
	if len(bad) > 0 && !c.SkipRefused {
		return nil, usage("%d entries of %s can't be looked for (--skip-refused leaves them out)", len(bad), c.Entries)
	}
	for _, p := range report.Left {
		fmt.Fprintf(os.Stderr, "%s: line %d: without variants: %s\n", c.Entries, numbers[p.Entry], p.Err)
	}
	return f, nil
}

// policy looks for what is dear in false hits only where a flag says so.
func (c *wordsCheckCmd) policy() wordfilter.Policy {
	held := func(on bool) wordfilter.Level {
		if on {
			return wordfilter.Hold
		}
		return wordfilter.Pass
	}
	return wordfilter.Policy{Homophones: held(c.Homophones), Initials: held(c.Initials), Emoji: held(c.Emoji)}
}

// checked is one line of the output.
type checked struct {
	Text    string       `json:"text"`
	Verdict string       `json:"verdict"`
	Masked  string       `json:"masked"`
	Hits    []checkedHit `json:"hits"`
}

type checkedHit struct {
	Entry      string   `json:"entry"`
	Level      string   `json:"level"`
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Techniques []string `json:"techniques"`
}

// checkLines judges each line of in and writes what it finds.
func checkLines(f *wordfilter.Filter, field wordfilter.Field, in io.Reader, out io.Writer) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 64<<10), maxCheckLine+2) // with the ends of its line
	var hits []wordfilter.Hit
	row := checked{Hits: []checkedHit{}}
	n := 1
	tooLong := func() error { return usage("line %d of the input is longer than 1 MiB", n) }
	for ; lines.Scan(); n++ {
		if row.Text = lines.Text(); len(row.Text) > maxCheckLine {
			return tooLong()
		}
		v := f.Judge(hits, row.Text, field)
		hits = v.Hits
		row.Verdict, row.Masked, row.Hits = v.Level.String(), v.Mask(row.Text), row.Hits[:0]
		for _, h := range hits {
			row.Hits = append(row.Hits, checkedHit{f.Entry(h.Entry).Text, h.Level.String(), h.Start, h.End, h.Techniques.Names()})
		}
		if err := enc.Encode(&row); err != nil {
			return err
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return tooLong()
	}
	return lines.Err()
}
