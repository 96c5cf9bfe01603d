package biz

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"hash"

	"vireo/dal/model"
)

// chain computes what protects the audit log. It is not for concurrent use.
type chain struct {
	mac hash.Hash
	buf []byte
}

func newChain(key []byte) *chain { return &chain{mac: hmac.New(sha256.New, key)} }

// row is the MAC of a row: over the MAC of the row before it and every column in
// a form that no two rows share. Changing it needs a new version in its first line.
func (c *chain) row(prev []byte, r *model.AuditLog) []byte {
	c.begin("vireo audit row 1\n")
	c.bytes(prev)
	c.number(r.Seq, r.CreatedAt, r.ActorID)
	c.text(r.ActorKind, r.RequestID, r.Action, r.ObjectKind)
	c.number(r.ObjectID, r.CaseID)
	c.text(r.Data)
	c.number(r.IPID)
	c.bytes(r.IPDigest)
	c.number(r.TextID)
	c.bytes(r.TextDigest)
	return c.end()
}

// head is the seal of the place where the log ends.
func (c *chain) head(seq int64, mac []byte) []byte {
	c.begin("vireo audit head 1\n")
	c.number(seq)
	c.bytes(mac)
	return c.end()
}

func (c *chain) begin(what string) { c.buf = append(c.buf[:0], what...) }

func (c *chain) number(list ...int64) {
	for _, n := range list {
		c.buf = binary.BigEndian.AppendUint64(c.buf, uint64(n))
	}
}

func (c *chain) bytes(b []byte) {
	c.number(int64(len(b)))
	c.buf = append(c.buf, b...)
}

func (c *chain) text(list ...string) {
	for _, s := range list {
		c.number(int64(len(s)))
		c.buf = append(c.buf, s...)
	}
}

func (c *chain) end() []byte {
	c.mac.Reset()
	c.mac.Write(c.buf)
	return c.mac.Sum(nil)
}
