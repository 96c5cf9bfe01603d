package main

import (
	"encoding/json"
	"fmt"
	"net/url"
	"os/exec"
	"strings"
	"testing"

	"vireo/biz"
	"vireo/dal"
	"vireo/dal/daltest"
)

// pend puts events before the sealer, as a transaction does.
func (a *testApp) pend(t *testing.T, n int) {
	t.Helper()
	db := a.raw(t)
	for range n {
		if _, err := db.Exec("INSERT INTO audit_pending (created_at, actor_id, actor_kind, request_id, action, object_kind, object_id, case_id, data, ip_id, ip_digest, text_id, text_digest) " +
			"VALUES (1, 2, 'staff', '', 'test.do', 'video', 3, 0, '{}', 0, x'', 0, x'')"); err != nil {
			t.Fatal(err)
		}
	}
}

// auditVerify runs the command and returns its exit status and output.
func auditVerify(t *testing.T, env []string, args ...string) (int, string, string) {
	t.Helper()
	var out, errs strings.Builder
	cmd := program(t, env, append([]string{"audit", "verify"}, args...)...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if _, ok := err.(*exec.ExitError); err != nil && !ok {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

// firstRows is what the first start on a fresh database records: on SQLite, that the
// first admin was made.
func firstRows(kind string) int {
	if kind == "sqlite" {
		return 1
	}
	return 0
}

// TestAuditVerify: the command says intact, names the row that was changed, and
// tells a log that it can't check from one that is damaged.
func TestAuditVerify(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			cfg := daltest.Fresh(t, kind)
			env := envOf(t, kind, cfg)
			data := strings.TrimPrefix(env[1], "VIREO_DATA=")
			s := start(t, env)
			a := &testApp{App: &App{cfg: config{Data: data, Database: cfg.URL}}, t: t}
			a.pend(t, 5)
			eventually(t, "the sealer", func() bool { return a.count(t, "SELECT COUNT(*) FROM audit_pending") == 0 })
			code, out, errs := auditVerify(t, env)
			if code != 0 || !strings.Contains(out, fmt.Sprint(5+firstRows(kind), " rows and 0 texts are as they were sealed")) || !strings.Contains(out, "by: triggers") {
				t.Errorf("%d\n%s\n%s", code, out, errs)
			}
			_, head, _ := strings.Cut(out, "head ")
			head, _, _ = strings.Cut(head, "\n")
			s.kill(t)
			for _, sql := range []string{"DROP TRIGGER audit_log_no_update", "UPDATE audit_log SET object_id = 4 WHERE seq = 3"} {
				if _, err := a.raw(t).Exec(sql); err != nil {
					t.Fatal(err)
				}
			}
			if code, _, errs := auditVerify(t, env); code != 1 || !strings.Contains(errs, "damaged at row 3 (altered)") {
				t.Errorf("%d %s", code, errs)
			}
			var r biz.AuditReport
			if code, out, _ := auditVerify(t, env, "--json"); code != 1 || json.Unmarshal([]byte(out), &r) != nil || r.Intact || r.Damage == nil || r.Damage.Seq != 3 || r.Guard != dal.AuditUnguarded {
				t.Errorf("%d %s", code, out)
			}
			for _, c := range []struct {
				code int
				args []string
			}{
				{0, []string{"--from", "4"}}, {0, []string{"--from=4", "--head=" + head}}, {1, []string{"--from=4", "--head=9:" + head[2:]}},
				{2, []string{"--from", "0"}}, {2, []string{"--head", "x"}}, {2, []string{"--nothing"}},
			} {
				if code, out, errs := auditVerify(t, env, c.args...); code != c.code {
					t.Errorf("%v: %d, want %d\n%s%s", c.args, code, c.code, out, errs)
				}
			}
			env[1], env[2] = "VIREO_DATA="+t.TempDir(), "VIREO_DATABASE=mysql://nobody@127.0.0.1:1/none"
			if code, _, errs := auditVerify(t, env); code != 3 {
				t.Errorf("%d %s", code, errs)
			}
		})
	}
}

// TestKillDuringSeal: a server that is killed while it seals loses nothing and
// seals nothing twice.
func TestKillDuringSeal(t *testing.T) {
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			cfg := daltest.Fresh(t, kind)
			env := envOf(t, kind, cfg)
			a := &testApp{App: &App{cfg: config{Data: strings.TrimPrefix(env[1], "VIREO_DATA="), Database: cfg.URL}}, t: t}
			const kills, each = 4, 300
			db := a.raw(t)
			rows := func(table string) (n int) {
				if err := db.QueryRow("SELECT COUNT(*) FROM " + table).Scan(&n); err != nil {
					t.Fatal(err)
				}
				return n
			}
			for range kills {
				s := start(t, env)
				before := rows("audit_log")
				a.pend(t, each)
				eventually(t, "some to be sealed", func() bool { return rows("audit_log") > before })
				s.kill(t)
			}
			start(t, env)
			eventually(t, "all to be sealed", func() bool { return rows("audit_pending") == 0 })
			if code, out, errs := auditVerify(t, env); code != 0 || !strings.Contains(out, fmt.Sprint(kills*each+firstRows(kind), " rows")) {
				t.Errorf("%d\n%s\n%s", code, out, errs)
			}
		})
	}
}

// TestAuditRights: what docs/operations.md gives the runtime user is enough to
// serve and to seal, and too little to change the log; so is less than that.
func TestAuditRights(t *testing.T) {
	cfg := daltest.Fresh(t, "mysql")
	admin := &testApp{App: &App{cfg: config{Database: cfg.URL}}, t: t}
	db := admin.raw(t)
	u, err := url.Parse(cfg.URL)
	if err != nil {
		t.Fatal(err)
	}
	name := strings.Trim(u.Path, "/")
	user := func(rights string, each bool) dal.Config {
		who := fmt.Sprintf("u%d_%s", len(rights), name)
		exec := func(sql string) {
			if _, err := db.Exec(sql); err != nil {
				t.Fatal(sql, err)
			}
		}
		exec("CREATE USER '" + who + "'@'%'")
		t.Cleanup(func() { db.Exec("DROP USER '" + who + "'@'%'") })
		if !each {
			exec("GRANT " + rights + " ON " + name + ".* TO '" + who + "'@'%'")
		} else {
			rows, err := db.Query("SELECT CONCAT('GRANT SELECT, INSERT', IF(table_name = 'audit_log', '', ', UPDATE, DELETE'), ' ON `', table_schema, '`.`', table_name, '` TO ''"+who+"''@''%''') FROM information_schema.tables WHERE table_schema = ?", name)
			if err != nil {
				t.Fatal(err)
			}
			defer rows.Close()
			for rows.Next() {
				var grant string
				if err := rows.Scan(&grant); err != nil {
					t.Fatal(err)
				}
				exec(grant)
			}
			if err := rows.Err(); err != nil {
				t.Fatal(err)
			}
		}
		v := *u
		v.User = url.User(who)
		return dal.Config{URL: v.String()}
	}
	few := user("SELECT, INSERT, UPDATE, DELETE", false)
	if guard, err := daltest.Open(t, few).GuardAudit(t.Context()); guard != dal.AuditUnguarded || err == nil {
		t.Error("without the right to make triggers:", guard, err)
	}
	least := user("", true)
	if guard, err := daltest.Open(t, least).GuardAudit(t.Context()); guard != dal.GuardRights || err != nil {
		t.Error("without the right to change rows:", guard, err)
	}
	if guard, err := daltest.Open(t, cfg).GuardAudit(t.Context()); guard != dal.GuardTriggers || err != nil {
		t.Error("an owner:", guard, err)
	}
	if guard, err := daltest.Open(t, least).GuardAudit(t.Context()); guard == dal.AuditUnguarded || err != nil {
		t.Error("without the right to change rows, beside triggers:", guard, err)
	}
	a := bootOn(t, least, t.TempDir(), nil)
	a.user("ann").video("v")
	admin.pend(t, 3)
	eventually(t, "the sealer", func() bool { return admin.count(t, "SELECT COUNT(*) FROM audit_log") == 3 })
	if r, err := a.biz.VerifyAudit(t.Context(), 0, nil); err != nil || !r.Intact {
		t.Error(r, err)
	}
}
