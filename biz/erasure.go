package biz

import (
	"context"
	"errors"
	"fmt"

	"vireo/dal"
	"vireo/dal/model"
)

// How an account is erased: first everything that tells who it was, in one
// transaction after which there is no way back; then, by a job in short chunks, all
// that it left. Its row stays as an empty shell, so that its id is nobody else's.

// jobErase erases what an account left.
const jobErase = "user.erase"

type erasePayload struct {
	User int64 `json:"user"`
}

// eraseMode is what an erasure waits for.
type eraseMode int

const (
	eraseWhenDue eraseMode = iota // for the end of the grace, open cases and a legal hold
	eraseAtOnce                   // for a legal hold only
	eraseAgain                    // for nothing: it was erased before, and a backup brought it back
)

// errNotNow says that something delays an erasure.
var errNotNow = errors.New("the account is not erased now")

// shellName is what an erased account is called.
func shellName(id int64) string { return fmt.Sprint("deleted-", id) }

// shellKey is a key that no name has: keys have no upper case.
func shellKey(id int64) string { return fmt.Sprint("DELETED:", id) }

// beginErasure makes an account a shell, unless something delays that: then it is
// errNotNow, or errHeld.
func (s *Service) beginErasure(ctx context.Context, id int64, mode eraseMode) error {
	delayed := false
	err := s.db.InTx(ctx, func(tx *dal.DB) error {
		delayed = false
		open, err := tx.OpenCasesOf(ctx, id) // before the lock: cases come before users
		if err != nil {
			return err
		}
		u, err := tx.LockUser(ctx, id)
		if err != nil {
			return notFound(err, noUser)
		}
		if u.ErasedAt != 0 || u.IsSystem {
			return errNotNow
		}
		if mode != eraseAgain && u.LegalHold {
			return errHeld
		}
		if mode == eraseWhenDue {
			now := s.now()
			if u.DeleteAskedAt == 0 || u.DeleteAt > now {
				return errNotNow
			}
			if last := u.DeleteAskedAt + s.cfg.DeleteGrace.Milliseconds() + caseDelay.Milliseconds(); open > 0 && now < last {
				delayed = true
				u.DeleteAt = min(now+lookAgain.Milliseconds(), last)
				return tx.SaveDeletion(ctx, u)
			}
		}
		return s.makeShell(ctx, tx, u)
	})
	if err == nil && delayed {
		err = errNotNow
	}
	return err
}

// makeShell takes what tells who a locked account was, and queues the rest.
func (s *Service) makeShell(ctx context.Context, tx *dal.DB, u *model.User) error {
	if err := s.hideAccount(ctx, tx, bySystem, u.ID, stepDelete); err != nil {
		return err
	}
	for _, key := range []string{u.Avatar, u.Background} {
		if key == "" {
			continue
		}
		if err := tx.ReleaseBlob(ctx, key, s.now()); err != nil {
			return err
		}
	}
	shell := &model.User{ID: u.ID, Name: shellName(u.ID), NameKey: shellKey(u.ID), ErasedAt: s.now()}
	if err := tx.SaveShell(ctx, shell); err != nil {
		return err
	}
	if err := tx.DeleteSessions(ctx, u.ID); err != nil {
		return err
	}
	if err := tx.EraseSmall(ctx, u.ID); err != nil {
		return err
	}
	if err := s.dropExport(ctx, tx, u.ID); err != nil {
		return err
	}
	if _, err := s.enqueue(ctx, tx, jobErase, erasePayload{u.ID}, JobOptions{Key: eraseKey(u.ID), Actor: bySystem}); err != nil {
		return err
	}
	return s.record(ctx, tx, AuditEvent{Actor: bySystem, Action: "user.erase", ObjectKind: "user", ObjectID: u.ID})
}

// eraseState is how far an erasure is.
type eraseState struct {
	Told  bool  `json:"told"`  // its tombstone stands
	Part  int   `json:"part"`  // of eraseParts
	After int64 `json:"after"` // id, within a part
}

// erasePart erases a stretch of one kind, and tells how many rows it were and
// whether that was all. After is its place to go on from.
type erasePart func(s *Service, ctx context.Context, tx *dal.DB, user int64, after *int64) (n int, done bool, err error)

// eraseParts are in this order: what has counters of others, then what other
// parts look for.
var eraseParts = []erasePart{
	erasing((*dal.DB).EraseLikesBy), eraseFollows, eraseVideos, erasing((*dal.DB).EraseCommentsBy),
	emptying((*dal.DB).EraseMessagesBy), eraseNoticeMessages, eraseAppeals, erasing((*dal.DB).EraseRows), eraseReports, eraseCases,
	emptying((*dal.DB).EraseActions), emptying((*dal.DB).EraseStatements), emptying((*dal.DB).EraseStrikes), eraseAuditOf,
}

// What one step of the job erases.
const (
	eraseRows  = 500
	eraseEdges = 50
	eraseCase  = 50
)

// erase is the job. The tombstone comes first, so that there is no moment at which
// something is gone that a backup could bring back.
func (s *Service) erase(ctx context.Context, run *JobRun) error {
	var p erasePayload
	var st eraseState
	if err := errors.Join(run.Payload(&p), run.State(&st)); err != nil {
		return err
	}
	u, err := s.db.User(ctx, p.User)
	if err != nil || u.ErasedAt == 0 {
		return ignoreMissing(err)
	}
	if !st.Told {
		if err := s.tombstones.Add(ctx, dal.Tombstone{UserID: p.User, At: u.ErasedAt}); err != nil {
			return fmt.Errorf("write the tombstone: %w", err)
		}
		st.Told = true
		if err := run.Step(ctx, func(*dal.DB) (any, int64, error) { return st, 0, nil }); err != nil {
			return err
		}
	}
	for st.Part < len(eraseParts) {
		next := st
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			n, done, err := eraseParts[st.Part](s, ctx, tx, p.User, &next.After)
			if done {
				next.Part, next.After = st.Part+1, 0
			}
			return next, int64(n), err
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
}

// eraseNow erases an account whole before it returns, unless a server is faster
// to take the job.
func (s *Service) eraseNow(ctx context.Context, user int64, mode eraseMode) error {
	if err := s.beginErasure(ctx, user, mode); err != nil {
		return err
	}
	return s.runLive(ctx, eraseKey(user))
}

func eraseKey(user int64) string { return jobErase + ":" + idText(user) }

// tombstonesEach is how many tombstones are looked up at a time.
const tombstonesEach = 500

// EraseAgain erases every account whose tombstone stands and which a restored
// backup has brought back. What they were is gone when it returns; with whole, all
// they left as well, else a job does that. Accounts made after their id's tombstone
// are others. It tells how many there were.
func (s *Service) EraseAgain(ctx context.Context, whole bool) (n int, err error) {
	all, err := s.tombstones.All(ctx)
	if err != nil {
		return 0, fmt.Errorf("read the tombstones: %w", err)
	}
	for len(all) > 0 {
		part := all[:min(len(all), tombstonesEach)]
		all = all[len(part):]
		back, err := s.broughtBack(ctx, part)
		if err != nil {
			return n, err
		}
		for _, id := range back {
			erase := s.beginErasure
			if whole {
				erase = s.eraseNow
			}
			if err := erase(ctx, id, eraseAgain); err != nil && !errors.Is(err, errNotNow) {
				return n, err
			}
			n++
		}
	}
	return n, nil
}

func (s *Service) broughtBack(ctx context.Context, stones []dal.Tombstone) ([]int64, error) {
	at, ids := map[int64]int64{}, make([]int64, 0, len(stones))
	for _, t := range stones {
		if at[t.UserID] == 0 {
			ids = append(ids, t.UserID)
		}
		at[t.UserID] = max(at[t.UserID], t.At)
	}
	rows, err := s.db.Unerased(ctx, ids)
	var back []int64
	for _, u := range rows {
		if u.CreatedAt <= at[u.ID] {
			back = append(back, u.ID)
		}
	}
	return back, err
}
