package appeal

import (
	"vireo/api/handler/pack"
	"vireo/api/model/appeal"
	"vireo/biz"
	"vireo/server"
)

func packAppeal(k *server.Call, a *biz.AppealView) *appeal.Appeal {
	return &appeal.Appeal{
		ID: a.ID, ActionID: a.ActionID, Text: a.Text, State: a.State, Answer: a.Answer, SelfReviewed: a.SelfReviewed,
		CreateTime: a.CreatedAt, DecideTime: a.DecidedAt, Statement: pack.Statement(k, &a.Statement),
	}
}
