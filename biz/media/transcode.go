package media

import (
	"errors"
	"strconv"
)

// transcode writes src as an MP4 into the working directory and returns its
// path. Streams that may be copied are; should that fail (AVI without times,
// odd packing), everything is encoded anew.
func (j *job) transcode(src string, c Container, how conversion) (string, error) {
	out, err := j.encode(src, c, how)
	if errors.Is(err, ErrBroken) && (how.copyVideo || how.copyAudio) {
		return j.encode(src, c, conversion{})
	}
	return out, err
}

func (j *job) encode(src string, c Container, how conversion) (string, error) {
	f, err := j.create("converted-*.mp4")
	if err != nil {
		return "", err
	}
	if err := f.Close(); err != nil {
		return "", err
	}
	_, err = j.tools.run(j.ctx, j.opt.TranscodeTimeout, j.dir, j.tools.ffmpeg, nil,
		j.encodeArgs(src, c, how, f.Name())...)
	return f.Name(), err
}

func (j *job) encodeArgs(src string, c Container, how conversion, out string) []string {
	args := append(j.baseArgs(), j.tools.inputArgs(src, c)...)
	// V is a video stream that is no cover picture. One more second than
	// allowed lets the check that follows see an excess of length.
	args = append(args, "-map", "0:V:0", "-map", "0:a:0?", "-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn",
		"-t", strconv.Itoa(int(j.opt.MaxDuration.Seconds())+1))
	if how.copyVideo {
		args = append(args, "-c:v", "copy")
	} else {
		args = append(args, "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-threads:v", j.tools.threads,
			"-vf", fitFilter(1920)+",format=yuv420p")
	}
	if how.copyAudio {
		args = append(args, "-c:a", "copy")
	} else {
		args = append(args, "-c:a", "aac", "-b:a", "128k", "-ac", "2")
	}
	return append(args, "-fflags", "+bitexact", "-movflags", "+faststart", "-f", "mp4", "file:"+out)
}

// baseArgs begin every run of ffmpeg.
func (j *job) baseArgs() []string {
	return []string{
		"-nostdin", "-hide_banner", "-v", "error", "-y", "-filter_threads", "1",
		"-threads", j.tools.threads, "-max_pixels", strconv.FormatInt(j.opt.MaxPixels, 10),
	}
}

// fitFilter scales down, never up, to a longest side of side pixels.
func fitFilter(side int) string {
	s := strconv.Itoa(side)
	return "scale=w='min(" + s + ",iw)':h='min(" + s + ",ih)':force_original_aspect_ratio=decrease:force_divisible_by=2"
}
