package media

import (
	"bytes"
	"io"
	"os"
)

// cleaned is what cleanMP4 reports.
type cleaned struct {
	movie   *movie
	changed bool // bytes differ from the upload's
	path    string
}

// cleanMP4 removes everything from the file but what playing it needs and makes
// it fast-start. It edits f in place; only when the headers are not at the
// front does it copy: into a new file got from create, whose path is returned
// (f is half edited then and of no further use). Sample data are never held in
// memory.
func cleanMP4(f *os.File, m *movie, create func() (*os.File, error)) (cleaned, error) {
	c := cleaner{f: f, m: m}
	if err := c.inPlace(); err != nil {
		return cleaned{}, err
	}
	if m.fastStart() {
		return cleaned{movie: m, changed: c.changed, path: f.Name()}, nil
	}
	if m.frags > 0 {
		return cleaned{}, broken("fragments before their headers")
	}
	dst, err := create()
	if err != nil {
		return cleaned{}, err
	}
	err = rewrite(dst, f, m)
	if cerr := dst.Close(); err == nil {
		err = cerr
	}
	return cleaned{movie: m, changed: true, path: dst.Name()}, err
}

// cleaner edits a file in place: sizes never change, so offsets hold.
type cleaner struct {
	f       *os.File
	m       *movie
	changed bool
}

func (c *cleaner) inPlace() error {
	for _, b := range c.m.top {
		if err := c.topBox(b); err != nil {
			return err
		}
	}
	if err := c.gaps(); err != nil {
		return err
	}
	if c.m.tail == 0 {
		return nil
	}
	c.changed = true
	return c.f.Truncate(c.m.size)
}

func (c *cleaner) topBox(b box) error {
	switch b.typ {
	case "mdat", "styp", "sidx", "ssix", "mfra":
		return nil
	case "ftyp":
		return c.ftyp(b)
	case "moov":
		return c.moov()
	case "moof":
		return c.moof(b)
	}
	if b.typ != "free" {
		if err := c.write(b.off+4, []byte("free")); err != nil {
			return err
		}
	}
	return c.zero(span{b.body(), b.end()})
}

// ftyp turns QuickTime's brand into MP4's; scrubSound makes the content follow.
func (c *cleaner) ftyp(b box) error {
	buf, err := readAt(c.f, b.off, b.size)
	if err != nil {
		return err
	}
	old := bytes.Clone(buf)
	for i := b.head; i+4 <= b.size; i += 4 {
		if i != b.head+4 && string(buf[i:i+4]) == "qt  " { // +4 is the version
			copy(buf[i:], "mp42")
		}
	}
	return c.update(b.off, old, buf)
}

func (c *cleaner) moov() error {
	old := bytes.Clone(c.m.buf)
	scrubMoov(c.m)
	return c.update(c.m.moov.off, old, c.m.buf)
}

func (c *cleaner) moof(b box) error {
	buf, root, err := readMoof(c.f, b)
	if err != nil {
		return err
	}
	old := bytes.Clone(buf)
	scrubTree(buf, root)
	for _, n := range root.kids {
		if n.typ != "traf" {
			continue
		}
		if t := c.m.byID(u32(n.kid("tfhd").payload(buf)[4:])); !c.m.kept(t) {
			blank(buf, n)
		}
	}
	return c.update(b.off, old, buf)
}

// gaps zeroes what lies in the data boxes without belonging to a kept track:
// samples of dropped tracks, makers' private notes.
func (c *cleaner) gaps() error {
	var areas []span
	for _, b := range c.m.top {
		if b.typ == "mdat" {
			areas = append(areas, span{b.body(), b.end()})
		}
	}
	return c.m.used.gaps(areas, c.zero)
}

func (c *cleaner) update(off int64, old, now []byte) error {
	if bytes.Equal(old, now) {
		return nil
	}
	return c.write(off, now)
}

func (c *cleaner) write(off int64, b []byte) error {
	c.changed = true
	_, err := c.f.WriteAt(b, off)
	return err
}

// zeroes is written over what goes; it is read only.
var zeroes [64 << 10]byte

// zero overwrites s, leaving alone what is zero already: a file that is clean
// stays untouched, a sparse one sparse.
func (c *cleaner) zero(s span) error {
	buf := make([]byte, min(s.to-s.from, int64(len(zeroes))))
	for s.from < s.to {
		n := min(s.to-s.from, int64(len(buf)))
		if _, err := c.f.ReadAt(buf[:n], s.from); err != nil && err != io.EOF {
			return err
		}
		if !bytes.Equal(buf[:n], zeroes[:n]) {
			if err := c.write(s.from, zeroes[:n]); err != nil {
				return err
			}
		}
		s.from += n
	}
	return nil
}
