package system

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/system"
	"vireo/server"
)

// Health tells that the admin API answers, and the program's version.
//
// @ID          Health
// @Summary     Liveness of the admin API
// @Tags        system
// @Produce     json
// @Success     200 {object} system.HealthResponse
// @Router      /admin/api/v1/health [get]
func Health(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *system.HealthRequest, resp *system.HealthResponse) error {
		resp.Status, resp.Version = "ok", k.Version
		return nil
	})
}
