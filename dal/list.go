package dal

import (
	"context"
	"database/sql"
	"strings"
)

// FieldKind is what values a field of a list has.
type FieldKind int

// The kinds.
const (
	IntField  FieldKind = iota // also ids
	TextField                  // a name of a few, or a short text
	BoolField
	TimeField // ms
)

// ListField is one name that a list can be filtered or sorted by. What a list
// does not name can't be asked for.
type ListField struct {
	Name   string
	SQL    string
	Kind   FieldKind
	Values []string // the only ones that a filter may have; nil: any
	Filter bool     // ?name=a&name=b
	Range  bool     // ?name_gte=…&name_lte=…
	Sort   bool
	Joined bool // it is of the spec's Join

	// Implies is a condition that follows from a filter with these values and that an
	// index begins with; empty: none. Nil: never.
	Implies func(values []any) string
}

// ListSpec is a list of the admin API: its SQL, and what it can be asked for. The
// field "id" is always there.
type ListSpec struct {
	Columns string // what a row is read from
	From    string
	Join    string // what a row needs besides; conditions only where a field is Joined
	Where   string // what always holds; empty: nothing
	ID      string // the id's SQL
	Search  []string
	// WhereArgs are the values of Where.
	WhereArgs []any
	Names     bool   // Search is by the keys of users' names
	SearchID  string // one more condition that finds an id, with one "?"; empty: none
	Fields    []ListField
	Default   string // the order nobody asked for another of, as "-created_at"
}

// Field finds a field by its name; nil where there is none.
func (s *ListSpec) Field(name string) *ListField {
	if name == "id" {
		return &ListField{Name: "id", SQL: s.ID, Kind: IntField, Filter: true, Sort: true}
	}
	for i := range s.Fields {
		if s.Fields[i].Name == name {
			return &s.Fields[i]
		}
	}
	return nil
}

// ListCond is one condition; of its values one has to hold.
type ListCond struct {
	Field  *ListField
	Op     string // "=", ">=" or "<="
	Values []any
}

// ListOrder is one key of an order.
type ListOrder struct {
	Field *ListField
	Desc  bool
}

// ListPage is which rows are wanted. Its last order is by id.
type ListPage struct {
	Conds  []ListCond
	Orders []ListOrder
	Search string // an id, or the beginning of a name; empty: all
	ID     int64  // Search as an id; zero: it is none
	Limit  int
	Offset int
	After  []any // values of Orders that the page comes after; nil: from the start
}

// CountedTo is how far a list is counted.
const CountedTo = 10_000

// ListKeys reads the values of a page's orders, row by row, the id last.
func (d *DB) ListKeys(ctx context.Context, spec *ListSpec, p ListPage) ([][]string, error) {
	where, args := spec.where(p, true)
	cols := make([]string, len(p.Orders))
	for i, o := range p.Orders {
		cols[i] = o.Field.SQL
	}
	query := "SELECT " + strings.Join(cols, ", ") + " FROM " + spec.from(p) + where + orderBy(p.Orders) + " LIMIT ? OFFSET ?"
	rows, err := d.ctx(ctx).Raw(query, append(args, p.Limit, p.Offset)...).Rows()
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out [][]string
	for rows.Next() {
		key := make([]sql.NullString, len(cols))
		to := make([]any, len(cols))
		for i := range key {
			to[i] = &key[i]
		}
		if err := rows.Scan(to...); err != nil {
			return nil, err
		}
		texts := make([]string, len(cols))
		for i := range key {
			texts[i] = key[i].String
		}
		out = append(out, texts)
	}
	return out, rows.Err()
}

// ListRows reads the rows of keys into dst, a pointer to a slice, in order.
func (d *DB) ListRows(ctx context.Context, spec *ListSpec, p ListPage, ids []int64, dst any) error {
	if len(ids) == 0 {
		return nil
	}
	query := "SELECT " + spec.Columns + " FROM " + spec.From + spec.join() + " WHERE " + spec.ID + " IN ?" + orderBy(p.Orders)
	return d.ctx(ctx).Raw(query, ids).Scan(dst).Error
}

// ListCount counts a list, at most one beyond CountedTo.
func (d *DB) ListCount(ctx context.Context, spec *ListSpec, p ListPage) (int64, error) {
	where, args := spec.where(p, false)
	var n int64
	err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM (SELECT 1 AS one FROM "+spec.from(p)+where+" LIMIT ?) t", append(args, CountedTo+1)...).Scan(&n).Error
	return n, err
}

func orderBy(orders []ListOrder) string {
	keys := make([]string, len(orders))
	for i, o := range orders {
		keys[i] = o.Field.SQL
		if o.Desc {
			keys[i] += " DESC"
		}
	}
	return " ORDER BY " + strings.Join(keys, ", ")
}

func (s *ListSpec) join() string {
	if s.Join == "" {
		return ""
	}
	return " " + s.Join
}

// from is what the conditions of a page read: without the join where none needs
// it, so that the database has no other plan than an index of the first table.
func (s *ListSpec) from(p ListPage) string {
	joined := p.Search != "" && len(s.Search) > 0
	for _, c := range p.Conds {
		joined = joined || c.Field.Joined
	}
	for _, o := range p.Orders {
		joined = joined || o.Field.Joined
	}
	if joined {
		return s.From + s.join()
	}
	return s.From
}

// where writes the conditions of a page; counting leaves its beginning out.
func (s *ListSpec) where(p ListPage, after bool) (string, []any) {
	var and []string
	var args []any
	if s.Where != "" {
		and, args = append(and, s.Where), append(args, s.WhereArgs...)
	}
	for _, c := range p.Conds {
		if c.Op == "=" && c.Field.Implies != nil {
			if more := c.Field.Implies(c.Values); more != "" {
				and = append(and, more)
			}
		}
		if c.Op == "=" && len(c.Values) > 1 {
			and, args = append(and, c.Field.SQL+" IN ?"), append(args, c.Values)
			continue
		}
		and, args = append(and, c.Field.SQL+" "+c.Op+" ?"), append(args, c.Values[0])
	}
	if p.Search != "" {
		or := []string{s.ID + " = ?"}
		args = append(args, p.ID)
		if s.SearchID != "" {
			or, args = append(or, s.SearchID), append(args, p.ID)
		}
		for _, col := range s.Search { // a range, which an index serves and both databases read alike
			or = append(or, "("+col+" >= ? AND "+col+" < ?)")
			args = append(args, p.Search, p.Search+"\U0010FFFF")
		}
		and = append(and, "("+strings.Join(or, " OR ")+")")
	}
	if after && p.After != nil {
		cond, more := beyond(p)
		and, args = append(and, cond), append(args, more...)
	}
	if len(and) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(and, " AND "), args
}

// beyond is "after this row in this order": a >= x and (a > x or b > y), and so on.
// The first comparison bounds the index, the second does the rest.
func beyond(p ListPage) (string, []any) {
	last := len(p.Orders) - 1
	cond, args := p.Orders[last].Field.SQL+behind(p.Orders[last], ""), []any{p.After[last]}
	for i := last - 1; i >= 0; i-- {
		col := p.Orders[i].Field.SQL
		cond = "(" + col + behind(p.Orders[i], "=") + " AND (" + col + behind(p.Orders[i], "") + " OR " + cond + "))"
		args = append([]any{p.After[i], p.After[i]}, args...)
	}
	return cond, args
}

func behind(o ListOrder, equal string) string {
	if o.Desc {
		return " <" + equal + " ?"
	}
	return " >" + equal + " ?"
}
