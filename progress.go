package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progressLine tells on standard error how far a command is: in one line that is
// written over where that is a terminal, else in a new line now and then.
type progressLine struct {
	w        io.Writer
	terminal bool
	what     string
	last     time.Time
	open     bool // the line on the terminal is not ended
}

// How often progress is told.
const (
	terminalEvery = 100 * time.Millisecond
	plainEvery    = 5 * time.Second
)

func newProgress(f *os.File) *progressLine {
	info, err := f.Stat()
	return &progressLine{w: f, terminal: err == nil && info.Mode()&os.ModeCharDevice != 0}
}

// tell is how much is done of what; total 0 means that nobody knows.
func (p *progressLine) tell(what string, done, total int64) {
	every := plainEvery
	if p.terminal {
		every = terminalEvery
	}
	if what == p.what && done != total && time.Since(p.last) < every {
		return
	}
	if what != p.what {
		p.end()
	}
	p.what, p.last = what, time.Now()
	line := fmt.Sprintf("%-10s %12d", what, done)
	if total > 0 {
		line += fmt.Sprintf(" of %d", total)
	}
	if !p.terminal {
		fmt.Fprintln(p.w, line)
		return
	}
	fmt.Fprintf(p.w, "\r\x1b[K%s", line)
	p.open = true
}

// end finishes the line.
func (p *progressLine) end() {
	if p.open {
		fmt.Fprintln(p.w)
		p.open = false
	}
}
