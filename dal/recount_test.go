package dal_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"vireo/dal"
	"vireo/dal/daltest"
)

// facts are rows whose counters are right.
const facts = `
INSERT INTO users (id, name, name_key, password_hash, avatar, background, signature, causes, follow_count, follower_count, work_count, favorite_count, total_favorited, demo, created_at) VALUES (1, 'a', 'a', '', 'aa', '', '', 0, 1, 1, 1, 1, 1, FALSE, 1);
INSERT INTO users (id, name, name_key, password_hash, avatar, background, signature, causes, follow_count, follower_count, work_count, favorite_count, total_favorited, demo, created_at) VALUES (2, 'b', 'b', '', '', '', '', 0, 1, 1, 0, 1, 1, FALSE, 1);
INSERT INTO follows (id, follower_id, followee_id, mutual, created_at) VALUES (1, 1, 2, TRUE, 1);
INSERT INTO follows (id, follower_id, followee_id, mutual, created_at) VALUES (2, 2, 1, TRUE, 1);
INSERT INTO videos (id, user_id, title, public_title, file, cover, size, duration_ms, width, height, causes, published_at, favorite_count, comment_count, ruleset_version, demo, created_at) VALUES (1, 1, 't', 't', 'ff', 'cc', 1, 1, 1, 1, 0, 1, 1, 1, 0, FALSE, 1);
INSERT INTO videos (id, user_id, title, public_title, file, cover, size, duration_ms, width, height, causes, published_at, favorite_count, comment_count, ruleset_version, demo, created_at) VALUES (2, 2, 't', 't', 'ff', 'cc', 1, 1, 1, 1, 1, NULL, 1, 0, 0, FALSE, 1);
INSERT INTO likes (user_id, video_id, created_at) VALUES (1, 2, 1);
INSERT INTO likes (user_id, video_id, created_at) VALUES (2, 1, 1);
INSERT INTO comments (video_id, user_id, text, public_text, causes, ruleset_version, created_at) VALUES (1, 2, 'x', 'x', 0, 0, 1);
INSERT INTO comments (video_id, user_id, text, public_text, causes, ruleset_version, created_at) VALUES (1, 2, 'x', 'x', 1, 0, 1);
INSERT INTO conversations (id, low_id, high_id, last_message_id, last_time) VALUES (1, 1, 2, 5, 70);
INSERT INTO messages (id, conversation_id, from_user_id, to_user_id, text, public_text, ruleset_version, created_at) VALUES (4, 1, 1, 2, 'x', 'x', 0, 60);
INSERT INTO messages (id, conversation_id, from_user_id, to_user_id, text, public_text, ruleset_version, created_at) VALUES (5, 1, 2, 1, 'x', 'x', 0, 70);
INSERT INTO reports (case_id, reporter_id, subject_kind, subject_id, reason, text, start_ms, end_ms, created_at, verdict) VALUES (9, 2, 'video', 1, 'spam', '', 0, 0, 1, 'confirmed');
INSERT INTO reporters (id, confirmed, rejected) VALUES (2, 1, 0);
INSERT INTO blobs (blob_key, size, refs, released_at, deleting, created_at) VALUES ('aa', 1, 1, 0, FALSE, 1);
INSERT INTO blobs (blob_key, size, refs, released_at, deleting, created_at) VALUES ('cc', 1, 1, 0, FALSE, 1);
INSERT INTO blobs (blob_key, size, refs, released_at, deleting, created_at) VALUES ('ee', 1, 0, 9, FALSE, 1);
INSERT INTO blobs (blob_key, size, refs, released_at, deleting, created_at) VALUES ('ff', 1, 1, 0, FALSE, 1)`

// plants is one drift of every kind, and what finding them must tell.
var plants = []struct {
	sql  string
	want dal.Drift
}{
	{"UPDATE videos SET favorite_count = 7 WHERE id = 2", dal.Drift{Kind: "videos.favorite_count", ID: "2", Stored: 7, Counted: 1}},
	{"UPDATE videos SET comment_count = 2 WHERE id = 1", dal.Drift{Kind: "videos.comment_count", ID: "1", Stored: 2, Counted: 1}},
	{"UPDATE users SET follow_count = -1 WHERE id = 1", dal.Drift{Kind: "users.follow_count", ID: "1", Stored: -1, Counted: 1}},
	{"UPDATE users SET follower_count = 0 WHERE id = 2", dal.Drift{Kind: "users.follower_count", ID: "2", Stored: 0, Counted: 1}},
	{"UPDATE users SET work_count = 1 WHERE id = 2", dal.Drift{Kind: "users.work_count", ID: "2", Stored: 1, Counted: 0}},
	{"UPDATE users SET favorite_count = 3 WHERE id = 1", dal.Drift{Kind: "users.favorite_count", ID: "1", Stored: 3, Counted: 1}},
	{"UPDATE users SET total_favorited = 0 WHERE id = 2", dal.Drift{Kind: "users.total_favorited", ID: "2", Stored: 0, Counted: 1}},
	{"UPDATE follows SET mutual = FALSE WHERE id = 2", dal.Drift{Kind: "follows.mutual", ID: "2", Stored: 0, Counted: 1}},
	{"UPDATE conversations SET last_message_id = 4", dal.Drift{Kind: "conversations.last_message_id", ID: "1", Stored: 4, Counted: 5}},
	{"UPDATE reporters SET confirmed = 4 WHERE id = 2", dal.Drift{Kind: "reporters.confirmed", ID: "2", Stored: 4, Counted: 1}},
	{"UPDATE reporters SET rejected = 2 WHERE id = 2", dal.Drift{Kind: "reporters.rejected", ID: "2", Stored: 2, Counted: 0}},
	{"UPDATE conversations SET last_time = 0", dal.Drift{Kind: "conversations.last_time", ID: "1", Stored: 0, Counted: 70}},
	{"UPDATE blobs SET refs = 2 WHERE blob_key = 'cc'", dal.Drift{Kind: "blobs.refs", ID: "cc", Stored: 2, Counted: 1}},
	{"UPDATE blobs SET refs = 2 WHERE blob_key = 'ee'", dal.Drift{Kind: "blobs.refs", ID: "ee", Stored: 2, Counted: 0}},
	{"DELETE FROM blobs WHERE blob_key = 'ff'", dal.Drift{Kind: "blobs.refs", ID: "ff", Stored: -1, Counted: 1}},
}

func TestDriftOfEachKindIsFoundAndFixed(t *testing.T) {
	daltest.EachDB(t, func(t *testing.T, db *dal.DB) {
		ctx := t.Context()
		run := func(sql string) {
			t.Helper()
			if err := db.Gorm().Exec(sql).Error; err != nil {
				t.Fatal(err)
			}
		}
		for sql := range strings.SplitSeq(facts, ";\n") {
			run(sql)
		}
		check(t, db, nil)
		var want []dal.Drift
		for _, p := range plants {
			run(p.sql)
			want = append(want, p.want)
		}
		check(t, db, want)
		if _, err := db.AdoptOrphan(ctx, "ff", 1); err != nil {
			t.Fatal(err)
		}
		for _, x := range want {
			if x.MissingBlob() {
				x.Stored = 0
			}
			fixed, err := db.FixDrift(ctx, []dal.Drift{x}, 77)
			if diff := cmp.Diff([]dal.Drift{x}, fixed); err != nil || diff != "" {
				t.Errorf("fix: %v %s", err, diff)
			}
			if again, err := db.FixDrift(ctx, []dal.Drift{x}, 77); err != nil || len(again) != 0 {
				t.Errorf("fixed twice: %v %v", again, err)
			}
		}
		check(t, db, nil)
	})
}

func check(t *testing.T, db *dal.DB, want []dal.Drift) {
	t.Helper()
	got, err := db.Drifts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("drifts:\n%s", diff)
	}
}
