// Package admin is the moderators' door: /admin/api/v1/.
package admin

import (
	"vireo/admin/model/system"
	"vireo/admin/router"
	"vireo/server"
)

// Rules says for every route of this door who may use it.
var Rules = server.Rules{
	"GET /admin/api/v1/health": {Access: server.Open, Limit: server.Read, Empty: server.Shape[system.HealthResponse]()},
}

// Mount adds this door to a server.
func Mount(s *server.Server) { s.Mount(Rules, router.GeneratedRegister) }
