package media

import (
	"bytes"
	"encoding/binary"
)

// scrubMoov blanks in m.buf what playing does not need. No box changes its size.
func scrubMoov(m *movie) {
	scrubTree(m.buf, m.root)
	for _, t := range m.tracks {
		if !m.kept(t) {
			blank(m.buf, t.node)
			continue
		}
		scrubRefs(m.buf, t.node)
		// parseTrack has read these entries: they parse.
		entries, _ := sampleEntries(m.buf, t.node)
		for _, e := range entries {
			b := m.buf[e.off:e.end()]
			if t.kind == "soun" {
				scrubSound(b)
			} else {
				scrubPicture(b)
			}
		}
	}
	m.scrubDefaults()
}

// scrubDefaults blanks the trex boxes of dropped tracks.
func (m *movie) scrubDefaults() {
	mvex := m.root.kid("mvex")
	if mvex == nil {
		return
	}
	for _, n := range mvex.kids {
		if p := n.payload(m.buf); n.typ == "trex" && len(p) >= 8 {
			if t := m.byID(u32(p[4:])); t == nil || !m.kept(t) {
				blank(m.buf, n)
			}
		}
	}
}

// scrubTree walks the containers of the keep table.
func scrubTree(buf []byte, n *node) {
	end := n.body()
	for _, k := range n.kids {
		if keep[n.typ][k.typ] {
			scrubLeaf(buf, k)
			if keep[k.typ] != nil {
				scrubTree(buf, k)
			}
		} else {
			blank(buf, k)
		}
		end = k.end()
	}
	if keep[n.typ] != nil {
		clear(buf[end:n.end()]) // fewer than 8 bytes that are no box
	}
}

// blank turns a box into free space of the same size.
func blank(buf []byte, n *node) {
	copy(buf[n.off+4:], "free")
	clear(buf[n.body():n.end()])
	n.typ, n.kids = "free", nil
}

// scrubLeaf blanks the telling fields of boxes that stay.
func scrubLeaf(buf []byte, n *node) {
	p := n.payload(buf)
	switch n.typ {
	case "mvhd", "tkhd", "mdhd": // creation and modification times
		clearPart(p, 4, 12)
		if len(p) > 0 && p[0] == 1 {
			clearPart(p, 4, 20)
		}
	case "hdlr":
		clearPart(p, 4, 8)       // QuickTime's component type: absent in MP4
		clearPart(p, 12, len(p)) // its maker, and the name
	}
}

func clearPart(p []byte, from, to int) {
	if to = min(to, len(p)); from < to {
		clear(p[from:to])
	}
}

// scrubRefs empties the data references: QuickTime's aliases hold file names.
// They are known to say "in this file".
func scrubRefs(buf []byte, n *node) {
	p := n.kid("mdia", "minf", "dinf", "dref").payload(buf)
	for off := int64(8); int64(len(p))-off >= 8; {
		e, err := parseBox(p[off:], off, int64(len(p)))
		if err != nil {
			return
		}
		copy(p[e.off+4:], "url ")
		clear(p[e.body()+4 : e.end()])
		off = e.end()
	}
}

// pictureParts and soundParts are the boxes of a sample entry that decoders
// use; names of encoders and makers' notes are not among them.
var (
	pictureParts = set("avcC", "hvcC", "lhvC", "av1C", "vpcC", "dvcC", "dvvC", "dvwC", "pasp", "colr", "clap",
		"btrt", "fiel", "clli", "mdcv", "SmDm", "CoLL", "amve", "st3d", "sv3d", "gama", "free")
	soundParts = set("esds", "dOps", "dfLa", "btrt", "chnl", "srat", "free")
)

func scrubPicture(b []byte) {
	if len(b) < visualEntry {
		return
	}
	clear(b[16:32]) // version, vendor, quality: QuickTime only
	clear(b[50:82]) // the encoder's name, which tells the device
	scrubParts(b, visualEntry, pictureParts)
}

func scrubParts(b []byte, from int64, parts map[string]bool) {
	end := from
	for _, k := range entryKids(b, from) {
		if !parts[k.typ] || k.typ == "free" {
			copy(b[k.off+4:], "free")
			clear(b[k.body():k.end()])
		}
		end = k.end()
	}
	fillFree(b[end:])
}

// fillFree makes b one box of free space, if there is room for a header.
func fillFree(b []byte) {
	clear(b)
	if len(b) >= 8 {
		binary.BigEndian.PutUint32(b, uint32(len(b)))
		copy(b[4:], "free")
	}
}

// scrubSound turns QuickTime's version 1 entry into MP4's version 0 (the
// decoder's configuration moves out of "wave", free space fills up) and blanks
// what decoders do not use.
func scrubSound(b []byte) {
	if len(b) < soundEntry {
		return
	}
	if binary.BigEndian.Uint16(b[16:]) == 1 && len(b) >= v1Entry {
		config := bytes.Clone(quickTimeConfig(b))
		clear(b[16:24]) // version, revision, vendor
		fillFree(b[soundEntry+copy(b[soundEntry:], config):])
	}
	clear(b[18:24]) // revision, vendor
	clear(b[28:32]) // QuickTime's compression
	scrubParts(b, soundEntry, soundParts)
}

// v1Entry is the fixed part of QuickTime's version 1 entry for sound.
const v1Entry = soundEntry + 16

// quickTimeConfig returns the esds box of a version 1 entry, from the top or
// from inside "wave". It is at least 16 bytes shorter than what follows the
// fixed part of a version 0 entry, so free space fits behind it.
func quickTimeConfig(b []byte) []byte {
	if config := findPart(b, v1Entry, "esds"); config != nil {
		return config
	}
	if wave := findPart(b, v1Entry, "wave"); wave != nil {
		return findPart(wave, 8, "esds")
	}
	return nil
}

// findPart returns the whole box typ among those in b from offset from on.
func findPart(b []byte, from int64, typ string) []byte {
	for _, k := range entryKids(b, from) {
		if k.typ == typ {
			return b[k.off:k.end()]
		}
	}
	return nil
}
