package report

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/api/model/common"
	"vireo/api/model/report"
	"vireo/biz"
	"vireo/server"
)

// ReportAction reports a video, comment, user or message to the moderators.
//
// @ID          ReportAction
// @Summary     Report something
// @Tags        report
// @Accept      x-www-form-urlencoded,mpfd,json
// @Produce     json
// @Param       subject_kind formData string true "what is reported" Enums(video, comment, user, message)
// @Param       subject_id formData int true "its id" minimum(1)
// @Param       reason formData string true "why" Enums(minors, self_harm, violence, sexual, drugs, fraud, hate, abuse, privacy, gambling, impersonation, copyright, ads, spam, other)
// @Param       text formData string false "what the moderators should know" maxlength(500)
// @Param       start_ms formData int false "where the part of a video begins that is meant" minimum(0)
// @Param       end_ms formData int false "where it ends" minimum(0)
// @Security    token
// @Success     200 {object} common.StatusResponse
// @Failure     429 {object} common.StatusResponse "too many requests; Retry-After tells when to come back"
// @Router      /douyin/report/action/ [post]
func ReportAction(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *report.ReportActionRequest, resp *common.StatusResponse) error {
		return k.Biz.Report(ctx, k.Viewer, biz.Report{
			Subject: biz.Subject{Kind: req.SubjectKind, ID: req.SubjectID}, Reason: req.Reason, Text: req.Text, StartMS: req.StartMs, EndMS: req.EndMs,
		})
	})
}
