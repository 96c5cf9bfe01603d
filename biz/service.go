// Package biz is the rules: what users and moderators may do and what happens
// then. It knows no HTTP and no SQL. An exported method of Service is one use
// case and, where it writes, one transaction; it returns a view or an errs code.
package biz

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"vireo/biz/errs"
	"vireo/biz/media"
	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/blob"
)

// Deps are what the rules work with.
type Deps struct {
	DB     *dal.DB
	Blobs  blob.Store
	Spool  *blob.Spool
	Media  *media.Engine
	Hasher *secret.Hasher
	Keys   *secret.Keyring
	Log    *slog.Logger
	Now    func() time.Time    // the clock; tests set it
	Loaded func(version int64) // told of each word filter that is put in force; nil: nobody

	Tombstones Tombstones // of erased accounts, outside the database
}

// Tombstones keeps which accounts were erased where no restored backup of the
// database changes it.
type Tombstones interface {
	// Add keeps one more; when it returns nil, that survives a crash.
	Add(ctx context.Context, t dal.Tombstone) error
	// All lists them.
	All(ctx context.Context) ([]dal.Tombstone, error)
}

// Config is what an operator can change about the rules.
type Config struct {
	Zone        *time.Location // in which a comment's date is told
	MaxUpload   int64          // bytes of one file
	DailyUpload int64          // bytes a user may publish a day; zero: no limit
	Uploads     int            // unfinished uploads per address; zero: no limit
	MinFree     uint64         // bytes of disk that uploads must leave
	WorkDir     string         // for files while they are worked on

	Registration  string // who may register: RegisterOpen and its like; empty: everybody
	Premoderation Premoderation
	Language      string // of messages that the system account writes: en or zh

	UndoTime        time.Duration // words that were applied to history can be taken back so long; zero: for ever
	ReviewHolds     int64         // decided holds from which on an entry may be listed to be reviewed
	ReviewPrecision int64         // per cent: it is, when fewer of them were confirmed
	DeleteGrace     time.Duration // from the wish to delete an account to its erasure
	ExportTime      time.Duration // how long an export can be downloaded
	BreakAfter      time.Duration // of work without a break after which one is suggested; zero: never
	BreakSevere     int64         // severe cases without a break after which one is suggested; zero: never
	Waves           WaveConfig
}

// Service is the rules over one database and one store.
type Service struct {
	db     *dal.DB
	blobs  blob.Store
	spool  *blob.Spool
	media  *media.Engine
	hasher *secret.Hasher
	log    *slog.Logger
	clock  func() time.Time

	cfg      Config
	uploads  *uploadSlots
	mediaKey []byte
	words    words
	draft    draftFilter
	past     pastFilters // older filters, for cases of their time
	guard    Guard
	system   atomic.Int64 // the account that notices come from; zero: not known yet
	seal     sealer
	jobs     jobs
	events   hub
	stats    statsState

	tombstones Tombstones

	routes    atomic.Pointer[routing] // as this process read them last
	policy    policy
	totpKey   []byte // seals authenticators
	csrfKey   []byte
	deviceKey []byte // signs what browsers of staff keep
	answerKey []byte // seals answers that are given again
	appealKey []byte // signs what suspended users appeal with
}

// New makes a Service.
func New(d Deps, cfg Config) *Service {
	s := &Service{
		db: d.DB, blobs: d.Blobs, spool: d.Spool, media: d.Media, hasher: d.Hasher, log: d.Log, clock: d.Now,
		cfg: cfg, uploads: newUploadSlots(cfg.Uploads), mediaKey: d.Keys.Key("media"), tombstones: d.Tombstones,
	}
	s.cfg.Waves = cfg.Waves.withDefaults()
	s.words.loads = d.Loaded
	s.totpKey, s.csrfKey = d.Keys.Key("totp"), d.Keys.Key("csrf")
	s.deviceKey, s.answerKey, s.appealKey = d.Keys.Key("device"), d.Keys.Key("answers"), d.Keys.Key("appeals")
	s.newPolicy()
	s.seal.key, s.seal.holder = d.Keys.Key("audit"), rand.Text()
	s.jobs, s.events = newJobs(), newHub()
	s.draft.place = make(chan struct{}, 1)
	s.guard = s.staffGuard
	s.handle(jobSpread, s.spread)
	s.handle(jobBatch, s.runBatch)
	s.handle(jobHeld, s.openHeld)
	s.handle(jobScan, s.scan)
	s.handle(jobApply, s.applyHistory)
	s.handle(jobUndoApply, s.undoApply)
	s.handle(jobErase, s.erase)
	s.handle(jobExport, s.makeExport)
	s.handle(jobRoute, s.reroute)
	s.handle(jobHolds, s.tellHolds)
	s.handle(jobReporters, s.tellReporters)
	s.handle(jobPrints, s.fillPrints)
	if d.Media != nil && d.Media.FFmpeg() { // a replica without the tools leaves it to others
		s.handle(jobFrames, s.fillFrames)
	}
	return s
}

// Zone is the time zone in which dates are told.
func (s *Service) Zone() *time.Location { return s.cfg.Zone }

// Viewer is who asks. The zero Viewer is a guest.
type Viewer struct {
	UserID    int64
	SessionID int64
}

// actor is the viewer in the logs of moderation.
func (v Viewer) actor() Actor { return Actor{UserID: v.UserID, Kind: ActorUser} }

// Guest reports whether nobody is signed in.
func (v Viewer) Guest() bool { return v.UserID == 0 }

// now is the clock in the unit of the data: ms since 1970, UTC.
func (s *Service) now() int64 { return s.clock().UnixMilli() }

// Clock is the time by which everything is decided.
func (s *Service) Clock() time.Time { return s.clock() }

// errLogin is what a guest hears where a sign-in is needed.
var errLogin = errs.New(errs.Unauthenticated, errs.T("please sign in first", "请先登录"))

// need refuses guests.
func need(v Viewer) error {
	if v.Guest() {
		return errLogin
	}
	return nil
}

// ignoreMissing is err, unless it says that there is no such row.
func ignoreMissing(err error) error {
	if errors.Is(err, dal.ErrNotFound) {
		return nil
	}
	return err
}

// notFound turns a missing row into an answer that names what is missing.
func notFound(err error, what errs.Text) error {
	if errors.Is(err, dal.ErrNotFound) {
		return errs.New(errs.NotFound, what)
	}
	return err
}

var (
	noUser    = errs.T("this user does not exist", "用户不存在")
	noVideo   = errs.T("this video does not exist", "视频不存在")
	noComment = errs.T("this comment does not exist", "评论不存在")
)

// visibleUser fails unless the account exists and is shown to the viewer. A block
// in either direction hides it.
func (s *Service) visibleUser(ctx context.Context, v Viewer, id int64) error {
	u, err := s.db.UserSeenBy(ctx, id, v.UserID)
	if err == nil && (u.Causes != 0 || u.Blocks || u.BlockedBy) {
		err = dal.ErrNotFound
	}
	return notFound(err, noUser)
}

// visibleVideo reads a video that the viewer may reach. A block in either
// direction hides it.
func (s *Service) visibleVideo(ctx context.Context, v Viewer, id int64) (dal.VideoState, error) {
	state, err := s.db.VideoSeenBy(ctx, id, v.UserID)
	if err == nil && (state.Blocked || !state.VisibleTo(v.UserID)) {
		err = dal.ErrNotFound
	}
	return state, notFound(err, noVideo)
}

// publicVideo reads a video that the viewer could reach without blocks: whoever
// blocks somebody, or is blocked, can still report them.
func (s *Service) publicVideo(ctx context.Context, v Viewer, id int64) error {
	state, err := s.db.VideoState(ctx, id)
	if err == nil && !state.VisibleTo(v.UserID) {
		err = dal.ErrNotFound
	}
	return notFound(err, noVideo)
}

// Action turns an action_type into "do" (1) or "undo" (2).
func Action(n int32) (do bool, err error) {
	switch n {
	case 1:
		return true, nil
	case 2:
		return false, nil
	}
	return false, errs.Invalid("action_type", errs.T("action_type must be 1 or 2", "action_type 只能是 1 或 2"))
}

// Ready tells what the service needs and whether it answers; the order is fixed.
func (s *Service) Ready(ctx context.Context) []Check {
	return []Check{
		check("database", s.db.Ping(ctx)),
		check("migrations", s.migrated(ctx)),
		check("storage", s.storage(ctx)),
		check("words", s.wordsReady()),
	}
}

// Check is one line of Ready; Err is for the log, never for a client.
type Check struct {
	Name string
	Err  error
}

func check(name string, err error) Check { return Check{Name: name, Err: err} }

func (s *Service) migrated(ctx context.Context) error {
	st, err := s.db.MigrationState(ctx)
	if err == nil && st.Current != st.Latest {
		err = fmt.Errorf("schema is at %d, the program wants %d", st.Current, st.Latest)
	}
	return err
}

func (s *Service) storage(ctx context.Context) error {
	if err := s.blobs.Ping(ctx); err != nil {
		return err
	}
	free, known, err := s.blobs.Free(ctx)
	if err == nil && known && free < s.cfg.MinFree {
		err = fmt.Errorf("%d MiB free, uploads need %d", free>>20, s.cfg.MinFree>>20)
	}
	return err
}
