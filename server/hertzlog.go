package server

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"regexp"
	"sync"

	"github.com/cloudwego/hertz/pkg/common/hlog"
)

// quietHertz sends Hertz's own log where ours goes. Hertz has one log for the
// whole process, so the first server of a process decides.
var quietOnce sync.Once

func quietHertz(log *slog.Logger) {
	quietOnce.Do(func() { hlog.SetLogger(hertzLog{log}) })
}

// quoted is what Hertz quotes in a message: parts of a request that it can't read,
// the query or a password among them.
var quoted = regexp.MustCompile(`"(?:[^"\\]|\\.)*(?:"|$)`)

// detail is a message of Hertz without what it quotes.
func detail(v ...any) string { return quoted.ReplaceAllLiteralString(fmt.Sprint(v...), `"…"`) }

// hertzLog keeps Hertz's warnings and drops its chatter. What it calls errors is
// mostly clients that misbehave, so those are warnings, too.
type hertzLog struct{ log *slog.Logger }

func (h hertzLog) Trace(...any)   {}
func (h hertzLog) Debug(...any)   {}
func (h hertzLog) Info(...any)    {}
func (h hertzLog) Notice(...any)  {}
func (h hertzLog) Warn(v ...any)  { h.log.Warn("http engine", "detail", detail(v...)) }
func (h hertzLog) Error(v ...any) { h.log.Warn("http engine", "detail", detail(v...)) }
func (h hertzLog) Fatal(v ...any) { h.log.Error("http engine", "detail", detail(v...)) }

func (h hertzLog) Tracef(string, ...any)     {}
func (h hertzLog) Debugf(string, ...any)     {}
func (h hertzLog) Infof(string, ...any)      {}
func (h hertzLog) Noticef(string, ...any)    {}
func (h hertzLog) Warnf(f string, v ...any)  { h.Warn(fmt.Sprintf(f, v...)) }
func (h hertzLog) Errorf(f string, v ...any) { h.Error(fmt.Sprintf(f, v...)) }
func (h hertzLog) Fatalf(f string, v ...any) { h.Fatal(fmt.Sprintf(f, v...)) }

func (h hertzLog) CtxTracef(context.Context, string, ...any)       {}
func (h hertzLog) CtxDebugf(context.Context, string, ...any)       {}
func (h hertzLog) CtxInfof(context.Context, string, ...any)        {}
func (h hertzLog) CtxNoticef(context.Context, string, ...any)      {}
func (h hertzLog) CtxWarnf(_ context.Context, f string, v ...any)  { h.Warnf(f, v...) }
func (h hertzLog) CtxErrorf(_ context.Context, f string, v ...any) { h.Errorf(f, v...) }
func (h hertzLog) CtxFatalf(_ context.Context, f string, v ...any) { h.Fatalf(f, v...) }

func (h hertzLog) SetLevel(hlog.Level) {}
func (h hertzLog) SetOutput(io.Writer) {}
