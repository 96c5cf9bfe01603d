package username

import (
	"errors"
	"strings"
	"testing"
	"unicode"
)

func TestCleanKeepsWhatWasTyped(t *testing.T) {
	for in, want := range map[string]string{
		"Alice":                             "Alice",
		"a":                                 "a",
		"张三":                                "张三",
		"Ａｌｉｃｅ":                             "Ａｌｉｃｅ",
		"Jose\u0301":                        "José",
		"two words":                         "two words",
		"山田　太郎":                             "山田　太郎",
		"<script>":                          "<script>",
		"ผู้ใช้":                            "ผู้ใช้",
		"I ❤\ufe0f U":                       "I ❤\ufe0f U",
		"👩\U0001f3fd\u200d💻":                "👩\U0001f3fd\u200d💻",
		"🏳\ufe0f\u200d🌈":                    "🏳\ufe0f\u200d🌈",
		"1\ufe0f\u20e3":                     "1\ufe0f\u20e3",
		"🇨🇳":                                "🇨🇳",
		strings.Repeat("𠀀", MaxRunes):       strings.Repeat("𠀀", MaxRunes),
		strings.Repeat("e\u0301", 32):       strings.Repeat("é", 32),
		strings.Repeat("a\u0323\u0302", 32): strings.Repeat("ậ", 32),
	} {
		if got, err := Clean(in); err != nil || got != want {
			t.Errorf("Clean(%q) = %q, %v; want %q", in, got, err, want)
		}
	}
}

func TestCleanRefuses(t *testing.T) {
	for in, want := range map[string]error{
		"":                               ErrEmpty,
		"   ":                            ErrEmpty,
		"\t\u00a0\u3000":                 ErrEmpty,
		" a":                             ErrSpace,
		"a ":                             ErrSpace,
		"a\n":                            ErrSpace,
		"　a":                             ErrSpace,
		strings.Repeat("é", 33):          ErrTooLong,
		strings.Repeat("x", 1<<20):       ErrTooLong,
		strings.Repeat("\U0001d15e", 32): ErrTooLong, // NFC takes this one apart
		"a\xff":                          ErrCharacters,
		"a\x00b":                         ErrCharacters,
		"a\tb":                           ErrCharacters,
		"a\u00a0b":                       ErrCharacters, // no-break space
		"a\u2003b":                       ErrCharacters, // em space
		"a\u200bb":                       ErrCharacters, // zero width space
		"a\u200db":                       ErrCharacters, // joiner without emoji
		"❤\u200d":                        ErrCharacters, // joiner that joins nothing
		"a\ufe0f":                        ErrCharacters, // emoji style without emoji
		"\ufeffabc":                      ErrCharacters, // byte order mark
		"a\u202eb":                       ErrCharacters, // right-to-left override
		"a\u2066b\u2069":                 ErrCharacters, // bidi isolate
		"a\u00adb":                       ErrCharacters, // soft hyphen
		"\u3164":                         ErrCharacters, // Hangul filler
		"\uffa0":                         ErrCharacters, // half width Hangul filler
		"a\u2800b":                       ErrCharacters, // blank Braille pattern
		"a\ue000":                        ErrCharacters, // private use
		"a\u0378":                        ErrCharacters, // unassigned
		"a\uffff":                        ErrCharacters, // noncharacter
		"\u0301a":                        ErrCharacters, // begins with a mark
		"a\U000e0041":                    ErrCharacters, // tag character
	} {
		if got, err := Clean(in); !errors.Is(err, want) {
			t.Errorf("Clean(%.40q) = %q, %v; want %v", in, got, err, want)
		}
	}
}

func TestKeyJoins(t *testing.T) {
	for _, same := range [][]string{
		{"alice", "Alice", "ALICE", "Ａｌｉｃｅ", "ＡＬＩＣＥ", "𝐀𝓁𝕚𝒸𝖾", "a\u200bl\u00adice", " Alice "},
		{"strasse", "STRASSE", "Straße", "STRAẞE"},
		{"josé", "JOSE\u0301", "jose\u0301", "JOSÉ"},
		{"σίσυφος", "ΣΊΣΥΦΟΣ"},
		{"ﬁsh", "FISH"},
		{"ｶﾞ", "ガ", "カ\u3099"},
		{"한글", "\u1112\u1161\u11ab\u1100\u1173\u11af"},
		{"I ❤ U", "i ❤\ufe0f u", "I  ❤　U"},
		{"ꭰ", "Ꭰ"},
		{"①", "1", "１"},
	} {
		for _, name := range same[1:] {
			if Key(name) != Key(same[0]) {
				t.Errorf("Key(%q) = %q, Key(%q) = %q", name, Key(name), same[0], Key(same[0]))
			}
		}
	}
}

func TestKeySeparates(t *testing.T) {
	names := []string{"alice", "alise", "аlice", "al ice", "al.ice", "alicé", "张三", "張三", "ı", "i", "0", "o", "I ❤ U", "I U"}
	seen := map[string]string{}
	for _, name := range names {
		if other, ok := seen[Key(name)]; ok {
			t.Errorf("%q and %q have one key", name, other)
		}
		seen[Key(name)] = name
	}
}

func TestKeyIsBounded(t *testing.T) {
	const unfoldsInto18 = "\ufdfa"
	long, longer := Key(strings.Repeat(unfoldsInto18, 31)), Key(strings.Repeat(unfoldsInto18, 32))
	if len(long) > KeyBytes || long == longer {
		t.Errorf("keys %q and %q", long, longer)
	}
	widest := strings.Repeat("𠀀", MaxRunes)
	if got := Key(widest); got != widest {
		t.Errorf("the key of 32 wide characters is not kept: %q", got)
	}
	if Key(strings.Repeat("x", 1<<20)) == "" {
		t.Error("a long text has no key")
	}
}

// Every character, not only those that someone thought of.
func TestEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.IsGraphic(r) && !unicode.In(r, unicode.Cc, unicode.Cf) {
			continue // unassigned
		}
		name := "a" + string(r)
		key, skeleton := Key(name), Skeleton(name)
		if Key(key) != key {
			t.Errorf("%U: the key %q is not stable", r, key)
		}
		if Skeleton(skeleton) != skeleton {
			t.Errorf("%U: the skeleton %q is not stable", r, skeleton)
		}
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			if Key("a"+string(f)) != key {
				t.Errorf("%U and %U differ in case only, their keys are %q and %q", r, f, key, Key("a"+string(f)))
			}
		}
		if _, err := Clean(name); err == nil && key == "a" && !visible(r) {
			t.Errorf("%U is accepted and is not in the key", r)
		}
	}
}

func TestReserved(t *testing.T) {
	for _, name := range []string{
		"admin", "Admin", "ADMIN", "аdmin", "аdmіn", "Adm1n", "adm|n", "AdmIn", "admln", "ａｄｍｉｎ", "a.d.m.i.n", "admin_", "_admin_",
		"a d m i n", "ádmin", "adṁin", "admın", "@dmin", "4dm1n", "adrnin", "ⓐⓓⓜⓘⓝ", "𝔞𝔡𝔪𝔦𝔫", "ADMIΝ", "-admin-", "admin❤\ufe0f",
		"ROOT", "r00t", "rооt", "rοοt", "Ꭱoot", "ſtaff", "ѕtaff", "5taƒƒ", "Moderator", "m0derator", "Suppοrt", "0ffíciaI", "official",
		"Vireo", "VIREO Official", "official-vireo", "Vireo 客服", "vıreo", "Null", "undefined", "Everyone", "anonymous",
		"管理员", "管 理 员", "管理員", "系统", "系統", "官方", "官方客服", "客服", "版主", "系统消息", "【官方】",
	} {
		if !Reserved(name) {
			t.Errorf("%q (skeleton %q) is free", name, Skeleton(name))
		}
	}
}

func TestNotReserved(t *testing.T) {
	for _, name := range []string{
		"adminton", "badminton", "Rooted", "alice", "Vireos", "supporter", "Sys-Tema", "mall", "mail", "demo", "1", "❤", "...", "",
		"张三", "管理学博士", "官方吐槽", "系统之家", "小客服不服", "user", "user1", "user5", "me", "test", "thelp", "meme", "мама", "Админтон",
	} {
		if Reserved(name) {
			t.Errorf("%q (skeleton %q) is reserved", name, Skeleton(name))
		}
	}
}

// A word that looks like another one of the list is listed for nothing, and one
// whose skeleton is empty would reserve all names of signs.
func TestReservedList(t *testing.T) {
	if reservedSkeletons[""] {
		t.Error("the empty skeleton is reserved")
	}
	for word := range strings.FieldsSeq(reserved) {
		if !Reserved(word) || !Reserved(strings.ToUpper(word)) {
			t.Errorf("%q is listed and free", word)
		}
	}
}

func FuzzNames(f *testing.F) {
	for _, s := range []string{"Alice", "ＡＬＩＣＥ", "Straße", "e\u0301\u200d", "\ufdfa", "❤\ufe0f", " \xff", "´", "ſ\u200c\u0307", "ﾞ", "\u1e9e\u0345\u0399"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := Key(name)
		if again := Key(key); again != key || len(key) > KeyBytes {
			t.Fatalf("Key(%q) = %q, its key is %q", name, key, again)
		}
		if s := Skeleton(name); Skeleton(s) != s {
			t.Fatalf("Skeleton(%q) = %q, its skeleton is %q", name, s, Skeleton(s))
		}
		Reserved(name)
		display, err := Clean(name)
		if err != nil {
			return
		}
		if again, err := Clean(display); err != nil || again != display {
			t.Fatalf("Clean(%q) = %q, cleaned again %q, %v", name, display, again, err)
		}
		if key == "" || Key(display) != key {
			t.Fatalf("%q has key %q, its display form %q", name, key, Key(display))
		}
		for _, other := range caseVariants(name) {
			if Key(other) != key {
				t.Fatalf("Key(%q) = %q, Key(%q) = %q", name, key, other, Key(other))
			}
		}
	})
}

// caseVariants changes each character to the next one, and to the last one,
// that differs from it in case only.
func caseVariants(s string) []string {
	last := func(r rune) rune {
		for f := unicode.SimpleFold(r); f > r; f = unicode.SimpleFold(f) {
			r = f
		}
		return r
	}
	return []string{strings.Map(unicode.SimpleFold, s), strings.Map(last, s)}
}

func BenchmarkKey(b *testing.B) {
	for b.Loop() {
		Key("Ａlice 张三")
	}
}

func BenchmarkReserved(b *testing.B) {
	for b.Loop() {
		Reserved("Ａlice 张三")
	}
}
