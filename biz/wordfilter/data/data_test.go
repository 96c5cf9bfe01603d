package data

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"vireo/biz/wordfilter/tables"
)

type fold struct {
	to   string
	kind Kind
}

func allFolds() map[rune][]fold {
	m := map[rune][]fold{}
	Folds(func(r rune, to []rune, k Kind) bool {
		m[r] = append(m[r], fold{string(to), k})
		return true
	})
	return m
}

func allClasses() map[rune]Class {
	m := map[rune]Class{}
	Classes(func(lo, hi rune, c Class) bool {
		for r := lo; r <= hi; r++ {
			m[r] = c
		}
		return true
	})
	return m
}

func allLists(f func(func(rune, []string) bool)) map[rune][]string {
	m := map[rune][]string{}
	f(func(r rune, l []string) bool {
		m[r] = slices.Clone(l)
		return true
	})
	return m
}

func allWords(f func(func(string, uint8) bool)) map[string]uint8 {
	m := map[string]uint8{}
	f(func(w string, tier uint8) bool {
		m[w] = tier
		return true
	})
	return m
}

func TestFolds(t *testing.T) {
	folds := allFolds()
	for _, c := range []struct {
		from, to string
		kind     Kind
	}{
		{"A", "a", Case}, {"Ж", "ж", Case}, {"Ԇ", "ԇ", Case}, {"Ⴌ", "ⴌ", Case},
		{"Ａ", "a", Width}, {"ｚ", "z", Width}, {"９", "9", Width}, {"ﬁ", "fi", Width}, {"ß", "ss", Width}, {"Æ", "ae", Width},
		{"œ", "oe", Width}, {"ｶ", "カ", Width}, {"ㄱ", "ᄀ", Width}, {"№", "no", Width}, {"ſ", "s", Width}, {"\u212a", "k", Width}, {"ﷲ", "الله", Width},
		{"é", "e", Mark}, {"Ế", "e", Mark}, {"ø", "o", Mark}, {"đ", "d", Mark}, {"Ł", "l", Mark}, {"ガ", "カ", Mark}, {"ñ", "n", Mark}, {"ţ", "t", Mark},
		{"賭", "赌", Variant}, {"發", "发", Variant}, {"髮", "发", Variant}, {"後", "后", Variant}, {"於", "于", Variant},
		{"裏", "里", Variant}, {"裡", "里", Variant}, {"気", "气", Variant}, {"沢", "泽", Variant}, {"広", "广", Variant}, {"売", "卖", Variant}, {"喫", "吃", Variant},
		{"囯", "国", Variant}, {"峯", "峰", Variant}, {"⼈", "人", Variant}, {"⻋", "车", Variant}, {"妳", "你", Variant}, {"牠", "它", Variant}, {"徵", "征", Variant},
		{"\uf900", "岂", Variant}, {"\ufa38", "器", Variant}, {"\U0002f800", "丽", Variant}, {"扌", "手", Variant}, {"讠", "言", Variant}, {"㇏", "乀", Variant}, {"㇒", "丿", Variant},
		{"а", "a", Confusable}, {"А", "a", Confusable}, {"В", "b", Confusable}, {"Н", "h", Confusable}, {"Р", "p", Confusable}, {"С", "c", Confusable},
		{"ѕ", "s", Confusable}, {"і", "i", Confusable}, {"ј", "j", Confusable}, {"ԁ", "d", Confusable}, {"ё", "e", Confusable}, {"α", "a", Confusable},
		{"ρ", "p", Confusable}, {"ν", "v", Confusable}, {"ο", "o", Confusable}, {"ɡ", "g", Confusable}, {"ɑ", "a", Confusable}, {"ı", "i", Confusable},
		{"Ꭺ", "a", Confusable}, {"ꓐ", "b", Confusable}, {"ո", "n", Confusable}, {"ⲣ", "p", Confusable}, {"𐐬", "o", Confusable}, {"ǝ", "e", Confusable},
		{"ⓐ", "a", Styled}, {"Ⓩ", "z", Styled}, {"⒜", "a", Styled}, {"🄰", "a", Styled}, {"🅐", "a", Styled}, {"🅰", "a", Styled}, {"🇦", "a", Styled}, {"🇿", "z", Styled},
		{"𝕬", "a", Styled}, {"𝐱", "x", Styled}, {"𝛂", "a", Styled}, {"ᴀ", "a", Styled}, {"ʙ", "b", Styled}, {"ɪ", "i", Styled}, {"ʟ", "l", Styled}, {"ᵃ", "a", Styled},
		{"ₐ", "a", Styled}, {"™", "tm", Styled}, {"㎏", "kg", Styled}, {"㈱", "株", Styled}, {"🈲", "禁", Styled}, {"🉐", "得", Styled}, {"㊙", "秘", Styled}, {"🆗", "ok", Styled},
		{"🆓", "free", Styled}, {"Ⅴ", "v", Styled}, {"ⅹ", "x", Styled}, {"\U0001ccd6", "a", Styled},
		{"①", "1", Digit}, {"⑩", "10", Digit}, {"⒈", "1", Digit}, {"⑴", "1", Digit}, {"❶", "1", Digit}, {"➊", "1", Digit}, {"🄂", "1", Digit}, {"٣", "3", Digit},
		{"९", "9", Digit}, {"²", "2", Digit}, {"𝟗", "9", Digit}, {"🯳", "3", Digit}, {"Ⅷ", "8", Digit}, {"ⅻ", "12", Digit}, {"九", "9", Digit}, {"壹", "1", Digit},
		{"〇", "0", Digit}, {"零", "0", Digit}, {"貳", "2", Digit}, {"陸", "6", Digit}, {"㈠", "1", Digit}, {"🔟", "10", Digit}, {"〥", "5", Digit},
	} {
		r, _ := utf8.DecodeRuneInString(c.from)
		if got := folds[r]; !slices.Contains(got, fold{c.to, c.kind}) {
			t.Errorf("%s (%U) folds to %v, not %s by %v", c.from, r, got, c.to, c.kind)
		}
	}
	// Two folds, the digit last.
	if got := folds['貳']; !slices.Equal(got, []fold{{"贰", Variant}, {"2", Digit}}) {
		t.Errorf("貳 folds to %v", got)
	}
	for _, r := range "az09中的가かカ你½＠$·λж" {
		if got := folds[r]; got != nil {
			t.Errorf("%c folds to %v", r, got)
		}
	}
	t.Logf("%d runes fold", len(folds))
}

// What a fold gives folds no further, and is nothing that a matcher skips.
func TestFoldsAreFinal(t *testing.T) {
	folds, classes := allFolds(), allClasses()
	last := rune(-1)
	Folds(func(r rune, to []rune, kind Kind) bool {
		if r < last {
			t.Errorf("%U after %U", r, last)
		}
		last = r
		if len(to) < 1 || len(to) > 4 || kind > Digit || string(to) == string(r) {
			t.Errorf("%c (%U) to %q by %v", r, r, string(to), kind)
		}
		if c, ok := classes[r]; ok {
			t.Errorf("%c (%U) folds to %q and is %v", r, r, string(to), c)
		}
		for _, x := range to {
			for _, f := range folds[x] {
				if f.kind != Digit || kind == Digit {
					t.Errorf("%c (%U) folds to %q, and %c to %q", r, r, string(to), x, f.to)
				}
			}
			if c, ok := classes[x]; ok {
				t.Errorf("%c (%U) folds to %q with %c, which is %v", r, r, string(to), x, c)
			}
			if kind == Digit && (x < '0' || x > '9') {
				t.Errorf("%c (%U) is the digit %q", r, r, string(to))
			}
		}
		return true
	})
	for r, f := range folds {
		if len(f) > 2 || len(f) == 2 && f[1].kind != Digit {
			t.Errorf("%c folds to %v", r, f)
		}
	}
}

// Characters of simplified text stay what they are. (The generator holds all
// 3,500 of the standard's first level against this.)
func TestUsualCharactersStay(t *testing.T) {
	folds := allFolds()
	usual := "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔嘴借藉著具托仿游升注布朱板姜松了瞭冲卷余沈谷丑斗范历面只系台"
	for _, r := range usual {
		for _, f := range folds[r] {
			if f.kind != Digit {
				t.Errorf("%c folds to %s by %v", r, f.to, f.kind)
			}
		}
	}
}

func TestClasses(t *testing.T) {
	classes := allClasses()
	for want, runes := range map[Class]string{
		Invisible:     "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u2066\ufe0f\u180e\u034f\u3164\uffa0\u115f\u2800\x00\x1b\U000e0041\U000e0100\u2063",
		CombiningMark: "\u0301\u0336\u20e3\u0489\u3099\u093c\u05b0\u064b\u1ab0\u20d2\uff9e\u0300\u0344\u0363\u1dc4",
		Space:         " \t\u00a0\u3000\u2003\u202f\u205f\u1680\u2000\u2001\u2004\u2005\u2006\u2007\u2008\u200a",
		Punct:         ",-_*/|~@$#+=，、；：·・—《》「」（）＊￥○●◆─│█€°×\ufffd＠",
		Emoji:         "😀❤🔥✂✈🏻🏿🐎💊🔫⭐☀🀄🎲🧧",
		SentenceEnd:   ".!?。！？…．｡‼⁉؟।︒﹗۔",
		LineBreak:     "\n\r\v\f\u0085\u2028\u2029",
	} {
		for _, r := range runes {
			if got, ok := classes[r]; !ok || got != want {
				t.Errorf("%q (%U) is %v (%v), not %v", r, r, got, ok, want)
			}
		}
	}
	for _, r := range "az09中國かア가éаα①🇦㊗©ー々½" {
		if c, ok := classes[r]; ok {
			t.Errorf("%c is %v", r, c)
		}
	}
	last := rune(-1)
	Classes(func(lo, hi rune, c Class) bool {
		if lo <= last || hi < lo || c > LineBreak {
			t.Errorf("%U–%U %v after %U", lo, hi, c, last)
		}
		last = hi
		return true
	})
}

func TestReadings(t *testing.T) {
	readings := allLists(Readings)
	for r, want := range map[rune]string{
		'赌': "du", '博': "bo", '重': "zhong chong", '长': "zhang chang", '行': "xing hang", '乐': "le yue", '车': "che ju", '血': "xue xie", '女': "nv",
		'绿': "lv lu", '略': "lve", '虐': "nve", '的': "de di", '还': "hai huan", '不': "bu", '没': "mei mo", '藏': "cang zang", '賭': "du", '傳': "chuan zhuan",
		'〇': "ling", '嗯': "en", '枪': "qiang", '微': "wei", '信': "xin",
	} {
		if got := strings.Join(readings[r], " "); got != want {
			t.Errorf("%c is read %q, not %q", r, got, want)
		}
	}
	valid := map[string]bool{}
	for _, s := range strings.Fields(syllables) {
		valid[s] = true
	}
	for r, l := range readings {
		if len(l) == 0 || len(l) > 6 {
			t.Errorf("%c is read %v", r, l)
		}
		for i, s := range l {
			if !valid[s] || slices.Contains(l[:i], s) {
				t.Errorf("%c is read %v: %s", r, l, s)
			}
		}
	}
	if n := len(readings); n < 20_000 {
		t.Errorf("%d characters", n)
	}
}

// syllables are those of Mandarin, as dictionaries list them.
const syllables = `a ai an ang ao
ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu
ca cai can cang cao ce cen ceng ci cong cou cu cuan cui cun cuo
cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo
da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo
e ei en eng er
fa fan fang fei fen feng fo fou fu fiao
ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo
ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo
ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun
ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo
la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve
ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu
na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve
o ou
pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu
qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun
ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo
sa sai san sang sao se sen seng si song sou su suan sui sun suo
sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo
ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo
wa wai wan wang wei wen weng wo wu
xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun
ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun
za zai zan zang zao ze zei zen zeng zi zong zou zu zuan zui zun zuo
zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo
nia pia eng kiu`

func TestParts(t *testing.T) {
	folds := allFolds()
	key := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			if f := folds[r]; f != nil && f[0].kind != Digit {
				b.WriteString(f[0].to)
			} else {
				b.WriteRune(r)
			}
		}
		return b.String()
	}
	parts, owners, places := map[rune][]string{}, map[string][]rune{}, map[rune]int{}
	Parts(func(r rune, l []string) bool {
		if parts[r] != nil {
			t.Errorf("%c comes twice", r)
		}
		parts[r], places[r] = slices.Clone(l), len(places)
		for _, s := range l {
			k := key(s)
			if o := owners[k]; slices.Contains(o, r) {
				t.Errorf("%c is written %v: %s comes twice", r, l, s)
			}
			owners[k] = append(owners[k], r)
		}
		return true
	})
	for r, want := range map[rune]string{
		// Two parts.
		'赌': "贝者", '博': "十尃", '枪': "木仓", '打': "手丁", '他': "人也", '湖': "水胡", '情': "心青", '说': "言兑", '银': "金艮", '饭': "食反", '红': "丝工",
		'狗': "犬句", '药': "草约", '祸': "示呙", '裸': "衣果", '都': "者耳", '刻': "亥刀", '国': "口玉", '明': "日月", '好': "女子", '林': "木木", '品': "口口口",
		'树': "木又寸", '谢': "言身寸", '妈': "女马", '信': "人言", '逼': "之畐", '政': "正文", '笔': "竹毛", '路': "足各", '鸡': "又鸟", '语': "言吾",
		'友': "ナ又", '草': "艹早", '卡': "上卜", '功': "工力", '警': "敬言", '枭': "鸟木", '聽': "耳王直心", '氣': "气米", '學': "與子",
		// Simple characters.
		'人': "丿乀", '白': "丶日", '子': "了一", '小': "八亅", '回': "囗口", '王': "二丄", '大': "一人", '木': "十八", '天': "一大", '我': "丿找", '自': "丿目", '东': "七小",
		// Three and four parts.
		'部': "立口耳", '落': "艹氵各", '赢': "亡口月凡", '众': "人从", '森': "木木木", '街': "彳土土亍", '器': "口犬口", '德': "彳直心", '能': "厶月匕", '赞': "先先贝",
		// Around and within, in either order.
		'道': "首之", '闪': "人门", '困': "囗木", '病': "丙疒", '魅': "未鬼", '起': "己走", '包': "巳勹", '区': "乂匚", '氢': "公气", '店': "占广", '房': "方户",
		// What is typed for a component.
		'泽': "氵又丰", '汤': "氵勿", '练': "纟东", '师': "刂币", '春': "三人日", '常': "尚巾", '青': "主月", '勇': "マ男", '流': "氵云川", '班': "王刂王",
	} {
		if !slices.ContainsFunc(parts[r], func(s string) bool { return key(s) == key(want) }) {
			t.Errorf("%c is written %v, not %s", r, parts[r], want)
		}
	}
	for r, want := range map[rune]string{'打': "扌丁", '湖': "氵胡", '赌': "贝者", '好': "女子", '有': "ナ月", '国': "口玉", '明': "日月", '法': "氵去", '白': "丶日", '子': "了一"} {
		if l := parts[r]; len(l) == 0 || l[0] != want {
			t.Errorf("%c is written %v, not %s first", r, l, want)
		}
	}
	// The most usual character of a way comes first.
	for way, want := range map[string]string{"丿乀": "人入八乂", "口十": "右田叶申", "二人": "天夫", "口口": "回吕", "木口": "束杏", "日丨": "田申"} {
		at := -1
		for _, r := range want {
			if !slices.Contains(owners[key(way)], r) || places[r] <= at {
				t.Errorf("%s is %c, not %s", way, owners[key(way)], want)
			}
			at = places[r]
		}
	}
	shared := 0
	for _, o := range owners {
		if len(o) > 1 {
			shared++
		}
	}
	if shared > 600 {
		t.Errorf("%d ways belong to several characters", shared)
	}
	for r, l := range parts {
		if len(l) == 0 || len(l) > 10 {
			t.Errorf("%c is written %v", r, l)
		}
		for _, s := range l {
			if n := utf8.RuneCountInString(s); n < 2 || n > 4 {
				t.Errorf("%c is written %v: %s", r, l, s)
			}
			for _, c := range s {
				if c == r || c > 0xFFFF || !unicode.Is(unicode.Han, c) && c != 'ナ' && c != 'マ' || c >= 0x2E80 && c <= 0x2FDF {
					t.Errorf("%c is written %v: %c", r, l, c)
				}
			}
		}
	}
	if n := len(parts); n < 9_800 {
		t.Errorf("%d characters", n)
	}
	// Of the characters of usual words, hardly one is without.
	has, all := 0, map[rune]bool{}
	ChineseWords(func(w string, tier uint8) bool {
		for _, r := range w {
			if tier < 2 && !all[r] {
				all[r] = true
				if parts[r] != nil {
					has++
				}
			}
		}
		return true
	})
	if has*1000 < len(all)*998 {
		t.Errorf("%d of %d usual characters", has, len(all))
	}
	t.Logf("%d of %d usual characters, %d ways, %d of them of several characters", has, len(all), len(owners), shared)
}

func TestLooksLike(t *testing.T) {
	looks, folds := map[rune]rune{}, allFolds()
	LooksLike(func(r, usual rune) bool {
		looks[r] = usual
		for _, x := range []rune{r, usual} {
			if f := folds[x]; f != nil && f[0].kind != Digit {
				t.Errorf("%c looks like %c, but %c folds to %v", r, usual, x, f)
			}
		}
		return true
	})
	for r, want := range map[rune]rune{
		'ロ': '口', 'カ': '力', 'エ': '工', 'ト': '卜', 'ニ': '二', 'タ': '夕', 'イ': '人', '囗': '口', '吥': '不', '啝': '和', '吙': '火', '𠮷': '吉', '抺': '抹', '沬': '沫', '妺': '妹',
	} {
		if looks[r] != want {
			t.Errorf("%c looks like %c, not %c", r, looks[r], want)
		}
	}
}

func TestEmojiHan(t *testing.T) {
	emoji := map[string][]string{}
	EmojiHan(func(e string, han []string) bool {
		emoji[e] = slices.Clone(han)
		return true
	})
	for e, want := range map[string]string{
		"🐎": "马", "🐔": "鸡", "💊": "药", "🔫": "枪", "🐴": "马", "💰": "钱", "🍺": "酒", "🐶": "狗", "🔥": "火", "🧧": "红包", "❄": "雪", "🍵": "茶", "🐢": "龟", "🥚": "蛋", "🐍": "蛇", "✈": "飞机", "🐑": "羊",
	} {
		if got := emoji[e]; len(got) == 0 || got[0] != want {
			t.Errorf("%s is %v, not %s", e, got, want)
		}
	}
	classes := allClasses()
	for e, han := range emoji {
		r, n := utf8.DecodeRuneInString(e)
		if classes[r] != Emoji || n != len(e) && utf8.RuneCountInString(e) > 2 {
			t.Errorf("%q is no emoji", e)
		}
		for _, h := range han {
			if n := utf8.RuneCountInString(h); n < 1 || n > 2 || strings.ContainsFunc(h, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) {
				t.Errorf("%s is %v", e, han)
			}
		}
		if len(han) == 0 || len(han) > 2 {
			t.Errorf("%s is %v", e, han)
		}
	}
}

func TestEnglishWords(t *testing.T) {
	words := allWords(EnglishWords)
	for w, most := range map[string]uint8{
		"beet": 3, "better": 0, "butter": 1, "assess": 2, "assessment": 2, "class": 0, "classic": 2, "password": 2, "the": 0, "running": 0, "analysis": 1, "cocktail": 2,
		"scunthorpe": 255, "colour": 1, "color": 1, "grape": 2, "therapist": 2, "shot": 1, "beats": 2, "organised": 1, "organized": 1, "peacock": 2, "hello": 2,
	} {
		tier, ok := words[w]
		if ok != (most != 255) || ok && tier > most {
			t.Errorf("%s: tier %d (%v), at most %d", w, tier, ok, most)
		}
	}
	n := [4]int{}
	for w, tier := range words {
		n[tier]++
		if len(w) < 3 || strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' }) {
			t.Errorf("%q", w)
		}
	}
	for _, w := range []string{"fuck", "fucking", "shit", "cunt", "nigger", "whore"} {
		if _, ok := words[w]; ok {
			t.Errorf("%s is guarded", w)
		}
	}
	if top := n[0] + n[1]; top < 9_000 || top > 12_000 || len(words) < 35_000 {
		t.Errorf("tiers: %v", n)
	}
	t.Log("tiers:", n)
}

func TestChineseWords(t *testing.T) {
	words, folds := allWords(ChineseWords), allFolds()
	for w, most := range map[string]uint8{
		"我们": 0, "中国": 0, "都博": 255, "读博": 255, "独自": 1, "问题": 0, "微信": 255, "围心": 255, "威信": 1, "唯心": 2, "加薇": 255, "佳话": 2, "时间": 0, "现在": 0,
		"一般来说": 2, "老百姓": 1, "社会主义": 0, "朋友": 0, "办公室": 1, "鸡蛋": 1, "机会": 0,
	} {
		tier, ok := words[w]
		if ok != (most != 255) || ok && tier > most {
			t.Errorf("%s: tier %d (%v), at most %d", w, tier, ok, most)
		}
	}
	n := [3]int{}
	for w, tier := range words {
		n[tier]++
		if l := utf8.RuneCountInString(w); l < 2 || l > 4 {
			t.Errorf("%q", w)
		}
		for _, r := range w {
			if !unicode.Is(unicode.Han, r) || folds[r] != nil && folds[r][0].kind != Digit {
				t.Errorf("%q: %c folds to %v", w, r, folds[r])
			}
		}
	}
	if n != [3]int{5_000, 15_000, 40_000} {
		t.Errorf("tiers: %v", n)
	}
}

func TestChecksum(t *testing.T) {
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(tables.Data))); got != tables.SHA256 || got != Sum() {
		t.Errorf("tables.bin has checksum %s, tables.go says %s: run make gen-tables", got, tables.SHA256)
	}
	if n := len(tables.Data); n > 1_200_000 {
		t.Errorf("%d bytes of tables in every program", n)
	}
}

// A caller that has seen enough stops.
func TestStop(t *testing.T) {
	n := 0
	Folds(func(rune, []rune, Kind) bool { n++; return n < 3 })
	Classes(func(rune, rune, Class) bool { n++; return n < 6 })
	Readings(func(rune, []string) bool { n++; return n < 9 })
	LooksLike(func(rune, rune) bool { n++; return n < 12 })
	EmojiHan(func(string, []string) bool { n++; return n < 15 })
	EnglishWords(func(string, uint8) bool { n++; return n < 18 })
	if n != 18 {
		t.Errorf("%d calls, not 18", n)
	}
}
