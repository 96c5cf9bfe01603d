package main

import (
	dirtyfilter "github.com/antlinker/go-dirtyfilter"
	importcjj "github.com/importcjj/sensitive"
	gozero "github.com/zeromicro/go-zero/core/stringx"
)

// tries are the sensitive-word libraries: tries of maps, which work on runes and
// answer with the words they found.
func tries() []contender {
	return []contender{
		{name: "importcjj/sensitive", version: "v0.0.0-20200106142752", licence: "MIT", kind: distinct, build: buildImportcjj},
		{name: "go-zero stringx", version: "v1.7.6", licence: "MIT", kind: distinct, build: buildGoZero},
		{name: "go-dirtyfilter", version: "v1.2.0", licence: "Apache-2.0", kind: distinct, build: buildDirtyfilter},
	}
}

func buildImportcjj(words []string) (matcher, error) {
	f := importcjj.New()
	f.AddWord(words...)
	index := wordIndex(words)
	return matcher{
		count: func(text string) int { return len(f.FindAll(text)) },
		hits:  func(text string) []hit { return found(index, f.FindAll(text)) },
	}, nil
}

func buildGoZero(words []string) (matcher, error) {
	t := gozero.NewTrie(words)
	index := wordIndex(words)
	return matcher{
		count: func(text string) int { return len(t.FindKeywords(text)) },
		hits:  func(text string) []hit { return found(index, t.FindKeywords(text)) },
	}, nil
}

// buildDirtyfilter: its errors come from readers; a string has none.
func buildDirtyfilter(words []string) (matcher, error) {
	f := dirtyfilter.NewNodeFilter(words)
	index := wordIndex(words)
	find := func(text string) []string {
		words, err := f.Filter(text)
		if err != nil {
			panic(err)
		}
		return words
	}
	return matcher{
		count: func(text string) int { return len(find(text)) },
		hits:  func(text string) []hit { return found(index, find(text)) },
	}, nil
}
