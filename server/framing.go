package server

import (
	"bytes"
	"context"

	"github.com/cloudwego/hertz/pkg/app"

	"vireo/biz/errs"
)

var (
	headerLength = []byte("content-length:")
	headerCoding = []byte("transfer-encoding:")
	errFraming   = errs.New(errs.BadRequest, errs.T("the request says more than once how long its body is", "请求多次声明请求体长度"))
)

// framed refuses a request that says in two ways where its body ends (RFC 9112,
// 6.3). A proxy before us may take the other one, and what it takes for a body
// would be a request to us.
func (s *Server) framed(_ context.Context, c *app.RequestContext) {
	if bodyEnds(c.Request.Header.RawHeaders()) > 1 {
		c.Response.Header.SetConnectionClose(true)
		s.failStatus(c, errFraming, 400)
	}
}

// bodyEnds counts the header lines that tell where a body ends.
func bodyEnds(head []byte) int {
	n := 0
	for len(head) > 0 {
		line, rest, _ := bytes.Cut(head, []byte{'\n'})
		head = rest
		if hasFold(line, headerLength) || hasFold(line, headerCoding) {
			n++
		}
	}
	return n
}

func hasFold(line, prefix []byte) bool {
	return len(line) >= len(prefix) && bytes.EqualFold(line[:len(prefix)], prefix)
}
