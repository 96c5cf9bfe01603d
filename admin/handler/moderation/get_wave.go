package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/wave"
	"vireo/server"
)

// GetWave reads one wave.
//
// @ID          GetWave
// @Summary     One wave
// @Tags        waves
// @Produce     json
// @Param       id path int true "the wave's id" minimum(1)
// @Success     200 {object} wave.Wave
// @Router      /admin/api/v1/waves/{id} [get]
func GetWave(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *wave.WaveIDRequest, resp *wave.Wave) error {
		v, err := k.Biz.StaffWave(ctx, k.Staff, req.ID)
		if err == nil {
			*resp = *packWave(&v)
		}
		return err
	})
}
