package view

import (
	"vireo/admin/model/view"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

func packView(v *biz.SavedView) *view.SavedView {
	out := &view.SavedView{
		ID: server.ID(v.ID), UserID: server.ID(v.UserID), Username: v.UserName, Resource: v.Resource, Name: v.Name, Q: v.Content.Search, Sort: v.Content.Sort,
		Columns: v.Content.Columns, SharedWith: v.SharedWith, IsDefault: v.Default, CreatedAt: v.CreatedAt, UpdatedAt: v.UpdatedAt, AllowedActions: v.Allowed,
	}
	for _, f := range v.Content.Filters {
		out.Filters = append(out.Filters, &view.Filter{Name: f.Param, Values: f.Values})
	}
	return out
}

// viewFilters are what was sent as the filters of a list.
func viewFilters(list []*view.Filter) ([]biz.ListFilter, error) {
	out := []biz.ListFilter{}
	for _, f := range list {
		if f == nil {
			return nil, errs.Invalid("filters", errs.T("%s has the wrong type", "%s 的类型不正确").F("filters"))
		}
		out = append(out, biz.ListFilter{Param: f.Name, Values: f.Values})
	}
	return out, nil
}

// listed is a list that may be left out.
func listed(names []string) *[]string {
	if names == nil {
		return nil
	}
	return &names
}
