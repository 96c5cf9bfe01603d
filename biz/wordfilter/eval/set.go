package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"vireo/biz/wordfilter"
)

// evasion is a text that hides an entry of a list.
type evasion struct{ technique, list, text, entry, evading string }

// trap is a text in which nothing is to be found.
type trap struct {
	kind, list string
	homophones bool // a fair test of homophones, too
	text       string
}

// char is what the generator knows of a character: "" for nothing.
type char struct{ pinyin, variant, parts, emoji string }

type set struct {
	names     []string // of the lists, sorted
	lists     map[string][]wordfilter.Entry
	evasions  []evasion
	traps     []trap
	carriers  map[string][]string // by language; nil: nothing is generated
	chars     map[string]char
	syllables map[string][]string // characters of a sound
}

func load(dir string) (*set, error) {
	s := &set{lists: map[string][]wordfilter.Entry{}}
	paths, err := filepath.Glob(filepath.Join(dir, "list-*.csv"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("no list-*.csv in %s", dir)
	}
	for _, p := range paths {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(p), "list-"), ".csv")
		if s.lists[name], err = loadList(p); err != nil {
			return nil, err
		}
	}
	s.names = slices.Sorted(maps.Keys(s.lists))
	err = errors.Join(
		rows(filepath.Join(dir, "evasions.tsv"), 5, func(f []string) error {
			s.evasions = append(s.evasions, evasion{f[0], f[1], f[2], f[3], f[4]})
			return s.known(f[1])
		}),
		rows(filepath.Join(dir, "traps.tsv"), 4, func(f []string) error {
			if f[2] != "on" && f[2] != "off" {
				return fmt.Errorf("homophones %q is neither on nor off", f[2])
			}
			s.traps = append(s.traps, trap{f[0], f[1], f[2] == "on", f[3]})
			return s.known(f[1])
		}))
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(dir, "carriers.tsv")); errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	return s, s.loadGenerator(dir)
}

func (s *set) known(list string) error {
	if _, ok := s.lists[list]; !ok {
		return fmt.Errorf("there is no list %q", list)
	}
	return nil
}

func (s *set) loadGenerator(dir string) error {
	s.carriers, s.chars, s.syllables = map[string][]string{}, map[string]char{}, map[string][]string{}
	return errors.Join(
		rows(filepath.Join(dir, "carriers.tsv"), 2, func(f []string) error {
			if strings.Count(f[1], "{}") != 1 {
				return fmt.Errorf("%q has not one {}", f[1])
			}
			s.carriers[f[0]] = append(s.carriers[f[0]], f[1])
			return nil
		}),
		rows(filepath.Join(dir, "chars.tsv"), 5, func(f []string) error {
			for i, v := range f {
				if v == "." {
					f[i] = ""
				}
			}
			if p := f[1]; p == "" || p[len(p)-1] < '1' || p[len(p)-1] > '4' {
				return fmt.Errorf("pinyin %q ends with no tone", p)
			}
			s.chars[f[0]] = char{f[1], f[2], f[3], f[4]}
			return nil
		}),
		rows(filepath.Join(dir, "syllables.tsv"), 2, func(f []string) error {
			s.syllables[f[0]] = strings.Split(f[1], "")
			return nil
		}))
}

func loadList(path string) ([]wordfilter.Entry, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(lines) == 0 || !slices.Equal(lines[0], []string{"text", "match", "level"}) {
		return nil, fmt.Errorf("%s: the header is not text,match,level", path)
	}
	var entries []wordfilter.Entry
	for i, l := range lines[1:] {
		m, err1 := wordfilter.ParseMatch(l[1])
		level, err2 := wordfilter.ParseLevel(l[2])
		if err := errors.Join(err1, err2); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", path, i+2, err)
		}
		entries = append(entries, wordfilter.Entry{ID: int64(i + 1), Text: l[0], Match: m, Level: level})
	}
	return entries, nil
}

// rows calls fn with the fields of each line that is no comment.
func rows(path string, fields int, fn func([]string) error) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	n := 0
	for l := range strings.Lines(string(b)) {
		n++
		if l = strings.TrimRight(l, "\r\n"); l == "" || strings.HasPrefix(l, "# ") && n == 1 {
			continue
		}
		f := strings.Split(l, "\t")
		if len(f) != fields {
			return fmt.Errorf("%s: line %d has %d fields, not %d", path, n, len(f), fields)
		}
		for i := range f {
			if f[i], err = unescape(f[i]); err != nil {
				return fmt.Errorf("%s: line %d: %w", path, n, err)
			}
		}
		if err := fn(f); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, n, err)
		}
	}
	return nil
}

// unescape reads \n, \t, \\, \uXXXX and \UXXXXXXXX: what an editor would not show.
func unescape(s string) (string, error) {
	if !strings.Contains(s, `\`) {
		return s, nil
	}
	var b strings.Builder
	for s != "" {
		if s[0] != '\\' {
			b.WriteByte(s[0])
			s = s[1:]
			continue
		}
		r, _, tail, err := strconv.UnquoteChar(s, 0)
		if err != nil {
			return "", fmt.Errorf("bad escape in %q", s)
		}
		b.WriteRune(r)
		s = tail
	}
	return b.String(), nil
}
