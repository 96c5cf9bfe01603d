package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// BenchmarkHistory dry-runs words on a million comments and 100,000 videos, applies
// them and takes them back, and measures meanwhile what the app's users wait for,
// against an idle server: scripts/bench-scan.sh. The bar is twice the idle p99.
func BenchmarkHistory(b *testing.B) {
	comments := 1_000_000
	if n, err := strconv.Atoi(os.Getenv("VIREO_BENCH_COMMENTS")); err == nil {
		comments = n
	}
	for _, kind := range daltest.Kinds {
		b.Run(kind, func(b *testing.B) {
			a := boot(b, kind, nil)
			begun := time.Now()
			a.writeMany(b, comments, comments/10)
			b.Logf("%d comments and %d videos are written in %v", comments, comments/10, time.Since(begun).Round(time.Second))
			ann := a.user("ann")
			for b.Loop() {
				a.benchHistory(b, ann)
			}
		})
	}
}

func (a *testApp) benchHistory(b *testing.B, ann *client) {
	ctx := context.Background()
	a.load(b, ann, "warm", 5*time.Second, nil)
	a.importWords(b, "text,level\nholdword,hold\nmaskword,mask\nblockword,block\n")
	var scan int64
	job := func(id int64) func() bool {
		return func() bool {
			j, err := a.biz.Job(ctx, id)
			return err == nil && j.FinishedAt == 0
		}
	}
	run := func(what string, start func() int64) {
		b.Helper()
		idle := a.load(b, ann, "idle", 20*time.Second, nil)
		id := start()
		begun := time.Now()
		busy := a.load(b, ann, what, 0, job(id))
		took := time.Since(begun)
		for name, after := range a.load(b, ann, "idle", 20*time.Second, nil) { // what else the machine does changes
			idle[name] = append(idle[name], after...)
		}
		j, err := a.biz.Job(ctx, id)
		if err != nil || j.Status != model.JobDone {
			b.Fatalf("%s: %+v %v", what, j, err)
		}
		b.Logf("%-8s took %v", what, took.Round(100*time.Millisecond))
		for _, name := range slices.Sorted(maps.Keys(busy)) {
			b.Logf("%-8s %-14s p50 is %.1f, p99 %.1f times that of before and after", what, name,
				float64(share(busy[name], 50))/float64(share(idle[name], 50)), float64(share(busy[name], 99))/float64(share(idle[name], 99)))
		}
	}
	run("dry run", func() int64 {
		var err error
		if scan, err = a.biz.StartScan(ctx, biz.Command(), nil); err != nil {
			b.Fatal(err)
		}
		return a.count(b, "SELECT MAX(id) FROM jobs WHERE kind = 'words.scan'")
	})
	v, err := a.biz.Scan(ctx, scan)
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("counts   %+v", v.Counts)
	version := a.publishWords(b).Version
	var batch biz.BatchView
	run("apply", func() int64 {
		if batch, err = a.biz.ApplyWords(ctx, biz.Command(), version, scan, ""); err != nil {
			b.Fatal(err)
		}
		return a.count(b, "SELECT MAX(id) FROM jobs WHERE kind = 'words.apply'")
	})
	run("undo", func() int64 {
		if _, err = a.biz.UndoBatch(ctx, biz.Command(), batch.ID, ""); err != nil {
			b.Fatal(err)
		}
		return a.count(b, "SELECT MAX(id) FROM jobs WHERE kind = 'words.undo'")
	})
}

// load asks a hundred times a second for a feed page, a page of comments, or writes a
// comment, for a time or while more says so, and answers how long each took.
func (a *testApp) load(b *testing.B, ann *client, what string, during time.Duration, more func() bool) map[string][]time.Duration {
	b.Helper()
	requests := []struct {
		name string
		do   func(i int) (*http.Response, error)
	}{
		{"feed", func(int) (*http.Response, error) { return httpClient.Get(a.base + "/douyin/feed/?token=" + ann.token) }},
		{"comment list", func(i int) (*http.Response, error) {
			return httpClient.Get(fmt.Sprintf("%s/douyin/comment/list/?token=%s&video_id=%d", a.base, ann.token, i*37%1000+1))
		}},
		{"comment post", func(i int) (*http.Response, error) {
			return httpClient.PostForm(a.base+"/douyin/comment/action/", url.Values{"token": {ann.token}, "video_id": {text(i*37%1000 + 1)},
				"action_type": {"1"}, "comment_text": {"a comment that somebody writes meanwhile"}})
		}},
	}
	took := make([][]time.Duration, len(requests))
	var mu sync.Mutex
	var running sync.WaitGroup
	begun := time.Now()
	t := time.NewTicker(10 * time.Millisecond)
	defer t.Stop()
	for i := 0; ; i++ {
		<-t.C
		if more == nil && time.Since(begun) >= during || more != nil && i%20 == 0 && !more() {
			break
		}
		running.Go(func() {
			r := requests[i%len(requests)]
			at := time.Now()
			res, err := r.do(i)
			if err != nil {
				b.Error(err)
				return
			}
			_, _ = io.Copy(io.Discard, res.Body)
			res.Body.Close()
			d := time.Since(at)
			mu.Lock()
			took[i%len(requests)] = append(took[i%len(requests)], d)
			mu.Unlock()
		})
	}
	running.Wait()
	out := map[string][]time.Duration{}
	for i, r := range requests {
		out[r.name] = took[i]
		b.Logf("%-8s %-14s %6d requests  p50 %8v  p99 %8v  worst %8v", what, r.name, len(took[i]), share(took[i], 50), share(took[i], 99), share(took[i], 100))
	}
	return out
}

// share is how long so many per cent of some requests took at most.
func share(took []time.Duration, percent int) time.Duration {
	if len(took) == 0 {
		return 0
	}
	slices.Sort(took)
	return took[min(len(took)*percent/100, len(took)-1)].Round(10 * time.Microsecond)
}

// writeMany writes what users wrote, many in a statement: one comment of 200 is to be
// masked, one of 1,000 held, one of 5,000 refused.
func (a *testApp) writeMany(b *testing.B, comments, videos int) {
	b.Helper()
	tx, err := a.raw(b).Begin()
	insert := func(into, row string, n int, values func(i int) []any) {
		const part = 200
		for from := 0; err == nil && from < n; from += part {
			rows, args := []string{}, []any{}
			for i := from; i < min(from+part, n); i++ {
				rows, args = append(rows, row), append(args, values(i+1)...)
			}
			_, err = tx.Exec("INSERT INTO "+into+" VALUES "+strings.Join(rows, ", "), args...)
		}
	}
	const people, first = 10_000, 1000
	insert("users (id, name, name_key, password_hash, avatar, background, signature, causes, follow_count, follower_count, work_count, favorite_count, total_favorited, demo, ruleset_version, created_at)",
		"(?, ?, ?, '', '', '', '', 0, 0, 0, ?, 0, 0, FALSE, 1, ?)", people,
		func(i int) []any {
			return []any{first + i, fmt.Sprint("u", i), fmt.Sprint("u", i), videos / people, testStart.UnixMilli()}
		})
	insert("videos (id, user_id, title, public_title, file, cover, size, duration_ms, width, height, causes, published_at, favorite_count, comment_count, ruleset_version, demo, created_at)",
		"(?, ?, ?, ?, 'f', 'c', 1, 1, 1, 1, 0, ?, 0, ?, 1, FALSE, ?)", videos,
		func(i int) []any {
			title := "a title of something that was filmed 一个视频标题"
			return []any{i, first + 1 + i%people, title, title, i, comments / videos, testStart.UnixMilli()}
		})
	insert("comments (id, video_id, user_id, text, public_text, causes, ruleset_version, created_at)", "(?, ?, ?, ?, ?, 0, 1, ?)", comments,
		func(i int) []any {
			said := "what somebody says about it, some forty to sixty letters 说点什么"
			switch {
			case i%5000 == 0:
				said = "a blockword in what somebody says"
			case i%1000 == 0:
				said = "a holdword in what somebody says"
			case i%200 == 0:
				said = "a maskword in what somebody says"
			}
			return []any{i, i%videos + 1, first + 1 + i/7%people, said, said, testStart.UnixMilli()}
		})
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		b.Fatal(err)
	}
	a.exec(b, "ANALYZE"+map[string]string{"mysql": " TABLE comments, videos, users"}[a.db.Dialect()])
}
