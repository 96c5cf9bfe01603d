package dal_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"vireo/dal"
	"vireo/dal/daltest"
	"vireo/dal/model"
)

// queueCases is how many cases the queue's speed is measured on;
// VIREO_TEST_CASES is another number.
const queueCases = 100_000

// TestLongQueue: the next case of a long queue is found and leased in no time,
// also behind cases that others hold, that are snoozed or assigned.
func TestLongQueue(t *testing.T) {
	if testing.Short() {
		t.Skip("a long queue is not short")
	}
	n := queueCases
	if s := os.Getenv("VIREO_TEST_CASES"); s != "" {
		n, _ = strconv.Atoi(s)
	}
	daltest.EachDB(t, func(t *testing.T, db *dal.DB) {
		ctx := t.Context()
		rows := make([]model.CaseRow, 0, 10_000)
		for i := range n {
			c := model.CaseRow{
				SubjectKind: model.SubjectComment, SubjectID: int64(i + 1), OwnerID: int64(i % 1000), State: model.CaseOpen, Live: true,
				Priority: int64(i%(n/10)) * 1000, QueueID: model.DefaultQueue, Snapshot: `{"text":"a text of some length, as comments have it"}`, Version: 1,
			}
			if i%10 == 0 && i < n/50 { // at the head of the queue, and not free
				c.AvailableAt = 1 << 50
			}
			rows = append(rows, c)
			if len(rows) == cap(rows) || i == n-1 {
				if err := db.InTx(ctx, func(tx *dal.DB) error { return tx.InsertCases(ctx, rows) }); err != nil {
					t.Fatal(err)
				}
				rows = rows[:0]
			}
		}
		var took []time.Duration
		for i := range 300 {
			begin := time.Now()
			if err := leaseNext(ctx, db, int64(2000+i)); err != nil {
				t.Fatal(err)
			}
			took = append(took, time.Since(begin))
		}
		slices.Sort(took)
		t.Logf("%d cases: p50 %s, p99 %s", n, took[150], took[297])
		if took[297] > 200*time.Millisecond { // the goal is 20 ms; a busy machine must not fail here
			t.Errorf("the next case takes %s", took[297])
		}
	})
}

func leaseNext(ctx context.Context, db *dal.DB, user int64) error {
	found, err := db.QueueCandidates(ctx, dal.QueueQuery{UserID: user, Queues: []int64{model.DefaultQueue, 2, 3}, Now: 10, Limit: 32})
	if err != nil {
		return err
	}
	if len(found) == 0 {
		return fmt.Errorf("no case")
	}
	return db.InTx(ctx, func(tx *dal.DB) error {
		ok, err := tx.TakeLease(ctx, found[0].ID, 0, true, dal.Lease{Holder: user, Token: "t", Until: 1 << 40}, 10)
		if err == nil && !ok {
			err = fmt.Errorf("case %d is taken", found[0].ID)
		}
		return err
	})
}
