package audit

import (
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/server"
)

// Events streams what happens, as server-sent events.
//
// @ID          Events
// @Summary     Listen to what happens
// @Description Server-sent events: `id` is the place in the audit log, the same from every replica; `event` is the action, `data` a JSON object with time, object_kind, object_id, case_id and actor_id. With the header Last-Event-ID it goes on after that event, else it begins now. The stream ends with the session.
// @Tags        audit
// @Produce     json,text/event-stream
// @Success     200 {string} string "the stream"
// @Router      /admin/api/v1/events [get]
func Events(ctx context.Context, c *app.RequestContext) { server.HandleEvents(ctx, c, "events:read") }
