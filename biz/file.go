package biz

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"strconv"
	"time"

	"vireo/biz/errs"
	"vireo/biz/media"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/blob"
)

// The files of a video.
const (
	playFile  = "play.mp4"
	coverFile = "cover.jpg"
)

// File is bytes to serve. It must be closed.
type File struct {
	io.ReadSeekCloser
	Size   int64
	Type   string // media type
	ETag   string // of the content, without quotes
	Public bool   // caches may keep it for a while
}

// Link is the signature part of a file's address; zero where there is none.
type Link struct {
	Expires int64 // unix seconds
	Sig     string
}

var noFile = errs.New(errs.NotFound, errs.T("no such file", "文件不存在"))

// VideoFile opens a video's file: for everybody while the video is public, else
// for who has a signed link.
func (s *Service) VideoFile(ctx context.Context, id int64, file string, l Link) (*File, error) {
	if file != playFile && file != coverFile {
		return nil, noFile
	}
	state, err := s.db.VideoState(ctx, id)
	if errors.Is(err, dal.ErrNotFound) {
		return nil, noFile
	}
	if err != nil {
		return nil, err
	}
	if ok, err := s.opens(ctx, state, file, l); err != nil || !ok {
		return nil, cmp.Or[error](err, noFile)
	}
	f := &File{Type: "video/mp4", Public: state.Public()}
	key := state.File
	if file == coverFile {
		f.Type, key = "image/jpeg", state.Cover
	}
	return s.open(ctx, f, key)
}

// opens reports whether a link opens a video's file. What is held is opened by any
// signed link, what its author took away only by a moderator's, while it is kept.
func (s *Service) opens(ctx context.Context, v dal.VideoState, file string, l Link) (bool, error) {
	path := mediaPath(v.ID, file)
	signed := func(path string) bool { return secret.VerifyPath(s.mediaKey, path, l.Expires, l.Sig, s.clock()) }
	switch {
	case v.Public():
		return true, nil
	case !v.Causes.Gone():
		return signed(path) || signed(staffMark+path), nil
	case !signed(staffMark + path):
		return false, nil
	}
	return s.db.VideoKept(ctx, v.ID)
}

// UserFile opens a user's avatar or background; id "default" is what the server ships.
func (s *Service) UserFile(ctx context.Context, id, file string) (*File, error) {
	if file != "avatar.jpg" && file != "background.jpg" {
		return nil, noFile
	}
	if id == "default" {
		return defaultImage(file), nil
	}
	n, err := strconv.ParseInt(id, 10, 64)
	if err != nil {
		return nil, noFile
	}
	user, err := s.db.User(ctx, n)
	if err == nil && user.Causes != 0 {
		err = dal.ErrNotFound
	}
	if errors.Is(err, dal.ErrNotFound) {
		return nil, noFile
	}
	if err != nil {
		return nil, err
	}
	key := user.Avatar
	if file == "background.jpg" {
		key = user.Background
	}
	if key == "" {
		return defaultImage(file), nil
	}
	return s.open(ctx, &File{Type: "image/jpeg", Public: true}, key)
}

func (s *Service) open(ctx context.Context, f *File, key string) (*File, error) {
	obj, err := s.blobs.Open(ctx, blob.Key(key))
	if errors.Is(err, blob.ErrNotFound) {
		return nil, noFile
	}
	if err != nil {
		return nil, err
	}
	f.ReadSeekCloser, f.Size, f.ETag = obj, obj.Size(), key
	return f, nil
}

// memoryFile is a file whose bytes are in the program.
type memoryFile struct{ *bytes.Reader }

func (memoryFile) Close() error { return nil }

func defaultImage(file string) *File {
	data, kind := media.DefaultAvatar()
	if file == "background.jpg" {
		data, kind = media.DefaultBackground()
	}
	return &File{ReadSeekCloser: memoryFile{bytes.NewReader(data)}, Size: int64(len(data)), Type: kind, ETag: "default-" + strconv.Itoa(len(data)), Public: true}
}

// FileCacheTime is how long caches may keep a public file without asking: as
// long as a takedown may go unseen by who has looked already.
const FileCacheTime = 5 * time.Minute
