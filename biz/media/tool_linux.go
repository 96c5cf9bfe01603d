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

// confine lowers the priority and sets the limits of the started tool. prlimit
// needs neither a shell nor another program, which a small container may lack;
// the few instructions the tool runs before are the dynamic loader's. A limit
// that cannot be set (the tool has ended) is no error.
func (t tools) confine(pid int) {
	_ = unix.Setpriority(unix.PRIO_PGRP, pid, niceness)
	for resource, limit := range map[int]int64{
		unix.RLIMIT_AS: t.memory, unix.RLIMIT_FSIZE: t.output, unix.RLIMIT_CORE: 0,
	} {
		_ = unix.Prlimit(pid, resource, &unix.Rlimit{Cur: uint64(limit), Max: uint64(limit)}, nil)
	}
}

const niceness = 10
