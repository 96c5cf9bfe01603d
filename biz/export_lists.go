package biz

import (
	"archive/zip"
	"context"
	"encoding/json"
	"io"

	"vireo/dal"
	"vireo/dal/model"
)

// exportList is one list of an export: a file with a JSON array.
type exportList struct {
	name  string
	write func(e *exporter, name string) error
}

// row is one element of a list; its names are those of the file's JSON.
type row map[string]any

// exportLists are all of them. A new table with something about users needs a
// place here and among eraseParts; a test says so.
var exportLists = []exportList{
	{"videos.json", rowsOf((*dal.DB).OwnVideos, func(e *exporter, v *model.Video) (int64, row) {
		video, cover := workFiles(v.ID)
		r := row{"id": v.ID, "title": v.Title, "created_at": e.time(v.CreatedAt), "public": v.Public, "hidden_because": append([]string{}, CauseNames(v.Causes)...),
			"size": v.Size, "duration_ms": v.DurationMS, "width": v.Width, "height": v.Height, "favorite_count": v.FavoriteCount, "comment_count": v.CommentCount,
			"video_file": video, "cover_file": cover}
		if v.PublishedAt != nil {
			r["published_at"] = e.time(*v.PublishedAt)
		}
		if v.Causes.Gone() {
			delete(r, "video_file")
			delete(r, "cover_file")
		}
		return v.ID, r
	})},
	{"comments.json", rowsOf((*dal.DB).OwnComments, func(e *exporter, c *model.Comment) (int64, row) {
		return c.ID, row{"id": c.ID, "video_id": c.VideoID, "text": c.Text, "created_at": e.time(c.CreatedAt), "public": c.Public, "hidden_because": append([]string{}, CauseNames(c.Causes)...)}
	})},
	{"likes.json", rowsOf((*dal.DB).OwnLikes, func(e *exporter, l *model.Like) (int64, row) {
		return l.ID, row{"video_id": l.VideoID, "created_at": e.time(l.CreatedAt)}
	})},
	{"following.json", rowsOf((*dal.DB).OwnFollows, func(e *exporter, f *model.Follow) (int64, row) {
		return f.ID, row{"user_id": f.FolloweeID, "mutual": f.Mutual, "created_at": e.time(f.CreatedAt)}
	})},
	{"followers.json", rowsOf((*dal.DB).OwnFollowers, func(e *exporter, f *model.Follow) (int64, row) {
		return f.ID, row{"user_id": f.FollowerID, "mutual": f.Mutual, "created_at": e.time(f.CreatedAt)}
	})},
	{"blocks.json", rowsOf((*dal.DB).OwnBlocks, func(e *exporter, b *model.Block) (int64, row) {
		return b.ID, row{"user_id": b.BlockedID, "created_at": e.time(b.CreatedAt)}
	})},
	{"messages.json", (*exporter).messages},
	{"reports.json", rowsOf((*dal.DB).OwnReports, func(e *exporter, r *model.Report) (int64, row) {
		return r.ID, row{"subject_kind": r.SubjectKind, "subject_id": r.SubjectID, "reason": r.Reason, "text": r.Text,
			"start_ms": r.StartMS, "end_ms": r.EndMS, "created_at": e.time(r.CreatedAt)}
	})},
	{"notices.json", rowsOf((*dal.DB).OwnNotices, func(e *exporter, n *model.Notice) (int64, row) {
		if n.State != model.NoticeSent {
			return n.ID, nil // nobody was told
		}
		text := e.noticeText(n.Data)
		return n.ID, row{"id": n.ID, "kind": n.Kind, "text_en": text.EN, "text_zh": text.ZH, "subject_kind": n.SubjectKind, "subject_id": n.SubjectID,
			"sent_at": e.time(n.SentAt), "read_at": e.time(n.ReadAt)}
	})},
	{"measures.json", rowsOf((*dal.DB).OwnActions, func(e *exporter, a *model.Action) (int64, row) {
		if noticeKind(a) == "" && a.Measure != stepUndo {
			return a.ID, nil // a step of the work that the user is not told of
		}
		r := row{"id": a.ID, "measure": a.Measure, "subject_kind": a.SubjectKind, "subject_id": a.SubjectID, "policy": a.Policy, "statement": a.PolicyText,
			"automatic": a.ActorKind == ActorSystem, "ends_at": e.time(a.EndsAt), "created_at": e.time(a.CreatedAt)}
		if a.UndoOf != nil {
			r["undoes"] = *a.UndoOf
		}
		return a.ID, r
	})},
	{"restrictions.json", rowsOf((*dal.DB).OwnRestrictions, func(e *exporter, r *model.Restriction) (int64, row) {
		return r.ID, row{"measure": r.Measure, "subject_kind": r.SubjectKind, "subject_id": r.SubjectID, "measure_id": r.ActionID, "policy": r.Policy,
			"starts_at": e.time(r.StartsAt), "ends_at": e.time(r.EndsAt), "lifted_at": e.time(r.LiftedAt)}
	})},
	{"statements.json", rowsOf((*dal.DB).OwnStatements, func(e *exporter, st *model.Statement) (int64, row) {
		return st.ID, row{"measure_id": st.ActionID, "kind": st.Kind, "subject_kind": st.SubjectKind, "subject_id": st.SubjectID, "policy": st.Policy,
			"policy_version": st.PolicyVersion, "text_en": st.TextEN, "text_zh": st.TextZH, "facts": json.RawMessage(st.Facts), "found_by": st.FoundBy,
			"automatic": st.ActorKind == ActorSystem, "appeal_until": e.time(st.AppealUntil), "undone_at": e.time(st.UndoneAt), "created_at": e.time(st.CreatedAt)}
	})},
	{"appeals.json", rowsOf((*dal.DB).OwnAppeals, func(e *exporter, a *model.Appeal) (int64, row) {
		return a.ID, row{"measure_id": a.ActionID, "text": a.Text, "state": a.State, "answer": a.Answer, "self_reviewed": a.SelfReviewed,
			"created_at": e.time(a.CreatedAt), "decided_at": e.time(a.DecidedAt)}
	})},
	{"strikes.json", rowsOf((*dal.DB).OwnStrikes, func(e *exporter, k *model.Strike) (int64, row) {
		return k.ID, row{"measure_id": k.ActionID, "policy": k.Policy, "points": k.Points, "created_at": e.time(k.CreatedAt), "expires_at": e.time(k.ExpiresAt),
			"lifted_at": e.time(k.LiftedAt)}
	})},
	{"sign_ins.json", rowsOf((*dal.DB).OwnSessions, func(e *exporter, s *model.Session) (int64, row) {
		return s.ID, row{"created_at": e.time(s.CreatedAt), "expires_at": e.time(s.ExpiresAt)}
	})},
	{"panel_sign_ins.json", rowsOf((*dal.DB).OwnStaffSessions, func(e *exporter, s *model.StaffSession) (int64, row) {
		return s.ID, row{"address": s.Address, "agent": s.Agent, "created_at": e.time(s.CreatedAt), "used_at": e.time(s.UsedAt), "expires_at": e.time(s.ExpiresAt)}
	})},
	{"panel_tokens.json", rowsOf((*dal.DB).OwnStaffTokens, func(e *exporter, t *model.StaffToken) (int64, row) {
		return t.ID, row{"name": t.Name, "scopes": t.Scopes, "created_at": e.time(t.CreatedAt), "used_at": e.time(t.UsedAt), "expires_at": e.time(t.ExpiresAt)}
	})},
}

// rowsOf writes the rows that belong to the user; those that view answers nothing
// for are left out.
func rowsOf[T any](read func(d *dal.DB, ctx context.Context, user, after int64, limit int) ([]T, error), view func(e *exporter, t *T) (int64, row)) func(*exporter, string) error {
	return func(e *exporter, name string) error {
		return e.array(name, func(add func(row) error) error {
			own := func(ctx context.Context, user, after int64, limit int) ([]T, error) {
				return read(e.db, ctx, user, after, limit)
			}
			return stretches(e.ctx, e.user, own, func(t *T) (int64, error) {
				id, r := view(e, t)
				if r == nil {
					return id, nil
				}
				return id, add(r)
			})
		})
	}
}

// array writes a JSON array, an element a line.
func (e *exporter) array(name string, fill func(add func(row) error) error) error {
	w, err := e.create(name, zip.Deflate)
	if err != nil {
		return err
	}
	between := "[\n"
	err = fill(func(r row) error {
		b, err := json.Marshal(r)
		if err != nil {
			return err
		}
		e.counts[name]++
		_, err = io.WriteString(w, between+string(b))
		between = ",\n"
		return err
	})
	if err != nil {
		return err
	}
	end := "\n]\n"
	if e.counts[name] == 0 {
		end = "[]\n"
	}
	_, err = io.WriteString(w, end)
	return err
}

// messages writes what the user wrote, as it was written, and what the user got,
// as the user saw it.
func (e *exporter) messages(name string) error {
	return e.array(name, func(add func(row) error) error {
		return stretches(e.ctx, e.user, e.db.OwnConversations, func(c *model.Conversation) (int64, error) {
			peer := c.LowID
			if peer == e.user {
				peer = c.HighID
			}
			return c.ID, stretches(e.ctx, c.ID, e.db.MessagesOf, func(m *model.Message) (int64, error) {
				text := m.PublicText
				if m.FromUserID == e.user {
					text = m.Text
				}
				return m.CreatedAt, add(row{"id": m.ID, "with_user_id": peer, "from_user_id": m.FromUserID, "to_user_id": m.ToUserID, "text": text,
					"created_at": e.time(m.CreatedAt)})
			})
		})
	})
}

// exportReadme is the first file of an export.
const exportReadme = `Everything that this server keeps about you
===========================================

profile.json         your account; your pictures are in media/
videos.json          your videos; the files are in media/videos/<id>/
comments.json        what you wrote under videos
likes.json           videos that you like
following.json       whom you follow
followers.json       who follows you
blocks.json          whom you block
messages.json        what you wrote, and what was written to you as you saw it
reports.json         what you have reported
notices.json         what the server told you
measures.json        decisions about you and what is yours, with their statements
restrictions.json    what is or was in force because of them
statements.json      the reasons that were given for them
appeals.json         what you said against them, and the answers
strikes.json         the points that they gave
sign_ins.json        where you are signed in; no passwords or tokens
panel_*.json         the same for the staff's panel
manifest.json        how many rows there are; files that could not be found

Texts are UTF-8, times are UTC. The form of the files is told by schema_version
in manifest.json. Deleted videos and comments are in the lists as long as the
server keeps them; the files of deleted videos are not. Not in here: notes that
staff write for each other, and what the word filter looks for.


本服务器保存的与你有关的全部数据
================================

profile.json         你的账号；图片在 media/ 中
videos.json          你的视频；文件在 media/videos/<编号>/ 中
comments.json        你写的评论
likes.json           你点赞的视频
following.json       你关注的人
followers.json       关注你的人
blocks.json          你拉黑的人
messages.json        你发出的私信，以及你收到的私信（与你看到的一致）
reports.json         你提交的举报
notices.json         服务器发给你的通知
measures.json        对你及你的内容所作的处理及其理由说明
restrictions.json    由此产生的、现在或曾经生效的限制
statements.json      处置的理由说明
appeals.json         你的申诉与答复
strikes.json         处置带来的违规记分
sign_ins.json        你的登录会话；不含密码与令牌
panel_*.json         管理后台的同类记录
manifest.json        各文件的行数，以及未能找到的文件

文本为 UTF-8 编码，时间为 UTC。文件格式版本见 manifest.json 中的 schema_version。
已删除的视频与评论在服务器保留期间仍列出，但不含已删除视频的文件。
不包含：工作人员之间的备注，以及敏感词过滤器的词条。
`
