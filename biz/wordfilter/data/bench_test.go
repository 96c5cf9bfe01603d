package data

import "testing"

// BenchmarkAll unpacks every table.
func BenchmarkAll(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		Folds(func(rune, []rune, Kind) bool { n++; return true })
		Classes(func(rune, rune, Class) bool { n++; return true })
		Readings(func(rune, []string) bool { n++; return true })
		Parts(func(rune, []string) bool { n++; return true })
		LooksLike(func(rune, rune) bool { n++; return true })
		EmojiHan(func(string, []string) bool { n++; return true })
		EnglishWords(func(string, uint8) bool { n++; return true })
		ChineseWords(func(string, uint8) bool { n++; return true })
		if n < 100_000 {
			b.Fatal(n)
		}
	}
}
