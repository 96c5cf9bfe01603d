package biz

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"vireo/biz/media"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/model"
)

// Bounds of a look-up of near videos: whoever uploads thousands of alike ones
// must not make it slow.
const (
	maxSlotRows   = 8_000
	maxCandidates = 100
)

// checkFile refuses a file that is taken down, before anything is done with it. The
// transaction that stores it looks again, under the locks of its fingerprints.
func (s *Service) checkFile(ctx context.Context, db *dal.DB, keys ...string) error {
	down, err := db.FilesTakenDown(ctx, keys...)
	if err == nil && down {
		err = errFileBlocked
	}
	return err
}

// nearest is the video whose frames are nearly these; zero: none. It looks only at
// the first video of each group of near ones.
func (s *Service) nearest(ctx context.Context, frames []uint64) (int64, error) {
	var slots []int64
	for _, f := range frames {
		slots = append(slots, media.Probes(f)...)
	}
	slices.Sort(slots)
	slots = slices.Compact(slots)
	if len(slots) == 0 {
		return 0, nil
	}
	rows, err := s.db.FramesIn(ctx, slots, maxSlotRows)
	if err != nil {
		return 0, err
	}
	hits := map[int64]int{}
	for _, r := range rows {
		hits[r.VideoID]++
	}
	ids := make([]int64, 0, len(hits))
	for id := range hits {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Or(cmp.Compare(hits[b], hits[a]), cmp.Compare(a, b)) })
	known, err := s.db.Frames(ctx, ids[:min(len(ids), maxCandidates)])
	if err != nil {
		return 0, err
	}
	for _, v := range known {
		if media.Near(frames, parseFrames(v.Hashes)) {
			return v.VideoID, nil
		}
	}
	return 0, nil
}

// looks are the fingerprints of a new video's files and frames, and what finds it by
// them. first is the first video that it is near to; zero: none.
type looks struct {
	received blob.Key
	frames   []uint64
	first    int64
}

// linkVideo gives a video that has just been written its fingerprints, and holds or
// refuses it by them.
func (s *Service) linkVideo(ctx context.Context, tx *dal.DB, row *model.Video, l looks) error {
	p := printed{Subject: Subject{model.SubjectVideo, row.ID}, owner: row.UserID, at: row.CreatedAt, prints: textPrints(row.Title)}
	p.prints = append(p.prints, fingerprint{model.PrintFile, row.File})
	if string(l.received) != row.File {
		p.prints = append(p.prints, fingerprint{model.PrintSource, string(l.received)})
	}
	// What was stored may be sent again, and what was sent may have been stored: the
	// fingerprints' own locks see only the same the same way.
	if err := s.checkFile(ctx, tx, row.File, string(l.received)); err != nil {
		return err
	}
	if len(l.frames) > 0 {
		first := cmp.Or(l.first, row.ID)
		p.prints = append(p.prints, fingerprint{model.PrintFrames, strconv.FormatInt(first, 10)})
		if err := s.storeFrames(ctx, tx, row.ID, l); err != nil {
			return err
		}
	}
	return s.linkNew(ctx, tx, p, row.Causes)
}

// storeFrames keeps the hashes. Only the first of a group is found by them.
func (s *Service) storeFrames(ctx context.Context, tx *dal.DB, id int64, l looks) error {
	var slots []model.FrameSlot
	seen := map[model.FrameSlot]bool{}
	for i, f := range l.frames {
		for _, slot := range media.Slots(f) {
			row := model.FrameSlot{Slot: slot, VideoID: id, Frame: int64(i), Hash: int64(f)}
			if l.first == 0 && !seen[row] {
				seen[row] = true
				slots = append(slots, row)
			}
		}
	}
	return tx.SetFrames(ctx, model.VideoFrames{VideoID: id, Hashes: frameText(l.frames)}, slots)
}

func frameText(frames []uint64) string {
	out := make([]string, len(frames))
	for i, f := range frames {
		out[i] = strconv.FormatUint(f, 16)
	}
	return strings.Join(out, ",")
}

func parseFrames(text string) []uint64 {
	var out []uint64
	for part := range strings.SplitSeq(text, ",") {
		if f, err := strconv.ParseUint(part, 16, 64); err == nil || errors.Is(err, strconv.ErrRange) {
			out = append(out, f)
		}
	}
	return out
}
