package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vireo/dal/daltest"
)

// ran is what a command said and how it ended.
type ran struct {
	out, err string
	code     int
}

// words runs vireo words with settings, arguments and standard input.
func words(t *testing.T, env []string, stdin string, args ...string) ran {
	t.Helper()
	cmd := program(t, append([]string{"VIREO_LOG_LEVEL=error", "VIREO_TIMEZONE=UTC"}, env...), append([]string{"words"}, args...)...)
	var out, err bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &err
	e := cmd.Run()
	if _, exited := e.(*exec.ExitError); e != nil && !exited {
		t.Fatal(e)
	}
	return ran{out.String(), err.String(), cmd.ProcessState.ExitCode()}
}

// file writes a file and answers its path.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestWordsCommands goes the way of an operator, on each database.
func TestWordsCommands(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			env := freshEnv(t, kind)
			list := file(t, "list.txt", "\ufeff# a list\r\nfirstword\r\n\r\nsecondword\r\nFirstWord\r\n")
			csv := file(t, "list.csv", "text,level,list,category,note\n\"third, word\",hold,more,ads,\"a \"\"note\"\"\"\nsecondword,block,imported,,\n")
			bad := file(t, "bad.csv", "text,level\ngood,mask\nodd,loud\n,hold\n")
			twice := file(t, "twice.csv", "text,level\nsame,mask\nSAME,hold\n")
			for i, c := range []struct {
				args string
				code int
				says []string // on standard output, or with a code on standard error
			}{
				{"status", 0, []string{"version 1: 42 entries (42 added", "the starter list", "example-fraud", "the draft is what is in force"}},
				{"import " + list + " --dry-run", 0, []string{"would be 2 added, 0 changed, 0 unchanged, 1 repeated", "new lists: imported", "+ imported: firstword auto mask"}},
				{"export --list imported", 1, []string{"there is no word list imported"}},
				{"import " + list, 0, []string{"2 added, 0 changed, 0 unchanged", "vireo words publish"}},
				{"import " + list, 0, []string{"0 added, 0 changed, 2 unchanged"}},
				{"import " + bad, 1, []string{`line 3: level "loud"`, "line 4: the text is empty", "2 bad lines", "nothing was imported"}},
				{"import " + twice, 1, []string{"line 3: the entry stands on line 2 already"}},
				{"import " + csv, 0, []string{"1 added, 1 changed, 0 unchanged", "new lists: more", "~ imported: secondword auto mask", "→ secondword auto block"}},
				{"import " + csv + " --category fraud", 1, []string{"line 3: the list imported has the category other"}},
				{"status", 0, []string{"the draft: 3 added, 0 removed, 0 changed"}},
				{"publish --note one", 0, []string{"version 2: 45 entries (3 added, 0 removed, 0 changed)", ": one"}},
				{"export --list more", 0, []string{"text,match,level,category,list,tags,off,expires_at,note\n\"third, word\",auto,hold,ads,more,,,,\"a \"\"note\"\"\"\n"}},
				{"export --list imported --format text", 0, []string{"firstword\nsecondword\n"}},
				{"rollback 1", 0, []string{"version 3: 42 entries (0 added, 3 removed, 0 changed)", "again the content of version 1"}},
				{"rollback 3", 1, []string{"in force already"}},
				{"rollback 77", 1, []string{"never published"}},
				{"policy --homophones hold", 0, []string{"homophones hold\n", "initials observe\n"}},
				{"status", 0, []string{"the draft: 3 added", "the policy differs"}},
				{"policy --homophones block", 2, []string{"--homophones must be one of"}},
				{"import " + list + " --level loud", 2, []string{"--level must be one of"}},
				{"import nowhere.txt", 2, []string{"nowhere.txt"}},
				{"import " + file(t, "x.csv", "text,colour\na,red\n"), 0, nil}, // no header of ours: plain lines
				{"import " + file(t, "y.csv", "text,level,colour\na,mask,red\n"), 2, []string{`column "colour"`}},
				{"publish --not-a-flag", 2, []string{"unknown flag"}},
				{"rollback", 2, []string{"<version>"}},
			} {
				r := words(t, env, "", strings.Fields(c.args)...)
				said := r.out
				if c.code != 0 {
					said = r.err
				}
				for _, want := range c.says {
					if !strings.Contains(said, want) {
						t.Errorf("%d words %s: want %q in %s", i, c.args, want, said)
					}
				}
				if r.code != c.code {
					t.Errorf("%d words %s: exit code %d\n%s%s", i, c.args, r.code, r.out, r.err)
				}
			}

			// What is exported and read back is the same.
			all := words(t, env, "", "export").out
			if r := words(t, env, all, "import", "-"); r.code != 0 || !strings.HasPrefix(r.out, "0 added, 0 changed, 47 unchanged") {
				t.Errorf("%d %s%s", r.code, r.out, r.err)
			}
		})
	}
}

// TestWordsHelp: every command has an example.
func TestWordsHelp(t *testing.T) {
	for _, c := range []string{"import", "export", "publish", "status", "rollback", "policy", "check"} {
		if r := words(t, nil, "", c, "--help"); r.code != 0 || !strings.Contains(r.out, "vireo words "+c) || strings.Count(r.out, "vireo words "+c) < 2 {
			t.Errorf("%s: %d\n%s%s", c, r.code, r.out, r.err)
		}
	}
}

// TestWordsCheck holds what check writes against a golden file.
func TestWordsCheck(t *testing.T) {
	entries := file(t, "entries.csv", "\ufefftext,match,level\r\nmaskword,auto,mask\r\nholdword,word,hold\r\nblockword,substring,block\r\nobserveword,,observe\r\nharmless blockword,auto,allow\r\n赌博,auto,mask\r\n")
	texts := "hello\n\na maskword and 赌博\r\na holdword, <b> & \"q\"\nxblockwordx\nan observeword\na harmless blockword\nmaskword maskword blockword\n" +
		"\xff a maskword\n" + strings.Repeat("字", 100) + "maskword"
	r := words(t, nil, texts, "check", "--entries", entries)
	if r.code != 0 || r.err != "" {
		t.Fatal(r.code, r.err)
	}
	golden(t, filepath.Join("testdata", "words", "check.jsonl"), r.out)
	if r := words(t, nil, "a holdword\n", "check", "--entries", entries, "--field", "username"); !strings.Contains(r.out, `"verdict":"block"`) {
		t.Errorf("as a username: %s", r.out)
	}
	for name, c := range map[string]struct {
		args []string
		says string
	}{
		"no file":      {nil, "--entries"},
		"no such file": {[]string{"--entries", "nowhere.csv"}, "nowhere.csv"},
		"a field":      {[]string{"--entries", entries, "--field", "novel"}, "--field"},
		"bad entries":  {[]string{"--entries", file(t, "bad.csv", "text,level\nx,loud\n"+strings.Repeat("字", 300)+",mask\n")}, "line 3: the text has 300 characters"},
	} {
		if r := words(t, nil, "hello\n", append([]string{"check"}, c.args...)...); r.code != 2 || !strings.Contains(r.err, c.says) || strings.Contains(r.out, "verdict") {
			t.Errorf("%s: %d %s%s", name, r.code, r.out, r.err)
		}
	}
	skip := file(t, "bad.csv", "text,level\nx,loud\nmaskword,mask\n")
	if r := words(t, nil, "a maskword\n", "check", "--entries", skip, "--skip-refused"); r.code != 0 || !strings.Contains(r.out, `"a ********"`) || !strings.Contains(r.err, "line 2") {
		t.Errorf("%d %s%s", r.code, r.out, r.err)
	}
	if r := words(t, nil, "ok\n"+strings.Repeat("x", 1<<20+1)+"\n", "check", "--entries", entries); r.code != 2 || !strings.Contains(r.err, "line 2 of the input") {
		t.Errorf("%d %s", r.code, r.err)
	}
	if r := words(t, nil, strings.Repeat("x", 1<<20)+"\n", "check", "--entries", entries); r.code != 0 || len(r.out) < 2<<20 {
		t.Errorf("%d %s, %d bytes", r.code, r.err, len(r.out))
	}
}

// TestWordsCheckIsFast: 100,000 lines are judged in order, in a few seconds.
func TestWordsCheckIsFast(t *testing.T) {
	entries := file(t, "entries.csv", "text,level\nmaskword,mask\n")
	const lines = 100_000
	begun := time.Now()
	r := words(t, nil, strings.Repeat("a comment of usual length with a maskword 在里面\n", lines), "check", "--entries", entries)
	took := time.Since(begun)
	out := strings.Split(strings.TrimSuffix(r.out, "\n"), "\n")
	if r.code != 0 || len(out) != lines {
		t.Fatal(r.code, len(out), r.err)
	}
	var last struct {
		Masked string
		Hits   []struct{ Start, End int }
	}
	if err := json.Unmarshal([]byte(out[lines-1]), &last); err != nil || last.Masked != "a comment of usual length with a ******** 在里面" || len(last.Hits) != 1 {
		t.Errorf("%v %+v", err, last)
	}
	if took > 5*time.Second && !raceDetector {
		t.Errorf("took %v", took)
	}
}
