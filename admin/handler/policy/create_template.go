package policy

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/policy"
	"vireo/biz"
	"vireo/biz/errs"
	"vireo/server"
)

// CreateTemplate adds a template.
//
// @ID          CreateTemplate
// @Summary     Add a template
// @Tags        templates
// @Accept      json
// @Produce     json
// @Param       request body policy.CreateTemplateRequest true "what is wanted"
// @Success     200 {object} policy.Template
// @Router      /admin/api/v1/templates [post]
func CreateTemplate(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *policy.CreateTemplateRequest, resp *policy.Template) error {
		measures, err := templateMeasures(req.Measures)
		if err != nil {
			return err
		}
		id, err := k.Biz.CreateTemplate(ctx, k.Staff, biz.Template{Name: req.Name, Kind: req.Kind, Policy: req.Policy, Measures: measures, Text: errs.T(req.TextEn, req.TextZh)})
		if err != nil {
			return err
		}
		return readTemplate(ctx, k, id, resp)
	})
}
