package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/blob"
)

// What is in the data folder.
const (
	databaseFile  = "vireo.db"
	blobFolder    = "blobs"
	tombstoneFile = "tombstones"
)

type restoreCmd struct {
	From    string `arg:"" name:"file" type:"existingfile" help:"A file that vireo backup wrote."`
	Replace bool   `help:"Put what is in the data folder aside, and replace the tables of a MySQL database."`
}

// Help is what "vireo restore --help" says above the flags.
func (restoreCmd) Help() string {
	return `Stop the server first. Everything is unpacked and checked beside the data before
anything takes its place. The data folder must be empty, and so must a MySQL
database; with --replace what is in the folder moves to before-restore-<date>.

Accounts that were erased since the backup are erased again: those that the file
"tombstones" names, in the folder or in the backup. It may lie in an empty folder,
and stays where it is.`
}

// Run restores a backup.
func (c *restoreCmd) Run(cfg *config) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p := newProgress(os.Stderr)
	defer p.end()
	r := restorer{cfg: cfg, replace: c.Replace, progress: p.tell}
	err := r.run(ctx, c.From)
	p.end()
	if err != nil {
		return err
	}
	fmt.Printf("restored the database and %d files of %s\n", r.files, r.manifest.Created)
	if err := r.eraseAgain(cfg); err != nil {
		return fmt.Errorf("everything is restored, but accounts that were erased since have yet to be erased again; the server's next start tries to: %w", err)
	}
	for _, key := range r.missing {
		fmt.Printf("the file %s is named in the database and was not in the backup\n", key)
	}
	return nil
}

// restorer puts one backup in place.
type restorer struct {
	cfg      *config
	replace  bool
	progress func(what string, done, total int64)

	stage    string // a folder inside the data folder, so that renames work where that is a mount
	manifest manifest
	seen     map[string]bool // entries other than files
	blobs    blob.Store
	files    int64
	missing  []string
}

func (r *restorer) run(ctx context.Context, file string) (err error) {
	lock, err := lockFolder(r.cfg.Data, false)
	if errors.Is(err, errInUse) {
		err = errors.New("a server works on this folder; stop it first")
	}
	if err != nil {
		return named("VIREO_DATA", err)
	}
	defer lock.Close() //nolint:errcheck // only read
	old, err := r.checkEmpty(ctx)
	if err != nil {
		return err
	}
	if r.stage, err = os.MkdirTemp(r.cfg.Data, "restore-"); err != nil {
		return named("VIREO_DATA", err)
	}
	defer os.RemoveAll(r.stage) //nolint:errcheck // best effort
	if r.blobs, err = blob.OpenDir(filepath.Join(r.stage, blobFolder)); err != nil {
		return err
	}
	if err := r.unpack(ctx, file); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if err := r.checkSecret(); err != nil {
		return err
	}
	if err := r.database(ctx); err != nil {
		return err
	}
	if err := r.settle(old); err != nil {
		return r.bringBack(ctx, err)
	}
	return r.dropAside(ctx)
}

// checkEmpty refuses to touch data, unless told. It lists what is in the folder.
func (r *restorer) checkEmpty(ctx context.Context) (old []string, err error) {
	entries, err := os.ReadDir(r.cfg.Data)
	if err != nil {
		return nil, named("VIREO_DATA", err)
	}
	for _, e := range entries {
		if e.Name() != "lost+found" && e.Name() != tombstoneFile {
			old = append(old, e.Name())
		}
	}
	if len(old) > 0 && !r.replace {
		return nil, fmt.Errorf("%s is not empty (%s …); --replace puts that aside", r.cfg.Data, old[0])
	}
	if r.cfg.Database == "" {
		return old, nil
	}
	return old, r.withDB(ctx, func(db *dal.DB) error {
		tables, err := db.Tables(ctx)
		if err == nil && len(tables) > 0 && !r.replace {
			err = fmt.Errorf("the database has tables (%s …); --replace replaces them", tables[0])
		}
		return err
	})
}

// dalConfig is the database to restore into: for SQLite the one in the stage.
func (r *restorer) dalConfig() dal.Config {
	return dal.Config{URL: r.cfg.Database, Path: filepath.Join(r.stage, databaseFile), Log: r.cfg.logger()}
}

func (r *restorer) withDB(ctx context.Context, do func(*dal.DB) error) error {
	db, err := dal.Open(ctx, r.dalConfig())
	if err != nil {
		return named("VIREO_DATABASE", err)
	}
	return errors.Join(do(db), db.Close())
}

// checkSecret refuses a secret that is not the one the database belongs to.
func (r *restorer) checkSecret() error {
	if r.manifest.Secret == "" {
		return nil
	}
	keys, err := r.keys()
	if errors.Is(err, fs.ErrNotExist) {
		return errors.New("the backup has no secret: set VIREO_SECRET to the one that its server had")
	}
	if err == nil && keys.Fingerprint() != r.manifest.Secret {
		err = errors.New("the secret is not the one that the backup's server had")
	}
	return named("VIREO_SECRET", err)
}

func (r *restorer) keys() (*secret.Keyring, error) {
	if r.cfg.Secret != "" {
		return secret.Parse([]byte(r.cfg.Secret))
	}
	k, _, err := secret.Load(filepath.Join(r.stage, entrySecret))
	return k, err
}

// database checks the unpacked SQLite file, or fills the MySQL database, and
// introduces it to the new store of files.
func (r *restorer) database(ctx context.Context) error {
	r.progress("database", 0, 0)
	unpacked := filepath.Join(r.stage, entryDatabase)
	if r.cfg.Database == "" {
		if err := os.Rename(unpacked, filepath.Join(r.stage, databaseFile)); err != nil {
			return err
		}
	} else if err := r.load(ctx, unpacked); err != nil {
		return err
	}
	if err := errors.Join(r.introduce(ctx), r.joinTombstones()); err != nil {
		return r.bringBack(ctx, err)
	}
	return nil
}

// introduce checks the database and tells it its new store of files.
func (r *restorer) introduce(ctx context.Context) error {
	id, err := r.blobs.ID(ctx)
	if err != nil {
		return err
	}
	return r.withDB(ctx, func(db *dal.DB) error {
		if err := db.CheckIntegrity(ctx); err != nil {
			return err
		}
		if r.missing, err = missingBlobs(ctx, db, r.blobs); err != nil {
			return err
		}
		return db.ReplaceSetting(ctx, "blob_store", id)
	})
}

// load fills the MySQL database. What was there stays under other names until
// everything is in place.
func (r *restorer) load(ctx context.Context, file string) error {
	if err := r.withDB(ctx, func(db *dal.DB) error { return db.PutTablesAside(ctx) }); err != nil {
		return err
	}
	if err := dal.LoadMySQL(ctx, r.dalConfig(), file); err != nil {
		return r.bringBack(ctx, err)
	}
	return os.Remove(file)
}

// bringBack makes a MySQL database what it was before a restore that failed.
// Who interrupts that restore still waits for this.
func (r *restorer) bringBack(ctx context.Context, failed error) error {
	if r.cfg.Database == "" {
		return failed
	}
	ctx = context.WithoutCancel(ctx)
	if err := r.withDB(ctx, func(db *dal.DB) error { return db.BringTablesBack(ctx) }); err != nil {
		return fmt.Errorf("%w; the tables from before are named before_restore_… and could not be brought back: %w", failed, err)
	}
	return fmt.Errorf("%w; the database is what it was", failed)
}

// dropAside lets go of the tables from before, now that nothing needs them.
func (r *restorer) dropAside(ctx context.Context) error {
	if r.cfg.Database == "" {
		return nil
	}
	ctx = context.WithoutCancel(ctx)
	err := r.withDB(ctx, func(db *dal.DB) error { return db.DropTablesAside(ctx) })
	if err != nil {
		err = fmt.Errorf("everything is restored, but the tables from before, named before_restore_…, could not be dropped: %w", err)
	}
	return err
}

// settle moves what was there aside and what was restored into place, the
// SQLite file last: without it nothing looks restored. If it fails, everything
// is where it was.
func (r *restorer) settle(old []string) (err error) {
	var undo []func()
	defer func() {
		for i := len(undo) - 1; err != nil && i >= 0; i-- {
			undo[i]()
		}
	}()
	before, err := os.ReadFile(filepath.Join(r.cfg.Data, tombstoneFile)) // a rename replaces them
	if err == nil {
		undo = append(undo, func() { _ = os.WriteFile(filepath.Join(r.cfg.Data, tombstoneFile), before, 0o600) })
	}
	move := func(name, from, to string) error {
		from, to = filepath.Join(from, name), filepath.Join(to, name)
		err := os.Rename(from, to)
		if err == nil {
			undo = append(undo, func() { _ = os.Rename(to, from) }) // best effort
		}
		return err
	}
	if len(old) > 0 {
		aside := filepath.Join(r.cfg.Data, "before-restore-"+time.Now().Format("20060102-150405"))
		if err := os.Mkdir(aside, 0o700); err != nil {
			return err
		}
		undo = append(undo, func() { _ = os.Remove(aside) })
		for _, name := range old {
			if err := move(name, r.cfg.Data, aside); err != nil {
				return err
			}
		}
	}
	for _, name := range []string{tombstoneFile, entrySecret, blobFolder, databaseFile} {
		if err := move(name, r.stage, r.cfg.Data); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return syncFolder(r.cfg.Data)
}
