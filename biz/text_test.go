package biz

import (
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// eachService runs a test on the rules alone, once per database, with words of
// every level in force.
func eachService(t *testing.T, fn func(t *testing.T, s *Service)) {
	t.Helper()
	daltest.EachDB(t, func(t *testing.T, db *dal.DB) {
		keys, err := secret.Parse([]byte(strings.Repeat("a secret of the tests ", 3)))
		if err != nil {
			t.Fatal(err)
		}
		s := New(Deps{DB: db, Keys: keys, Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Now: time.Now}, Config{Zone: time.UTC})
		lines, _, err := ReadWords(strings.NewReader("text,level\nobserveword,observe\nmaskword,mask\nholdword,hold\nblockword,block\n"), readDefaults)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.ImportWords(t.Context(), lines, 0, false); err != nil {
			t.Fatal(err)
		}
		if _, err := s.PublishWords(t.Context(), Publication{}); err != nil {
			t.Fatal(err)
		}
		s.OpenWords(t.Context())
		fn(t, s)
	})
}

// TestJudgeSignature: what others would have to be shown masked, or not at all,
// is refused; there is no endpoint for it yet.
func TestJudgeSignature(t *testing.T) {
	eachService(t, func(t *testing.T, s *Service) {
		for text, code := range map[string]errs.Code{
			"on the road 在路上": "", "an observeword": "", "a maskword": errs.Blocked, "a holdword": errs.Blocked, "a blockword": errs.Blocked,
			" ": errs.InvalidArgument, strings.Repeat("字", 256): errs.InvalidArgument, "a\x00blockword": errs.InvalidArgument,
		} {
			j, err := s.judge(t.Context(), Viewer{UserID: 7}, signatureText, text)
			if code != "" {
				if errs.CodeOf(err) != code {
					t.Errorf("%q: %v", text, err)
				}
				continue
			}
			if err != nil || j.text != text || j.publicText != text || j.causes != 0 || j.ruleset != 1 {
				t.Errorf("%q: %+v %v", text, j, err)
			}
		}
		if n := s.WordCounters(); n.Judged != 5 || n.Blocked != 3 || n.Observed != 1 || n.Held+n.Masked != 0 {
			t.Errorf("%+v", n)
		}
	})
}

// TestRecordHits: an entry counts once a text, and a text records so many
// entries at most, the strongest first.
func TestRecordHits(t *testing.T) {
	eachService(t, func(t *testing.T, s *Service) {
		f := s.words.force.Load()
		hits := hitsOf(f, f.filter.Judge(nil, "maskword holdword maskword", wordfilter.Comment), wordfilter.Comment, 7)
		if len(hits) != 2 || hits[0].EntryText != "maskword" || hits[1].Level != "hold" || hits[0].UserID != 7 {
			t.Errorf("%+v", hits)
		}
		var v wordfilter.Verdict
		for range 100 {
			v.Hits = append(v.Hits, wordfilter.Hit{Entry: 1, Level: wordfilter.Mask})
		}
		v.Hits = append(v.Hits, wordfilter.Hit{Entry: 3, Level: wordfilter.Block})
		if hits := hitsOf(f, v, wordfilter.Title, 7); len(hits) != 2 || hits[1].Level != "block" {
			t.Errorf("%+v", hits)
		}
		// Twice on one day is counted together.
		for range 2 {
			err := s.db.InTx(t.Context(), func(tx *dal.DB) error {
				return s.recordHits(t.Context(), tx, judged{hits: hits}, model.SubjectComment, 5)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestUnpack: what is not what was published is refused.
func TestUnpack(t *testing.T) {
	r := rules{Policy: defaultWordPolicy, Entries: []ruleEntry{{ID: 1, Text: "<b> & 赌博", Match: "auto", Level: "mask", List: "l", Category: "ads"}}}
	content, sum, err := r.pack()
	if err != nil {
		t.Fatal(err)
	}
	got, err := unpack(content, sum)
	if err != nil || len(got.Entries) != 1 || got.Entries[0] != r.Entries[0] || got.Policy != r.Policy {
		t.Errorf("%+v %v", got, err)
	}
	if again, sum2, _ := r.pack(); sum2 != sum || string(again) != string(content) {
		t.Error("equal rules have different bytes")
	}
	for name, broken := range map[string][]byte{"empty": nil, "cut": content[:len(content)-9], "no gzip": []byte("{}"), "another": content} {
		want := sum
		if name == "another" {
			want = strings.Repeat("0", 64)
		}
		if _, err := unpack(broken, want); troubleReason(err) != "its checksum is wrong" {
			t.Errorf("%s: %v", name, err)
		}
	}
	r.Entries[0].Level = "shout"
	if _, err := r.build(0); err == nil {
		t.Error("a level that nobody knows is built")
	}
}
