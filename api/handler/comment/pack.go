package comment

import (
	"vireo/api/handler/pack"
	"vireo/api/model/comment"
	"vireo/biz"
	"vireo/server"
)

// packComment is one comment as the wire has it; its date is month and day.
func packComment(k *server.Call, c *biz.Comment) *comment.Comment {
	return &comment.Comment{ID: c.ID, User: pack.User(k, &c.User), Content: c.Text, CreateDate: c.CreatedAt.Format("01-02")}
}
