package biz

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
)

// WordFile is a file with entries as somebody at the panel gives it.
type WordFile struct {
	Text         string
	List         string // of lines that name none
	Category     string // of lines that name none; empty: they say nothing
	Level, Match string // of lines that name none; empty: mask, auto
	Dry          bool   // only tell what would change
}

// maxWordFile is the most characters of a file that comes in a request.
const maxWordFile = 1_000_000

// defaults are what the file's lines are that do not say it themselves.
func (f *WordFile) defaults(s *Service) (WordDefaults, error) {
	d := WordDefaults{List: f.List, Zone: s.cfg.Zone}
	var err error
	if d.Level, err = wordfilter.ParseLevel(cmp.Or(f.Level, "mask")); err != nil {
		return d, errs.Invalid("level", errs.T("%s can't be %q", "%s 不能为 %q").F("level", f.Level))
	}
	if d.Match, err = wordfilter.ParseMatch(cmp.Or(f.Match, "auto")); err != nil {
		return d, errs.Invalid("match", errs.T("%s can't be %q", "%s 不能为 %q").F("match", f.Match))
	}
	if f.Category != "" && !slices.Contains(wordCategories, f.Category) {
		return d, errs.Invalid("category", errs.T("%s can't be %q", "%s 不能为 %q").F("category", f.Category))
	}
	if !listNameFits(f.List) {
		return d, errs.Invalid("list", errs.T("the list's name must have 1 to %d characters", "词表名称须为 1 至 %d 个字符").F(maxListName))
	}
	return d, nil
}

// ImportStaffWords brings a file into the draft, unless it has bad lines or is
// only to be tried. Every list that it changes must be one that the member edits.
func (s *Service) ImportStaffWords(ctx context.Context, st Staff, f WordFile) (WordImport, error) {
	d, err := f.defaults(s)
	if err != nil {
		return WordImport{}, err
	}
	if n := len(f.Text); n == 0 || n > maxWordFile {
		return WordImport{}, errs.Invalid("text", errs.T("the file must have 1 to %d bytes", "文件须为 1 至 %d 字节").F(maxWordFile))
	}
	lines, bad, err := ReadWords(strings.NewReader(f.Text), d)
	if err != nil {
		return WordImport{}, errs.Invalid("text", errs.T("this file can't be read: %s", "无法读取该文件：%s").Fill(EntryProblem(err)))
	}
	for i := range lines {
		lines[i].Category = cmp.Or(lines[i].Category, f.Category)
	}
	out, err := s.importWords(ctx, st.editor(), lines, st.UserID, f.Dry || len(bad) > 0)
	out.Bad = append(bad, out.Bad...)
	slices.SortStableFunc(out.Bad, func(a, b BadLine) int { return cmp.Compare(a.Line, b.Line) })
	return out, err
}
