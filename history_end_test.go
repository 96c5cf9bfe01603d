package main

import (
	"fmt"
	"testing"
	"time"

	"vireo/biz"
)

// leftOf is how many rows are kept for taking a batch over history back.
func (a *testApp) leftOf(t testing.TB, batch int64) int64 {
	t.Helper()
	return a.count(t, fmt.Sprint("SELECT (SELECT COUNT(*) FROM history_changes WHERE batch_id = ", batch, ") + (SELECT COUNT(*) FROM history_ranges WHERE batch_id = ", batch, ")"))
}

// TestUndoOfHistoryEnds: words on history can be taken back for ninety days, to the
// millisecond; then what that needs is removed, and not before. What was taken back
// needs nothing any more.
func TestUndoOfHistoryEnds(t *testing.T) {
	eachStaffApp(t, func(t *testing.T, a *testApp, root *staffClient) {
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		for range 3 {
			ben.comment(v, "a holdword").ok()
		}
		sweep := func() {
			t.Helper()
			if err := a.biz.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		a.importWords(t, "text,level\nholdword,hold\n")
		b := a.finished(t, a.applied(t))
		sweep()
		if n := a.leftOf(t, b.ID); n < 4 { // three changes, and a range at least
			t.Fatalf("%d rows are kept", n)
		}
		by := biz.Actor{Kind: biz.ActorStaff, UserID: root.id}
		u := a.finished(t, must[biz.BatchView](t)(a.biz.UndoBatch(t.Context(), by, b.ID, "")))
		if sweep(); u.Done != 3 || a.leftOf(t, b.ID) != 0 {
			t.Fatalf("%+v, and %d rows are kept of what was taken back", u, a.leftOf(t, b.ID))
		}

		second := a.finished(t, a.applied(t))
		const limit = 90 * 24 * time.Hour
		at := time.UnixMilli(second.FinishedAt)
		a.clock.set(at.Add(limit - time.Millisecond))
		a.signInAgain(root)
		sweep()
		path := fmt.Sprint("/batches/", second.ID)
		if root.get(path, nil).http200().expect("allowed_actions", "[undo]"); a.leftOf(t, second.ID) == 0 {
			t.Fatal("it was swept too early")
		}
		a.clock.set(at.Add(limit))
		root.get(path, nil).http200().expect("allowed_actions", "[]")
		root.stepUp()
		r := root.inChinese().post(path+"/undo", p{}).fails(409, "conflict").expect("error.details.undo_until", at.Add(limit).UnixMilli())
		if r.str("error.message") != "应用到历史内容的操作只能在 90 天内撤销，现已过期" {
			t.Errorf("it says %s", r.body)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM comments WHERE causes <> 0"); n != 3 {
			t.Errorf("%d comments are on hold", n)
		}
		a.clock.set(at.Add(limit + time.Millisecond))
		if sweep(); a.leftOf(t, second.ID) != 0 {
			t.Errorf("%d rows are kept", a.leftOf(t, second.ID))
		}
	})
}

// TestUndoThatRunsKeepsItsRows: what a job needs that takes words back is not swept
// under it, however late it is.
func TestUndoThatRunsKeepsItsRows(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben, mod := a.user("ann"), a.user("ben"), a.staff("mod")
		v := ann.video("v")
		ben.comment(v, "a holdword").ok()
		a.importWords(t, "text,level\nholdword,hold\n")
		b := a.finished(t, a.applied(t))
		u := a.finished(t, must[biz.BatchView](t)(a.biz.UndoBatch(t.Context(), mod, b.ID, "")))
		a.exec(t, fmt.Sprint("UPDATE batches SET state = 'running' WHERE id = ", u.ID))
		kept := a.leftOf(t, b.ID)
		a.clock.add(100 * 24 * time.Hour)
		if err := a.biz.Sweep(t.Context()); err != nil || kept == 0 || a.leftOf(t, b.ID) != kept {
			t.Fatalf("%d of %d rows are left, %v", a.leftOf(t, b.ID), kept, err)
		}
	})
}
