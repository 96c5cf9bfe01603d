//go:build !linux && !darwin && !windows

package blob

// freeBytes has no answer that holds on every other system.
func freeBytes(string) (bytes uint64, known bool, err error) { return 0, false, nil }

func isNoSpace(error) bool { return false }
