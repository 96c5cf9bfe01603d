package biz

import (
	"context"
	"slices"
	"time"

	"vireo/biz/errs"
)

// draftFilter is the filter that was last built of the draft. With many entries
// building one takes seconds and much memory, so it is done by one at a time, and
// only when the draft has changed.
type draftFilter struct {
	place chan struct{} // whoever has it reads the draft, and builds
	rules rules
	built built
}

// draftWait is how long somebody waits for the place.
const draftWait = 10 * time.Second

var errDraftBusy = errs.New(errs.Busy, errs.T("others try the draft at the moment, please try again", "正有其他人在测试词库草稿，请稍后再试")).After(2 * time.Second)

// draftBuilt reads the draft as it is now, with its filter. Neither may be changed.
func (s *Service) draftBuilt(ctx context.Context) (rules, built, error) {
	d := &s.draft
	wait := time.NewTimer(draftWait)
	defer wait.Stop()
	select {
	case d.place <- struct{}{}:
		defer func() { <-d.place }()
	case <-wait.C:
		return rules{}, built{}, errDraftBusy
	case <-ctx.Done():
		return rules{}, built{}, ctx.Err()
	}
	r, err := s.draftRules(ctx)
	if err != nil {
		return rules{}, built{}, err
	}
	now := s.now()
	if d.built.filter != nil && now < d.built.expires && r.Policy == d.rules.Policy && slices.Equal(r.Entries, d.rules.Entries) {
		return r, d.built, nil
	}
	b, err := r.build(now)
	if err != nil {
		return rules{}, built{}, errBuild.Because(err)
	}
	d.rules, d.built = r, b
	return r, b, nil
}
