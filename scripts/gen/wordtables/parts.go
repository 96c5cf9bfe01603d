package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// glyph says how a character is put together.
type glyph struct {
	op   string
	args []string
}

type splitter struct {
	u      *ucd
	glyphs map[string]glyph
	whole  map[string]string // op(args) → character
	usual  map[rune]int
	place  map[rune]int    // by how often it is written, 1 … 8105
	ts     map[rune]rune   // traditional → simplified
	folds  map[rune]string // without numerals, which only who wants to reads as digits
	basic  map[rune]bool   // radicals: nobody takes 木 apart who writes 林
	words  map[string]bool // ordinary words: 之后 is 逅 to nobody
	known  map[string][]way
}

// asTyped are radicals and the characters that people type for them.
var asTyped = map[rune]string{
	'亻': "人", '扌': "手才", '氵': "水", '忄': "心", '讠': "言", '訁': "言", '钅': "金", '釒': "金", '饣': "食", '飠': "食",
	'纟': "丝糸", '糹': "糸丝", '犭': "犬", '艹': "草艸", '辶': "之走辵", '礻': "示", '衤': "衣", '阝': "耳邑阜",
	'刂': "刀", '灬': "火", '冫': "冰", '罒': "网四", '疒': "病", '攵': "文攴", '爫': "爪", '虍': "虎", '夂': "夕",
	'囗': "口", '氺': "水", '牜': "牛", '覀': "西", '镸': "长", '戶': "户", '歺': "歹", '耂': "老", '龵': "手", '龷': "共",
	'月': "肉", '王': "玉", '彳': "行", '宀': "宝", '癶': "登",
}

// alsoTyped are the same for components that are no radicals, and what is typed
// for a component less often.
var alsoTyped = map[rune]string{
	'龰': "止疋", '朩': "木", '丆': "厂", '龶': "丰主", '龸': "尚小", '龹': "关", '龴': "マ", '尢': "尤", '丬': "爿", '彐': "彑", '彑': "彐", '巛': "川",
	'廾': "开", '卩': "耳", '冖': "宝", '丷': "八", '冂': "门", '乀': "丶", '乛': "一", '龺': "早", '尸': "户", '乂': "又", '凵': "山",
	'龱': "囱", '亼': "人", '曰': "日", '朿': "束", '冃': "日", '匸': "匚", '囟': "囱", '帀': "币", '亅': "丨", '丨': "亅", '兀': "元", '覀': "西",
	'走': "之", '廴': "之建", '疋': "足", '殳': "又", '隹': "佳", '釆': "采", '糸': "系", '攴': "支", '夊': "夂", '巳': "己", '戊': "戌", '耂': "土",
	'ナ': "十", '匚': "口", '髟': "长", '豸': "豹", '禸': "内", '毋': "母", '爿': "片", '癶': "癸", '虍': "七",
}

// inBlocks are components from outside the blocks that people type from.
var inBlocks = map[rune]rune{
	'𥫗': '竹', '⺮': '竹', '𧾷': '足', '⻊': '足', '𤣩': '王', '𠂇': 'ナ', '𠂉': '人', '⺌': '小', '⺍': '小', '⺀': '冫', '⺗': '心', '㣺': '心', '⺈': '刀',
	'⺁': '厂', '⺙': '攵', '⺪': '疋', '⺊': '卜', '⺤': '爫', '⺼': '月', '⺶': '羊', '⺷': '羊', '⺧': '牛', '⺜': '日', '㇒': '丿', '㇏': '丶', '㇇': '乛',
	'㇀': '一', '㇐': '一', '㇑': '丨', '㇔': '丶', '㇟': '乚', '㇉': '乚',
}

// strokes and small components are typed so where a character is taken apart as
// far as it goes.
var strokes = map[rune]rune{
	'㇏': '乀', '㇓': '丿', '㇚': '亅', '㇖': '乛', '㇕': '乛', '㇆': '乛', '㇗': '乚', '㇄': '乚', '㇙': '乚', '㇈': '乙', '㇠': '乙', '㇃': '乚', '㇝': '乀', '㇂': '乀',
	'㇛': '巜', '㇜': '厶', '㇁': '亅', '㇅': '乙', '㇡': '乃', '㇌': '乃', '㇋': '乃', '㇎': '乃', '㇊': '讠', '㇍': '乙', '㇞': '乚', '⺄': '乙', '⺂': '乛', '⺃': '乚',
	'𠃌': '乛', '𠃍': '乛', '𠃊': '乚', '𠄌': '乚', '𠃋': '厶', '𠃑': '乚', '𠂆': '厂', '𠂊': '夕', '𠆢': '人', '𧘇': '衣', '𤴓': '疋', '𡗗': '夫', '𠫓': '厶', '𠂎': '厂',
	'㔾': '巳', '𦍌': '羊', '𠔿': '冂', '𥁕': '昷', 'コ': '彐', '𠮛': '司', '𡿨': '巜', '𣥂': '少', '𠁁': '丿', '𠄞': '二', '𠄟': '三', '𠕁': '册', '𦥑': '臼', '𠤎': '匕',
	'⻌': '辶', '⻏': '阝', '⻖': '阝', '⺾': '艹', '㐅': '乂', '㇘': '乚', '㇢': '丿', '𫝀': '五', '𠃜': '尸',
}

const (
	maxParts = 4
	maxWays  = 10
)

// single are the characters that are one stroke.
const single = "一丨丿丶乀亅乚乛乙巜"

func loadParts(mod string, u *ucd, h *hanData, folds []foldRow) *splitter {
	b, err := os.ReadFile(filepath.Join(mod, "hanzi/lib/data/cjk-decomp.txt.js"))
	must(err)
	_, text, _ := strings.Cut(string(b), "`")
	text, _, _ = strings.Cut(text, "`")
	s := &splitter{
		u: u, glyphs: map[string]glyph{}, whole: map[string]string{}, usual: h.usual, place: places(mod, h), ts: h.ts,
		folds: map[rune]string{}, basic: map[rune]bool{}, words: map[string]bool{}, known: map[string][]way{},
	}
	for _, tier := range chinese(mod, h)[:2] {
		for _, w := range tier {
			s.words[w] = true
		}
	}
	for _, f := range folds {
		if f.kind != kDigit {
			s.folds[f.r] = string(f.to)
		}
	}
	for r, c := range u.chars {
		if r >= 0x2F00 && r <= 0x2FD5 && len(c.decomp) == 1 {
			s.basic[c.decomp[0]] = true
		}
	}
	for r, to := range u.radix {
		if r >= 0x2E80 && r <= 0x2FD5 {
			s.basic[to] = true
		}
	}
	for r := range asTyped {
		s.basic[r] = true
	}
	for line := range strings.Lines(text) {
		k, v, ok := strings.Cut(strings.TrimSpace(line), ":")
		op, args, ok2 := strings.Cut(strings.TrimSuffix(v, ")"), "(")
		if !ok || !ok2 || args == "" {
			continue
		}
		op, _, _ = strings.Cut(op, "/")
		g := glyph{op, strings.Split(args, ",")}
		s.glyphs[k] = g
		if r := first(k); len([]rune(k)) == 1 && s.usual[r] > 0 {
			key := g.op + strings.Join(g.args, ",")
			if old := s.whole[key]; old == "" || s.usual[first(old)] > s.usual[r] {
				s.whole[key] = k
			}
		}
	}
	return s
}

// char gives the character that a component is or stands for.
func (s *splitter) char(c string) (rune, bool) {
	for range 4 {
		if rs := []rune(c); len(rs) == 1 {
			r := rs[0]
			if to := s.u.radix[r]; r < 0x3000 && to != 0 && inBlocks[r] == 0 {
				r = to
			}
			if to := inBlocks[r]; to != 0 {
				r = to
			}
			if r == 'ナ' {
				return r, true
			}
			return r, r >= 0x4E00 && r <= 0x9FFF
		}
		g := s.glyphs[c]
		if len(g.args) != 1 || g.op[0] != 'm' {
			return 0, false
		}
		c = g.args[0]
	}
	return 0, false
}

// stroke is char, for strokes and small components too.
func (s *splitter) stroke(c string) (rune, bool) {
	if to := strokes[first(c)]; to != 0 && len([]rune(c)) == 1 {
		return to, true
	}
	return s.char(c)
}

// way is one way to write a component, and how far it is from what people do.
type way struct {
	rs   []rune
	cost int
	odd  bool // not the order of writing, or not the usual stand-in
}

const (
	costPart   = 12 // each part after the second
	costOther  = 5  // another character than the component itself
	costOrder  = 4  // not in the order of writing
	costMerged = 3  // split at another place
)

// price is how unusual a part is.
func (s *splitter) price(r rune) int {
	switch {
	case strings.ContainsRune(single, r):
		return 4
	case asTyped[r] != "" && r != '月' && r != '王':
		return 1
	case s.usual[r] > 0 && s.usual[r] <= firstLevel:
		return 0
	case r > 0x3040 && r < 0x3100 || s.usual[r] > 0 || s.basic[r] || s.usual[s.ts[r]] > 0:
		return 2
	}
	return 6
}

// shape is how components stand to each other, and in which order people write
// them: the file has what is around before what is within, and a whole before
// the stroke that is added to it.
func shape(op string) (parts, turned bool) {
	switch {
	case op == "":
	case op == "wt", op == "wtl", op == "wl":
		return true, true
	case op == "lock", op == "built", op == "split", strings.IndexByte("abdsw", op[0]) >= 0:
		return true, false
	}
	return false, false
}

// repeats is how many times the component of an operator comes.
func repeats(op string) int {
	switch {
	case op == "ra" || op == "rd" || op == "rs":
		return 2
	case strings.HasPrefix(op, "r3"):
		return 3
	case strings.HasPrefix(op, "r4") && !strings.HasPrefix(op, "r4ref"):
		return 4
	}
	return 0
}

// ways gives the best ways to write a component.
func (s *splitter) ways(c string) []way {
	if w, ok := s.known[c]; ok {
		return w
	}
	s.known[c] = nil // a component is no part of itself
	var out []way
	if ts := strings.Fields(components[c]); len(ts) > 0 {
		for i, t := range ts {
			w := way{rs: []rune(t), cost: i}
			for _, r := range w.rs {
				w.cost += s.price(r)
			}
			out = append(out, w)
		}
		s.known[c] = out
		return out
	}
	r, ok := s.stroke(c)
	if ok {
		out = append(out, way{rs: []rune{r}, cost: s.price(r)})
	}
	if !ok || !s.basic[r] && !strings.ContainsRune(single, r) && asTyped[r] == "" {
		out = append(out, s.apart(s.glyphs[c])...)
	}
	out = best(out, maxWays)
	s.known[c] = out
	return out
}

// apart gives the ways to write what is put together so.
func (s *splitter) apart(g glyph) []way {
	if n := repeats(g.op); n > 0 {
		var out []way
		for _, w := range s.ways(g.args[0]) {
			if len(w.rs)*n <= maxParts {
				out = append(out, way{rs: slices.Repeat(w.rs, n), cost: w.cost * n})
			}
		}
		return out
	}
	parts, turned := shape(g.op)
	if !parts || len(g.args) > maxParts {
		return nil
	}
	args := g.args
	if turned && len(args) == 2 {
		args = []string{args[1], args[0]}
	}
	out := []way{{}}
	for _, a := range args {
		var next []way
		for _, w := range out {
			for _, p := range s.ways(a) {
				if len(w.rs)+len(p.rs) <= maxParts {
					next = append(next, way{rs: slices.Concat(w.rs, p.rs), cost: w.cost + p.cost})
				}
			}
		}
		out = best(next, 4*maxWays)
	}
	return out
}

// best sorts by cost and parts.
func best(ws []way, n int) []way {
	slices.SortStableFunc(ws, func(a, b way) int { return a.total() - b.total() })
	return ws[:min(n, len(ws))]
}

func (w way) total() int { return w.cost + costPart*max(0, len(w.rs)-2) }

// alternatives are the ways to write r as two to four characters, best first.
func (s *splitter) alternatives(r rune) []string {
	var all []way
	add := func(ws ...way) { all = append(all, ws...) }
	for _, t := range strings.Fields(byEye[r]) {
		w := way{rs: []rune(t), cost: -6}
		for _, p := range w.rs {
			w.cost += s.price(p)
		}
		add(w)
	}
	g := s.glyphs[string(r)]
	natural := s.apart(g)
	add(natural...)
	if len(g.args) == 2 {
		add(s.merged(g)...)
		// What is around may come last, and what is locked together either way.
		order := 0
		switch {
		case g.op == "sbl" || g.op == "lock" || g.op[0] == 'w':
			order = costOrder / 2
		case g.op[0] == 's' && g.op != "split":
			order = costOrder
		}
		if order > 0 {
			a, b := s.ways(g.args[0]), s.ways(g.args[1])
			if _, turned := shape(g.op); turned {
				a, b = b, a
			}
			for _, x := range a {
				for _, y := range b {
					if len(x.rs) == 1 && len(y.rs) <= 2 || len(y.rs) == 1 && len(x.rs) <= 2 {
						add(way{slices.Concat(y.rs, x.rs), x.cost + y.cost + order, true})
					}
				}
			}
		}
	}
	if g.op == "r3tr" || g.op == "r3d" || g.op == "r3a" {
		if p, ok := s.char(g.args[0]); ok {
			for _, two := range []string{"ra", "rd"} {
				if w := s.whole[two+string(p)]; w != "" {
					add(way{rs: []rune{p, first(w)}, cost: 1})
				}
			}
		}
	}
	return s.pick(r, all)
}

// merged are splits at another place: two of three components may be one
// character, as 丘 in 岳 or 相 in 湘 are.
func (s *splitter) merged(g glyph) []way {
	var out []way
	a, b := g.args[0], g.args[1]
	if gb := s.inner(b); gb.op == g.op && len(gb.args) == 2 {
		if w := s.whole[g.op+a+","+gb.args[0]]; w != "" {
			for _, p := range s.ways(gb.args[1]) {
				out = append(out, way{rs: slices.Concat([]rune(w), p.rs), cost: s.price(first(w)) + p.cost + costMerged})
			}
		}
	}
	if ga := s.inner(a); ga.op == g.op && len(ga.args) == 2 {
		if w := s.whole[g.op+ga.args[1]+","+b]; w != "" {
			for _, p := range s.ways(ga.args[0]) {
				out = append(out, way{rs: slices.Concat(p.rs, []rune(w)), cost: s.price(first(w)) + p.cost + costMerged})
			}
		}
	}
	return out
}

// inner is how a component is put together, nothing for a radical.
func (s *splitter) inner(c string) glyph {
	if r, ok := s.char(c); ok && s.basic[r] {
		return glyph{}
	}
	return s.glyphs[c]
}

// pick adds what people type for components, and keeps the best ways that do not
// fold to the same. An odd way that is an ordinary word is
// left out.
func (s *splitter) pick(r rune, ws []way) []string {
	ws = best(ws, 4*maxWays)
	done := 0
	for range 2 { // one component, then another one too
		todo := slices.Clone(ws[done:])
		done = len(ws)
		for _, w := range todo {
			for i, p := range w.rs {
				for n, alt := range []rune(asTyped[p] + alsoTyped[p]) {
					cost, odd := costOther+n, true
					if n < len([]rune(asTyped[p])) && p != '月' && p != '王' && p != '彳' && p != '宀' {
						cost, odd = 1+n, w.odd
					}
					other := slices.Clone(w.rs)
					other[i] = alt
					ws = append(ws, way{other, w.cost + cost + s.price(alt), odd})
				}
			}
		}
	}
	ws = best(ws, len(ws))
	// A traditional character is found by its simplified one's parts.
	seen := map[string]bool{}
	if to := s.ts[r]; s.usual[to] > 0 && to != r && s.fold(string(r)) == string(to) {
		for _, t := range s.alternatives(to) {
			seen[s.fold(t)] = true
		}
	}
	var out []string
	for _, w := range ws {
		t := string(w.rs)
		key := s.fold(t)
		if n := len(w.rs); n < 2 || n > maxParts || len(out) == maxWays || seen[key] || w.total() > maxCost || strings.ContainsRune(t, r) || w.odd && s.words[t] {
			continue
		}
		seen[key] = true
		out = append(out, t)
	}
	return out
}

// maxCost is where a split is too odd to be written.
const maxCost = 40

// fold is what the word filter reads.
func (s *splitter) fold(t string) string {
	var b strings.Builder
	for _, r := range t {
		if to := s.folds[r]; to != "" {
			b.WriteString(to)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

type partRow struct {
	r    rune
	ways []string
}

// rows are the characters that can be written as their parts, in an order that
// packs well, but of those with the same parts the most usual one first.
func (s *splitter) rows() []partRow {
	var rows []partRow
	same := map[string][]int{} // folded parts → rows
	for _, r := range keys(s.usualAndTraditional()) {
		if a := s.alternatives(r); len(a) > 0 {
			for _, t := range a {
				key := s.fold(t)
				same[key] = append(same[key], len(rows))
			}
			rows = append(rows, partRow{r, a})
		}
	}
	for _, group := range same {
		slices.SortFunc(group, func(a, b int) int { return s.order(rows[a].r, rows[b].r) })
	}
	out := make([]partRow, 0, len(rows))
	done := make([]bool, len(rows))
	var put func(i int)
	put = func(i int) {
		if done[i] {
			return
		}
		for _, t := range rows[i].ways {
			for _, j := range same[s.fold(t)] {
				if j == i {
					break
				}
				put(j)
			}
		}
		done[i] = true
		out = append(out, rows[i])
	}
	for i := range rows {
		put(i)
	}
	return out
}

// usualAndTraditional are the characters that anyone may want to write.
func (s *splitter) usualAndTraditional() map[rune]bool {
	all := map[rune]bool{}
	for r := range s.usual {
		all[r] = true
	}
	for r := range s.ts {
		if r >= 0x4E00 && r <= 0x9FFF {
			all[r] = true
		}
	}
	return all
}

// order puts the more usual character first, and a simplified one before others.
func (s *splitter) order(a, b rune) int {
	return cmp.Or(cmp.Compare(s.rank(a), s.rank(b)), cmp.Compare(a, b))
}

func (s *splitter) rank(r rune) int {
	if p := s.place[r]; p > 0 {
		return 2 * p
	}
	if p := s.place[s.ts[r]]; p > 0 {
		return 2*p + 1
	}
	return 1 << 20
}

// coverage tells, of the most usual characters, how many have parts, and of the
// parts, how many belong to several characters.
func (s *splitter) coverage(rows []partRow) (has map[int]float64, ways, shared int) {
	has = map[int]float64{}
	owners := map[string]int{}
	for _, row := range rows {
		for _, n := range coverageRanks {
			if p := s.place[row.r]; p > 0 && p <= n {
				has[n] += 100 / float64(n)
			}
		}
		for _, t := range row.ways {
			owners[s.fold(t)]++
		}
	}
	for _, n := range owners {
		if n > 1 {
			shared++
		}
	}
	return has, len(owners), shared
}

var coverageRanks = []int{500, 1500, 3500, 8105}
