package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/wave"
	"vireo/server"
)

// DecideWave decides about all items of a wave alike, but for the exceptions, with one batch; their live cases are resolved with them. What is done can be undone at once by the batch.
//
// @ID          DecideWave
// @Summary     Decide a wave
// @Tags        waves
// @Accept      json
// @Produce     json
// @Param       id path int true "the wave's id" minimum(1)
// @Param       request body wave.DecideWaveRequest true "what is wanted"
// @Success     200 {object} wave.DecideWaveResponse
// @Router      /admin/api/v1/waves/{id}/decide [post]
func DecideWave(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *wave.DecideWaveRequest, resp *wave.DecideWaveResponse) error {
		d, err := decision(req.Outcome, req.Policy, req.PolicyText, req.Note, req.Measures, "")
		if err != nil {
			return err
		}
		except, err := subjectList("except", req.Except)
		if err != nil {
			return err
		}
		v, err := k.Biz.StaffDecideWave(ctx, k.Staff, req.ID, except, d)
		if err == nil {
			resp.Batch, resp.More = packBatch(&v.Batch), v.Left
		}
		return err
	})
}
