package biz

import (
	"archive/zip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"time"

	"vireo/dal"
	"vireo/dal/blob"
	"vireo/dal/model"
)

// exportSchema is raised when the files of an export change their form.
const exportSchema = 1

// exportRows is how many rows are read at a time.
const exportRows = 500

// exporter writes one export. Rows stream from the database into the file, and
// files from the store: neither is ever whole in memory.
type exporter struct {
	*Service
	ctx     context.Context
	run     *JobRun
	user    int64
	zip     *zip.Writer
	counts  map[string]int
	missing []string // files that the store does not have
}

// writeExport writes the file with everything about a user; clean removes it.
func (s *Service) writeExport(ctx context.Context, run *JobRun, user int64) (name string, clean func(), err error) {
	dir, err := os.MkdirTemp(s.cfg.WorkDir, "export-")
	if err != nil {
		return "", nil, err
	}
	clean = func() { os.RemoveAll(dir) }
	defer func() {
		if err != nil {
			clean()
		}
	}()
	f, err := os.OpenFile(filepath.Join(dir, "export.zip"), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", nil, err
	}
	e := &exporter{Service: s, ctx: ctx, run: run, user: user, zip: zip.NewWriter(f), counts: map[string]int{}}
	err = e.write()
	return f.Name(), clean, errors.Join(err, f.Close())
}

func (e *exporter) write() error {
	if err := e.text("README.txt", exportReadme); err != nil {
		return err
	}
	if err := e.profile(); err != nil {
		return err
	}
	for _, l := range exportLists {
		if err := l.write(e, l.name); err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
		if err := e.step(); err != nil {
			return err
		}
	}
	if err := e.works(); err != nil {
		return err
	}
	if err := e.manifest(); err != nil {
		return err
	}
	return e.zip.Close()
}

// step counts one more item that is done.
func (e *exporter) step() error {
	return e.run.Step(e.ctx, func(*dal.DB) (any, int64, error) { return nil, 1, nil })
}

// create begins a file of the export.
func (e *exporter) create(name string, method uint16) (io.Writer, error) {
	if err := e.ctx.Err(); err != nil {
		return nil, err
	}
	return e.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: e.clock()})
}

func (e *exporter) text(name, text string) error {
	w, err := e.create(name, zip.Deflate)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, text)
	return err
}

func (e *exporter) json(name string, v any) error {
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return e.text(name, string(b)+"\n")
}

// manifest is the last file: it says what there is.
func (e *exporter) manifest() error {
	return e.json("manifest.json", map[string]any{
		"schema_version": exportSchema, "user_id": e.user, "made_at": e.time(e.now()), "rows": e.counts, "missing_files": append([]string{}, e.missing...),
	})
}

// time is a time as the files tell it; empty: never.
func (e *exporter) time(ms int64) string {
	if ms == 0 {
		return ""
	}
	return time.UnixMilli(ms).UTC().Format("2006-01-02T15:04:05.000Z")
}

// exportProfile is the account itself.
type exportProfile struct {
	ID            int64    `json:"id"`
	Name          string   `json:"name"`
	Signature     string   `json:"signature"`
	Avatar        string   `json:"avatar_file,omitempty"`
	Background    string   `json:"background_file,omitempty"`
	CreatedAt     string   `json:"created_at"`
	MutedUntil    string   `json:"muted_until,omitempty"`
	Hidden        []string `json:"hidden_because,omitempty"`
	Follows       int64    `json:"follow_count"`
	Followers     int64    `json:"follower_count"`
	Works         int64    `json:"work_count"`
	Likes         int64    `json:"favorite_count"`
	LikesReceived int64    `json:"total_favorited"`
}

func (e *exporter) profile() error {
	u, err := e.db.User(e.ctx, e.user)
	if err != nil {
		return err
	}
	p := exportProfile{
		ID: u.ID, Name: u.Name, Signature: u.Signature, CreatedAt: e.time(u.CreatedAt), MutedUntil: e.time(u.MutedUntil), Hidden: CauseNames(u.Causes),
		Follows: u.FollowCount, Followers: u.FollowerCount, Works: u.WorkCount, Likes: u.FavoriteCount, LikesReceived: u.TotalFavorited,
	}
	if p.Avatar, err = e.file("media/avatar.jpg", u.Avatar); err != nil {
		return err
	}
	if p.Background, err = e.file("media/background.jpg", u.Background); err != nil {
		return err
	}
	return e.json("profile.json", p)
}

// file copies a stored file and answers its name in the export; empty: there is none.
func (e *exporter) file(name, key string) (string, error) {
	if key == "" {
		return "", nil
	}
	obj, err := e.blobs.Open(e.ctx, blob.Key(key))
	if errors.Is(err, blob.ErrNotFound) {
		e.missing = append(e.missing, name)
		return "", nil
	}
	if err != nil {
		return "", err
	}
	defer obj.Close()
	w, err := e.create(name, zip.Store) // pictures and videos are compressed already
	if err != nil {
		return "", err
	}
	_, err = io.Copy(w, readUntil{e.ctx, obj})
	return name, err
}

// readUntil stops when ctx ends.
type readUntil struct {
	ctx context.Context
	r   io.Reader
}

func (r readUntil) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}

// works copies the files of the user's videos.
func (e *exporter) works() error {
	return stretches(e.ctx, e.user, e.db.OwnVideos, func(v *model.Video) (int64, error) {
		if v.Causes.Gone() {
			return v.ID, nil // its files are not theirs any more
		}
		video, cover := workFiles(v.ID)
		if _, err := e.file(video, v.File); err != nil {
			return 0, err
		}
		if _, err := e.file(cover, v.Cover); err != nil {
			return 0, err
		}
		return v.ID, e.step()
	})
}

// workFiles are the names of a video's files in an export.
func workFiles(id int64) (video, cover string) {
	dir := path.Join("media", "videos", idText(id))
	return path.Join(dir, playFile), path.Join(dir, coverFile)
}

// stretches reads all rows that belong to a user and tells visit of each; it
// answers the row's place, to go on from.
func stretches[T any](ctx context.Context, user int64, read func(ctx context.Context, user, after int64, limit int) ([]T, error), visit func(*T) (int64, error)) error {
	for after := int64(0); ; {
		rows, err := read(ctx, user, after, exportRows)
		if err != nil {
			return err
		}
		for i := range rows {
			if after, err = visit(&rows[i]); err != nil {
				return err
			}
		}
		if len(rows) < exportRows {
			return nil
		}
	}
}
