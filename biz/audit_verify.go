package biz

import (
	"bytes"
	"context"
	"crypto/hmac"
	"encoding/hex"
	"errors"
	"fmt"

	"vireo/dal"
	"vireo/dal/model"
)

// verifyBatch is how many rows are read at a time.
const verifyBatch = 5_000

// The kinds of AuditDamage.
const (
	DamageAltered = "altered" // a row is not what was sealed
	DamageMissing = "missing" // a row is gone, later ones are there
	DamageCut     = "cut"     // the last rows are gone
	DamageText    = "text"    // the text beside a row is not what was sealed, or gone without erasure
	DamageHead    = "head"    // the place where the log ends was changed
	DamageFound   = "found"   // the sealer found damage here, and wrote it down
)

// AuditDamage is the first place where the log is not what was sealed.
type AuditDamage struct {
	Seq    int64  `json:"seq"`
	Kind   string `json:"kind"`
	Reason string `json:"reason"`
}

// AuditReport is what a check of the audit log found.
type AuditReport struct {
	Intact  bool         `json:"intact"`
	Damage  *AuditDamage `json:"damage,omitempty"`
	From    int64        `json:"from"` // the first row that was checked
	Head    int64        `json:"head"` // the last row of the log, as the head says
	HeadMAC string       `json:"head_mac"`
	Rows    int64        `json:"rows"`    // checked
	Texts   int64        `json:"texts"`   // checked
	Erased  int64        `json:"erased"`  // texts that were erased
	Waiting int64        `json:"waiting"` // events that are not sealed yet, so not protected either
	Guard   string       `json:"guard"`   // what keeps rows from being changed: dal.GuardTriggers, dal.GuardRights or dal.AuditUnguarded
}

// AuditMark is a head as the server's log tells it.
type AuditMark struct {
	Seq int64
	MAC []byte
}

// VerifyAudit checks the audit log from a row on (0: all of it) to where it ends
// now, and names the first row that was altered, is missing or was cut off. Known
// heads are places that must be there with their MAC: with them also a database
// is found out that was set back as a whole. The error says that the log could
// not be read, never what was found in it.
func (s *Service) VerifyAudit(ctx context.Context, from int64, progress func(done, total int64), known ...AuditMark) (AuditReport, error) {
	if progress == nil {
		progress = func(int64, int64) {}
	}
	v := verifier{s: s, chain: newChain(s.seal.key), progress: progress, known: map[int64][]byte{}}
	for _, m := range known {
		v.known[m.Seq] = m.MAC
	}
	v.report.From = max(from, 1)
	err := v.run(ctx)
	if errors.Is(err, errDamage) {
		err = nil
	}
	v.report.Intact = err == nil && v.report.Damage == nil
	return v.report, err
}

// errDamage ends a check: the report has what was found.
var errDamage = errors.New("the audit log is damaged")

// verifier is one check.
type verifier struct {
	s        *Service
	chain    *chain
	progress func(done, total int64)
	known    map[int64][]byte
	report   AuditReport
	at       int64 // the last row that was right
	mac      []byte
}

func (v *verifier) run(ctx context.Context) error {
	if err := v.surroundings(ctx); err != nil {
		return err
	}
	head, err := v.s.db.AuditHead(ctx) // before the rows: it must not be ahead of what is read
	if errors.Is(err, dal.ErrNotFound) {
		return v.damaged(v.report.From, DamageHead, "the row that says where the log ends is gone")
	}
	if err != nil {
		return err
	}
	v.report.Head, v.report.HeadMAC = head.Seq, hex.EncodeToString(head.MAC)
	if err := v.start(ctx); err != nil {
		return err
	}
	if err := v.rows(ctx, head.Seq); err != nil {
		return err
	}
	return v.end(ctx, head)
}

// surroundings reads what is of interest beside the rows.
func (v *verifier) surroundings(ctx context.Context) (err error) {
	if v.report.Waiting, err = v.s.db.AuditWaiting(ctx); err != nil {
		return err
	}
	v.report.Guard, err = v.s.db.AuditGuard(ctx)
	return err
}

// start reads the MAC before the first row.
func (v *verifier) start(ctx context.Context) error {
	v.at = v.report.From - 1
	if v.at == 0 {
		return nil
	}
	n, err := v.s.db.ScanAudit(ctx, v.at-1, v.at, 1, func(r *dal.AuditRow) error {
		v.mac = r.MAC
		return nil
	})
	if err == nil && n == 0 {
		return v.damaged(v.at, DamageMissing, "the row before the first one to check is not there")
	}
	return err
}

// rows checks every row up to a place.
func (v *verifier) rows(ctx context.Context, to int64) error {
	for {
		n, err := v.s.db.ScanAudit(ctx, v.at, to, verifyBatch, v.row)
		if err != nil {
			return err
		}
		v.progress(v.at, to)
		if n < verifyBatch {
			return nil
		}
	}
}

// row checks one row against the one before it.
func (v *verifier) row(r *dal.AuditRow) error {
	if r.Seq != v.at+1 {
		return v.damaged(v.at+1, DamageMissing, fmt.Sprintf("rows %d to %d are gone", v.at+1, r.Seq-1))
	}
	if !hmac.Equal(v.chain.row(v.mac, &r.AuditLog), r.MAC) {
		return v.damaged(r.Seq, DamageAltered, "the row is not the one that was sealed here")
	}
	if mac, ok := v.known[r.Seq]; ok && !bytes.Equal(mac, r.MAC) {
		return v.damaged(r.Seq, DamageAltered, "the row is not the one that the known head names")
	}
	if r.Action == actionDamage {
		return v.damaged(r.Seq, DamageFound, "the sealer found here: "+r.Data)
	}
	if err := v.text(r, "address", r.IPID, r.IPDigest, &r.IP); err != nil {
		return err
	}
	if err := v.text(r, "text", r.TextID, r.TextDigest, &r.Text); err != nil {
		return err
	}
	v.at, v.mac = r.Seq, r.MAC
	v.report.Rows++
	return nil
}

// text checks personal text of a row, unless it was erased.
func (v *verifier) text(r *dal.AuditRow, what string, id int64, digest []byte, t *model.AuditText) error {
	switch {
	case id == 0:
		return nil
	case t.ID == 0:
		return v.damaged(r.Seq, DamageText, "its "+what+" is gone, and was not erased")
	case t.ErasedAt != 0 && t.Text == "" && len(t.Salt) == 0:
		v.report.Erased++
		return nil
	case !hmac.Equal(textDigest(t.Salt, t.Text), digest):
		return v.damaged(r.Seq, DamageText, "its "+what+" is not the one that was sealed")
	}
	v.report.Texts++
	return nil
}

// end checks that the log ends where the head says.
func (v *verifier) end(ctx context.Context, head *model.AuditHead) error {
	if v.at < head.Seq {
		return v.damaged(v.at+1, DamageCut, fmt.Sprintf("the last rows, %d to %d, are gone", v.at+1, head.Seq))
	}
	for seq := range v.known {
		if seq > head.Seq {
			return v.damaged(head.Seq+1, DamageCut, fmt.Sprintf("the log ends at %d, and once had %d", head.Seq, seq))
		}
	}
	if head.Seq == 0 && len(head.Seal) == 0 {
		last, err := v.s.db.LastAudit(ctx)
		if err == nil && last.Seq != 0 {
			err = v.damaged(last.Seq, DamageHead, "the row that says where the log ends was emptied")
		}
		return err
	}
	if !hmac.Equal(v.chain.head(head.Seq, head.MAC), head.Seal) || v.at == head.Seq && v.mac != nil && !bytes.Equal(v.mac, head.MAC) {
		return v.damaged(head.Seq, DamageHead, "the row that says where the log ends was changed")
	}
	return nil
}

// damaged notes what is wrong; the first is the one that is told.
func (v *verifier) damaged(seq int64, kind, reason string) error {
	v.report.Damage = &AuditDamage{Seq: seq, Kind: kind, Reason: reason}
	return errDamage
}
