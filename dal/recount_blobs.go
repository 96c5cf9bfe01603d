package dal

import (
	"context"
	"errors"
	"fmt"
)

// blobRefs is the kind of drift of a blob's references. A blob that rows name
// and that has no row of its own is stored -1: see MissingBlob.
const blobRefs = "blobs.refs"

// MissingBlob reports that rows name a blob that has no row of its own. Only
// AdoptOrphan, which wants the file's size, makes such a drift fit for FixDrift.
func (d Drift) MissingBlob() bool { return d.Kind == blobRefs && d.Stored < 0 }

// keysEach is how many keys one comparison of blobs holds in memory, about.
const keysEach = 200_000

// blobUses compares references with the rows that name a key; %s is a condition
// on the key. Every part of the union meets it, so that none is sorted whole.
const blobUses = `SELECT '` + blobRefs + `' AS kind, k AS id, MAX(refs) AS stored, SUM(n) AS counted FROM (
	SELECT blob_key AS k, refs, 0 AS n FROM blobs WHERE blob_key %[1]s
	UNION ALL SELECT file, -1, 1 FROM videos WHERE ` + hasFiles + ` AND file %[1]s
	UNION ALL SELECT cover, -1, 1 FROM videos WHERE ` + hasFiles + ` AND cover %[1]s
	UNION ALL SELECT avatar, -1, 1 FROM users WHERE avatar <> '' AND avatar %[1]s
	UNION ALL SELECT background, -1, 1 FROM users WHERE background <> '' AND background %[1]s
	UNION ALL SELECT file, -1, 1 FROM exports WHERE file <> '' AND file %[1]s
) u GROUP BY k HAVING MAX(refs) <> SUM(n) ORDER BY k`

func (d *DB) findBlobDrift(ctx context.Context, visit func(Drift) error) error {
	var n int64
	if err := d.ctx(ctx).Raw("SELECT COUNT(*) FROM blobs").Scan(&n).Error; err != nil {
		return err
	}
	const space = 1 << 16 // of a key's first four digits
	parts := min(space, 1+n/keysEach)
	for i := range parts {
		low := fmt.Sprintf("%04x", i*space/parts)
		high := fmt.Sprintf("%04x", (i+1)*space/parts)
		if i == parts-1 {
			high = "g" // behind every digit
		}
		var drifts []Drift
		err := d.ctx(ctx).Raw(fmt.Sprintf(blobUses, "BETWEEN @low AND @high"), map[string]any{"low": low, "high": high}).Scan(&drifts).Error
		if err != nil {
			return fmt.Errorf("%s: %w", blobRefs, err)
		}
		for _, x := range drifts {
			if err := visit(x); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *DB) fixBlobs(ctx context.Context, drifts []Drift, now int64) ([]Drift, error) {
	keys := make([]string, len(drifts))
	for i, x := range drifts {
		keys[i] = x.ID
	}
	var found []string
	if err := d.ctx(ctx).Raw("SELECT blob_key FROM blobs WHERE blob_key IN ? ORDER BY blob_key"+d.dialect.forUpdate(), keys).Scan(&found).Error; err != nil {
		return nil, err
	}
	var still []Drift
	if err := d.ctx(ctx).Raw(fmt.Sprintf(blobUses, "IN @keys"), map[string]any{"keys": keys}).Scan(&still).Error; err != nil {
		return nil, err
	}
	for _, x := range still {
		if x.MissingBlob() {
			return nil, errors.New("dal: blob " + x.ID + " has no row")
		}
		err := d.ctx(ctx).Exec("UPDATE blobs SET refs = ?, released_at = CASE WHEN ? = 0 THEN ? ELSE released_at END WHERE blob_key = ?",
			x.Counted, x.Counted, now, x.ID).Error
		if err != nil {
			return nil, err
		}
	}
	return still, nil
}
