package dal

import (
	"context"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"vireo/dal/model"
)

// Lists for moderators: filters and orders by names from an allow-list, by page
// or by keyset, with a total that is counted up to a bound.

// FieldKind is what a field's values are.
type FieldKind int

// The kinds of fields.
const (
	IntField FieldKind = iota
	TextField
	BoolField
)

// ListField is a name that a list may be filtered or sorted by.
type ListField struct {
	Kind FieldKind
	Sort bool

	column string // SQL
	member string // of the row's struct, where it sorts
}

// ListSpec is one list.
type ListSpec[T any] struct {
	fields   map[string]ListField
	from     string
	columns  string
	id       string // the unique column that ends every order
	searches string // SQL with a ? for each id, then two for a range of names; empty: no search
	names    bool   // the search has those two
}

// Fields are the names that it may be filtered or sorted by.
func (l *ListSpec[T]) Fields() map[string]ListField { return maps.Clone(l.fields) }

// Searches reports whether it can be searched.
func (l *ListSpec[T]) Searches() bool { return l.searches != "" }

// The comparisons of a filter.
const (
	OpIs  = "="
	OpGTE = ">="
	OpLTE = "<="
	OpGT  = ">"
	OpLT  = "<"
)

// ListFilter is one condition: one of the values with OpIs, else the first.
type ListFilter struct {
	Field  string
	Op     string
	Values []any
}

// ListSort is one key of an order.
type ListSort struct {
	Field string
	Desc  bool
}

// ListSearch is what is looked for: an id (0: none), or names that begin so.
type ListSearch struct {
	ID   int64
	Name string
}

// ListQuery is which rows are wanted. Names must be those of the list's fields.
type ListQuery struct {
	Filters []ListFilter
	Search  *ListSearch
	Sort    []ListSort // the id is added
	After   []any      // the keys of the last row before, and its id; nil: by Offset
	Offset  int
	Limit   int
}

// countBound is up to where a total is counted.
const countBound = 10_000

// ListPage is a part of a list.
type ListPage[T any] struct {
	Rows  []T
	Total int64
	Exact bool  // else there are more than Total
	Last  []any // what After of the next page is; nil: there are no rows
}

// readList reads a part of a list and counts the whole.
func readList[T any](ctx context.Context, d *DB, l *ListSpec[T], q ListQuery) (ListPage[T], error) {
	where, args, err := l.where(q)
	if err != nil {
		return ListPage[T]{}, err
	}
	var p ListPage[T]
	count := fmt.Sprintf("SELECT COUNT(*) FROM (SELECT 1 AS one FROM %s%s LIMIT %d) n", l.from, where, countBound+1)
	if err := d.ctx(ctx).Raw(count, args...).Scan(&p.Total).Error; err != nil {
		return p, err
	}
	if p.Exact = p.Total <= countBound; !p.Exact {
		p.Total = countBound
	}
	order, keys, err := l.order(q.Sort)
	if err != nil {
		return p, err
	}
	if q.After != nil {
		more, values, err := l.after(q.Sort, q.After)
		if err != nil {
			return p, err
		}
		where, args = and(where, more), append(args, values...)
	}
	args = append(args, q.Limit, q.Offset)
	err = d.ctx(ctx).Raw("SELECT "+l.columns+" FROM "+l.from+where+order+" LIMIT ? OFFSET ?", args...).Scan(&p.Rows).Error
	if err == nil && len(p.Rows) > 0 {
		p.Last = valuesOf(&p.Rows[len(p.Rows)-1], keys)
	}
	return p, err
}

func and(where, more string) string {
	if where == "" {
		return " WHERE " + more
	}
	return where + " AND " + more
}

// where is the condition of the filters and the search.
func (l *ListSpec[T]) where(q ListQuery) (string, []any, error) {
	where, args := "", []any(nil)
	for _, f := range q.Filters {
		field, ok := l.fields[f.Field]
		if !ok || len(f.Values) == 0 {
			return "", nil, fmt.Errorf("dal: no filter %q", f.Field)
		}
		switch {
		case f.Op == OpIs && field.Kind == BoolField:
			where = and(where, "("+field.column+") = ?")
			args = append(args, f.Values[0])
		case f.Op == OpIs:
			where = and(where, field.column+" IN ?")
			args = append(args, f.Values)
		case slices.Contains([]string{OpGTE, OpLTE, OpGT, OpLT}, f.Op) && field.Kind == IntField:
			where = and(where, field.column+" "+f.Op+" ?")
			args = append(args, f.Values[0])
		default:
			return "", nil, fmt.Errorf("dal: no comparison %q of %q", f.Op, f.Field)
		}
	}
	if q.Search == nil {
		return where, args, nil
	}
	if !l.Searches() {
		return "", nil, fmt.Errorf("dal: this list is not searched")
	}
	where = and(where, l.searches)
	ids := strings.Count(l.searches, "?")
	if l.names {
		ids -= 2
	}
	for range ids {
		args = append(args, q.Search.ID)
	}
	if l.names {
		args = append(args, q.Search.Name, q.Search.Name+"\U0010FFFF")
	}
	return where, args, nil
}

// order is the ORDER BY, and the members of a row that it goes by.
func (l *ListSpec[T]) order(sort []ListSort) (string, []string, error) {
	var parts, members []string
	for _, k := range sort {
		f, ok := l.fields[k.Field]
		if !ok || !f.Sort {
			return "", nil, fmt.Errorf("dal: no order %q", k.Field)
		}
		parts, members = append(parts, f.column+direction(k.Desc)), append(members, f.member)
	}
	return " ORDER BY " + strings.Join(append(parts, l.id+direction(lastDesc(sort))), ", "), append(members, "ID"), nil
}

// lastDesc is the direction of the id: that of the last key, so that an index of
// both is read in one direction.
func lastDesc(sort []ListSort) bool { return len(sort) == 0 || sort[len(sort)-1].Desc }

func direction(desc bool) string {
	if desc {
		return " DESC"
	}
	return ""
}

// after is the condition "behind the row with these keys".
func (l *ListSpec[T]) after(sort []ListSort, keys []any) (string, []any, error) {
	if len(keys) != len(sort)+1 {
		return "", nil, fmt.Errorf("dal: a cursor of another order")
	}
	behind := func(desc bool) string {
		if desc {
			return " < ?"
		}
		return " > ?"
	}
	cond, args := l.id+behind(lastDesc(sort)), []any{keys[len(sort)]}
	for i := len(sort) - 1; i >= 0; i-- {
		col := l.fields[sort[i].Field].column
		// The first comparison bounds the index, the second does the rest.
		cond = "(" + col + strings.Replace(behind(sort[i].Desc), " ?", "= ?", 1) + " AND (" + col + behind(sort[i].Desc) + " OR " + cond + "))"
		args = append([]any{keys[i], keys[i]}, args...)
	}
	return cond, args, nil
}

// valuesOf reads members of a row; a pointer is what it points to.
func valuesOf(row any, members []string) []any {
	out := make([]any, len(members))
	v := reflect.ValueOf(row).Elem()
	for i, m := range members {
		f := v.FieldByName(m)
		if f.Kind() == reflect.Pointer {
			if f.IsNil() {
				continue
			}
			f = f.Elem()
		}
		out[i] = f.Interface()
	}
	return out
}

func number(column, member string) ListField {
	return ListField{Kind: IntField, Sort: member != "", column: column, member: member}
}
func words(column string) ListField { return ListField{Kind: TextField, column: column} }
func truth(column string) ListField { return ListField{Kind: BoolField, column: column} }
func caused(column string, c model.Cause) ListField {
	return truth(fmt.Sprintf("%s & %d <> 0", column, int64(c)))
}
