// Command bench measures vireo side by side with floors, in one run: a bare
// Hertz /ping, a bare Hertz handler that sends as many bytes, and a handler that
// asks the same questions by plain database/sql. Absolute figures drift with the
// machine; the ratios are what counts.
//
//	bench run -vireo PATH      measure, print a table and raw lines
//	bench floor …              the floors (started by run)
package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: bench run|floor [flags]")
		os.Exit(2)
	}
	var err error
	switch os.Args[1] {
	case "run":
		err = runCmd(os.Args[2:])
	case "floor":
		err = floorCmd(os.Args[2:])
	default:
		err = fmt.Errorf("no such command: %s", os.Args[1])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// settings of one run.
type settings struct {
	vireo    string
	users    int
	videos   int
	likes    int
	rounds   int
	time     time.Duration
	database string // which of sqlite, mysql, or both
}

func runCmd(args []string) error {
	var s settings
	f := flag.NewFlagSet("run", flag.ExitOnError)
	f.StringVar(&s.vireo, "vireo", ".bin/vireo", "the program to measure")
	f.IntVar(&s.users, "users", 1000, "demo users")
	f.IntVar(&s.videos, "videos", 5000, "demo videos")
	f.IntVar(&s.likes, "likes", 100_000, "demo likes")
	f.IntVar(&s.rounds, "rounds", 3, "interleaved rounds; the median counts")
	f.DurationVar(&s.time, "time", 2*time.Second, "length of one measurement")
	f.StringVar(&s.database, "database", "both", "sqlite, mysql or both")
	f.Parse(args)
	return run(s)
}
