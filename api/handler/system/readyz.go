package system

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/system"
	"vireo/server"
)

// Readyz tells whether requests can be served: database, migrations, storage and
// a word filter; which ruleset that has, and which roles are in force. Old ones are
// ready, too.
//
// @ID          Readyz
// @Summary     Readiness
// @Tags        system
// @Produce     json
// @Success     200 {object} system.ReadyResponse
// @Failure     503 {object} system.ReadyResponse "something that is needed does not answer"
// @Router      /readyz [get]
func Readyz(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *system.ProbeRequest, resp *system.ReadyResponse) error {
		resp.Status = "ok"
		for _, check := range k.Biz.Ready(ctx) {
			line := &system.ReadyCheck{Name: check.Name, Status: "ok"}
			if check.Err != nil {
				line.Status, resp.Status, k.Status = "failed", "failed", 503
				k.Warn("not ready", "check", check.Name, "error", check.Err)
			}
			resp.Checks = append(resp.Checks, line)
		}
		w := k.Biz.WordState()
		resp.Words = &system.WordsState{State: w.State, Version: w.Version, Wanted: w.Wanted, Entries: w.Entries, Error: w.Reason}
		r := k.Biz.PolicyState()
		resp.Roles = &system.RolesState{State: r.State, Version: r.Version, Wanted: r.Wanted, Error: r.Reason}
		return nil
	})
}
