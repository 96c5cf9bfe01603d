package biz

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal/model"
)

var readDefaults = WordDefaults{List: "mine", Match: wordfilter.Auto, Level: wordfilter.Hold, Zone: time.FixedZone("east", 8*3600)}

// TestReadWords: what a file's lines become.
func TestReadWords(t *testing.T) {
	plain := func(n int, text string) WordLine {
		return WordLine{Word: Word{Text: text, Level: wordfilter.Hold}, Line: n, List: "mine"}
	}
	whole := WordLine{Line: 2, List: "l", Category: "ads", Word: Word{
		Text: `say "hi", you`, Match: wordfilter.Word, Level: wordfilter.Block, Tags: []string{"x", "y"},
		Off: wordfilter.Pinyin | wordfilter.Split, Expires: time.Date(2027, 1, 31, 12, 0, 0, 0, time.UTC).UnixMilli(), Note: "why\nnot",
	}}
	for name, c := range map[string]struct {
		file string
		want []WordLine
	}{
		"nothing":                    {"", nil},
		"only comments":              {"# one\n\n  \n#two", nil},
		"one entry a line":           {"加微信\n  two words \n# no\nx,y", []WordLine{plain(1, "加微信"), plain(2, "two words"), plain(4, "x,y")}},
		"byte order mark and CRLF":   {"\ufeffone\r\n\r\n# no\r\ntwo\r\n", []WordLine{plain(1, "one"), plain(4, "two")}},
		"a header alone":             {"text\n", nil},
		"a column":                   {"text\none\n\"two\"\n", []WordLine{plain(2, "one"), plain(3, "two")}},
		"every column":               {"\ufefftext,match,level,category,list,tags,off,expires_at,note\r\n\"say \"\"hi\"\", you\",word,block,ads,l,\"x, y,x\",\"pinyin,split\",2027-01-31T12:00:00Z,\"why\nnot\"\r\n", []WordLine{whole}},
		"columns in any order":       {"Level, text\nmask,one\n,two\n", []WordLine{{Word: Word{Text: "one", Level: wordfilter.Mask}, Line: 2, List: "mine"}, plain(3, "two")}},
		"a hash is text in CSV":      {"text,level\n#tag,hold\n", []WordLine{plain(2, "#tag")}},
		"a date begins in the zone":  {"text,expires_at\none,2027-01-31\n", []WordLine{{Word: Word{Text: "one", Level: wordfilter.Hold, Expires: time.Date(2027, 1, 30, 16, 0, 0, 0, time.UTC).UnixMilli()}, Line: 2, List: "mine"}}},
		"a list that looks like one": {"hello,world\ntext\n", []WordLine{plain(1, "hello,world"), plain(2, "text")}},
	} {
		got, bad, err := ReadWords(strings.NewReader(c.file), readDefaults)
		if diff := cmp.Diff(c.want, got); err != nil || len(bad) > 0 || diff != "" {
			t.Errorf("%s: %v %v\n%s", name, err, bad, diff)
		}
	}
}

// TestBadLines: each is named with its number, and those around it are read.
func TestBadLines(t *testing.T) {
	long := strings.Repeat("字", wordfilter.MaxEntry+1)
	for name, c := range map[string]struct {
		file, want string
		good       int
	}{
		"not UTF-8":           {"one\n\xff\xfe\ntwo\n", "line 2: the text is not valid UTF-8", 2},
		"too long":            {"one\n" + long, "line 2: the text has 257 characters, at most 256 are allowed", 1},
		"control characters":  {"a\x00b\n", "line 1: the text has control characters", 0},
		"a line break":        {"text\n\"a\nb\"\nc\n", "line 2: the text has control characters", 1},
		"no text":             {"text,level\n,mask\n", "line 2: the text is empty", 0},
		"an unknown level":    {"text,level\none,loud\n", `line 2: level "loud" is none of allow, observe, mask, hold, block`, 0},
		"an unknown match":    {"text,match\none,loose\n", `line 2: match "loose" is none of auto, substring, word`, 0},
		"an unknown category": {"text,category\none,fun\n", `line 2: category "fun" is none of ads, gambling, fraud, drugs, violence, sexual, abuse, other`, 0},
		"a technique":         {"text,off\none,magic\n", `line 2: technique "magic" is none of`, 0},
		"a time":              {"text,expires_at\none,soon\n", `line 2: expires_at "soon" is neither`, 0},
		"fields missing":      {"text,level\none\ntwo,mask\n", "line 2: 1 fields, the header has 2", 1},
		"fields too many":     {"text,level\none,mask,x\n", "line 2: 3 fields, the header has 2", 0},
		"a quote":             {"text,level\none \"two\",mask\nthree,mask\n", `line 2: bare " in non-quoted-field`, 1},
		"a list's name":       {"text,list\none," + long + "\n", "line 2: the list's name must have 1 to 64 characters", 0},
	} {
		got, bad, err := ReadWords(strings.NewReader(c.file), readDefaults)
		if err != nil || len(bad) != 1 || !strings.HasPrefix(bad[0].String(), c.want) || len(got) != c.good {
			t.Errorf("%s: %v %v, %d good ones", name, err, bad, len(got))
		}
	}
	for _, header := range []string{"text,level,colour\none,mask,red\n", "text,level,text\n"} {
		if _, _, err := ReadWords(strings.NewReader(header), readDefaults); err == nil {
			t.Errorf("%q is read", header)
		}
	}
}

// TestFormulasInExports: a spreadsheet that opens an export runs nothing, and import
// reads back what was there.
func TestFormulasInExports(t *testing.T) {
	for _, text := range []string{"=1+1", "+86 wechat", "-50% off", "@admin", "'=x", "''-x", "'quoted'", "a=b"} {
		row := csvRow(&model.DraftEntry{WordEntry: model.WordEntry{Text: text, MatchMode: "auto", Level: "mask", Note: text}, List: "ads"})
		if strings.ContainsAny(row[0][:1], "=+-@") {
			t.Errorf("%q is exported as %q", text, row[0])
		}
		line, why := readDefaults.parse(1, wordColumns, row)
		if why != nil || line.Text != text || line.Note != text {
			t.Errorf("%q is exported as %q and read as %q %v", text, row[0], line.Text, why)
		}
	}
}

// TestExpiryIsNeverZero: zero is never.
func TestExpiryIsNeverZero(t *testing.T) {
	for _, s := range []string{"1970-01-01", "1970-01-01T00:00:00Z"} {
		if ms, err := parseTime(s, nil); err != nil || ms == 0 {
			t.Errorf("%s: %d, %v", s, ms, err)
		}
	}
}

// FuzzReadWords: no file is read into an entry that can't be one.
func FuzzReadWords(f *testing.F) {
	f.Add("one\n# two\n\nthree")
	f.Add("text,level,list\n\"a \"\"b\"\"\",mask,x\n")
	f.Add("\ufefftext\r\n\xff\r\n")
	f.Fuzz(func(t *testing.T, file string) {
		lines, bad, err := ReadWords(strings.NewReader(file), readDefaults)
		if err != nil && len(lines)+len(bad) > 0 {
			t.Error("entries and an error")
		}
		for _, l := range lines {
			if l.problem() != (errs.Text{}) || l.Line < 1 || l.Level == wordfilter.Pass {
				t.Errorf("%+v", l)
			}
		}
	})
}
