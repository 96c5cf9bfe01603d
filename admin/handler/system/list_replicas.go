package system

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/admin/model/system"
	"vireo/biz"
	"vireo/server"
)

// ListReplicas lists the processes on this database, and which words and roles each serves by.
//
// @ID          ListReplicas
// @Summary     List the servers
// @Tags        system
// @Produce     json
// @Param       page query int false "which page, from 1" minimum(1)
// @Param       per_page query int false "rows of a page" minimum(1) maximum(200) default(25)
// @Success     200 {object} system.ListReplicasResponse
// @Router      /admin/api/v1/replicas [get]
func ListReplicas(ctx context.Context, c *app.RequestContext) {
	server.Handle(ctx, c, func(k *server.Call, _ *system.ListReplicasRequest, resp *system.ListReplicasResponse) error {
		var err error
		resp.Data, resp.Total, resp.TotalExact, resp.NextCursor, err = server.List(k, func(q biz.ListQuery) (biz.List[biz.Replica], error) {
			return k.Biz.Replicas(ctx, q)
		}, packReplica)
		return err
	})
}
