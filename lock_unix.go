//go:build linux || darwin

package main

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// flock locks without waiting. That a file system has no locks is no error.
func flock(f *os.File, shared bool) error {
	how := unix.LOCK_EX
	if shared {
		how = unix.LOCK_SH
	}
	if err := unix.Flock(int(f.Fd()), how|unix.LOCK_NB); errors.Is(err, unix.EWOULDBLOCK) {
		return errInUse
	}
	return nil
}

func unflock(f *os.File) {
	_ = unix.Flock(int(f.Fd()), unix.LOCK_UN) // fails only where locking did
}
