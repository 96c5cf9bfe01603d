package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"vireo/biz"
)

type seedCmd struct {
	Users    int64  `default:"100" help:"Demo users."`
	Videos   int64  `default:"300" help:"Demo videos; a dozen different files are shared by all of them."`
	Likes    int64  `default:"-1" help:"Likes; -1: about 20 a video."`
	Comments int64  `default:"-1" help:"Comments; -1: 4 a video."`
	Follows  int64  `default:"-1" help:"Follows; -1: about 10 a user."`
	Messages int64  `default:"-1" help:"Chat messages; -1: 5 a user."`
	Seed     uint64 `default:"1" help:"Number that decides everything drawn by lot."`
	Remove   bool   `help:"Take away everything that seed has made, and what others did with it."`
}

// Help is what "vireo seed --help" says above the flags.
func (seedCmd) Help() string {
	return `Each run adds a demo of its own beside what is there; names go on counting.
The account "demo" can sign in; every run gives it a new password and prints it.
Interrupting leaves what is complete. --remove takes all demos away; the
counters of everybody else are right afterwards.`
}

// Run adds a demo, or removes all of them.
func (c *seedCmd) Run(cfg *config) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // who interrupts twice does not want to wait
	quiet := *cfg
	quiet.SlowQuery = 0 // statements over whole tables take their time
	app, err := openCore(ctx, quiet, cfg.logger(), options{})
	if err != nil {
		return err
	}
	defer app.db.Close()
	p := newProgress(os.Stderr)
	defer p.end()
	if c.Remove {
		size, err := app.biz.RemoveDemo(ctx, p.tell)
		p.end()
		fmt.Printf("removed %d demo users and %d videos\n", size.Users, size.Videos)
		return interrupted(err, "what is left is hidden; seed --remove goes on")
	}
	account, err := app.biz.SeedDemo(ctx, biz.Demo{
		Size: biz.DemoSize{Users: c.Users, Videos: c.Videos, Likes: c.Likes, Comments: c.Comments, Follows: c.Follows, Messages: c.Messages},
		Seed: c.Seed, Progress: p.tell,
	})
	p.end()
	tellAccount(os.Stdout, account)
	return interrupted(err, "what is complete stays, with its counters right")
}

// interrupted says what became of the work where somebody stopped it.
func interrupted(err error, then string) error {
	if errors.Is(err, context.Canceled) {
		return errors.New("interrupted: " + then)
	}
	return err
}

// tellAccount prints how to sign in; it is the only time.
func tellAccount(w io.Writer, a biz.DemoAccount) {
	if a.Name != "" {
		fmt.Fprintf(w, "Demo account: name %s, password %s\n", a.Name, a.Password)
	}
}

// firstDemo fills an empty SQLite database, so that the first feed shows
// something. A server without a demo is still a server: a failure is only told.
func (a *App) firstDemo(ctx context.Context) biz.DemoAccount {
	if !a.cfg.Demo {
		return biz.DemoAccount{}
	}
	account, made, err := a.biz.FirstDemo(ctx)
	if err != nil {
		a.log.Warn("no demo videos", "error", err)
	} else if made {
		a.log.Info("an empty database: demo users and videos added (vireo seed --remove takes them away)")
	}
	return account
}
