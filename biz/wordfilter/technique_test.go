package wordfilter

import (
	"fmt"
	"strings"
	"testing"
)

// found tells the hits of a text as "entry[place]techniques:level", by place.
func found(f *Filter, text string) string {
	var out []string
	for _, h := range f.Judge(nil, text, Comment).Hits {
		s := fmt.Sprintf("%s[%s]%s:%s", f.Entry(h.Entry).Text, text[h.Start:h.End], h.Techniques, h.Level)
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func build(t testing.TB, p Policy, entries ...Entry) *Filter {
	t.Helper()
	f, rep, err := Build(Ruleset{Entries: entries, Policy: p})
	if err != nil || len(rep.Refused) > 0 {
		t.Fatal(err, rep.Refused)
	}
	return f
}

// blocked makes entries of level Block that match as Auto.
func blocked(texts ...string) []Entry {
	var es []Entry
	for i, t := range texts {
		es = append(es, Entry{ID: int64(i + 1), Text: t, Level: Block})
	}
	return es
}

func TestTechniques(t *testing.T) {
	f := build(t, Policy{Homophones: Hold, Initials: Hold, Emoji: Hold}, blocked("赌博", "代开发票", "枪", "fuck", "ass",
		"bet", "casino", "free money", "加vx", "gamble", "party", "paypal", "v9527", "传销", "加微信", "骗子", "18禁")...)
	for _, c := range []struct{ text, want string }{
		{"不许赌博", "赌博[赌博]:block"},
		{"FUCK", "fuck[FUCK]case:block"},
		{"ｆｕｃｋ", "fuck[ｆｕｃｋ]width:block"},
		{"fúck", "fuck[fúck]marks:block"},
		{"fu\u0336ck", "fuck[fu\u0336ck]marks:block"},
		{"赌\u200b博", "赌博[赌\u200b博]invisible:block"},
		{"fu\u2060ck", "fuck[fu\u2060ck]invisible:block"},
		{"賭博", "赌博[賭博]variant:block"},
		{"代開發票", "代开发票[代開發票]variant:block"},
		{"сasіno", "casino[сasіno]confusable:block"},
		{"paypaI", "paypal[paypaI]confusable:block"},
		{"ⓕⓤⓒⓚ", "fuck[ⓕⓤⓒⓚ]styled:block"},
		{"𝐟𝐮𝐜𝐤", "fuck[𝐟𝐮𝐜𝐤]styled:block"},
		{"🇨🇦🇸🇮🇳🇴", "casino[🇨🇦🇸🇮🇳🇴]styled:block"},
		{"v九五二七", "v9527[v九五二七]digits:block"},
		{"v⑨⑤②⑦", "v9527[v⑨⑤②⑦]digits:block"},
		{"fuuuuck", "fuck[fuuuuck]repeat:block"},
		{"ffffuckkk", "fuck[ffffuckkk]repeat:block"},
		{"传传销", "传销[传销]:block"},
		{"代代开开发发票票", "代开发票[代代开开发发票票]repeat:block"},
		{"赌 博", "赌博[赌 博]separator:block"},
		{"赌*/~博", "赌博[赌*/~博]separator:block"},
		{"赌😀博", "赌博[赌😀博]separator:block"},
		{"f.u.c.k", "fuck[f.u.c.k]separator:block"},
		{"f=u=c=k", "fuck[f=u=c=k]separator:block"},
		{"f u c k", "fuck[f u c k]separator:block"},
		{"free   money", "free money[free   money]separator:block"},
		{"free money", "free money[free money]:block"},
		{"betting", "bet[betting]inflection:block"},
		{"gambling", "gamble[gambling]inflection:block"},
		{"Casinos", "casino[Casinos]case,inflection:block"},
		{"BETTING", "bet[BETTING]case,inflection:block"},
		{"Gambling", "gamble[Gambling]case,inflection:block"},
		{"gamblers", "gamble[gamblers]inflection:block"},
		{"parties", "party[parties]inflection:block"},
		{"c4sin0", "casino[c4sin0]leet:hold"},
		{"a$$", "ass[a$$]leet:hold"},
		{"贝者博", "赌博[贝者博]split:hold"},
		{"木仓", "枪[木仓]split:hold"},
		{"dubo", "赌博[dubo]pinyin:hold"},
		{"dǔ bó", "赌博[dǔ bó]marks,separator,pinyin:hold"},
		{"赌bo", "赌博[赌bo]pinyin:hold"},
		{"d博", "赌博[d博]initials:hold"},
		{"dkfp", "代开发票[dkfp]initials:hold"},
		{"堵搏", "赌博[堵搏]homophone:hold"},
		{"佳薇信", "加微信[佳薇信]homophone:hold"},
		{"🔫", "枪[🔫]emoji:hold"},
		{"ＦＵ🇨k", "fuck[ＦＵ🇨k]width,styled:block"},
	} {
		if got := found(f, c.text); got != c.want {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
}

// TestTraps: harmless texts in which an entry seems to be.
func TestTraps(t *testing.T) {
	f := build(t, Policy{Homophones: Hold, Initials: Hold, Emoji: Hold}, blocked("赌博", "好色", "枪", "公司", "视频",
		"ass", "bet", "sex", "tit", "cock", "hell", "cum", "rape", "gamble", "casino", "fuck", "kill", "51", "18+", "av", "傻逼", "ox", "cop")...)
	for _, text := range []string{
		"assistant", "class", "a s s i s t", "Essex", "title", "cockpit", "hello", "document", "grape", "therapist",
		"beet soup", "better", "butter", "be ets", "skill", "coop", "Samsung A55", "call 455 or 8008", "2051年", "五一快乐", "18", "2018+",
		"赌。博", "赌\n博", "他很好，色彩丰富", "他喜欢赌，博览群书", "木仓库", "公私分明", "食品安全",
		"рот", "она сказала нет", "σαξ", "avenue", "Fukuoka", "casing",
		"if (b && e < t) { i = 1; }", "a = s || s;", "s[e] = x[0]", "t->i = t;", "user@example.com", "https://example.com/a/b?c=d", "12:30", "￥99.00", "box", "哈哈哈哈", "666", "女子", "明天", "",
	} {
		if got := found(f, text); got != "" {
			t.Errorf("%q is harmless: got %s", text, got)
		}
	}
}

// TestPhrases: what stands between the words of a phrase, or does not.
func TestPhrases(t *testing.T) {
	f := build(t, Policy{Initials: Hold}, blocked("buy followers", "fake id", "sugar daddy", "代开发票", "流氓", "交易")...)
	for text, hit := range map[string]bool{
		"buy.followers": true, "buy...followers": true, "buy-followers": true, "代开.发票": true, "buy*followers": true,
		"no sugar, daddy": false, "things to buy (followers say)": false, "在代开，发票": false, "sugar? daddy": false, "sugar. daddy": false,
		"b u y followers": true, "buy f.o.l.l.o.w.e.r.s": true, "b u y fol lowers": false, "b uy f.o.l.l.o.w.e.r.s": false,
		"a fake, I'd say": false, "f.a.k.e id": true,
		"lm": true, "I'm here": false, "Im here": false, "j'y vais": false, "l.m": true,
	} {
		if got := found(f, text); (got != "") != hit {
			t.Errorf("%q: got %s", text, got)
		}
	}
}

// TestNumbersAreCounted: a number in an entry may be written in words, and the reverse.
func TestNumbersAreCounted(t *testing.T) {
	f := build(t, Policy{}, blocked("18禁", "500彩票", "五百元提现", "vip105", "百家乐", "2026")...)
	for text, want := range map[string]string{
		"十八禁": "18禁[十八禁]digits:block", "五百彩票": "500彩票[五百彩票]digits:block", "伍百彩票": "500彩票[伍百彩票]digits:block",
		"500元提现": "五百元提现[500元提现]digits:block", "vip一百零五": "vip105[vip一百零五]digits:block", "五 百彩票": "500彩票[五 百彩票]digits,separator:block",
		"二十八禁": "", "十八禁止通行": "", "五千五百彩票": "", "1500元提现": "", "vip一百零五万": "", "100家乐": "", "二千零二十六": "",
	} {
		if got := found(f, text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
	for n, want := range map[int]string{10: "十", 18: "十8", 20: "2十", 100: "1百", 101: "1百01", 110: "1百1十", 1008: "1千08", 9999: "9千9百9十9"} {
		if got := inWords(n); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

// TestCapitalsBeginWords: a hashtag of several words has whole words in it.
func TestCapitalsBeginWords(t *testing.T) {
	f := build(t, Policy{}, blocked("viagra", "scam", "bet", "free money")...)
	for text, hit := range map[string]bool{
		"#FreeViagra": true, "FreeViagraNow": true, "viagraPills": true, "iViagra": true, "BigScamsHere": true, "TheyScammed": true, "BigFreeMoney": true,
		"freeviagra": false, "SCAMper": false, "McScamper": false, "aBetC": false, "dGhScAmZ": false, "xSCAMx": false, "HubsCamp": false, "ViagraS": true,
	} {
		if got := found(f, text); (got != "") != hit {
			t.Errorf("%q: got %s", text, got)
		}
	}
}

// TestPartsThatOverlap: 网贝 are the parts of 买, 贝者 those of 赌.
func TestPartsThatOverlap(t *testing.T) {
	f := build(t, Policy{}, blocked("网赌", "买枪")...)
	for text, want := range map[string]string{"网贝者": "网赌[网贝者]split:hold", "网贝枪": "买枪[网贝枪]split:hold", "上网贝者了": "网赌[网贝者]split:hold"} {
		if got := found(f, text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

func TestOverlapsAreAllFound(t *testing.T) {
	sub := func(texts ...string) []Entry {
		es := blocked(texts...)
		for i := range es {
			es[i].Match = Substring
		}
		return es
	}
	for _, c := range []struct {
		entries []Entry
		text    string
		want    string
	}{
		{sub("a", "bb"), "bbbb", "bb[bb]:block bb[bb]:block bb[bb]:block"},
		{sub("abc", "b"), "xabcxb", "abc[abc]:block b[b]:block b[b]:block"},
		{sub("赌", "赌博", "博"), "赌博", "赌博[赌博]:block 赌[赌]:block 博[博]:block"},
		{sub("哈哈"), "哈哈哈", "哈哈[哈哈]:block 哈哈[哈哈]:block"},
		{append(blocked("赌博"), Entry{Text: "赌博罪", Level: Allow}), "犯赌博罪，赌博", "赌博[赌博]:block"},
		{append(blocked("赌博"), Entry{Text: "赌博", Level: Allow}), "赌博", ""},
		{[]Entry{{Text: "赌", Level: Mask}, {Text: "赌", Level: Hold}}, "赌", "赌[赌]:mask 赌[赌]:hold"},
	} {
		f := build(t, Policy{Off: Split | Pinyin}, c.entries...)
		if got := found(f, c.text); !sameHits(got, c.want) {
			t.Errorf("%q: got %s, want %s", c.text, got, c.want)
		}
	}
}

// sameHits compares lists of hits whatever their order.
func sameHits(a, b string) bool {
	count := map[string]int{}
	for _, s := range strings.Split(a, " ") {
		count[s]++
	}
	for _, s := range strings.Split(b, " ") {
		count[s]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

func TestMatchModes(t *testing.T) {
	for _, c := range []struct {
		match Match
		text  string
		hit   bool
	}{
		{Auto, "bet", true}, {Auto, "bets", true}, {Auto, "beta", false}, {Auto, "abet", false},
		{Word, "bet", true}, {Word, "bets", false}, {Word, "a bet!", true},
		{Substring, "abets", true}, {Substring, "be ts", false}, {Substring, "b e t", true},
	} {
		f := build(t, Policy{}, Entry{Text: "bet", Match: c.match, Level: Block})
		if got := found(f, c.text) != ""; got != c.hit {
			t.Errorf("%s in %q: got %v", c.match, c.text, got)
		}
	}
}

func TestFieldsAndMasks(t *testing.T) {
	f := build(t, Policy{}, Entry{Text: "赌博", Level: Mask}, Entry{Text: "传销", Level: Hold}, Entry{Text: "观察", Level: Observe})
	for _, c := range []struct {
		field Field
		text  string
		level Level
		mask  string
	}{
		{Comment, "别赌 博了", Mask, "别***了"},
		{Title, "传销和赌博", Hold, "传销和**"},
		{Message, "传销和赌博", Mask, "**和**"},
		{Username, "赌博", Block, "赌博"},
		{Signature, "传销", Block, "传销"},
		{Comment, "观察", Observe, "观察"},
		{Comment, "你好", Pass, "你好"},
	} {
		v := f.Judge(nil, c.text, c.field)
		if got := v.Mask(c.text); v.Level != c.level || got != c.mask {
			t.Errorf("%s %q: got %s %q, want %s %q", c.field, c.text, v.Level, got, c.level, c.mask)
		}
	}
}

func TestSwitches(t *testing.T) {
	e := Entry{Text: "赌博", Level: Block, Off: Pinyin | Separator}
	f := build(t, Policy{}, e)
	for text, hit := range map[string]bool{"赌博": true, "賭博": true, "赌 博": false, "dubo": false, "贝者博": true} {
		if got := found(f, text) != ""; got != hit {
			t.Errorf("%q: got %v", text, got)
		}
	}
	for _, text := range []string{"赌 博", "賭博", "5 ⓚⓜ"} {
		if got := found(build(t, Policy{Off: Separator | Variant | Styled}, blocked("赌博", "5 km")...), text); got != "" {
			t.Errorf("switched off for all, %q: got %s", text, got)
		}
	}
	high := build(t, Policy{Split: Block, Pinyin: Mask}, Entry{Text: "赌博", Level: Block})
	for text, level := range map[string]Level{"贝者博": Block, "dubo": Mask} {
		if got := high.Judge(nil, text, Comment).Level; got != level {
			t.Errorf("%q: got %s, want %s", text, got, level)
		}
	}
}

func TestEntriesThatCannotBe(t *testing.T) {
	_, rep, err := Build(Ruleset{Entries: []Entry{
		{Text: "好的", Level: Block}, {Text: ""}, {Text: " \t"}, {Text: "***"}, {Text: "\u200b"}, {Text: "a。b", Level: Block}, {Text: "a\nb", Level: Block},
		{Text: "a-----b", Level: Block}, {Text: "\xff"}, {Text: strings.Repeat("长", MaxEntry+1), Level: Block}, {Text: strings.Repeat("长", MaxEntry), Level: Block},
		{Text: "Mr. Smith", Level: Block}, {Text: "C++", Level: Block}, {Text: "$$$"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	var refused []int
	for _, p := range rep.Refused {
		refused = append(refused, p.Entry)
		if p.Err == nil {
			t.Errorf("entry %d is refused without a reason", p.Entry)
		}
	}
	if got, want := fmt.Sprint(refused), "[1 2 3 4 5 6 7 8 9 13]"; got != want {
		t.Errorf("refused %s, want %s", got, want)
	}
}

func TestBudget(t *testing.T) {
	_, rep, err := Build(Ruleset{Entries: blocked("赌博", "传销", "枪支"), Policy: Policy{Budget: 4, Off: Split}})
	if err != nil {
		t.Fatal(err)
	}
	if rep.Patterns > 4 || len(rep.Left) == 0 {
		t.Errorf("%d patterns, left %v: want at most 4, and a report", rep.Patterns, rep.Left)
	}
}
