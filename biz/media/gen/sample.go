package main

import (
	"os"
	"os/exec"
	"path/filepath"
)

// sample encodes a synthetic source, so the result is our own work, given to
// the public domain (CC0).
func sample(ffmpeg string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "media-gen-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, "sample.mp4")
	cmd := exec.Command(ffmpeg, "-nostdin", "-v", "error", "-y",
		"-f", "lavfi", "-i", "gradients=s=270x480:r=12:d=1.5:c0=0x1f3c88:c1=0xd15a9a:speed=0.02:seed=1",
		"-f", "lavfi", "-i", "sine=frequency=440:sample_rate=22050:duration=1.5",
		"-c:v", "libx264", "-preset", "veryslow", "-crf", "30", "-pix_fmt", "yuv420p", "-threads", "1",
		"-c:a", "aac", "-b:a", "16k", "-ac", "1", "-map_metadata", "-1",
		"-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
		"-movflags", "+faststart", "-shortest", out)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(out)
}
