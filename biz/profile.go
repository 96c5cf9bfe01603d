package biz

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"vireo/biz/errs"
	"vireo/biz/media"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/model"
)

// The parts of a profile that users set and clear.
const (
	partSignature  = "signature"
	partAvatar     = "avatar"
	partBackground = "background"
)

// ProfileChange is what is new in a profile; what is empty stays.
type ProfileChange struct {
	Signature  string
	Avatar     *Upload
	Background *Upload
	Clear      string // parts to be taken away, with commas between them
}

// SetProfile changes what the viewer says and shows of themselves: all of it, or
// nothing.
func (s *Service) SetProfile(ctx context.Context, v Viewer, c ProfileChange) error {
	if err := need(v); err != nil {
		return err
	}
	clear, err := c.check()
	if err != nil {
		return err
	}
	var j judged
	if c.Signature != "" {
		if j, err = s.judge(ctx, v, signatureText, c.Signature); err != nil {
			return err
		}
	}
	work, err := os.MkdirTemp(s.cfg.WorkDir, "profile-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	avatar, err := s.picture(ctx, c.Avatar, filepath.Join(work, partAvatar), media.Avatar)
	if err != nil {
		return err
	}
	background, err := s.picture(ctx, c.Background, filepath.Join(work, partBackground), media.Background)
	if err != nil {
		return err
	}
	return s.storeFiles(ctx, slices.Concat(avatar, background), func(tx *dal.DB) error {
		u, err := tx.LockUser(ctx, v.UserID)
		if err != nil {
			return notFound(err, noUser)
		}
		if err := s.mayAct(ctx, tx, v.UserID); err != nil {
			return err
		}
		if err := s.replaceFile(ctx, tx, &u.Avatar, avatar, clear[partAvatar]); err != nil {
			return err
		}
		if err := s.replaceFile(ctx, tx, &u.Background, background, clear[partBackground]); err != nil {
			return err
		}
		if c.Signature != "" || clear[partSignature] {
			u.Signature = j.publicText
		}
		if err := tx.SaveProfile(ctx, u); err != nil {
			return err
		}
		return s.recordHits(ctx, tx, j, model.SubjectUser, v.UserID)
	})
}

// check reads what is to be cleared, and refuses a change of nothing, or of the
// same in two ways.
func (c *ProfileChange) check() (clear map[string]bool, err error) {
	set := map[string]bool{partSignature: c.Signature != "", partAvatar: c.Avatar != nil, partBackground: c.Background != nil}
	clear = map[string]bool{}
	for name := range strings.SplitSeq(c.Clear, ",") {
		name = strings.TrimSpace(name)
		if name == "" && strings.TrimSpace(c.Clear) == "" {
			continue
		}
		given, known := set[name]
		if !known {
			return nil, errs.Invalid("clear", errs.T("clear may name signature, avatar and background", "clear 只能包含 signature、avatar 和 background"))
		}
		if given {
			return nil, errs.Invalid("clear", errs.T("%s can't be set and cleared at once", "不能同时设置并清除 %s").F(name))
		}
		clear[name] = true
	}
	if len(clear) == 0 && !set[partSignature] && !set[partAvatar] && !set[partBackground] {
		return nil, errs.Invalid(partSignature, errs.T("there is nothing to change", "没有需要修改的内容"))
	}
	return clear, nil
}

// picture turns a received picture into the file to be stored; none: nothing.
func (s *Service) picture(ctx context.Context, u *Upload, path string, convert func(io.Reader) ([]byte, error)) ([]stored, error) {
	if u == nil {
		return nil, nil
	}
	if err := u.file.Close(); err != nil {
		return nil, s.spoolError(err)
	}
	f, err := os.Open(u.file.Path())
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := convert(f)
	if err != nil {
		return nil, mediaError(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return nil, err
	}
	key, size, err := blob.HashFile(ctx, path)
	return []stored{{path: path, key: key, size: size}}, err
}

// replaceFile names another file, or none, and lets go of the one before.
func (s *Service) replaceFile(ctx context.Context, tx *dal.DB, key *string, fresh []stored, clear bool) error {
	if len(fresh) == 0 && !clear {
		return nil
	}
	was := *key
	*key = ""
	for _, f := range fresh {
		if err := s.retain(ctx, tx, f); err != nil {
			return err
		}
		*key = string(f.key)
	}
	if was == "" {
		return nil
	}
	return tx.ReleaseBlob(ctx, was, s.now())
}
