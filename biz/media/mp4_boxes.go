package media

import (
	"encoding/binary"
	"errors"
	"io"
)

// The walker below is our own, and small, because cleaning is an edit of bytes
// in place: most of a box must stay as it is, whatever it means. A library that
// decodes boxes into structs and encodes them again (mp4ff) rewrites what it
// did not mean to and allocates by counts that a hostile file declares.

// Limits against hostile files. They bound memory; time is linear in the file.
const (
	maxFtyp   = 4 << 10  // bytes
	maxMoov   = 32 << 20 // bytes; three hours at 60 frames/s need about 10 MiB
	maxMoof   = 4 << 20  // bytes, per fragment
	maxTop    = 1 << 18  // top-level boxes, that is fragments
	maxNodes  = 1 << 16  // boxes inside one moov or moof
	maxRanges = 2 << 20  // separate runs of sample data
	maxTracks = 64
)

// box is a header met at off; size counts the header in.
type box struct {
	typ  string
	off  int64
	size int64
	head int64
}

func (b box) body() int64 { return b.off + b.head }
func (b box) end() int64  { return b.off + b.size }

var errBox = errors.New("box does not fit its parent")

// parseBox reads the header at off from h, the bytes there (16 suffice), of a
// parent that ends at limit. Size 0 (to the end) is resolved to the limit.
func parseBox(h []byte, off, limit int64) (box, error) {
	if limit-off < 8 || len(h) < 8 {
		return box{}, errBox
	}
	b := box{typ: string(h[4:8]), off: off, size: int64(binary.BigEndian.Uint32(h)), head: 8}
	switch b.size {
	case 0:
		b.size = limit - off
	case 1:
		if len(h) < 16 || limit-off < 16 {
			return b, errBox
		}
		size := binary.BigEndian.Uint64(h[8:])
		if size > 1<<62 {
			return b, errBox
		}
		b.size, b.head = int64(size), 16
	}
	if b.size < b.head || b.size > limit-off {
		return b, errBox
	}
	return b, nil
}

// node is a box of a moov or moof held in memory, with the children that the
// keep table knows.
type node struct {
	box
	kids []*node
}

// keep lists, per container, the boxes that playing needs. Everything else is
// blanked: a list of what is harmful would miss the next phone's invention.
// The graph has no cycle, so nesting is bounded by construction.
var keep = map[string]map[string]bool{
	"moov": set("mvhd", "trak", "mvex", "iods"),
	"trak": set("tkhd", "edts", "mdia"),
	"edts": set("elst"),
	"mdia": set("mdhd", "hdlr", "minf", "elng"),
	"minf": set("vmhd", "smhd", "dinf", "stbl"),
	"dinf": set("dref"),
	"stbl": set("stsd", "stts", "ctts", "cslg", "stss", "stsc", "stsz", "stz2", "stco", "co64", "sdtp", "sgpd", "sbgp", "stps"),
	"mvex": set("mehd", "trex"),
	"moof": set("mfhd", "traf"),
	"traf": set("tfhd", "tfdt", "trun", "sdtp", "sgpd", "sbgp", "subs"),
}

// repeatable boxes may occur more than once under one parent. A second one of
// any other kind is refused: readers disagree on which of the two counts.
var repeatable = set("trak", "trex", "traf", "trun", "sgpd", "sbgp")

func set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, n := range names {
		m[n] = true
	}
	return m
}

// tree parses the box b of buf (offsets relative to buf) by the keep table.
// budget is the number of boxes still allowed.
func tree(buf []byte, b box, budget *int) (*node, error) {
	n := &node{box: b}
	known := keep[b.typ]
	if known == nil {
		return n, nil
	}
	for off := b.body(); b.end()-off >= 8; {
		kid, err := parseBox(buf[off:min(off+16, b.end())], off, b.end())
		if err != nil {
			return nil, broken("%s: %v", b.typ, err)
		}
		if *budget--; *budget < 0 {
			return nil, broken("too many boxes")
		}
		sub := &node{box: kid}
		if known[kid.typ] {
			if !repeatable[kid.typ] && n.kid(kid.typ) != nil {
				return nil, broken("two %s", kid.typ)
			}
			if sub, err = tree(buf, kid, budget); err != nil {
				return nil, err
			}
		}
		n.kids = append(n.kids, sub)
		off = kid.end()
	}
	return n, nil
}

// kid returns the first child at the path of types, or nil.
func (n *node) kid(path ...string) *node {
	for _, typ := range path {
		if n == nil {
			return nil
		}
		var next *node
		for _, k := range n.kids {
			if k.typ == typ {
				next = k
				break
			}
		}
		n = next
	}
	return n
}

// payload returns the box's content within buf; nil for a nil node.
func (n *node) payload(buf []byte) []byte {
	if n == nil {
		return nil
	}
	return buf[n.body():n.end()]
}

// table returns the entries of a full box that holds a count and then entries
// of width bytes: the count is believed only when the entries are there.
func (n *node) table(buf []byte, skip, width int) ([]byte, error) {
	p := n.payload(buf)
	if len(p) < skip+4 {
		return nil, broken("a sample table is missing or short")
	}
	count := uint64(binary.BigEndian.Uint32(p[skip:]))
	p = p[skip+4:]
	if count*uint64(width) > uint64(len(p)) {
		return nil, broken("%s: %d entries declared in %d bytes", n.typ, count, len(p))
	}
	return p[:count*uint64(width)], nil
}

// readAt reads size bytes at off; a short read is an error.
func readAt(r io.ReaderAt, off, size int64) ([]byte, error) {
	buf := make([]byte, size)
	if _, err := r.ReadAt(buf, off); err != nil {
		return nil, err
	}
	return buf, nil
}

func u32(b []byte) uint32 { return binary.BigEndian.Uint32(b) }
func u64(b []byte) uint64 { return binary.BigEndian.Uint64(b) }
