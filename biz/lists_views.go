package biz

import (
	"context"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// causeNames are what causes are called.
var causeNames = []struct {
	cause model.Cause
	name  string
}{
	{model.CauseAuthorDeleted, "author_deleted"}, {model.CausePurged, "purged"}, {model.CauseProcessing, "processing"}, {model.CauseOnHold, "on_hold"},
	{model.CauseTakenDown, "taken_down"}, {model.CauseOwnerSuspended, "owner_suspended"}, {model.CauseOwnerBanned, "owner_banned"},
	{model.CauseOwnerDeleted, "owner_deleted"}, {model.CausePremoderation, "premoderation"}, {model.CauseLimited, "limited"},
}

// CauseNames says why something is hidden.
func CauseNames(c model.Cause) []string {
	var out []string
	for _, n := range causeNames {
		if c&n.cause != 0 {
			out = append(out, n.name)
		}
	}
	return out
}

// RestrictionView is a measure in force, or one that was, as moderators see it.
type RestrictionView struct {
	ID       int64
	Measure  string
	Subject  Subject
	OwnerID  int64
	Cause    []string
	ActionID int64
	Policy   string
	StartsAt int64
	EndsAt   int64 // zero: no end
	LiftedAt int64 // zero: in force
	LiftedBy int64 // action
	InForce  bool
}

func (s *Service) restrictionView(r *model.Restriction) RestrictionView {
	return RestrictionView{
		ID: r.ID, Measure: r.Measure, Subject: Subject{r.SubjectKind, r.SubjectID}, OwnerID: r.OwnerID, Cause: CauseNames(r.Cause), ActionID: r.ActionID,
		Policy: r.Policy, StartsAt: r.StartsAt, EndsAt: r.EndsAt, LiftedAt: r.LiftedAt, LiftedBy: r.LiftedBy,
		InForce: r.LiftedAt == 0 && (r.EndsAt == 0 || r.EndsAt > s.now()),
	}
}

// VideoItem is a video as moderators see it: text as it was written, and links
// that open its files whatever hides it.
type VideoItem struct {
	ID            int64
	UserID        int64
	AuthorName    string
	AuthorCauses  []string
	Title         string
	PublicTitle   string
	Causes        []string
	Public        bool // to everybody: its author counts
	Listed        bool
	Play          string // path below the server's address; empty: its files are gone
	Cover         string
	File          string // key
	Size          int64
	DurationMS    int64
	Width, Height int32
	FavoriteCount int64
	CommentCount  int64
	PublishedAt   int64 // zero: never yet
	CreatedAt     int64
	Purge         *PurgeView // nil: nobody has asked for one
	Allowed       []string   // measures, and what else may be done
}

func (s *Service) videoItem(r *dal.OwnedVideo) VideoItem {
	v := VideoItem{
		ID: r.ID, UserID: r.UserID, AuthorName: r.AuthorName, AuthorCauses: CauseNames(r.AuthorCauses), Title: r.Title, PublicTitle: r.PublicTitle,
		Causes: CauseNames(r.Causes), Public: r.Causes.Public() && r.AuthorCauses == 0, Listed: r.Causes.Listed() && r.AuthorCauses == 0,
		File: r.File, Size: r.Size, DurationMS: r.DurationMS, Width: r.Width, Height: r.Height, FavoriteCount: r.FavoriteCount, CommentCount: r.CommentCount,
		CreatedAt: r.CreatedAt,
	}
	if r.PublishedAt != nil {
		v.PublishedAt = *r.PublishedAt
	}
	if p := r.Purge; p.State != "" {
		v.Purge = &PurgeView{State: p.State, Reason: p.Reason, AskedBy: p.AskedBy, AskedAt: p.AskedAt, DecidedBy: p.DecidedBy, Alone: p.Alone}
	}
	if !r.Causes.Gone() || r.Kept {
		v.Play, v.Cover = s.staffPath(r.ID, playFile, v.Public), s.staffPath(r.ID, coverFile, v.Public)
	}
	if !r.Causes.Gone() {
		v.Allowed = MeasuresFor(model.SubjectVideo)
	}
	return v
}

// CommentItem is a comment as moderators see it.
type CommentItem struct {
	ID           int64
	VideoID      int64
	UserID       int64
	AuthorName   string
	AuthorCauses []string
	Text         string
	PublicText   string
	Causes       []string
	Public       bool // to everybody: its author counts
	CreatedAt    int64
	Allowed      []string // measures
}

func commentItem(r *dal.OwnedComment) CommentItem {
	v := CommentItem{
		ID: r.ID, VideoID: r.VideoID, UserID: r.UserID, AuthorName: r.AuthorName, AuthorCauses: CauseNames(r.AuthorCauses), Text: r.Text, PublicText: r.PublicText,
		Causes: CauseNames(r.Causes), Public: r.Causes.Public() && r.AuthorCauses == 0, CreatedAt: r.CreatedAt,
	}
	if r.Causes&model.CauseAuthorDeleted == 0 {
		v.Allowed = MeasuresFor(model.SubjectComment)
	}
	return v
}

// UserItem is an account as moderators see it.
type UserItem struct {
	User
	Causes     []string
	MutedUntil int64 // ms; zero: not muted, model.Forever: for good
	System     bool
	Demo       bool
	CreatedAt  int64
	LegalHold  bool     // it is not erased while this is true
	DeleteAt   int64    // ms: when it is to be erased, as its user wants; zero: never
	ErasedAt   int64    // ms: since when only an empty shell is left; zero: it is an account
	Allowed    []string // measures
}

func (s *Service) userItem(u *model.User) UserItem {
	v := UserItem{User: userView(viewOf(u), false), Causes: CauseNames(u.Causes), System: u.IsSystem, Demo: u.Demo, CreatedAt: u.CreatedAt,
		LegalHold: u.LegalHold, DeleteAt: u.DeleteAt, ErasedAt: u.ErasedAt}
	if u.MutedUntil > s.now() {
		v.MutedUntil = u.MutedUntil
	}
	if !u.IsSystem {
		v.Allowed = MeasuresFor(model.SubjectUser)
	}
	return v
}

// ListCases reads a part of the list of cases.
func (s *Service) ListCases(ctx context.Context, q ListQuery) (List[Case], error) {
	return listOf(ctx, s.db, &dal.CaseList, q, s.caseOf)
}

// ListReports reads a part of the list of reports.
func (s *Service) ListReports(ctx context.Context, q ListQuery) (List[ReportView], error) {
	return listOf(ctx, s.db, &dal.ReportList, q, reportView)
}

// ListActions reads a part of the list of steps.
func (s *Service) ListActions(ctx context.Context, q ListQuery) (List[ActionView], error) {
	out, err := listOf(ctx, s.db, &dal.ActionList, q, actionView)
	if err != nil {
		return out, err
	}
	return out, s.markUndone(ctx, out.Rows)
}

// ListRestrictions reads a part of the list of restrictions.
func (s *Service) ListRestrictions(ctx context.Context, q ListQuery) (List[RestrictionView], error) {
	return listOf(ctx, s.db, &dal.RestrictionList, q, s.restrictionView)
}

// ListBatches reads a part of the list of batches.
func (s *Service) ListBatches(ctx context.Context, q ListQuery) (List[BatchView], error) {
	return listOf(ctx, s.db, &dal.BatchList, q, batchView)
}

// ListBatchItems reads a part of the list of the subjects of batches.
func (s *Service) ListBatchItems(ctx context.Context, q ListQuery) (List[BatchItemView], error) {
	return listOf(ctx, s.db, &dal.BatchItemList, q, func(i *model.BatchItem) BatchItemView {
		return BatchItemView{ID: i.ID, Subject: Subject{i.SubjectKind, i.SubjectID}, CaseID: i.CaseID, Result: i.Result, Code: i.Code, Message: errs.T(i.Message, i.MessageZH)}
	})
}

// ListVideos reads a part of the list of all videos.
func (s *Service) ListVideos(ctx context.Context, q ListQuery) (List[VideoItem], error) {
	return listOf(ctx, s.db, &dal.VideoList, q, s.videoItem)
}

// ListComments reads a part of the list of all comments.
func (s *Service) ListComments(ctx context.Context, q ListQuery) (List[CommentItem], error) {
	return listOf(ctx, s.db, &dal.CommentList, q, commentItem)
}

// ListUsers reads a part of the list of all accounts.
func (s *Service) ListUsers(ctx context.Context, q ListQuery) (List[UserItem], error) {
	return listOf(ctx, s.db, &dal.UserList, q, s.userItem)
}

// one is the row of a list with an id.
func one[V any](ctx context.Context, id int64, missing errs.Text, read func(context.Context, ListQuery) (List[V], error)) (V, error) {
	var none V
	out, err := read(ctx, ListQuery{}.only("id", id))
	if err == nil && len(out.Rows) == 0 {
		err = errs.New(errs.NotFound, missing)
	}
	if err != nil {
		return none, err
	}
	return out.Rows[0], nil
}

// VideoItem reads one video for moderators.
func (s *Service) VideoItem(ctx context.Context, id int64) (VideoItem, error) {
	return one(ctx, id, noVideo, s.ListVideos)
}

// CommentItem reads one comment for moderators.
func (s *Service) CommentItem(ctx context.Context, id int64) (CommentItem, error) {
	return one(ctx, id, noComment, s.ListComments)
}

// UserItem reads one account for moderators.
func (s *Service) UserItem(ctx context.Context, id int64) (UserItem, error) {
	return one(ctx, id, noUser, s.ListUsers)
}

// Names are the names of accounts, by id.
func (s *Service) Names(ctx context.Context, ids []int64) (map[int64]string, error) {
	return s.db.Names(ctx, ids)
}
