package audit

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/audit"
	"vireo/server"
)

// VerifyAuditLog checks the chain of the audit log, and names the first row that was altered, is missing or was cut off.
//
// @ID          VerifyAuditLog
// @Summary     Check the audit log
// @Tags        audit
// @Produce     json
// @Param       from query int false "the first row; all of them unless given" minimum(0)
// @Success     200 {object} audit.VerifyResponse
// @Router      /admin/api/v1/audit-log/verify [get]
func VerifyAuditLog(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *audit.VerifyRequest, resp *audit.VerifyResponse) error {
		r, err := k.Biz.VerifyAudit(ctx, req.From, nil)
		if err == nil {
			*resp = *packReport(&r)
		}
		return err
	})
}
