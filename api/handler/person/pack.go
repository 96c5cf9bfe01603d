package person

import (
	"vireo/api/model/person"
	"vireo/biz"
	"vireo/server"
)

// packExport is an export as the wire has it.
func packExport(k *server.Call, e biz.ExportView, resp *person.ExportResponse) {
	*resp = person.ExportResponse{
		State: e.State, Done: e.Done, Total: e.Total, AskedAt: e.AskedAt, ReadyAt: e.ReadyAt, ExpiresAt: e.ExpiresAt, Size: e.Size,
	}
	if e.Path != "" {
		resp.URL = k.URL(e.Path)
	}
}
