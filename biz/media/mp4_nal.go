package media

import "io"

// maxProbe bounds the sample that is looked at.
const maxProbe = 8 << 20

// plausible looks at the first frame of H.264 and H.265, all that can be said
// without a decoder: its bytes must be a row of NAL units that fill it. It
// tells a movie's data from a text renamed. Other codecs pass.
func (t *track) plausible(r io.ReaderAt) error {
	if t.nalLen == 0 || t.probeSize == 0 {
		return nil
	}
	if t.probeSize > maxProbe {
		return broken("first frame of %d bytes", t.probeSize)
	}
	b, err := readAt(r, t.probe, t.probeSize)
	if err != nil {
		return err
	}
	for len(b) > 0 {
		if len(b) < t.nalLen {
			return broken("the first frame is no picture")
		}
		var size uint64
		for _, c := range b[:t.nalLen] {
			size = size<<8 | uint64(c)
		}
		b = b[t.nalLen:]
		if size == 0 || size > uint64(len(b)) || b[0]&0x80 != 0 { // the bit is always 0
			return broken("the first frame is no picture")
		}
		b = b[size:]
	}
	return nil
}
