package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"vireo/dal/daltest"
)

// crashRounds is how often the server is killed on each database.
const crashRounds = 20

// acked is everything the server has acknowledged; it must be there for ever.
type acked struct {
	mu       sync.Mutex
	n        int
	likes    map[int64]int64  // video → the state last acknowledged: 1 liked, 2 not
	comments map[int64]string // id → text
	messages []string
	uploads  map[string]string // title → what the file has in its first frame
}

func (k *acked) count() int {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.n
}

// TestKillDuringWrites kills the server again and again while clients write.
// After each restart everything it acknowledged is there, the database passes
// its own check, and every counter equals its rows.
func TestKillDuringWrites(t *testing.T) {
	if testing.Short() {
		t.Skip("twenty restarts on each database are not short")
	}
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			env := freshEnv(t, kind)
			s := start(t, env)
			ann, ben := s.app(t).user("ann"), s.app(t).user("ben")
			video := ann.video("the video")
			k := &acked{likes: map[int64]int64{}, comments: map[int64]string{}, uploads: map[string]string{}}
			for round := range crashRounds {
				writeUntilKilled(t, s, k, ann, ben, video, round)
				s = start(t, env)
				ann.a, ben.a = s.app(t), s.app(t)
				checkAcked(t, k, ann, ben, video)
			}
			s.kill(t)
			checkDatabase(t, env)
		})
	}
}

// writeUntilKilled has four writers work until the server dies under them, which
// it does after a number of answers that differs from round to round.
func writeUntilKilled(t *testing.T, s *process, k *acked, ann, ben *client, video int64, round int) {
	ctx, dead := context.WithCancel(t.Context())
	defer dead()
	var wg sync.WaitGroup
	work := func(step func(i int) bool) {
		wg.Go(func() {
			for i := 0; step(i); i++ {
			}
		})
	}
	work(func(i int) bool {
		do := int64(1 + i%2)
		ok := tryPost(ctx, ben, "/douyin/favorite/action/", p{"video_id": video, "action_type": do}, func([]byte) { k.likes[video] = do }, k)
		if !ok {
			k.mu.Lock()
			k.likes[video] = 0 // not acknowledged: either is right
			k.mu.Unlock()
		}
		return ok
	})
	work(func(i int) bool {
		text := fmt.Sprintf("comment %d-%d", round, i)
		return tryPost(ctx, ben, "/douyin/comment/action/", p{"video_id": video, "action_type": 1, "comment_text": text}, func([]byte) { k.comments[int64(len(k.comments))] = text }, k)
	})
	work(func(i int) bool {
		text := fmt.Sprintf("message %d-%d", round, i)
		return tryPost(ctx, ann, "/douyin/message/action/", p{"to_user_id": ben.id, "action_type": 1, "content": text}, func([]byte) { k.messages = append(k.messages, text) }, k)
	})
	work(func(i int) bool {
		title, n := fmt.Sprintf("video %d-%d", round, i), round*1000+i
		body, kind := form(t, [2]string{"data", string(sample(n))}, [2]string{"title", title}, [2]string{"token", ann.token})
		req, _ := http.NewRequestWithContext(ctx, "POST", s.base+"/douyin/publish/action/", body)
		req.Header.Set("Content-Type", kind)
		return try(req, func([]byte) { k.uploads[title] = fmt.Sprintf("%016x", n) }, k)
	})
	from, want := k.count(), 20+round*7
	eventually(t, "answers", func() bool { return k.count() >= from+want })
	s.kill(t)
	dead()
	wg.Wait()
}

func tryPost(ctx context.Context, c *client, path string, in p, then func([]byte), k *acked) bool {
	in["token"] = c.token
	req, _ := http.NewRequestWithContext(ctx, "POST", c.a.base+path, strings.NewReader(values(in).Encode()))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return try(req, then, k)
}

// try sends a request; when a whole answer says success, it is acknowledged.
func try(req *http.Request, then func([]byte), k *acked) bool {
	res, err := httpClient.Do(req)
	if err != nil {
		return false
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil || !strings.Contains(string(b), `"status_code":0`) {
		return false
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.n++
	then(b)
	return true
}

func checkAcked(t *testing.T, k *acked, ann, ben *client, video int64) {
	t.Helper()
	liked := slices.Contains(ben.get("/douyin/favorite/list/", p{"user_id": ben.id}).ok().nums("video_list", "id"), video)
	if state := k.likes[video]; state == 1 && !liked || state == 2 && liked {
		t.Errorf("the like: acknowledged %d, there: %t", state, liked)
	}
	comments := allPages(ben, "/douyin/comment/list/", p{"video_id": video}, "comment_list", "content")
	for _, text := range k.comments {
		if !slices.Contains(comments, text) {
			t.Errorf("lost: %s", text)
		}
	}
	messages := allPages(ben, "/douyin/message/chat/", p{"to_user_id": ann.id}, "message_list", "content")
	for _, text := range k.messages {
		if !slices.Contains(messages, text) {
			t.Errorf("lost: %s", text)
		}
	}
	checkUploads(t, k, ann)
}

func checkUploads(t *testing.T, k *acked, ann *client) {
	t.Helper()
	titles := allPages(ann, "/douyin/publish/list/", p{"user_id": ann.id}, "video_list", "title")
	urls := allPages(ann, "/douyin/publish/list/", p{"user_id": ann.id}, "video_list", "play_url")
	for title, mark := range k.uploads {
		i := slices.Index(titles, title)
		if i < 0 {
			t.Errorf("lost: %s", title)
			continue
		}
		u, err := url.Parse(urls[i])
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(download(t, ann.a.base+u.Path)), mark) {
			t.Errorf("%s has other bytes", title)
		}
	}
}

// allPages reads one field of a whole list.
func allPages(c *client, path string, in p, list, field string) []string {
	c.a.t.Helper()
	var out []string
	for {
		r := c.get(path, in).ok()
		out = append(out, r.strs(list, field)...)
		if in["cursor"] = r.str("next_cursor"); in["cursor"] == "" {
			return out
		}
	}
}

// checkDatabase asks the database whether it is whole, and the program whether
// its counters equal the rows.
func checkDatabase(t *testing.T, env []string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	out, err := program(t, env, "recount", "--dry-run").CombinedOutput()
	if err != nil {
		t.Errorf("recount: %v\n%s", err, out)
	}
	a := &testApp{App: &App{}, t: t}
	for _, e := range env {
		if v, ok := strings.CutPrefix(e, "VIREO_DATABASE="); ok {
			a.cfg.Database = v
		}
		if v, ok := strings.CutPrefix(e, "VIREO_DATA="); ok {
			a.cfg.Data = v
		}
	}
	db := a.raw(t)
	if a.cfg.Database == "" {
		var verdict string
		err := db.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&verdict)
		if err != nil || verdict != "ok" {
			t.Error("integrity check:", verdict, err)
		}
		return
	}
	for _, table := range tables {
		var name, op, kind, verdict string
		err := db.QueryRowContext(ctx, "CHECK TABLE "+table).Scan(&name, &op, &kind, &verdict)
		if err != nil || verdict != "OK" {
			t.Error(errors.Join(fmt.Errorf("%s: %s", table, verdict), err))
		}
	}
}
