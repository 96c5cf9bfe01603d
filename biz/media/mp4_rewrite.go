package media

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"os"
	"slices"
)

// plainFtyp is written for files that had none.
var plainFtyp = []byte("\x00\x00\x00\x20ftypisom\x00\x00\x02\x00isomiso2avc1mp41")

// part is a data box on its way into the new file.
type part struct {
	old  span  // payload in the old file
	head int64 // header size in the new file
	at   int64 // payload in the new file
}

// rewrite writes the cleaned movie in src as a fast-start file: ftyp, moov,
// data boxes. Free space is left out. Data go by the kernel's copy, never
// through our memory.
func rewrite(dst, src *os.File, m *movie) error {
	ftyp := plainFtyp
	if m.ftyp != nil {
		var err error
		if ftyp, err = readAt(src, m.ftyp.off, m.ftyp.size); err != nil {
			return err
		}
	}
	parts := dataParts(m)
	for _, s := range m.used.list {
		if p := partAt(parts, s.from); p == nil || s.to > p.old.to {
			return errOutside
		}
	}
	moov, err := relocate(m, parts, int64(len(ftyp)))
	if err != nil {
		return err
	}
	w := bufio.NewWriter(dst)
	w.Write(ftyp) //nolint:errcheck // bufio keeps the error for Flush
	w.Write(moov) //nolint:errcheck
	if err := w.Flush(); err != nil {
		return err
	}
	for _, p := range parts {
		if err := copyPart(dst, src, p); err != nil {
			return err
		}
	}
	return nil
}

func dataParts(m *movie) []part {
	var parts []part
	for _, b := range m.top {
		if b.typ != "mdat" || b.size == b.head {
			continue
		}
		p := part{old: span{b.body(), b.end()}, head: 8}
		if p.old.to-p.old.from > math.MaxUint32-8 {
			p.head = 16
		}
		parts = append(parts, p)
	}
	return parts
}

// relocate returns the new moov and sets the parts' places, which depend on its
// size, which depends on whether offsets need 64 bits, which depends on the
// places: hence the second try.
func relocate(m *movie, parts []part, ftyp int64) ([]byte, error) {
	for _, long := range []bool{false, true} {
		at := ftyp + compactSize(m.root, m.buf, long)
		for i := range parts {
			parts[i].at = at + parts[i].head
			at = parts[i].at + parts[i].old.to - parts[i].old.from
		}
		if at > math.MaxUint32 && !long {
			continue
		}
		c := compactor{buf: m.buf, parts: parts, long: long}
		c.write(m.root)
		return c.out, c.err
	}
	return nil, nil
}

// compactSize is the size of n without free space and with its offsets' width.
func compactSize(n *node, buf []byte, long bool) int64 {
	if n.typ == "free" {
		return 0
	}
	if n.typ == "stco" || n.typ == "co64" {
		width := int64(4)
		if n.typ == "co64" || long {
			width = 8
		}
		return 16 + width*int64(u32(n.payload(buf)[4:])) // parsing has checked it
	}
	if keep[n.typ] == nil {
		return n.size
	}
	size := int64(8)
	for _, k := range n.kids {
		size += compactSize(k, buf, long)
	}
	return size
}

// compactor serialises a tree without free space and with moved offsets.
type compactor struct {
	buf   []byte
	parts []part
	long  bool // write co64 for stco
	out   []byte
	err   error
}

func (c *compactor) write(n *node) {
	switch {
	case n.typ == "free":
	case n.typ == "stco" || n.typ == "co64":
		c.offsets(n)
	case keep[n.typ] == nil:
		c.out = append(c.out, c.buf[n.off:n.end()]...)
	default:
		at := c.header(n.typ)
		for _, k := range n.kids {
			c.write(k)
		}
		c.close(at)
	}
}

func (c *compactor) header(typ string) (at int) {
	at = len(c.out)
	c.out = append(append(c.out, 0, 0, 0, 0), typ...)
	return at
}

func (c *compactor) close(at int) {
	binary.BigEndian.PutUint32(c.out[at:], uint32(len(c.out)-at))
}

func (c *compactor) offsets(n *node) {
	width := 4
	if n.typ == "co64" {
		width = 8
	}
	table, err := n.table(c.buf, 4, width)
	if err != nil {
		c.err = err
		return
	}
	typ := n.typ
	if c.long {
		typ = "co64"
	}
	at := c.header(typ)
	c.out = append(c.out, n.payload(c.buf)[:8]...)
	for ; len(table) > 0; table = table[width:] {
		to := c.move(chunkOffset(table, width))
		if typ == "co64" {
			c.out = binary.BigEndian.AppendUint64(c.out, uint64(to))
		} else {
			c.out = binary.BigEndian.AppendUint32(c.out, uint32(to))
		}
	}
	c.close(at)
}

// errOutside: an offset that would point at headers of our own making.
var errOutside = broken("sample data outside the data boxes")

// partAt finds the part that holds the old offset (its end counts in, for empty
// chunks), or nil. Parts are in ascending order.
func partAt(parts []part, off int64) *part {
	i, found := slices.BinarySearchFunc(parts, off, func(p part, off int64) int {
		return cmp.Compare(p.old.from, off)
	})
	if !found {
		i--
	}
	if i < 0 || off > parts[i].old.to {
		return nil
	}
	return &parts[i]
}

// move maps an old file offset to the new file.
func (c *compactor) move(off int64) int64 {
	p := partAt(c.parts, off)
	if p == nil {
		c.err = errOutside
		return 0
	}
	return p.at + off - p.old.from
}

func copyPart(dst, src *os.File, p part) error {
	size := p.old.to - p.old.from
	head := make([]byte, p.head)
	copy(head[4:], "mdat")
	if p.head == 16 {
		binary.BigEndian.PutUint32(head, 1)
		binary.BigEndian.PutUint64(head[8:], uint64(size+16))
	} else {
		binary.BigEndian.PutUint32(head, uint32(size+8))
	}
	if _, err := dst.Write(head); err != nil {
		return err
	}
	if _, err := src.Seek(p.old.from, io.SeekStart); err != nil {
		return err
	}
	n, err := io.CopyN(dst, src, size)
	if errors.Is(err, io.EOF) {
		return broken("%d of %d bytes of data", n, size)
	}
	return err
}
