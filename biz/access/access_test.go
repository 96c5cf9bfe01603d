package access

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func build(t testing.TB, p Policy) *Table {
	t.Helper()
	table, err := Build(p)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestBuiltInRoles(t *testing.T) {
	table := build(t, Policy{})
	for _, c := range []struct {
		permission string
		roles      string // that have it
	}{
		{"cases:work", "admin senior moderator"},
		{"cases:read", "admin auditor senior moderator"},
		{"users:ban", "admin senior"},
		{"appeals:decide", "admin senior"},
		{"words:publish", "admin senior"},
		{"word-lists:edit", "admin senior moderator"},
		{"messages:read", "admin auditor senior"},
		{"roles:edit", "admin"},
		{"staff:edit", "admin"},
		{"audit-log:read", "admin auditor"},
		{"audit-log:verify", "admin"},
		{"cases:eat", ""},
		{"*:*", ""},
		{"", ""},
	} {
		var have []string
		for _, r := range table.Roles() {
			if table.Allows(r.Name, c.permission) {
				have = append(have, r.Name)
			}
		}
		if got := strings.Join(have, " "); got != c.roles {
			t.Errorf("%s: %q, want %q", c.permission, got, c.roles)
		}
	}
	if n := len(table.Permissions(Admin)); n != len(permissions) {
		t.Errorf("the admin has %d of %d permissions", n, len(permissions))
	}
	if n := len(table.Permissions(User)) + len(table.Permissions("nobody")); n != 0 {
		t.Errorf("users have %d permissions", n)
	}
	for _, p := range table.Permissions(Auditor) {
		if !strings.HasSuffix(p, ":read") {
			t.Errorf("the auditor may %s", p)
		}
	}
}

// TestBuiltInRulesAreKnown: a rule for what is no permission would be dead.
func TestBuiltInRulesAreKnown(t *testing.T) {
	for _, r := range builtInRules {
		if r[1] != anything && !Known(r[1]+":"+r[2]) {
			t.Errorf("%v is for no permission", r)
		}
	}
	seen := map[string]bool{}
	for _, p := range Permissions() {
		if seen[p.Name()] || p.EN == "" || p.ZH == "" {
			t.Errorf("%s stands twice or has no title", p.Name())
		}
		seen[p.Name()] = true
	}
}

func custom(inherits string, grants ...Grant) Policy {
	for i := range grants {
		grants[i].Role = "trainee"
	}
	return Policy{Version: 3, Roles: []Role{{Name: "trainee", Rank: 10, Inherits: inherits}}, Grants: grants}
}

func TestDenyWins(t *testing.T) {
	table := build(t, custom(Moderator, Grant{Object: "users", Action: "suspend", Effect: Deny},
		Grant{Object: "replicas", Action: "read", Effect: Allow}, Grant{Object: "jobs", Action: "read", Effect: Allow}, Grant{Object: "jobs", Action: "read", Effect: Deny}))
	for permission, want := range map[string]bool{
		"users:suspend": false, "users:mute": true, "replicas:read": true, "jobs:read": false, "users:ban": false,
	} {
		if got := table.Allows("trainee", permission); got != want {
			t.Errorf("%s: %t", permission, got)
		}
	}
	if !table.Allows(Moderator, "users:suspend") {
		t.Error("a denial reached the role that is inherited from")
	}
	if table.Covers("trainee", Moderator) || !table.Covers(Admin, "trainee") || table.Covers(Moderator, "trainee") {
		t.Error("Covers is wrong")
	}
	if table.Version() != 3 || table.Rank("trainee") != 10 || table.Rank("nobody") != 0 {
		t.Error("version or rank")
	}
}

func TestBadPolicies(t *testing.T) {
	for name, p := range map[string]Policy{
		"a role twice":            {Roles: []Role{{Name: "a", Rank: 1}, {Name: "a", Rank: 2}}},
		"a built-in name":         {Roles: []Role{{Name: Admin, Rank: 1}}},
		"no name":                 {Roles: []Role{{Rank: 1}}},
		"an admin's rank":         {Roles: []Role{{Name: "a", Rank: 100}}},
		"a user's rank":           {Roles: []Role{{Name: "a"}}},
		"an unknown parent":       {Roles: []Role{{Name: "a", Rank: 1, Inherits: "b"}}},
		"a circle":                {Roles: []Role{{Name: "a", Rank: 1, Inherits: "b"}, {Name: "b", Rank: 1, Inherits: "a"}}},
		"a rule for nobody":       {Grants: []Grant{{Role: "a", Object: "cases", Action: "read", Effect: Allow}}},
		"a rule for a built-in":   {Grants: []Grant{{Role: Auditor, Object: "cases", Action: "work", Effect: Allow}}},
		"an effect that is wrong": custom("", Grant{Object: "cases", Action: "read", Effect: "maybe"}),
	} {
		if _, err := Build(p); err == nil {
			t.Error(name, "was built")
		}
	}
	table := build(t, custom("", Grant{Object: "gone", Action: "read", Effect: Allow}, Grant{Object: "*", Action: "*", Effect: Allow}))
	if p := table.Permissions("trainee"); len(p) != 0 {
		t.Errorf("rules for unknown permissions gave %v", p)
	}
}

func TestExplain(t *testing.T) {
	table := build(t, custom(Moderator, Grant{Object: "users", Action: "suspend", Effect: Deny}))
	for _, c := range []struct {
		role, object, action string
		allowed              bool
		rule, text           string
	}{
		{Admin, "roles", "edit", true, "admin * * allow", "a rule of admin allows *:*"},
		{Auditor, "cases", "read", true, "auditor * read allow", "a rule of auditor allows *:read"},
		{Senior, "cases", "work", true, "moderator cases work allow", "a rule of moderator, from which senior inherits, allows cases:work"},
		{"trainee", "users", "suspend", false, "trainee users suspend deny", "a rule of trainee denies users:suspend"},
		{"trainee", "users", "ban", false, "", "no rule allows trainee users:ban"},
		{"nobody", "cases", "read", false, "", "no rule allows nobody cases:read"},
	} {
		x, err := table.Explain(c.role, c.object, c.action)
		if err != nil {
			t.Fatal(err)
		}
		if x.Allowed != c.allowed || strings.Join(x.Rule, " ") != c.rule || !strings.Contains(x.EN, c.text) || x.ZH == "" {
			t.Errorf("%s %s:%s: %+v", c.role, c.object, c.action, x)
		}
		if x.Allowed != table.Allows(c.role, c.object+":"+c.action) {
			t.Errorf("%s %s:%s: the table says otherwise", c.role, c.object, c.action)
		}
	}
}

func TestTableIsAnother(t *testing.T) {
	p := Permissions()
	p[0].Object = "changed"
	if Permissions()[0].Object == "changed" || slices.Equal(BuiltIn(), nil) {
		t.Error("callers can change the table")
	}
}

// BenchmarkBuild builds the table of a policy with 20 custom roles.
func BenchmarkBuild(b *testing.B) {
	var p Policy
	for i := range 20 {
		name := fmt.Sprintf("role%d", i)
		p.Roles = append(p.Roles, Role{Name: name, Rank: 10, Inherits: Moderator})
		for _, perm := range permissions[i : i+10] {
			p.Grants = append(p.Grants, Grant{name, perm.Object, perm.Action, Allow})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Build(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAllows(b *testing.B) {
	table := build(b, Policy{})
	b.ReportAllocs()
	for b.Loop() {
		if !table.Allows(Senior, "cases:work") {
			b.Fatal("denied")
		}
	}
}
