// Package errs is the one domain error: a code that doors translate, a text
// that a user may read, and a cause that only the log may see.
package errs

import (
	"errors"
	"fmt"
	"maps"
	"time"
)

// Code says what kind of refusal an error is. The doors hold one table that
// maps each code to a status; a test fails when a code is missing there.
type Code string

// The codes. Each is one row of the doors' table.
const (
	Internal        Code = "internal"
	BadRequest      Code = "bad_request"
	InvalidArgument Code = "invalid_argument"
	Unauthenticated Code = "unauthenticated"
	BadCredentials  Code = "bad_credentials"
	Forbidden       Code = "forbidden"
	StepUp          Code = "step_up_required"
	Enrolment       Code = "enrolment_required"
	CSRF            Code = "csrf_failed"
	NotFound        Code = "not_found"
	Conflict        Code = "conflict"
	Blocked         Code = "content_blocked"
	FileBlocked     Code = "file_blocked"
	Unsupported     Code = "unsupported_media"
	TooLarge        Code = "too_large"
	Quota           Code = "quota_exceeded"
	RateLimited     Code = "rate_limited"
	Busy            Code = "busy"
	StorageFull     Code = "storage_full"
	Unavailable     Code = "unavailable"
)

// Codes lists every code, in the order of the documentation's table.
func Codes() []Code {
	return []Code{
		BadRequest, InvalidArgument, Unauthenticated, BadCredentials, Forbidden, StepUp, Enrolment, CSRF, NotFound, Conflict,
		Blocked, FileBlocked, Unsupported, TooLarge, Quota, RateLimited, Busy, StorageFull, Unavailable, Internal,
	}
}

// Text is a sentence for users in the two languages the product speaks.
type Text struct{ EN, ZH string }

// T makes a Text.
func T(en, zh string) Text { return Text{EN: en, ZH: zh} }

// F fills both languages' format with the same arguments.
func (t Text) F(args ...any) Text {
	return Text{EN: fmt.Sprintf(t.EN, args...), ZH: fmt.Sprintf(t.ZH, args...)}
}

// Fill fills each language's format with the same language of a text.
func (t Text) Fill(arg Text) Text {
	return Text{EN: fmt.Sprintf(t.EN, arg.EN), ZH: fmt.Sprintf(t.ZH, arg.ZH)}
}

// In answers the text in a language: "zh" or anything else for English.
func (t Text) In(lang string) string {
	if lang == "zh" && t.ZH != "" {
		return t.ZH
	}
	return t.EN
}

// Error is what biz returns for everything a user can be told about.
type Error struct {
	Code  Code
	Text  Text
	Field string // the parameter that is wrong, when there is one
	// Details is what a program can use besides the code, such as the holder of
	// what is in conflict; ids in it are strings. The admin API shows it; the app API
	// what an answer has an optional field for.
	Details map[string]any
	// RetryAfter is how long a caller should wait; zero where waiting does not help.
	RetryAfter time.Duration
	Cause      error // for the log only
}

// New makes an error of a code with a text fit for users.
func New(code Code, text Text) *Error { return &Error{Code: code, Text: text} }

// Invalid makes an InvalidArgument error that names the parameter.
func Invalid(field string, text Text) *Error {
	return &Error{Code: InvalidArgument, Text: text, Field: field}
}

// Because returns a copy that carries the cause for the log.
func (e *Error) Because(cause error) *Error {
	c := *e
	c.Cause = cause
	return &c
}

// With returns a copy that carries a detail for programs.
func (e *Error) With(name string, value any) *Error {
	c := *e
	c.Details = maps.Clone(e.Details)
	if c.Details == nil {
		c.Details = map[string]any{}
	}
	c.Details[name] = value
	return &c
}

// After returns a copy that tells the caller how long to wait.
func (e *Error) After(d time.Duration) *Error {
	c := *e
	c.RetryAfter = d
	return &c
}

// Error is for logs: it holds the cause, so it must not be sent to a client.
func (e *Error) Error() string {
	s := string(e.Code) + ": " + e.Text.EN
	if e.Field != "" {
		s = string(e.Code) + " (" + e.Field + "): " + e.Text.EN
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

// Unwrap gives errors.Is and errors.As the cause.
func (e *Error) Unwrap() error { return e.Cause }

// CodeOf is the code of the first Error in err's chain; Internal when there is none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}
