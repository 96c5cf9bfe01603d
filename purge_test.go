package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// sweepAfter lets time go by and removes what nothing names any more; left are so
// many files.
func (a *testApp) sweepAfter(t testing.TB, d time.Duration, want int) {
	t.Helper()
	a.clock.add(d)
	if err := a.biz.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := len(blobs(t, a)); n != want {
		t.Fatalf("%d files, want %d", n, want)
	}
}

// opens reports whether a link answers with the file.
func opens(t testing.TB, url string) bool {
	t.Helper()
	res, err := httpClient.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if _, err := io.Copy(io.Discard, res.Body); err != nil {
		t.Fatal(err)
	}
	return res.StatusCode == http.StatusOK
}

// TestReportedVideoOutlivesItsDeletion: what somebody reported can be looked at
// until it is decided, by moderators alone.
func TestReportedVideoOutlivesItsDeletion(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now()) // files have the machine's times
		root := a.admin("root")
		mod := root.staff("mod", "moderator")
		ann, ben := a.user("ann"), a.user("ben")
		other := ann.video("nobody reports this")
		v := ann.video("reported")
		if _, err := a.raw(t).Exec("UPDATE videos SET causes = 4 WHERE id = ?", v); err != nil { // held: its author has a signed link
			t.Fatal(err)
		}
		held := ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().str("video_list.0.play_url")
		if !opens(t, held) {
			t.Fatal("the author can't see what is held")
		}
		if _, err := a.raw(t).Exec("UPDATE videos SET causes = 0 WHERE id = ?", v); err != nil {
			t.Fatal(err)
		}
		ben.report("video", v).ok()
		for _, id := range []int64{v, other} {
			ann.post("/douyin/publish/delete/", p{"video_id": id}).ok()
		}
		if opens(t, held) {
			t.Error("the author's link opens what they deleted")
		}
		a.noDrift(t)
		a.sweepAfter(t, 25*time.Hour, 2)
		mod.signIn().http200()
		seen := mod.get("/videos/"+text(v), nil).http200().expect("causes.0", "author_deleted")
		staffLink := seen.str("play_url")
		if !opens(t, staffLink) || !opens(t, seen.str("cover_url")) {
			t.Error("a moderator can't see the video of an open case")
		}
		path, query, _ := strings.Cut(staffLink, "?")
		for name, url := range map[string]string{"no link": path, "another file's": strings.Replace(path, "play.mp4", "cover.jpg", 1) + "?" + query} {
			if opens(t, url) {
				t.Errorf("%s opens a deleted video", name)
			}
		}
		if got := mod.get("/videos/"+text(other), nil).http200().str("play_url"); got != "" {
			t.Errorf("a video whose files are gone has the link %q", got)
		}
		c := mod.post("/cases/next", nil).http200()
		mod.post("/cases/"+c.str("case.id")+"/decide", p{"lease_token": c.str("case.lease_token"), "version": c.num("case.version"), "outcome": "no_violation"}).http200()
		a.sweepAfter(t, 0, 2) // it lets them go, and waits a day as ever
		if opens(t, staffLink) {
			t.Error("a link of the case opens the video after it")
		}
		a.noDrift(t)
		a.sweepAfter(t, 25*time.Hour, 0)
		a.noDrift(t)
	})
}

// TestLegalHoldKeepsFiles: what an account under a legal hold deletes stays until
// the hold is lifted.
func TestLegalHoldKeepsFiles(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now())
		root := a.admin("root")
		ann := a.user("ann")
		v := ann.video("v")
		root.stepUp()
		root.send("PUT", "/users/"+text(ann.id)+"/legal-hold", p{"reason": "court order"}).http200()
		ann.post("/douyin/publish/delete/", p{"video_id": v}).ok()
		a.sweepAfter(t, 25*time.Hour, 2)
		a.sweepAfter(t, 25*time.Hour, 2)
		a.noDrift(t)
		root.signIn().http200()
		root.stepUp()
		if !opens(t, root.get("/videos/"+text(v), nil).http200().str("play_url")) {
			t.Error("what is held can't be looked at")
		}
		root.delete("/users/" + text(ann.id) + "/legal-hold").http200()
		a.sweepAfter(t, 0, 2)
		a.sweepAfter(t, 25*time.Hour, 0)
		a.noDrift(t)
	})
}

// TestPurge: the files of a video go for good when two agree.
func TestPurge(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now())
		root := a.admin("root")
		sen, mod := root.staff("sen", "senior"), root.staff("mod", "moderator")
		ann, ben := a.user("ann"), a.user("ben")
		v := ann.video("v")
		purge := "/videos/" + text(v) + "/purge"
		why := p{"reason": "a court wants it gone"}
		refused := func(c *staffClient, in p, want int) {
			t.Helper()
			if got := c.post(purge, in).http; got != want {
				t.Fatalf("HTTP %d, want %d", got, want)
			}
		}
		for _, c := range []*staffClient{sen, mod} {
			c.stepUp()
		}
		refused(mod, why, 403)
		for _, in := range []p{{}, {"reason": " "}, {"reason": 5}, {"reason": string(make([]rune, 1500))}} {
			if got := sen.post(purge, in).http; got != 400 && got != 422 {
				t.Errorf("%v: HTTP %d", in, got)
			}
		}
		refused(sen, why, 409) // it is public
		root.post("/videos/"+text(v)+"/actions", p{"outcome": "actioned", "policy": "spam", "measures": []p{{"kind": "takedown"}}}).http200()
		a.clock.add(time.Minute)
		a.moderate(t)
		ben.report("video", v) // can't be: it is not there
		sen.post(purge, why).http200().expect("purge.state", "waiting").expect("purge.asked_by_name", "sen")
		refused(sen, why, 409) // a second one has to agree
		if n := len(sen.get("/videos", p{"purge_waiting": "true"}).http200().list("data")); n != 1 {
			t.Errorf("%d videos wait for a purge", n)
		}
		sen.delete(purge).http200()
		if got := sen.delete(purge).http; got != 409 {
			t.Errorf("taken back twice: HTTP %d", got)
		}
		sen.post(purge, why).http200()
		if n := a.count(t, "SELECT COUNT(*) FROM blobs WHERE refs = 1"); n != 2 {
			t.Errorf("%d files are named before two agree", n)
		}
		if _, err := a.raw(t).Exec("UPDATE purges SET decided_by = asked_by"); err == nil {
			t.Error("the database lets who asked decide")
		}
		root.stepUp()
		done := root.post(purge, why).http200().expect("purge.state", "done").expect("purge.decided_by_name", "root").expect("purge.alone", false)
		if done.str("play_url") != "" {
			t.Error("there is still a link")
		}
		a.noDrift(t)
		a.sweepAfter(t, 0, 0)
		refused(root, why, 409)
		if n := len(ann.get("/douyin/publish/list/", p{"user_id": ann.id}).ok().list("video_list")); n != 0 {
			t.Error("its author still has it in the list")
		}
		// Nothing brings it back: neither the undo of the takedown nor a restore.
		id := root.get("/actions", p{"measure": "takedown"}).http200().str("data.0.id")
		root.post("/actions/"+id+"/undo", nil).http200()
		root.get("/videos/"+text(v), nil).http200().expect("public", false).expect("causes.0", "purged")
		a.clock.add(time.Minute)
		a.moderate(t)
		kinds := ann.get("/douyin/notice/list/", nil).ok().strs("notice_list", "kind")
		if len(kinds) != 3 || kinds[0] != "undone" || kinds[1] != "purge" || kinds[2] != "takedown" {
			t.Errorf("the author is told %v", kinds)
		}
		a.noDrift(t)
		a.verified(t)
	})
}

// TestPurgeAlone: where nobody else may, who asks decides; when somebody else may
// again, they have to agree.
func TestPurgeAlone(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now())
		root := a.admin("root")
		ann := a.user("ann")
		v := ann.video("v")
		root.post("/videos/"+text(v)+"/actions", p{"outcome": "actioned", "policy": "spam", "measures": []p{{"kind": "takedown"}}}).http200()
		a.clock.add(11 * time.Minute)
		if got := root.post("/videos/"+text(v)+"/purge", p{"reason": "court"}).http; got != 403 {
			t.Errorf("without a step-up: HTTP %d", got)
		}
		root.stepUp()
		root.post("/videos/"+text(v)+"/purge", p{"reason": "court"}).http200().expect("purge.state", "done").expect("purge.alone", true)
		a.sweepAfter(t, 0, 0)
	})
}

// TestPurgeTogether: of many who agree at once, one does.
func TestPurgeTogether(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		root := a.admin("root")
		all := []*staffClient{root, root.staff("s1", "senior"), root.staff("s2", "senior"), root.staff("s3", "senior")}
		ann := a.user("ann")
		v := ann.video("v")
		root.post("/videos/"+text(v)+"/actions", p{"outcome": "actioned", "policy": "spam", "measures": []p{{"kind": "takedown"}}}).http200()
		for _, c := range all {
			c.stepUp()
		}
		codes := make([]int, len(all))
		together(len(all), func(i int) { codes[i] = all[i].post("/videos/"+text(v)+"/purge", p{"reason": "court"}).http })
		got := map[int]int{}
		for _, c := range codes {
			got[c]++
		}
		if got[200] != 2 || got[409] != 2 {
			t.Errorf("%v", codes)
		}
		if n := a.count(t, "SELECT COUNT(*) FROM actions WHERE measure = 'purge'"); n != 1 {
			t.Errorf("%d purges", n)
		}
		a.noDrift(t)
	})
}
