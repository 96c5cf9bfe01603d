package dal

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// statementLog sees every statement gorm runs: it reports slow ones and tells
// an observer. Values are never logged, only the statement's shape.
type statementLog struct {
	log     *slog.Logger
	slow    time.Duration
	observe func(ctx context.Context, sql string)
}

func (l *statementLog) LogMode(logger.LogLevel) logger.Interface { return l }

func (l *statementLog) Info(context.Context, string, ...any)  {}
func (l *statementLog) Warn(context.Context, string, ...any)  {}
func (l *statementLog) Error(context.Context, string, ...any) {}

// ParamsFilter keeps values out of what fc renders.
func (l *statementLog) ParamsFilter(_ context.Context, sql string, _ ...any) (string, []any) {
	return sql, nil
}

func (l *statementLog) Trace(ctx context.Context, begin time.Time, fc func() (string, int64), err error) {
	took := time.Since(begin)
	slow := l.slow > 0 && took > l.slow
	failed := err != nil && !errors.Is(err, gorm.ErrRecordNotFound) && !errors.Is(err, gorm.ErrDuplicatedKey)
	if l.observe == nil && (l.log == nil || !slow && !failed) {
		return
	}
	sql, rows := fc()
	if l.observe != nil {
		l.observe(ctx, sql)
	}
	if l.log == nil {
		return
	}
	if failed {
		l.log.DebugContext(ctx, "statement failed", "sql", sql, "error", err)
	} else if slow {
		l.log.WarnContext(ctx, "slow statement", "sql", sql, "rows", rows, "took", took)
	}
}
