package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"vireo/biz"
	"vireo/biz/errs"
	"vireo/dal/model"
)

// The model of moderation that the program is held against: what it knows it
// knows from the deeds, not from the program's rows.

type worldThing struct {
	sub     biz.Subject
	owner   int64
	video   int64 // of a comment
	deleted bool
	held    bool
	gives   []*worldMeasure
}

type worldMeasure struct {
	kind  string
	ends  int64 // zero: no end
	lives bool
}

// worldDeed is an action and what it did to the model.
type worldDeed struct {
	id      int64
	thing   *worldThing
	gave    *worldMeasure
	lifted  []*worldMeasure
	unheld  bool
	undone  bool
	batched bool
	of      *worldDecision
}

type world struct {
	a      *testApp
	t      *testing.T
	rng    *rand.Rand
	mod    biz.Actor
	judge  biz.Staff
	second biz.Staff // decides appeals
	users  []int64
	things map[biz.Subject]*worldThing
	order  []biz.Subject
	deeds  []*worldDeed
	blocks map[[2]int64]bool // who blocks whom
	said   []string          // what happened, to be read when it fails
	made   []*worldDecision
}

func (w *world) now() int64 { return w.a.clock.now().UnixMilli() }

func (x *worldThing) has(kind string, now int64) bool {
	return slices.ContainsFunc(x.gives, func(m *worldMeasure) bool { return m.kind == kind && m.lives && (m.ends == 0 || m.ends > now) })
}

// barred: the account can't act, and nothing of it is shown.
func (w *world) barred(user int64) bool {
	u := w.things[account(user)]
	return u.has("suspend", w.now()) || u.has("ban", w.now())
}

// public: anybody may see the item.
func (w *world) public(x *worldThing) bool {
	if x.deleted || x.held || x.has("takedown", w.now()) || w.barred(x.owner) {
		return false
	}
	return x.video == 0 || w.public(w.things[video(x.video)])
}

// apart: one of two users blocks the other.
func (w *world) apart(a, b int64) bool { return w.blocks[[2]int64{a, b}] || w.blocks[[2]int64{b, a}] }

// seenBy: a user can reach the item, as its author or because it is public and
// nobody blocks anybody.
func (w *world) seenBy(user int64, x *worldThing) bool {
	if user != 0 && user == x.owner {
		return !x.deleted
	}
	return w.public(x) && !w.apart(user, x.owner)
}

func (w *world) block() {
	by, of := w.users[w.rng.IntN(len(w.users))], w.users[w.rng.IntN(len(w.users))]
	action, pair := int32(1+w.rng.IntN(2)), [2]int64{by, of}
	err := w.a.biz.Block(w.t.Context(), biz.Viewer{UserID: by}, of, action)
	w.log("user %d blocks %d, action %d: %v", by, of, action, err)
	if w.refusedOr(err, by == of || w.barred(by) || action == 1 && w.barred(of), "a block") {
		w.blocks[pair] = action == 1
	}
}

func (w *world) add(x *worldThing) {
	w.things[x.sub] = x
	w.order = append(w.order, x.sub)
}

func (w *world) log(format string, args ...any) {
	w.said = append(w.said, fmt.Sprintf(format, args...))
}

func (w *world) pick(kind string) *worldThing {
	var of []*worldThing
	for _, sub := range w.order {
		if sub.Kind == kind {
			of = append(of, w.things[sub])
		}
	}
	if len(of) == 0 {
		return nil
	}
	return of[w.rng.IntN(len(of))]
}

// refusedOr fails unless an error is the refusal that was to be expected.
func (w *world) refusedOr(err error, refused bool, what string) bool {
	w.t.Helper()
	switch {
	case refused && err == nil:
		w.t.Fatalf("%s was not refused\n%s", what, w.story())
	case !refused && err != nil:
		w.t.Fatalf("%s: %v\n%s", what, err, w.story())
	}
	return err == nil
}

func (w *world) story() string {
	var b bytes.Buffer
	for _, s := range w.said[max(0, len(w.said)-25):] {
		fmt.Fprintln(&b, s)
	}
	return b.String()
}

func (w *world) text() (text string, held bool) {
	if w.rng.IntN(3) == 0 {
		return "a holdword", true
	}
	return "fine", false
}

func (w *world) postVideo(user int64) {
	text, held := w.text()
	u, err := w.a.biz.NewUpload(fmt.Sprint(user))
	if err != nil {
		w.t.Fatal(err)
	}
	defer u.Close()
	if err := w.a.biz.Receive(u, bytes.NewReader(sample(int(sampleNumber.Add(1))))); err != nil {
		w.t.Fatal(err)
	}
	id, err := w.a.biz.Publish(w.t.Context(), biz.Viewer{UserID: user}, u, text)
	w.log("user %d posts video %d, held %t: %v", user, id, held, err)
	if w.refusedOr(err, w.barred(user), "a video") {
		w.add(&worldThing{sub: video(id), owner: user, held: held})
	}
}

func (w *world) postComment(user int64) {
	v := w.pick(model.SubjectVideo)
	if v == nil {
		return
	}
	text, held := w.text()
	c, err := w.a.biz.AddComment(w.t.Context(), biz.Viewer{UserID: user}, v.sub.ID, text)
	w.log("user %d comments video %d with %d, held %t: %v", user, v.sub.ID, c.ID, held, err)
	seen := w.seenBy(user, v)
	if w.refusedOr(err, !seen || w.barred(user) || w.things[account(user)].has("mute", w.now()), "a comment") {
		w.add(&worldThing{sub: comment(c.ID), owner: user, video: v.sub.ID, held: held})
	}
}

func (w *world) remove() {
	kind := []string{model.SubjectVideo, model.SubjectComment}[w.rng.IntN(2)]
	x := w.pick(kind)
	if x == nil || x.deleted || w.barred(x.owner) {
		return
	}
	var err error
	if kind == model.SubjectVideo {
		err = w.a.biz.DeleteVideo(w.t.Context(), biz.Viewer{UserID: x.owner}, x.sub.ID)
	} else {
		err = w.a.biz.DeleteComment(w.t.Context(), biz.Viewer{UserID: x.owner}, x.video, x.sub.ID)
	}
	w.log("user %d deletes %v: %v", x.owner, x.sub, err)
	if w.refusedOr(err, false, "a deletion") {
		x.deleted = true
	}
}

// purge lets two agree to remove the files of a video for good.
func (w *world) purge() {
	x := w.pick(model.SubjectVideo)
	for tries := 0; x != nil && tries < 20 && (x.deleted || !x.has("takedown", w.now())); tries++ { // most are refused all the same
		x = w.pick(model.SubjectVideo)
	}
	if x == nil {
		return
	}
	open := w.a.count(w.t, fmt.Sprint("SELECT COUNT(*) FROM cases WHERE live = TRUE AND subject_kind = 'video' AND subject_id = ", x.sub.ID)) +
		w.a.count(w.t, fmt.Sprint("SELECT COUNT(*) FROM appeals a JOIN statements s ON s.id = a.statement_id WHERE a.state = 'open' AND s.subject_kind = 'video' AND s.subject_id = ", x.sub.ID))
	refused := x.deleted || open > 0 || !x.has("takedown", w.now())
	for i, st := range []biz.Staff{w.judge, w.second} {
		_, err := w.a.biz.Purge(w.t.Context(), st, x.sub.ID, "a court wants it gone")
		w.log("purge of %v, %d: %v", x.sub, i, err)
		if !w.refusedOr(err, refused, "a purge") {
			return
		}
	}
	x.deleted = true
}

func (w *world) report() {
	kind := biz.SubjectKinds()[w.rng.IntN(3)]
	x, by := w.pick(kind), w.users[w.rng.IntN(len(w.users))]
	if x == nil || x.owner == by || w.barred(by) {
		return
	}
	seen := kind == model.SubjectUser && !w.barred(x.owner) || kind != model.SubjectUser && w.public(x)
	if kind == model.SubjectComment { // the author of the video may look at it while it is held
		v := w.things[video(x.video)]
		seen = !x.deleted && !x.held && !x.has("takedown", w.now()) && !w.barred(x.owner) && (w.public(v) || v.owner == by && !v.deleted)
	}
	err := w.a.biz.Report(w.t.Context(), biz.Viewer{UserID: by}, biz.Report{Subject: x.sub, Reason: biz.ReportReasons()[w.rng.IntN(15)].Name})
	w.log("user %d reports %v: %v", by, x.sub, err)
	if errs.CodeOf(err) != errs.Quota {
		w.refusedOr(err, !seen, "a report")
	}
}

func (w *world) decision(kind string) biz.Decision {
	if w.rng.IntN(4) == 0 {
		return noViolation
	}
	d := w.measures(kind)
	d.Policy = []string{"spam", "violence", "self_harm", "for_a_day"}[w.rng.IntN(4)]
	return d
}

func (w *world) measures(kind string) biz.Decision {
	var d biz.Decision
	for {
		all := biz.MeasuresFor(kind)
		w.rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		d = actioned(all[:1+w.rng.IntN(2)]...)
		has := func(k string) bool { return slices.Contains(all[:len(d.Measures)], k) }
		if !has("restore") || !has("takedown") && !has("suspend") && !has("ban") {
			break
		}
	}
	for i := range d.Measures {
		switch d.Measures[i].Kind {
		case "mute", "suspend", "ban":
			if w.rng.IntN(3) > 0 {
				d.Measures[i].EndsAt = w.now() + int64(w.rng.IntN(90)+1)*60_000
			}
		}
	}
	return d
}

func (w *world) decide() {
	c, err := w.a.biz.NextCase(w.t.Context(), w.mod, false)
	if err != nil {
		w.t.Fatal(err)
	}
	if c == nil {
		return
	}
	d := w.decision(c.Subject.Kind)
	out, err := w.a.biz.Decide(w.t.Context(), w.mod, ref(*c), d)
	w.log("case %d of %v: %s %+v → %v %v", c.ID, c.Subject, d.Outcome, d.Measures, out, err)
	if w.refusedOr(err, false, "a decision") {
		w.carry(w.things[c.Subject], d, out, false)
	}
}

func (w *world) act() {
	x := w.pick(biz.SubjectKinds()[w.rng.IntN(3)])
	if x == nil {
		return
	}
	d := w.decision(x.sub.Kind)
	out, err := w.a.biz.Act(w.t.Context(), w.mod, x.sub, d)
	w.log("act on %v: %s %+v → %v %v", x.sub, d.Outcome, d.Measures, out, err)
	if w.refusedOr(err, false, "an act") {
		w.carry(x, d, out, false)
	}
}

// carry does to the model what a decision says.
func (w *world) carry(x *worldThing, d biz.Decision, out biz.Decided, batched bool) *worldDecision {
	own := func(m biz.Measure) bool { return m.Kind == "takedown" || m.Kind == "restore" || m.Kind == "limit" }
	list := d.Measures
	if x.deleted {
		list = slices.DeleteFunc(slices.Clone(list), own)
	} else if x.sub.Kind != model.SubjectUser && x.held && len(list) > 0 && !slices.ContainsFunc(list, own) {
		list = append([]biz.Measure{{Kind: "takedown"}}, list...)
	}
	made := w.decided(x, d, out.ActionIDs, list)
	if len(list) == 0 {
		deed := &worldDeed{id: out.ActionIDs[0], thing: x, batched: batched, of: made}
		made.deeds = append(made.deeds, deed)
		if !x.deleted && d.Outcome == model.OutcomeNoViolation {
			deed.unheld, x.held = x.held, false
		}
		w.deeds = append(w.deeds, deed)
		return made
	}
	if len(list) != len(out.ActionIDs) {
		w.t.Fatalf("%d actions, want %d\n%s", len(out.ActionIDs), len(list), w.story())
	}
	for i, m := range list {
		on := x
		if !own(m) {
			on = w.things[account(x.owner)]
		}
		deed := &worldDeed{id: out.ActionIDs[i], thing: on, batched: batched, of: made}
		made.deeds = append(made.deeds, deed)
		if on == x {
			deed.unheld, x.held = x.held, false
		}
		switch m.Kind {
		case "restore":
			for _, g := range on.gives {
				if g.lives && (g.ends == 0 || g.ends > w.now()) {
					g.lives = false
					deed.lifted = append(deed.lifted, g)
				}
			}
		case "warn":
		default:
			deed.gave = &worldMeasure{kind: m.Kind, ends: m.EndsAt, lives: true}
			on.gives = append(on.gives, deed.gave)
		}
		w.deeds = append(w.deeds, deed)
	}
	return made
}

func (w *world) undo() {
	if len(w.deeds) == 0 {
		return
	}
	d := w.deeds[w.rng.IntN(len(w.deeds))]
	waits := w.waitsAgain(d)
	_, err := w.a.biz.UndoAction(w.t.Context(), w.mod, d.id, biz.Undo{})
	w.log("undo of action %d about %v: %v", d.id, d.thing.sub, err)
	if w.refusedOr(err, d.undone, "an undo") {
		w.takeBack(d, waits)
	}
}

// waitsAgain reports whether the hold that a deed answered comes back with its
// undo: not when an undo of another deed has brought the question back, and it was
// answered anew.
func (w *world) waitsAgain(d *worldDeed) bool {
	decided := w.a.count(w.t, fmt.Sprint("SELECT case_id FROM actions WHERE id = ", d.id))
	again := fmt.Sprintf("SELECT COUNT(*) FROM cases WHERE subject_kind = '%s' AND subject_id = %d AND previous_id = %d", d.of.thing.sub.Kind, d.of.thing.sub.ID, decided)
	return decided == 0 || w.a.count(w.t, again) == 0 || w.a.count(w.t, again+" AND live = TRUE") > 0
}

func (w *world) takeBack(d *worldDeed, waits bool) {
	d.undone = true
	if d.gave != nil {
		d.gave.lives = false
	}
	for _, g := range d.lifted {
		g.lives = true
	}
	d.thing.held = d.thing.held || d.unheld && waits
	d.of.settle()
}

// batch decides about some comments alike, and sometimes takes all of it back.
func (w *world) batch() {
	seen := map[biz.Subject]bool{}
	var subjects []biz.Subject
	for range 4 {
		if x := w.pick(model.SubjectComment); x != nil && !seen[x.sub] {
			seen[x.sub] = true
			subjects = append(subjects, x.sub)
		}
	}
	if len(subjects) == 0 {
		return
	}
	d := w.decision(model.SubjectComment)
	b, err := w.a.biz.RunBatch(w.t.Context(), w.mod, subjects, d)
	w.log("batch %d on %v: %s %+v: %v", b.ID, subjects, d.Outcome, d.Measures, err)
	w.refusedOr(err, b.Failed != 0, "a batch")
	from := len(w.deeds)
	struck := map[int64]bool{}
	for _, sub := range subjects {
		made := w.carry(w.things[sub], d, biz.Decided{ActionIDs: w.actionsOf(b.ID, sub)}, true)
		if struck[made.owner] {
			made.points = 0
		}
		struck[made.owner] = struck[made.owner] || made.points > 0
	}
	if w.rng.IntN(2) == 0 {
		return
	}
	waits := make([]bool, len(w.deeds))
	for i := from; i < len(w.deeds); i++ {
		waits[i] = w.waitsAgain(w.deeds[i])
	}
	u, err := w.a.biz.UndoBatch(w.t.Context(), w.mod, b.ID, "")
	w.log("undo of batch %d: %+v %v", b.ID, u, err)
	w.refusedOr(err, false, "the undo of a batch")
	for i := len(w.deeds) - 1; i >= from; i-- {
		w.takeBack(w.deeds[i], waits[i])
	}
}

// actionsOf lists the actions of a batch that belong to one of its subjects.
func (w *world) actionsOf(batch int64, sub biz.Subject) []int64 {
	out, err := w.a.biz.ListActions(w.t.Context(), biz.ListQuery{Filters: query(map[string][]string{"batch_id": {fmt.Sprint(batch)}}, "").Filters, Sort: []string{"id"}, PerPage: 200})
	if err != nil {
		w.t.Fatal(err)
	}
	var ids []int64
	for _, v := range out.Rows {
		if v.UndoOf == 0 && v.About == sub {
			ids = append(ids, v.ID)
		}
	}
	return ids
}

// check looks everywhere. What should be seen and is not is wrong only when no
// job is left: a user's return is spread by one, a user's fall counts at once.
func (w *world) check(step int, exact bool) {
	w.t.Helper()
	ctx := w.t.Context()
	fail := func(format string, args ...any) {
		w.t.Helper()
		w.t.Fatalf("step %d: "+format+"\n%s", append(append([]any{step}, args...), w.story())...)
	}
	shown := func(v biz.Viewer, user int64) []int64 {
		l, err := w.a.biz.PublishList(ctx, v, user, biz.Page{})
		if err != nil && errs.CodeOf(err) != errs.NotFound {
			fail("%v", err)
		}
		return videoIDs(l.Videos)
	}
	feed, err := w.a.biz.Feed(ctx, biz.Viewer{}, "")
	if err != nil {
		fail("%v", err)
	}
	inFeed := videoIDs(feed.Videos)
	for _, user := range w.users {
		all, own := shown(biz.Viewer{}, user), shown(biz.Viewer{UserID: user}, user)
		for _, sub := range w.order {
			x := w.things[sub]
			if sub.Kind != model.SubjectVideo || x.owner != user {
				continue
			}
			public := w.public(x)
			if got := slices.Contains(all, sub.ID); wrong(got, public, exact) {
				fail("%v in the list: %t, want %t", sub, got, public)
			}
			if got, want := slices.Contains(inFeed, sub.ID), public && !x.has("limit", w.now()); wrong(got, want, exact) {
				fail("%v in the feed: %t, want %t", sub, got, want)
			}
			if got := slices.Contains(own, sub.ID); got == x.deleted {
				fail("%v in its author's list: %t", sub, got)
			}
			if f, err := w.a.biz.VideoFile(ctx, sub.ID, "play.mp4", biz.Link{}); wrong(err == nil, public, exact) {
				fail("the file of %v: %v, public %t", sub, err, public)
			} else if err == nil {
				f.Close()
			}
			w.checkComments(fail, x, exact)
		}
	}
	w.checkViewers(fail, shown, exact)
	if err := replaysCauses(w.a.raw(w.t)); err != nil {
		fail("%v", err)
	}
	w.checkDecisions(fail, exact)
}

// checkViewers looks at what each user sees of the others: nothing across a block.
func (w *world) checkViewers(fail func(string, ...any), shown func(biz.Viewer, int64) []int64, exact bool) {
	for _, who := range w.users {
		if w.barred(who) {
			continue
		}
		v := biz.Viewer{UserID: who}
		feed, err := w.a.biz.Feed(w.t.Context(), v, "")
		if err != nil {
			fail("%v", err)
		}
		inFeed := videoIDs(feed.Videos)
		for _, other := range w.users {
			if other == who {
				continue
			}
			list := shown(v, other)
			for _, sub := range w.order {
				x := w.things[sub]
				if sub.Kind != model.SubjectVideo || x.owner != other {
					continue
				}
				want := w.seenBy(who, x)
				if got := slices.Contains(list, sub.ID); wrong(got, want, exact) {
					fail("%v in the list as %d: %t, want %t", sub, who, got, want)
				}
				if got := slices.Contains(inFeed, sub.ID); wrong(got, want && !x.has("limit", w.now()), exact) {
					fail("%v in the feed of %d: %t, want %t", sub, who, got, want)
				}
			}
		}
	}
}

func videoIDs(list []biz.Video) []int64 {
	ids := make([]int64, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	return ids
}

// wrong: something is seen that should not be, or, where that counts, the other
// way round.
func wrong(got, want, exact bool) bool { return got && !want || exact && got != want }

func (w *world) checkComments(fail func(string, ...any), v *worldThing, exact bool) {
	for _, who := range append([]int64{0}, w.users...) {
		if who != 0 && w.barred(who) {
			continue
		}
		l, err := w.a.biz.CommentList(w.t.Context(), biz.Viewer{UserID: who}, v.sub.ID, biz.Page{})
		reach := w.seenBy(who, v)
		if wrong(err == nil, reach, exact) {
			fail("comments of %v as %d: %v", v.sub, who, err)
		}
		if err != nil {
			continue
		}
		var ids []int64
		for _, c := range l.Comments {
			ids = append(ids, c.ID)
		}
		for _, sub := range w.order {
			c := w.things[sub]
			if sub.Kind != model.SubjectComment || c.video != v.sub.ID {
				continue
			}
			clean := !c.deleted && !c.held && !c.has("takedown", w.now()) && !w.barred(c.owner)
			if got, want := slices.Contains(ids, sub.ID), clean && !w.apart(who, c.owner) || who != 0 && who == c.owner && !c.deleted; wrong(got, want, exact) {
				fail("%v in the list of %d: %t, want %t", sub, who, got, want)
			}
		}
	}
}

// checkCounts looks at counters once no job is left.
func (w *world) checkCounts(step int) {
	w.t.Helper()
	w.a.idle(w.t)
	w.a.noDrift(w.t)
	w.a.casesAddUp(w.t)
	for kind, table := range map[string]string{model.SubjectVideo: "videos", model.SubjectComment: "comments"} {
		left := fmt.Sprintf("SELECT COUNT(*) FROM %s t WHERE causes & 132 <> 0 AND causes & 513 = 0 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.live = TRUE AND c.subject_kind = '%s' AND c.subject_id = t.id)", table, kind)
		if n := w.a.count(w.t, left); n != 0 {
			w.t.Fatalf("step %d: %d of %s wait, and nobody looks at them\n%s", step, n, table, w.story())
		}
	}
	comments, works := map[int64]int64{}, map[int64]int64{}
	for _, sub := range w.order {
		x := w.things[sub]
		clean := !x.deleted && !x.held && !x.has("takedown", w.now()) && !w.barred(x.owner)
		switch {
		case clean && sub.Kind == model.SubjectComment:
			comments[x.video]++
		case clean && sub.Kind == model.SubjectVideo:
			works[x.owner]++
		}
	}
	for _, sub := range w.order {
		if sub.Kind == model.SubjectVideo {
			if got := w.a.count(w.t, fmt.Sprint("SELECT comment_count FROM videos WHERE id = ", sub.ID)); got != comments[sub.ID] {
				w.t.Fatalf("step %d: %v has %d comments, want %d\n%s", step, sub, got, comments[sub.ID], w.story())
			}
		}
	}
	for _, u := range w.users {
		if got := w.a.count(w.t, fmt.Sprint("SELECT work_count FROM users WHERE id = ", u)); got != works[u] {
			w.t.Fatalf("step %d: user %d has %d works, want %d\n%s", step, u, got, works[u], w.story())
		}
	}
}

// TestAnySequence throws random deeds at the program and looks everywhere after
// each.
func TestAnySequence(t *testing.T) {
	steps := 400
	if testing.Short() {
		steps = 120
	}
	eachApp(t, func(t *testing.T, a *testApp) {
		a.importWords(t, levelWords)
		a.publishWords(t)
		judge, mod := a.judge(t), a.staff("mod")
		second := a.atPanel(t, mod.UserID)
		a.kept = a.raw(t)
		seed := uint64(time.Now().UnixNano())
		t.Log("seed", seed)
		w := &world{a: a, t: t, rng: rand.New(rand.NewPCG(seed, 1)), mod: mod, judge: judge, second: second, things: map[biz.Subject]*worldThing{}, blocks: map[[2]int64]bool{}}
		for _, name := range []string{"ann", "ben", "carl", "dora"} {
			id := a.user(name).id
			w.users = append(w.users, id)
			w.add(&worldThing{sub: account(id), owner: id})
		}
		for step := range steps {
			user := w.users[w.rng.IntN(len(w.users))]
			switch n := w.rng.IntN(100); {
			case step < 4 || n < 5:
				w.postVideo(user)
			case n < 30:
				w.postComment(user)
			case n < 33:
				w.remove()
			case n < 36:
				w.purge()
			case n < 48:
				w.report()
			case n < 63:
				w.decide()
			case n < 72:
				w.act()
			case n < 84:
				w.undo()
			case n < 87:
				w.batch()
			case n < 91:
				w.block()
			case n < 95:
				w.appeal()
			case n < 97:
				w.decideAppeal()
			case n < 99:
				a.clock.add(time.Duration(w.rng.IntN(50)) * time.Minute)
				w.log("the clock moves")
			default:
				a.clock.add(25 * time.Hour)
				w.log("the clock moves by a day")
			}
			a.moderate(t)
			w.check(step, false)
			a.idle(t)
			w.check(step, true)
			if step%20 == 19 {
				w.checkCounts(step)
			}
		}
	})
}
