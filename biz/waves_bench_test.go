package biz

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"vireo/biz/media"
	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// What the benchmark of waves has: comments, of which every tenth is one of many equal
// ones, and a tenth as many videos with hashed frames. VIREO_BENCH_COMMENTS asks for
// another number.
var (
	wavesComments = 1_000_000
	wavesVideos   = 100_000
)

const wavesGroups = 2_000

// BenchmarkWaves tells what moderators and authors wait for when there is much:
// scripts/bench-waves.sh.
func BenchmarkWaves(b *testing.B) {
	if n, err := strconv.Atoi(os.Getenv("VIREO_BENCH_COMMENTS")); err == nil {
		wavesComments, wavesVideos = n, n/10
	}
	for _, kind := range daltest.Kinds {
		b.Run(kind, func(b *testing.B) {
			at := &atomic.Int64{}
			at.Store(time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC).UnixMilli())
			s := openRules(b, daltest.Fresh(b, kind), at)
			s.log = slog.New(slog.DiscardHandler)
			s.SetGuard(func(context.Context, *dal.DB, Actor, string, int64, string) error { return nil })
			s.OpenPolicy(b.Context())
			begun := time.Now()
			frames := s.manyPrints()
			b.Logf("%d comments and %d videos are written in %v", wavesComments, wavesVideos, time.Since(begun).Round(time.Millisecond))
			for b.Loop() {
				s.useWaves(b, frames)
			}
		})
	}
}

func (s *testRules) useWaves(b *testing.B, frames [][]uint64) {
	ctx := b.Context()
	st := Staff{UserID: 1 << 40, Role: "admin", table: s.policy.force.Load()}
	fail := func(err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	var first Wave
	percentiles(b, "waves, first page with its total", func() {
		l, err := s.StaffWaves(ctx, st, ListQuery{})
		fail(err)
		if len(l.Rows) != 25 || l.Total != wavesGroups {
			b.Fatalf("%d rows of %d", len(l.Rows), l.Total)
		}
		first = l.Rows[0]
	})
	percentiles(b, "waves, the largest first", func() {
		_, err := s.StaffWaves(ctx, st, ListQuery{Sort: []string{"-items"}})
		fail(err)
	})
	percentiles(b, "items of a wave", func() {
		_, err := s.StaffWaveItems(ctx, st, first.ID, ListQuery{})
		fail(err)
	})
	r := rand.New(rand.NewPCG(7, 7))
	percentiles(b, "near video: none", func() {
		id, err := s.nearest(ctx, []uint64{r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()})
		fail(err)
		if id != 0 {
			b.Fatal("found ", id)
		}
	})
	missed := 0
	percentiles(b, "near video: a copy with 6 bits changed", func() {
		i := r.IntN(len(frames))
		id, err := s.nearest(ctx, changed(r, frames[i], 6))
		fail(err)
		if id != int64(i+1) {
			missed++
		}
	})
	b.Logf("%d of 500 copies were not found", missed)
	n := 0
	write := func(text func() string, link bool) func() {
		return func() {
			n++
			fail(s.db.InTx(ctx, func(tx *dal.DB) error {
				row := model.Comment{VideoID: int64(n%1000) + 1, UserID: int64(n%1000) + 1, Text: text(), PublicText: "x", CreatedAt: s.now()}
				if err := tx.CreateComment(ctx, &row); err != nil {
					return err
				}
				if err := tx.AddVideoComments(ctx, row.VideoID, 1); err != nil || !link {
					return err
				}
				return s.linkNew(ctx, tx, printed{Subject: Subject{model.SubjectComment, row.ID}, owner: row.UserID, at: row.CreatedAt, prints: textPrints(row.Text)}, 0)
			}))
		}
	}
	fresh := func() string { return "a comment of letters " + letters(wavesComments+n) }
	equal := func() string { return "the same again " + letters(n%wavesGroups) }
	percentiles(b, "comment, without fingerprints", write(fresh, false))
	percentiles(b, "comment, of a new text", write(fresh, true))
	percentiles(b, "comment, of a wave", write(equal, true))
	percentiles(b, "what an upload has more in its transaction", func() {
		n++
		fail(s.db.InTx(ctx, func(tx *dal.DB) error {
			row := &model.Video{ID: int64(wavesVideos + n), UserID: 1, Title: fresh(), File: fmt.Sprintf("%064x", wavesVideos+n), CreatedAt: s.now()}
			return s.linkVideo(ctx, tx, row, looks{received: "r", frames: []uint64{r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()}})
		}))
	})
}

// changed flips some bits of each hash.
func changed(r *rand.Rand, frames []uint64, n int) []uint64 {
	out := make([]uint64, len(frames))
	for i, f := range frames {
		for _, b := range r.Perm(64)[:n] {
			f ^= 1 << b
		}
		out[i] = f
	}
	return out
}

// letters writes a number without digits, and so that no letter stands beside itself.
func letters(n int) string {
	var out []byte
	for _, c := range []byte(fmt.Sprintf("%09o", n)) {
		out = append(out, c-'0'+'b', 'z')
	}
	return string(out)
}

// manyPrints writes comments and videos with their fingerprints, many in a statement,
// and answers the videos' frames.
func (s *testRules) manyPrints() [][]uint64 {
	s.t.Helper()
	begun := time.Now()
	tx, err := s.raw().Begin()
	insert := func(table, columns, row string, n int, values func(i int) []any) {
		part := 8_000 / strings.Count(row, "?")
		if s.db.Dialect() == "sqlite" { // its driver looks for each parameter among all
			part = 200 / strings.Count(row, "?")
		}
		for from := 0; err == nil && from < n; from += part {
			rows, args := []string{}, []any{}
			for i := from; i < min(from+part, n); i++ {
				rows, args = append(rows, row), append(args, values(i+1)...)
			}
			_, err = tx.Exec("INSERT INTO "+table+" ("+columns+") VALUES "+strings.Join(rows, ", "), args...)
		}
		s.t.Logf("%s: %v", table, time.Since(begun).Round(time.Second))
	}
	now, window := s.now(), s.Service.cfg.Waves.Window.Milliseconds()
	const people = 1000
	insert("users", "id, name, name_key, password_hash, avatar, background, signature, causes, follow_count, follower_count, work_count, favorite_count, total_favorited, demo, ruleset_version, created_at",
		"(?, ?, ?, '', '', '', '', 0, 0, 0, 1, 0, 0, 0, 0, 1)", people, func(i int) []any { return []any{i, fmt.Sprint("u", i), fmt.Sprint("u", i)} })
	insert("videos", "id, user_id, title, public_title, file, cover, size, duration_ms, width, height, causes, published_at, favorite_count, comment_count, ruleset_version, demo, created_at",
		"(?, ?, 't', 't', 'f', 'c', 1, 1, 1, 1, 0, ?, 0, 0, 0, 0, 1)", wavesVideos, func(i int) []any { return []any{i, i%people + 1, i} })
	group := func(i int) int { return i / 10 % wavesGroups } // of every tenth
	say := func(i int) string {
		if i%10 == 0 {
			return "the same again " + letters(group(i))
		}
		return "a comment of letters " + letters(i)
	}
	insert("comments", "id, video_id, user_id, text, public_text, causes, ruleset_version, created_at", "(?, ?, ?, ?, 'x', 0, 0, ?)",
		wavesComments, func(i int) []any { return []any{i, i%people + 1, i*31%people + 1, say(i), i} })
	hash := func(text string) string { return textPrints(text)[0].hash }
	const columns = "id, kind, hash, wave, items, accounts, messages, first_at, last_at, sample_kind, sample_id, taken_down, open_cases, action_id, batch_id"
	each := wavesComments / 10 / wavesGroups
	insert("prints", columns, "(?, 'text', ?, 1, ?, ?, 0, ?, ?, 'comment', ?, 0, 0, 0, 0)", wavesGroups, func(i int) []any {
		return []any{i, hash("the same again " + letters(i-1)), each, each, now - window/2, now - int64(i), i * 10}
	})
	single := func(k int) int { return k + (k-1)/9 } // the k-th comment that is not every tenth
	insert("prints", columns, "(?, 'text', ?, 0, 1, 1, 0, ?, ?, 'comment', ?, 0, 0, 0, 0)", wavesComments/10*9, func(k int) []any {
		i := single(k)
		return []any{wavesGroups + k, hash(say(i)), i, i, i}
	})
	insert("print_items", "print_id, subject_kind, subject_id, owner_id, created_at", "(?, 'comment', ?, ?, ?)", wavesComments, func(i int) []any {
		id, at := wavesGroups+i-i/10, int64(i)
		if i%10 == 0 {
			id, at = group(i)+1, now-window/2+int64(i)
		}
		return []any{id, i, i*31%people + 1, at}
	})
	r := rand.New(rand.NewPCG(1, 2))
	frames := make([][]uint64, wavesVideos)
	for i := range frames {
		frames[i] = []uint64{r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64(), r.Uint64()}
	}
	insert("prints", columns, "(?, 'frames', ?, 0, 1, 1, 0, 1, 1, 'video', ?, 0, 0, 0, 0)", wavesVideos, func(i int) []any {
		return []any{wavesComments + wavesGroups + i, fmt.Sprint(i), i}
	})
	insert("video_frames", "video_id, hashes", "(?, ?)", wavesVideos, func(i int) []any { return []any{i, frameText(frames[i-1])} })
	insert("frame_slots", "slot, video_id, frame, hash", "(?, ?, ?, ?)", wavesVideos*20, func(k int) []any {
		i, frame := (k-1)/20, (k-1)%20/4
		f := frames[i][frame]
		return []any{media.Slots(f)[(k-1)%4], i + 1, frame, int64(f)}
	})
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.exec("ANALYZE" + map[string]string{"mysql": " TABLE prints, print_items, comments, videos, users, frame_slots"}[s.db.Dialect()])
	return frames
}
