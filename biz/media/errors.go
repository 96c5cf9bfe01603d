package media

import (
	"errors"
	"fmt"
)

// The texts of these errors are fit for users: they name no path and no tool.
// Errors returned by this package wrap one of them and add details that are
// meant for the log only; show users the sentinel's text (see [Reason]).
var (
	// ErrUnsupported: the bytes are not a video of a known container.
	ErrUnsupported = errors.New("the file is not a supported video")
	// ErrBroken: the container is known, but the file is damaged, empty or its
	// video stream does not decode.
	ErrBroken = errors.New("the video is damaged or incomplete")
	// ErrNeedsFFmpeg: the container or codec is accepted only where ffmpeg is
	// installed, and it is not installed (or switched off) here.
	ErrNeedsFFmpeg = errors.New("this server accepts only MP4 videos with H.264 and AAC")
	// ErrTooLong: the video lasts longer than Options.MaxDuration.
	ErrTooLong = errors.New("the video is too long")
	// ErrTooLarge: the picture has more pixels than allowed.
	ErrTooLarge = errors.New("the picture is too large")
	// ErrTool: ffmpeg or ffprobe crashed or could not be started.
	ErrTool = errors.New("the video could not be processed")
	// ErrToolTimeout: ffmpeg or ffprobe was killed at its time limit.
	ErrToolTimeout = errors.New("processing the video took too long")
	// ErrBusy: too many uploads are being treated; nothing was done.
	ErrBusy = errors.New("too many videos are being processed, please try again later")
	// ErrImage: the bytes are not a JPEG, PNG, GIF or WebP image that decodes.
	ErrImage = errors.New("the file is not a supported image")
)

var sentinels = []error{
	ErrUnsupported, ErrBroken, ErrNeedsFFmpeg, ErrTooLong, ErrTooLarge,
	ErrTool, ErrToolTimeout, ErrImage,
}

// Reason returns the sentinel that err wraps, whose text may be shown to
// users, or nil when err is of another kind (disk, context): an internal error.
func Reason(err error) error {
	for _, s := range sentinels {
		if errors.Is(err, s) {
			return s
		}
	}
	return nil
}

func broken(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrBroken, fmt.Sprintf(format, args...))
}
