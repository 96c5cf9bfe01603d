package main

import "testing"

func TestStaffSmoke(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		root.get("/session", nil).http200().expect("role", "admin").expect("pending", "[]")
		mod := root.staff("ann", "moderator")
		mod.get("/me", nil).http200().expect("username", "ann")
		mod.get("/staff", nil).fails(403, "forbidden")
		root.get("/staff", p{"sort": "-username", "per_page": 1}).http200().expect("total", 2).expect("data.0.username", "root")
		for _, path := range []string{"/roles", "/permissions", "/sessions", "/tokens", "/replicas"} {
			t.Log(string(root.get(path, p{"per_page": 2}).http200().body))
		}
	})
}
