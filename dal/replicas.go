package dal

import (
	"context"

	"vireo/dal/model"
)

// KeepReplica writes what a process says of itself.
func (d *DB) KeepReplica(ctx context.Context, r model.Replica) error {
	return d.InTx(ctx, func(tx *DB) error {
		_, err := tx.insertNew(ctx, "replicas", "id, address, program, started_at, seen_at, ruleset_version, ruleset_state, ruleset_error, policy_version, policy_state",
			r.ID, r.Address, r.Program, r.StartedAt, r.SeenAt, r.RulesetVersion, r.RulesetState, r.RulesetError, r.PolicyVersion, r.PolicyState)
		if err != nil {
			return err
		}
		q := tx.q.Replica
		_, err = q.WithContext(ctx).Where(q.ID.Eq(r.ID)).UpdateSimple(q.SeenAt.Value(r.SeenAt), q.RulesetVersion.Value(r.RulesetVersion), q.RulesetState.Value(r.RulesetState), q.RulesetError.Value(r.RulesetError),
			q.PolicyVersion.Value(r.PolicyVersion), q.PolicyState.Value(r.PolicyState))
		return err
	})
}

// ReplicaView is a process with the ruleset that is wanted of all.
type ReplicaView struct {
	model.Replica `gorm:"embedded"`
	Wanted        int64
	WantedSince   int64 // ms: when it was published; zero: nothing was
}

// Replicas reads the processes that were seen since a time, oldest first.
func (d *DB) Replicas(ctx context.Context, since int64) ([]ReplicaView, error) {
	var rows []ReplicaView
	return rows, d.ctx(ctx).Raw("SELECT r.*, s.value AS wanted, COALESCE((SELECT w.created_at FROM rulesets w WHERE w.version = s.value), 0) AS wanted_since "+
		"FROM replicas r JOIN sequences s ON s.name = 'ruleset' WHERE r.seen_at >= ? ORDER BY r.started_at, r.id", since).Scan(&rows).Error
}

// DeleteReplica forgets a process.
func (d *DB) DeleteReplica(ctx context.Context, id string) error {
	return d.exec(ctx, "DELETE FROM replicas WHERE id = ?", id)
}
