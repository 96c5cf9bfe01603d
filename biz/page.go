package biz

import (
	"encoding/base64"
	"encoding/binary"
	"math"

	"vireo/biz/errs"
)

// The most rows of a page, which is also what a client gets that names no size.
const (
	feedPage    = 30
	videoPage   = 200
	commentPage = 200
	userPage    = 500
	chatPage    = 200
)

// Page is which part of a list is wanted: the rows after a cursor, newest first.
type Page struct {
	Size   int32
	Cursor string // empty: from the start
}

// start is where a page begins: rows before a position, at most limit of them.
func (p Page) start(largest int) (before int64, limit int, err error) {
	limit = largest
	if p.Size < 0 {
		return 0, 0, errs.Invalid("page_size", errs.T("page_size must not be negative", "page_size 不能为负数"))
	}
	if p.Size > 0 {
		limit = min(int(p.Size), largest)
	}
	before, err = parseCursor(p.Cursor)
	return before, limit, err
}

// nextCursor names the rows after a page: those before its last position. It is
// empty when the page was not full, so the list ends there.
func nextCursor(rows, limit int, last int64) string {
	if rows < limit || rows == 0 {
		return ""
	}
	return base64.RawURLEncoding.EncodeToString(binary.BigEndian.AppendUint64(nil, uint64(last)))
}

func parseCursor(s string) (int64, error) {
	if s == "" {
		return math.MaxInt64, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(b) != 8 || b[0]&0x80 != 0 {
		return 0, errs.Invalid("cursor", errs.T("cursor is not one that this server gave out", "cursor 无效"))
	}
	return int64(binary.BigEndian.Uint64(b)), nil
}
