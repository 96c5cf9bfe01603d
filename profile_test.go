package main

import (
	"bytes"
	"image"
	_ "image/jpeg" // what the server answers
	"io"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// ffmpegPicture draws a picture by the real ffmpeg.
func ffmpegPicture(t *testing.T, file, source string) []byte {
	t.Helper()
	needProgram(t, "ffmpeg")
	path := filepath.Join(t.TempDir(), file)
	ffmpeg(t, "-f", "lavfi", "-i", source, "-frames:v", "1", path)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// profile sends parts as apps send files; the token comes last.
func (c *client) profile(files map[string][]byte, fields p) *answer {
	c.a.t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name, data := range files {
		part, err := w.CreateFormFile(name, name+".bin")
		if err != nil {
			c.a.t.Fatal(err)
		}
		part.Write(data)
	}
	for name, v := range c.params(fields) {
		w.WriteField(name, text(v))
	}
	w.Close()
	return c.sendProfile(&b, w.FormDataContentType())
}

func (c *client) sendProfile(body io.Reader, kind string) *answer {
	c.a.t.Helper()
	const path = "/douyin/user/profile/"
	req, err := http.NewRequest("POST", c.url(path, nil), body)
	if err != nil {
		c.a.t.Fatal(err)
	}
	req.Header.Set("Content-Type", kind)
	return c.do(req, path)
}

// TestSignature: others see what a user says of themselves, at once.
func TestSignature(t *testing.T) {
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		unset := ben.whole(ann.id).str("user.signature")
		a.importWords(t, levelWords)
		a.publishWords(t)
		for _, c := range []struct {
			name string
			who  *client
			in   p
			code int64 // 0: a success
			seen string
		}{
			{"set", ann, p{"signature": "on the road 在路上"}, 0, "on the road 在路上"},
			{"a guest", a.guest(), p{"signature": "me too"}, signIn, "on the road 在路上"},
			{"a bad token", a.guest(), p{"signature": "me too", "token": "nonsense"}, signIn, "on the road 在路上"},
			{"somebody else sets their own", ben, p{"signature": "hello"}, 0, "on the road 在路上"},
			{"control characters", ann, p{"signature": "a\x00b"}, invalid, "on the road 在路上"},
			{"too long", ann, p{"signature": strings.Repeat("好", 256)}, invalid, "on the road 在路上"},
			{"a word that holds others", ann, p{"signature": "a holdword"}, blocked, "on the road 在路上"},
			{"nothing", ann, p{}, invalid, "on the road 在路上"},
			{"set and cleared", ann, p{"signature": "x", "clear": "signature"}, invalid, "on the road 在路上"},
			{"cleared", ann, p{"clear": "signature, avatar"}, 0, unset},
			{"cleared again", ann, p{"clear": "signature"}, 0, unset},
		} {
			for _, s := range styles {
				r := c.who.with(s).post("/douyin/user/profile/", c.in)
				if c.code == 0 {
					r.ok()
				} else {
					r.refused(c.code)
				}
				if got := ben.whole(ann.id).str("user.signature"); got != c.seen {
					t.Errorf("%s by %s: others see %q, want %q", c.name, s, got, c.seen)
				}
			}
		}
		a.noDrift(t)
	})
}

// TestPictures: avatar and background are seen at once by a new address, are
// replaced and cleared, and files that nothing names go.
func TestPictures(t *testing.T) {
	one, two := ffmpegPicture(t, "a.png", "testsrc=size=700x300"), ffmpegPicture(t, "b.jpg", "testsrc2=size=300x500")
	webp := ffmpegPicture(t, "c.gif", "smptebars=size=64x64")
	eachApp(t, func(t *testing.T, a *testApp) {
		a.clock.set(time.Now()) // files have the machine's times
		ann, ben := a.user("ann"), a.user("ben")
		unset := ben.whole(ann.id)
		seen := func(field string) (string, image.Config) {
			t.Helper()
			url := ben.whole(ann.id).str("user." + field)
			c, kind, err := image.DecodeConfig(bytes.NewReader(download(t, url)))
			if err != nil || kind != "jpeg" {
				t.Fatalf("%s: %v %s", url, err, kind)
			}
			return url, c
		}
		ann.profile(map[string][]byte{"avatar": one, "background": two}, p{"signature": "both at once"}).ok()
		avatar, size := seen("avatar")
		if size.Width != 400 || size.Height != 400 {
			t.Errorf("the avatar is %dx%d", size.Width, size.Height)
		}
		if _, size := seen("background_image"); size.Width != 300 || size.Height != 500 {
			t.Errorf("the background is %dx%d", size.Width, size.Height)
		}
		ben.whole(ann.id).expect("user.signature", "both at once")
		if n := len(blobs(t, a)); n != 2 {
			t.Fatalf("%d files", n)
		}
		ben.profile(map[string][]byte{"avatar": one}, nil).ok() // the same bytes are stored once
		ann.profile(map[string][]byte{"avatar": webp}, nil).ok()
		if fresh, _ := seen("avatar"); fresh == avatar {
			t.Error("another picture has the same address")
		}
		a.noDrift(t)
		ann.post("/douyin/user/profile/", p{"clear": "avatar,background"}).ok()
		for _, field := range []string{"avatar", "background_image"} {
			if got := ben.whole(ann.id).str("user." + field); got != unset.str("user."+field) {
				t.Errorf("%s after clearing: %s", field, got)
			}
		}
		ben.whole(ann.id).expect("user.signature", "both at once")
		a.noDrift(t)
		a.clock.add(25 * time.Hour)
		if err := a.biz.Sweep(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := len(blobs(t, a)); n != 1 { // Ben's
			t.Errorf("%d files after a sweep, want 1", n)
		}
		if spool, _ := filepath.Glob(filepath.Join(a.cfg.Data, "spool", "*")); len(spool) != 0 {
			t.Errorf("left in the spool: %v", spool)
		}
	})
}

// TestRefusedPictures change nothing: neither the other parts of the request nor
// the picture before, and leave no file.
func TestRefusedPictures(t *testing.T) {
	good := ffmpegPicture(t, "a.jpg", "testsrc=size=64x64")
	huge := append(slices.Clone(good), make([]byte, 17<<20)...)
	eachApp(t, func(t *testing.T, a *testApp) {
		ann := a.user("ann")
		ann.profile(map[string][]byte{"avatar": good}, p{"signature": "before"}).ok()
		before := ann.whole(0)
		files := len(blobs(t, a))
		for name, c := range map[string]struct {
			files map[string][]byte
			in    p
			code  int64
		}{
			"text":               {map[string][]byte{"avatar": []byte("not a picture")}, nil, unsupported},
			"empty":              {map[string][]byte{"avatar": {}}, nil, unsupported},
			"a video":            {map[string][]byte{"avatar": sample(1)}, nil, unsupported},
			"cut short":          {map[string][]byte{"avatar": good[:len(good)/2]}, nil, unsupported},
			"only its beginning": {map[string][]byte{"avatar": good[:20]}, nil, unsupported},
			"SVG":                {map[string][]byte{"avatar": []byte("<svg xmlns='http://www.w3.org/2000/svg'/>")}, nil, unsupported},
			"a bomb":             {map[string][]byte{"avatar": pngHeader(60_000, 60_000)}, nil, unsupported},
			"the second is bad":  {map[string][]byte{"avatar": good, "background": []byte("x")}, nil, unsupported},
			"a bad signature":    {map[string][]byte{"avatar": good}, p{"signature": "a\x00"}, invalid},
			"a bad clear":        {map[string][]byte{"background": good}, p{"clear": "name"}, invalid},
			"set and cleared":    {map[string][]byte{"avatar": good}, p{"clear": "avatar"}, invalid},
			"no token":           {map[string][]byte{"background": good}, p{"token": ""}, signIn},
		} {
			if got := ann.profile(c.files, c.in).num("status_code"); got != c.code {
				t.Errorf("%s: %d, want %d", name, got, c.code)
			}
		}
		if r := ann.profile(map[string][]byte{"background": huge}, nil); r.num("status_code") != tooLarge {
			t.Errorf("17 MiB: %s", r.body)
		}
		var twice bytes.Buffer
		w := multipart.NewWriter(&twice)
		for range 2 {
			part, _ := w.CreateFormFile("avatar", "a")
			part.Write(good)
		}
		w.WriteField("token", ann.token)
		w.Close()
		ann.sendProfile(&twice, w.FormDataContentType()).refused(invalid)
		ann.sendProfile(strings.NewReader("--b\r\nno end"), "multipart/form-data; boundary=b").refused(invalid)
		if after := ann.whole(0); string(after.body) != string(before.body) {
			t.Errorf("changed: %s", after.body)
		}
		if n := len(blobs(t, a)); n != files {
			t.Errorf("%d files, want %d", n, files)
		}
		a.noDrift(t)
	})
}

// pngHeader is the beginning of a picture that says it is large.
func pngHeader(w, h uint32) []byte {
	b := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	for _, n := range []uint32{w, h} {
		b = append(b, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
	}
	return append(b, 8, 6, 0, 0, 0, 0, 0, 0, 0)
}

// TestConcurrentProfiles: of many at once one is last, and each file is counted.
func TestConcurrentProfiles(t *testing.T) {
	pictures := make([][]byte, 4)
	for i, source := range []string{"testsrc", "testsrc2", "smptebars", "rgbtestsrc"} {
		pictures[i] = ffmpegPicture(t, "a.png", source+"=size=32x32")
	}
	eachApp(t, func(t *testing.T, a *testApp) {
		ann, ben := a.user("ann"), a.user("ben")
		together(16, func(i int) {
			who := []*client{ann, ben}[i%2]
			if i == 7 {
				who.post("/douyin/user/profile/", p{"clear": "avatar"}).ok()
				return
			}
			for { // two of one address at a time
				r := who.profile(map[string][]byte{"avatar": pictures[i%4]}, nil)
				if r.num("status_code") != busy {
					r.ok()
					return
				}
			}
		})
		a.noDrift(t)
	})
}
