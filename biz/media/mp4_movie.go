package media

import (
	"errors"
	"fmt"
	"io"
	"time"
)

// movie is an MP4 or MOV file as its headers describe it.
type movie struct {
	size   int64 // of the file without an unreadable tail
	tail   int64 // bytes behind size that are no box
	top    []box
	ftyp   *box
	moov   box
	buf    []byte // the whole moov box
	root   *node  // of buf
	tracks []*track
	video  *track // the one picture track that is kept
	used   ranges // sample data of the kept tracks
	frags  int    // number of moof boxes
}

// source is what parsing needs of a file.
type source struct {
	r    io.ReaderAt
	size int64
}

// parseMovie reads and checks the headers. The samples of the kept tracks are
// known to lie inside the file afterwards. It changes nothing.
func parseMovie(src source) (*movie, error) {
	m := &movie{size: src.size}
	if err := m.scan(src); err != nil {
		return nil, err
	}
	if m.moov.size == 0 {
		return nil, broken("no moov")
	}
	var err error
	if m.buf, err = readAt(src.r, m.moov.off, m.moov.size); err != nil {
		return nil, err
	}
	if err := m.parseMoov(); err != nil {
		return nil, err
	}
	if err := m.samplesOf(src); err != nil {
		return nil, err
	}
	return m, m.check()
}

// scan lists the top-level boxes.
func (m *movie) scan(src source) error {
	var head [16]byte
	for off := int64(0); off < src.size; {
		n, err := src.r.ReadAt(head[:], off)
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		b, err := parseBox(head[:n], off, src.size)
		if err != nil {
			return m.cut(b, off, src.size)
		}
		if len(m.top) == maxTop {
			return broken("too many boxes")
		}
		if err := m.note(b); err != nil {
			return err
		}
		m.top = append(m.top, b)
		off = b.end()
	}
	return nil
}

// cut decides on bytes at off that are no box. Behind a whole movie they are a
// trailer of the camera's maker (which may tell the place): it is cut off. A
// box that playing needs, declared longer than the file, means truncation.
func (m *movie) cut(b box, off, size int64) error {
	switch b.typ {
	case "ftyp", "moov", "mdat", "moof":
		return broken("%s is cut off", b.typ)
	}
	if m.moov.size == 0 || !m.has("mdat") {
		return broken("no box at %d", off)
	}
	m.size, m.tail = off, size-off
	return nil
}

func (m *movie) has(typ string) bool {
	for _, b := range m.top {
		if b.typ == typ {
			return true
		}
	}
	return false
}

func (m *movie) note(b box) error {
	switch b.typ {
	case "ftyp":
		if m.ftyp != nil || b.size > maxFtyp || b.size < b.head+8 {
			return broken("bad ftyp")
		}
		m.ftyp = &b
	case "moov":
		if m.moov.size != 0 || b.size > maxMoov {
			return broken("more than one moov, or one of %d bytes", b.size)
		}
		m.moov = b
	case "moof":
		m.frags++
		if b.size > maxMoof {
			return broken("moof of %d bytes", b.size)
		}
	}
	return nil
}

func (m *movie) parseMoov() error {
	top, err := parseBox(m.buf, 0, int64(len(m.buf)))
	if err != nil {
		return broken("moov: %v", err)
	}
	budget := maxNodes
	if m.root, err = tree(m.buf, top, &budget); err != nil {
		return err
	}
	if len(m.root.kid("mvhd").payload(m.buf)) < 96 {
		return broken("no mvhd")
	}
	for _, n := range m.root.kids {
		if n.typ != "trak" {
			continue
		}
		if len(m.tracks) == maxTracks {
			return broken("too many tracks")
		}
		t, err := parseTrack(m.buf, n)
		if err != nil {
			return err
		}
		m.tracks = append(m.tracks, t)
	}
	m.defaults()
	m.pickVideo()
	if m.video == nil {
		return fmt.Errorf("%w: no video track", ErrUnsupported)
	}
	return nil
}

// defaults reads the trex boxes of a fragmented file.
func (m *movie) defaults() {
	mvex := m.root.kid("mvex")
	if mvex == nil {
		return
	}
	for _, n := range mvex.kids {
		p := n.payload(m.buf)
		if n.typ != "trex" || len(p) < 24 {
			continue
		}
		if t := m.byID(u32(p[4:])); t != nil {
			t.trex = trex{duration: u32(p[12:]), size: u32(p[16:])}
		}
	}
}

func (m *movie) byID(id uint32) *track {
	for _, t := range m.tracks {
		if t.id == id {
			return t
		}
	}
	return nil
}

// pickVideo chooses the picture track to keep: the first of a codec that can
// play, else the first. Others are thumbnails or auxiliary pictures.
func (m *movie) pickVideo() {
	for _, t := range m.tracks {
		if t.kind != "vide" {
			continue
		}
		if m.video == nil || decodable[t.codec] && !decodable[m.video.codec] {
			m.video = t
		}
	}
}

// kept tells whether a track stays: one picture, and the sound. Timed metadata,
// time codes and subtitles (drones write positions there) go.
func (m *movie) kept(t *track) bool { return t == m.video || t.kind == "soun" }

func (m *movie) samplesOf(src source) error {
	for _, t := range m.tracks {
		if !m.kept(t) {
			continue
		}
		if err := selfContained(m.buf, t.node); err != nil {
			return err
		}
		if err := m.chunks(t, m.size); err != nil {
			return err
		}
	}
	return m.fragments(src)
}

// selfContained refuses tracks whose data is said to lie in another file.
func selfContained(buf []byte, n *node) error {
	p := n.kid("mdia", "minf", "dinf", "dref").payload(buf)
	if len(p) < 8 {
		return broken("no data reference")
	}
	for off := int64(8); int64(len(p))-off >= 8; {
		e, err := parseBox(p[off:], off, int64(len(p)))
		if err != nil || e.size < 12 {
			return broken("bad data reference")
		}
		if p[e.body()+3]&1 == 0 {
			return broken("data in another file")
		}
		off = e.end()
	}
	return nil
}

func (m *movie) check() error {
	v := m.video
	switch {
	case v.samples == 0:
		return broken("no frame")
	case v.width == 0 || v.height == 0:
		return broken("no picture size")
	case v.duration() <= 0:
		return broken("no duration")
	}
	return nil
}

// plain reports whether every browser plays the kept tracks.
func (m *movie) plain() bool {
	for _, t := range m.tracks {
		if m.kept(t) && !t.plain {
			return false
		}
	}
	return true
}

// playable reports whether the tracks may be served without ffmpeg's help: what
// every browser plays, and H.265, which phones record and phones play.
func (m *movie) playable() bool {
	for _, t := range m.tracks {
		if m.kept(t) && !t.plain && t.codec != "hvc1" && t.codec != "hev1" {
			return false
		}
	}
	return true
}

// duration is that of the longest kept track.
func (m *movie) duration() time.Duration {
	var d time.Duration
	for _, t := range m.tracks {
		if m.kept(t) {
			d = max(d, t.duration())
		}
	}
	return d
}

// headroom is how far into the file the moov may begin and count as at the front.
const headroom = 1 << 20

// fastStart reports whether a player finds the headers before the data.
func (m *movie) fastStart() bool {
	if m.moov.off > headroom {
		return false
	}
	for _, b := range m.top {
		if b.typ == "mdat" && b.off < m.moov.off && b.size > b.head {
			return false
		}
	}
	return m.ftyp != nil
}
