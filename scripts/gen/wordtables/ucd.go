package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// char is one line of UnicodeData.
type char struct {
	name   string
	cat    string
	tag    string // of a compatibility decomposition: <wide> …
	decomp []rune
	num    int // 0 … 99, or -1
}

// ucd is what the tables need of the Unicode Character Database.
type ucd struct {
	chars  map[rune]*char
	fold   map[rune][]rune // CaseFolding, C and F
	props  map[string]map[rune]bool
	radix  map[rune]rune // radical → the character that it is drawn as
	script map[rune]string
}

func loadUCD(dir string) *ucd {
	u := &ucd{chars: map[rune]*char{}, fold: map[rune][]rune{}, props: map[string]map[rune]bool{}, radix: map[rune]rune{}, script: map[rune]string{}}

	var lines []struct {
		Codepoint, Name, Category string
		Decomp                    string `json:"characterDecompositionMapping"`
		Num                       string `json:"numericValue"`
	}
	readJSON(filepath.Join(dir, "UnicodeData.json"), "UnicodeData", &lines)
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		c := &char{name: l.Name, cat: l.Category, num: -1}
		d := strings.Fields(l.Decomp)
		if len(d) > 0 && d[0][0] == '<' {
			c.tag, d = d[0], d[1:]
		}
		for _, h := range d {
			c.decomp = append(c.decomp, hex(h))
		}
		if n, err := strconv.Atoi(l.Num); err == nil && n >= 0 && n < 100 {
			c.num = n
		}
		first, last := hex(l.Codepoint), hex(l.Codepoint)
		if strings.HasSuffix(l.Name, ", First>") {
			i++
			last = hex(lines[i].Codepoint)
		}
		for r := first; r <= last; r++ {
			u.chars[r] = c
		}
	}

	var folds []struct{ Codepoint, Status, Mapping string }
	readJSON(filepath.Join(dir, "CaseFolding.json"), "CaseFolding", &folds)
	for _, f := range folds {
		if f.Status == "C" || f.Status == "F" {
			u.fold[hex(f.Codepoint)] = hexes(f.Mapping)
		}
	}

	for _, file := range [][2]string{{"PropList.json", "PropList"}, {"DerivedCoreProperties.json", "DerivedCoreProperties"}, {"emoji/emoji-data.json", "emoji-data"}} {
		var ranges []struct {
			Range    []string
			Property string
		}
		readJSON(filepath.Join(dir, file[0]), file[1], &ranges)
		for _, x := range ranges {
			switch x.Property {
			case "Default_Ignorable_Code_Point", "Sentence_Terminal", "Extended_Pictographic", "Emoji_Modifier", "Emoji":
				if u.props[x.Property] == nil {
					u.props[x.Property] = map[rune]bool{}
				}
				each(x.Range, func(r rune) { u.props[x.Property][r] = true })
			}
		}
	}

	var eq []struct {
		Range   []string
		Unified string
	}
	readJSON(filepath.Join(dir, "EquivalentUnifiedIdeograph.json"), "EquivalentUnifiedIdeograph", &eq)
	for _, x := range eq {
		each(x.Range, func(r rune) { u.radix[r] = hex(x.Unified) })
	}

	var scripts []struct {
		Range  []string
		Script string
	}
	readJSON(filepath.Join(dir, "Scripts.json"), "Scripts", &scripts)
	for _, x := range scripts {
		each(x.Range, func(r rune) { u.script[r] = x.Script })
	}
	return u
}

// unihan reads some fields of a Unihan file: character → field → value.
func unihan(dir, file string, fields ...string) map[rune]map[string]string {
	var lines []map[string]json.RawMessage
	readJSON(filepath.Join(dir, file+".json"), file, &lines)
	out := map[rune]map[string]string{}
	for _, l := range lines {
		var cp string
		must(json.Unmarshal(l["codepoint"], &cp))
		for _, f := range fields {
			if raw, ok := l[f]; ok {
				r := uplus(cp)
				if out[r] == nil {
					out[r] = map[string]string{}
				}
				var s string
				must(json.Unmarshal(raw, &s))
				out[r][f] = s
			}
		}
	}
	return out
}

func readJSON(path, key string, into any) {
	b, err := os.ReadFile(path)
	must(err)
	var top map[string]json.RawMessage
	must(json.Unmarshal(b, &top))
	must(json.Unmarshal(top[key], into))
}

func each(rng []string, fn func(rune)) {
	for r := hex(rng[0]); r <= hex(rng[len(rng)-1]); r++ {
		fn(r)
	}
}

func hex(s string) rune {
	n, err := strconv.ParseInt(s, 16, 32)
	must(err)
	return rune(n)
}

func hexes(s string) []rune {
	var out []rune
	for _, h := range strings.Fields(s) {
		out = append(out, hex(h))
	}
	return out
}

// uplus reads U+4E00 and U+4E00<kSource.
func uplus(s string) rune {
	s, _, _ = strings.Cut(strings.TrimPrefix(s, "U+"), "<")
	return hex(s)
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
