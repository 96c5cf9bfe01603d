package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"vireo/dal/model"
)

// exported waits for a user's export and reads it.
func (c *client) exported(t testing.TB) map[string]string {
	t.Helper()
	var r *answer
	eventually(t, "the export", func() bool {
		r = c.get("/douyin/user/export/", nil).ok()
		return r.str("state") == model.ExportReady
	})
	return unzip(t, download(t, r.str("url")))
}

func unzip(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(b)
	}
	return files
}

// TestExport: everything about a user is in the file, nothing secret, and nothing
// that others see otherwise.
func TestExport(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		w := newPerson(t, a)
		w.get("/douyin/user/export/", nil).ok().expect("state", "none").expect("url", "")
		w.post("/douyin/user/export/", nil).ok()
		files := w.exported(t)
		for table, file := range exportedTables {
			if _, ok := files[file]; !ok {
				t.Errorf("%s: no %s", table, file)
			}
		}
		rows := map[string][]map[string]any{}
		for name, text := range files {
			if !strings.HasSuffix(name, ".json") || name == "profile.json" || name == "manifest.json" {
				continue
			}
			var list []map[string]any
			if err := json.Unmarshal([]byte(text), &list); err != nil {
				t.Errorf("%s: %v in %s", name, err, text)
			}
			rows[name] = list
		}
		for name, n := range map[string]int{
			"videos.json": 3, "comments.json": 3, "likes.json": 2, "following.json": 1, "followers.json": 1, "blocks.json": 1, "messages.json": 5,
			"reports.json": 3, "notices.json": 2, "measures.json": 2, "restrictions.json": 0, "statements.json": 2, "appeals.json": 0, "strikes.json": 2, "sign_ins.json": 1, "panel_sign_ins.json": 0, "panel_tokens.json": 0,
		} {
			if len(rows[name]) != n {
				t.Errorf("%s has %d rows, want %d: %s", name, len(rows[name]), n, files[name])
			}
		}
		all := strings.Join(slices.Collect(func(yield func(string) bool) {
			for _, name := range []string{"profile.json", "comments.json", "videos.json", "messages.json", "reports.json", "measures.json", "notices.json"} {
				if !yield(files[name]) {
					return
				}
			}
		}), "\n")
		for _, want := range []string{mark + "ann", mark + " signature", mark + " comment with a maskword", mark + " one", mark + " has a holdword", mark + " to ben maskword",
			"to her: ********", mark + " reports a video", mark + " statement", `"schema_version": 1`} {
			if !strings.Contains(all+files["manifest.json"], want) {
				t.Errorf("%q is nowhere", want)
			}
		}
		for _, never := range []string{mark + " note", "to her: maskword", w.token, "argon2", "password_hash"} {
			for name, text := range files {
				if strings.Contains(text, never) && name != "README.txt" {
					t.Errorf("%s has %q", name, never)
				}
			}
		}
		own := w.get("/douyin/publish/list/", p{"user_id": w.id}).ok()
		for i, id := range own.nums("video_list", "id") {
			if files["media/videos/"+text(id)+"/play.mp4"] != string(download(t, own.strs("video_list", "play_url")[i])) {
				t.Errorf("video %d is not what is served", id)
			}
			if files["media/videos/"+text(id)+"/cover.jpg"] == "" {
				t.Errorf("video %d has no cover", id)
			}
		}
		if files["media/videos/"+text(w.gone)+"/play.mp4"] != "" || files["media/avatar.jpg"] == "" || files["media/background.jpg"] == "" {
			t.Error("the pictures, or the deleted video")
		}
		if !strings.Contains(files["README.txt"], "你") {
			t.Error("no Chinese in the README")
		}
		a.clock.add(time.Second)
		a.moderate(t)
		if got := w.get("/douyin/notice/list/", nil).ok().str("notice_list.0.kind"); got != "export" {
			t.Errorf("the latest notice is %q", got)
		}
		a.noDrift(t)
	})
}

// TestExportLinks: only the signed link opens the file, for an hour; a day passes
// between two; in the end the file goes.
func TestExportLinks(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now()) // files have the machine's times
		ann, ben := a.user("ann"), a.user("ben")
		a.runHeld(t, func() {
			together(6, func(int) { ann.post("/douyin/user/export/", nil).ok() }) // one of them begins it
			a.goOn()
		})
		a.idle(t)
		if n := a.count(t, "SELECT COUNT(*) FROM jobs WHERE kind = 'user.export'"); n != 1 {
			t.Errorf("%d exports were made", n)
		}
		ann.post("/douyin/user/export/", nil).refused(quota)
		a.guest().post("/douyin/user/export/", nil).refused(signIn)
		a.guest().get("/douyin/user/export/", nil).refused(signIn)
		ben.get("/douyin/user/export/", nil).ok().expect("state", "none").expect("url", "")
		r := ann.get("/douyin/user/export/", nil).ok().expect("state", "ready")
		url := r.str("url")
		res := head(t, url)
		if res.StatusCode != 200 || res.Header.Get("Content-Type") != "application/zip" || res.Header.Get("Cache-Control") != "private, no-store" || res.ContentLength != r.num("size") {
			t.Errorf("HTTP %d, %v", res.StatusCode, res.Header)
		}
		base, query, _ := strings.Cut(url, "?")
		for _, bad := range []string{
			base, strings.Replace(url, "sig=", "sig=A", 1), strings.Replace(url, "expires=1", "expires=2", 1),
			strings.Replace(url, "/media/e/"+text(ann.id)+"/", "/media/e/"+text(ben.id)+"/", 1), strings.Replace(url, ".zip", ".tar", 1),
			a.base + "/media/e/" + text(ann.id) + "/1.zip?" + query, a.base + "/media/e/x/1.zip?" + query, a.base + "/media/e/-1/..%2f.zip?" + query,
		} {
			if got := head(t, bad).StatusCode; got != 404 {
				t.Errorf("%s: HTTP %d", bad, got)
			}
		}
		a.clock.add(61 * time.Minute)
		if got := head(t, url).StatusCode; got != 404 {
			t.Errorf("an expired link: HTTP %d", got)
		}
		a.clock.add(23 * time.Hour)
		url = ann.get("/douyin/user/export/", nil).ok().str("url")
		ann.post("/douyin/user/export/", nil).ok() // takes the place of the first
		a.idle(t)
		if got := head(t, url).StatusCode; got != 404 {
			t.Errorf("the file before: HTTP %d", got)
		}
		url = ann.get("/douyin/user/export/", nil).ok().str("url")
		a.noDrift(t)
		a.clock.add(7*24*time.Hour + time.Second)
		ann.get("/douyin/user/export/", nil).ok().expect("state", "expired").expect("url", "")
		if got := head(t, url).StatusCode; got != 404 {
			t.Errorf("an expired export: HTTP %d", got)
		}
		for range 2 {
			if err := a.biz.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
			a.clock.add(25 * time.Hour)
		}
		if n := len(blobs(t, a)); n != 0 {
			t.Errorf("%d files are left", n)
		}
		a.noDrift(t)
	})
}
