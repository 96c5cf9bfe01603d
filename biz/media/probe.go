package media

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"
)

// probed is what ffprobe tells of a file, as its JSON has it.
type probed struct {
	Streams []stream `json:"streams"`
	Format  struct {
		Duration string `json:"duration"`
	} `json:"format"`
}

type stream struct {
	Kind        string `json:"codec_type"`
	Codec       string `json:"codec_name"`
	PixFmt      string `json:"pix_fmt"`
	Width       int    `json:"width"`
	Height      int    `json:"height"`
	Disposition struct {
		AttachedPic int `json:"attached_pic"`
	} `json:"disposition"`
}

// probe runs ffprobe on src and holds the answer against the limits. A file it
// cannot read is ErrBroken, one without pictures ErrUnsupported.
func (j *job) probe(src string, c Container) (*probed, error) {
	args := append([]string{"-v", "error"}, j.tools.inputArgs(src, c)...)
	args = append(args, "-max_pixels", strconv.FormatInt(j.opt.MaxPixels, 10), "-of", "json", "-show_entries",
		"format=duration:stream=codec_type,codec_name,pix_fmt,width,height:stream_disposition=attached_pic")
	out, err := j.tools.run(j.ctx, j.opt.ProbeTimeout, j.dir, j.tools.ffprobe, nil, args...)
	if err != nil {
		return nil, err
	}
	p := &probed{}
	if err := json.Unmarshal(out, p); err != nil {
		return nil, fmt.Errorf("%w: ffprobe's answer: %w", ErrTool, err)
	}
	v := p.first("video")
	if v == nil {
		return nil, fmt.Errorf("%w: no video stream", ErrUnsupported)
	}
	if v.Width <= 0 || v.Height <= 0 {
		return nil, broken("no picture size")
	}
	return p, j.limits(v.Width, v.Height, p.duration())
}

// first returns the first stream of a kind that is no cover picture, or nil.
func (p *probed) first(kind string) *stream {
	for i := range p.Streams {
		if s := &p.Streams[i]; s.Kind == kind && s.Disposition.AttachedPic == 0 {
			return s
		}
	}
	return nil
}

// duration is 0 when the container does not tell, as with live recordings.
func (p *probed) duration() time.Duration {
	seconds, err := strconv.ParseFloat(p.Format.Duration, 64)
	if err != nil || !(seconds > 0) {
		return 0
	}
	return time.Duration(min(seconds, 1e9) * float64(time.Second))
}

// conversion tells how a file becomes an MP4 that browsers play.
type conversion struct {
	copyVideo, copyAudio bool // take the stream as it is
}

// conversion keeps H.264, and VP9 and AV1 which every current browser plays;
// H.265 is converted, for many play it only with the right hardware.
func (p *probed) conversion() conversion {
	v, a := p.first("video"), p.first("audio")
	how := conversion{copyAudio: true}
	if v.PixFmt == "yuv420p" || v.PixFmt == "yuvj420p" {
		how.copyVideo = v.Codec == "h264" || v.Codec == "vp9" || v.Codec == "av1"
	}
	if a != nil {
		how.copyAudio = a.Codec == "aac" || a.Codec == "mp3" || a.Codec == "opus" || a.Codec == "flac"
	}
	return how
}
