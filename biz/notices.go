package biz

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// noticeData is what a notice says, apart from any language.
type noticeData struct {
	Measure string `json:"measure"` // of the action; of the one that was undone
	Undone  bool   `json:"undone,omitempty"`
	Kind    string `json:"kind"`           // of the subject
	Text    string `json:"text,omitempty"` // the beginning of what it is about
	Policy  string `json:"policy,omitempty"`
	EndsAt  int64  `json:"ends_at,omitempty"`

	Reason      string    `json:"reason,omitempty"` // what was written to the user, in one language
	Reasons     errs.Text `json:"reasons,omitzero"` // the same in both
	Rule        errs.Text `json:"rule,omitzero"`    // the title of the policy
	AppealUntil int64     `json:"appeal_until,omitempty"`
	Decision    int64     `json:"decision,omitempty"` // whose statement goes with it
	Outcome     string    `json:"outcome,omitempty"`  // of a report's case, or of an appeal
	Self        bool      `json:"self,omitempty"`     // who acted has decided the appeal
}

// The notices that are about the account and no measure.
const (
	noticeApproved = "approved" // a new account may be used
	noticeExport   = "export"   // the export is ready
	noticeKept     = "kept"     // the account is not deleted
)

// noticeKind is what a user is told of an action; empty: nothing. Who did not
// know that something was held is not told that it is released.
func noticeKind(a *model.Action) string {
	switch a.Measure {
	case MeasureTakedown, MeasureLimit, MeasureWarn, MeasureMute, MeasureSuspend, MeasureBan, stepPurge:
		return a.Measure
	case MeasureRestore, stepNone:
		if a.SubjectKind == model.SubjectUser && a.CausesCleared&model.CausePremoderation != 0 {
			return noticeApproved
		}
		if a.Measure == MeasureRestore && (a.CausesCleared&restrictable(a.SubjectKind) != 0 || a.SubjectKind == model.SubjectUser) {
			return MeasureRestore
		}
	}
	return ""
}

func tells(a *model.Action) bool { return noticeKind(a) != "" && a.OwnerID != 0 }

// noticeOf lets the owner know of an action, after the time in which it can be
// undone unseen.
func (s *Service) noticeOf(ctx context.Context, tx *dal.DB, d *decided, a *model.Action) error {
	if !tells(a) {
		return nil
	}
	n := noticeData{Measure: a.Measure, EndsAt: a.EndsAt, Reasons: d.text, Decision: a.Decision()}
	if d.rule != nil {
		n.Rule = errs.T(d.rule.TitleEN, d.rule.TitleZH)
	}
	if a.Measure != MeasureRestore && a.Measure != stepNone {
		n.AppealUntil = d.appealUntil
	}
	return s.notify(ctx, tx, a, noticeKind(a), fmt.Sprint("action:", a.ID), n)
}

// noticeOfUndo takes the notice of an action back, or, when it was sent already,
// sends another.
func (s *Service) noticeOfUndo(ctx context.Context, tx *dal.DB, undone, by *model.Action) error {
	if !tells(undone) {
		return nil
	}
	took, err := tx.CancelNotice(ctx, undone.ID)
	if err != nil || took {
		return err
	}
	return s.notify(ctx, tx, by, "undone", fmt.Sprint("undo:", undone.ID), noticeData{Measure: noticeKind(undone), Undone: true})
}

func (s *Service) notify(ctx context.Context, tx *dal.DB, a *model.Action, kind, once string, d noticeData) error {
	var err error
	d.Kind, d.Policy = a.SubjectKind, a.Policy
	if d.Text, err = s.excerpt(ctx, tx, Subject{a.SubjectKind, a.SubjectID}); err != nil {
		return err
	}
	b, err := json.Marshal(d)
	if err != nil {
		return err
	}
	now := s.now()
	return tx.AddNotice(ctx, &model.Notice{
		UserID: a.OwnerID, Kind: kind, Once: once, Data: string(b), ActionID: a.ID, SubjectKind: a.SubjectKind, SubjectID: a.SubjectID,
		State: model.NoticeWaiting, SendAt: now + noticeGrace.Milliseconds(), CreatedAt: now,
	})
}

// excerptLength bounds, in characters, how much of a text a notice repeats.
const excerptLength = 60

// excerpt is the beginning of what a notice is about, as its owner wrote it.
func (s *Service) excerpt(ctx context.Context, tx *dal.DB, sub Subject) (string, error) {
	text, err := s.wording(ctx, tx, sub)
	return shortened(text, excerptLength), err
}

// shortened is the beginning of a text in one line.
func shortened(text string, limit int) string {
	text = strings.Join(strings.Fields(text), " ")
	if r := []rune(text); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return text
}

// wording is what the owner of a subject wrote there; of a user nothing.
func (s *Service) wording(ctx context.Context, tx *dal.DB, sub Subject) (text string, err error) {
	switch sub.Kind {
	case model.SubjectVideo:
		var v *model.Video
		if v, err = tx.VideoRow(ctx, sub.ID); err == nil {
			text = v.Title
		}
	case model.SubjectComment:
		var c *model.Comment
		if c, err = tx.Comment(ctx, sub.ID); err == nil {
			text = c.Text
		}
	case model.SubjectMessage:
		var m *model.Message
		if m, err = tx.Message(ctx, sub.ID); err == nil {
			text = m.Text
		}
	}
	return text, ignoreMissing(err)
}

// noticeTexts is what users read, by the notice's kind.
var noticeTexts = map[string]errs.Text{
	MeasureTakedown: errs.T("We took down %s.", "你的%s已被下架。"),
	MeasureLimit:    errs.T("We limited %s: it is not in feeds any more.", "你的%s已被限流，不再出现在视频流中。"),
	MeasureRestore:  errs.T("We restored %s.", "你的%s已恢复。"),
	stepPurge:       errs.T("The files of %s were removed for good.", "你的%s的文件已被永久清除。"),
	MeasureWarn:     errs.T("A warning about %s.", "关于你的%s的警告。"),
	MeasureMute:     errs.T("You can't write comments and messages%s.", "你已被禁言%s。"),
	MeasureSuspend:  errs.T("Your account is suspended%s.", "你的账号已被停用%s。"),
	MeasureBan:      errs.T("Your account is banned%s.", "你的账号已被封禁%s。"),
	noticeHeld: errs.T("An automatic check holds %s back until a moderator has looked at it. Others do not see it meanwhile.",
		"你的%s被自动审核暂缓展示，待审核员查看，在此期间他人不可见。"),
	noticeApproved: errs.T("Your account has been approved. Welcome!", "你的账号已通过审核，欢迎！"),
	noticeExport:   errs.T("Your data is ready. You can download it%s.", "你的数据已准备好，可以下载%s。"),
	noticeKept:     errs.T("You signed in, so your account will not be deleted.", "你已重新登录，账号不会被注销。"),
}

// noticeThings is what a subject is called.
var noticeThings = map[string]errs.Text{
	model.SubjectVideo:   errs.T("your video", "视频"),
	model.SubjectComment: errs.T("your comment", "评论"),
	model.SubjectMessage: errs.T("your message", "私信"),
	model.SubjectUser:    errs.T("your account", "账号"),
}

// noticeText is a notice as a user reads it.
func (s *Service) noticeText(data string) errs.Text {
	d := noticeDataOf(data)
	return s.textOfNotice(&d)
}

func noticeDataOf(data string) noticeData {
	var d noticeData
	_ = json.Unmarshal([]byte(data), &d) // ours
	return d
}

func (s *Service) textOfNotice(d *noticeData) errs.Text {
	thing, text := noticeThings[d.Kind], noticeTexts[d.Measure]
	if d.Text != "" {
		thing = errs.T(thing.EN+" “"+d.Text+"”", thing.ZH+"“"+d.Text+"”")
	}
	switch d.Measure {
	case MeasureMute, MeasureSuspend, MeasureBan, noticeExport:
		thing = errs.Text{}
		if d.EndsAt != 0 {
			until := s.timeText(d.EndsAt)
			thing = errs.T(" until "+until, "，至 "+until)
		}
	case noticeApproved, noticeKept:
		return text
	case noticeReport:
		return reportText(d)
	case noticeAppeal:
		return appealText(d, thing)
	}
	out := errs.T(strings.Replace(text.EN, "%s", thing.EN, 1), strings.Replace(text.ZH, "%s", thing.ZH, 1))
	if d.Undone {
		return errs.T("We took this back: "+out.EN, "以下处理已撤销："+out.ZH)
	}
	return s.noticeReasons(d, out)
}

// noticeReasons adds to a notice why, and until when it can be appealed against.
func (s *Service) noticeReasons(d *noticeData, out errs.Text) errs.Text {
	if d.Rule.EN != "" {
		out = errs.T(out.EN+" Rule: "+d.Rule.EN+".", out.ZH+"违反规则：“"+d.Rule.ZH+"”。")
	}
	if d.Reason != "" { // written before there were two languages
		d.Reasons = errs.T(d.Reason, d.Reason)
	}
	if d.Reasons.EN != "" {
		out = errs.T(out.EN+" "+d.Reasons.EN, out.ZH+d.Reasons.ZH)
	}
	if d.AppealUntil != 0 {
		until := s.timeText(d.AppealUntil)
		out = errs.T(out.EN+" You can appeal until "+until+".", out.ZH+"你可以在 "+until+" 之前申诉。")
	}
	return out
}

// noticeBatch is how many notices one look finds.
const noticeBatch = 100

// SendNotices sends every notice whose time has come: into the user's list and
// as a message of the system account. Each is sent once, whoever tries.
func (s *Service) SendNotices(ctx context.Context) error {
	for {
		rows, err := s.db.DueNotices(ctx, s.now(), noticeBatch)
		if err != nil || len(rows) == 0 {
			return err
		}
		from, err := s.systemAccount(ctx)
		if err != nil {
			return err
		}
		var failed error // one that can't be sent keeps nobody else waiting
		for i := range rows {
			failed = errors.Join(failed, s.sendNotice(ctx, from, &rows[i]))
		}
		if failed != nil || len(rows) < noticeBatch {
			return failed
		}
	}
}

func (s *Service) sendNotice(ctx context.Context, from int64, n *model.Notice) error {
	text := firstRunes(s.noticeText(n.Data).In(s.cfg.Language), messageText.limit)
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		mine, err := tx.ClaimNotice(ctx, n.ID, s.now())
		if err != nil || !mine {
			return err
		}
		if _, err := tx.Owner(ctx, n.UserID); err != nil {
			return ignoreMissing(err) // there is nobody to write to
		}
		m := &model.Message{FromUserID: from, ToUserID: n.UserID, Text: text, PublicText: text, RulesetVersion: s.WordState().Version}
		if err := tx.AddMessage(ctx, m, s.now()); err != nil {
			return err
		}
		return tx.NoticeMessage(ctx, n.ID, m.ID)
	})
}

// Notice is a notice as its user sees it.
type Notice struct {
	ID        int64
	Kind      string
	Subject   Subject
	Text      errs.Text
	At        int64 // ms
	Read      bool
	ActionID  int64      // what it tells of; zero: no action
	Statement *Statement // of reasons; nil: there is none
}

// NoticeList is one page of notices.
type NoticeList struct {
	Notices []Notice
	Unread  int64
	Next    string
}

// noticePage is the most rows of a page of notices.
const noticePage = 100

// Notices is what the service told the viewer, newest first.
func (s *Service) Notices(ctx context.Context, v Viewer, p Page) (NoticeList, error) {
	if err := need(v); err != nil {
		return NoticeList{}, err
	}
	before, limit, err := p.start(noticePage)
	if err != nil {
		return NoticeList{}, err
	}
	rows, err := s.db.Notices(ctx, v.UserID, before, limit)
	if err != nil {
		return NoticeList{}, err
	}
	list := NoticeList{Notices: make([]Notice, len(rows))}
	reasons, err := s.reasonsOf(ctx, rows)
	if err != nil {
		return NoticeList{}, err
	}
	for i := range rows {
		n := &rows[i]
		list.Notices[i] = Notice{ID: n.ID, Kind: n.Kind, Subject: Subject{n.SubjectKind, n.SubjectID}, Text: s.noticeText(n.Data), At: n.SentAt, Read: n.ReadAt != 0,
			ActionID: n.ActionID, Statement: reasons[i]}
	}
	if len(rows) > 0 {
		list.Next = nextCursor(len(rows), limit, rows[len(rows)-1].ID)
	}
	list.Unread, err = s.db.UnreadNotices(ctx, v.UserID)
	return list, err
}

// ReadNotices marks the viewer's notices up to one as read; 0: all of them.
// Doing so again changes nothing.
func (s *Service) ReadNotices(ctx context.Context, v Viewer, upTo int64) error {
	if err := need(v); err != nil {
		return err
	}
	if upTo < 0 {
		return errs.Invalid("notice_id", errs.T("notice_id must not be negative", "notice_id 不能为负数"))
	}
	if upTo == 0 {
		upTo = maxID
	}
	return s.db.InTx(ctx, func(tx *dal.DB) error { return tx.ReadNotices(ctx, v.UserID, upTo, s.now()) })
}

// maxID is above every id.
const maxID = 1<<63 - 1
