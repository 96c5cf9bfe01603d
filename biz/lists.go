package biz

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"vireo/biz/errs"
	"vireo/biz/username"
	"vireo/dal"
)

// ListRequest asks for a part of a list of moderation, in the words of the admin
// API.
type ListRequest struct {
	// Filters are values by name; a name may end in _gte, _lte, _gt or _lt. Several
	// values of one name mean any of them.
	Filters map[string][]string
	Q       string // an id, or the beginning of a name
	Sort    string // names with commas between them, "-" before what descends; empty: newest first
	Page    int    // from 1; zero: 1
	PerPage int    // zero: 25
	Cursor  string // of the page before; Page must be 1 then
}

// ListResult is a part of a list.
type ListResult[T any] struct {
	Data   []T
	Total  int64
	Exact  bool   // else there are more than Total
	Cursor string // leads on; empty: this was the end
}

// Bounds of pages. Deeper pages are reached by cursor.
const (
	defaultPerPage = 25
	maxPerPage     = 200
	maxOffset      = 10_000
)

// query reads a request by a list's allow-list.
func listQuery[T any](spec *dal.ListSpec[T], r ListRequest) (dal.ListQuery, error) {
	fields := spec.Fields()
	q := dal.ListQuery{Limit: r.PerPage}
	if q.Limit == 0 {
		q.Limit = defaultPerPage
	}
	if q.Limit < 1 || q.Limit > maxPerPage {
		return q, errs.Invalid("per_page", errs.T("per_page must be 1 to %d", "per_page 须为 1 到 %d").F(maxPerPage))
	}
	page := max(r.Page, 1)
	if q.Offset = (page - 1) * q.Limit; r.Page < 0 || q.Offset > maxOffset || page > 1 && r.Cursor != "" {
		return q, errs.Invalid("page", errs.T("page must be 1 or more; go deeper than %d rows by cursor", "page 须不小于 1；超过 %d 行请使用 cursor").F(maxOffset))
	}
	for name, values := range r.Filters {
		f, err := listFilter(fields, name, values)
		if err != nil {
			return q, err
		}
		q.Filters = append(q.Filters, f)
	}
	slices.SortFunc(q.Filters, func(a, b dal.ListFilter) int { return strings.Compare(a.Field+a.Op, b.Field+b.Op) })
	var err error
	if q.Sort, err = listSort(fields, r.Sort); err != nil {
		return q, err
	}
	if r.Q != "" {
		if !spec.Searches() {
			return q, errs.Invalid("q", errs.T("this list can't be searched", "该列表不支持搜索"))
		}
		id, _ := strconv.ParseInt(r.Q, 10, 64)
		q.Search = &dal.ListSearch{ID: id, Name: username.Key(r.Q)}
	}
	q.After, err = parseListCursor(r.Cursor, len(q.Sort))
	return q, err
}

var listOps = []struct{ suffix, op string }{{"_gte", dal.OpGTE}, {"_lte", dal.OpLTE}, {"_gt", dal.OpGT}, {"_lt", dal.OpLT}}

func listFilter(fields map[string]dal.ListField, name string, values []string) (dal.ListFilter, error) {
	f := dal.ListFilter{Field: name, Op: dal.OpIs}
	field, ok := fields[name]
	if !ok {
		for _, o := range listOps {
			if base, cut := strings.CutSuffix(name, o.suffix); cut {
				f.Field, f.Op = base, o.op
				field, ok = fields[base]
				ok = ok && field.Kind == dal.IntField
			}
		}
	}
	if !ok || len(values) == 0 {
		return f, errs.Invalid(name, errs.T("there is no filter %q", "没有名为 %q 的筛选条件").F(name))
	}
	for _, text := range values {
		v, err := listValue(field.Kind, text)
		if err != nil {
			return f, errs.Invalid(name, errs.T("%q is no value of %s", "%q 不是 %s 的有效值").F(text, name))
		}
		f.Values = append(f.Values, v)
	}
	if len(f.Values) > 1 && (f.Op != dal.OpIs || field.Kind == dal.BoolField) || len(f.Values) > maxPerPage {
		return f, errs.Invalid(name, errs.T("%s has too many values", "%s 的值过多").F(name))
	}
	return f, nil
}

func listValue(kind dal.FieldKind, text string) (any, error) {
	switch kind {
	case dal.IntField:
		return strconv.ParseInt(text, 10, 64)
	case dal.BoolField:
		return strconv.ParseBool(text)
	}
	if err := checkOptional("", text, 255); err != nil {
		return nil, err
	}
	return text, nil
}

// maxSorts bounds the keys of an order.
const maxSorts = 3

func listSort(fields map[string]dal.ListField, text string) ([]dal.ListSort, error) {
	if text == "" {
		return nil, nil
	}
	var out []dal.ListSort
	for name := range strings.SplitSeq(text, ",") {
		base, desc := strings.CutPrefix(name, "-")
		if f, ok := fields[base]; !ok || !f.Sort || len(out) == maxSorts {
			return nil, errs.Invalid("sort", errs.T("the list can't be sorted by %q", "列表不能按 %q 排序").F(name))
		}
		out = append(out, dal.ListSort{Field: base, Desc: desc})
	}
	return out, nil
}

// listCursor names the rows behind one.
func listCursor(keys []any) string {
	b, err := json.Marshal(keys)
	if err != nil {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func parseListCursor(text string, sorts int) ([]any, error) {
	if text == "" {
		return nil, nil
	}
	bad := errs.Invalid("cursor", errs.T("cursor is not one that this server gave out for this order", "cursor 无效"))
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return nil, bad
	}
	var numbers []int64 // all orders go by numbers
	if json.Unmarshal(b, &numbers) != nil || len(numbers) != sorts+1 {
		return nil, bad
	}
	keys := make([]any, len(numbers))
	for i, n := range numbers {
		keys[i] = n
	}
	return keys, nil
}

// list reads a part of a list and turns its rows into views.
func list[Row, View any](ctx context.Context, spec *dal.ListSpec[Row], r ListRequest,
	read func(context.Context, dal.ListQuery) (dal.ListPage[Row], error), view func(*Row) View) (ListResult[View], error) {
	q, err := listQuery(spec, r)
	if err != nil {
		return ListResult[View]{}, err
	}
	p, err := read(ctx, q)
	if err != nil {
		return ListResult[View]{}, err
	}
	out := ListResult[View]{Data: make([]View, len(p.Rows)), Total: p.Total, Exact: p.Exact}
	for i := range p.Rows {
		out.Data[i] = view(&p.Rows[i])
	}
	if len(p.Rows) == q.Limit {
		out.Cursor = listCursor(p.Last)
	}
	return out, nil
}
