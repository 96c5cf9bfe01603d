package media

import (
	"bytes"
	"testing"
)

func TestSniff(t *testing.T) {
	ts := make([]byte, 188*5)
	for i := 0; i < len(ts); i += 188 {
		ts[i] = 0x47
	}
	asf := []byte("\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c\x00")
	known := map[string]struct {
		head []byte
		want Container
	}{
		"mp4":    {mkbox("ftyp", []byte("isom\x00\x00\x02\x00isom")), MP4},
		"3gp":    {mkbox("ftyp", []byte("3gp4\x00\x00\x02\x003gp4")), MP4},
		"mov":    {mkbox("ftyp", []byte("qt  \x00\x00\x02\x00qt  ")), MOV},
		"wide":   {append(mkbox("wide"), mkbox("mdat", make([]byte, 99))...), MOV},
		"mdat":   {mkbox("mdat", make([]byte, 99)), MOV},
		"moov":   {mkbox("moov", make([]byte, 99)), MOV},
		"webm":   {[]byte("\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm"), WebM},
		"avi":    {[]byte("RIFF\x00\x00\x00\x00AVI LIST"), AVI},
		"flv":    {[]byte("FLV\x01\x05\x00\x00\x00\x09"), FLV},
		"ts":     {ts, MPEGTS},
		"ps":     {[]byte("\x00\x00\x01\xba\x44"), MPEGPS},
		"ogg":    {[]byte("OggS\x00\x02"), Ogg},
		"asf":    {asf, WMV},
		"sample": {Sample(), MP4},
	}
	for name, c := range known {
		got, ok := Sniff(c.head)
		if !ok || got != c.want {
			t.Errorf("%s: %q, %v", name, got, ok)
		}
		if demuxers[got] == "" {
			t.Errorf("%s: no reader", name)
		}
	}
	avatar, _ := DefaultAvatar()
	unknown := map[string][]byte{
		"empty": nil, "short": []byte("ftyp"), "text": []byte("I amfree as a bird, and longer than sixteen"),
		"text2": []byte("The mdat box and the moov box are boxes."), "html": []byte("<!DOCTYPE html><html>"),
		"m3u8": []byte("#EXTM3U\n"), "concat": []byte("ffconcat version 1.0\n"), "jpeg": avatar,
		"wav": []byte("RIFF\x00\x00\x00\x00WAVEfmt "), "webp": tinyWebP, "zip": []byte("PK\x03\x04"), "zero": make([]byte, 4096),
		"heic": mkbox("ftyp", []byte("heic\x00\x00\x00\x00mif1")), "G": bytes.Repeat([]byte("G"), 100),
		"ebml": []byte("\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84else"),
	}
	for name, head := range unknown {
		if got, ok := Sniff(head); ok {
			t.Errorf("%s taken for %q", name, got)
		}
	}
}
