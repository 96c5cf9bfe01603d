package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/server"
)

// UpdateTemplate changes a template; what was decided by it stays.
//
// @ID          UpdateTemplate
// @Summary     Change a template
// @Tags        templates
// @Accept      json
// @Produce     json
// @Param       id path int true "its id" minimum(1)
// @Param       request body policy.UpdateTemplateRequest true "what is wanted"
// @Success     200 {object} policy.Template
// @Router      /admin/api/v1/templates/{id} [patch]
func UpdateTemplate(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.UpdateTemplateRequest, resp *policy.Template) error {
		measures, err := templateMeasures(req.Measures)
		if err == nil {
			err = k.Biz.ChangeTemplate(ctx, k.Staff, req.ID, biz.TemplateChange{Name: req.Name, Policy: req.Policy, TextEN: req.TextEn, TextZH: req.TextZh, Measures: measures})
		}
		if err != nil {
			return err
		}
		return readTemplate(ctx, k, req.ID, resp)
	})
}
