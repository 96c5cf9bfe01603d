package biz

import (
	"bufio"
	"errors"
	"io"
	"sync"
	"time"

	"vireo/biz/errs"
	"vireo/biz/media"
	"vireo/dal/blob"
)

// Upload is a file that is still being received. It must be closed.
type Upload struct {
	file    *blob.SpoolFile
	free    func()
	limit   int64 // bytes
	picture bool  // it has to begin as one
}

// NewUpload begins an upload from an address. At most Config.Uploads of one
// address may be unfinished at a time.
func (s *Service) NewUpload(address string) (*Upload, error) {
	return s.newUpload(address, s.cfg.MaxUpload, false)
}

// MaxPicture is the size of the largest picture file, in bytes.
const MaxPicture = media.MaxImageBytes

// NewPicture is NewUpload for a picture, which is smaller. Its place is free again
// once it has been received.
func (s *Service) NewPicture(address string) (*Upload, error) {
	return s.newUpload(address, MaxPicture, true)
}

func (s *Service) newUpload(address string, limit int64, picture bool) (*Upload, error) {
	free, ok := s.uploads.take(address)
	if !ok {
		return nil, errs.New(errs.Busy, errs.T("too many uploads at once from your address", "同一地址同时上传的文件过多")).After(5 * time.Second)
	}
	f, err := s.spool.Create(limit)
	if err != nil {
		free()
		return nil, s.spoolError(err)
	}
	return &Upload{file: f, free: free, limit: limit, picture: picture}, nil
}

// receiveBuffer is what one upload holds in memory.
const receiveBuffer = 128 << 10

// Receive appends what r has; it fails when the file is over the limit or the
// disk full, when what should be a picture does not begin as one, and with r's error.
func (s *Service) Receive(u *Upload, r io.Reader) error {
	if u.picture {
		head := bufio.NewReaderSize(r, media.SniffBytes)
		first, err := head.Peek(media.SniffBytes)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if !media.IsImage(first) {
			return mediaError(media.ErrImage)
		}
		r = head
		defer u.free()
	}
	_, err := io.CopyBuffer(struct{ io.Writer }{u.file}, struct{ io.Reader }{r}, make([]byte, receiveBuffer))
	if errors.Is(err, blob.ErrTooLarge) {
		return errs.New(errs.TooLarge, errs.T("the file is larger than %d MiB", "文件超过 %d MiB").F(u.limit>>20))
	}
	return s.spoolError(err)
}

// Close removes what was received, unless it was published: then the store has it.
func (u *Upload) Close() error {
	u.free()
	return u.file.Discard()
}

func (s *Service) spoolError(err error) error {
	switch {
	case errors.Is(err, blob.ErrTooLarge):
		return errs.New(errs.TooLarge, errs.T("the file is larger than %d MiB", "文件超过 %d MiB").F(s.cfg.MaxUpload>>20))
	case errors.Is(err, blob.ErrNoSpace):
		return errStorageFull.Because(err)
	}
	return err
}

var errStorageFull = errs.New(errs.StorageFull, errs.T("the server is out of storage", "服务器存储空间不足"))

// uploadSlots counts unfinished uploads by address.
type uploadSlots struct {
	mu    sync.Mutex
	limit int
	used  map[string]int
}

func newUploadSlots(limit int) *uploadSlots {
	return &uploadSlots{limit: limit, used: map[string]int{}}
}

// take claims a slot; free gives it back and may be called again.
func (u *uploadSlots) take(address string) (free func(), ok bool) {
	if u.limit <= 0 {
		return func() {}, true
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.used[address] >= u.limit {
		return nil, false
	}
	u.used[address]++
	return sync.OnceFunc(func() { u.release(address) }), true
}

func (u *uploadSlots) release(address string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.used[address]--; u.used[address] == 0 {
		delete(u.used, address)
	}
}
