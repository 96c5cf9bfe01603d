package biz

import (
	"context"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// needDecision refuses what who asks may not decide about a subject. Ranks are the
// guard's, inside the transaction.
func (s *Service) needDecision(ctx context.Context, db *dal.DB, st Staff, sub Subject, d Decision) error {
	for _, m := range d.Measures {
		if err := st.Need(measurePermission(m.Kind, sub.Kind)); err != nil {
			return err
		}
	}
	if sub.Kind != model.SubjectUser || d.Outcome != model.OutcomeNoViolation && !hasMeasure(d, MeasureRestore) {
		return nil
	}
	// What lifts needs what it lifts.
	causes, err := db.UserCauses(ctx, sub.ID)
	if err != nil {
		return ignoreMissing(err)
	}
	for _, l := range []struct {
		cause      model.Cause
		permission string
	}{{model.CausePremoderation, "users:approve"}, {model.CauseOwnerSuspended, "users:suspend"}, {model.CauseOwnerBanned, "users:ban"}} {
		if l.cause != model.CausePremoderation && d.Outcome == model.OutcomeNoViolation || causes&l.cause == 0 {
			continue
		}
		if err := st.Need(l.permission); err != nil {
			return err
		}
	}
	return nil
}

// prepare completes a decision by its template, and refuses what who asks may not
// decide.
func (s *Service) prepare(ctx context.Context, st Staff, sub Subject, d *Decision) error {
	if err := s.fromTemplate(ctx, d); err != nil {
		return err
	}
	return s.needDecision(ctx, s.db, st, sub, *d)
}

func hasMeasure(d Decision, kind string) bool {
	for _, m := range d.Measures {
		if m.Kind == kind {
			return true
		}
	}
	return false
}

// StaffAct decides about a subject without a case.
func (s *Service) StaffAct(ctx context.Context, st Staff, sub Subject, d Decision) (Decided, error) {
	if err := st.Need(permAct); err != nil {
		return Decided{}, err
	}
	if err := s.prepare(ctx, st, sub, &d); err != nil {
		return Decided{}, err
	}
	return s.Act(ctx, st.Actor(), sub, d)
}

// staffActions leaves of what may be done with actions what who asks may do.
func (s *Service) staffActions(ctx context.Context, st Staff, rows []ActionView) ([]ActionView, error) {
	ids := make([]int64, 0, 2*len(rows))
	for i := range rows {
		ids = append(ids, rows[i].OwnerID, rows[i].ActorID)
	}
	p, err := s.people(ctx, ids)
	for i := range rows {
		r := &rows[i]
		r.OwnerName, r.ActorName = p.names[r.OwnerID], p.names[r.ActorID]
		r.Allowed = allowed(r.Allowed, func(string) bool { return st.May(permUndo) && st.reaches(p, r.Subject.Kind, r.OwnerID) })
	}
	return rows, err
}

// StaffActions is one page of the log of actions.
func (s *Service) StaffActions(ctx context.Context, st Staff, q ListQuery) (List[ActionView], error) {
	list, err := s.ListActions(ctx, q)
	return mapList(list, err, func(rows []ActionView) ([]ActionView, error) { return s.staffActions(ctx, st, rows) })
}

// StaffAction reads one action.
func (s *Service) StaffAction(ctx context.Context, st Staff, id int64) (ActionView, error) {
	a, err := s.Action(ctx, id)
	if err != nil {
		return a, err
	}
	rows, err := s.staffActions(ctx, st, []ActionView{a})
	return rows[0], err
}

// StaffUndo takes one action back.
func (s *Service) StaffUndo(ctx context.Context, st Staff, id int64, u Undo) (Decided, error) {
	return s.UndoAction(ctx, st.Actor(), id, u)
}

// StaffUserTimeline is one page of what was done about a user and what is theirs, with
// the notes about them, which whoever reads users may read.
func (s *Service) StaffUserTimeline(ctx context.Context, st Staff, user int64, q ListQuery) (List[StaffTimelineEntry], error) {
	if _, err := s.UserItem(ctx, user); err != nil {
		return List[StaffTimelineEntry]{}, err
	}
	list, err := listOf(ctx, s.db, &dal.UserTimelineList, q.only("owner_id", user), func(e *dal.UserEvent) dal.UserEvent { return *e })
	return mapList(list, err, func(rows []dal.UserEvent) ([]StaffTimelineEntry, error) { return s.userEvents(ctx, st, rows) })
}

func (s *Service) userEvents(ctx context.Context, st Staff, rows []dal.UserEvent) ([]StaffTimelineEntry, error) {
	var acts, written []int64
	for _, e := range rows {
		if e.Note {
			written = append(written, e.Ref)
		} else {
			acts = append(acts, e.Ref)
		}
	}
	found, err := s.db.ActionsByID(ctx, acts)
	if err != nil {
		return nil, err
	}
	actions, err := s.actionViews(ctx, found)
	if err != nil {
		return nil, err
	}
	if actions, err = s.staffActions(ctx, st, actions); err != nil {
		return nil, err
	}
	texts, err := s.db.NotesByID(ctx, written)
	if err != nil {
		return nil, err
	}
	notes := make([]Note, len(texts))
	for i := range texts {
		notes[i] = st.note(model.NoteUser)(&texts[i])
	}
	if notes, err = s.signNotes(ctx, notes); err != nil {
		return nil, err
	}
	out := []StaffTimelineEntry{}
	for _, e := range rows {
		if e.Note {
			i := slices.IndexFunc(notes, func(n Note) bool { return n.ID == e.Ref })
			out = append(out, StaffTimelineEntry{At: notes[i].CreatedAt, Note: &notes[i]})
			continue
		}
		i := slices.IndexFunc(actions, func(a ActionView) bool { return a.ID == e.Ref })
		out = append(out, StaffTimelineEntry{At: actions[i].CreatedAt, Action: &actions[i]})
	}
	return out, nil
}

// StaffRestriction is a measure in force with names.
type StaffRestriction struct {
	RestrictionView
	OwnerName string
	Allowed   []string
}

// StaffRestrictions is one page of the restrictions.
func (s *Service) StaffRestrictions(ctx context.Context, st Staff, q ListQuery) (List[StaffRestriction], error) {
	list, err := s.ListRestrictions(ctx, q)
	return mapList(list, err, func(rows []RestrictionView) ([]StaffRestriction, error) {
		ids := make([]int64, len(rows))
		for i := range rows {
			ids[i] = rows[i].OwnerID
		}
		p, err := s.people(ctx, ids)
		out := make([]StaffRestriction, len(rows))
		for i := range rows {
			r := &rows[i]
			out[i] = StaffRestriction{*r, p.names[r.OwnerID], []string{}}
			if r.InForce && st.May(permUndo) && st.reaches(p, r.Subject.Kind, r.OwnerID) {
				out[i].Allowed = append(out[i].Allowed, stepUndo) // of its action
			}
		}
		return out, err
	})
}

// StaffBatch is a batch with the name of who began it.
type StaffBatch struct {
	BatchView
	ActorName string
	UndoneBy  int64 // batch; zero: none
	Allowed   []string
}

func (s *Service) staffBatches(ctx context.Context, st Staff, rows []BatchView) ([]StaffBatch, error) {
	ids, actors := make([]int64, len(rows)), make([]int64, len(rows))
	for i := range rows {
		ids[i], actors[i] = rows[i].ID, rows[i].ActorID
	}
	p, err := s.people(ctx, actors)
	if err != nil {
		return nil, err
	}
	undone, err := s.db.BatchesUndoneBy(ctx, ids)
	out := make([]StaffBatch, len(rows))
	for i := range rows {
		b := &rows[i]
		out[i] = StaffBatch{*b, p.names[b.ActorID], undone[b.ID], []string{}}
		ended := b.State == model.BatchDone || b.State == model.BatchCancelled
		if ended && (b.Operation == OpDecide || b.Operation == OpHistory) && b.UndoOf == 0 && undone[b.ID] == 0 && st.mayUnbatch(b.Operation) &&
			(b.Operation != OpHistory || !s.undoEnded(b.FinishedAt)) {
			out[i].Allowed = append(out[i].Allowed, stepUndo)
		}
		if unfinished(b.State) && (b.ActorID == st.UserID || st.May(permUnbatch)) {
			out[i].Allowed = append(out[i].Allowed, ActCancel)
		}
	}
	return out, err
}

func (s *Service) oneBatch(ctx context.Context, st Staff, b BatchView, err error) (StaffBatch, error) {
	if err != nil {
		return StaffBatch{}, err
	}
	out, err := s.staffBatches(ctx, st, []BatchView{b})
	if err != nil {
		return StaffBatch{}, err
	}
	return out[0], nil
}

// StaffBatches is one page of the batches.
func (s *Service) StaffBatches(ctx context.Context, st Staff, q ListQuery) (List[StaffBatch], error) {
	list, err := s.ListBatches(ctx, q)
	return mapList(list, err, func(rows []BatchView) ([]StaffBatch, error) { return s.staffBatches(ctx, st, rows) })
}

// StaffBatch reads one batch.
func (s *Service) StaffBatch(ctx context.Context, st Staff, id int64) (StaffBatch, error) {
	b, err := s.Batch(ctx, id)
	return s.oneBatch(ctx, st, b, err)
}

// StaffBatchItems is one page of the subjects of a batch.
func (s *Service) StaffBatchItems(ctx context.Context, id int64, q ListQuery) (List[BatchItemView], error) {
	if _, err := s.Batch(ctx, id); err != nil {
		return List[BatchItemView]{}, err
	}
	return s.ListBatchItems(ctx, q.only("batch_id", id))
}

// StaffRunBatch does the same with many subjects: those named, and those of the
// cases named. What is not a decision is done with the cases themselves.
func (s *Service) StaffRunBatch(ctx context.Context, st Staff, subjects []Subject, cases []int64, op string, d BatchDeed) (StaffBatch, error) {
	op, err := s.settleDeed(ctx, op, &d)
	if err != nil {
		return StaffBatch{}, err
	}
	d.Limited, d.Scopes = st.limited, st.scopes
	if op != OpDecide {
		return s.runOnCases(ctx, st, subjects, cases, op, d)
	}
	if len(subjects)+len(cases) > maxBatch {
		return StaffBatch{}, errs.Invalid("subjects", errs.T("a batch has 1 to %d subjects", "批量操作须包含 1 到 %d 个对象").F(maxBatch))
	}
	of, err := s.db.SubjectsOfCases(ctx, cases)
	if err != nil {
		return StaffBatch{}, err
	}
	for _, id := range cases {
		c, ok := of[id]
		if !ok {
			return StaffBatch{}, errs.Invalid("case_ids", noCase)
		}
		subjects = append(subjects, Subject{c.SubjectKind, c.SubjectID})
	}
	for _, sub := range subjects {
		if err := checkSubject(sub); err != nil {
			return StaffBatch{}, errs.Invalid("subjects", noSubject)
		}
	}
	if err := s.needBatch(ctx, st, subjects, d.Decision); err != nil {
		return StaffBatch{}, err
	}
	if _, err := s.ruleFor(ctx, s.db, st.Actor(), &d.Decision); err != nil {
		return StaffBatch{}, err
	}
	b, err := s.runNamed(ctx, st.Actor(), subjects, d, nil)
	return s.oneBatch(ctx, st, b, err)
}

// needBatch is needDecision for many: by kind, and for users one by one.
func (s *Service) needBatch(ctx context.Context, st Staff, subjects []Subject, d Decision) error {
	seen := map[string]bool{}
	for _, sub := range subjects {
		if sub.Kind != model.SubjectUser && seen[sub.Kind] {
			continue
		}
		seen[sub.Kind] = true
		if err := s.needDecision(ctx, s.db, st, sub, d); err != nil {
			return err
		}
	}
	return nil
}

// StaffUndoBatch takes back what a batch did.
func (s *Service) StaffUndoBatch(ctx context.Context, st Staff, id int64, note string) (StaffBatch, error) {
	old, err := s.Batch(ctx, id)
	if err != nil {
		return StaffBatch{}, err
	}
	if !st.mayUnbatch(old.Operation) {
		return StaffBatch{}, errMayNot(permPublish)
	}
	b, err := s.UndoBatch(ctx, st.Actor(), id, note)
	return s.oneBatch(ctx, st, b, err)
}

// mayUnbatch reports whether who asks may take a batch back. Words on history need
// the right to publish words besides.
func (st Staff) mayUnbatch(op string) bool {
	return st.May(permUnbatch) && (op != OpHistory || st.May(permPublish))
}

// StaffVideos is one page of all videos.
func (s *Service) StaffVideos(ctx context.Context, st Staff, q ListQuery) (List[VideoItem], error) {
	list, err := s.ListVideos(ctx, q)
	return mapList(list, err, func(rows []VideoItem) ([]VideoItem, error) {
		p, err := s.people(ctx, ownersOf(rows, func(v *VideoItem) int64 { return v.UserID }))
		for i := range rows {
			rows[i].Allowed = st.measuresOn(p, model.SubjectVideo, rows[i].UserID, rows[i].Allowed)
		}
		return rows, err
	})
}

// StaffVideo reads one video.
func (s *Service) StaffVideo(ctx context.Context, st Staff, id int64) (VideoItem, error) {
	return one(ctx, id, noVideo, func(ctx context.Context, q ListQuery) (List[VideoItem], error) { return s.StaffVideos(ctx, st, q) })
}

// StaffComments is one page of all comments.
func (s *Service) StaffComments(ctx context.Context, st Staff, q ListQuery) (List[CommentItem], error) {
	list, err := s.ListComments(ctx, q)
	return mapList(list, err, func(rows []CommentItem) ([]CommentItem, error) {
		p, err := s.people(ctx, ownersOf(rows, func(c *CommentItem) int64 { return c.UserID }))
		for i := range rows {
			rows[i].Allowed = st.measuresOn(p, model.SubjectComment, rows[i].UserID, rows[i].Allowed)
		}
		return rows, err
	})
}

// StaffComment reads one comment.
func (s *Service) StaffComment(ctx context.Context, st Staff, id int64) (CommentItem, error) {
	return one(ctx, id, noComment, func(ctx context.Context, q ListQuery) (List[CommentItem], error) { return s.StaffComments(ctx, st, q) })
}

// StaffUser is an account as one moderator sees it.
type StaffUser struct {
	UserItem
	Role string // of the staff; empty: none
}

// StaffUsers is one page of all accounts.
func (s *Service) StaffUsers(ctx context.Context, st Staff, q ListQuery) (List[StaffUser], error) {
	list, err := s.ListUsers(ctx, q)
	return mapList(list, err, func(rows []UserItem) ([]StaffUser, error) {
		p, err := s.people(ctx, ownersOf(rows, func(u *UserItem) int64 { return u.ID }))
		out := make([]StaffUser, len(rows))
		for i := range rows {
			out[i] = StaffUser{rows[i], p.roles[rows[i].ID]}
			out[i].Allowed = append(st.measuresOn(p, model.SubjectUser, rows[i].ID, rows[i].Allowed), st.holdsOn(p, &rows[i])...)
		}
		return out, err
	})
}

// StaffUser reads one account.
func (s *Service) StaffUser(ctx context.Context, st Staff, id int64) (StaffUser, error) {
	return one(ctx, id, noUser, func(ctx context.Context, q ListQuery) (List[StaffUser], error) { return s.StaffUsers(ctx, st, q) })
}

// StaffUserDetail is an account with how it stands with the rules.
type StaffUserDetail struct {
	StaffUser
	Standing *Standing // nil: not for who asks
}

// StaffUserDetail reads one account whole.
func (s *Service) StaffUserDetail(ctx context.Context, st Staff, id int64) (StaffUserDetail, error) {
	u, err := s.StaffUser(ctx, st, id)
	d := StaffUserDetail{StaffUser: u}
	if err == nil {
		d.Standing, err = s.standingFor(ctx, st, id)
	}
	return d, err
}

func ownersOf[T any](rows []T, owner func(*T) int64) []int64 {
	ids := make([]int64, len(rows))
	for i := range rows {
		ids[i] = owner(&rows[i])
	}
	return ids
}

// StaffNotice is a notice as moderators see it.
type StaffNotice struct {
	ID       int64
	Kind     string
	Subject  Subject
	ActionID int64
	Text     errs.Text
	State    string // model.NoticeWaiting and its like
	SendAt   int64
	SentAt   int64 // ms; zero: not yet
	ReadAt   int64 // ms; zero: not yet
}

// StaffNotices is one page of what a user was told.
func (s *Service) StaffNotices(ctx context.Context, user int64, q ListQuery) (List[StaffNotice], error) {
	if _, err := s.UserItem(ctx, user); err != nil {
		return List[StaffNotice]{}, err
	}
	return listOf(ctx, s.db, &dal.NoticeList, q.only("user_id", user), func(n *model.Notice) StaffNotice {
		return StaffNotice{ID: n.ID, Kind: n.Kind, Subject: Subject{n.SubjectKind, n.SubjectID}, ActionID: n.ActionID, Text: s.noticeText(n.Data),
			State: n.State, SendAt: n.SendAt, SentAt: n.SentAt, ReadAt: n.ReadAt}
	})
}
