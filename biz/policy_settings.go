package biz

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"vireo/biz/errs"
	"vireo/dal"
)

// Threshold is a sum of points, and what is then suggested.
type Threshold struct {
	Points  int64
	Measure string // mute, suspend or ban
	Days    int64  // zero: no end
}

// PolicySettings are the numbers that policies are applied by.
type PolicySettings struct {
	Thresholds []Threshold // by points, the fewest first
	AppealDays int64       // how long after its notice a decision can be appealed against
	DueDays    int64       // in how many days an appeal should be decided
	HoldHours  int64       // after how many hours of a hold its author is told why
}

// Where they are kept, and what holds until somebody has changed them.
const (
	thresholdsSetting = "strike_thresholds"
	appealSetting     = "appeal_days"
	dueSetting        = "appeal_due_days"
	holdSetting       = "hold_statement_hours"

	maxThresholds = 8
)

func defaultSettings() PolicySettings {
	return PolicySettings{
		Thresholds: []Threshold{{3, MeasureMute, 3}, {6, MeasureSuspend, 7}, {10, MeasureSuspend, 30}, {15, MeasureBan, 0}},
		AppealDays: 14, DueDays: 3, HoldHours: 24,
	}
}

// PolicySettings reads them.
func (s *Service) PolicySettings(ctx context.Context) (PolicySettings, error) {
	return settingsOf(ctx, s.db)
}

func settingsOf(ctx context.Context, db *dal.DB) (PolicySettings, error) {
	p := defaultSettings()
	kept, err := db.Settings(ctx, thresholdsSetting, appealSetting, dueSetting, holdSetting)
	if err != nil {
		return p, err
	}
	for name, to := range p.numbers() {
		if text, ok := kept[name]; ok {
			if *to, err = strconv.ParseInt(text, 10, 64); err != nil {
				return p, fmt.Errorf("setting %s: %w", name, err)
			}
		}
	}
	if text, ok := kept[thresholdsSetting]; ok {
		p.Thresholds = nil
		var rows [][3]any // points, measure, days: short, because a setting is
		if err := json.Unmarshal([]byte(text), &rows); err != nil {
			return p, fmt.Errorf("setting %s: %w", thresholdsSetting, err)
		}
		for _, r := range rows {
			points, _ := r[0].(float64)
			measure, _ := r[1].(string)
			days, _ := r[2].(float64)
			p.Thresholds = append(p.Thresholds, Threshold{int64(points), measure, int64(days)})
		}
	}
	return p, nil
}

// numbers are the settings that are one number, by their names.
func (p *PolicySettings) numbers() map[string]*int64 {
	return map[string]*int64{appealSetting: &p.AppealDays, dueSetting: &p.DueDays, holdSetting: &p.HoldHours}
}

func (p *PolicySettings) check() error {
	for _, f := range []struct {
		name              string
		value, from, upTo int64
	}{{"appeal_days", p.AppealDays, 1, 365}, {"due_days", p.DueDays, 1, 365}, {"hold_hours", p.HoldHours, 1, 8760}} {
		if f.value < f.from || f.value > f.upTo {
			return errs.Invalid(f.name, errs.T("%s must be %d to %d", "%s 须为 %d 到 %d").F(f.name, f.from, f.upTo))
		}
	}
	if len(p.Thresholds) > maxThresholds {
		return errs.Invalid("thresholds", errs.T("there are at most %d thresholds", "最多 %d 个阈值").F(maxThresholds))
	}
	last := int64(0)
	for _, t := range p.Thresholds {
		if t.Points <= last || t.Points > 10*maxPoints {
			return errs.Invalid("thresholds", errs.T("the points of thresholds rise, from 1 to %d", "阈值分数须递增，范围 1 到 %d").F(10*maxPoints))
		}
		last = t.Points
		if !slices.Contains([]string{MeasureMute, MeasureSuspend, MeasureBan}, t.Measure) || t.Days < 0 || t.Days > maxDays {
			return errs.Invalid("thresholds", errs.T("a threshold suggests mute, suspend or ban, for 0 to %d days", "阈值只能建议禁言、停用或封禁，期限 0 到 %d 天").F(maxDays))
		}
	}
	return nil
}

// SettingsChange is what is to change of the settings; nil: it stays.
type SettingsChange struct {
	Thresholds                     []Threshold
	AppealDays, DueDays, HoldHours *int64
}

// ChangePolicySettings changes them, for decisions from now on.
func (s *Service) ChangePolicySettings(ctx context.Context, st Staff, c SettingsChange) (PolicySettings, error) {
	var p PolicySettings
	err := s.db.InTx(ctx, func(tx *dal.DB) (err error) {
		if _, err = tx.LockSetting(ctx, starterSetting); err != nil { // one at a time
			return err
		}
		if p, err = settingsOf(ctx, tx); err != nil {
			return err
		}
		if c.Thresholds != nil {
			p.Thresholds = c.Thresholds
		}
		set(&p.AppealDays, c.AppealDays)
		set(&p.DueDays, c.DueDays)
		set(&p.HoldHours, c.HoldHours)
		if err := p.check(); err != nil {
			return err
		}
		return s.keepSettings(ctx, tx, st, p)
	})
	return p, err
}

func (s *Service) keepSettings(ctx context.Context, tx *dal.DB, st Staff, p PolicySettings) error {
	rows := [][3]any{}
	for _, t := range p.Thresholds {
		rows = append(rows, [3]any{t.Points, t.Measure, t.Days})
	}
	b, err := json.Marshal(rows)
	if err != nil {
		return err
	}
	data := map[string]any{thresholdsSetting: string(b)}
	if err := tx.SetSetting(ctx, thresholdsSetting, string(b)); err != nil {
		return err
	}
	for name, n := range p.numbers() {
		data[name] = *n
		if err := tx.SetSetting(ctx, name, strconv.FormatInt(*n, 10)); err != nil {
			return err
		}
	}
	return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "policy.settings", ObjectKind: "policy", Data: data})
}
