//go:build race

package biz

// raceDetector reports whether the test binary carries the race detector, whose
// shadow memory makes a process's size say nothing.
const raceDetector = true
