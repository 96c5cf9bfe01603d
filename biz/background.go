package biz

import "context"

type backgroundKey struct{}

// inBackground marks what the program does by itself, again and again.
func inBackground(ctx context.Context) context.Context {
	return context.WithValue(ctx, backgroundKey{}, true)
}

// InBackground reports whether a statement belongs to no request.
func InBackground(ctx context.Context) bool {
	return ctx.Value(backgroundKey{}) != nil
}

// trouble keeps a loop from logging the same trouble at each turn.
type trouble struct{ on bool }

// begins reports whether an error is the first in a row, and worth a line. That
// the loop is being stopped is none.
func (t *trouble) begins(ctx context.Context, err error) bool {
	was := t.on
	t.on = err != nil
	return t.on && !was && ctx.Err() == nil
}
