package media

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// SniffLen is the number of leading bytes that Sniff needs at most.
const SniffLen = 4096

// Container is a video container of the whitelist. Its text is a short stable
// name such as "mp4".
type Container string

// The whitelist. MP4 and MOV are handled without any tool, the others need
// ffmpeg.
const (
	MP4    Container = "mp4"
	MOV    Container = "mov"
	WebM   Container = "webm" // WebM and Matroska share one reader
	AVI    Container = "avi"
	FLV    Container = "flv"
	MPEGTS Container = "mpegts"
	MPEGPS Container = "mpegps"
	Ogg    Container = "ogg"
	WMV    Container = "wmv"
)

const (
	mimeMP4  = "video/mp4"
	mimeJPEG = "image/jpeg"
)

// demuxers maps a container to the one ffmpeg demuxer allowed to read it.
var demuxers = map[Container]string{
	MP4: "mov", MOV: "mov", WebM: "matroska", AVI: "avi", FLV: "flv",
	MPEGTS: "mpegts", MPEGPS: "mpeg", Ogg: "ogg", WMV: "asf",
}

// NeedsFFmpeg reports whether the container is accepted only where ffmpeg is
// installed.
func (c Container) NeedsFFmpeg() bool { return c != MP4 && c != MOV }

// Sniff recognises a container by the file's first bytes (SniffLen of them, or
// the whole file when it is shorter); names and content types play no part.
// It reports false for anything outside the whitelist: text, HTML, playlists,
// images, empty files.
func Sniff(head []byte) (Container, bool) {
	if c, ok := sniffISO(head); ok {
		return c, true
	}
	for _, m := range magics {
		if m.match(head) {
			return m.container, true
		}
	}
	return "", false
}

var magics = []struct {
	container Container
	match     func([]byte) bool
}{
	{WebM, func(b []byte) bool {
		return bytes.HasPrefix(b, []byte("\x1a\x45\xdf\xa3")) &&
			(bytes.Contains(first(b, 64), []byte("webm")) || bytes.Contains(first(b, 64), []byte("matroska")))
	}},
	{AVI, func(b []byte) bool { return len(b) >= 12 && string(b[:4]) == "RIFF" && string(b[8:12]) == "AVI " }},
	{FLV, func(b []byte) bool { return bytes.HasPrefix(b, []byte("FLV\x01")) }},
	{MPEGTS, isTransportStream},
	{MPEGPS, func(b []byte) bool { return bytes.HasPrefix(b, []byte("\x00\x00\x01\xba")) }},
	{Ogg, func(b []byte) bool { return bytes.HasPrefix(b, []byte("OggS\x00")) }},
	{WMV, func(b []byte) bool {
		return bytes.HasPrefix(b, []byte("\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c"))
	}},
}

// stillBrands are ftyp brands of images that share the MP4 box format.
var stillBrands = []string{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "avif", "avis", "crx ", "jpx ", "jp2 "}

func sniffISO(b []byte) (Container, bool) {
	if len(b) < 16 {
		return "", false
	}
	size := binary.BigEndian.Uint32(b)
	switch string(b[4:8]) {
	case "ftyp":
		brand := string(b[8:12])
		if size < 16 || size > maxFtyp {
			return "", false
		}
		for _, s := range stillBrands {
			if strings.EqualFold(brand, s) {
				return "", false
			}
		}
		if brand == "qt  " {
			return MOV, true
		}
		return MP4, true
	case "wide":
		// Old QuickTime files have no ftyp. A text may carry these letters too,
		// but not behind a small binary size.
		return MOV, size == 8
	case "moov", "free", "skip":
		return MOV, size >= 8 && size < 1<<24
	case "mdat":
		return MOV, size == 1 || size >= 8 && b[0] < ' '
	}
	return "", false
}

func isTransportStream(b []byte) bool {
	const packet, sync = 188, 0x47
	if len(b) < 4*packet+1 {
		return false
	}
	for i := 0; i <= 4*packet; i += packet {
		if b[i] != sync {
			return false
		}
	}
	return true
}

func first(b []byte, n int) []byte { return b[:min(n, len(b))] }
