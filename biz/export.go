package biz

import (
	"context"
	"crypto/rand"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal"
)

// exportChunk is how many rows an export reads at once: whoever goes away ends the
// reading within so many.
const exportChunk = 500

const permExport = "exports:create"

// maxExportFilter bounds what the audit log keeps of an export's filters, in bytes.
const maxExportFilter = 16 << 10

// ExportQuery is what an export is asked for.
type ExportQuery struct {
	Resource string // the path of a list
	Filters  []ListFilter
	Search   string
	Columns  []string // in this order; none: all
	BOM      bool     // begin with a byte order mark
	Language string   // of names for people: en or zh
}

// ExportResource is a list that can be exported.
type ExportResource struct {
	Name    string
	Columns []string
	Needs   string // the filter that has to be there, of one id; empty: none
}

// Export is an export that has begun.
type Export struct {
	s        *Service
	st       Staff
	source   *exportSource
	columns  []exportColumn
	query    ListQuery
	first    exportPage
	id       string
	bom      bool
	language string
}

// ExportResources lists what somebody can export.
func (s *Service) ExportResources(st Staff) []ExportResource {
	out := []ExportResource{}
	for i := range exported {
		if src := &exported[i]; st.May(permExport) && (src.may == "" || st.May(src.may)) {
			r := ExportResource{Name: src.name, Needs: src.needs}
			for _, c := range src.columns {
				r.Columns = append(r.Columns, c.name)
			}
			out = append(out, r)
		}
	}
	return out
}

// Operator is who has the command line, for whom lists have everything.
func (s *Service) Operator() Staff {
	return Staff{Role: access.Admin, table: s.policy.force.Load(), operator: true}
}

// BeginExport checks what is asked for, reads the first rows, and puts it into the
// audit log. An export has what the list shows to who asks, and no more.
func (s *Service) BeginExport(ctx context.Context, st Staff, q ExportQuery) (*Export, error) {
	i := slices.IndexFunc(exported, func(src exportSource) bool { return src.name == q.Resource })
	if i < 0 {
		return nil, errs.Invalid("resource", errs.T("there is no such list", "列表不存在"))
	}
	e := &Export{s: s, st: st, source: &exported[i], bom: q.BOM, language: q.Language, id: rand.Text()}
	if may := e.source.may; may != "" && !st.May(may) {
		return nil, errMayNot(may)
	}
	if e.language != "" && e.language != "en" && e.language != "zh" {
		return nil, errs.Invalid("language", errs.T("%s must be one of %s", "%s 只能是 %s").F("language", "en, zh"))
	}
	var err error
	if e.columns, err = e.source.choose(q.Columns); err != nil {
		return nil, err
	}
	e.query = ListQuery{Filters: q.Filters, Search: q.Search, Sort: []string{"id"}, chunk: exportChunk}
	seen := map[string]bool{}
	for _, f := range q.Filters {
		if seen[f.Param] {
			return nil, errs.Invalid("filter", errs.T("%q stands twice", "%q 重复").F(f.Param))
		}
		seen[f.Param] = true
	}
	if e.first, err = e.source.read(ctx, s, st, e.query); err != nil {
		return nil, err
	}
	e.query.upTo = e.first.top
	return e, s.beginExport(ctx, e, q)
}

// beginExport is the line of the audit log before the first byte. What is searched
// for may be somebody's name, so it is kept where it can be erased.
func (s *Service) beginExport(ctx context.Context, e *Export, q ExportQuery) error {
	filter, err := json.Marshal(map[string]any{"filter": q.Filters, "q": q.Search})
	if err != nil {
		return err
	}
	if len(filter) > maxExportFilter {
		return errs.Invalid("filter", errs.T("%s is too long", "%s 过长").F("filter"))
	}
	names := make([]string, len(e.columns))
	for i, c := range e.columns {
		names[i] = c.name
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		return s.record(ctx, tx, AuditEvent{Actor: e.st.Actor(), Action: "export.begin", ObjectKind: "export", Text: string(filter),
			Data: map[string]any{"export": e.id, "resource": q.Resource, "columns": names}})
	})
}

// choose finds columns by their names.
func (src *exportSource) choose(names []string) ([]exportColumn, error) {
	if len(names) == 0 {
		return src.columns, nil
	}
	var out []exportColumn
	for _, name := range names {
		i := slices.IndexFunc(src.columns, func(c exportColumn) bool { return c.name == name })
		if i < 0 || slices.ContainsFunc(out, func(c exportColumn) bool { return c.name == name }) {
			return nil, errs.Invalid("columns", errs.T("there is no column %q, or it stands twice", "列 %q 不存在或重复").F(name))
		}
		out = append(out, src.columns[i])
	}
	return out, nil
}

// Name is a file name for the export.
func (e *Export) Name() string { return strings.ReplaceAll(e.source.name, "/", "-") + ".csv" }

// Write writes the file, chunk by chunk as it is read, until w fails or still says
// that who asked may not go on. The audit log says how it ended.
func (e *Export) Write(ctx context.Context, w io.Writer, still func(context.Context) error) (rows int64, err error) {
	defer func() {
		data := map[string]any{"export": e.id, "resource": e.source.name, "rows": rows, "complete": err == nil}
		end := context.WithoutCancel(ctx)
		told := e.s.db.InTx(end, func(tx *dal.DB) error {
			return e.s.record(end, tx, AuditEvent{Actor: e.st.Actor(), Action: "export.end", ObjectKind: "export", Data: data})
		})
		if told != nil {
			e.s.log.Error("the end of an export is not in the audit log", "export", e.id, "rows", rows, "error", told)
		}
	}()
	if e.bom {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return 0, err
		}
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	head := make([]string, len(e.columns))
	for i, c := range e.columns {
		head[i] = c.name
	}
	if err := out.Write(head); err != nil {
		return 0, err
	}
	for page := e.first; ; {
		n, err := e.writePage(out, page)
		if rows += n; err != nil || page.next == "" {
			return rows, err
		}
		if err := still(ctx); err != nil {
			return rows, err
		}
		e.query.Cursor = page.next
		if page, err = e.source.read(ctx, e.s, e.st, e.query); err != nil {
			return rows, err
		}
	}
}

func (e *Export) writePage(out *csv.Writer, page exportPage) (n int64, err error) {
	line := make([]string, len(e.columns))
	for _, row := range page.rows {
		for i := range e.columns {
			line[i] = e.columns[i].cell(row, e.language)
		}
		if err := out.Write(line); err != nil {
			return n, err
		}
		n++
	}
	out.Flush()
	return n, out.Error()
}
