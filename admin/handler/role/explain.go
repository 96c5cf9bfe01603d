package role

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/role"
	"vireo/biz/errs"
	"vireo/server"
)

// Explain tells why a role may or may not do something: Casbin's own explanation.
//
// @ID          Explain
// @Summary     Explain a decision
// @Tags        role
// @Produce     json
// @Param       role query string true "a role's name"
// @Param       object query string true "of a permission"
// @Param       action query string true "of a permission"
// @Success     200 {object} role.ExplainResponse
// @Router      /admin/api/v1/permissions/explain [get]
func Explain(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, req *role.ExplainRequest, resp *role.ExplainResponse) error {
		x, err := k.Biz.Explain(k.Staff, req.Role, req.Object, req.Action)
		resp.Allowed, resp.Rule, resp.Text = x.Allowed, x.Rule, k.Text(errs.T(x.EN, x.ZH))
		return err
	})
}
