package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"unicode/utf8"

	"vireo/biz/wordfilter"
)

// The public set is CNTP, the perturbed Chinese sentences that come with Yang et al.,
// "Exploring Multimodal Challenges in Toxic Chinese Detection" (ACL 2025). It is no part
// of this repository: --public names a folder with its JSON files. The entries are the
// words that its authors marked in the sentences as they were, of two characters and more.

// publicRow is a sentence, before and after.
type publicRow struct {
	Original  string   `json:"original_text"`
	Entities  []string `json:"toxic_entity"`
	Perturbed string   `json:"perturbed_text"`
}

// publicFiles are the perturbations the filter has a technique for.
var publicFiles = []struct{ technique, file string }{
	{"traditional", "Traditional_transform"}, {"split", "chaizi_transform"}, {"pinyin", "pinyin_full_transform"},
	{"initials", "pinyin_transform"}, {"homophone", "homo_toxi_transform"}, {"emoji", "Emoji_toxic_transform"},
}

// public prints how many changed sentences are caught (at mask, hold or block) of those
// whose entry stood in the original and stands in none of its letters in the change, and
// how many harmless sentences without an entry are flagged.
func public(w io.Writer, dir string, o options) error {
	var toxic, clean []publicRow
	if err := errors.Join(readJSON(dir, "toxic_base", &toxic), readJSON(dir, "non_toxic_base", &clean)); err != nil {
		return err
	}
	entries := publicEntries(toxic)
	plain, _, err := wordfilter.Build(wordfilter.Ruleset{Entries: entries, Policy: wordfilter.Policy{Off: wordfilter.Split | wordfilter.Pinyin}})
	if err != nil {
		return err
	}
	f, _, err := wordfilter.Build(wordfilter.Ruleset{Entries: entries, Policy: policyOf(o)})
	if err != nil {
		return err
	}
	literal := func(text string) bool {
		return slices.ContainsFunc(plain.Find(nil, text), func(h wordfilter.Hit) bool { return h.Techniques == 0 })
	}
	fmt.Fprintf(w, "\n## Public set: %d entries\n\n| technique | n | caught | recall %% |\n|---|--:|--:|--:|\n", len(entries))
	for _, p := range publicFiles {
		var all struct{ Results []publicRow }
		if err := readJSON(dir, p.file, &all); err != nil {
			return err
		}
		n, caught := 0, 0
		for _, r := range all.Results {
			if r.Perturbed == r.Original || literal(r.Perturbed) || !literal(r.Original) {
				continue
			}
			n++
			if f.Judge(nil, r.Perturbed, wordfilter.Comment).Level >= wordfilter.Mask {
				caught++
			}
		}
		fmt.Fprintf(w, "| %s | %d | %d | %.1f |\n", p.technique, n, caught, share(caught, n))
	}
	return publicClean(w, f, clean, literal)
}

func publicClean(w io.Writer, f *wordfilter.Filter, clean []publicRow, literal func(string) bool) error {
	n, by := 0, map[wordfilter.Level]int{}
	for _, r := range clean {
		if !literal(r.Original) {
			n++
			by[f.Judge(nil, r.Original, wordfilter.Comment).Level]++
		}
	}
	_, err := fmt.Fprintf(w, "\nHarmless sentences: %d; newly blocked %d (%.2f %%), held %d (%.2f %%).\n", n,
		by[wordfilter.Block], share(by[wordfilter.Block], n), by[wordfilter.Hold], share(by[wordfilter.Hold], n))
	return err
}

func publicEntries(rows []publicRow) []wordfilter.Entry {
	var texts []string
	for _, r := range rows {
		for _, e := range r.Entities {
			if utf8.RuneCountInString(e) >= 2 {
				texts = append(texts, e)
			}
		}
	}
	slices.Sort(texts)
	var entries []wordfilter.Entry
	for _, t := range slices.Compact(texts) {
		entries = append(entries, wordfilter.Entry{Text: t, Level: wordfilter.Block})
	}
	return entries
}

func share(k, n int) float64 { return 100 * float64(k) / float64(max(n, 1)) }

// readJSON reads a file of the set, wherever in the folder it lies.
func readJSON(dir, name string, into any) error {
	for _, sub := range []string{"", "perturbed_data"} {
		raw, err := os.ReadFile(filepath.Join(dir, sub, name+".json"))
		if err == nil {
			return json.Unmarshal(raw, into)
		}
	}
	return fmt.Errorf("no file %s.json in %s", name, dir)
}
