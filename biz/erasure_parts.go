package biz

import (
	"context"
	"encoding/json"

	"vireo/dal"
	"vireo/dal/model"
)

// erasing is a part that removes rows until there are none.
func erasing(remove func(d *dal.DB, ctx context.Context, user int64, limit int) (int, error)) erasePart {
	return func(_ *Service, ctx context.Context, tx *dal.DB, user int64, _ *int64) (int, bool, error) {
		n, err := remove(tx, ctx, user, eraseRows)
		return n, n < eraseRows, err
	}
}

// emptying is a part that empties rows, which stay.
func emptying(empty func(d *dal.DB, ctx context.Context, user, after int64, limit int) (last int64, n int, err error)) erasePart {
	return func(_ *Service, ctx context.Context, tx *dal.DB, user int64, after *int64) (int, bool, error) {
		last, n, err := empty(tx, ctx, user, *after, eraseRows)
		*after = last
		return n, n < eraseRows, err
	}
}

// eraseFollows ends follows in both directions.
func eraseFollows(_ *Service, ctx context.Context, tx *dal.DB, user int64, _ *int64) (int, bool, error) {
	edges, err := tx.LockFollowsOf(ctx, user, eraseEdges)
	if err != nil {
		return 0, false, err
	}
	for _, e := range edges {
		was, err := tx.RemoveFollowEdge(ctx, e.FollowerID, e.FolloweeID)
		if err == nil && was {
			err = tx.AddFollow(ctx, e.FollowerID, e.FolloweeID, -1)
		}
		if err != nil {
			return 0, false, err
		}
	}
	return len(edges), len(edges) < eraseEdges, nil
}

// eraseVideos removes the next video: first its likes, then the comments under
// it, then itself.
func eraseVideos(s *Service, ctx context.Context, tx *dal.DB, user int64, _ *int64) (int, bool, error) {
	ids, err := tx.VideosOf(ctx, user, 0, 1)
	if err != nil || len(ids) == 0 {
		return 0, err == nil, err
	}
	n, err := tx.EraseLikesOf(ctx, ids[0], eraseRows)
	if err != nil || n == eraseRows {
		return n, false, err
	}
	comments, err := tx.EraseCommentsOf(ctx, ids[0], eraseRows-n)
	if err != nil {
		return 0, false, err
	}
	if err := s.forgetTitle(ctx, tx, comments); err != nil {
		return 0, false, err
	}
	if n += len(comments); n == eraseRows {
		return n, false, nil
	}
	return n + 1, false, tx.EraseVideo(ctx, ids[0], s.now())
}

// forgetTitle takes the title of a video out of the cases about comments under it.
func (s *Service) forgetTitle(ctx context.Context, tx *dal.DB, comments []int64) error {
	cases, err := tx.CasesAbout(ctx, model.SubjectComment, comments)
	if err != nil {
		return err
	}
	for _, id := range cases {
		if err := s.changeSnapshot(ctx, tx, id, func(p *Snapshot) { p.VideoTitle = "" }); err != nil {
			return err
		}
	}
	return nil
}

// changeSnapshot locks a case and changes what it knows of its subject.
func (s *Service) changeSnapshot(ctx context.Context, tx *dal.DB, id int64, change func(*Snapshot)) error {
	c, err := tx.LockCase(ctx, id)
	if err != nil {
		return ignoreMissing(err)
	}
	p := snapshotOf(c)
	change(&p)
	return tx.SetSnapshot(ctx, id, p.json())
}

// eraseNoticeMessages empties what the system account wrote: notices repeat the
// texts that they are about.
func eraseNoticeMessages(s *Service, ctx context.Context, tx *dal.DB, user int64, after *int64) (int, bool, error) {
	system, err := s.findSystem(ctx)
	if err != nil || system == 0 {
		return 0, err == nil, err
	}
	last, n, err := tx.EraseMessagesFrom(ctx, min(system, user), max(system, user), *after, eraseRows)
	*after = last
	return n, n < eraseRows, err
}

// eraseReports empties the texts of reports, and takes the user's own messages out
// of the cases that they opened about a conversation.
func eraseReports(s *Service, ctx context.Context, tx *dal.DB, user int64, after *int64) (int, bool, error) {
	rows, err := tx.EraseReports(ctx, user, *after, eraseRows)
	if err != nil {
		return 0, false, err
	}
	var told []int64
	for i := range rows {
		*after = rows[i].ID
		if rows[i].SubjectKind == model.SubjectMessage {
			told = append(told, rows[i].SubjectID)
		}
	}
	cases, err := tx.CasesAbout(ctx, model.SubjectMessage, told)
	if err != nil {
		return 0, false, err
	}
	for _, id := range cases {
		if err := s.changeSnapshot(ctx, tx, id, func(p *Snapshot) { p.emptyMessages(user) }); err != nil {
			return 0, false, err
		}
	}
	return len(rows), len(rows) < eraseRows, nil
}

// emptyMessages empties what one of the two wrote.
func (p *Snapshot) emptyMessages(of int64) {
	for i := range p.Messages {
		if p.Messages[i].FromID == of {
			p.Messages[i].Text = ""
		}
	}
}

// eraseCases takes a user's texts out of the cases about what was theirs, and
// resolves those that are live: their subject is gone.
func eraseCases(s *Service, ctx context.Context, tx *dal.DB, user int64, after *int64) (int, bool, error) {
	ids, err := tx.CasesOf(ctx, user, *after, eraseCase)
	if err != nil {
		return 0, false, err
	}
	for _, id := range ids {
		c, err := tx.LockCase(ctx, id)
		if err != nil {
			return 0, false, err
		}
		if err := tx.SetSnapshot(ctx, id, erasedSnapshot(c, user)); err != nil {
			return 0, false, err
		}
		c.SubjectGone = true
		if !c.Live {
			err = tx.SaveCase(ctx, c)
		} else {
			err = s.end(ctx, tx, c, bySystem, model.OutcomeGone)
		}
		if err != nil {
			return 0, false, err
		}
		*after = id
	}
	return len(ids), len(ids) < eraseCase, tx.EraseCaseNotes(ctx, ids)
}

// eraseAppeals empties appeals; one that waits for a decision is settled, because
// nobody is there to be answered.
func eraseAppeals(s *Service, ctx context.Context, tx *dal.DB, user int64, after *int64) (int, bool, error) {
	rows, err := tx.OwnAppeals(ctx, user, *after, eraseRows)
	if err != nil {
		return 0, false, err
	}
	for i := range rows {
		if rows[i].State != model.AppealOpen {
			continue
		}
		if err := s.settleAppeal(ctx, tx, rows[i].ActionID); err != nil {
			return 0, false, err
		}
	}
	last, n, err := tx.EraseAppeals(ctx, user, *after, eraseRows)
	*after = last
	return n, n < eraseRows, err
}

// erasedSnapshot is what a case may still know: ids, what the other of a
// conversation wrote, and the names of entries of the word filter.
func erasedSnapshot(c *model.CaseRow, user int64) string {
	was := snapshotOf(c)
	is := Snapshot{AuthorID: user, AuthorName: shellName(user), VideoID: was.VideoID, Messages: was.Messages, Hits: was.Hits}
	is.emptyMessages(user)
	return is.json()
}

// eraseAuditOf empties the personal text beside the audit log.
func eraseAuditOf(s *Service, ctx context.Context, tx *dal.DB, user int64, _ *int64) (int, bool, error) {
	n, err := s.eraseAudit(ctx, tx, bySystem, AuditTexts{UserID: user})
	return int(n), true, err
}

// tell sends a notice that belongs to no action, as soon as may be.
func (s *Service) tell(ctx context.Context, tx *dal.DB, user int64, kind, once string, d noticeData) error {
	d.Measure, d.Kind = kind, model.SubjectUser
	b, err := json.Marshal(d)
	if err != nil {
		return err
	}
	now := s.now()
	return tx.AddNotice(ctx, &model.Notice{
		UserID: user, Kind: kind, Once: once, Data: string(b), SubjectKind: model.SubjectUser, SubjectID: user, State: model.NoticeWaiting, SendAt: now, CreatedAt: now,
	})
}
