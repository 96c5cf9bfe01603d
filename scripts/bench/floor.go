package main

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"

	"github.com/bytedance/sonic"
	"github.com/cloudwego/hertz/pkg/app"
	"github.com/cloudwego/hertz/pkg/app/server"
	"github.com/cloudwego/hertz/pkg/network/standard"
	_ "github.com/glebarez/go-sqlite"
	_ "github.com/go-sql-driver/mysql"
)

// floorCmd serves the floors: /ping, /bytes?n=…, and /sql/feed, /sql/viewer,
// which ask what vireo's feed asks, by plain database/sql.
func floorCmd(args []string) error {
	f := flag.NewFlagSet("floor", flag.ExitOnError)
	driver := f.String("driver", "sqlite", "sqlite or mysql")
	dsn := f.String("dsn", "", "data source name")
	f.Parse(args)
	db, err := sql.Open(*driver, *dsn)
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(64)
	db.SetMaxIdleConns(32)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	h := server.New(server.WithListener(l), server.WithTransport(standard.NewTransporter), server.WithDisablePrintRoute(true))
	h.GET("/ping", func(_ context.Context, c *app.RequestContext) { c.String(200, "pong") })
	body := map[string][]byte{}
	h.GET("/bytes", func(_ context.Context, c *app.RequestContext) {
		c.Data(200, "application/json; charset=utf-8", body[c.Query("n")])
	})
	h.GET("/prepare", func(_ context.Context, c *app.RequestContext) {
		n, _ := strconv.Atoi(c.Query("n"))
		body[c.Query("n")] = []byte(`{"floor":"` + strings.Repeat("x", max(0, n-12)) + `"}`)
		c.String(200, "ok")
	})
	h.GET("/sql/feed", feedBySQL(db, false))
	h.GET("/sql/viewer", feedBySQL(db, true))
	fmt.Println("floor at http://" + l.Addr().String())
	return h.Engine.Run()
}

// row is one video of the answer.
type row struct {
	ID, Author                            int64
	Title, Name, Avatar, Cover, Signature string
	Likes, Comments                       int64
	Follow, Follower, Work, Fav, Total    int64
	Liked, Follows                        bool
}

func feedBySQL(db *sql.DB, viewer bool) app.HandlerFunc {
	return func(ctx context.Context, c *app.RequestContext) {
		rows, err := readFeed(ctx, db, viewer)
		if err != nil {
			c.String(500, err.Error())
			return
		}
		b, err := sonic.Marshal(map[string]any{"floor": rows})
		if err != nil {
			c.String(500, err.Error())
			return
		}
		c.Data(200, "application/json; charset=utf-8", b)
	}
}

// readFeed asks the statements of one feed page: keys, rows, and for a viewer
// the session, the likes and the follows.
func readFeed(ctx context.Context, db *sql.DB, viewer bool) ([]*row, error) {
	if viewer {
		var id int64
		if err := db.QueryRowContext(ctx, "SELECT s.user_id FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = ?", 1).Scan(&id); err != nil {
			return nil, err
		}
	}
	ids, err := ints(db.QueryContext(ctx, "SELECT id FROM videos WHERE listed = TRUE AND published_at < ? ORDER BY published_at DESC LIMIT 30", time.Now().UnixMilli()))
	if err != nil {
		return nil, err
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	rs, err := db.QueryContext(ctx, "SELECT v.id, v.user_id, v.public_title, v.favorite_count, v.comment_count, u.name, u.avatar, u.background, u.signature, u.follow_count, u.follower_count, u.work_count, u.favorite_count, u.total_favorited FROM videos v JOIN users u ON u.id = v.user_id WHERE v.id IN ("+marks+") AND v.public = TRUE AND u.causes = 0", ids...)
	if err != nil {
		return nil, err
	}
	defer rs.Close()
	var out []*row
	var authors []any
	for rs.Next() {
		r := &row{}
		if err := rs.Scan(&r.ID, &r.Author, &r.Title, &r.Likes, &r.Comments, &r.Name, &r.Avatar, &r.Cover, &r.Signature, &r.Follow, &r.Follower, &r.Work, &r.Fav, &r.Total); err != nil {
			return nil, err
		}
		out, authors = append(out, r), append(authors, r.Author)
	}
	if err := rs.Err(); err != nil || !viewer {
		return out, err
	}
	if _, err := ints(db.QueryContext(ctx, "SELECT video_id FROM likes WHERE user_id = 1 AND video_id IN ("+marks+")", ids...)); err != nil {
		return nil, err
	}
	_, err = ints(db.QueryContext(ctx, "SELECT followee_id FROM follows WHERE follower_id = 1 AND followee_id IN ("+marks+")", authors...))
	return out, err
}

func ints(rs *sql.Rows, err error) ([]any, error) {
	if err != nil {
		return nil, err
	}
	defer rs.Close()
	var out []any
	for rs.Next() {
		var n int64
		if err := rs.Scan(&n); err != nil {
			return nil, err
		}
		out = append(out, n)
	}
	return out, rs.Err()
}
