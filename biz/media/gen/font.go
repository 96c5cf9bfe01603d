package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// sourceSum is the SHA-256 of unifont.hex 15.0.01.
const sourceSum = "fe93c0df9a69e71df0fcf9e71af3adab3c85a393b1a3cae1eb32f69880fc1841"

// ranges are the characters kept, in ascending order.
var ranges = [][2]uint16{
	{0x20, 0x7e}, {0xa0, 0x24f}, {0x370, 0x3ff}, {0x400, 0x52f}, {0x1e00, 0x1eff},
	{0x2010, 0x2027}, {0x2030, 0x205e}, {0x20a0, 0x20bf}, {0x2100, 0x214f}, {0x2190, 0x22ff},
	{0x2460, 0x24ff}, {0x25a0, 0x27bf}, {0x3000, 0x303f}, {0x3041, 0x312f}, {0x31f0, 0x33ff},
	{0x4e00, 0x9fff}, {0xac00, 0xd7a3}, {0xfe30, 0xfe4f}, {0xff01, 0xffef},
}

//go:embed notice.txt
var noticeText []byte

func notice() ([]byte, error) { return noticeText, nil }

// fontFile packs the kept glyphs; media/font.go documents the format.
func fontFile(path string) ([]byte, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256(src)); sum != sourceSum {
		return nil, fmt.Errorf("%s is not unifont.hex 15.0.01 (SHA-256 %s)", path, sum)
	}
	glyphs, err := parseHex(string(src))
	if err != nil {
		return nil, err
	}
	return pack(glyphs)
}

// parseHex reads lines of "code:rows", both hexadecimal.
func parseHex(src string) (map[int][]byte, error) {
	glyphs := make(map[int][]byte)
	for line := range strings.Lines(src) {
		code, rows, _ := strings.Cut(strings.TrimSpace(line), ":")
		c, err := strconv.ParseInt(code, 16, 32)
		if err != nil {
			return nil, err
		}
		if glyphs[int(c)], err = hex.DecodeString(rows); err != nil {
			return nil, err
		}
	}
	return glyphs, nil
}

func pack(glyphs map[int][]byte) ([]byte, error) {
	var widths, rows []byte
	head := binary.BigEndian.AppendUint16(nil, uint16(len(ranges)))
	for _, r := range ranges {
		head = binary.BigEndian.AppendUint16(head, r[0])
		head = binary.BigEndian.AppendUint16(head, r[1])
		for c := int(r[0]); c <= int(r[1]); c++ {
			widths = append(widths, byte(len(glyphs[c])/2)) // 16 rows: bytes/2 is pixels
			rows = append(rows, glyphs[c]...)
		}
	}
	var out bytes.Buffer
	zw, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	for _, b := range [][]byte{head, widths, rows} {
		if _, err := zw.Write(b); err != nil {
			return nil, err
		}
	}
	err = zw.Close()
	return out.Bytes(), err
}
