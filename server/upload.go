package server

import (
	"context"
	"errors"
	"io"
	"mime"
	"mime/multipart"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz/errs"
)

// formOverhead is what a multipart body may have besides its file.
const formOverhead = 1 << 20

// UploadForm is a multipart body that is read while it arrives.
type UploadForm struct {
	parts  *multipart.Reader
	params *params
	kept   int // bytes of the fields kept, with their names
}

// HandleUpload is Handle for a route whose body streams: fn reads the form, and
// what it leaves unread is not read into memory.
func HandleUpload(_ context.Context, c *app.RequestContext, fn func(k *Call, form *UploadForm) error) {
	s := from(c)
	form, err := s.uploadForm(c, s.cfg.MaxUpload)
	s.handleForm(c, form, err, fn)
}

// HandleForm is HandleUpload for files of at most so many bytes together, which
// may be left out: then the body may be any that Handle takes.
func HandleForm(_ context.Context, c *app.RequestContext, most int64, fn func(k *Call, form *UploadForm) error) {
	s := from(c)
	form, err := s.plainForm(c)
	if form == nil && err == nil {
		form, err = s.uploadForm(c, most)
	}
	s.handleForm(c, form, err, fn)
}

// plainForm reads a body without files into memory; nil: it may have files.
func (s *Server) plainForm(c *app.RequestContext) (*UploadForm, error) {
	if kind, _, err := mime.ParseMediaType(string(c.ContentType())); err == nil && kind == "multipart/form-data" {
		return nil, nil
	}
	if err := readBody(c, maxBody); err != nil {
		return nil, err
	}
	p := &params{c: c}
	c.Set(keyParams, p)
	return &UploadForm{params: p}, p.readBody()
}

func (s *Server) handleForm(c *app.RequestContext, form *UploadForm, err error, fn func(k *Call, form *UploadForm) error) {
	if err == nil {
		err = fn(CallOf(c), form)
	}
	if err != nil {
		c.Response.Header.SetConnectionClose(true) // the rest of the body is not worth waiting for
		s.fail(c, err)
		return
	}
	resp := s.emptyAnswer(c)
	setStatus(resp, 0, "success")
	reply(c, 200, resp)
}

func (s *Server) uploadForm(c *app.RequestContext, most int64) (*UploadForm, error) {
	p, err := readParams(c, true)
	if err != nil {
		return nil, err
	}
	kind, opts, err := mime.ParseMediaType(string(c.ContentType()))
	if err != nil || kind != "multipart/form-data" || opts["boundary"] == "" {
		return nil, errs.Invalid("data", errs.T("send the video as multipart/form-data, in the part named data", "请以 multipart/form-data 上传视频，文件字段名为 data"))
	}
	limit := most + formOverhead
	if int64(c.Request.Header.ContentLength()) > limit {
		return nil, errTooLarge
	}
	body := &limitedBody{r: bodyOf(c), left: limit}
	return &UploadForm{parts: multipart.NewReader(body, opts["boundary"]), params: p}, nil
}

// bodyOf is the body as a stream, whether or not the engine streams it.
func bodyOf(c *app.RequestContext) io.Reader {
	if c.Request.IsBodyStream() {
		return bodyStream(c)
	}
	return c.Request.BodyStream()
}

// limitedBody fails once more than the limit was read.
type limitedBody struct {
	r    io.Reader
	left int64
}

func (b *limitedBody) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return n, errTooLarge
	}
	return n, err
}

// Files says what receives the files of a form, by their names.
type Files map[string]func(io.Reader) error

// Read goes through the parts: each file, which there may be one of a name, goes
// to what receives it; the others are kept as values.
func (f *UploadForm) Read(files Files) error {
	if f.parts == nil {
		return nil
	}
	f.params.form = map[string]string{}
	for seen := map[string]bool{}; ; {
		part, err := f.parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return brokenBody(err)
		}
		name := part.FormName()
		receive := files[name]
		if receive == nil || !isFile(part) {
			if err := f.keep(part); err != nil {
				return err
			}
			continue
		}
		if seen[name] {
			return errs.Invalid(name, errs.T("send one file only", "只能上传一个文件"))
		}
		seen[name] = true
		src := &source{r: part}
		err = receive(src)
		if src.err != nil {
			return brokenBody(src.err)
		}
		if err != nil {
			return err
		}
	}
}

func isFile(part *multipart.Part) bool {
	return part.FileName() != "" || part.Header.Get("Content-Type") != ""
}

// source remembers how the reading failed: a client that stops is told apart
// from a full disk.
type source struct {
	r   io.Reader
	err error
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = err
	}
	return n, err
}

// keep remembers a field. All of them together are bounded like the body of
// another request: a form of nothing but fields must not fill the memory.
func (f *UploadForm) keep(part *multipart.Part) error {
	v, err := readField(part)
	if err != nil {
		return err
	}
	if f.kept += len(part.FormName()) + len(v); f.kept > maxBody {
		return errTooLarge
	}
	if _, twice := f.params.form[part.FormName()]; !twice {
		f.params.form[part.FormName()] = v
	}
	return nil
}

// brokenBody says that a body ended early, is too long, or is no form.
func brokenBody(err error) error {
	var known *errs.Error
	if errors.As(err, &known) {
		return known
	}
	return errBody.Because(err)
}

// Value is a field of the form that has been read, or a query parameter.
func (f *UploadForm) Value(name string) string { return f.params.get(name) }

// SignIn finds the viewer by a token that came inside the body, unless one came
// before it.
func (k *Call) SignIn(ctx context.Context, token string) error {
	if !k.Viewer.Guest() {
		return nil
	}
	v, err := k.Biz.Viewer(ctx, token)
	if err != nil || v.Guest() {
		return orLogin(err)
	}
	k.Viewer = v
	k.c.Set(keyViewer, v)
	return k.s.limiter.user(Upload, v.UserID)
}

// Address is what counts as the client's address.
func (k *Call) Address() string { return addressKey(k.c.ClientIP()) }

// Warn writes to the log, with the request's id.
func (k *Call) Warn(msg string, args ...any) {
	k.s.log.Warn(msg, append(args, "request_id", k.c.GetString(keyID))...)
}
