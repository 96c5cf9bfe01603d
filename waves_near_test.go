package main

import (
	"bytes"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vireo/biz"
	"vireo/dal/daltest"
)

// clip makes a small video with ffmpeg, of what a filter draws.
func clip(t testing.TB, source string, args ...string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "clip.mp4")
	all := append([]string{"-f", "lavfi", "-i", source}, args...)
	ffmpeg(t, append(all, "-t", "2", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-movflags", "+faststart", path)...)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// withFFmpeg runs a test once per database with the real ffmpeg.
func withFFmpeg(t *testing.T, fn func(t *testing.T, a *testApp)) {
	t.Helper()
	needProgram(t, "ffmpeg")
	for _, kind := range daltest.Kinds {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			fn(t, boot(t, kind, func(c *config) {
				proxied(c)
				c.FFmpeg = "auto"
			}))
		})
	}
}

const mandelbrot = "mandelbrot=s=320x240:r=10:start_x=-0.74:start_y=0.12:start_scale=0.4"

// TestNearCopiesAreHeld: copies of a video that is taken down, encoded anew, scaled,
// cropped or marked, are held with a case that shows why; other videos are not, and
// neither are plain ones. Copies of what is not taken down are a wave.
func TestNearCopiesAreHeld(t *testing.T) {
	withFFmpeg(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		ann, ben := a.user("ann"), a.user("ben")
		mine := func(c *client) int64 {
			return c.get("/douyin/publish/list/", p{"user_id": c.id}).ok().num("video_list.0.id")
		}
		public := func(id int64) bool {
			return a.guest().get("/douyin/comment/list/", p{"video_id": id}).num("status_code") == 0
		}
		ann.publish("a", clip(t, mandelbrot, "-crf", "20")).ok()
		first := mine(ann)
		variants := map[string][]string{
			"worse": {"-crf", "34"}, "small": {"-vf", "scale=200:150"}, "cropped": {"-vf", "crop=314:234"},
			"marked": {"-vf", "drawbox=x=iw*0.8:y=ih*0.9:w=iw*0.18:h=ih*0.07:color=white:t=fill"},
		}
		ben.publish("b", clip(t, mandelbrot, "-crf", "30")).ok()
		ann.publish("c", clip(t, mandelbrot, "-crf", "26")).ok()
		root.wave(t, "frames").expect("items", 3).expect("accounts", 2)
		b := root.post("/waves/"+root.wave(t, "frames").str("id")+"/decide", measure("takedown")).http200().expect("batch.done", 3).str("batch.id")
		if public(first) {
			t.Fatal("the wave is not taken down")
		}
		for name, args := range variants {
			ben.publish(name, clip(t, mandelbrot, args...)).ok()
			id := mine(ben)
			if public(id) {
				t.Errorf("%s: a near copy is public", name)
				continue
			}
			c := root.get("/cases", p{"subject_kind": "video", "subject_id": id}).http200().expect("data.0.reason", "wave")
			root.get("/cases/"+c.str("data.0.id"), nil).http200().expect("detail.earlier.0.similar", "frames").expect("detail.earlier.0.measure", "takedown")
		}
		for name, source := range map[string]string{"other": "testsrc2=s=320x240:r=10", "third": "mandelbrot=s=320x240:r=10:start_x=0.3:start_y=0.5:start_scale=0.3", "black": "color=black:s=320x240:r=10"} {
			ben.publish(name, clip(t, source)).ok()
			if id := mine(ben); !public(id) {
				t.Errorf("%s is held", name)
			}
		}
		if n := a.count(t, "SELECT COUNT(*) FROM video_frames WHERE video_id = ?", mine(ben)); n != 0 && a.count(t, "SELECT COUNT(*) FROM videos WHERE title = 'black' AND id = ?", mine(ben)) > 0 {
			t.Error("a black video has telling frames")
		}
		root.post("/batches/"+b+"/undo", p{}).http200()
		ben.publish("after", clip(t, mandelbrot, "-crf", "31")).ok()
		if !public(mine(ben)) {
			t.Error("held although the takedown is undone")
		}
		a.noDrift(t)
	})
}

// TestOlderItemsGetFingerprints: what was there before is linked by a job, in chunks,
// once, with what is known of it.
func TestOlderItemsGetFingerprints(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		mod := a.staff("mod")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("a day at the sea shore")
		first := ann.comment(v, spam).ok().num("comment.id")
		last := first
		for range 3 {
			last = ben.comment(v, spam).ok().num("comment.id")
		}
		ben.send(ann.id, spam).ok()
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, comment(first), actioned("takedown")))
		a.report(t, ann, comment(last), "spam")
		sum := func() string {
			rows := a.raw(t).QueryRow("SELECT items * 1000000 + accounts * 100000 + messages * 10000 + taken_down * 1000 + open_cases * 100 + wave FROM prints WHERE kind = 'text' AND items = 5")
			var n int64
			if err := rows.Scan(&n); err != nil {
				t.Fatal(err)
			}
			return text(n) + " " + text(a.count(t, "SELECT COUNT(*) FROM print_items i JOIN prints q ON q.id = i.print_id WHERE q.kind <> 'source'")) + " " + text(a.count(t, "SELECT COUNT(*) FROM prints WHERE kind <> 'source'"))
		}
		want := sum()
		decided := a.count(t, "SELECT MAX(action_id) FROM prints")
		for _, table := range []string{"prints", "print_items", "settings WHERE name = 'prints_of_all'"} {
			if _, err := a.raw(t).Exec("DELETE FROM " + table); err != nil {
				t.Fatal(err)
			}
		}
		for range 2 { // the second time it is known already
			if err := a.biz.FirstPrints(t.Context()); err != nil {
				t.Fatal(err)
			}
			a.idle(t)
		}
		if got := sum(); got != want || a.count(t, "SELECT MAX(action_id) FROM prints") != decided {
			t.Errorf("filled: %s, written: %s", got, want)
		}
		a.noDrift(t)
		file := a.download(t, v)
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, video(v), actioned("takedown")))
		ben.publish("again", file).refused(fileBlocked)
	})
}

// TestOlderVideosGetFrames: videos from before there were fingerprints get theirs by one
// job with progress, however many processes start at once; a file that is gone is
// skipped; near copies of what was taken down before are held then.
func TestOlderVideosGetFrames(t *testing.T) {
	withFFmpeg(t, func(t *testing.T, a *testApp) {
		root, mod := a.admin("root"), a.staff("mod")
		ann, ben := a.user("ann"), a.user("ben")
		mine := func(c *client) int64 {
			return c.get("/douyin/publish/list/", p{"user_id": c.id}).ok().num("video_list.0.id")
		}
		jobs := func() int64 { return a.count(t, "SELECT COUNT(*) FROM jobs WHERE kind = 'prints.frames'") }
		if jobs() != 0 {
			t.Error("a job although there is no video")
		}
		ann.publish("first", clip(t, mandelbrot, "-crf", "20")).ok()
		first := mine(ann)
		ann.publish("gone", clip(t, "testsrc2=s=320x240:r=10")).ok()
		gone := mine(ann)
		ann.publish("black", clip(t, "color=black:s=320x240:r=10")).ok()
		a.idle(t)
		for _, sql := range []string{
			"DELETE FROM prints", "DELETE FROM print_items", "DELETE FROM video_frames", "DELETE FROM frame_slots",
			"DELETE FROM settings WHERE name IN ('prints_of_all', 'frames_of_all')",
			"UPDATE videos SET file = '" + strings.Repeat("ab", 32) + "' WHERE id = " + text(gone),
		} {
			if _, err := a.raw(t).Exec(sql); err != nil {
				t.Fatal(err)
			}
		}
		must[biz.Decided](t)(a.biz.Act(t.Context(), mod, video(first), actioned("takedown")))
		if err := a.biz.FirstPrints(t.Context()); err != nil {
			t.Fatal(err)
		}
		together(4, func(int) {
			if err := a.biz.FirstFrames(t.Context()); err != nil {
				t.Error(err)
			}
		})
		a.idle(t)
		if err := a.biz.FirstFrames(t.Context()); err != nil || jobs() != 1 {
			t.Errorf("%v, %d jobs", err, jobs())
		}
		root.get("/jobs", p{"kind": "prints.frames"}).http200().expect("data.0.status", "done").expect("data.0.done", 3).expect("data.0.total", 3)
		for what, c := range map[string]struct{ got, want int64 }{
			"hashed":     {a.count(t, "SELECT COUNT(*) FROM video_frames"), 1},
			"taken down": {a.count(t, "SELECT taken_down FROM prints WHERE kind = 'frames'"), 1},
			"unreadable": {a.count(t, "SELECT COUNT(*) FROM jobs WHERE kind = 'prints.frames' AND state LIKE '%\"unreadable\":1%'"), 1},
		} {
			if c.got != c.want {
				t.Errorf("%s: %d, want %d", what, c.got, c.want)
			}
		}
		ben.publish("copy", clip(t, mandelbrot, "-crf", "32")).ok()
		root.get("/cases", p{"subject_kind": "video", "subject_id": mine(ben)}).http200().expect("data.0.reason", "wave")
	})
}

// TestHostileFrames: what can't be hashed is accepted or refused in bounded time, as
// without hashing; no process stays.
func TestHostileFrames(t *testing.T) {
	withFFmpeg(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		good := clip(t, mandelbrot)
		cut := bytes.Clone(good)
		for i := len(cut) / 3; i < len(cut); i++ { // the frames in the second half are noise
			cut[i] = byte(i * 7)
		}
		one := clip(t, mandelbrot, "-frames:v", "1")
		jump, err := base64.StdEncoding.DecodeString("AAAAGGZ0eXBpc29tAAACAGlzb21pc28y")
		if err != nil {
			t.Fatal(err)
		}
		for name, file := range map[string][]byte{"noise": cut, "half": good[:len(good)/2], "one frame": one, "headers only": jump} {
			begun := time.Now()
			r := ann.publish(name, file)
			if code := r.num("status_code"); code != 0 && code != unsupported {
				t.Errorf("%s: %s", name, r.body)
			}
			if took := time.Since(begun); took > 60*time.Second {
				t.Errorf("%s took %v", name, took)
			}
			if strings.Contains(string(r.body), "/") && strings.Contains(string(r.body), "ffmpeg") {
				t.Errorf("%s tells of the tools: %s", name, r.body)
			}
		}
	})
}

// TestStatementsOfWriting counts what writing asks: a text that nobody wrote before,
// and one that many did.
func TestStatementsOfWriting(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		ann.send(ben.id, "hm").ok()
		for _, c := range []struct {
			name string
			most int
			do   func()
		}{
			{"a short comment", 6, func() { ann.comment(v, "hm").ok() }},
			{"a new comment", 9, func() { ann.comment(v, spam).ok() }},
			{"a comment as before", 11, func() { ben.comment(v, spam).ok() }},
			{"a short message", 7, func() { ann.send(ben.id, "hm").ok() }},
			{"a message as before", 11, func() { ann.send(ben.id, spam).ok() }},
			{"a video", 25, func() { ann.publish("v", sample(77)).ok() }},
		} {
			a.seen.take()
			c.do()
			if got := a.seen.take(); len(got) > c.most || len(got) == 0 {
				t.Errorf("%s: %d statements, at most %d:\n%s", c.name, len(got), c.most, strings.Join(got, "\n"))
			}
		}
	})
}
