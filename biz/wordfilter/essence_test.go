package wordfilter

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestEssence: what spammers vary changes nothing; other words do.
func TestEssence(t *testing.T) {
	for _, group := range [][]string{
		{"加我微信领红包 12345", "加我微信领红包 99887!!", "加 我 微 信 领 红 包", "【加我微信】领红包🎉🎉", "加我\u200b微信领紅包", "加我微信领红包包包"},
		{"Buy cheap followers", "BUY  CHEAP   FOLLOWERS!!!", "buy-cheap-followers 24/7", "Ｂｕｙ ｃｈｅａｐ ｆｏｌｌｏｗｅｒｓ", "buy cheaaap folowers 😀", "búy chéap fóllowers"},
		{"13800138000", "138 0013 8000", "１３８００１３８０００", "☎ 138-0013-8000"},
	} {
		want := Essence(group[0])
		if want == "" {
			t.Fatalf("%q has no essence", group[0])
		}
		for _, text := range group {
			if got := Essence(text); got != want {
				t.Errorf("%q becomes %q, %q becomes %q", group[0], want, text, got)
			}
		}
	}
	for _, short := range []string{"", " ", "nice", "好看", "太好看了", "666", "哈哈哈哈哈哈哈哈", "😀😀😀😀", "hm 1", strings.Repeat("!", 200), "\xff\xfe"} {
		if got := Essence(short); got != "" {
			t.Errorf("%q has the essence %q", short, got)
		}
	}
	for _, pair := range [][2]string{{"buy cheap followers", "buy cheap flowers"}, {"加我微信领红包", "加我微信领礼物"}, {"13800138000", "13800138001"}, {"一二三四五六七", "七六五四三二一"}} {
		if Essence(pair[0]) == Essence(pair[1]) || Essence(pair[0]) == "" {
			t.Errorf("%q and %q are alike", pair[0], pair[1])
		}
	}
}

func FuzzEssence(f *testing.F) {
	f.Add("加我微信领红包 12345 buy")
	f.Fuzz(func(t *testing.T, text string) {
		e := Essence(text)
		if len(e) > 8*len(text) {
			t.Fatalf("%q grew to %q", text, e)
		}
		if again := Essence(e + " !🎉"); e != "" && again != e {
			t.Fatalf("%q becomes %q, and that %q", text, e, again)
		}
	})
}

// TestNormalise: what hides letters goes; what stands between them stays.
func TestNormalise(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"Buy CHEAP ｆollowers":      "buy cheap followers",
		"加\u200b微\u200d信":          "加微信",
		"賭博":                       "赌博",
		"c\u0301h\u0301eap 😀, yes": "cheap 😀, yes",
		"сһеар":                    "cheap", // Cyrillic
		"\xff\xfe":                 "\ufffd\ufffd",
	} {
		if got := Normalise(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzNormalise(f *testing.F) {
	f.Add("加微 信 ＶＸ")
	f.Fuzz(func(t *testing.T, text string) {
		n := Normalise(text)
		if !utf8.ValidString(n) || Normalise(n) != n {
			t.Errorf("%q: %q, and again %q", text, n, Normalise(n))
		}
	})
}
