package blob

import (
	"errors"
	"fmt"

	"golang.org/x/sys/windows"
)

// freeBytes is the space on a directory's disk that is left to this user.
func freeBytes(dir string) (bytes uint64, known bool, err error) {
	name, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, false, fmt.Errorf("blob: free space of %s: %w", dir, err)
	}
	if err := windows.GetDiskFreeSpaceEx(name, &bytes, nil, nil); err != nil {
		return 0, false, fmt.Errorf("blob: free space of %s: %w", dir, err)
	}
	return bytes, true, nil
}

func isNoSpace(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}
