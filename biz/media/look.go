package media

import (
	"context"
	"fmt"
	"path/filepath"
	"time"
)

// Frames hashes some frames of a stored video that lasts so long, as Process does,
// but not its cover: that may be drawn. Plain frames have none, so a plain video has no
// hashes; without the tools there are none either. ErrBroken: no frame can be read.
// Other errors are the context's.
func (e *Engine) Frames(ctx context.Context, video, workDir string, length time.Duration) ([]uint64, error) {
	if !e.tools.present() {
		return nil, nil
	}
	j := &job{Engine: e, ctx: ctx}
	if err := j.enter(); err != nil {
		return nil, err
	}
	defer j.leave()
	// Tools get absolute paths only; see tools.inputArgs.
	var err error
	if j.dir, err = filepath.Abs(workDir); err != nil {
		return nil, err
	}
	res := Result{Duration: length}
	if res.Video, err = filepath.Abs(video); err != nil {
		return nil, err
	}
	pictures, err := j.squares(&res)
	if err != nil {
		return nil, err
	}
	if len(pictures) == 0 {
		return nil, fmt.Errorf("%w: no frame can be read", ErrBroken)
	}
	return hashes(pictures), nil
}
