package moderation

import (
	"context"

	"vireo/admin/model/moderation"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

// batchDeed is what a batch is to do.
func batchDeed(req *moderation.RunBatchRequest, d biz.Decision) (biz.BatchDeed, error) {
	deed := biz.BatchDeed{Decision: d, Until: req.Until}
	for _, f := range []struct {
		to         *int64
		name, text string
	}{{&deed.Assignee, "assignee_id", req.AssigneeID}, {&deed.Queue, "queue_id", req.QueueID}} {
		if f.text == "" {
			continue
		}
		var err error
		if *f.to, err = server.ParseID(f.name, f.text); err != nil {
			return deed, err
		}
	}
	return deed, nil
}

// runOnNamed begins a batch on subjects that were named.
func runOnNamed(ctx context.Context, k *server.Call, req *moderation.RunBatchRequest, deed biz.BatchDeed) (biz.StaffBatch, error) {
	if len(req.Filter) > 0 || req.Q != "" || req.ExpectedTotal != nil || req.Max != 0 {
		return biz.StaffBatch{}, errs.Invalid("resource", errs.T("%s must not be empty", "%s 不能为空").F("resource"))
	}
	subjects, cases, err := subjects(req.Subjects, req.CaseIds)
	if err != nil {
		return biz.StaffBatch{}, err
	}
	if deed.Leases, err = leases(req.Leases); err != nil {
		return biz.StaffBatch{}, err
	}
	if len(deed.Leases) > 0 && len(subjects)+len(cases) > 0 {
		return biz.StaffBatch{}, errs.Invalid("leases", errs.T("name subjects, or cases that you hold", "不能同时指定对象与已领取的案件"))
	}
	return k.Biz.StaffRunBatch(ctx, k.Staff, subjects, cases, req.Operation, deed)
}

// runOnList begins a batch on the rows of a list.
func runOnList(ctx context.Context, k *server.Call, req *moderation.RunBatchRequest, deed biz.BatchDeed) (biz.StaffBatch, error) {
	if len(req.Subjects)+len(req.CaseIds)+len(req.Leases) > 0 {
		return biz.StaffBatch{}, errs.Invalid("resource", errs.T("name subjects, or a list", "对象与列表不能同时指定"))
	}
	if req.ExpectedTotal == nil {
		return biz.StaffBatch{}, errs.Invalid("expected_total", errs.T("%s must not be empty", "%s 不能为空").F("expected_total"))
	}
	src := biz.BatchSource{Resource: req.Resource, Search: req.Q, Expected: *req.ExpectedTotal, Most: req.Max}
	for _, f := range req.Filter {
		if f == nil {
			return biz.StaffBatch{}, errs.Invalid("filter", errs.T("%s has the wrong type", "%s 的类型不正确").F("filter"))
		}
		src.Filters = append(src.Filters, biz.ListFilter{Param: f.Name, Values: f.Values})
	}
	return k.Biz.StaffBatchOfList(ctx, k.Staff, src, req.Operation, deed)
}

// ids reads ids that a body has as texts.
func ids(param string, texts []string) ([]int64, error) {
	var out []int64
	for _, text := range texts {
		id, err := server.ParseID(param, text)
		if err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, nil
}

// leases reads cases that who asks says they hold.
func leases(list []*moderation.CaseLease) ([]biz.CaseRef, error) {
	var out []biz.CaseRef
	for _, l := range list {
		if l == nil {
			return nil, errs.Invalid("leases", errs.T("%s has the wrong type", "%s 的类型不正确").F("leases"))
		}
		id, err := server.ParseID("leases", l.CaseID)
		if err != nil {
			return nil, err
		}
		out = append(out, biz.CaseRef{ID: id, LeaseToken: l.LeaseToken, Version: l.Version})
	}
	return out, nil
}

func packLeases(resp *moderation.LeasesResponse, l biz.Leases) {
	resp.LeaseUntil = l.Until
	for _, id := range l.Kept {
		resp.Kept = append(resp.Kept, server.ID(id))
	}
	for _, id := range l.Lost {
		resp.Lost = append(resp.Lost, server.ID(id))
	}
}
