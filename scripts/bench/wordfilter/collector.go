package main

import (
	"runtime"
	"runtime/debug"
)

// garbage is how much may pile up before collect does anything: marking what some
// rivals hold takes seconds.
const garbage = 512 << 20

var marked uint64 // the heap after the last collection

// collectorOff turns the collector off until the answer is called.
func collectorOff() func() {
	before := debug.SetGCPercent(-1)
	runtime.GC()
	marked = allocated()
	return func() {
		debug.SetGCPercent(before)
		runtime.GC()
	}
}

func collect() {
	if allocated() > marked+garbage {
		runtime.GC()
		marked = allocated()
	}
}

func allocated() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
