package server

import (
	"strconv"
	"strings"

	"vireo/biz"
	"vireo/biz/errs"
)

// Query reads what a list is asked for: page, per_page, sort, q, cursor, and the
// filters that the request's struct names. The binder has refused all others.
func (k *Call) Query() (biz.ListQuery, error) {
	var q biz.ListQuery
	var err error
	at := map[string]int{}
	k.c.QueryArgs().VisitAll(func(key, value []byte) {
		name, text := string(key), string(value)
		if text == "" || err != nil {
			return
		}
		switch name {
		case "page":
			q.Page, err = positive(name, text)
		case "per_page":
			q.PerPage, err = positive(name, text)
		case "sort":
			q.Sort = strings.Split(text, ",")
		case "q":
			q.Search = text
		case "cursor":
			q.Cursor = text
		default:
			i, seen := at[name]
			if !seen {
				i = len(q.Filters)
				at[name] = i
				q.Filters = append(q.Filters, biz.ListFilter{Param: name})
			}
			q.Filters[i].Values = append(q.Filters[i].Values, text)
		}
	})
	return q, err
}

// positive reads a number above zero.
func positive(name, text string) (int64, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 1 {
		return 0, errs.Invalid(name, errs.T("%s must be a number above zero", "%s 须为正整数").F(name))
	}
	return n, nil
}

// List reads a list for a handler: it parses the query, lets fn read the
// page, packs each row, and tells the totals to the answer and its header.
func List[View, Row any](k *Call, read func(q biz.ListQuery) (biz.List[View], error), pack func(*View) *Row) (data []*Row, total int64, exact bool, next string, err error) {
	q, err := k.Query()
	if err != nil {
		return nil, 0, false, "", err
	}
	list, err := read(q)
	if err != nil {
		return nil, 0, false, "", err
	}
	data = make([]*Row, len(list.Rows))
	for i := range list.Rows {
		data[i] = pack(&list.Rows[i])
	}
	k.c.Response.Header.Set("X-Total-Count", strconv.FormatInt(list.Total, 10))
	return data, list.Total, list.Exact, list.Next, nil
}

// ID is an id as answers of the admin API write it.
func ID(id int64) string { return strconv.FormatInt(id, 10) }

// ParseID reads an id from a body, where ids are strings.
func ParseID(param, text string) (int64, error) {
	id, err := strconv.ParseInt(text, 10, 64)
	if err != nil || id < 0 {
		return 0, errs.Invalid(param, errs.T("%s must be an id", "%s 须为编号").F(param))
	}
	return id, nil
}
