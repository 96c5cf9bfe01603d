package main

import (
	"cmp"
	"context"
	"fmt"

	"vireo/biz"
)

type wordsPolicyCmd struct {
	Leet       string `enum:",observe,mask,hold,block" default:"" help:"The most a hit through digits and signs for letters does: observe, mask, hold or block."`
	Pinyin     string `enum:",observe,mask,hold,block" default:"" help:"The most a hit through pinyin does."`
	Split      string `enum:",observe,mask,hold,block" default:"" help:"The most a hit through split characters does."`
	Initials   string `enum:",pass,observe,hold" default:"" help:"What initials of the pinyin do: pass, observe or hold."`
	Homophones string `enum:",pass,observe,hold" default:"" help:"What other characters of the same sound do."`
	Emoji      string `enum:",pass,observe,hold" default:"" help:"What an emoji for a character does."`
}

// Help is what "vireo words policy --help" says above the flags.
func (wordsPolicyCmd) Help() string {
	return `Without flags it shows the policy of the draft. It is published with the words.

  vireo words policy --homophones hold
  vireo words publish`
}

// Run shows the draft's policy, after changing it where flags say so.
func (c *wordsPolicyCmd) Run(cfg *config) error {
	return withBiz(cfg, func(ctx context.Context, app *App) error {
		p, err := app.biz.WordPolicy(ctx)
		if err != nil {
			return err
		}
		fresh := biz.WordPolicy{
			Leet: cmp.Or(c.Leet, p.Leet), Pinyin: cmp.Or(c.Pinyin, p.Pinyin), Split: cmp.Or(c.Split, p.Split),
			Initials: cmp.Or(c.Initials, p.Initials), Homophones: cmp.Or(c.Homophones, p.Homophones), Emoji: cmp.Or(c.Emoji, p.Emoji),
		}
		if fresh != p {
			if err := app.biz.SetWordPolicy(ctx, fresh); err != nil {
				return err
			}
		}
		fmt.Printf("leet %s\npinyin %s\nsplit %s\ninitials %s\nhomophones %s\nemoji %s\n",
			fresh.Leet, fresh.Pinyin, fresh.Split, fresh.Initials, fresh.Homophones, fresh.Emoji)
		return nil
	})
}
