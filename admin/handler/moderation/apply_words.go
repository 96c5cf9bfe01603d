package moderation

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/moderation"
	"vireo/admin/model/scan"
	"vireo/server"
)

// ApplyWords judges all that is stored by the version in force, as one batch that can be undone. It needs the finished dry run
// of the same words; the reason of a conflict is in details.reason.
//
// @ID          ApplyWords
// @Summary     Apply words to history
// @Tags        words
// @Accept      json
// @Produce     json
// @Param       id path int true "the version" minimum(1)
// @Param       request body scan.ApplyWordsRequest true "what is wanted"
// @Success     200 {object} moderation.Batch
// @Router      /admin/api/v1/words/rulesets/{id}/apply [post]
func ApplyWords(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *scan.ApplyWordsRequest, resp *moderation.Batch) error {
		id := int64(0)
		if req.ScanID != "" {
			var err error
			if id, err = server.ParseID("scan_id", req.ScanID); err != nil {
				return err
			}
		}
		v, err := k.Biz.StaffApplyWords(ctx, k.Staff, req.ID, id, req.Note)
		if err == nil {
			*resp = *packBatch(&v)
		}
		return err
	})
}
