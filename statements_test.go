package main

import (
	"fmt"
	"strings"
	"testing"
)

// TestStatements counts what each endpoint asks the database, whatever the
// length of the page. The session is one look-up more, counted apart.
func TestStatements(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		var video int64
		for i := range 40 {
			video = ann.video(fmt.Sprint(i))
			ben.like(video).ok()
			ben.comment(video, "hm").ok()
		}
		for i := range 40 {
			ben.comment(video, fmt.Sprint(i)).ok()
			fan := a.user(fmt.Sprint("fan", i))
			fan.follow(ben.id).ok()
			ben.follow(fan.id).ok()
			fan.send(ben.id, "hi").ok()
		}
		for _, troll := range a.users(20) {
			ben.block(troll.id).ok()
		}
		for _, c := range []struct {
			path          string
			in            p
			guest, viewer int // the most statements; guest below zero: not for guests
		}{
			{"/douyin/feed/", nil, 2, 4},
			{"/douyin/user/", p{"user_id": ann.id}, -1, 2},
			{"/douyin/comment/list/", p{"video_id": video}, 2, 3},
			{"/douyin/publish/list/", p{"user_id": ann.id}, 2, 4},
			{"/douyin/favorite/list/", p{"user_id": ben.id}, 2, 4},
			{"/douyin/relation/follow/list/", p{"user_id": ben.id}, 1, 3},
			{"/douyin/relation/follower/list/", p{"user_id": ben.id}, 1, 3},
			{"/douyin/relation/friend/list/", p{"user_id": ben.id}, -1, 4},
			{"/douyin/notice/list/", nil, -1, 2}, // and two more for reasons, where there are any
			{"/douyin/appeal/list/", nil, -1, 1},
			{"/douyin/user/block/list/", nil, -1, 1},
			{"/douyin/user/export/", nil, -1, 1},
			{"/douyin/message/chat/", p{"to_user_id": ann.id}, -1, 2},
			{"/douyin/message/chat/", p{"to_user_id": ann.id, "pre_msg_time": 1}, -1, 2},
		} {
			if c.guest >= 0 {
				a.countStatements(t, c.path, a.guest(), c.in, c.guest, 0)
			}
			a.countStatements(t, c.path, ben, c.in, c.viewer, 1)
		}
	})
}

func (a *testApp) countStatements(t *testing.T, path string, c *client, in p, most, session int) {
	t.Helper()
	a.seen.take()
	c.get(path, in).ok()
	var rest []string
	sessions := 0
	for _, sql := range a.seen.take() {
		if strings.Contains(sql, "token_hash") {
			sessions++
		} else {
			rest = append(rest, sql)
		}
	}
	if len(rest) > most || len(rest) == 0 {
		t.Errorf("%s as %q: %d statements, at most %d are allowed:\n%s", path, c.name, len(rest), most, strings.Join(rest, "\n"))
	}
	if sessions > session {
		t.Errorf("%s as %q: %d session look-ups", path, c.name, sessions)
	}
}
