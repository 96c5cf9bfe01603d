package dal

import (
	"bytes"
	"context"
	"slices"

	"vireo/dal/model"
)

// chunkSize is the most bytes of one chunk of a ruleset: far below what any
// server takes in one packet, also in the doubled form of a dump.
const chunkSize = 256 << 10

// RulesetVersion reads which version is in force; zero: none was ever published.
func (d *DB) RulesetVersion(ctx context.Context) (int64, error) {
	var version int64
	return version, d.ctx(ctx).Raw("SELECT value FROM sequences WHERE name = 'ruleset'").Scan(&version).Error
}

// NextRuleset takes the version after base, which must be the one in force, for
// a ruleset that StoreRuleset must store in the same transaction: ErrConflict
// when another one has been published since. The sequence stays locked until the
// transaction ends, so versions appear in order.
func (d *DB) NextRuleset(ctx context.Context, r *model.Ruleset, base int64) error {
	res := d.ctx(ctx).Exec("UPDATE sequences SET value = value + 1 WHERE name = 'ruleset' AND value = ?", base)
	if res.Error != nil {
		return res.Error
	}
	if res.RowsAffected == 0 {
		return ErrConflict
	}
	r.Version = base + 1
	return nil
}

// StoreRuleset stores a ruleset of the version that NextRuleset took.
func (d *DB) StoreRuleset(ctx context.Context, r *model.Ruleset, content []byte) error {
	if err := d.q.Ruleset.WithContext(ctx).Create(r); err != nil {
		return translate(err)
	}
	seq := int64(0)
	for part := range slices.Chunk(content, chunkSize) {
		if err := d.q.RulesetChunk.WithContext(ctx).Create(&model.RulesetChunk{Version: r.Version, Seq: seq, Data: part}); err != nil {
			return translate(err)
		}
		seq++
	}
	return nil
}

// Ruleset reads what is known of a version.
func (d *DB) Ruleset(ctx context.Context, version int64) (*model.Ruleset, error) {
	q := d.q.Ruleset
	row, err := q.WithContext(ctx).Where(q.Version.Eq(version)).Take()
	return row, translate(err)
}

// Rulesets is one page of the versions before one, newest first.
func (d *DB) Rulesets(ctx context.Context, before int64, limit int) ([]model.Ruleset, error) {
	var rows []model.Ruleset
	return rows, d.ctx(ctx).Raw("SELECT * FROM rulesets WHERE version < ? ORDER BY version DESC LIMIT ?", before, limit).Scan(&rows).Error
}

// RulesetContent reads the content of a version, as it was stored.
func (d *DB) RulesetContent(ctx context.Context, version int64) ([]byte, error) {
	var b bytes.Buffer
	for seq := int64(0); ; seq++ {
		var chunk []model.RulesetChunk
		err := d.ctx(ctx).Raw("SELECT * FROM ruleset_chunks WHERE version = ? AND seq = ?", version, seq).Scan(&chunk).Error
		if err != nil {
			return nil, err
		}
		if len(chunk) == 0 {
			return b.Bytes(), nil
		}
		b.Write(chunk[0].Data)
	}
}
