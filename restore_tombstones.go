package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// eraseAgain erases whom the backup has brought back, where the tombstones name
// anybody at all: it brings the schema up to date.
func (r *restorer) eraseAgain(cfg *config) error {
	if _, err := os.Stat(filepath.Join(cfg.Data, tombstoneFile)); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return withBiz(cfg, func(ctx context.Context, app *App) error { return app.eraseAgain(ctx, true) })
}

// joinTombstones makes one file of the tombstones in the folder and those in the
// backup: an erasure counts, wherever it is written.
func (r *restorer) joinTombstones() error {
	joined := filepath.Join(r.stage, "joined")
	var all []byte
	for _, dir := range []string{r.cfg.Data, r.stage} {
		text, err := os.ReadFile(filepath.Join(dir, tombstoneFile))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if len(text) > 0 && text[len(text)-1] != '\n' {
			text = append(text, '\n')
		}
		all = append(all, text...)
	}
	if len(all) == 0 {
		return nil
	}
	if _, err := writeNew(joined, bytes.NewReader(all)); err != nil {
		return err
	}
	return os.Rename(joined, filepath.Join(r.stage, tombstoneFile))
}
