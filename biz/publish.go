package biz

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"vireo/biz/errs"
	"vireo/biz/media"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/model"
)

// stored is one file that is in the store and not yet in a row.
type stored struct {
	path string
	key  blob.Key
	size int64
}

// CheckPublish refuses what can be refused before the file has been sent.
func (s *Service) CheckPublish(ctx context.Context, v Viewer) error {
	if err := need(v); err != nil {
		return err
	}
	return s.checkQuota(ctx, s.db, v.UserID, 1)
}

// Publish makes a video of a received file. When it returns, the video is in
// its author's list, with its cover; when it fails, no row and no file stay.
func (s *Service) Publish(ctx context.Context, v Viewer, u *Upload, title string) (int64, error) {
	if err := need(v); err != nil {
		return 0, err
	}
	j, err := s.judge(ctx, v, titleText, title)
	if err != nil {
		return 0, err
	}
	if u == nil || u.file.Size() == 0 {
		return 0, errs.Invalid("data", errs.T("data must be a video file", "data 必须是视频文件"))
	}
	if err := u.file.Close(); err != nil {
		return 0, s.spoolError(err)
	}
	u.free() // it has arrived; what follows is bounded by the media engine
	if err := s.checkQuota(ctx, s.db, v.UserID, u.file.Size()); err != nil {
		return 0, err
	}
	if err := s.checkFile(ctx, s.db, string(u.file.Key())); err != nil {
		return 0, err
	}
	work, err := os.MkdirTemp(s.cfg.WorkDir, "publish-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(work)
	res, err := s.media.Process(ctx, u.file.Path(), work, j.publicText) // a drawn cover shows it
	if err != nil {
		return 0, mediaError(err)
	}
	files, err := s.measure(ctx, u, res)
	if err != nil {
		return 0, err
	}
	waits, err := s.waitsFirst(ctx, s.db, model.SubjectVideo, v.UserID)
	if err != nil {
		return 0, err
	}
	row := &model.Video{
		UserID: v.UserID, Title: j.text, PublicTitle: j.publicText, RulesetVersion: j.ruleset, Causes: j.causes | waits,
		File: string(files[0].key), Cover: string(files[1].key), Size: files[0].size,
		DurationMS: res.Duration.Milliseconds(), Width: int32(res.Width), Height: int32(res.Height),
	}
	look := looks{received: u.file.Key(), frames: res.Frames}
	if look.first, err = s.nearest(ctx, res.Frames); err != nil {
		return 0, err
	}
	err = s.store(ctx, row, files, j, look)
	return row.ID, err
}

// measure names the video's and the cover's bytes.
func (s *Service) measure(ctx context.Context, u *Upload, res media.Result) ([2]stored, error) {
	files := [2]stored{{path: res.Video, key: u.file.Key(), size: u.file.Size()}, {path: res.Cover}}
	for i := range files {
		if i == 0 && !res.Modified {
			continue
		}
		key, size, err := blob.HashFile(ctx, files[i].path)
		if err != nil {
			return files, err
		}
		files[i].key, files[i].size = key, size
	}
	return files, nil
}

// blobTries bounds how often an upload meets the sweeper on the same bytes.
const blobTries = 5

// store puts a video's files, then commits the rows that name them.
func (s *Service) store(ctx context.Context, row *model.Video, files [2]stored, j judged, look looks) error {
	return s.storeFiles(ctx, files[:], func(tx *dal.DB) error { return s.addVideo(ctx, tx, row, files, j, look) })
}

// storeFiles puts files, then commits the rows that name them. When that fails, no
// row and no file stay.
func (s *Service) storeFiles(ctx context.Context, files []stored, commit func(tx *dal.DB) error) error {
	return s.putFiles(ctx, files, func(commit func(tx *dal.DB) error) error { return s.db.InTx(ctx, commit) }, commit)
}

// putFiles is storeFiles with a transaction of the caller's. The bytes come first:
// a row never names what a crash could have lost.
func (s *Service) putFiles(ctx context.Context, files []stored, inTx func(commit func(tx *dal.DB) error) error, commit func(tx *dal.DB) error) error {
	err := dal.ErrBlobGoing
	for try := 0; try < blobTries && errors.Is(err, dal.ErrBlobGoing); try++ {
		if err = s.putAll(ctx, files); err == nil {
			err = inTx(commit)
		}
	}
	if err != nil {
		s.takeBack(context.WithoutCancel(ctx), files)
	}
	return err
}

func (s *Service) putAll(ctx context.Context, files []stored) error {
	for _, f := range files {
		if err := s.blobs.Put(ctx, f.path, f.key); err != nil {
			return s.spoolError(err)
		}
	}
	return nil
}

// takeBack removes the files of a refused upload that no row names: refused bytes
// must not fill the disk until the sweeper comes. Another upload of the same
// bytes that has yet to count its reference misses them then, and puts them again.
func (s *Service) takeBack(ctx context.Context, files []stored) {
	for _, f := range files {
		err := s.db.InTx(ctx, func(tx *dal.DB) error {
			mine, err := tx.AdoptOrphan(ctx, string(f.key), f.size)
			if err != nil || !mine {
				return err
			}
			if err := s.blobs.Delete(ctx, f.key); err != nil {
				return err
			}
			if _, err := tx.MarkBlobDeleting(ctx, string(f.key), s.now()); err != nil {
				return err
			}
			return tx.DeleteBlobRow(ctx, string(f.key))
		})
		if err != nil {
			s.log.Warn("files of a refused upload stay until they are swept", "error", err)
			return
		}
	}
}

// addVideo adds the row of a video whose files are stored.
func (s *Service) addVideo(ctx context.Context, tx *dal.DB, row *model.Video, files [2]stored, j judged, look looks) error {
	row.ID, row.CreatedAt = 0, s.now()
	work := int64(0)
	if row.Causes.Public() {
		work = 1
	}
	if err := tx.AddWork(ctx, row.UserID, work); err != nil { // locks the author: quotas hold under concurrency
		return err
	}
	if err := s.mayAct(ctx, tx, row.UserID); err != nil {
		return err
	}
	if err := s.checkQuota(ctx, tx, row.UserID, row.Size); err != nil {
		return err
	}
	for _, f := range files {
		if err := s.retain(ctx, tx, f); err != nil {
			return err
		}
	}
	if err := s.publishedNow(ctx, tx, row); err != nil {
		return err
	}
	if err := tx.CreateVideo(ctx, row); err != nil {
		return err
	}
	if err := s.linkVideo(ctx, tx, row, look); err != nil {
		return err
	}
	if err := s.holdCase(ctx, tx, Subject{model.SubjectVideo, row.ID}, row.UserID, row.Causes, j.hits); err != nil {
		return err
	}
	return s.recordHits(ctx, tx, j, model.SubjectVideo, row.ID)
}

// publishedNow gives a video its publish time. One that is on hold gets it when
// it first becomes public.
func (s *Service) publishedNow(ctx context.Context, tx *dal.DB, row *model.Video) error {
	row.PublishedAt = nil
	if !row.Causes.Public() {
		return nil
	}
	at, err := tx.NextPublishTime(ctx, row.CreatedAt)
	row.PublishedAt = &at
	return err
}

// retain counts a blob's new reference. Once counted the sweeper leaves it
// alone; that it was not faster is seen by looking for the bytes afterwards.
func (s *Service) retain(ctx context.Context, tx *dal.DB, f stored) error {
	if err := tx.RetainBlob(ctx, string(f.key), f.size, s.now()); err != nil {
		return err
	}
	_, err := s.blobs.Stat(ctx, f.key)
	if errors.Is(err, blob.ErrNotFound) {
		return dal.ErrBlobGoing
	}
	return err
}

// checkQuota refuses more bytes than a user may publish a day.
func (s *Service) checkQuota(ctx context.Context, db *dal.DB, user, more int64) error {
	if s.cfg.DailyUpload <= 0 {
		return nil
	}
	now := s.clock().In(s.cfg.Zone)
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, s.cfg.Zone)
	used, err := db.UploadedSince(ctx, user, midnight.UnixMilli())
	if err != nil {
		return err
	}
	if used+more > s.cfg.DailyUpload {
		return errs.New(errs.Quota, errs.T("you have published as much as one day allows (%d MiB)", "今日上传量已达上限（%d MiB）").F(s.cfg.DailyUpload>>20))
	}
	return nil
}

// mediaTexts says in both languages what the media engine found.
var mediaTexts = map[error]errs.Text{
	media.ErrUnsupported: errs.T("the file is not a supported video", "该文件不是受支持的视频"),
	media.ErrBroken:      errs.T("the video is damaged or incomplete", "视频已损坏或不完整"),
	media.ErrNeedsFFmpeg: errs.T("this server accepts only MP4 videos with H.264 and AAC", "本服务器仅支持 H.264/AAC 编码的 MP4 视频"),
	media.ErrTooLong:     errs.T("the video is too long", "视频时长超出限制"),
	media.ErrTooLarge:    errs.T("the picture is too large", "视频画面尺寸过大"),
	media.ErrTool:        errs.T("the video could not be processed", "视频处理失败"),
	media.ErrImage:       errs.T("the file is not a JPEG, PNG, GIF or WebP picture, or is damaged", "该文件不是 JPEG、PNG、GIF 或 WebP 图片，或已损坏"),
	media.ErrToolTimeout: errs.T("processing the video took too long", "视频处理超时"),
}

func mediaError(err error) error {
	if errors.Is(err, media.ErrBusy) {
		return errs.New(errs.Busy, errs.T("too many videos are being processed, please try again later", "正在处理的视频过多，请稍后再试")).After(15 * time.Second)
	}
	if text, ok := mediaTexts[media.Reason(err)]; ok {
		return errs.New(errs.Unsupported, text).Because(err)
	}
	return fmt.Errorf("process the upload: %w", err)
}
