package media

import "io"

// fragments reads every moof: durations, sample data of the kept tracks.
func (m *movie) fragments(src source) error {
	for _, b := range m.top {
		if b.typ != "moof" {
			continue
		}
		buf, root, err := readMoof(src.r, b)
		if err != nil {
			return err
		}
		if err := m.moof(buf, root, b.off, m.size); err != nil {
			return err
		}
	}
	return nil
}

// readMoof reads one moof into memory; the tree's offsets are relative to buf.
func readMoof(r io.ReaderAt, b box) ([]byte, *node, error) {
	buf, err := readAt(r, b.off, b.size)
	if err != nil {
		return nil, nil, err
	}
	top, err := parseBox(buf, 0, int64(len(buf)))
	if err != nil {
		return nil, nil, broken("moof: %v", err)
	}
	budget := maxNodes
	root, err := tree(buf, top, &budget)
	return buf, root, err
}

// Flags of tfhd and trun (ISO/IEC 14496-12, 8.8.7 and 8.8.8).
const (
	tfhdBase, tfhdDesc, tfhdDuration, tfhdSize, tfhdBaseIsMoof = 1, 2, 8, 16, 0x20000

	trunOffset, trunFirstFlags, trunDuration, trunSize, trunFlags, trunCTO = 1, 4, 0x100, 0x200, 0x400, 0x800
)

// fragment is the state of one traf while its runs are read.
type fragment struct {
	track *track
	trex
	base int64 // what data offsets count from
	next int64 // where a run without an offset of its own begins
}

func (m *movie) moof(buf []byte, root *node, off, size int64) error {
	next := off // without other word the data follow those of the traf before
	for _, n := range root.kids {
		if n.typ != "traf" {
			continue
		}
		f, err := m.tfhd(n.kid("tfhd").payload(buf), off, next)
		if err != nil {
			return err
		}
		for _, run := range n.kids {
			if run.typ != "trun" {
				continue
			}
			if err := m.trun(f, run.payload(buf), size); err != nil {
				return err
			}
		}
		next = f.next
	}
	return nil
}

func (m *movie) tfhd(p []byte, moof, next int64) (*fragment, error) {
	if len(p) < 8 {
		return nil, broken("no tfhd")
	}
	flags, t := u32(p)&0xffffff, m.byID(u32(p[4:]))
	if t == nil {
		return nil, broken("fragment of an unknown track")
	}
	f := &fragment{track: t, trex: t.trex, base: next}
	if flags&tfhdBaseIsMoof != 0 {
		f.base = moof
	}
	r := reader{p: p[8:]}
	if flags&tfhdBase != 0 {
		f.base = int64(min(uint64(r.u32())<<32|uint64(r.u32()), 1<<61))
	}
	if flags&tfhdDesc != 0 {
		r.u32()
	}
	if flags&tfhdDuration != 0 {
		f.duration = r.u32()
	}
	if flags&tfhdSize != 0 {
		f.size = r.u32()
	}
	f.next = f.base
	if r.short {
		return nil, broken("short tfhd")
	}
	return f, nil
}

func (m *movie) trun(f *fragment, p []byte, size int64) error {
	if len(p) < 8 {
		return broken("short trun")
	}
	flags, count := u32(p)&0xffffff, uint64(u32(p[4:]))
	r := reader{p: p[8:]}
	if flags&trunOffset != 0 {
		f.next = f.base + int64(int32(r.u32()))
	}
	if flags&trunFirstFlags != 0 {
		r.u32()
	}
	if flags&(trunDuration|trunSize|trunFlags|trunCTO) == 0 {
		return m.evenRun(f, count, size)
	}
	if r.short || count*4 > uint64(len(r.p)) {
		return broken("short trun")
	}
	return m.variedRun(f, &r, flags, count, size)
}

// evenRun is a run whose samples all have the default size and duration.
func (m *movie) evenRun(f *fragment, count uint64, size int64) error {
	if f.size != 0 && count > uint64(size)/uint64(f.size) {
		return broken("sample data outside the file")
	}
	return m.run(f, count, f.duration, int64(count)*int64(f.size), size)
}

func (m *movie) variedRun(f *fragment, r *reader, flags uint32, count uint64, size int64) error {
	for range count {
		one := f.trex
		if flags&trunDuration != 0 {
			one.duration = r.u32()
		}
		if flags&trunSize != 0 {
			one.size = r.u32()
		}
		if flags&trunFlags != 0 {
			r.u32()
		}
		if flags&trunCTO != 0 {
			r.u32()
		}
		if r.short {
			return broken("short trun")
		}
		if err := m.run(f, 1, one.duration, int64(one.size), size); err != nil {
			return err
		}
	}
	return nil
}

// run notes count samples of bytes in all, at the fragment's position.
func (m *movie) run(f *fragment, count uint64, ticks uint32, bytes, size int64) error {
	if t := f.track; t.probeSize == 0 && count == 1 {
		t.probe, t.probeSize = f.next, bytes
	}
	if m.kept(f.track) {
		if err := m.used.add(f.next, bytes, size); err != nil {
			return err
		}
	}
	if f.next += bytes; f.next > size {
		return broken("sample data outside the file")
	}
	return f.track.add(count, ticks)
}

// reader takes numbers from a buffer and remembers when it ran short.
type reader struct {
	p     []byte
	short bool
}

func (r *reader) u32() uint32 {
	if len(r.p) < 4 {
		r.short = true
		return 0
	}
	v := u32(r.p)
	r.p = r.p[4:]
	return v
}
