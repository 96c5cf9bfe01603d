// Command gen makes the files in ../assets.
//
//	go run ./gen                                    the drawings (same bytes everywhere)
//	go run ./gen -unifont unifont.hex -ffmpeg ffmpeg   the font and the sample video as well
//
// The font's source is unifont.hex 15.0.01 (Debian package unifont, in
// /usr/share/unifont); another version is refused, as it would change the bytes
// unnoticed. The sample depends on the version of x264: it is made anew only on
// purpose.
package main

import (
	"bytes"
	"flag"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("media/gen: ")
	dir := flag.String("out", "assets", "folder to write to")
	hex := flag.String("unifont", "", "unifont.hex to cut the font from; empty: leave the font")
	ffmpeg := flag.String("ffmpeg", "", "ffmpeg to make the sample video with; empty: leave the sample")
	flag.Parse()
	if err := run(*dir, *hex, *ffmpeg); err != nil {
		log.Fatal(err)
	}
}

func run(dir, hex, ffmpeg string) error {
	files := map[string]func() ([]byte, error){
		"avatar.jpg": avatar, "background.jpg": background, "NOTICE.txt": notice,
	}
	if hex != "" {
		files["font.gz"] = func() ([]byte, error) { return fontFile(hex) }
	}
	if ffmpeg != "" {
		files["sample.mp4"] = func() ([]byte, error) { return sample(ffmpeg) }
	}
	for name, make := range files {
		b, err := make()
		if err != nil {
			return err
		}
		if err := write(filepath.Join(dir, name), b); err != nil {
			return err
		}
	}
	return nil
}

// write leaves a file alone that has these bytes already.
func write(path string, b []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, b) {
		return nil
	}
	return os.WriteFile(path, b, 0o644)
}
