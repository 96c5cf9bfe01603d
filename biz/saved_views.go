package biz

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"strings"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Bounds of saved views: how many somebody has, and bytes of one.
const (
	maxViews     = 100
	maxViewBytes = 8192
)

const (
	permShare = "saved-views:share"

	// SharedWithAll shares a view with the whole staff.
	SharedWithAll = "*"

	// ActDefault is making a view the one that its list begins with.
	ActDefault = "default"
)

// ViewContent is what a list is asked for, and what of it is shown.
type ViewContent struct {
	Filters []ListFilter `json:"filters,omitempty"`
	Search  string       `json:"q,omitempty"`
	Sort    string       `json:"sort,omitempty"`    // as in a query; empty: the list's own
	Columns []string     `json:"columns,omitempty"` // in order; empty: those of the panel
}

// SavedView is a view as one member of the staff sees it.
type SavedView struct {
	ID         int64
	UserID     int64
	UserName   string
	Resource   string
	Name       string
	Content    ViewContent
	SharedWith string // a role, SharedWithAll, or empty: nobody
	Default    bool   // for who asks
	CreatedAt  int64
	UpdatedAt  int64
	Allowed    []string
}

// ViewChange is what is to be of a view; nil: it stays.
type ViewChange struct {
	Name       *string
	Filters    *[]ListFilter
	Search     *string
	Sort       *string
	Columns    *[]string
	SharedWith *string
}

var (
	noView    = errs.T("this view does not exist", "该视图不存在")
	viewTaken = errs.T("you have a view of this name already", "您已有同名视图")
)

// SavedViews is one page of the views that who asks may use.
func (s *Service) SavedViews(ctx context.Context, st Staff, q ListQuery) (List[SavedView], error) {
	list, err := listOf(ctx, s.db, dal.SavedViewsFor(st.UserID, st.Role), q, func(r *model.SavedView) model.SavedView { return *r })
	return mapList(list, err, func(rows []model.SavedView) ([]SavedView, error) {
		names, err := s.db.Names(ctx, ownersOf(rows, func(r *model.SavedView) int64 { return r.UserID }))
		if err != nil {
			return nil, err
		}
		defaults, err := s.db.DefaultViews(ctx, st.UserID)
		out := make([]SavedView, len(rows))
		for i := range rows {
			out[i] = st.view(&rows[i], names, defaults)
		}
		return out, err
	})
}

// SavedView reads one view; what somebody keeps to themselves does not exist for
// others.
func (s *Service) SavedView(ctx context.Context, st Staff, id int64) (SavedView, error) {
	return one(ctx, id, noView, func(ctx context.Context, q ListQuery) (List[SavedView], error) { return s.SavedViews(ctx, st, q) })
}

func (st Staff) view(r *model.SavedView, names map[int64]string, defaults map[string]int64) SavedView {
	v := SavedView{ID: r.ID, UserID: r.UserID, UserName: names[r.UserID], Resource: r.Resource, Name: r.Name, SharedWith: r.SharedWith,
		Default: defaults[r.Resource] == r.ID, CreatedAt: r.CreatedAt, UpdatedAt: r.UpdatedAt, Allowed: []string{ActDefault}}
	_ = json.Unmarshal([]byte(r.Content), &v.Content) // ours
	if r.UserID == st.UserID {
		v.Allowed = append(v.Allowed, ActEdit)
	}
	if st.mayDropView(r) {
		v.Allowed = append(v.Allowed, ActDelete)
	}
	return v
}

// mayDropView: who may share may also take away what others have shared.
func (st Staff) mayDropView(r *model.SavedView) bool {
	return r.UserID == st.UserID || r.SharedWith != "" && st.May(permShare)
}

// sees reports whether a view exists for who asks.
func (st Staff) sees(r *model.SavedView) bool {
	return r.UserID == st.UserID || r.SharedWith == SharedWithAll || r.SharedWith != "" && r.SharedWith == st.Role
}

// CreateSavedView keeps a view of a list that who asks may read.
func (s *Service) CreateSavedView(ctx context.Context, st Staff, resource string, c ViewChange) (SavedView, error) {
	res, err := resourceOf(resource)
	if err != nil {
		return SavedView{}, err
	}
	if err := st.Need(res.permission); err != nil {
		return SavedView{}, err
	}
	row := model.SavedView{UserID: st.UserID, Resource: resource, Content: "{}", CreatedAt: s.now()}
	if err := s.changeView(st, res, &row, c); err != nil {
		return SavedView{}, err
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		if _, err := tx.LockStaff(ctx, st.UserID); err != nil { // the limit holds under concurrency
			return notFound(err, noStaff)
		}
		if n, err := tx.CountSavedViews(ctx, st.UserID); err != nil || n >= maxViews {
			return cmpErr(err, errs.New(errs.Conflict, errs.T("you have %d views: no more fit", "视图数量已达上限（%d）").F(maxViews)))
		}
		row.ID = 0
		if err := tx.CreateSavedView(ctx, &row); err != nil {
			return taken(err, viewTaken)
		}
		return s.recordView(ctx, tx, st, "view.create", &row)
	})
	if err != nil {
		return SavedView{}, err
	}
	return s.SavedView(ctx, st, row.ID)
}

// ChangeSavedView changes one's own view.
func (s *Service) ChangeSavedView(ctx context.Context, st Staff, id int64, c ViewChange) (SavedView, error) {
	err := s.withView(ctx, st, id, func(tx *dal.DB, row *model.SavedView) error {
		if row.UserID != st.UserID {
			return errs.New(errs.Forbidden, errs.T("this view is somebody else's", "该视图属于他人"))
		}
		res, err := resourceOf(row.Resource)
		if err != nil {
			return err
		}
		if err := s.changeView(st, res, row, c); err != nil {
			return err
		}
		if err := tx.UpdateSavedView(ctx, row); err != nil {
			return taken(err, viewTaken)
		}
		return s.recordView(ctx, tx, st, "view.update", row)
	})
	if err != nil {
		return SavedView{}, err
	}
	return s.SavedView(ctx, st, id)
}

// DeleteSavedView removes a view.
func (s *Service) DeleteSavedView(ctx context.Context, st Staff, id int64) error {
	return s.withView(ctx, st, id, func(tx *dal.DB, row *model.SavedView) error {
		if !st.mayDropView(row) {
			return errs.New(errs.Forbidden, errs.T("this view is somebody else's", "该视图属于他人"))
		}
		if err := tx.DeleteSavedView(ctx, id); err != nil {
			return err
		}
		return s.recordView(ctx, tx, st, "view.delete", row)
	})
}

// SetDefaultView makes a view the one that its list begins with for who asks, or,
// with off, lets the list begin as usual.
func (s *Service) SetDefaultView(ctx context.Context, st Staff, id int64, off bool) (SavedView, error) {
	err := s.withView(ctx, st, id, func(tx *dal.DB, row *model.SavedView) error {
		if off {
			return tx.UnsetDefaultView(ctx, st.UserID, id)
		}
		return tx.SetDefaultView(ctx, st.UserID, row.Resource, id)
	})
	if err != nil {
		return SavedView{}, err
	}
	return s.SavedView(ctx, st, id)
}

// withView runs a change of a view that who asks sees. Their own changes come one
// at a time.
func (s *Service) withView(ctx context.Context, st Staff, id int64, change func(tx *dal.DB, row *model.SavedView) error) error {
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		if _, err := tx.LockStaff(ctx, st.UserID); err != nil {
			return notFound(err, noStaff)
		}
		row, err := tx.SavedView(ctx, id)
		if err == nil && !st.sees(row) {
			err = dal.ErrNotFound
		}
		if err != nil {
			return notFound(err, noView)
		}
		return change(tx, row)
	})
}

func (s *Service) recordView(ctx context.Context, tx *dal.DB, st Staff, action string, v *model.SavedView) error {
	return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: action, ObjectKind: "view", ObjectID: v.ID,
		Data: map[string]any{"resource": v.Resource, "shared_with": v.SharedWith}})
}

// changeView puts a change into a row, checked against what its list can be asked for.
func (s *Service) changeView(st Staff, res listResource, row *model.SavedView, c ViewChange) error {
	row.UpdatedAt = s.now()
	if c.Name != nil {
		row.Name = strings.TrimSpace(*c.Name)
	}
	if err := checkText("name", row.Name, 64); err != nil {
		return err
	}
	if c.SharedWith != nil && *c.SharedWith != row.SharedWith {
		if err := s.checkShare(st, *c.SharedWith); err != nil {
			return err
		}
		row.SharedWith = *c.SharedWith
	}
	var v ViewContent
	if err := json.Unmarshal([]byte(row.Content), &v); err != nil {
		return err
	}
	v.Filters, v.Columns = *cmp.Or(c.Filters, &v.Filters), *cmp.Or(c.Columns, &v.Columns)
	v.Search, v.Sort = *cmp.Or(c.Search, &v.Search), *cmp.Or(c.Sort, &v.Sort)
	if err := checkView(res, v); err != nil {
		return err
	}
	b, err := json.Marshal(v)
	if err == nil && len(b) > maxViewBytes {
		err = errs.Invalid("filters", errs.T("a view has at most %d bytes", "视图内容最多 %d 字节").F(maxViewBytes))
	}
	row.Content = string(b)
	return err
}

func (s *Service) checkShare(st Staff, with string) error {
	if err := st.Need(permShare); err != nil {
		return err
	}
	if with == "" || with == SharedWithAll {
		return nil
	}
	if _, ok := s.policy.force.Load().Role(with); !ok || with == access.User {
		return errs.Invalid("shared_with", errs.T("there is no role %q for staff", "不存在可授予的角色 %q").F(with))
	}
	return nil
}

// checkView refuses names that the list does not know.
func checkView(res listResource, c ViewContent) error {
	q := ListQuery{Filters: c.Filters, Search: c.Search}
	if c.Sort != "" {
		q.Sort = strings.Split(c.Sort, ",")
	}
	if _, err := q.orders(res.spec); err != nil {
		e := *asDomain(err)
		e.Code = errs.InvalidArgument
		return &e
	}
	seen := map[string]bool{}
	for _, f := range c.Filters {
		if seen[f.Param] {
			return errs.Invalid("filters", errs.T("%s stands twice", "%s 重复").F(f.Param))
		}
		seen[f.Param] = true
	}
	if _, _, err := q.page(res.spec); err != nil {
		e := *asDomain(err)
		e.Code, e.Field = errs.InvalidArgument, "filters"
		return &e
	}
	for i, name := range c.Columns {
		if !slices.Contains(res.columns, name) || slices.Contains(c.Columns[:i], name) {
			return errs.Invalid("columns", errs.T("this list has no column %q, or it stands twice", "该列表没有列 %q 或该列重复").F(name))
		}
	}
	return nil
}
