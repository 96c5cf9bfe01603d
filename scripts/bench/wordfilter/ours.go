package main

import (
	"fmt"

	"vireo/biz/wordfilter"
)

// oursName is the row that the bars are about.
const (
	oursName     = "vireo"
	oursAllName  = "vireo, all variants"
	oursEarsName = "vireo, and sounds, emoji"
)

func ours() []contender {
	return []contender{
		{name: oursName, version: "this tree", licence: "Apache-2.0", kind: all, whole: true, build: func(words []string) (matcher, error) {
			return buildOurs(words, wordfilter.Auto, variantsOff)
		}},
		{name: oursAllName, version: "this tree", licence: "Apache-2.0", kind: all, whole: true, only: "734", build: func(words []string) (matcher, error) {
			return buildOurs(words, wordfilter.Auto, allVariants)
		}},
		{name: oursEarsName, version: "this tree", licence: "Apache-2.0", kind: all, whole: true, only: "734", build: func(words []string) (matcher, error) {
			return buildOurs(words, wordfilter.Auto, everything)
		}},
	}
}

// variantsOff leaves the folding, leet included, and takes out what is built per
// entry; initials, homophones and emoji are off unless a policy asks for them.
func variantsOff(rs *wordfilter.Ruleset) {
	rs.Policy.Off = wordfilter.Split | wordfilter.Pinyin
}

// allVariants adds what is built per entry: split characters, pinyin, initials.
func allVariants(rs *wordfilter.Ruleset) { rs.Policy.Initials = wordfilter.Hold }

// everything also listens for homophones and reads emoji.
func everything(rs *wordfilter.Ruleset) {
	rs.Policy.Initials, rs.Policy.Homophones, rs.Policy.Emoji = wordfilter.Hold, wordfilter.Hold, wordfilter.Hold
}

func buildOurs(words []string, match wordfilter.Match, set func(*wordfilter.Ruleset)) (matcher, error) {
	rs := wordfilter.Ruleset{Entries: make([]wordfilter.Entry, len(words))}
	for i, w := range words {
		rs.Entries[i] = wordfilter.Entry{ID: int64(i), Text: w, Match: match, Level: wordfilter.Block}
	}
	set(&rs)
	f, report, err := wordfilter.Build(rs)
	if err != nil {
		return matcher{}, err
	}
	if len(report.Refused) > 0 {
		p := report.Refused[0]
		return matcher{}, fmt.Errorf("%d entries refused, the first, %q: %s", len(report.Refused), words[p.Entry], p.Err)
	}
	var buf []wordfilter.Hit
	return matcher{
		count: func(text string) int {
			buf = f.Find(buf[:0], text)
			return len(buf)
		},
		hits: func(text string) (hits []hit) {
			for _, h := range f.Find(nil, text) {
				if h.Techniques == 0 { // exact; what folding finds has no reference here
					hits = append(hits, hit{h.Entry, h.Start})
				}
			}
			return hits
		},
	}, nil
}
