package main

import (
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
	basic  map[rune]bool // radicals: nobody takes 木 apart
}

// asTyped are radicals and the characters that people type for them.
var asTyped = map[rune]string{
	'亻': "人", '扌': "手才", '氵': "水", '忄': "心", '讠': "言", '訁': "言", '钅': "金", '釒': "金", '饣': "食", '飠': "食",
	'纟': "丝糸", '糹': "糸丝", '犭': "犬", '艹': "草艸", '辶': "之走辵", '礻': "示", '衤': "衣", '阝': "耳邑阜",
	'刂': "刀", '灬': "火", '冫': "冰", '罒': "网四", '疒': "病", '攵': "文攴", '爫': "爪", '虍': "虎", '夂': "夕",
	'囗': "口", '氺': "水", '牜': "牛", '覀': "西", '镸': "长", '戶': "户", '歺': "歹", '耂': "老", '龵': "手", '龷': "共",
	'月': "肉", '王': "玉", '彳': "行", '宀': "宝", '癶': "登",
}

// inBlocks are components from outside the blocks that people type from.
var inBlocks = map[rune]rune{
	'𥫗': '竹', '⺮': '竹', '𧾷': '足', '⻊': '足', '𤣩': '王', '𠂇': 'ナ', '𠂉': '人', '⺌': '小', '⺍': '小', '⺀': '冫', '⺗': '心', '㣺': '心', '⺈': '刀',
	'⺁': '厂', '⺙': '攵', '⺪': '疋', '⺊': '卜', '⺤': '爫', '⺼': '月', '⺶': '羊', '⺷': '羊', '⺧': '牛', '⺜': '日', '㇒': '丿', '㇏': '丶', '㇇': '乛',
	'㇀': '一', '㇐': '一', '㇑': '丨', '㇔': '丶', '㇟': '乚', '㇉': '乚',
}

func loadParts(mod string, u *ucd, h *hanData) *splitter {
	b, err := os.ReadFile(filepath.Join(mod, "hanzi/lib/data/cjk-decomp.txt.js"))
	must(err)
	_, text, _ := strings.Cut(string(b), "`")
	text, _, _ = strings.Cut(text, "`")
	s := &splitter{u: u, glyphs: map[string]glyph{}, whole: map[string]string{}, usual: h.usual, basic: map[rune]bool{}}
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

// pieces gives the ways to write a component: itself, or the pieces of one that
// is no character.
func (s *splitter) pieces(c string) []rune {
	if r, ok := s.char(c); ok {
		return []rune{r}
	}
	g := s.glyphs[c]
	if !splits(g.op) {
		return nil
	}
	return s.join(g)
}

func splits(op string) bool {
	return op != "" && (strings.IndexByte("adsw", op[0]) >= 0 || op == "lock" || op == "ba")
}

// join writes the components one after the other, or gives nil.
func (s *splitter) join(g glyph) []rune {
	var out []rune
	for _, a := range g.args {
		p := s.pieces(a)
		if p == nil || len(out)+len(p) > 3 {
			return nil
		}
		out = append(out, p...)
	}
	return out
}

// byEye are splits that people see where the file has strokes or none.
var byEye = map[rune]string{
	'傻': "亻囟夂 人囟夂", '微': "彳山攵 行山文", '岛': "鸟山", '爽': "大爻", '弱': "弓弓", '归': "刂彐 刀彐", '师': "刂帀 刀帀", '帅': "刂巾 刀巾",
	'食': "人良", '兵': "丘八", '养': "羊介", '喜': "士口", '善': "羊口", '存': "才子", '局': "尸句", '必': "心丿", '冬': "夂冫 夕冰", '质': "厂十贝",
	'练': "纟东 丝东", '炼': "火东", '拣': "扌东 手东", '坚': "刂又土", '贤': "刂又贝", '紧': "刂又糸", '竖': "刂又立", '能': "厶月匕", '敢': "耳攵 耳文",
	'屌': "尸吊", '器': "口犬口", '肏': "入肉", '册': "冂冂一", '即': "艮卩", '卿': "卯艮", '鬼': "白儿厶", '姊': "女市", '凳': "登几", '曾': "八田日", '兴': "六八",
	'羊': "丷干", '益': "六皿", '虐': "虍匕", '篡': "竹目大", '监': "刂皿", '览': "刂见", '敏': "每攵 每文", '辨': "辛刂辛", '班': "王刂王", '疏': "疋充",
}

// alternatives are the ways to write r as two or three characters, best first.
func (s *splitter) alternatives(r rune) []string {
	if s.basic[r] && byEye[r] == "" && !strings.ContainsRune("香音麻食黑鼻辛門门見见風风骨鬼龍龙鹿黄黃革韭頁页面飛飞", r) {
		return nil
	}
	g := s.glyphs[string(r)]
	var flat [][]rune
	add := func(rs []rune) {
		if len(rs) >= 2 && len(rs) <= 3 && !slices.Contains(rs, r) && !slices.ContainsFunc(flat, func(o []rune) bool { return slices.Equal(o, rs) }) {
			flat = append(flat, rs)
		}
	}
	repeat := func(n int) {
		if p := s.pieces(g.args[0]); len(p) == 1 {
			add(slices.Repeat(p, n))
		}
	}
	switch {
	case g.op == "ra" || g.op == "rd":
		repeat(2)
	case strings.HasPrefix(g.op, "r3"):
		repeat(3)
		if p, ok := s.char(g.args[0]); ok {
			for _, two := range []string{"ra", "rd"} {
				if w := s.whole[two+string(p)]; w != "" {
					add([]rune{p, first(w)})
				}
			}
		}
	case splits(g.op):
		add(s.join(g))
		// Two of the components may be one character with each other.
		if len(g.args) == 2 {
			a, b := g.args[0], g.args[1]
			pa, pb := s.pieces(a), s.pieces(b)
			ga, gb := s.apart(a), s.apart(b)
			if gb.op == g.op && len(gb.args) == 2 && pa != nil {
				if w := s.whole[g.op+a+","+gb.args[0]]; w != "" {
					if p := s.pieces(gb.args[1]); p != nil {
						add(append([]rune{first(w)}, p...))
					}
				}
			}
			if ga.op == g.op && len(ga.args) == 2 && pb != nil {
				if w := s.whole[g.op+ga.args[1]+","+b]; w != "" {
					if p := s.pieces(ga.args[0]); p != nil {
						add(append(slices.Clone(p), first(w)))
					}
				}
			}
			// Three pieces: the larger component taken apart too.
			if len(pa) == 1 && len(pb) == 1 {
				if p := s.join(gb); splits(gb.op) && len(p) == 2 && s.common(p) {
					add(append([]rune{pa[0]}, p...))
				}
				if p := s.join(ga); splits(ga.op) && len(p) == 2 && s.common(p) {
					add(append(slices.Clone(p), pb[0]))
				}
			}
		}
	}
	var out []string
	for _, t := range append(strings.Fields(byEye[r]), s.spell(flat)...) {
		if len(out) < 6 && !slices.Contains(out, t) && !strings.ContainsRune(t, r) {
			out = append(out, t)
		}
	}
	return out
}

// apart is how a component is put together, nothing for a radical.
func (s *splitter) apart(c string) glyph {
	if r, ok := s.char(c); ok && s.basic[r] {
		return glyph{}
	}
	return s.glyphs[c]
}

func (s *splitter) common(rs []rune) bool {
	return !slices.ContainsFunc(rs, func(r rune) bool { return s.usual[r] == 0 && asTyped[r] == "" })
}

// spell adds to each split the characters that people type for radicals.
func (s *splitter) spell(flat [][]rune) []string {
	var out []string
	add := func(rs []rune) {
		if t := string(rs); !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	for n, rs := range flat {
		add(rs)
		all, any := slices.Clone(rs), false
		for i, r := range rs {
			if alt := []rune(asTyped[r]); len(alt) > 0 && r != '月' && r != '王' {
				all[i], any = alt[0], true
			}
		}
		if any {
			add(all)
		}
		if n > 0 {
			continue
		}
		for i, r := range rs {
			for _, alt := range asTyped[r] {
				one := slices.Clone(all)
				one[i] = alt
				add(one)
			}
		}
	}
	return out
}
