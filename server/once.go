package server

import (
	"bytes"
	"context"
	"net/http"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz"
)

// once lets a change happen once, however often it is sent with its key: later
// ones get the first answer. After an internal error nobody knows what happened: the
// key stays taken, as after a crash.
func (s *Server) once(ctx context.Context, c *app.RequestContext, st biz.Staff, key string) {
	request := bytes.Join([][]byte{c.Method(), c.Path(), c.Request.URI().QueryString(), c.Request.Body()}, []byte{'\n'})
	first, answer, err := s.svc.BeginOnce(ctx, st, key, request)
	if err != nil {
		s.fail(c, err)
		return
	}
	if answer != nil {
		c.Response.Header.Set("Idempotency-Replayed", "true")
		c.Data(answer.Status, typeJSON+"; charset=utf-8", answer.Body)
		c.Abort()
		return
	}
	c.Next(ctx)
	if c.Response.StatusCode() == http.StatusInternalServerError {
		return
	}
	// The client may be gone; what happened is to be told to who asks again.
	if err := first.Done(context.WithoutCancel(ctx), c.Response.StatusCode(), c.Response.Body()); err != nil {
		s.log.Error("an answer could not be kept for its Idempotency-Key", "request_id", c.GetString(keyID), "error", err)
	}
}
