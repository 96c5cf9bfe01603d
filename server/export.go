package server

import (
	"context"
	"time"

	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/protocol/http1/resp"

	"vireo/biz"
	"vireo/biz/errs"
)

const typeCSV = "text/csv; charset=utf-8"

// HandleExport answers with a list as a file, written as it is read. A failure
// after the first byte cuts the connection, so that nobody takes a part for all.
func HandleExport[Req any](ctx context.Context, c *app.RequestContext, ask func(k *Call, req *Req) biz.ExportQuery) {
	s, req := from(c), new(Req)
	if err := bindAdmin(c, req); err != nil {
		s.fail(c, err)
		return
	}
	k := CallOf(c)
	q := ask(k, req)
	if q.Language == "" {
		q.Language = k.Language()
	}
	if c.Request.Header.Get(headerOnce) != "" {
		s.fail(c, errs.New(errs.BadRequest, errs.T("an export changes nothing: it takes no Idempotency-Key", "导出不修改数据，不接受 Idempotency-Key")))
		return
	}
	e, err := k.Biz.BeginExport(ctx, k.Staff, q)
	if err != nil {
		s.fail(c, err)
		return
	}
	c.SetContentType(typeCSV)
	c.Response.Header.Set("Content-Disposition", `attachment; filename="`+e.Name()+`"`)
	c.Response.Header.Set("X-Accel-Buffering", "no")
	c.Response.HijackWriter(resp.NewChunkedBodyWriter(&c.Response, c.GetWriter()))
	rows, err := e.Write(ctx, flusher{c}, s.exportStill(c, k.Staff))
	if err != nil {
		s.log.Info("an export was cut", "request_id", c.GetString(keyID), "rows", rows, "error", err)
		c.GetConn().Close() //nolint:errcheck // it is over either way
	}
}

// exportStill looks, at most once a second, whether who exports may still do so.
func (s *Server) exportStill(c *app.RequestContext, st biz.Staff) func(context.Context) error {
	session, looked := s.sessionText(c), time.Now()
	return func(ctx context.Context) error {
		if time.Since(looked) < eventsCheck {
			return nil
		}
		looked = time.Now()
		again, err := s.svc.StaffStill(ctx, st, session)
		if err == nil {
			err = again.Need("exports:create")
		}
		return err
	}
}

// flusher sends what is written at once: who has gone is noticed by the next write.
type flusher struct{ c *app.RequestContext }

// Write implements io.Writer.
func (f flusher) Write(p []byte) (int, error) {
	n, err := f.c.Write(p)
	if err == nil {
		err = f.c.Flush()
	}
	return n, err
}
