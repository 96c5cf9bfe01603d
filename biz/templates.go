package biz

import (
	"context"
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Template is a decision, or a note, that is used again and again.
type Template struct {
	ID         int64
	Name       string // unique
	Kind       string // model.TemplateDecision or model.TemplateNote
	Policy     string // of a decision
	Measures   []TemplateMeasure
	Text       errs.Text // with placeholders
	AuthorID   int64
	AuthorName string // for the panel
	CreatedAt  int64  // ms
	UpdatedAt  int64
	Allowed    []string
}

// TemplateMeasure is a measure whose end is reckoned from the decision.
type TemplateMeasure struct {
	Kind string `json:"kind"`
	Days int64  `json:"days,omitempty"` // zero: no end
}

// placeholders are what a template's text may have filled in.
var placeholders = []string{"{user}", "{item}", "{policy}", "{appeal_until}"}

// Placeholders lists them.
func Placeholders() []string { return slices.Clone(placeholders) }

var placeholder = regexp.MustCompile(`\{[^{}]*\}?`)

const permTemplates = "templates:edit"

var (
	noTemplate    = errs.T("this template does not exist", "该模板不存在")
	templateTaken = errs.T("there is a template of this name already", "已存在同名模板")
)

func templateOf(r *model.Template) Template {
	t := Template{ID: r.ID, Name: r.Name, Kind: r.Kind, Policy: r.Policy, Text: errs.T(r.TextEN, r.TextZH), AuthorID: r.AuthorID, CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt}
	_ = json.Unmarshal([]byte(r.Measures), &t.Measures) // ours
	return t
}

func (st Staff) template(r *model.Template) Template {
	t := templateOf(r)
	t.Allowed = []string{}
	if st.May(permTemplates) {
		t.Allowed = []string{ActEdit, ActDelete}
	}
	return t
}

// check refuses what no template can be, and a policy that decisions can't name.
func (s *Service) checkTemplate(ctx context.Context, tx *dal.DB, t *Template) error {
	if err := checkText("name", t.Name, maxListName); err != nil {
		return err
	}
	for field, text := range map[string]string{"text_en": t.Text.EN, "text_zh": t.Text.ZH} {
		if err := checkText(field, text, maxCaseNote); err != nil {
			return err
		}
		for _, found := range placeholder.FindAllString(text, -1) {
			if !slices.Contains(placeholders, found) {
				return errs.Invalid(field, errs.T("%s is no placeholder: there are %s", "%s 不是可用的占位符，可用：%s").F(found, strings.Join(placeholders, " ")))
			}
		}
	}
	switch t.Kind {
	case model.TemplateNote:
		if t.Policy != "" || len(t.Measures) > 0 {
			return errs.Invalid("measures", errs.T("a note has no policy and no measures", "备注模板不含规则与措施"))
		}
		return nil
	case model.TemplateDecision:
	default:
		return errs.Invalid("kind", errs.T("the kind must be decision or note", "类型只能是 decision 或 note"))
	}
	d := Decision{Outcome: model.OutcomeActioned, Policy: t.Policy, Measures: endsFrom(t.Measures, s.now())}
	if err := d.checkMeasures("", s.now()); err != nil {
		return err
	}
	for _, m := range t.Measures {
		if m.Days < 0 || m.Days > maxDays {
			return errs.Invalid("measures", errs.T("%s must be 0 to %d", "%s 须为 0 到 %d").F("days", maxDays))
		}
	}
	_, err := s.ruleFor(ctx, tx, Actor{Kind: ActorStaff}, &d)
	return err
}

// endsFrom are measures that begin at a time.
func endsFrom(list []TemplateMeasure, now int64) []Measure {
	var out []Measure
	for _, m := range list {
		out = append(out, Measure{Kind: m.Kind, EndsAt: daysOn(now, m.Days)})
	}
	return out
}

// StaffTemplates is one page of the templates.
func (s *Service) StaffTemplates(ctx context.Context, st Staff, q ListQuery) (List[Template], error) {
	list, err := listOf(ctx, s.db, &dal.TemplateList, q, st.template)
	return mapList(list, err, func(rows []Template) ([]Template, error) {
		p, err := s.people(ctx, ownersOf(rows, func(t *Template) int64 { return t.AuthorID }))
		for i := range rows {
			rows[i].AuthorName = p.names[rows[i].AuthorID]
		}
		return rows, err
	})
}

// StaffTemplate reads one template.
func (s *Service) StaffTemplate(ctx context.Context, st Staff, id int64) (Template, error) {
	return one(ctx, id, noTemplate, func(ctx context.Context, q ListQuery) (List[Template], error) { return s.StaffTemplates(ctx, st, q) })
}

// CreateTemplate adds a template and answers its id.
func (s *Service) CreateTemplate(ctx context.Context, st Staff, t Template) (int64, error) {
	row := model.Template{Kind: t.Kind, AuthorID: st.UserID, CreatedAt: s.now()}
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		if err := s.fillTemplate(ctx, tx, &row, &t); err != nil {
			return err
		}
		if err := tx.CreateTemplate(ctx, &row); err != nil {
			return taken(err, templateTaken)
		}
		return s.recordTemplate(ctx, tx, st, "template.create", &row)
	})
	return row.ID, err
}

// fillTemplate checks a template and puts it into its row.
func (s *Service) fillTemplate(ctx context.Context, tx *dal.DB, row *model.Template, t *Template) error {
	if err := s.checkTemplate(ctx, tx, t); err != nil {
		return err
	}
	b, err := json.Marshal(t.Measures)
	if err != nil {
		return err
	}
	row.Name, row.Policy, row.Measures, row.TextEN, row.TextZH, row.UpdatedAt = t.Name, t.Policy, string(b), t.Text.EN, t.Text.ZH, s.now()
	return nil
}

func (s *Service) recordTemplate(ctx context.Context, tx *dal.DB, st Staff, action string, t *model.Template) error {
	return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: action, ObjectKind: "template", ObjectID: t.ID, Data: map[string]any{"name": t.Name, "policy": t.Policy}})
}

// TemplateChange is what is to change of a template; nil: it stays.
type TemplateChange struct {
	Name, Policy, TextEN, TextZH *string
	Measures                     []TemplateMeasure
}

// ChangeTemplate changes a template. What was decided by it stays as it was.
func (s *Service) ChangeTemplate(ctx context.Context, st Staff, id int64, c TemplateChange) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.LockTemplate(ctx, id)
		if err != nil {
			return notFound(err, noTemplate)
		}
		t := templateOf(row)
		set(&t.Name, c.Name)
		set(&t.Policy, c.Policy)
		set(&t.Text.EN, c.TextEN)
		set(&t.Text.ZH, c.TextZH)
		if c.Measures != nil {
			t.Measures = c.Measures
		}
		if err := s.fillTemplate(ctx, tx, row, &t); err != nil {
			return err
		}
		if err := tx.SaveTemplate(ctx, row); err != nil {
			return taken(err, templateTaken)
		}
		return s.recordTemplate(ctx, tx, st, "template.update", row)
	})
}

// DeleteTemplate removes a template.
func (s *Service) DeleteTemplate(ctx context.Context, st Staff, id int64) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row, err := tx.LockTemplate(ctx, id)
		if err != nil {
			return notFound(err, noTemplate)
		}
		if _, err := tx.DeleteTemplate(ctx, id); err != nil {
			return err
		}
		return s.recordTemplate(ctx, tx, st, "template.delete", row)
	})
}

// fromTemplate lets a decision have what its template says, where it does not say
// it itself. Text is kept with its placeholders: each subject fills them.
func (s *Service) fromTemplate(ctx context.Context, d *Decision) error {
	if d.TemplateID == 0 {
		return nil
	}
	row, err := s.db.Template(ctx, d.TemplateID)
	if ignoreMissing(err) != nil {
		return err
	}
	if err != nil || row.Kind != model.TemplateDecision {
		return errs.Invalid("template_id", noTemplate)
	}
	t := templateOf(row)
	if d.Outcome == "" {
		d.Outcome = model.OutcomeActioned
	}
	if d.Policy == "" {
		d.Policy = t.Policy
	}
	if len(d.Measures) == 0 {
		d.Measures = endsFrom(t.Measures, s.now())
	}
	if d.PolicyText == "" {
		d.Text = t.Text
	}
	return nil
}

// fill puts what a decision is about into a template's text.
func (s *Service) fill(d *decided, owner, item string) errs.Text {
	if d.PolicyText != "" {
		return errs.T(d.PolicyText, d.PolicyText)
	}
	title := errs.Text{}
	if d.rule != nil {
		title = errs.T(d.rule.TitleEN, d.rule.TitleZH)
	}
	thing := noticeThings[d.about.Kind]
	if item != "" {
		thing = errs.T("“"+item+"”", "“"+item+"”")
	}
	in := func(text, title, thing string) string {
		text = strings.NewReplacer("{user}", owner, "{item}", thing, "{policy}", title, "{appeal_until}", s.timeText(d.appealUntil)).Replace(text)
		return firstRunes(text, maxCaseNote)
	}
	return errs.T(in(d.Text.EN, title.EN, thing.EN), in(d.Text.ZH, title.ZH, thing.ZH))
}
