package system

import (
	"vireo/admin/model/system"
	"vireo/biz"
)

func packReplica(r *biz.Replica) *system.Replica {
	return &system.Replica{
		ID: r.ID, Address: r.Address, Program: r.Program, StartedAt: r.StartedAt, SeenAt: r.SeenAt,
		RulesetVersion: r.RulesetVersion, RulesetState: r.RulesetState,
		RulesetWanted: r.RulesetWanted, RulesetLagMs: r.RulesetLag, RulesetError: r.RulesetError, PolicyVersion: r.PolicyVersion, PolicyState: r.PolicyState,
	}
}
