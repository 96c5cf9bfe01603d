package biz

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
)

// WordDefaults are what a line of a file is that does not say it itself.
type WordDefaults struct {
	List     string
	Category string // of a list that is made by the import; empty: other
	Match    wordfilter.Match
	Level    wordfilter.Level
	Zone     *time.Location // of dates without one; nil: UTC
}

// WordLine is one entry of a file.
type WordLine struct {
	Word
	Line     int // in the file, from 1
	List     string
	Category string // empty: the file does not say
}

// BadLine is a line that can't be an entry.
type BadLine struct {
	Line   int
	Reason errs.Text
}

// String is the line as the command line tells of it.
func (b BadLine) String() string { return fmt.Sprintf("line %d: %s", b.Line, b.Reason.EN) }

// The columns of a CSV file; all but the text may be missing.
const (
	colText     = "text"
	colMatch    = "match"
	colLevel    = "level"
	colCategory = "category"
	colList     = "list"
	colTags     = "tags"
	colOff      = "off"
	colExpires  = "expires_at"
	colNote     = "note"
)

// wordColumns are the columns in the order of an export.
var wordColumns = []string{colText, colMatch, colLevel, colCategory, colList, colTags, colOff, colExpires, colNote}

// ReadWords reads a list: CSV where the first line names columns, else one entry
// a line, where blank lines and lines that begin with # are none. It answers the
// entries and the lines that can't be any; an error means that the file as a
// whole can't be read.
func ReadWords(r io.Reader, d WordDefaults) ([]WordLine, []BadLine, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if columns := csvHeader(data); columns != nil {
		return readCSV(data, columns, d)
	}
	return readPlain(data, d)
}

// csvHeader reads the names of the columns; nil where the first line is no
// header. A header that has a column we do not know is one all the same: that
// is told when it is read.
func csvHeader(data []byte) []string {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	row, err := csv.NewReader(bytes.NewReader(first)).Read()
	if err != nil {
		return nil
	}
	for i := range row {
		row[i] = strings.ToLower(strings.TrimSpace(row[i]))
	}
	if !slices.Contains(row, colText) || len(row) > 1 && !slices.ContainsFunc(row, func(c string) bool { return c != colText && slices.Contains(wordColumns, c) }) {
		return nil
	}
	return row
}

func readPlain(data []byte, d WordDefaults) (lines []WordLine, bad []BadLine, err error) {
	s := bufio.NewScanner(bytes.NewReader(data))
	s.Buffer(nil, len(data)+1)
	for n := 1; s.Scan(); n++ {
		text := strings.TrimSpace(s.Text())
		if text == "" || text[0] == '#' {
			continue
		}
		line := d.line(n)
		line.Text = text
		lines, bad = addLine(lines, bad, line)
	}
	return lines, bad, s.Err()
}

// line is a line of which nothing is known but its number.
func (d WordDefaults) line(n int) WordLine {
	return WordLine{Word: Word{Match: d.Match, Level: d.Level}, Line: n, List: d.List}
}

// addLine puts a line where it belongs.
func addLine(lines []WordLine, bad []BadLine, line WordLine) ([]WordLine, []BadLine) {
	why := line.problem()
	if why == (errs.Text{}) && !listNameFits(line.List) {
		why = errs.T("the list's name must have 1 to %d characters", "词表名称须为 1 至 %d 个字符").F(maxListName)
	}
	if why == (errs.Text{}) && line.Category != "" && !slices.Contains(wordCategories, line.Category) {
		why = errs.T("category %q is none of %s", "类别 %q 不在可选值 %s 中").F(line.Category, strings.Join(wordCategories, ", "))
	}
	if why != (errs.Text{}) {
		return lines, append(bad, BadLine{line.Line, why})
	}
	return append(lines, line), bad
}

func readCSV(data []byte, columns []string, d WordDefaults) (lines []WordLine, bad []BadLine, err error) {
	for i, c := range columns {
		if !slices.Contains(wordColumns, c) {
			return nil, nil, textError(errs.T("line 1: column %q is none of %s", "第 1 行：列 %q 不在可选值 %s 中").F(c, strings.Join(wordColumns, ", ")))
		}
		if slices.Contains(columns[:i], c) {
			return nil, nil, textError(errs.T("line 1: column %q stands twice", "第 1 行：列 %q 重复").F(c))
		}
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.ReuseRecord = true
	r.FieldsPerRecord = -1
	if _, err := r.Read(); err != nil {
		return nil, nil, err
	}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return lines, bad, nil
		}
		var wrong *csv.ParseError
		if errors.As(err, &wrong) {
			bad = append(bad, BadLine{wrong.StartLine, EntryProblem(wrong.Err)})
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		n, _ := r.FieldPos(0)
		line, why := d.parse(n, columns, row)
		if why != nil {
			bad = append(bad, BadLine{n, EntryProblem(why)})
			continue
		}
		lines, bad = addLine(lines, bad, line)
	}
}

// parse reads one record; why says what is wrong with it.
func (d WordDefaults) parse(n int, columns, row []string) (line WordLine, why error) {
	line = d.line(n)
	if len(row) != len(columns) {
		return line, textError(errs.T("%d fields, the header has %d", "该行有 %d 个字段，表头有 %d 个").F(len(row), len(columns)))
	}
	for i, value := range row {
		value = strings.Clone(uncell(strings.TrimSpace(value)))
		if !utf8.ValidString(value) {
			return line, textError(errs.T("the column %s is not valid UTF-8", "列 %s 不是有效的 UTF-8").F(columns[i]))
		}
		if value == "" && columns[i] != colText {
			continue // as the defaults say
		}
		if err := d.set(&line, columns[i], value); err != nil {
			return line, err
		}
	}
	return line, nil
}

func (d WordDefaults) set(line *WordLine, column, value string) (err error) {
	switch column {
	case colText:
		line.Text = value
	case colMatch:
		line.Match, err = wordfilter.ParseMatch(value)
	case colLevel:
		line.Level, err = wordfilter.ParseLevel(value)
	case colCategory:
		line.Category = value
	case colList:
		line.List = value
	case colTags:
		line.Tags = splitTags(value)
	case colOff:
		line.Off, err = wordfilter.ParseTechniques(value)
	case colExpires:
		line.Expires, err = parseTime(value, d.Zone)
	case colNote:
		line.Note = value
	}
	return err
}

// parseTime reads a time as RFC 3339, a date (its beginning) or milliseconds.
func parseTime(s string, zone *time.Location) (int64, error) {
	if zone == nil {
		zone = time.UTC
	}
	if ms, err := strconv.ParseInt(s, 10, 64); err == nil && ms > 1e11 {
		return ms, nil
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return max(t.UnixMilli(), 1), nil // zero is never
	}
	t, err := time.ParseInLocation(time.DateOnly, s, zone)
	if err != nil {
		return 0, textError(errs.T("expires_at %q is neither a time such as 2027-01-31T12:00:00Z nor a date", "expires_at %q 既不是 2027-01-31T12:00:00Z 这样的时间，也不是日期").F(s))
	}
	return max(t.UnixMilli(), 1), nil
}

// formatTime is what parseTime reads.
func formatTime(ms int64) string { return time.UnixMilli(ms).UTC().Format(time.RFC3339Nano) }
