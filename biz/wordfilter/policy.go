package wordfilter

// filled is the policy with its defaults in place.
func (p Policy) filled() Policy {
	for _, l := range []*Level{&p.Leet, &p.Pinyin, &p.Split} {
		if *l == Pass {
			*l = Hold
		}
	}
	for _, l := range []*Level{&p.Initials, &p.Homophones, &p.Emoji} {
		*l = min(*l, Hold)
	}
	if p.Fields == nil {
		p.Fields = &DefaultFields
	}
	if p.Budget == 0 {
		p.Budget = DefaultBudget
	}
	return p
}

// level is what an entry's level becomes when these techniques were needed; Pass
// when such a hit does not count.
func (p *Policy) level(l Level, t Technique) Level {
	if l == Allow {
		return l
	}
	for _, cap := range [...]struct {
		tech Technique
		most Level
	}{{Leet, p.Leet}, {Pinyin, p.Pinyin}, {Split, p.Split}} {
		if t&cap.tech != 0 {
			l = min(l, cap.most)
		}
	}
	for _, guess := range [...]struct {
		tech Technique
		does Level
	}{{Initials, p.Initials}, {Homophone, p.Homophones}, {Emoji, p.Emoji}} {
		switch {
		case t&guess.tech == 0:
		case guess.does == Hold && l >= Mask:
			l = Hold // a guess is for people to decide: neither refused nor starred
		default:
			l = min(l, guess.does)
		}
	}
	return l
}
