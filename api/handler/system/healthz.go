package system

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/system"
	"vireo/server"
)

// Healthz tells that the process answers.
//
// @ID          Healthz
// @Summary     Liveness
// @Tags        system
// @Produce     json
// @Success     200 {object} system.HealthResponse
// @Router      /healthz [get]
func Healthz(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(_ *server.Call, _ *system.ProbeRequest, resp *system.HealthResponse) error {
		resp.Status = "ok"
		return nil
	})
}
