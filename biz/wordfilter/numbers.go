package wordfilter

import "strconv"

// longestNumber is the most digits of a number that is written in words as well.
const longestNumber = 4

// addNumbers adds, for entries with a number beside other letters, the number as it is
// counted: 十八禁 for 18禁, 500彩 for 五百彩.
func (b *builder) addNumbers() {
	for i := range b.spelled {
		e, s := &b.f.entries[i], &b.spelled[i]
		if e.Level == Allow || e.Off&Digits != 0 || len(b.f.patterns) >= b.f.policy.Budget {
			continue
		}
		if v := counted(s.letters); v != nil && b.f.symbols.room(v) {
			b.add(pattern{entry: uint32(i), edges: edgesOf(v, Auto), own: s.own, variant: Digits}, v)
		}
	}
}

// counted is the letters with their numbers written in the other way; nil: there are none,
// or nothing else.
func counted(letters []uint32) []uint32 {
	var out []uint32
	changed := false
	for i := 0; i < len(letters); {
		end := i
		for end < len(letters) && isCounter(rune(letters[end]&letterRune)) && (end == i || letters[end]&letterGap == 0) {
			end++
		}
		if end == i {
			out = append(out, letters[i])
			i++
			continue
		}
		number := make([]rune, 0, end-i)
		for _, l := range letters[i:end] {
			number = append(number, rune(l&letterRune))
		}
		other, ok := otherNumber(string(number))
		if i == 0 && end == len(letters) {
			return nil
		}
		changed = changed || ok
		for k, r := range []rune(other) {
			l := uint32(r)
			if k == 0 {
				l |= letters[i] & letterGap
			}
			out = append(out, l)
		}
		i = end
	}
	if !changed {
		return nil
	}
	return out
}

// isCounter reports whether numbers are written with a folded letter.
func isCounter(r rune) bool { return isDigit(r) || r == '十' || r == '百' || r == '千' }

// otherNumber turns 18 into 十8 and back; false, and the number as it is, where it can't.
func otherNumber(s string) (string, bool) {
	if n, err := strconv.Atoi(s); err == nil {
		if len(s) > longestNumber || n < 10 || s[0] == '0' {
			return s, false
		}
		return inWords(n), true
	}
	if n := fromWords(s); n > 10 && inWords(n) == s { // 十 alone is more often no number
		return strconv.Itoa(n), true
	}
	return s, false
}

// fromWords reads what inWords makes; anything for what it does not make.
func fromWords(s string) int {
	n, digit := 0, 0
	for _, r := range s {
		switch {
		case isDigit(r):
			digit = int(r - '0')
			continue
		case r == '十':
			n += max(digit, 1) * 10
		case r == '百':
			n += digit * 100
		case r == '千':
			n += digit * 1000
		}
		digit = 0
	}
	return n + digit
}

// inWords counts up to 9999, with digits for the numerals.
func inWords(n int) string {
	s, zero := "", false
	for _, unit := range [...]struct {
		value int
		name  string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / unit.value % 10
		switch {
		case d == 0:
			zero = s != ""
			continue
		case d == 1 && unit.value == 10 && s == "":
			s += unit.name
			continue
		case zero:
			s += "0"
		}
		s, zero = s+strconv.Itoa(d)+unit.name, false
	}
	return s
}

// countsOn reports whether a number at an end of the pattern goes on outside of the hit, or
// its last character belongs to a word that does: 二十八禁 is not 十八禁, nor is 十八禁止.
func (v *verifier) countsOn() bool {
	if _, n := lastRune(v.t, v.end); chinese().wordBeyond(v.t, v.end-n, v.end) {
		return true
	}
	more := func(r rune) bool {
		b := folds().of(r).base()
		return isCounter(b) || b == '万' || b == '亿'
	}
	before, _ := lastRune(v.t, v.start)
	after, _ := firstRune(v.t, v.end)
	first, last := rune(v.letters[0]&letterRune), rune(v.letters[len(v.letters)-1]&letterRune)
	return isCounter(first) && more(before) || isCounter(last) && more(after)
}
