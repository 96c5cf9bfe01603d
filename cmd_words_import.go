package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"vireo/biz"
	"vireo/biz/wordfilter"
)

type wordsImportCmd struct {
	File     string `arg:"" help:"The file to read; - is standard input."`
	List     string `default:"imported" help:"List that entries go into, unless a line names one."`
	Category string `enum:",ads,gambling,fraud,drugs,violence,sexual,abuse,other" default:"" help:"Category of a list that is made: ads, gambling, fraud, drugs, violence, sexual, abuse or other (the default)."`
	Level    string `enum:"allow,observe,mask,hold,block" default:"mask" help:"Level of entries that name none: allow, observe, mask, hold or block."`
	Match    string `enum:"auto,substring,word" default:"auto" help:"Match mode of entries that name none: auto, substring or word."`
	DryRun   bool   `help:"Only tell what would change."`
}

// Help is what "vireo words import --help" says above the flags.
func (wordsImportCmd) Help() string {
	return `The file has one entry a line, where blank lines and lines that begin with #
are none; or it is CSV whose first line names columns, of which only text is
needed: text,match,level,category,list,tags,off,expires_at,note. It is UTF-8.

Entries that the list has already take over what the file says; nothing is
removed. With a bad line nothing is imported: all of them are listed, and the
status is 1. Imported entries judge nothing until vireo words publish.

  vireo words import spam.txt --list spam --category ads --level hold --dry-run`
}

// Run imports a file into the draft.
func (c *wordsImportCmd) Run(cfg *config) error {
	match, err := wordfilter.ParseMatch(c.Match)
	if err != nil {
		return usage("--match: %w", err)
	}
	level, err := wordfilter.ParseLevel(c.Level)
	if err != nil {
		return usage("--level: %w", err)
	}
	zone, err := time.LoadLocation(cfg.Timezone)
	if err != nil {
		return named("VIREO_TIMEZONE", err)
	}
	lines, bad, err := readWordsFile(c.File, biz.WordDefaults{List: c.List, Match: match, Level: level, Zone: zone})
	if err != nil {
		return err
	}
	c.withCategory(lines)
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		out, err := app.biz.ImportWords(ctx, lines, 0, c.DryRun || len(bad) > 0)
		if err != nil {
			return err
		}
		if bad = append(bad, out.Bad...); len(bad) > 0 {
			return badLines(c.File, bad)
		}
		c.tell(out)
		return nil
	})
}

// withCategory gives the flag to lines that name no category, so that a list
// which has another one is told.
func (c *wordsImportCmd) withCategory(lines []biz.WordLine) {
	for i := range lines {
		lines[i].Category = cmp.Or(lines[i].Category, c.Category)
	}
}

func (c *wordsImportCmd) tell(out biz.WordImport) {
	would := ""
	if c.DryRun {
		would = "would be "
	}
	fmt.Printf("%s%d added, %d changed, %d unchanged", would, len(out.Added), len(out.Changed), out.Unchanged)
	if out.Repeated > 0 {
		fmt.Printf(", %d repeated in the file", out.Repeated)
	}
	fmt.Println()
	if len(out.NewLists) > 0 {
		fmt.Println("new lists:", strings.Join(out.NewLists, ", "))
	}
	tellChanges("+", out.Added)
	tellChanges("~", out.Changed)
	if !c.DryRun && len(out.Added)+len(out.Changed) > 0 {
		fmt.Println("vireo words publish puts them in force")
	}
}

// readWordsFile reads a list. That the file can't be read is a mistake of the
// command line.
func readWordsFile(path string, d biz.WordDefaults) ([]biz.WordLine, []biz.BadLine, error) {
	f := os.Stdin
	if path != "-" {
		var err error
		if f, err = os.Open(path); err != nil {
			return nil, nil, usage("%w", err)
		}
		defer f.Close()
	}
	lines, bad, err := biz.ReadWords(f, d)
	if err != nil {
		return nil, nil, usage("%s: %w", path, err)
	}
	return lines, bad, nil
}

// badLines lists the lines of a file that keep all of it out.
func badLines(file string, bad []biz.BadLine) error {
	slices.SortStableFunc(bad, func(a, b biz.BadLine) int { return cmp.Compare(a.Line, b.Line) })
	for _, b := range bad {
		fmt.Fprintf(os.Stderr, "%s: %s\n", file, b)
	}
	return fmt.Errorf("%d bad lines in %s: nothing was imported", len(bad), file)
}
