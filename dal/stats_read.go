package dal

import (
	"context"
	"strings"
	"time"

	"vireo/dal/model"
)

// StatSpan is which rows of the rollups are wanted.
type StatSpan struct {
	From, To string // days, both included
	Queue    int64  // zero: all
}

// days are the keys of a span's days.
func (s StatSpan) days() (out []string) {
	for day := parseDay(s.From); !day.After(parseDay(s.To)); day = day.AddDate(0, 0, 1) {
		out = append(out, day.Format(time.DateOnly))
	}
	return out
}

// keys are the fewest rollups that make up a span: the months that lie in it, and the
// days at its ends. A year is 42 of them, or at most 67, instead of 366.
func (s StatSpan) keys() (out []string) {
	end := parseDay(s.To)
	for day := parseDay(s.From); !day.After(end); {
		next := day.AddDate(0, 1, 0)
		if day.Day() == 1 && !next.AddDate(0, 0, -1).After(end) {
			out = append(out, monthOf(day.Format(time.DateOnly)))
		} else {
			next = day.AddDate(0, 0, 1)
			out = append(out, day.Format(time.DateOnly))
		}
		day = next
	}
	return out
}

// parseDay reads a date of the program's own; days have no zone here.
func parseDay(day string) time.Time {
	t, _ := time.Parse(time.DateOnly, day) //nolint:errcheck // ours
	return t
}

// StatCases sums a span's cases over its days.
func (d *DB) StatCases(ctx context.Context, span StatSpan) ([]model.StatCase, error) {
	queue, args := ofOne("queue_id", span.Queue, span.keys())
	var rows []model.StatCase
	return rows, d.ctx(ctx).Raw("SELECT queue_id, subject_kind, reason, event, SUM(n) AS n FROM stat_cases WHERE day IN ?"+queue+
		" GROUP BY queue_id, subject_kind, reason, event", args...).Scan(&rows).Error
}

// StatCaseDays sums the cases of a queue by day and event. Those of all queues are
// among the counts.
func (d *DB) StatCaseDays(ctx context.Context, span StatSpan) ([]model.StatCase, error) {
	var rows []model.StatCase
	return rows, d.ctx(ctx).Raw("SELECT day, event, SUM(n) AS n FROM stat_cases WHERE day IN ? AND queue_id = ? GROUP BY day, event", span.days(), span.Queue).Scan(&rows).Error
}

// StatTimes sums a span's histograms of a scope over its days.
func (d *DB) StatTimes(ctx context.Context, span StatSpan, scope string) ([]model.StatTime, error) {
	one, args := ofOne("scope_id", span.Queue, span.keys(), scope)
	var rows []model.StatTime
	return rows, d.ctx(ctx).Raw("SELECT scope_id, bucket, SUM(n) AS n FROM stat_times WHERE day IN ? AND scope = ?"+one+" GROUP BY scope_id, bucket", args...).Scan(&rows).Error
}

// StatCounts sums a span's counts over its days.
func (d *DB) StatCounts(ctx context.Context, span StatSpan) (map[string]int64, error) {
	var rows []model.StatCount
	err := d.ctx(ctx).Raw("SELECT metric, SUM(n) AS n FROM stat_counts WHERE day IN ? GROUP BY metric", span.keys()).Scan(&rows).Error
	out := make(map[string]int64, len(rows))
	for _, r := range rows {
		out[r.Metric] = r.N
	}
	return out, err
}

// StatCountDays lists a span's counts.
func (d *DB) StatCountDays(ctx context.Context, span StatSpan) ([]model.StatCount, error) {
	var rows []model.StatCount
	return rows, d.ctx(ctx).Raw("SELECT day, metric, n FROM stat_counts WHERE day IN ?", span.days()).Scan(&rows).Error
}

// StatStaff sums what the staff did in a span; user zero: everybody.
func (d *DB) StatStaff(ctx context.Context, span StatSpan, user int64) ([]model.StatStaff, error) {
	one, args := ofOne("user_id", user, span.keys())
	var rows []model.StatStaff
	return rows, d.ctx(ctx).Raw("SELECT user_id, metric, SUM(n) AS n FROM stat_staff WHERE day IN ?"+one+" GROUP BY user_id, metric", args...).Scan(&rows).Error
}

// StatActive sums how long the staff worked in a span; user zero: everybody.
func (d *DB) StatActive(ctx context.Context, span StatSpan, user int64) ([]model.StatExposure, error) {
	one, args := ofOne("user_id", user, span.From, span.To)
	var rows []model.StatExposure
	return rows, d.ctx(ctx).Raw("SELECT user_id, SUM(active_ms) AS active_ms FROM stat_exposures WHERE day >= ? AND day <= ?"+one+" GROUP BY user_id", args...).Scan(&rows).Error
}

// ofOne adds that a column has a value, unless that is zero.
func ofOne(column string, id int64, args ...any) (string, []any) {
	if id == 0 {
		return "", args
	}
	return " AND " + column + " = ?", append(args, id)
}

// WordTotal is how often an entry was found in a span, by what it did there.
type WordTotal struct {
	EntryID   int64
	EntryText string
	Hits      int64
	Observed  int64
	Masked    int64
	Held      int64
	Blocked   int64
}

// TopWords lists the entries of the words that were found most in a span.
func (d *DB) TopWords(ctx context.Context, span StatSpan, limit int) ([]WordTotal, error) {
	level := func(name, as string) string {
		return "SUM(CASE WHEN level = '" + name + "' THEN hits ELSE 0 END) AS " + as
	}
	var rows []WordTotal
	return rows, d.ctx(ctx).Raw("SELECT entry_id, MAX(entry_text) AS entry_text, SUM(hits) AS hits, "+level("observe", "observed")+", "+level("mask", "masked")+", "+
		level("hold", "held")+", "+level("block", "blocked")+" FROM word_days WHERE day >= ? AND day <= ? GROUP BY entry_id ORDER BY hits DESC, entry_id LIMIT ?",
		span.From, span.To, limit).Scan(&rows).Error
}

// OpenAge is how many live cases of a queue are of an age.
type OpenAge struct {
	QueueID int64
	Age     int64 // index into the bounds
	N       int64 // at most CountedTo+1
}

// OpenAges counts the live cases of queues by when they were opened: for each of
// some times, newest first, those opened since then but not since the one before;
// and last those older than all. Each is counted to CountedTo.
func (d *DB) OpenAges(ctx context.Context, queues, since []int64) ([]OpenAge, error) {
	var parts []string
	var args []any
	for _, q := range queues {
		for i := 0; i <= len(since); i++ {
			where, bounds := "live = 1 AND queue_id = ?", []any{q}
			if i > 0 {
				where, bounds = where+" AND created_at < ?", append(bounds, since[i-1])
			}
			if i < len(since) {
				where, bounds = where+" AND created_at >= ?", append(bounds, since[i])
			}
			parts = append(parts, "SELECT ? AS queue_id, ? AS age, (SELECT COUNT(*) FROM (SELECT 1 AS one FROM cases WHERE "+where+" LIMIT ?) t) AS n")
			args = append(append(append(args, q, i), bounds...), CountedTo+1)
		}
	}
	var rows []OpenAge
	if len(parts) == 0 {
		return nil, nil
	}
	return rows, d.ctx(ctx).Raw(strings.Join(parts, " UNION ALL "), args...).Scan(&rows).Error
}

// OldestOpen is when the oldest live case of each queue was opened.
func (d *DB) OldestOpen(ctx context.Context, queues []int64) (map[int64]int64, error) {
	out := map[int64]int64{}
	if len(queues) == 0 {
		return out, nil
	}
	// Not MIN: MariaDB would read every live case of a queue for it.
	var rows []struct{ ID, At int64 }
	err := d.ctx(ctx).Raw("SELECT q.id, COALESCE((SELECT c.created_at FROM cases c WHERE c.live = 1 AND c.queue_id = q.id ORDER BY c.created_at LIMIT 1), 0) AS at FROM queues q WHERE q.id IN ?", queues).Scan(&rows).Error
	for _, r := range rows {
		out[r.ID] = r.At
	}
	return out, err
}

// OpenAppealsBy counts the open appeals by a time of theirs, which is a column of the
// program's own: those before the first of some ascending bounds, those between each
// and the next, and those from the last on. Each is counted to CountedTo+1.
func (d *DB) OpenAppealsBy(ctx context.Context, column string, bounds []int64) ([]int64, error) {
	var parts []string
	var args []any
	for i := 0; i <= len(bounds); i++ {
		where := "state = 'open'"
		args = append(args, i)
		if i > 0 {
			where, args = where+" AND "+column+" >= ?", append(args, bounds[i-1])
		}
		if i < len(bounds) {
			where, args = where+" AND "+column+" < ?", append(args, bounds[i])
		}
		parts = append(parts, "SELECT ? AS part, (SELECT COUNT(*) FROM (SELECT 1 AS one FROM appeals WHERE "+where+" LIMIT ?) t) AS n")
		args = append(args, CountedTo+1)
	}
	var rows []struct{ Part, N int64 }
	err := d.ctx(ctx).Raw(strings.Join(parts, " UNION ALL "), args...).Scan(&rows).Error
	out := make([]int64, len(bounds)+1)
	for _, r := range rows {
		out[r.Part] = r.N
	}
	return out, err
}

// FirstOpenAppeal is when the oldest open appeal was made, and the first deadline of
// one, ms; zeros: there is none.
func (d *DB) FirstOpenAppeal(ctx context.Context) (made, due int64, err error) {
	var r struct{ Made, Due int64 }
	err = d.ctx(ctx).Raw("SELECT COALESCE((SELECT MIN(created_at) FROM appeals WHERE state = 'open'), 0) AS made, " +
		"COALESCE((SELECT MIN(due_at) FROM appeals WHERE state = 'open'), 0) AS due").Scan(&r).Error
	return r.Made, r.Due, err
}

// StatQueues lists the queues, in their order.
func (d *DB) StatQueues(ctx context.Context) ([]model.Queue, error) {
	var rows []model.Queue
	return rows, d.ctx(ctx).Raw("SELECT id, name, title_en, title_zh FROM queues ORDER BY position, id").Scan(&rows).Error
}
