package biz

import (
	"cmp"
	"context"

	"vireo/biz/access"
	"vireo/biz/errs"
	"vireo/dal/model"
)

// changeQueue puts a change into a row, and answers who is to work it.
func (s *Service) changeQueue(ctx context.Context, q *model.Queue, c QueueChange) ([]model.QueueWorker, error) {
	for _, f := range []struct{ to, from *string }{{&q.Name, c.Name}, {&q.TitleEN, c.TitleEN}, {&q.TitleZH, c.TitleZH}} {
		if f.from != nil {
			*f.to = *f.from
		}
	}
	q.DueMS, q.Position, q.Active = *cmp.Or(c.DueMS, &q.DueMS), *cmp.Or(c.Position, &q.Position), *cmp.Or(c.Active, &q.Active)
	q.TitleEN, q.TitleZH = cmp.Or(q.TitleEN, q.Name), cmp.Or(q.TitleZH, q.Name)
	err := cmp.Or(checkText("name", q.Name, 32), checkText("title_en", q.TitleEN, 64), checkText("title_zh", q.TitleZH, 64))
	if err != nil {
		return nil, err
	}
	if !queueName.MatchString(q.Name) {
		return nil, errs.Invalid("name", errs.T("a name is small letters, digits and hyphens", "名称只能包含小写字母、数字和连字符"))
	}
	if q.DueMS < shortestDue.Milliseconds() || q.DueMS > longestDue.Milliseconds() {
		return nil, errs.Invalid("due_ms", errs.T("cases are due after a minute to 90 days", "处理时限须在 1 分钟到 90 天之间"))
	}
	if q.Position < 0 || q.Position > 1_000_000 {
		return nil, errs.Invalid("position", errs.T("position must be 0 to %d", "position 须为 0 到 %d").F(1_000_000))
	}
	return s.queueWorkers(ctx, c)
}

func (s *Service) queueWorkers(ctx context.Context, c QueueChange) ([]model.QueueWorker, error) {
	var out []model.QueueWorker
	seen := map[model.QueueWorker]bool{}
	add := func(w model.QueueWorker) {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	table := s.policy.force.Load()
	for _, role := range *cmp.Or(c.Roles, &[]string{}) {
		if _, ok := table.Role(role); !ok || role == access.User {
			return nil, errs.Invalid("roles", errs.T("there is no role %q for staff", "不存在可授予的角色 %q").F(role))
		}
		add(model.QueueWorker{Role: role})
	}
	for _, id := range *cmp.Or(c.Staff, &[]int64{}) {
		if len(seen) > maxWorkers {
			break
		}
		if _, err := s.db.StaffMember(ctx, id); err != nil {
			return nil, cmpErr(ignoreMissing(err), errs.Invalid("staff_ids", noStaff))
		}
		add(model.QueueWorker{UserID: id})
	}
	if len(out) > maxWorkers {
		return nil, errs.Invalid("staff_ids", errs.T("a queue has at most %d names", "每个队列最多 %d 个成员").F(maxWorkers))
	}
	return out, nil
}
