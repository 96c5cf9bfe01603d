package dal

import (
	"context"

	"vireo/dal/model"
)

// PolicyList is the list of policies.
var PolicyList = ListSpec{
	From: "policies", Columns: "*", ID: "id", Default: "code", Search: []string{"code"},
	Fields: []ListField{
		{Name: "code", SQL: "code", Kind: TextField, Filter: true, Sort: true},
		{Name: "category", SQL: "category", Kind: TextField, Filter: true, Sort: true},
		{Name: "active", SQL: "active", Kind: BoolField, Filter: true},
		{Name: "points", SQL: "points", Kind: IntField, Range: true, Sort: true},
		{Name: "updated_at", SQL: "updated_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// PolicyVersionList is the list of the texts that policies have had.
var PolicyVersionList = ListSpec{
	From: "policy_versions", Columns: "*", ID: "id", Default: "-id",
	Fields: []ListField{
		{Name: "code", SQL: "code", Kind: TextField, Filter: true},
		{Name: "version", SQL: "version", Kind: IntField, Filter: true, Sort: true},
		{Name: "created_at", SQL: "created_at", Kind: TimeField, Range: true, Sort: true},
	},
}

// Policy reads a policy.
func (d *DB) Policy(ctx context.Context, id int64) (*model.Policy, error) {
	return d.policy(ctx, "id = ?", id)
}

// LockPolicyRow reads a policy and locks it until the transaction ends.
func (d *DB) LockPolicyRow(ctx context.Context, id int64) (*model.Policy, error) {
	return d.policy(ctx, "id = ?"+d.dialect.forUpdate(), id)
}

// PolicyByCode reads a policy and keeps others from changing it until the
// transaction ends.
func (d *DB) PolicyByCode(ctx context.Context, code string) (*model.Policy, error) {
	return d.policy(ctx, "code = ?"+d.dialect.forShare(), code)
}

func (d *DB) policy(ctx context.Context, where string, args ...any) (*model.Policy, error) {
	var row model.Policy
	err := d.ctx(ctx).Raw("SELECT * FROM policies WHERE "+where, args...).Scan(&row).Error
	if err == nil && row.ID == 0 {
		err = ErrNotFound
	}
	return &row, err
}

// ActivePolicies lists the policies that decisions may go by.
func (d *DB) ActivePolicies(ctx context.Context) ([]model.Policy, error) {
	var rows []model.Policy
	return rows, d.ctx(ctx).Raw("SELECT * FROM policies WHERE active = TRUE ORDER BY code").Scan(&rows).Error
}

// CreatePolicy adds a policy and sets its id; ErrConflict when its code is taken.
func (d *DB) CreatePolicy(ctx context.Context, p *model.Policy) error {
	p.ID = 0
	return translate(d.q.Policy.WithContext(ctx).Create(p))
}

// SavePolicy stores a locked policy.
func (d *DB) SavePolicy(ctx context.Context, p *model.Policy) error {
	return d.ctx(ctx).Model(&model.Policy{}).Where("id = ?", p.ID).Select("version", "active", "category", "title_en", "title_zh", "text_en", "text_zh",
		"points", "strike_days", "measure", "measure_days", "updated_at").UpdateColumns(p).Error
}

// DeletePolicy removes a policy with its texts.
func (d *DB) DeletePolicy(ctx context.Context, p *model.Policy) error {
	if err := d.ctx(ctx).Exec("DELETE FROM policy_versions WHERE code = ?", p.Code).Error; err != nil {
		return err
	}
	return d.ctx(ctx).Exec("DELETE FROM policies WHERE id = ?", p.ID).Error
}

// PolicyUsed tells whether a decision or a template goes by a policy.
func (d *DB) PolicyUsed(ctx context.Context, code string) (bool, error) {
	var n int64
	err := d.ctx(ctx).Raw("SELECT (SELECT COUNT(*) FROM actions WHERE policy = ?) + (SELECT COUNT(*) FROM templates WHERE policy = ?)", code, code).Scan(&n).Error
	return n > 0, err
}

// AddPolicyVersion keeps a text of a policy.
func (d *DB) AddPolicyVersion(ctx context.Context, v *model.PolicyVersion) error {
	v.ID = 0
	return translate(d.q.PolicyVersion.WithContext(ctx).Create(v))
}

// PolicyVersionKey names a text of a policy.
type PolicyVersionKey struct {
	Code    string
	Version int64
}

// PolicyVersions reads texts of policies. What there is not is not there.
func (d *DB) PolicyVersions(ctx context.Context, keys []PolicyVersionKey) (map[PolicyVersionKey]model.PolicyVersion, error) {
	out := make(map[PolicyVersionKey]model.PolicyVersion, len(keys))
	seen := map[PolicyVersionKey]bool{}
	where, args := "", []any{}
	for _, k := range keys {
		if k.Version == 0 || seen[k] {
			continue
		}
		seen[k] = true
		if where != "" {
			where += " OR "
		}
		where, args = where+"(code = ? AND version = ?)", append(args, k.Code, k.Version)
	}
	if where == "" {
		return out, nil
	}
	var rows []model.PolicyVersion
	err := d.ctx(ctx).Raw("SELECT * FROM policy_versions WHERE "+where, args...).Scan(&rows).Error
	for _, r := range rows {
		out[PolicyVersionKey{r.Code, r.Version}] = r
	}
	return out, err
}
