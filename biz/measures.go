package biz

import (
	"slices"

	"vireo/biz/errs"
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
