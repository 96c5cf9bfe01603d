package main

import (
	"strings"
	"testing"

	"vireo/dal/daltest"
)

// TestWordsHistoryCommands goes the way of an operator without a server.
func TestWordsHistoryCommands(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			db := daltest.Fresh(t, kind)
			env := envOf(t, kind, db)
			a := bootOn(t, db, setting(env, "VIREO_DATA"), nil)
			ann := a.user("ann")
			v := ann.video("v")
			ann.comment(v, "a maskword").ok()
			ann.comment(v, "a holdword").ok()
			a.stop()
			for i, c := range []struct {
				args string
				code int
				says []string // on standard output, or with a code on standard error
			}{
				{"scan --field planet", 1, []string{"fields can't be"}},
				{"apply --scan 1", 1, []string{"this dry run does not exist"}},
				{"import " + file(t, "list.csv", "text,level\nmaskword,mask\nholdword,hold\n"), 0, []string{"2 added"}},
				{"scan", 0, []string{"comment                 0            1            1            0            0", "cases a day: +0.00, texts refused a day: 0.00, by the items of 30 days", "dry run 1 of 44 entries, checksum "}},
				{"apply --scan 1", 1, []string{"the words in force are not those of the dry run"}},
				{"publish", 0, []string{"version 2"}},
				{"scan --field comment", 0, []string{"dry run 2"}},
				{"apply --scan 2", 1, []string{"did not look at every kind of text"}},
				{"apply --scan 1", 0, []string{"comment                 0            1            1            0            0", "batch 1, ruleset 2"}},
				{"apply", 2, []string{"--scan"}},
			} {
				r := words(t, env, "", strings.Fields(c.args)...)
				said := r.out
				if c.code != 0 {
					said = r.err
				}
				for _, want := range c.says {
					if !strings.Contains(said, want) {
						t.Errorf("%d: words %s: no %q in %q", i, c.args, want, said)
					}
				}
				if r.code != c.code {
					t.Errorf("%d: words %s: status %d, want %d: %s", i, c.args, r.code, c.code, r.err)
				}
			}
		})
	}
}
