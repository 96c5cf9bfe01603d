package biz

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// childEnv makes a test binary a process that does jobs; its value is where.
const childEnv = "VIREO_TEST_JOB_PROCESS"

// child is what such a process is told. Its clock runs fast, so that a lease ends
// soon, and is the same in all of them.
type child struct {
	URL, Path string
	Begun     int64 // ms, of the real clock
}

// childSpeed makes a lease of half a minute end in less than two seconds.
const childSpeed = 20

func (c child) now() time.Time {
	return time.UnixMilli(c.Begun + (time.Now().UnixMilli()-c.Begun)*childSpeed)
}

// TestJobProcess is the other process of TestKillDuringJob: it works until it is
// killed.
func TestJobProcess(t *testing.T) {
	told := os.Getenv(childEnv)
	if told == "" {
		t.Skip("for TestKillDuringJob")
	}
	var c child
	if err := json.Unmarshal([]byte(told), &c); err != nil {
		t.Fatal(err)
	}
	s := openRules(t, dal.Config{URL: c.URL, Path: c.Path}, nil)
	s.clock = c.now
	s.countTo(func(_ context.Context, at int64) error {
		fmt.Println("step", at)
		return nil
	})
	s.RunJobs(context.Background())
}

// startChild runs a process, which tells each step that it begins.
func startChild(t *testing.T, c child, steps chan<- int64) *exec.Cmd {
	t.Helper()
	told, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run=^TestJobProcess$")
	cmd.Env = append(os.Environ(), childEnv+"="+string(told))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			var at int64
			if n, _ := fmt.Sscanf(lines.Text(), "step %d", &at); n == 1 {
				steps <- at
			}
		}
	}()
	return cmd
}

// TestKillDuringJob: two processes share the work; whichever is at it is killed
// in the middle, again and again, and each item is done once.
func TestKillDuringJob(t *testing.T) {
	if testing.Short() {
		t.Skip("waits for leases to end")
	}
	eachRules(t, func(t *testing.T, s *testRules) {
		const items, chunk, kills = 4_000, 5, 5
		s.countTo(nil)
		c := child{s.cfg.URL, s.cfg.Path, time.Now().UnixMilli()}
		s.at.Store(c.Begun)
		id := s.count(counting{N: items, Chunk: chunk}, JobOptions{Total: items})
		var cmds [2]*exec.Cmd
		var steps [2]chan int64
		for i := range cmds {
			steps[i] = make(chan int64, items)
			cmds[i] = startChild(t, c, steps[i])
		}
		for kill := range kills {
			var at [2]int64
			who := -1
			for n := 0; n < 20+kill; n++ { // let it get on for a while, and kill it in between
				select {
				case at[0] = <-steps[0]:
					who = 0
				case at[1] = <-steps[1]:
					who = 1
				case <-time.After(30 * time.Second):
					t.Fatalf("nobody goes on: %+v", s.job(id))
				}
			}
			cmds[who].Process.Kill()
			cmds[who].Wait()
			if j := s.job(id); j.Status != model.JobRunning || j.Done < at[who] || j.Done > at[who]+100*chunk {
				t.Fatalf("killed at item %d: %+v", at[who], j)
			}
			steps[who] = make(chan int64, items)
			cmds[who] = startChild(t, c, steps[who])
		}
		j := s.becomes(id, model.JobDone)
		if j.Done != items || s.likes(id) != items {
			t.Errorf("%+v, %d items", j, s.likes(id))
		}
	})
}
