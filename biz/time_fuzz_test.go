package biz

import (
	"math"
	"testing"
	"time"
)

// FuzzLatestTime: whatever a client sends is a time that is not in the future by
// more than a day, or now.
func FuzzLatestTime(f *testing.F) {
	now := time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC)
	for _, s := range []string{"", "0", "-1", "1773500966535", "1773500966", "1e12", "NaN", "Inf", "-Inf", "1e400", "99999999999", "100000000000", "soon"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := parseLatestTime(s, now)
		if at != math.MaxInt64 && (at < 0 || at > now.Add(24*time.Hour).UnixMilli()) {
			t.Errorf("%q is %d", s, at)
		}
	})
}

// FuzzCursor: a cursor that was given out comes back; any other text is refused
// or a place in the list, never a panic.
func FuzzCursor(f *testing.F) {
	f.Add("", int64(1))
	f.Add("AAAAAAAAAAE", int64(math.MaxInt64))
	f.Fuzz(func(t *testing.T, s string, pos int64) {
		if at, err := parseCursor(s); err == nil && at < 0 {
			t.Errorf("%q is %d", s, at)
		}
		if pos < 0 {
			return
		}
		if at, err := parseCursor(nextCursor(1, 1, pos)); err != nil || at != pos {
			t.Errorf("%d came back as %d, %v", pos, at, err)
		}
	})
}
