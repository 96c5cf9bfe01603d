package media

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"testing"
)

// quarters is a picture whose four quarters differ: red, green / blue, white.
func quarters(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	colours := [4]color.RGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}}
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, colours[2*y/h*2+2*x/w])
		}
	}
	return img
}

func encodeJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withEXIF puts an orientation, and a maker's name, into a JPEG.
func withEXIF(jpeg []byte, o uint16, order binary.AppendByteOrder, mark string) []byte {
	tiff := order.AppendUint16([]byte(mark), 42)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 1)
	tiff = order.AppendUint16(tiff, 0x0112)
	tiff = order.AppendUint16(tiff, 3)
	tiff = order.AppendUint32(tiff, 1)
	tiff = order.AppendUint16(tiff, o)
	tiff = append(tiff, "\x00\x00Apple iPhone 42"...)
	segment := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{0xff, 0xd8, 0xff, 0xe1}, binary.BigEndian.AppendUint16(nil, uint16(len(segment)+2))...)
	return append(append(out, segment...), jpeg[2:]...)
}

func decode(t *testing.T, b []byte) image.Image {
	t.Helper()
	img, err := jpeg.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// corner names the colour in the top left quarter.
func corner(img image.Image) string {
	b := img.Bounds()
	r, g, bl, _ := img.At(b.Dx()/4, b.Dy()/4).RGBA()
	switch {
	case r > 0xc000 && g > 0xc000 && bl > 0xc000:
		return "white"
	case r > 0xc000:
		return "red"
	case g > 0xc000:
		return "green"
	case bl > 0xc000:
		return "blue"
	}
	return "?"
}

func TestAvatarFormats(t *testing.T) {
	var p, g bytes.Buffer
	if err := errors.Join(png.Encode(&p, quarters(300, 200)), gif.Encode(&g, quarters(200, 300), nil)); err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{"jpeg": encodeJPEG(t, quarters(600, 400)), "png": p.Bytes(), "gif": g.Bytes(), "webp": tinyWebP} {
		out, err := Avatar(bytes.NewReader(b))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if img := decode(t, out); img.Bounds().Size() != image.Pt(400, 400) {
			t.Errorf("%s: %v", name, img.Bounds())
		}
	}
}

// tinyWebP is a lossless picture of one pixel.
var tinyWebP = []byte("RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00")

func TestOrientation(t *testing.T) {
	t.Parallel()
	stored := encodeJPEG(t, quarters(320, 160)) // red green / blue white
	upper := map[uint16]string{1: "red", 2: "green", 3: "white", 4: "blue", 5: "red", 6: "blue", 7: "white", 8: "green", 9: "red"}
	for o, want := range upper {
		for mark, order := range map[string]binary.AppendByteOrder{"MM": binary.BigEndian, "II": binary.LittleEndian} {
			b := withEXIF(stored, o, order, mark)
			out, err := Background(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			img := decode(t, out)
			size := image.Pt(320, 160)
			if o >= 5 && o <= 8 {
				size = image.Pt(160, 320)
			}
			if got := corner(img); got != want || img.Bounds().Size() != size {
				t.Errorf("orientation %d %s: %s %v, want %s %v", o, mark, got, img.Bounds().Size(), want, size)
			}
			if bytes.Contains(out, []byte("Apple")) || bytes.Contains(out, []byte("Exif")) {
				t.Error("metadata kept")
			}
			if mark == "II" {
				continue
			}
			if a, err := Avatar(bytes.NewReader(b)); err != nil || corner(decode(t, a)) != want {
				t.Errorf("avatar: orientation %d: %v", o, err)
			}
		}
	}
}

func TestBackgroundFits(t *testing.T) {
	t.Parallel()
	for in, want := range map[image.Point]image.Point{
		{X: 1600, Y: 900}: {X: 1280, Y: 720}, {X: 200, Y: 1440}: {X: 100, Y: 720}, {X: 64, Y: 32}: {X: 64, Y: 32}, {X: 4000, Y: 1}: {X: 1280, Y: 1},
	} {
		out, err := Background(bytes.NewReader(encodeJPEG(t, quarters(in.X, in.Y))))
		if err != nil {
			t.Fatal(err)
		}
		if got := decode(t, out).Bounds().Size(); got != want {
			t.Errorf("%v became %v, want %v", in, got, want)
		}
	}
}

// bomb is a PNG of a few bytes that claims w × h pixels.
func bomb(w, h uint32) []byte {
	chunk := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("IHDR"), w), h)
	chunk = append(chunk, 8, 6, 0, 0, 0)
	b := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), chunk...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(chunk))
}

func TestBadImages(t *testing.T) {
	good := encodeJPEG(t, quarters(64, 64))
	for name, c := range map[string]struct {
		in   io.Reader
		want error
	}{
		"empty":   {bytes.NewReader(nil), ErrImage},
		"text":    {bytes.NewReader([]byte("<svg onload=alert(1)>")), ErrImage},
		"video":   {bytes.NewReader(Sample()), ErrImage},
		"cut":     {bytes.NewReader(good[:len(good)/2]), ErrImage},
		"bomb":    {bytes.NewReader(bomb(60000, 60000)), ErrTooLarge},
		"too big": {io.MultiReader(bytes.NewReader(good), bytes.NewReader(make([]byte, MaxImageBytes))), ErrTooLarge},
	} {
		if _, err := Avatar(c.in); Reason(err) != c.want {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	bad := errors.New("disk")
	if _, err := Background(io.MultiReader(bytes.NewReader(good), errReader{bad})); !errors.Is(err, bad) {
		t.Errorf("got %v", err)
	}
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }

func FuzzOrientation(f *testing.F) {
	f.Add(withEXIF(defaultAvatar[:64], 6, binary.LittleEndian, "II"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if o := orientation(b); o < 1 || o > 8 {
			t.Fatal(o)
		}
	})
}
