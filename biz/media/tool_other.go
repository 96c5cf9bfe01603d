//go:build !unix

package media

import "os/exec"

// isolate and confine do nothing here: exec kills the tool at its deadline, and
// memory is bounded by ffmpeg's own -max_alloc and the picture limits only.
func isolate(*exec.Cmd) {}

func (t tools) confine(int) {}
