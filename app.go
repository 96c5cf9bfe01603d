package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"path/filepath"
	"sync"
	"time"

	"vireo/admin"
	webpanel "vireo/admin/panel"
	"vireo/api"
	"vireo/biz"
	"vireo/biz/media"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/blob"
	"vireo/server"
)

// App is the whole program, wired: what `vireo serve` runs and tests boot.
type App struct {
	cfg     config
	log     *slog.Logger
	db      *dal.DB
	biz     *biz.Service
	server  *server.Server
	media   *media.Engine
	addr    *net.TCPAddr
	metrics net.Listener // nil: nobody scrapes
	lock    *folderLock  // the data folder is ours while it is open; nil without doors
}

// options are what tests set that operators can't.
type options struct {
	now     func() time.Time
	hasher  secret.Options
	observe func(ctx context.Context, sql string)
	loaded  func(version int64) // told of each word filter put in force
}

// openApp connects everything and listens; Serve then answers.
func openApp(ctx context.Context, cfg config, log *slog.Logger, opt options) (*App, error) {
	lock, err := cfg.lockData()
	if err != nil {
		return nil, err
	}
	a, err := openCore(ctx, cfg, log, opt)
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	a.lock = lock
	a.guardAudit(ctx)
	if err := a.eraseAgain(ctx, false); err != nil {
		return nil, errors.Join(err, a.close())
	}
	a.biz.OpenWords(ctx)
	a.biz.OpenPolicy(ctx)
	if err := errors.Join(a.openServer(), a.listenMetrics()); err != nil {
		return nil, errors.Join(err, a.close())
	}
	return a, nil
}

// close lets go of the data, the lock last.
func (a *App) close() error { return errors.Join(a.db.Close(), a.lock.Close()) }

// openCore makes the rules over the data, without doors; the caller closes db.
func openCore(ctx context.Context, cfg config, log *slog.Logger, opt options) (_ *App, err error) {
	if opt.now == nil {
		opt.now = time.Now
	}
	a := &App{cfg: cfg, log: log}
	dcfg, err := cfg.dalConfig(log)
	if err != nil {
		return nil, err
	}
	dcfg.Observe = opt.observe
	if a.db, err = dal.Open(ctx, dcfg); err != nil {
		return nil, named("VIREO_DATABASE", err)
	}
	defer func() {
		if err != nil {
			a.db.Close()
		}
	}()
	if err := a.migrate(ctx); err != nil {
		return nil, err
	}
	if err := a.openService(ctx, opt); err != nil {
		return nil, err
	}
	return a, errors.Join(a.firstWords(ctx), a.biz.FirstCases(ctx), a.biz.FirstPolicies(ctx), a.biz.FirstPrints(ctx), a.biz.FirstFrames(ctx))
}

// migrate brings the schema up to date, and refuses one of a later version.
func (a *App) migrate(ctx context.Context) error {
	state, err := a.db.MigrationState(ctx)
	if err != nil {
		return err
	}
	if state.Newer() {
		return fmt.Errorf("the database has schema %d, this program knows %d: use the newer program", state.Current, state.Latest)
	}
	if !state.Pending() {
		return nil
	}
	n, err := a.db.Migrate(ctx)
	if err == nil {
		a.log.Info("schema migrated", "steps", n)
	}
	return err
}

// openService opens the files and the secret, and makes the rules over them.
func (a *App) openService(ctx context.Context, opt options) error {
	blobs, err := a.cfg.openBlobs()
	if err != nil {
		return err
	}
	spool, err := blob.NewSpool(filepath.Join(a.cfg.Data, "spool"), uint64(a.cfg.MinFree))
	if err != nil {
		return named("VIREO_DATA", err)
	}
	keys, err := a.keys()
	if err != nil {
		return err
	}
	if err := a.checkIdentity(ctx, keys, blobs); err != nil {
		return err
	}
	zone, err := time.LoadLocation(a.cfg.Timezone)
	if err != nil {
		return named("VIREO_TIMEZONE", err)
	}
	limits, _ := server.ParseLimits(a.cfg.Limits)
	uploads := 0
	if limits != nil {
		uploads = a.cfg.UploadsPerAddress
	}
	a.media = media.New(media.Options{DisableFFmpeg: a.cfg.FFmpeg == "off", MaxOutput: 4 * int64(a.cfg.MaxUpload)})
	a.biz = biz.New(biz.Deps{
		DB: a.db, Blobs: blobs, Spool: spool, Media: a.media, Hasher: secret.NewHasher(opt.hasher), Keys: keys, Log: a.log, Now: opt.now, Loaded: opt.loaded,
		Tombstones: dal.OpenTombstones(filepath.Join(a.cfg.Data, tombstoneFile), keys.Fingerprint()),
	}, biz.Config{
		Zone: zone, MaxUpload: int64(a.cfg.MaxUpload), DailyUpload: int64(a.cfg.DailyUpload), MinFree: uint64(a.cfg.MinFree),
		Uploads: uploads, WorkDir: filepath.Join(a.cfg.Data, "spool"), Registration: a.cfg.Registration,
		Premoderation: biz.Premoderation{Videos: a.cfg.PremoderateVideos, Comments: a.cfg.PremoderateComments, Days: a.cfg.NewAccountDays, Items: a.cfg.NewAccountItems},
		Language:      a.cfg.Language,
		UndoTime:      a.cfg.UndoTime, ReviewHolds: int64(a.cfg.ReviewHolds), ReviewPrecision: int64(a.cfg.ReviewPrecision),
		DeleteGrace: a.cfg.DeleteGrace, ExportTime: a.cfg.ExportTime,
		BreakAfter: a.cfg.BreakAfter, BreakSevere: a.cfg.BreakSevere,
		Waves: a.cfg.waves(),
	})
	return nil
}

// eraseAgain erases whom a restored backup has brought back; with whole, it returns
// when that is done.
func (a *App) eraseAgain(ctx context.Context, whole bool) error {
	n, err := a.biz.EraseAgain(ctx, whole)
	if n > 0 {
		a.log.Warn("accounts that were erased before had come back with a backup; they are erased again", "accounts", n)
	}
	return named("VIREO_DATA", err)
}

// firstWords publishes the starter list where nothing was ever published.
func (a *App) firstWords(ctx context.Context) error {
	made, err := a.biz.FirstWords(ctx)
	if made {
		a.log.Info("word filter: nothing was ever published, so the starter list is (an example; vireo words --help)")
	}
	return err
}

// openBlobs opens the store of the files.
func (c *config) openBlobs() (blob.Store, error) {
	blobs, err := blob.OpenDir(filepath.Join(c.Data, blobFolder))
	return blobs, named("VIREO_DATA", err)
}

// keys reads the master secret, or makes it on first start.
func (a *App) keys() (*secret.Keyring, error) {
	if a.cfg.Secret != "" {
		k, err := secret.Parse([]byte(a.cfg.Secret))
		return k, named("VIREO_SECRET", err)
	}
	k, warning, err := secret.LoadOrCreate(filepath.Join(a.cfg.Data, entrySecret))
	if warning != "" {
		a.log.Warn(warning)
	}
	return k, named("VIREO_SECRET", err)
}

// checkIdentity refuses to start with another secret or other files than the
// database was first used with: signed links and files would not be found.
func (a *App) checkIdentity(ctx context.Context, keys *secret.Keyring, blobs blob.Store) error {
	id, err := blobs.ID(ctx)
	if err != nil {
		return err
	}
	for _, want := range []struct{ name, value, hint string }{
		{"secret", keys.Fingerprint(), "VIREO_SECRET (or secret.key in VIREO_DATA) is not the one this database was first used with; every replica needs the same"},
		{"blob_store", id, "the files in VIREO_DATA are not those this database was first used with; every replica needs the same store"},
	} {
		kept, err := a.db.SettingOnce(ctx, want.name, want.value)
		if err != nil {
			return err
		}
		if kept != want.value {
			return errors.New(want.hint)
		}
	}
	return nil
}

// openServer listens and mounts both doors.
func (a *App) openServer() error {
	l, err := net.Listen("tcp", a.cfg.Addr)
	if err != nil {
		return named("VIREO_ADDR", err)
	}
	limits, _ := server.ParseLimits(a.cfg.Limits)
	proxies, _ := a.cfg.proxies()
	a.addr = l.Addr().(*net.TCPAddr)
	a.server = server.New(server.Config{
		Listener: l, BaseURL: a.cfg.BaseURL, Hosts: a.cfg.Hosts, TrustedProxies: proxies, CORSOrigins: a.cfg.CORSOrigins,
		Limits: limits, MaxUpload: int64(a.cfg.MaxUpload), Grace: a.cfg.Grace, Language: a.cfg.Language, Version: version,
	}, a.biz, a.log)
	api.Mount(a.server)
	admin.Mount(a.server)
	if err := webpanel.Mount(a.server); err != nil {
		return err
	}
	return a.server.Finish()
}

// Serve answers requests and keeps house until ctx ends, then stops gracefully.
func (a *App) Serve(ctx context.Context) error {
	house, stopHouse := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { a.biz.Housekeeping(house) })
	wg.Go(func() { a.biz.WatchWords(house) })
	wg.Go(func() { a.biz.WatchPolicy(house) })
	wg.Go(func() { a.biz.KeepReplica(house, a.addr.String(), version) })
	wg.Go(func() { a.biz.KeepModeration(house) })
	wg.Go(func() { a.biz.WatchAudit(house) })
	wg.Go(func() { a.biz.WatchStats(house) })
	wg.Go(func() { a.biz.RunJobs(house) })
	wg.Go(func() { a.serveMetrics(house) })
	served := make(chan error, 1)
	go func() { served <- a.server.Serve() }()

	var err error
	select {
	case err = <-served:
	case <-ctx.Done():
		a.biz.StopEvents()
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), a.cfg.Grace)
		err = a.server.Stop(grace)
		cancel()
	}
	stopHouse()
	wg.Wait()
	return errors.Join(err, a.closeAudit(ctx), a.close())
}

// closeAudit seals what the last requests did.
func (a *App) closeAudit(ctx context.Context) error {
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	return a.biz.CloseAudit(last)
}

// guardAudit makes the audit log append-only, or says that it is not.
func (a *App) guardAudit(ctx context.Context) {
	guard, err := a.db.GuardAudit(ctx)
	if err != nil {
		a.log.Warn("audit log: rows could be changed in place, because this database user may not make triggers (docs/operations.md, Audit log)", "reason", err)
		return
	}
	a.log.Info("audit log: append-only", "by", guard)
}
