package media

import (
	"encoding/binary"
	"slices"
)

// span is a run of bytes of the file, end excluded.
type span struct{ from, to int64 }

// ranges collects spans; neighbours in the order of arrival are joined.
type ranges struct{ list []span }

func (r *ranges) add(from, size, limit int64) error {
	if from < 0 || size < 0 || from > limit || size > limit-from {
		return broken("sample data outside the file")
	}
	if size == 0 {
		return nil
	}
	if n := len(r.list); n > 0 && r.list[n-1].to == from {
		r.list[n-1].to += size
		return nil
	}
	if len(r.list) == maxRanges {
		return broken("too many chunks")
	}
	r.list = append(r.list, span{from, from + size})
	return nil
}

// gaps calls fn for each part of areas (sorted, apart) that no span covers. One
// sweep: linear however the spans overlap.
func (r *ranges) gaps(areas []span, fn func(span) error) error {
	if !slices.IsSortedFunc(r.list, bySpan) {
		slices.SortFunc(r.list, bySpan)
	}
	rest, reach := r.list, int64(0) // reach is the furthest end so far
	for _, area := range areas {
		at := max(area.from, reach)
		for len(rest) > 0 && rest[0].from < area.to {
			if rest[0].from > at {
				if err := fn(span{at, rest[0].from}); err != nil {
					return err
				}
			}
			reach = max(reach, rest[0].to)
			at, rest = max(at, reach), rest[1:]
		}
		if at < area.to {
			if err := fn(span{at, area.to}); err != nil {
				return err
			}
		}
	}
	return nil
}

func bySpan(a, b span) int {
	if a.from < b.from {
		return -1
	}
	if a.from > b.from {
		return 1
	}
	return 0
}

// sizes gives the sizes of a track's samples in order.
type sizes struct {
	fixed uint32 // every sample's size; 0: see table
	bits  int    // width of a table entry: 4, 8, 16 or 32
	table []byte
	count uint64
}

func sampleSizes(buf []byte, stbl *node) (sizes, error) {
	if n := stbl.kid("stsz"); n != nil {
		p := n.payload(buf)
		if len(p) < 12 {
			return sizes{}, broken("short stsz")
		}
		if fixed := u32(p[4:]); fixed != 0 {
			return sizes{fixed: fixed, count: uint64(u32(p[8:]))}, nil
		}
		table, err := n.table(buf, 8, 4)
		return sizes{bits: 32, table: table, count: uint64(len(table) / 4)}, err
	}
	p := stbl.kid("stz2").payload(buf)
	if len(p) < 12 {
		return sizes{}, broken("no sample sizes")
	}
	s := sizes{bits: int(p[7]), table: p[12:], count: uint64(u32(p[8:]))}
	if s.bits != 4 && s.bits != 8 && s.bits != 16 {
		return sizes{}, broken("bad stz2")
	}
	if s.count*uint64(s.bits) > uint64(len(s.table))*8 {
		return sizes{}, broken("short stz2")
	}
	return s, nil
}

func (s *sizes) at(i uint64) int64 {
	switch s.bits {
	case 0:
		return int64(s.fixed)
	case 4:
		return int64(s.table[i/2] >> (4 * (1 - i%2)) & 15)
	case 8:
		return int64(s.table[i])
	case 16:
		return int64(binary.BigEndian.Uint16(s.table[2*i:]))
	}
	return int64(u32(s.table[4*i:]))
}

// sum adds the sizes of n samples from sample i on; it stops above limit.
func (s *sizes) sum(i, n uint64, limit int64) int64 {
	if s.bits == 0 {
		if n > uint64(limit)/uint64(s.fixed) {
			return limit + 1
		}
		return int64(n) * int64(s.fixed)
	}
	var total int64
	for end := i + n; i < end && total <= limit; i++ {
		total += s.at(i)
	}
	return total
}

// chunks adds the sample data of t to the used ranges.
func (m *movie) chunks(t *track, size int64) error {
	stbl := t.node.kid("mdia", "minf", "stbl")
	if stbl.kid("stco") != nil && stbl.kid("co64") != nil || stbl.kid("stsz") != nil && stbl.kid("stz2") != nil {
		return broken("two tables for one thing") // readers disagree on which counts
	}
	sz, err := sampleSizes(m.buf, stbl)
	if err != nil {
		return err
	}
	offsets, width, err := chunkOffsets(m.buf, stbl)
	if err != nil {
		return err
	}
	stsc, err := stbl.kid("stsc").table(m.buf, 4, 12)
	if err != nil {
		return err
	}
	next, per := uint64(0), uint64(0) // next sample; samples per chunk
	for c := uint32(1); len(offsets) > 0 && next < sz.count; c++ {
		if len(stsc) > 0 && u32(stsc) <= c {
			per, stsc = uint64(u32(stsc[4:])), stsc[12:]
		}
		n := min(per, sz.count-next)
		off := chunkOffset(offsets, width)
		if next == 0 && n > 0 {
			t.probe, t.probeSize = off, sz.at(0)
		}
		if err := m.used.add(off, sz.sum(next, n, size), size); err != nil {
			return err
		}
		next, offsets = next+n, offsets[width:]
	}
	if next < sz.count {
		return broken("samples without chunks")
	}
	return nil
}

// chunkOffsets returns the entries of stco or co64 and their width.
func chunkOffsets(buf []byte, stbl *node) ([]byte, int, error) {
	if n := stbl.kid("co64"); n != nil {
		t, err := n.table(buf, 4, 8)
		return t, 8, err
	}
	t, err := stbl.kid("stco").table(buf, 4, 4)
	return t, 4, err
}

func chunkOffset(entry []byte, width int) int64 {
	if width == 8 {
		return int64(min(u64(entry), 1<<62))
	}
	return int64(u32(entry))
}
