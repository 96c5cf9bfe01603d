package biz

import (
	"context"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// The measures of a decision.
const (
	MeasureTakedown = "takedown" // an item is hidden
	MeasureRestore  = "restore"  // a hold is released, what was taken is given back
	MeasureLimit    = "limit"    // a video is not in feeds
	MeasureWarn     = "warn"     // the owner is told
	MeasureMute     = "mute"     // the owner writes no comments and messages
	MeasureSuspend  = "suspend"  // the owner can't sign in, and nothing of theirs is shown
	MeasureBan      = "ban"      // the same, for more than a while
)

// Steps of the log of actions that are no measures.
const (
	stepNone       = "none"    // a decision without a measure
	stepHold       = "hold"    // the program put something on hold
	stepRelease    = "release" // and took that back, because the words have changed
	stepDelete     = "delete"  // its author deleted it
	stepExpire     = "expire"  // a measure ended by itself
	stepUndo       = "undo"
	stepSkip       = "skip"
	stepEscalate   = "escalate"
	stepDeescalate = "deescalate"
	stepSnooze     = "snooze"
	stepAssign     = "assign"
	stepReopen     = "reopen"
	stepRoute      = "route"
	stepPurge      = "purge" // the files of a video were removed for good
)

// measureKind is what a measure is about and what it does.
type measureKind struct {
	name  string
	on    []string    // kinds of subjects; nil: the owner, whatever the subject
	cause model.Cause // that it gives
	holds bool        // it stays in force: a restriction
	ends  bool        // it may have an end
}

var measures = []measureKind{
	{MeasureTakedown, []string{model.SubjectVideo, model.SubjectComment}, model.CauseTakenDown, true, false},
	{MeasureRestore, []string{model.SubjectVideo, model.SubjectComment, model.SubjectUser}, 0, false, false},
	{MeasureLimit, []string{model.SubjectVideo}, model.CauseLimited, true, false},
	{MeasureWarn, nil, 0, false, false},
	{MeasureMute, nil, 0, true, true},
	{MeasureSuspend, nil, model.CauseOwnerSuspended, true, true},
	{MeasureBan, nil, model.CauseOwnerBanned, true, true},
}

// hitBy is the kind of what a measure changes when it is decided about a kind of
// subject: that, or its owner.
func hitBy(measure, about string) string {
	if k, ok := measureOf(measure); ok && k.on == nil {
		return model.SubjectUser
	}
	return about
}

func measureOf(name string) (measureKind, bool) {
	i := slices.IndexFunc(measures, func(k measureKind) bool { return k.name == name })
	if i < 0 {
		return measureKind{}, false
	}
	return measures[i], true
}

// MeasuresFor lists the measures that a decision about a kind of subject may have.
func MeasuresFor(kind string) []string {
	var out []string
	for _, k := range measures {
		if k.on == nil || slices.Contains(k.on, kind) {
			out = append(out, k.name)
		}
	}
	return out
}

// Measure is one measure of a decision.
type Measure struct {
	Kind   string `json:"kind"`
	EndsAt int64  `json:"ends_at,omitempty"` // ms; zero: no end
}

// Decision is what is decided about a subject. Its JSON is kept with batches.
type Decision struct {
	Outcome     string    `json:"outcome"` // model.OutcomeActioned and its like
	Policy      string    `json:"policy,omitempty"`
	PolicyText  string    `json:"policy_text,omitempty"` // what the owner is told
	Note        string    `json:"note,omitempty"`        // for staff
	Measures    []Measure `json:"measures,omitempty"`
	DuplicateOf int64     `json:"duplicate_of,omitempty"`
	TemplateID  int64     `json:"template_id,omitempty"`
	Text        errs.Text `json:"text,omitzero"` // of the template, with placeholders, in place of PolicyText
}

// check refuses what can't be decided about a kind of subject.
func (d *Decision) check(kind string, now int64) error {
	for _, f := range []struct {
		field, text string
		limit       int
	}{{"policy", d.Policy, 64}, {"policy_text", d.PolicyText, maxCaseNote}, {"note", d.Note, maxCaseNote}} {
		if err := checkOptional(f.field, f.text, f.limit); err != nil {
			return err
		}
	}
	switch d.Outcome {
	case model.OutcomeActioned:
		if len(d.Measures) == 0 {
			return errs.Invalid("measures", errs.T("an actioned case needs a measure", "处置须包含至少一项措施"))
		}
	case model.OutcomeNoViolation, model.OutcomeDuplicate, model.OutcomeGone:
		if len(d.Measures) > 0 {
			return errs.Invalid("measures", errs.T("this outcome has no measures", "该结论不能附带措施"))
		}
		if d.Outcome == model.OutcomeDuplicate && d.DuplicateOf == 0 {
			return errs.Invalid("duplicate_of", errs.T("say which case this one repeats", "请指明重复的案件"))
		}
	default:
		return errs.Invalid("outcome", errs.T("the outcome must be actioned, no_violation, duplicate or subject_gone", "结论只能是 actioned、no_violation、duplicate 或 subject_gone"))
	}
	return d.checkMeasures(kind, now)
}

// checkMeasures refuses measures that can't be used together, or on a kind of
// subject; of an empty kind all can be.
func (d *Decision) checkMeasures(kind string, now int64) error {
	seen := map[string]bool{}
	for _, m := range d.Measures {
		k, ok := measureOf(m.Kind)
		if !ok || kind != "" && k.on != nil && !slices.Contains(k.on, kind) {
			return errs.Invalid("measures", errs.T("%q is no measure for this", "措施 %q 不适用于该对象").F(m.Kind))
		}
		if seen[m.Kind] {
			return errs.Invalid("measures", errs.T("%q stands twice", "措施 %q 重复").F(m.Kind))
		}
		seen[m.Kind] = true
		if m.EndsAt != 0 && (!k.ends || m.EndsAt <= now || m.EndsAt > model.Forever) {
			return errs.Invalid("ends_at", errs.T("this measure can't end then", "该措施的结束时间无效"))
		}
	}
	if seen[MeasureRestore] && (seen[MeasureTakedown] || seen[MeasureSuspend] || seen[MeasureBan]) {
		return errs.Invalid("measures", errs.T("restore and its opposite exclude each other", "恢复与相反的措施不能同时使用"))
	}
	return nil
}

// held are the causes that a decision about the item answers: after it the item
// waits for nobody any more.
const held = model.CauseOnHold | model.CausePremoderation

// decided is a decision while it is being carried out.
type decided struct {
	Decision
	actor Actor
	row   *model.CaseRow // nil: none
	batch int64
	now   int64
	about Subject
	steps []model.Action

	rule        *model.Policy // that it goes by; nil: a free text, or none
	text        errs.Text     // what the owner is told besides
	language    string        // in which the log keeps it
	appealUntil int64
	facts       string // what it is about, as its owner wrote it
	caseID      int64  // whose consequence it is, without resolving it; zero: none
	byAppeal    bool   // it is how an appeal is decided
}

// hits reports whether something was done to somebody by now.
func (d *decided) hits() bool {
	return slices.ContainsFunc(d.steps, func(a model.Action) bool {
		_, ok := measureOf(a.Measure)
		return ok && a.Measure != MeasureRestore
	})
}

func (d *decided) action(t *target, measure string) model.Action {
	a := model.Action{
		Measure: measure, SubjectKind: t.Kind, SubjectID: t.ID, OwnerID: t.owner, AboutKind: d.about.Kind, AboutID: d.about.ID, BatchID: d.batch, Outcome: d.Outcome,
		Policy: d.Policy, Note: d.Note, ActorKind: d.actor.Kind, ActorID: d.actor.UserID, CreatedAt: d.now,
	}
	a.PolicyText, a.CaseID = d.text.In(d.language), d.caseID
	if d.row != nil {
		a.CaseID = d.row.ID
	}
	if d.rule != nil {
		a.PolicyVersion = d.rule.Version
	}
	if len(d.steps) > 0 {
		a.DecisionID = d.steps[0].ID
	}
	return a
}

// carryOut applies a decision to a locked target. Measures against the owner
// have the owner for their subject.
func (s *Service) carryOut(ctx context.Context, tx *dal.DB, d *decided, t *target) error {
	if t.gone {
		d.forGone()
	} else {
		d.forHeld(t)
	}
	if len(d.Measures) == 0 {
		return s.closeWithout(ctx, tx, d, t)
	}
	for _, m := range d.Measures {
		k, _ := measureOf(m.Kind)
		if err := s.guarded(ctx, tx, d.actor, hitBy(m.Kind, t.Kind), t.owner, m.Kind); err != nil {
			return err
		}
		on := t
		if k.on == nil && t.Kind != model.SubjectUser {
			var err error
			if on, err = s.lockTarget(ctx, tx, Subject{model.SubjectUser, t.owner}); err != nil {
				return err
			}
			if on.missing {
				continue
			}
		}
		if err := s.apply(ctx, tx, d, on, k, m, on == t); err != nil {
			return err
		}
	}
	if len(d.steps) == 0 { // the owner is gone, too
		return s.closeWithout(ctx, tx, d, t)
	}
	return nil
}

// forGone leaves of a decision about what is gone only what hits the owner.
func (d *decided) forGone() {
	d.Measures = slices.DeleteFunc(slices.Clone(d.Measures), func(m Measure) bool {
		k, _ := measureOf(m.Kind)
		return k.on != nil
	})
	if len(d.Measures) == 0 && d.Outcome != model.OutcomeDuplicate {
		d.Outcome = model.OutcomeGone
	}
}

// forHeld takes a held item down when measures were decided that do not say what
// becomes of the item: it must not appear because its author is warned.
func (d *decided) forHeld(t *target) {
	if t.Kind == model.SubjectUser || t.causes&held == 0 || d.Outcome != model.OutcomeActioned {
		return
	}
	for _, m := range d.Measures {
		if k, _ := measureOf(m.Kind); k.on != nil {
			return
		}
	}
	d.Measures = append([]Measure{{Kind: MeasureTakedown}}, d.Measures...)
}

// closeWithout records a decision without measures. No violation releases a hold.
func (s *Service) closeWithout(ctx context.Context, tx *dal.DB, d *decided, t *target) error {
	a := d.action(t, stepNone)
	causes := t.causes
	if d.Outcome == model.OutcomeNoViolation {
		causes &^= held
	}
	if err := s.act(ctx, tx, d, t, &a, causes); err != nil {
		return err
	}
	return s.noticeOf(ctx, tx, d, &a)
}

// act appends an action with the causes it changes, and changes them.
func (s *Service) act(ctx context.Context, tx *dal.DB, d *decided, t *target, a *model.Action, causes model.Cause) error {
	a.CausesSet, a.CausesCleared = causes&^t.causes, t.causes&^causes
	if err := tx.AddAction(ctx, a); err != nil {
		return err
	}
	d.steps = append(d.steps, *a)
	return s.setCauses(ctx, tx, t, causes)
}

// apply carries out one measure, against what was decided about itself or its owner.
func (s *Service) apply(ctx context.Context, tx *dal.DB, d *decided, t *target, k measureKind, m Measure, itself bool) error {
	if t.user.IsSystem {
		return errSystem
	}
	a := d.action(t, k.name)
	a.EndsAt = m.EndsAt
	causes := t.causes | k.cause
	if itself {
		causes &^= held // what is decided waits for nobody
	}
	lift, err := s.restored(ctx, tx, t, k)
	if err != nil {
		return err
	}
	for _, r := range lift {
		causes &^= r.Cause
	}
	if err := s.act(ctx, tx, d, t, &a, causes); err != nil {
		return err
	}
	if err := tx.LiftRestrictions(ctx, restrictionIDs(lift), a.ID, d.now); err != nil {
		return err
	}
	if k.holds {
		err := tx.AddRestriction(ctx, &model.Restriction{
			Measure: k.name, SubjectKind: t.Kind, SubjectID: t.ID, OwnerID: t.owner, Cause: k.cause, ActionID: a.ID, Policy: d.Policy, StartsAt: d.now, EndsAt: m.EndsAt,
		})
		if err != nil {
			return err
		}
	}
	if err := s.afterMeasure(ctx, tx, t, k, len(lift) > 0); err != nil {
		return err
	}
	return s.noticeOf(ctx, tx, d, &a)
}

// restored lists what restore lifts: everything in force on the target.
func (s *Service) restored(ctx context.Context, tx *dal.DB, t *target, k measureKind) ([]model.Restriction, error) {
	if k.name != MeasureRestore {
		return nil, nil
	}
	return tx.InForce(ctx, t.Kind, t.ID, s.now())
}

func restrictionIDs(rows []model.Restriction) []int64 {
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	return ids
}

// afterMeasure keeps what follows from the restrictions of a user.
func (s *Service) afterMeasure(ctx context.Context, tx *dal.DB, t *target, k measureKind, lifted bool) error {
	if t.Kind != model.SubjectUser {
		return nil
	}
	if k.name == MeasureMute || lifted {
		if err := s.reckonMute(ctx, tx, t); err != nil {
			return err
		}
	}
	if k.name == MeasureSuspend || k.name == MeasureBan {
		return tx.DeleteSessions(ctx, t.ID)
	}
	return nil
}

// reckonMute stores until when a user is muted: as long as the longest of the
// restrictions in force.
func (s *Service) reckonMute(ctx context.Context, tx *dal.DB, t *target) error {
	rows, err := tx.InForce(ctx, model.SubjectUser, t.ID, s.now())
	if err != nil {
		return err
	}
	until := int64(0)
	for _, r := range rows {
		if r.Measure != MeasureMute {
			continue
		}
		if r.EndsAt == 0 {
			until = model.Forever
		}
		until = max(until, r.EndsAt)
	}
	if until == t.user.MutedUntil {
		return nil
	}
	t.user.MutedUntil = until // another measure of the same decision may follow
	return tx.SetMuted(ctx, t.ID, until)
}
