package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/dustin/go-humanize"

	"vireo/dal"
	"vireo/dal/blob"
)

type backupCmd struct {
	To string `arg:"" name:"target" help:"The tar file to write, or a folder that gets one with the date in its name."`
}

// Help is what "vireo backup --help" says above the flags.
func (backupCmd) Help() string {
	return `The backup holds the database as it is at one moment, the files and the secret:
everything but the configuration. Keep it as safe as the server. It may be made
while the server runs.`
}

// Run writes a backup.
func (c *backupCmd) Run(cfg *config) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := newProgress(os.Stderr)
	defer p.end()
	path := backupPath(c.To, time.Now())
	a, err := backup(ctx, cfg, path, p.tell)
	p.end()
	if err != nil {
		return err
	}
	fmt.Printf("%s: the database and %d files, %s\n", path, a.files, humanize.IBytes(uint64(a.bytes)))
	if cfg.Secret != "" {
		fmt.Println("The secret is in VIREO_SECRET, so it is not in the backup: keep it, too.")
	}
	if len(a.problems) > 0 {
		return fmt.Errorf("the backup is complete but for what is lost already:\n%s", strings.Join(a.problems, "\n"))
	}
	return nil
}

// backupPath is where the backup goes.
func backupPath(target string, now time.Time) string {
	info, err := os.Stat(target)
	if err == nil && info.IsDir() || strings.HasSuffix(target, string(filepath.Separator)) {
		return filepath.Join(target, "vireo-"+now.Format("20060102-150405")+".tar")
	}
	return target
}

// backup writes a new file at path. The file has that name only once it is
// complete and durable; if it fails, nothing stays.
func backup(ctx context.Context, cfg *config, path string, progress func(string, int64, int64)) (*archive, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, fmt.Errorf("%s exists already; a backup is never overwritten", path)
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	db, blobs, err := openData(ctx, cfg)
	if err != nil {
		return nil, err
	}
	defer db.Close() //nolint:errcheck // only read
	work, err := os.MkdirTemp(dir, ".vireo-backup-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work) //nolint:errcheck // best effort
	f, err := os.OpenFile(filepath.Join(work, "tar"), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	a := &archive{cfg: cfg, db: db, blobs: blobs, progress: progress, work: work}
	if err := errors.Join(a.write(ctx, f), f.Close()); err != nil {
		return nil, fmt.Errorf("backup: %w", err)
	}
	if err := publish(f.Name(), path); err != nil {
		return nil, err
	}
	return a, syncFolder(dir)
}

// openData opens what a backup is of. It migrates nothing: a backup before an
// upgrade must be fit for the program before it.
func openData(ctx context.Context, cfg *config) (*dal.DB, blob.Store, error) {
	if cfg.Database == "" {
		if _, err := os.Stat(filepath.Join(cfg.Data, databaseFile)); err != nil {
			return nil, nil, named("VIREO_DATA", fmt.Errorf("no database there: %w", err))
		}
	}
	dcfg, err := cfg.dalConfig(cfg.logger())
	if err != nil {
		return nil, nil, err
	}
	db, err := dal.Open(ctx, dcfg)
	if err != nil {
		return nil, nil, named("VIREO_DATABASE", err)
	}
	blobs, err := cfg.openBlobs()
	if err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	return db, blobs, nil
}

// publish gives a file its name unless the name is taken. A rename would not
// ask, so it is only used where links do not exist.
func publish(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("%s: %w", path, fs.ErrExist)
	}
	return os.Rename(temp, path)
}

// syncFolder makes new names in a folder survive a crash of the machine, where
// the system can.
func syncFolder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = f.Sync() // some file systems can not, and need not
	return f.Close()
}
