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
