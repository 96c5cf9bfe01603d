package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/errs"
	"vireo/dal/model"
)

// worldDecision is a decision of the model and what goes with it.
type worldDecision struct {
	thing   *worldThing
	owner   int64
	deeds   []*worldDeed
	at      int64 // ms
	hits    bool  // it did something to somebody
	points  int64
	expires int64
	appeal  string // its state; empty: nobody appealed
	judged  bool   // the judge made it, and can't decide an appeal against it
}

// left reports whether something of it stands.
func (d *worldDecision) left() bool {
	return slices.ContainsFunc(d.deeds, func(x *worldDeed) bool { return !x.undone })
}

// settle closes an appeal against what is taken back.
func (d *worldDecision) settle() {
	if d.appeal == model.AppealOpen && !d.left() {
		d.appeal = model.AppealSettled
	}
}

// worldPolicies are points and days of the policies that the model knows.
var worldPolicies = map[string][2]int64{"spam": {1, 30}, "violence": {4, 180}, "self_harm": {0, 0}, "for_a_day": {2, 1}}

// judge is somebody of the highest rank at the panel, besides the moderator.
func (a *testApp) judge(t *testing.T) biz.Staff {
	t.Helper()
	st := a.atPanel(t, a.staff("judge").UserID)
	_, err := a.biz.CreatePolicy(t.Context(), st, biz.Policy{
		Code: "for_a_day", Category: "other", Title: errs.T("A day", "一天"), Text: errs.T("Not today.", "今天不行。"), Points: 2, StrikeDays: 1,
	})
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// atPanel is somebody of the staff as the panel knows them.
func (a *testApp) atPanel(t *testing.T, id int64) biz.Staff {
	t.Helper()
	st, err := a.biz.StaffBySession(t.Context(), a.plantSession(t, id, a.clock.now().UnixMilli(), 0), biz.Origin{})
	if err != nil {
		t.Fatal(err)
	}
	return st
}

// decided lets the model know of a decision with the measures that were carried out.
func (w *world) decided(x *worldThing, d biz.Decision, _ []int64, list []biz.Measure) *worldDecision {
	made := &worldDecision{thing: x, owner: x.owner, at: w.now()}
	made.hits = slices.ContainsFunc(list, func(m biz.Measure) bool { return m.Kind != "restore" })
	if made.hits {
		p := worldPolicies[d.Policy]
		made.points, made.expires = p[0], w.now()+p[1]*24*time.Hour.Milliseconds()
	}
	w.made = append(w.made, made)
	return made
}

func (w *world) appeal() {
	if len(w.made) == 0 {
		return
	}
	d := w.made[w.rng.IntN(len(w.made))]
	deed := d.deeds[w.rng.IntN(len(d.deeds))]
	_, err := w.a.biz.Appeal(w.t.Context(), biz.Viewer{UserID: d.owner}, deed.id, "please look again")
	w.log("user %d appeals against action %d: %v", d.owner, deed.id, err)
	early := d.at+10_000 > w.now()
	late := w.now() > d.at+10_000+14*24*time.Hour.Milliseconds()
	if w.refusedOr(err, !d.hits || deed.undone || early || late || d.appeal != "", "an appeal") {
		d.appeal = model.AppealOpen
	}
}

func (w *world) decideAppeal() {
	open := slices.DeleteFunc(slices.Clone(w.made), func(d *worldDecision) bool { return d.appeal != model.AppealOpen })
	if len(open) == 0 {
		return
	}
	d := open[w.rng.IntN(len(open))]
	list, err := w.a.biz.StaffAppeals(w.t.Context(), w.judge, query(map[string][]string{"action_id": {fmt.Sprint(d.deeds[0].id)}}, ""))
	if err != nil || len(list.Rows) != 1 {
		w.t.Fatalf("%d appeals: %v\n%s", len(list.Rows), err, w.story())
	}
	v := biz.Verdict{Version: list.Rows[0].Version, Outcome: []string{"uphold", "overturn", "partly"}[w.rng.IntN(3)]}
	if v.Outcome == "partly" {
		v.Measures, v.Policy = []biz.Measure{{Kind: "warn"}}, "spam"
	}
	last := w.a.count(w.t, "SELECT MAX(id) FROM actions")
	_, err = w.a.biz.DecideAppeal(w.t.Context(), w.judge, list.Rows[0].ID, v)
	w.log("appeal against action %d: %s: %v", d.deeds[0].id, v.Outcome, err)
	if !w.refusedOr(err, d.judged, "the decision of an appeal") {
		return
	}
	d.appeal = map[string]string{"uphold": model.AppealUpheld, "overturn": model.AppealOverturned, "partly": model.AppealPartly}[v.Outcome]
	if v.Outcome == "uphold" {
		return
	}
	for i := len(d.deeds) - 1; i >= 0; i-- {
		if !d.deeds[i].undone {
			w.takeBack(d.deeds[i], false)
		}
	}
	if v.Outcome == "partly" {
		milder := biz.Decision{Outcome: model.OutcomeActioned, Policy: "spam", Measures: v.Measures}
		w.carry(d.thing, milder, biz.Decided{ActionIDs: w.actionsAfter(last)}, false)
		w.made[len(w.made)-1].judged = true
	}
}

// actionsAfter lists the actions after one that undo nothing.
func (w *world) actionsAfter(id int64) []int64 {
	rows, err := w.a.raw(w.t).Query(fmt.Sprint("SELECT id FROM actions WHERE undo_of IS NULL AND id > ", id, " ORDER BY id"))
	if err != nil {
		w.t.Fatal(err)
	}
	defer rows.Close()
	var ids []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			w.t.Fatal(err)
		}
		ids = append(ids, n)
	}
	if err := rows.Err(); err != nil {
		w.t.Fatal(err)
	}
	return ids
}

// checkDecisions holds points, appeals and what reports count against the model.
func (w *world) checkDecisions(fail func(string, ...any), exact bool) {
	points := map[int64]int64{}
	appeals := map[int64]string{}
	for _, d := range w.made {
		if d.hits && d.left() && d.expires > w.now() {
			points[d.owner] += d.points
		}
		if d.appeal != "" {
			appeals[d.deeds[0].id] = d.appeal
		}
	}
	for _, user := range w.users {
		st, err := w.a.biz.Standing(w.t.Context(), user)
		if err != nil || st.Points != points[user] {
			fail("user %d has %d points, want %d %v", user, st.Points, points[user], err)
		}
	}
	rows, err := w.a.raw(w.t).Query("SELECT action_id, state FROM appeals")
	if err != nil {
		fail("%v", err)
	}
	defer rows.Close()
	n := 0
	for ; rows.Next(); n++ {
		var id int64
		var state string
		if err := rows.Scan(&id, &state); err != nil || appeals[id] != state {
			fail("the appeal against action %d is %s, want %q %v", id, state, appeals[id], err)
		}
	}
	if err := rows.Err(); err != nil || n != len(appeals) {
		fail("%d appeals, want %d %v", n, len(appeals), err)
	}
	if exact {
		w.checkReports(fail)
	}
}

// checkReports: what reports count is what stands of the decisions of their cases.
func (w *world) checkReports(fail func(string, ...any)) {
	stands := "COALESCE((SELECT a.outcome FROM actions a LEFT JOIN actions u ON u.undo_of = a.id WHERE a.case_id = r.case_id AND a.outcome <> '' AND u.id IS NULL ORDER BY a.id DESC LIMIT 1), '')"
	wrong := w.a.count(w.t, "SELECT COUNT(*) FROM reports r WHERE r.verdict <> CASE "+stands+" WHEN 'actioned' THEN 'confirmed' WHEN 'no_violation' THEN 'rejected' ELSE '' END")
	if wrong != 0 {
		fail("%d reports count wrong", wrong)
	}
}
