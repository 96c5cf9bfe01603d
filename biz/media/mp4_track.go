package media

import (
	"encoding/binary"
	"time"
)

// track is what the cleaner knows of one trak.
type track struct {
	node      *node
	id        uint32
	kind      string // handler: "vide", "soun" or another
	codec     string // type of the sample entry, such as "avc1"
	plain     bool   // every browser plays codec and profile
	width     int    // coded size, pixels
	height    int
	rotation  int    // degrees clockwise
	timescale uint32 // ticks per second
	ticks     uint64 // sum of the samples' durations
	samples   uint64
	nalLen    int   // bytes of a NAL unit's length field; 0: not H.264 or H.265
	probe     int64 // file offset and size of the first sample
	probeSize int64
	trex      trex
}

// trex holds a fragmented track's defaults.
type trex struct{ duration, size uint32 }

func (t *track) duration() time.Duration {
	if t.timescale == 0 {
		return 0
	}
	return time.Duration(float64(t.ticks) / float64(t.timescale) * float64(time.Second))
}

// display returns the size as shown, that is after rotation.
func (t *track) display() (w, h int) {
	if t.rotation%180 != 0 {
		return t.height, t.width
	}
	return t.width, t.height
}

func parseTrack(buf []byte, n *node) (*track, error) {
	t := &track{node: n}
	tkhd, mdhd := n.kid("tkhd").payload(buf), n.kid("mdia", "mdhd").payload(buf)
	hdlr := n.kid("mdia", "hdlr").payload(buf)
	if len(tkhd) < 84 || len(mdhd) < 20 || len(hdlr) < 12 {
		return nil, broken("trak without its headers")
	}
	wide := tkhd[0] == 1 // version 1 has 64-bit times
	if wide && len(tkhd) < 96 || mdhd[0] == 1 && len(mdhd) < 32 {
		return nil, broken("trak with short headers")
	}
	t.id, t.rotation = u32(tkhd[12:]), rotation(tkhd[40:])
	if wide {
		t.id, t.rotation = u32(tkhd[20:]), rotation(tkhd[52:])
	}
	t.timescale = u32(mdhd[12:])
	if mdhd[0] == 1 {
		t.timescale = u32(mdhd[20:])
	}
	t.kind = string(hdlr[8:12])
	if t.kind != "vide" && t.kind != "soun" {
		return t, nil // it will be dropped: its tables do not matter
	}
	if err := t.parseEntries(buf); err != nil {
		return nil, err
	}
	return t, t.sumTimes(buf)
}

// rotation reads the turn from a display matrix; other transforms count as 0.
func rotation(matrix []byte) int {
	a, b := int32(u32(matrix)), int32(u32(matrix[4:]))
	c, d := int32(u32(matrix[12:])), int32(u32(matrix[16:]))
	switch {
	case a == 0 && d == 0 && b > 0 && c < 0:
		return 90
	case a == 0 && d == 0 && b < 0 && c > 0:
		return 270
	case b == 0 && c == 0 && a < 0 && d < 0:
		return 180
	}
	return 0
}

// parseEntries reads the sample descriptions; all of them must be of one codec.
func (t *track) parseEntries(buf []byte) error {
	entries, err := sampleEntries(buf, t.node)
	if err != nil {
		return err
	}
	for i, e := range entries {
		if i > 0 && e.typ != t.codec {
			t.plain = false
			continue
		}
		t.codec = e.typ
		t.plain = t.describe(buf, e) && (i == 0 || t.plain)
	}
	return nil
}

// sampleEntries lists the boxes of a track's stsd.
func sampleEntries(buf []byte, n *node) ([]box, error) {
	stsd := n.kid("mdia", "minf", "stbl", "stsd")
	if stsd == nil || len(stsd.payload(buf)) < 16 {
		return nil, broken("no sample description")
	}
	var entries []box
	for off := stsd.body() + 8; stsd.end()-off >= 8; {
		e, err := parseBox(buf[off:min(off+16, stsd.end())], off, stsd.end())
		if err != nil || e.head != 8 || len(entries) == 16 {
			return nil, broken("bad sample description")
		}
		entries = append(entries, e)
		off = e.end()
	}
	return entries, nil
}

// Fixed part of a sample entry, header included.
const (
	visualEntry = 86
	soundEntry  = 36
)

// describe reads one sample entry and reports whether browsers play it.
func (t *track) describe(buf []byte, e box) bool {
	b := buf[e.off:e.end()]
	if t.kind == "soun" {
		return soundPlays(b, e)
	}
	if len(b) < visualEntry {
		return false
	}
	t.width, t.height = int(binary.BigEndian.Uint16(b[32:])), int(binary.BigEndian.Uint16(b[34:]))
	config := func(typ string, least int) []byte {
		for _, k := range entryKids(b, visualEntry) {
			if p := b[k.body():k.end()]; k.typ == typ && len(p) >= least {
				return p
			}
		}
		return nil
	}
	switch e.typ {
	case "avc1", "avc3":
		c := config("avcC", 7)
		if c == nil {
			return false
		}
		t.nalLen = int(c[4]&3) + 1
		// Baseline, Main, Extended, High: 8 bit, 4:2:0. The higher profiles
		// play nowhere in a browser.
		return c[1] == 66 || c[1] == 77 || c[1] == 88 || c[1] == 100
	case "hvc1", "hev1":
		if c := config("hvcC", 23); c != nil {
			t.nalLen = int(c[21]&3) + 1
		}
		return false
	case "av01":
		return config("av1C", 4) != nil
	case "vp09":
		return config("vpcC", 4) != nil
	}
	return false
}

// decodable are the codecs of a movie's main pictures.
var decodable = set("avc1", "avc3", "hvc1", "hev1", "av01", "vp09")

// soundPlays reports whether browsers play the sound entry b, once scrubSound
// has been over it.
func soundPlays(b []byte, e box) bool {
	if len(b) < soundEntry {
		return false
	}
	version := binary.BigEndian.Uint16(b[16:])
	switch {
	case version == 0 && e.typ == "mp4a":
		return findPart(b, soundEntry, "esds") != nil
	case version == 0:
		return e.typ == "Opus" || e.typ == "fLaC"
	case version == 1 && len(b) >= v1Entry:
		return e.typ == "mp4a" && quickTimeConfig(b) != nil
	}
	return false
}

// entryKids lists the boxes inside a sample entry b from offset from on, and
// stops at the first that does not fit.
func entryKids(b []byte, from int64) []box {
	var kids []box
	for off := from; int64(len(b))-off >= 8 && len(kids) < 64; {
		k, err := parseBox(b[off:], off, int64(len(b)))
		if err != nil {
			break
		}
		kids = append(kids, k)
		off = k.end()
	}
	return kids
}

// sumTimes adds up stts.
func (t *track) sumTimes(buf []byte) error {
	e, err := t.node.kid("mdia", "minf", "stbl", "stts").table(buf, 4, 8)
	if err != nil {
		return err
	}
	for ; len(e) > 0; e = e[8:] {
		if err := t.add(uint64(u32(e)), u32(e[4:])); err != nil {
			return err
		}
	}
	return nil
}

// add counts n samples of the given duration.
func (t *track) add(n uint64, ticks uint32) error {
	t.samples += n
	t.ticks += min(n*uint64(ticks), 1<<61) // n has 32 bits: no overflow
	if t.samples > 1<<40 || t.ticks > 1<<60 {
		return broken("absurd sample times")
	}
	return nil
}
