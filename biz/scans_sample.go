package biz

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash/fnv"

	"vireo/biz/wordfilter"
	"vireo/dal/model"
)

// lotOf decides which items are sampled: those with the smallest lots are as good
// as drawn at random, and the same ones after a restart.
func lotOf(scan int64, field string, id int64) int64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(idText(scan) + field + idText(id))) // never fails
	x := h.Sum64()
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return int64((x ^ x>>33) >> 1)
}

// sampleHit is a hit of a sample, without the text. Start and End are bytes.
type sampleHit struct {
	EntryID    int64    `json:"entry_id"`
	Entry      string   `json:"entry"`
	Level      string   `json:"level"`
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Techniques []string `json:"techniques,omitempty"`
}

func sampleOf(f *wordfilter.Filter, scan, lot int64, r *judgedRow, x *finding) model.WordScanSample {
	m := model.WordScanSample{
		ScanID: scan, Outcome: x.outcome, Lot: lot, Field: x.field.String(), SubjectKind: r.kind, SubjectID: r.ID, UserID: r.UserID,
		Level: x.verdict.Level.String(), Digest: sampleDigest(x.text),
	}
	if h := x.strongest(); h != nil {
		e := f.Entry(h.Entry)
		m.EntryID, m.Entry = e.ID, e.Text
	}
	hits := []sampleHit{}
	for _, h := range x.verdict.Hits[:min(len(x.verdict.Hits), mostHits)] {
		e := f.Entry(h.Entry)
		hits = append(hits, sampleHit{EntryID: e.ID, Entry: e.Text, Level: h.Level.String(), Start: h.Start, End: h.End, Techniques: h.Techniques.Names()})
	}
	b, err := json.Marshal(hits)
	if err != nil {
		panic(err) // strings and numbers only
	}
	m.Hits = string(b)
	return m
}

func sampleDigest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}
