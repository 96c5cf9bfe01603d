package biz

import (
	"context"
	"math"
	"os"

	"vireo/biz/errs"
)

// DemoSize is how many rows of each kind a demo has. A negative number of
// likes, comments, follows or messages means: in proportion to the users and
// videos.
type DemoSize struct {
	Users, Videos, Likes, Comments, Follows, Messages int64
}

// firstDemo is what a fresh installation shows.
var firstDemo = DemoSize{Users: 8, Videos: 12, Likes: 48, Comments: 24, Follows: 26, Messages: 16}

// The different files that demo videos share. Making one takes half a second.
const (
	demoFiles      = 12
	firstDemoFiles = 6
)

// withDefaults puts numbers where there are none.
func (z DemoSize) withDefaults() DemoSize {
	fill := func(n *int64, usual, most int64) {
		if *n < 0 {
			*n = min(usual, most)
		}
	}
	fill(&z.Likes, 20*z.Videos, product(z.Users, z.Videos)/2)
	fill(&z.Comments, 4*z.Videos, product(z.Users, z.Videos))
	fill(&z.Follows, 10*z.Users, product(z.Users, z.Users-1)/2)
	fill(&z.Messages, 5*z.Users, 50*product(z.Users, z.Users-1))
	return z
}

// product is a times b, or the largest number where that is larger.
func product(a, b int64) int64 {
	if a <= 0 || b <= 0 {
		return 0
	}
	if a > math.MaxInt64/b {
		return math.MaxInt64
	}
	return a * b
}

// check refuses a size that no rows can have.
func (z DemoSize) check() error {
	bounds := []struct {
		field   string
		n, most int64
	}{
		{"users", z.Users, math.MaxInt32},
		{"videos", z.Videos, min(math.MaxInt32, z.Users*math.MaxInt32)},
		{"likes", z.Likes, product(z.Users, z.Videos)},
		{"comments", z.Comments, product(product(z.Users, z.Videos), math.MaxInt32)},
		{"follows", z.Follows, product(z.Users, z.Users-1)},
		{"messages", z.Messages, product(product(z.Users, z.Users-1), math.MaxInt32)},
	}
	for _, b := range bounds {
		if b.n < 0 || b.n > b.most {
			return errs.Invalid(b.field, errs.T("with so many users and videos, %s must be 0 to %d", "在这样的用户数与视频数下，%s 须为 0 到 %d").F(b.field, max(0, b.most)))
		}
	}
	return nil
}

// Demo is which demo to make.
type Demo struct {
	Size DemoSize
	// Seed decides everything that is drawn by lot: the same seed, size and
	// clock make the same rows, counted from the first id that is free.
	Seed uint64
	// Progress, if not nil, is told how far which kind of rows is.
	Progress func(what string, done, total int64)
	// Chunk is how many rows one transaction adds, about; zero: 10,000.
	Chunk int
	files int64 // different files; zero: demoFiles
}

// DemoAccount is the one demo user that can sign in. Its password is told here
// and nowhere else.
type DemoAccount struct{ Name, Password string }

// SeedDemo adds a demo: users, videos and what they do with each other, marked
// so that RemoveDemo finds them. Nothing that was there changes, and a further
// demo adds rows of its own among which its likes and follows are; only the one
// account that can sign in gets a new password each time.
//
// When ctx ends, what is complete stays, with its counters right. A process that
// is killed may leave counters of demo rows wrong, never of others: Recount
// repairs them.
func (s *Service) SeedDemo(ctx context.Context, d Demo) (DemoAccount, error) {
	d.Size = d.Size.withDefaults()
	if err := d.Size.check(); err != nil {
		return DemoAccount{}, err
	}
	work, err := os.MkdirTemp(s.cfg.WorkDir, "demo-")
	if err != nil {
		return DemoAccount{}, err
	}
	defer os.RemoveAll(work)
	m := newDemoMaker(s, d, work)
	err = m.run(ctx)
	return m.account, err
}

// FirstDemo makes a handful of rows where nobody has ever had an account, so
// that a fresh installation shows something, and tells whether it did. On MySQL
// it never does: that is nobody's first try.
func (s *Service) FirstDemo(ctx context.Context) (DemoAccount, bool, error) {
	fresh, err := s.db.NeverUsed(ctx)
	if err != nil || !fresh {
		return DemoAccount{}, false, err
	}
	s.log.Info("an empty database: making demo videos first, some seconds' work for ffmpeg (VIREO_DEMO=false: none)")
	account, err := s.SeedDemo(ctx, Demo{Size: firstDemo, Seed: 1, files: firstDemoFiles})
	return account, err == nil, err
}
