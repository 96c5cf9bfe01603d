package biz

import (
	"bytes"
	"context"
	"crypto/hmac"
	"encoding/json"

	"vireo/dal"
	"vireo/dal/model"
)

// actionDamage is a row in which the sealer says that the log was not as it had
// left it. Else going on would hide a cut: the new end would be sealed like any.
const actionDamage = "audit.damage"

// headDamage is the row to write when the end of the log is not where, or what,
// it was sealed to be; nil: it is. The head is then set behind all that was ever
// there, so that what is gone stays a gap.
func (s *Service) headDamage(ctx context.Context, tx *dal.DB, c *chain, head *model.AuditHead) (*model.AuditEvent, error) {
	last, err := tx.LastAudit(ctx)
	if err != nil {
		return nil, err
	}
	reason := s.headReason(c, head, &last)
	if reason == "" {
		return nil, nil
	}
	data, err := json.Marshal(map[string]any{"reason": reason, "head": head.Seq, "last": last.Seq, "known": s.seal.seq})
	if err != nil {
		return nil, err
	}
	s.log.Error("audit log: it is damaged; vireo audit verify tells more", "reason", reason, "head", head.Seq, "last", last.Seq, "known", s.seal.seq)
	head.Seq, head.MAC = max(head.Seq, last.Seq, s.seal.seq), last.MAC
	return &model.AuditEvent{
		CreatedAt: s.now(), ActorKind: ActorSystem, Action: actionDamage, ObjectKind: "audit", ObjectID: last.Seq, Data: string(data),
		IPDigest: []byte{}, TextDigest: []byte{},
	}, nil
}

func (s *Service) headReason(c *chain, head *model.AuditHead, last *model.AuditLog) string {
	switch {
	case last.Seq < head.Seq:
		return "the last rows are gone"
	case last.Seq > head.Seq:
		return "there are rows behind the end"
	case !bytes.Equal(last.MAC, head.MAC):
		return "the last row is not the one that was sealed"
	case head.Seq < s.seal.seq:
		return "the log was set back"
	case head.Seq > 0 && !hmac.Equal(c.head(head.Seq, head.MAC), head.Seal):
		return "the end has no seal of this key"
	}
	return ""
}
