package main

import (
	"testing"

	"vireo/biz/errs"
	"vireo/server"
)

// checkStatusTable holds every code against the table, and the table against
// what the wire promises.
func checkStatusTable(t *testing.T, table []server.Status) {
	t.Helper()
	rows := map[errs.Code]server.Status{}
	apps := map[int32]bool{}
	for _, s := range table {
		if _, twice := rows[s.Code]; twice || apps[s.App] {
			t.Errorf("%s stands twice", s.Code)
		}
		rows[s.Code], apps[s.App] = s, true
		if s.App == 0 || s.HTTP < 400 || s.Meaning == "" || s.AppHTTP != 200 && s.AppHTTP < 413 {
			t.Errorf("a row that can't be: %+v", s)
		}
	}
	for _, c := range errs.Codes() {
		if _, ok := rows[c]; !ok {
			t.Errorf("%s is not in the table", c)
		}
	}
}
