package biz

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"vireo/biz/errs"
	"vireo/biz/username"
	"vireo/dal"
)

// The bounds of a list of the admin API.
const (
	ListPageSize = 25
	MaxListPage  = 200
	maxListValue = 256 // characters of one value
	maxListWords = 100 // values of one filter
)

// ListQuery is what a list is asked for, as the door has read it.
type ListQuery struct {
	Page, PerPage int64    // zero: the first, ListPageSize
	Sort          []string // names; with "-" before them in descending order
	Filters       []ListFilter
	Search        string // q
	Cursor        string

	chunk int   // of an export: rows read at once, without a total; zero: of a page
	upTo  int64 // of an export: the last id; zero: that of the first chunk
}

// ListFilter is one parameter that is a field of the list.
type ListFilter struct {
	Param  string   // as it was asked for
	Values []string // one of them has to hold
}

// only adds a condition that does not come from who asks.
func (q ListQuery) only(field string, value int64) ListQuery {
	q.Filters = append(slices.Clone(q.Filters), ListFilter{field, []string{strconv.FormatInt(value, 10)}})
	return q
}

// List is one page of a list.
type List[T any] struct {
	Rows  []T
	Total int64  // at most dal.CountedTo
	Exact bool   // there are no more than Total
	Next  string // cursor of what follows; empty: nothing does

	top int64 // of an export: the last id
}

// listOf reads one page of a list and turns its rows into views.
func listOf[Row, View any](ctx context.Context, db *dal.DB, spec *dal.ListSpec, q ListQuery, view func(*Row) View) (List[View], error) {
	page, order, err := q.page(spec)
	if err != nil {
		return List[View]{}, err
	}
	out := List[View]{Rows: []View{}}
	if q.chunk > 0 {
		if out.top, err = boundExport(ctx, db, spec, q, &page); err != nil {
			return out, err
		}
	}
	limit := page.Limit
	page.Limit++ // one more tells whether something follows
	keys, err := db.ListKeys(ctx, spec, page)
	if err != nil {
		return List[View]{}, err
	}
	if len(keys) > limit {
		keys = keys[:limit]
		out.Next = cursorOf(order, keys[limit-1])
	}
	ids := make([]int64, len(keys))
	for i, k := range keys {
		if ids[i], err = strconv.ParseInt(k[len(k)-1], 10, 64); err != nil {
			return List[View]{}, err
		}
	}
	var rows []Row
	if err := db.ListRows(ctx, spec, page, ids, &rows); err != nil {
		return List[View]{}, err
	}
	for i := range rows {
		out.Rows = append(out.Rows, view(&rows[i]))
	}
	if q.chunk > 0 {
		return out, nil
	}
	n, err := db.ListCount(ctx, spec, page)
	out.Total, out.Exact = min(n, dal.CountedTo), n <= dal.CountedTo
	return out, err
}

// boundExport bounds an export's chunk by the last id that there was when it
// began, so that it has an end.
func boundExport(ctx context.Context, db *dal.DB, spec *dal.ListSpec, q ListQuery, page *dal.ListPage) (top int64, err error) {
	id := spec.Field("id")
	if top = q.upTo; top == 0 {
		last, err := db.ListKeys(ctx, spec, dal.ListPage{Orders: []dal.ListOrder{{Field: id, Desc: true}}, Limit: 1})
		if err != nil {
			return 0, err
		}
		if len(last) > 0 {
			if top, err = strconv.ParseInt(last[0][0], 10, 64); err != nil {
				return 0, err
			}
		}
	}
	page.Limit = q.chunk
	page.Conds = append(page.Conds, dal.ListCond{Field: id, Op: "<=", Values: []any{top}})
	return top, nil
}

// page checks a query against what its list can be asked for.
func (q ListQuery) page(spec *dal.ListSpec) (dal.ListPage, string, error) {
	var p dal.ListPage
	var err error
	if p.Limit, p.Offset, err = q.window(); err != nil {
		return p, "", err
	}
	for _, f := range q.Filters {
		c, err := condition(spec, f)
		if err != nil {
			return p, "", err
		}
		p.Conds = append(p.Conds, c)
	}
	if p.Orders, err = q.orders(spec); err != nil {
		return p, "", err
	}
	if q.Search != "" {
		if len(spec.Search) == 0 && spec.SearchID == "" && !spec.Names {
			return p, "", unknownParam("q")
		}
		p.Search = q.Search
		if spec.Names {
			p.Search = username.Key(q.Search)
		}
		p.ID, _ = strconv.ParseInt(q.Search, 10, 64) //nolint:errcheck // no number: no id
	}
	order := orderText(p.Orders)
	if q.Cursor != "" {
		p.Offset = 0
		p.After, err = parseListCursor(q.Cursor, order, p.Orders)
	}
	return p, order, err
}

// window is how many rows are wanted, and how many are passed over.
func (q ListQuery) window() (limit, offset int, err error) {
	page, per := q.Page, q.PerPage
	if page == 0 {
		page = 1
	}
	if per == 0 {
		per = ListPageSize
	}
	if per < 1 || per > MaxListPage {
		return 0, 0, errs.Invalid("per_page", errs.T("per_page must be 1 to %d", "per_page 须为 1 到 %d").F(MaxListPage))
	}
	if page < 1 {
		return 0, 0, errs.Invalid("page", errs.T("page must be above zero", "page 必须大于 0"))
	}
	if page-1 > dal.CountedTo/per {
		return 0, 0, errs.Invalid("page", errs.T("pages end after %d rows: go on by cursor", "翻页最多到第 %d 行，请改用 cursor").F(dal.CountedTo))
	}
	return int(per), int((page - 1) * per), nil
}

func unknownParam(name string) error {
	e := errs.New(errs.BadRequest, errs.T("there is no parameter %s here", "不支持参数 %s").F(name))
	e.Field = name
	return e
}

// condition reads a filter: name, name_gte or name_lte.
func condition(spec *dal.ListSpec, f ListFilter) (dal.ListCond, error) {
	c := dal.ListCond{Op: "=", Field: spec.Field(f.Param)}
	if c.Field == nil || !c.Field.Filter {
		name, isMin := strings.CutSuffix(f.Param, "_gte")
		c.Op = ">="
		if !isMin {
			name, c.Op = strings.TrimSuffix(f.Param, "_lte"), "<="
		}
		if c.Field = spec.Field(name); c.Field == nil || !c.Field.Range || name == f.Param {
			return c, unknownParam(f.Param)
		}
	}
	if c.Op != "=" && len(f.Values) != 1 || len(f.Values) == 0 || len(f.Values) > maxListWords {
		return c, errs.Invalid(f.Param, errs.T("%s has too many values", "%s 的取值过多").F(f.Param))
	}
	for _, text := range f.Values {
		v, err := fieldValue(c.Field, f.Param, text)
		if err != nil {
			return c, err
		}
		c.Values = append(c.Values, v)
	}
	return c, nil
}

// fieldValue reads a value as its field's kind says.
func fieldValue(f *dal.ListField, param, text string) (any, error) {
	if len(f.Values) > 0 && !slices.Contains(f.Values, text) {
		return nil, errs.Invalid(param, errs.T("%s must be one of %s", "%s 只能是 %s").F(param, strings.Join(f.Values, ", ")))
	}
	var v any = text
	var err error
	switch f.Kind {
	case dal.IntField:
		v, err = strconv.ParseInt(text, 10, 64)
	case dal.BoolField:
		v, err = strconv.ParseBool(text)
	case dal.TimeField:
		v, err = parseMoment(text)
	case dal.TextField:
		if !utf8.ValidString(text) || utf8.RuneCountInString(text) > maxListValue {
			return nil, errs.Invalid(param, errs.T("%s is too long, or no text", "%s 过长或不是文本").F(param))
		}
	}
	if err != nil {
		return nil, errs.Invalid(param, errs.T("%s can't be %q", "%s 不能为 %q").F(param, text))
	}
	return v, nil
}

// parseMoment reads a time as milliseconds or as RFC 3339 or a date.
func parseMoment(text string) (int64, error) {
	if ms, err := strconv.ParseInt(text, 10, 64); err == nil {
		return ms, nil
	}
	return parseTime(text, nil)
}

// orders reads sort and appends the id, so that the order is stable.
func (q ListQuery) orders(spec *dal.ListSpec) ([]dal.ListOrder, error) {
	names := q.Sort
	if len(names) == 0 {
		names = strings.Split(spec.Default, ",")
	}
	var out []dal.ListOrder
	seen := map[string]bool{}
	byID := false // what would follow decides nothing
	for _, name := range names {
		bare, desc := strings.CutPrefix(name, "-")
		f := spec.Field(bare)
		if f == nil || !f.Sort || seen[bare] {
			e := errs.New(errs.BadRequest, errs.T("this list can't be sorted by %q", "该列表不支持按 %q 排序").F(name))
			e.Field = "sort"
			return nil, e
		}
		seen[bare] = true
		if !byID {
			out = append(out, dal.ListOrder{Field: f, Desc: desc})
		}
		byID = byID || bare == "id"
	}
	if byID {
		return out, nil
	}
	return append(out, dal.ListOrder{Field: spec.Field("id"), Desc: out[len(out)-1].Desc}), nil
}

// orderText is an order as sort writes it.
func orderText(orders []dal.ListOrder) string {
	names := make([]string, len(orders))
	for i, o := range orders {
		names[i] = o.Field.Name
		if o.Desc {
			names[i] = "-" + names[i]
		}
	}
	return strings.Join(names, ",")
}

// listCursor is where a page ends: the values of its order. It holds only in
// that order.
type listCursor struct {
	Order string   `json:"o"`
	Keys  []string `json:"k"`
}

func cursorOf(order string, keys []string) string {
	b, err := json.Marshal(listCursor{order, keys})
	if err != nil {
		panic(err) // texts always become JSON
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

func parseListCursor(text, order string, orders []dal.ListOrder) ([]any, error) {
	wrong := errs.Invalid("cursor", errs.T("cursor is not one that this list gave out in this order", "cursor 无效或与当前排序不符"))
	b, err := base64.RawURLEncoding.DecodeString(text)
	var c listCursor
	if err != nil || json.Unmarshal(b, &c) != nil || c.Order != order || len(c.Keys) != len(orders) {
		return nil, wrong
	}
	out := make([]any, len(orders))
	for i, o := range orders {
		out[i] = c.Keys[i]
		if o.Field.Kind == dal.TextField {
			continue
		}
		n, err := strconv.ParseInt(c.Keys[i], 10, 64)
		if err != nil || n == math.MinInt64 {
			return nil, wrong
		}
		out[i] = n
	}
	return out, nil
}

// sliceOf is a page of a list that is short and in memory: no filters, no order
// but its own. An export has all of it at once.
func sliceOf[T any](all []T, q ListQuery) (List[T], error) {
	if len(q.Filters) > 0 {
		return List[T]{}, unknownParam(q.Filters[0].Param)
	}
	if q.chunk > 0 && q.Search == "" {
		return List[T]{Rows: all}, nil
	}
	for name, text := range map[string]string{"q": q.Search, "cursor": q.Cursor, "sort": strings.Join(q.Sort, ",")} {
		if text != "" {
			return List[T]{}, unknownParam(name)
		}
	}
	limit, offset, err := q.window()
	if err != nil {
		return List[T]{}, err
	}
	from := min(offset, len(all))
	return List[T]{Rows: all[from:min(from+limit, len(all))], Total: int64(len(all)), Exact: true}, nil
}
