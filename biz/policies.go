package biz

import (
	"context"
	"regexp"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Policy is a rule of the community.
type Policy struct {
	ID       int64
	Code     string // what decisions name; it never changes
	Version  int64  // of what follows, from 1
	Active   bool   // decisions may go by it
	Category string // as of word lists
	Title    errs.Text
	Text     errs.Text
	Points   int64 // of a strike; zero: none is given
	// StrikeDays is after how many days a strike expires; zero: never.
	StrikeDays  int64
	Measure     string // suggested; empty: none
	MeasureDays int64  // of it; zero: no end
	CreatedAt   int64  // ms
	UpdatedAt   int64
}

func policyOf(r *model.Policy) Policy {
	p := ruleOf(&r.PolicyRule)
	p.ID, p.Code, p.Version, p.Active, p.CreatedAt, p.UpdatedAt = r.ID, r.Code, r.Version, r.Active, r.CreatedAt, r.UpdatedAt
	return p
}

func ruleOf(r *model.PolicyRule) Policy {
	return Policy{
		Category: r.Category, Title: errs.T(r.TitleEN, r.TitleZH), Text: errs.T(r.TextEN, r.TextZH),
		Points: r.Points, StrikeDays: r.StrikeDays, Measure: r.Measure, MeasureDays: r.MeasureDays,
	}
}

func (p *Policy) rule() model.PolicyRule {
	return model.PolicyRule{
		Category: p.Category, TitleEN: p.Title.EN, TitleZH: p.Title.ZH, TextEN: p.Text.EN, TextZH: p.Text.ZH,
		Points: p.Points, StrikeDays: p.StrikeDays, Measure: p.Measure, MeasureDays: p.MeasureDays,
	}
}

// Bounds of policies.
const (
	maxPolicyTitle = 64
	maxPolicyText  = 1000
	maxPoints      = 100
	maxDays        = 3650
)

var (
	noPolicy       = errs.T("this policy does not exist", "该规则不存在")
	policyTaken    = errs.T("there is a policy of this code already", "已存在相同代码的规则")
	policyUsed     = errs.T("decisions or templates go by this policy: it can be deactivated, not deleted", "已有处置或模板引用该规则，只能停用，不能删除")
	policyInactive = errs.T("this policy is not active", "该规则已停用")
	policyNeeded   = errs.T("say which policy was broken", "请指明违反的规则")
	policyCode     = regexp.MustCompile(`^[a-z][a-z0-9_]{0,63}$`)
)

// check refuses what no policy can be.
func (p *Policy) check() error {
	if !policyCode.MatchString(p.Code) {
		return errs.Invalid("code", errs.T("a code is small letters, digits and _, at most 64 of them", "代码只能由小写字母、数字与下划线组成，最多 64 个字符"))
	}
	if err := checkCategory(p.Category); err != nil {
		return err
	}
	for _, f := range []struct {
		name, text string
		limit      int
	}{{"title_en", p.Title.EN, maxPolicyTitle}, {"title_zh", p.Title.ZH, maxPolicyTitle}, {"text_en", p.Text.EN, maxPolicyText}, {"text_zh", p.Text.ZH, maxPolicyText}} {
		if err := checkText(f.name, f.text, f.limit); err != nil {
			return err
		}
	}
	for _, f := range []struct {
		name         string
		value, limit int64
	}{{"points", p.Points, maxPoints}, {"strike_days", p.StrikeDays, maxDays}, {"measure_days", p.MeasureDays, maxDays}} {
		if f.value < 0 || f.value > f.limit {
			return errs.Invalid(f.name, errs.T("%s must be 0 to %d", "%s 须为 0 到 %d").F(f.name, f.limit))
		}
	}
	return checkSuggestion("measure", p.Measure, p.MeasureDays)
}

// checkSuggestion refuses a measure that can't be suggested; none is fine.
func checkSuggestion(field, measure string, days int64) error {
	k, ok := measureOf(measure)
	if measure == "" && days == 0 || ok && measure != MeasureRestore && (days == 0 || k.ends) {
		return nil
	}
	return errs.Invalid(field, errs.T("this measure can't be suggested, or has no end", "不能建议该措施，或该措施没有期限"))
}

// CreatePolicy adds a policy, active, and answers its id.
func (s *Service) CreatePolicy(ctx context.Context, st Staff, p Policy) (int64, error) {
	if err := p.check(); err != nil {
		return 0, err
	}
	row := model.Policy{Code: p.Code, Version: 1, Active: true, PolicyRule: p.rule()}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := s.addPolicy(ctx, tx, &row, st.UserID); err != nil {
			return taken(err, policyTaken)
		}
		return s.recordPolicy(ctx, tx, st, "policy.create", &row)
	})
	return row.ID, err
}

func (s *Service) addPolicy(ctx context.Context, tx *dal.DB, row *model.Policy, author int64) error {
	row.CreatedAt, row.UpdatedAt = s.now(), s.now()
	if err := tx.CreatePolicy(ctx, row); err != nil {
		return err
	}
	return s.keepPolicy(ctx, tx, row, author)
}

// keepPolicy keeps a policy as it stands, for the decisions that go by it.
func (s *Service) keepPolicy(ctx context.Context, tx *dal.DB, row *model.Policy, author int64) error {
	return tx.AddPolicyVersion(ctx, &model.PolicyVersion{
		Code: row.Code, Version: row.Version, PolicyRule: row.PolicyRule, AuthorID: author, CreatedAt: s.now(),
	})
}

func (s *Service) recordPolicy(ctx context.Context, tx *dal.DB, st Staff, action string, p *model.Policy) error {
	return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: action, ObjectKind: "policy", ObjectID: p.ID,
		Data: map[string]any{"code": p.Code, "version": p.Version, "active": p.Active}})
}

// PolicyChange is what is to change of a policy; nil: it stays.
type PolicyChange struct {
	Active                          *bool
	Category, TitleEN, TitleZH      *string
	TextEN, TextZH, Measure         *string
	Points, StrikeDays, MeasureDays *int64
}

func set[T any](to *T, from *T) {
	if from != nil {
		*to = *from
	}
}

// ChangePolicy changes a policy. What it says gets a new version; decisions keep
// the one that they went by.
func (s *Service) ChangePolicy(ctx context.Context, st Staff, id int64, c PolicyChange) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.LockPolicyRow(ctx, id)
		if err != nil {
			return notFound(err, noPolicy)
		}
		was := row.PolicyRule
		set(&row.Active, c.Active)
		r := &row.PolicyRule
		set(&r.Category, c.Category)
		set(&r.TitleEN, c.TitleEN)
		set(&r.TitleZH, c.TitleZH)
		set(&r.TextEN, c.TextEN)
		set(&r.TextZH, c.TextZH)
		set(&r.Points, c.Points)
		set(&r.StrikeDays, c.StrikeDays)
		set(&r.Measure, c.Measure)
		set(&r.MeasureDays, c.MeasureDays)
		p := policyOf(row)
		if err := p.check(); err != nil {
			return err
		}
		row.UpdatedAt = s.now()
		if row.PolicyRule != was {
			row.Version++
			if err := s.keepPolicy(ctx, tx, row, st.UserID); err != nil {
				return err
			}
		}
		if err := tx.SavePolicy(ctx, row); err != nil {
			return err
		}
		return s.recordPolicy(ctx, tx, st, "policy.update", row)
	})
}

// DeletePolicy removes a policy that nothing has used.
func (s *Service) DeletePolicy(ctx context.Context, st Staff, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.LockPolicyRow(ctx, id)
		if err != nil {
			return notFound(err, noPolicy)
		}
		used, err := tx.PolicyUsed(ctx, row.Code)
		if err != nil {
			return err
		}
		if used {
			return errs.New(errs.Conflict, policyUsed)
		}
		if err := tx.DeletePolicy(ctx, row); err != nil {
			return err
		}
		return s.recordPolicy(ctx, tx, st, "policy.delete", row)
	})
}

// byPerson reports whether somebody decides, not the program.
func byPerson(a Actor) bool { return a.Kind == ActorStaff || a.Kind == ActorToken }

// ruleFor reads the policy that a decision names. A person who acts against
// somebody must name an active one; of the program a free text is taken, too.
// nil: it goes by none.
func (s *Service) ruleFor(ctx context.Context, db *dal.DB, actor Actor, d *Decision) (*model.Policy, error) {
	if d.Policy == "" {
		if byPerson(actor) && d.against() {
			return nil, errs.Invalid("policy", policyNeeded)
		}
		return nil, nil
	}
	row, err := db.PolicyByCode(ctx, d.Policy)
	switch {
	case err == nil && row.Active:
		return row, nil
	case ignoreMissing(err) != nil:
		return nil, err
	case actor.Kind == ActorSystem:
		return nil, nil
	case err != nil:
		return nil, errs.Invalid("policy", noPolicy)
	}
	return nil, errs.Invalid("policy", policyInactive)
}

// against reports whether a decision does something to somebody.
func (d *Decision) against() bool {
	return d.Outcome == model.OutcomeActioned && slices.ContainsFunc(d.Measures, func(m Measure) bool { return m.Kind != MeasureRestore })
}
