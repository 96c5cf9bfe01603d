//go:build linux || darwin

package blob

import (
	"errors"
	"fmt"

	"golang.org/x/sys/unix"
)

// freeBytes is the space on a directory's disk that is left to this user.
func freeBytes(dir string) (bytes uint64, known bool, err error) {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return 0, false, fmt.Errorf("blob: free space of %s: %w", dir, err)
	}
	return st.Bavail * uint64(st.Bsize), true, nil
}

func isNoSpace(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}
