package biz

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// WaveConfig is when equal items are a wave, and what is done by itself.
type WaveConfig struct {
	Window   time.Duration // a longer pause ends a wave; zero: 7 days
	Items    int64         // a wave has so many items; zero: 3
	Accounts int64         // by so many accounts; zero: 2
	Alone    int64         // or so many items, whoever wrote them; zero: 10
	Hold     int64         // so many equal texts in a day are held once one is taken down; zero: none
	HoldNear bool          // near copies of what is taken down are held
}

func (c WaveConfig) withDefaults() WaveConfig {
	c.Window = cmp.Or(c.Window, 7*24*time.Hour)
	c.Items, c.Accounts, c.Alone = cmp.Or(c.Items, 3), cmp.Or(c.Accounts, 2), cmp.Or(c.Alone, 10)
	return c
}

// holdTime is how long back equal texts are counted.
const holdTime = 24 * time.Hour

var errFileBlocked = errs.New(errs.FileBlocked, errs.T("this video was removed here and can't be uploaded again", "该视频已在本站被移除，不能再次上传"))

// fingerprint is one thing that makes items alike.
type fingerprint struct{ kind, hash string }

// textPrints is the fingerprint of a text: 64 bits of its essence's SHA-256. What
// is too short to mean anything has none.
func textPrints(text string) []fingerprint {
	e := wordfilter.Essence(text)
	if e == "" {
		return nil
	}
	sum := sha256.Sum256([]byte(e))
	return []fingerprint{{model.PrintText, hex.EncodeToString(sum[:8])}}
}

// printed is an item that gets its fingerprints.
type printed struct {
	Subject
	owner  int64
	at     int64 // ms: when it was written
	prints []fingerprint

	// Of an item that was there before: what is known of it already.
	takenDown, live bool
}

// link gives an item its fingerprints, in the transaction that writes it, and
// counts it. What is a file that is taken down is refused; held says that the item
// has to wait because of what was decided about others like it. It locks the
// fingerprints, so it comes after all other locks.
func (s *Service) link(ctx context.Context, tx *dal.DB, p printed) (held bool, err error) {
	prints := slices.Clone(p.prints)
	slices.SortFunc(prints, func(a, b fingerprint) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.hash, b.hash))
	})
	for _, f := range prints {
		row, err := s.linkOne(ctx, tx, &p, f)
		if err != nil {
			return false, err
		}
		waits, err := s.printHolds(ctx, tx, &p, row)
		if err != nil {
			return false, err
		}
		held = held || waits
	}
	return held, nil
}

func (s *Service) linkOne(ctx context.Context, tx *dal.DB, p *printed, f fingerprint) (*model.Print, error) {
	fresh := model.Print{Kind: f.kind, Hash: f.hash}
	s.beginBurst(&fresh, p)
	p.known(&fresh)
	row, made, err := tx.LockPrint(ctx, &fresh)
	if err != nil {
		return nil, err
	}
	seen := false
	if !made {
		if seen, err = tx.PrintHasOwner(ctx, row.ID, p.owner, row.FirstAt); err != nil {
			return nil, err
		}
	}
	linked, err := tx.AddPrintItem(ctx, &model.PrintItem{PrintID: row.ID, SubjectKind: p.Kind, SubjectID: p.ID, OwnerID: p.owner, CreatedAt: p.at})
	if err != nil || made || !linked {
		return row, err
	}
	p.known(row)
	s.count(row, p, !seen)
	return row, tx.SavePrint(ctx, row)
}

// known adds what moderation knows of an item that was there before.
func (p *printed) known(row *model.Print) {
	if p.takenDown {
		row.TakenDown++
	}
	if p.live {
		row.OpenCases++
	}
}

// beginBurst makes an item the first of a burst.
func (s *Service) beginBurst(row *model.Print, p *printed) {
	row.Items, row.Accounts, row.Messages, row.FirstAt, row.LastAt = 1, 1, 0, p.at, p.at
	row.SampleKind, row.SampleID = p.Kind, p.ID
	if private(p.Subject) {
		row.Messages = 1
	}
	s.weigh(row)
}

// count adds an item to the burst of its fingerprint, or begins the next one.
func (s *Service) count(row *model.Print, p *printed, newAccount bool) {
	window := s.cfg.Waves.Window.Milliseconds()
	switch {
	case p.at > row.LastAt+window:
		s.beginBurst(row, p)
		return
	case p.at < row.FirstAt-window:
		return // of an earlier burst, which nobody asks for any more
	}
	row.Items++
	if newAccount {
		row.Accounts++
	}
	if private(p.Subject) {
		row.Messages++
	} else if row.SampleKind == model.SubjectMessage {
		row.SampleKind, row.SampleID = p.Kind, p.ID
	}
	row.FirstAt, row.LastAt = min(row.FirstAt, p.at), max(row.LastAt, p.at)
	s.weigh(row)
}

// weigh decides whether a burst is a wave.
func (s *Service) weigh(row *model.Print) {
	c := &s.cfg.Waves
	row.Wave = row.Kind != model.PrintSource && row.Items >= c.Items && (row.Accounts >= c.Accounts || row.Items >= c.Alone)
}

// printHolds decides what a locked fingerprint means for its newest item.
func (s *Service) printHolds(ctx context.Context, tx *dal.DB, p *printed, row *model.Print) (bool, error) {
	if row.TakenDown == 0 {
		return false, nil
	}
	switch row.Kind {
	case model.PrintFile, model.PrintSource:
		return false, errFileBlocked
	case model.PrintFrames:
		return s.cfg.Waves.HoldNear, nil
	}
	most := s.cfg.Waves.Hold
	if most == 0 || private(p.Subject) {
		return false, nil
	}
	n, err := tx.PrintItemsSince(ctx, row.ID, p.at-holdTime.Milliseconds(), most)
	return n >= most, err
}

// linkNew links what has just been written, and holds it if it has to wait.
func (s *Service) linkNew(ctx context.Context, tx *dal.DB, p printed, causes model.Cause) error {
	held, err := s.link(ctx, tx, p)
	if err != nil || !held || causes&model.CauseOnHold != 0 {
		return err
	}
	t, err := s.lockTarget(ctx, tx, p.Subject)
	if err != nil {
		return err
	}
	if err := s.setCauses(ctx, tx, t, t.causes|model.CauseOnHold); err != nil {
		return err
	}
	if p.Kind == model.SubjectVideo { // nobody has seen it
		if err := tx.Unpublish(ctx, p.ID); err != nil {
			return err
		}
	}
	return s.openHold(ctx, tx, p.Subject, p.owner, reasonWave, model.CauseOnHold, nil)
}

// takenPrints counts what is taken down, or given back, at its fingerprints.
func (s *Service) takenPrints(ctx context.Context, tx *dal.DB, sub Subject, was, is model.Cause) error {
	if (was^is)&model.CauseTakenDown == 0 {
		return nil
	}
	by := int64(1)
	if was&model.CauseTakenDown != 0 {
		by = -1
	}
	return tx.ChangePrints(ctx, sub.Kind, sub.ID, dal.PrintChange{TakenDown: by})
}

// decidedPrints remembers at the fingerprints of a subject what was decided about it.
func (s *Service) decidedPrints(ctx context.Context, tx *dal.DB, sub Subject, steps []model.Action) error {
	if len(steps) == 0 || sub.Kind == model.SubjectUser {
		return nil
	}
	return tx.ChangePrints(ctx, sub.Kind, sub.ID, dal.PrintChange{ActionID: steps[0].ID})
}

// casePrints counts a case that opens (1) or ends (-1) at its subject's fingerprints.
func (s *Service) casePrints(ctx context.Context, tx *dal.DB, c *model.CaseRow, by int64) error {
	if c.SubjectKind == model.SubjectUser {
		return nil
	}
	return tx.ChangePrints(ctx, c.SubjectKind, c.SubjectID, dal.PrintChange{OpenCases: by})
}
