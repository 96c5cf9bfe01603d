package media

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"runtime"
	"testing"

	"github.com/Eyevinn/mp4ff/mp4"
)

// clean runs the cleaner alone and returns the output.
func clean(t testing.TB, upload []byte) ([]byte, cleaned, error) {
	t.Helper()
	return cleanFile(t, spool(t, upload))
}

func cleanFile(t testing.TB, path string) ([]byte, cleaned, error) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	m, err := parseMovie(source{r: f, size: info.Size()})
	if err != nil {
		return nil, cleaned{}, err
	}
	done, err := cleanMP4(f, m, func() (*os.File, error) { return os.CreateTemp(t.TempDir(), "out") })
	if err != nil {
		return nil, cleaned{}, err
	}
	return read(t, done.path), done, nil
}

// telling are boxes that tell about place and device, as phones write them.
func telling() []byte {
	return bytes.Join([][]byte{
		mkbox("udta", mkbox("\xa9xyz", []byte("\x00\x12\x15\xc7+27.5916+086.5640/")), mkbox("\xa9mak", []byte("Apple")),
			mkbox("\xa9mod", []byte("iPhone 42")), mkbox("loci", []byte("\x00\x00\x00\x00\x55\xc427.5916\x00\x00"), make([]byte, 20))),
		mkbox("meta", mkbox("keys", []byte("com.apple.quicktime.make")), mkbox("ilst", []byte("Apple iPhone 42"))),
		mkbox("uuid", []byte("0123456789abcdef<x:xmpmeta>27.5916</x:xmpmeta>")),
	}, nil)
}

func TestHandMadeMetadata(t *testing.T) {
	file := appendToMoov(t, fixture(t, "slow.mp4"), telling())
	file = append(file, telling()...)                            // at the top, too
	file = append(file, mkbox("free", []byte("MAKERNOTE"))...)   // free space is a hiding place
	file = append(file, "\x00\x00\x00\x02SEFHMAKERNOTE 2024"...) // a trailer that is no box
	want := frameHashes(t, spool(t, file))
	out, done, err := clean(t, file)
	if err != nil {
		t.Fatal(err)
	}
	noSecrets(t, out)
	if !done.changed || frameHashes(t, spool(t, out)) != want {
		t.Error("pictures or sound changed")
	}
}

// TestInPlace: the same boxes in a file that needs no copy.
func TestInPlace(t *testing.T) {
	file := append(fixture(t, "fast.mp4"), telling()...)
	file = append(file, "MAKERNOTE behind the last box"...)
	want := frameHashes(t, spool(t, file))
	path := spool(t, file)
	out, done, err := cleanFile(t, path)
	if err != nil {
		t.Fatal(err)
	}
	noSecrets(t, out)
	if done.path != path || !done.changed || frameHashes(t, path) != want {
		t.Errorf("path %s, changed %v", done.path, done.changed)
	}
	again, done, err := clean(t, out)
	if err != nil || done.changed || !bytes.Equal(again, out) {
		t.Errorf("cleaning twice changed it: %v", err)
	}
}

// TestGPSTrack: a camera's metadata track goes, with its sample data.
func TestGPSTrack(t *testing.T) {
	for _, name := range []string{"slow.mp4", "fast.mp4", "frag.mp4"} {
		t.Run(name, func(t *testing.T) {
			file := withGPSTrack(t, fixture(t, name))
			want := frameHashes(t, spool(t, file), "0:v")
			out, _, err := clean(t, file)
			if err != nil {
				t.Fatal(err)
			}
			noSecrets(t, out)
			m := mustParse(t, out)
			if len(m.tracks) != 1 {
				t.Errorf("%d tracks remain", len(m.tracks))
			}
			if frameHashes(t, spool(t, out), "0:v") != want {
				t.Error("pictures changed")
			}
		})
	}
}

// TestQuickTimeBecomesMP4: brand and sound description are MP4's afterwards, as
// an independent parser sees them.
func TestQuickTimeBecomesMP4(t *testing.T) {
	out, _, err := clean(t, fixture(t, "iphone.mov"))
	if err != nil {
		t.Fatal(err)
	}
	f, err := mp4.DecodeFile(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	if f.Ftyp.MajorBrand() != "mp42" || bytes.Contains(out[:64], []byte("qt  ")) {
		t.Errorf("brand %q", f.Ftyp.MajorBrand())
	}
	for _, trak := range f.Moov.Traks {
		if a := trak.Mdia.Minf.Stbl.Stsd.Mp4a; a != nil && a.Esds == nil {
			t.Errorf("sound entry: %+v", a)
		}
	}
	if len(f.Moov.Traks) != 2 || f.Moov.Mvhd.CreationTime != 0 {
		t.Errorf("%d tracks, made at %d", len(f.Moov.Traks), f.Moov.Mvhd.CreationTime)
	}
}

func TestNoFtyp(t *testing.T) {
	file := fixture(t, "iphone.mov")
	m := mustParse(t, file)
	end := m.ftyp.end()
	if string(file[end+4:end+8]) != "wide" {
		t.Fatal("no wide box")
	}
	// What was the ftyp becomes "wide", as old QuickTime files begin.
	old := bytes.Clone(file)
	copy(old, mkbox("wide"))
	copy(old[8:], mkbox("free", make([]byte, end-16)))
	if c, ok := Sniff(old); !ok || c != MOV {
		t.Errorf("sniffs as %q", c)
	}
	out, _, err := clean(t, old)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(out, plainFtyp) {
		t.Error("no ftyp written")
	}
	if frameHashes(t, spool(t, out)) != frameHashes(t, spool(t, file)) {
		t.Error("pictures or sound changed")
	}
}

// TestLongOffsets: data beyond 4 GiB get 64-bit offsets; only the numbers are
// made up, no such file is written.
func TestLongOffsets(t *testing.T) {
	file := fixture(t, "slow.mp4")
	m := mustParse(t, file)
	parts := dataParts(m)
	short, err := relocate(m, parts, 32)
	if err != nil {
		t.Fatal(err)
	}
	first := parts[0].at
	parts[0].old.to += 5 << 30
	parts[0].head = 16
	long, err := relocate(m, parts, 32)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(short, []byte("stco")) || bytes.Contains(long, []byte("stco")) || !bytes.Contains(long, []byte("co64")) {
		t.Error("offsets have the wrong width")
	}
	if got, want := parts[0].at, first+int64(len(long)-len(short))+8; got != want {
		t.Errorf("data at %d, want %d", got, want)
	}
	if parts[0].at != 32+int64(len(long))+16 {
		t.Error("the size of moov was foretold wrongly")
	}
}

// TestMemoryFlat: a large file goes through without passing our memory.
func TestMemoryFlat(t *testing.T) {
	for _, name := range []string{"slow.mp4", "fast.mp4"} {
		file := fixture(t, name)
		path := spool(t, file)
		enlarge(t, path, mustParse(t, file), 64<<20)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		info, _ := f.Stat()
		m, err := parseMovie(source{r: f, size: info.Size()})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := cleanMP4(f, m, func() (*os.File, error) { return os.CreateTemp(t.TempDir(), "") }); err != nil {
			t.Fatal(err)
		}
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > 2<<20 {
			t.Errorf("%s: %d bytes allocated", name, used)
		}
	}
}

// enlarge makes the data box of the file size bytes long, as a hole.
func enlarge(t testing.TB, path string, m *movie, size int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, b := range m.top {
		if b.typ != "mdat" {
			continue
		}
		if b.end() < m.moov.end() { // moov moves to the new end
			if _, err := f.WriteAt(m.buf, b.off+size); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := f.WriteAt(binary.BigEndian.AppendUint32(nil, uint32(size)), b.off); err != nil {
			t.Fatal(err)
		}
		if _, err := f.WriteAt(make([]byte, m.size-b.end()), b.end()); err != nil {
			t.Fatal(err)
		}
		if b.end() == m.size {
			if err := f.Truncate(b.off + size); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestGaps(t *testing.T) {
	var r ranges
	for _, s := range []span{{50, 60}, {10, 20}, {15, 40}, {0, 5}, {55, 58}, {90, 130}} {
		if err := r.add(s.from, s.to-s.from, 1000); err != nil {
			t.Fatal(err)
		}
	}
	var got []span
	err := r.gaps([]span{{3, 70}, {80, 100}, {120, 140}}, func(s span) error { got = append(got, s); return nil })
	want := []span{{5, 10}, {40, 50}, {60, 70}, {80, 90}, {130, 140}}
	if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if r.add(990, 11, 1000) == nil || r.add(-1, 1, 1000) == nil || r.add(1<<62, 1<<62, 1000) == nil {
		t.Error("data outside the file accepted")
	}
}

// hostileSeeds are small files that try the parser's patience.
func hostileSeeds() [][]byte {
	s := Sample()
	swap := func(old, now string) []byte { return bytes.ReplaceAll(s, []byte(old), []byte(now)) }
	return [][]byte{
		s, uniqueSample(7), deep(), s[:len(s)/2], append(bytes.Clone(s), s...),
		swap("stco", "co64"), swap("stsz", "stz2"), swap("isom", "qt  "), swap("soun", "meta"), swap("mdia", "trak"),
		swap("moov", "moof"), swap("stsz\x00\x00\x00\x00\x00\x00\x00\x00", "stsz\x00\x00\x00\x00\xff\xff\xff\xff"),
		slowSample(), append(bytes.Clone(s), mkbox("moof", mkbox("mfhd", make([]byte, 8)), mkbox("traf", mkbox("tfhd", make([]byte, 8))))...),
	}
}

// slowSample is the sample with its headers last.
func slowSample() []byte {
	m, err := parseBytes(Sample())
	if err != nil {
		panic(err)
	}
	ftyp, moov := m.ftyp, m.moov
	s := Sample()
	out := bytes.Join([][]byte{s[:ftyp.end()], mkbox("free", make([]byte, moov.size-8)), s[moov.end():], s[moov.off:moov.end()]}, nil)
	return out
}

func FuzzClean(f *testing.F) {
	for _, s := range hostileSeeds() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		out, _, err := clean(t, b)
		if err != nil {
			return
		}
		if len(out) > len(b)+len(plainFtyp) {
			t.Fatalf("grew from %d to %d", len(b), len(out))
		}
		m, err := parseBytes(out)
		if err != nil {
			t.Fatalf("the output does not parse: %v", err)
		}
		if !m.fastStart() {
			t.Fatal("not fast-start")
		}
		if again, _, err := clean(t, out); err != nil || !bytes.Equal(again, out) {
			t.Fatalf("cleaning twice changed it: %v", err)
		}
	})
}

// TestFlippedBytes: no single damaged byte makes the cleaner panic or grow.
func TestFlippedBytes(t *testing.T) {
	t.Parallel()
	for _, s := range [][]byte{Sample(), slowSample()} {
		dir := t.TempDir()
		m := mustParse(t, s)
		for i := m.moov.off; i < m.moov.end(); i++ {
			for _, v := range []byte{0xff, s[i] ^ 1} {
				b := bytes.Clone(s)
				b[i] = v
				flip(t, dir, b)
			}
		}
	}
}

func flip(t *testing.T, dir string, b []byte) {
	t.Helper()
	m, err := parseBytes(b)
	if err != nil {
		return
	}
	f, err := os.CreateTemp(dir, "")
	if err != nil {
		t.Fatal(err)
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if _, err := f.Write(b); err != nil {
		t.Fatal(err)
	}
	out := ""
	done, err := cleanMP4(f, m, func() (*os.File, error) {
		o, err := os.CreateTemp(dir, "")
		out = o.Name()
		return o, err
	})
	if out != "" {
		defer os.Remove(out)
	}
	if err == nil {
		if _, err := parseBytes(read(t, done.path)); err != nil {
			t.Errorf("the output does not parse: %v", err)
		}
	}
}
