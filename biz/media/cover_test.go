package media

import (
	"bytes"
	"image"
	"image/color"
	"strings"
	"testing"
)

// TestCoverAvoidsBlack: a long black beginning is passed over; where all is
// black the cover is black, and the video is accepted.
func TestCoverAvoidsBlack(t *testing.T) {
	needFFmpeg(t)
	for name, dark := range map[string]bool{"black.mp4": false, "dark.mp4": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			res, err, _ := process(t, Options{}, fixture(t, name))
			if err != nil {
				t.Fatal(err)
			}
			c, err := measure(read(t, res.Cover))
			if err != nil {
				t.Fatal(err)
			}
			if c.good() == dark || res.Drawn {
				t.Errorf("mean %.0f, spread %.0f", c.mean, c.spread)
			}
		})
	}
}

func TestSplitJPEG(t *testing.T) {
	b, _ := DefaultAvatar()
	if got := splitJPEG(bytes.Join([][]byte{b, b, b}, nil)); len(got) != 3 || len(got[1].jpeg) != len(b) {
		t.Errorf("%d pictures", len(got))
	}
	if len(splitJPEG(nil)) != 0 || len(splitJPEG([]byte("\xff\xd8rubbish"))) != 0 {
		t.Error("rubbish is no picture")
	}
}

func TestDrawnCover(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		title    string
		in, want image.Point
	}{
		{"", image.Point{}, image.Pt(720, 1280)},
		{"短视频", image.Pt(360, 640), image.Pt(720, 1280)},
		{"🎬🎬", image.Pt(10, 1000), image.Pt(320, 1280)},
		{strings.Repeat("很长的标题，", 60), image.Pt(1920, 1080), image.Pt(1280, 720)},
		{strings.Repeat("w", 255), image.Pt(10, 1000), image.Pt(320, 1280)},
		{"ひらがな 한국어 Привет ñ", image.Pt(1000, 10), image.Pt(1280, 320)},
	} {
		b, err := drawCover(c.title, c.in.X, c.in.Y)
		if err != nil {
			t.Fatal(err)
		}
		if got := decode(t, b).Bounds().Size(); got != c.want {
			t.Errorf("%q: %v, want %v", c.title, got, c.want)
		}
	}
	a, _ := drawCover("一样", 0, 0)
	b, _ := drawCover("一样", 0, 0)
	other, _ := drawCover("不同", 0, 0)
	if !bytes.Equal(a, b) || bytes.Equal(a, other) {
		t.Error("covers must follow the title")
	}
}

// TestTitleIsDrawn: letters appear, and for Chinese as well as for Latin.
func TestTitleIsDrawn(t *testing.T) {
	f, err := loadFont()
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"视频", "Video"} {
		img := image.NewRGBA(image.Rect(0, 0, 400, 400))
		drawTitle(img, f, title)
		white := 0
		for i := 0; i < len(img.Pix); i += 4 {
			if img.RGBAAt(i/4%400, i/4/400) == (color.RGBA{255, 255, 255, 255}) {
				white++
			}
		}
		if white < 1000 {
			t.Errorf("%s: %d white pixels", title, white)
		}
	}
}

func TestFontCovers(t *testing.T) {
	f, err := loadFont()
	if err != nil {
		t.Fatal(err)
	}
	for c := rune(0x4e00); c <= 0x9fa5; c++ {
		if _, w := f.glyph(c); w != 16 {
			t.Fatalf("no %c", c)
		}
	}
	for _, c := range "Az09éñßЖΩあア，。！？「」（）…—“”한" {
		if _, w := f.glyph(c); w == 0 {
			t.Errorf("no %c", c)
		}
	}
	if len(fontGzip) > 600<<10 {
		t.Errorf("the font has %d bytes", len(fontGzip))
	}
	for _, bad := range [][]byte{nil, {0, 9}, {0, 1, 0, 65, 0, 64}, {0, 1, 0, 65, 0, 65, 8}} {
		if _, err := parseFont(bad); err == nil {
			t.Errorf("font % x accepted", bad)
		}
	}
}

func TestWrap(t *testing.T) {
	f, err := loadFont()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"hello big world":     "hello big|world",
		"你好世界，再见":             "你好世界，|再见",
		"abcdefghijklmnopqrs": "abcdefghij|klmnopqrs",
		" \n ":                "",
		"a🎬b":                 "ab",
	} {
		if got := strings.Join(f.wrap(text, 80), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for _, line := range f.wrap("一二三四，五六七八。九十", 64) {
		if strings.HasPrefix(line, "，") || strings.HasPrefix(line, "。") {
			t.Errorf("a line begins with punctuation: %q", line)
		}
	}
}
