package wordfilter

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// kinds are characters of every kind that lists have.
var kinds = [][]rune{
	[]rune("abcdefghijklmnopqrstuvwxyzABCXYZ"), []rune("iIl1!|oO0sS5$aA4@"), []rune("0123456789"), []rune("一二三九十零〇百两壹贰"),
	[]rune("赌博代开发票加微信枪支木仓贝者好色彩的是了一有他"), []rune("@$!|+-_.*#&%/'\"()[]<>~=,:;?"), []rune("，。！？、；：“”（）《》…—·～￥"),
	[]rune(" \t\u3000\u00a0·•-"), []rune("\u200b\u200d\u2060\u00ad\u202e\ufe0f"), []rune("\u0301\u0336\u0327\u20dd"),
	[]rune("🔫🎲💰😀❤🇨🇳👨🏻①②⑩㊙🅰"), []rune("абвёжийстАВСЕ"), []rune("αβγδικοΑΒΕ"), []rune("ابتثجح٠١٢"), []rune("あいウエガギｶﾞロニ"),
	[]rune("가나다ㄱㅏ한국"), []rune("กขคาิีเไ่้"), []rune("𝐚𝓫𝔠ⓔ🄰ａｂＡɪᴊ⁰¹ßﬁŒæĳ㎏℡™№½ⅣⅫ"), []rune("﷽ﷺ㍿㎢ﬃ㊗⑪⒑㈠㋀"), []rune("ăâđơưạấầễệ"),
	[]rune("𠀀𪚥𡃁𐀀𞤀𝟘"), []rune("\ue000\U000f0000\ufffd\ufffe\u0378"),
}

func randomEntry(r *rand.Rand) Entry {
	var b strings.Builder
	mix := [3][]rune{kinds[r.IntN(len(kinds))], kinds[r.IntN(len(kinds))], kinds[r.IntN(len(kinds))]}
	n := 1 + r.IntN(8)
	if r.IntN(60) == 0 {
		n = MaxEntry
	}
	for range n {
		k := mix[r.IntN(len(mix))]
		b.WriteRune(k[r.IntN(len(k))])
	}
	return Entry{Text: b.String(), Match: Match(r.IntN(3)), Level: Level(1 + r.IntN(5)), Off: Technique(r.Uint32()*r.Uint32N(2)) & (1<<len(techniqueNames) - 1)}
}

// TestEntriesOfAllKinds: whatever an entry is made of, it is refused, or found where it
// stands between others.
func TestEntriesOfAllKinds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		var rs Ruleset
		for range 1 + r.IntN(12) {
			rs.Entries = append(rs.Entries, randomEntry(r))
		}
		level := func() Level { return Level(r.IntN(5)) }
		rs.Policy = Policy{Leet: level(), Pinyin: level(), Split: level(), Initials: level(), Homophones: level(), Emoji: level()}
		f, rep, err := Build(rs)
		if err != nil {
			t.Error(err)
			continue
		}
		refused := map[int]bool{}
		for _, p := range rep.Refused {
			refused[p.Entry] = true
		}
		for i, e := range rs.Entries {
			for _, text := range []string{"前缀，" + e.Text + "。后缀", "x " + e.Text + " y", "(" + e.Text + ")", "\n" + e.Text + "\n"} {
				if !refused[i] && !hasEntry(f.Find(nil, text), i) {
					t.Errorf("entry %+v is not found in %q", e, text)
				}
			}
		}
	}
}

// TestLigaturesAreEntries: an entry is found as it is written even where the same
// characters have another reading, and with its techniques switched off.
func TestLigaturesAreEntries(t *testing.T) {
	p := Policy{Homophones: Hold, Initials: Hold, Emoji: Hold}
	for _, text := range []string{"㎏", "⑪", "℡咨询", "ﬃ", "♀️⑩", "⑩枪🔫", "™a!a@", "№1!", "ﬀ_@", "½折"} {
		f := build(t, p, Entry{Text: text, Match: Substring, Level: Block, Off: Width | Styled | Digits | Leet | Emoji}, Entry{Text: "枪", Level: Block})
		hits := f.Find(nil, "x "+text+" y")
		if !hasEntry(hits, 0) || hits[0].Techniques != 0 && hits[0].Entry == 0 {
			t.Errorf("%q: got %v", text, hits)
		}
	}
	f := build(t, p, Entry{Text: "kg", Level: Block, Off: Width | Styled})
	if got := found(f, "5 ㎏"); got != "" {
		t.Errorf("with compatibility forms switched off: got %s", got)
	}
}

func TestMoreThanThereAreSymbols(t *testing.T) {
	var es []Entry
	for _, block := range [][2]rune{{0x3400, 0x4db0}, {0x4e00, 0x9ff0}, {0x20000, 0x24000}} {
		for r := block[0]; r < block[1]; r += 8 {
			es = append(es, Entry{Text: string([]rune{r, r + 1, r + 2, r + 3, r + 4, r + 5, r + 6, r + 7}), Level: Block, Off: Pinyin})
		}
	}
	_, rep, err := Build(Ruleset{Entries: es})
	if err != nil || len(rep.Refused) == 0 {
		t.Errorf("%d refused, %v", len(rep.Refused), err)
	}
}

func TestEntriesNeedALevel(t *testing.T) {
	_, rep, err := Build(Ruleset{Entries: []Entry{{Text: "赌博"}, {Text: "传销", Level: Allow + 1}, {Text: "枪", Level: Block}}})
	if err != nil || len(rep.Refused) != 2 {
		t.Errorf("refused %v, %v", rep.Refused, err)
	}
}
