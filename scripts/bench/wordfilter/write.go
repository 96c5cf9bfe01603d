package main

import (
	"os"
	"path/filepath"
	"strings"

	"vireo/scripts/bench/wordfilter/corpus"
)

// writeFiles writes what is measured on: a word or a comment a line, and the long
// texts as they are.
func writeFiles(c *corpus.Corpus, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	files := map[string][]string{
		"mixed-20-200.txt": c.Varied, "mixed-100.txt": c.Mixed, "chinese-100.txt": c.Chinese,
		"clean-1m.txt": c.Clean, "dense-1m.txt": c.Dense,
	}
	for _, l := range lists {
		files["words-"+l.name+".txt"] = c.Words[:l.size]
	}
	for name, lines := range files {
		text := strings.Join(lines, "\n") + "\n"
		if len(lines) == 1 {
			text = lines[0]
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
