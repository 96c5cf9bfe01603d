//go:build !race

package biz

// raceDetector: see race_on_test.go.
const raceDetector = false
