package biz

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"vireo/biz/errs"
	"vireo/dal/model"
)

// ExportWords writes the draft, or one list of it: as CSV, which ImportWords
// reads back to the same draft, or as text, one entry a line.
func (s *Service) ExportWords(ctx context.Context, w io.Writer, list string, asCSV bool) error {
	if list != "" {
		if _, err := s.db.WordListByName(ctx, list); err != nil {
			return notFound(err, errs.T("there is no word list %s", "没有词表 %s").F(list))
		}
	}
	rows, err := s.db.Draft(ctx)
	if err != nil {
		return err
	}
	c := csv.NewWriter(w)
	if asCSV {
		if err := c.Write(wordColumns); err != nil {
			return err
		}
	}
	for i := range rows {
		if r := &rows[i]; list != "" && r.List != list {
			continue
		} else if !asCSV {
			_, err = fmt.Fprintln(w, r.Text)
		} else {
			err = c.Write(csvRow(r))
		}
		if err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// csvRow is an entry in the order of wordColumns.
func csvRow(r *model.DraftEntry) []string {
	expires := ""
	if r.ExpiresAt != 0 {
		expires = formatTime(r.ExpiresAt)
	}
	row := []string{r.Text, r.MatchMode, r.Level, r.Category, r.List, r.Tags, r.SwitchedOff, expires, r.Note}
	for i := range row {
		row[i] = cell(row[i])
	}
	return row
}

// cell puts an apostrophe before what a spreadsheet would run as a formula.
func cell(s string) string {
	if isFormula(s) {
		return "'" + s
	}
	return s
}

// uncell takes back what cell did.
func uncell(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && isFormula(rest) {
		return rest
	}
	return s
}

// isFormula reports whether a cell begins as a formula does, or as one that cell has had.
func isFormula(s string) bool {
	s = strings.TrimLeft(s, "'")
	return s != "" && strings.ContainsRune("=+-@", rune(s[0]))
}
