package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"vireo/dal/daltest"
)

// run runs the program with settings and arguments.
func run(t *testing.T, env []string, args ...string) ran {
	t.Helper()
	cmd := program(t, append([]string{"VIREO_LOG_LEVEL=error", "VIREO_TIMEZONE=UTC"}, env...), args...)
	var out, err bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &err
	e := cmd.Run()
	if _, exited := e.(*exec.ExitError); e != nil && !exited {
		t.Fatal(e)
	}
	return ran{out.String(), err.String(), cmd.ProcessState.ExitCode()}
}

var shownPassword = regexp.MustCompile(`password ([a-z2-9-]{19})`)

// TestAdminCommands goes the way of an operator, on each database, and tries the
// passwords that were printed.
func TestAdminCommands(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			env := freshEnv(t, kind)
			server := start(t, env)
			a := server.app(t)
			a.clock = &testClock{}
			var password string
			for _, c := range []struct {
				args string
				code int
				says []string
			}{
				{"admin create root", 0, []string{"the account root was made", "Staff account: name root, role admin, password "}},
				{"admin create ROOT", 1, []string{"this account is staff already"}},
				{"admin create x --role nope", 1, []string{"this role does not exist"}},
				{"admin create x --role user", 1, []string{"there is no role"}},
				{"admin list", 0, []string{"root", "admin", "never", "no authenticator, password not changed yet"}},
				{"admin create mo --role moderator", 0, []string{"role moderator"}},
				{"admin role mo senior", 0, []string{"mo has the role senior"}},
				{"admin role nobody senior", 1, []string{"this account is not staff"}},
				{"admin role mo user", 0, []string{"mo is staff no more"}},
				{"admin reset-totp mo", 1, []string{"this account is not staff"}},
				{"admin reset-totp root", 0, []string{"root sets up a new authenticator"}},
				{"admin unlock root", 0, []string{"root can sign in again"}},
				{"user password nobody", 1, []string{"this user does not exist"}},
				{"user password mo --panel", 1, []string{"this account is not staff"}},
				{"user password mo", 0, []string{"mo: new password "}},
				{"user password root --panel", 0, []string{"root: new password "}},
				{"admin", 2, nil},
				{"admin create", 2, nil},
				{"admin create --help", 0, []string{"vireo admin create ben --role moderator"}},
				{"admin role --help", 0, []string{"vireo admin role ann senior"}},
				{"admin reset-totp --help", 0, []string{"vireo admin reset-totp ann"}},
				{"admin unlock --help", 0, []string{"vireo admin unlock ann"}},
				{"admin list --help", 0, []string{"vireo admin list"}},
				{"user password --help", 0, []string{"vireo user password ann --panel"}},
			} {
				r := run(t, env, strings.Fields(c.args)...)
				said := r.out
				if c.code != 0 {
					said = r.err
				}
				if r.code != c.code {
					t.Fatalf("%s: code %d, want %d\n%s%s", c.args, r.code, c.code, r.out, r.err)
				}
				for _, s := range c.says {
					if !strings.Contains(said, s) {
						t.Errorf("%s: does not say %q:\n%s", c.args, s, said)
					}
				}
				if m := shownPassword.FindStringSubmatch(r.out); m != nil {
					password = m[1]
				}
				if c.args == "user password mo" {
					in := p{"username": "mo", "password": password}
					a.guest().post("/douyin/user/login/", in).ok()
				}
			}
			root := a.newStaffClient()
			root.name, root.password = "root", password
			root.signIn().http200().expect("pending.0", "password").expect("role", "admin")
		})
	}
}

// TestFirstAdmin: an empty SQLite database that only this machine reaches gets
// one, once.
func TestFirstAdmin(t *testing.T) {
	for _, c := range []struct {
		name, addr string
		made       bool
	}{{"loopback", "127.0.0.1:0", true}, {"every network", "0.0.0.0:0", false}} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			env := append(freshEnv(t, "sqlite"), "VIREO_ADDR="+c.addr)
			first := run(t, env, "admin", "list")
			if !strings.Contains(first.out, "there is no staff") {
				t.Fatal(first)
			}
			start(t, env).kill(t)
			list := run(t, env, "admin", "list").out
			if made := strings.Contains(list, "admin"); made != c.made && !strings.Contains(list, "there is no staff") {
				t.Errorf("first admin: %t, want %t\n%s", made, c.made, list)
			}
			if !c.made {
				if !strings.Contains(list, "there is no staff") {
					t.Errorf("an admin was made: %s", list)
				}
				return
			}
			start(t, env).kill(t)
			if n := strings.Count(run(t, env, "admin", "list").out, "\n"); n != 2 {
				t.Errorf("%d lines after a second start", n)
			}
		})
	}
	// Accounts are there already: nobody asked for staff.
	env := freshEnv(t, "sqlite")
	run(t, env, "seed", "--users", "2", "--videos", "0")
	start(t, env).kill(t)
	if out := run(t, env, "admin", "list").out; !strings.Contains(out, "there is no staff") {
		t.Errorf("%s\n%s", filepath.Base(env[1]), out)
	}
}
