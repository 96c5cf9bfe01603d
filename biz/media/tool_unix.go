//go:build unix && !linux

package media

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// isolate gives the tool a process group of its own, which is killed whole.
func isolate(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return unix.Kill(-cmd.Process.Pid, unix.SIGKILL) }
}

// confine lowers the priority. These systems have no prlimit: memory is bounded
// by ffmpeg's own -max_alloc and the picture limits only.
func (t tools) confine(pid int) {
	_ = unix.Setpriority(unix.PRIO_PGRP, pid, niceness)
}

const niceness = 10
