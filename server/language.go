package server

import (
	"github.com/cloudwego/hertz/pkg/app"
	"golang.org/x/text/language"
)

var matcher = language.NewMatcher([]language.Tag{language.English, language.Chinese})

// language is the language of messages for this request: what Accept-Language
// prefers of en and zh, else the server's.
func (s *Server) language(c *app.RequestContext) string {
	header := c.Request.Header.Get("Accept-Language")
	if header == "" || header == "*" {
		return s.cfg.Language
	}
	tags, _, err := language.ParseAcceptLanguage(header)
	if err != nil || len(tags) == 0 {
		return s.cfg.Language
	}
	if _, i, confidence := matcher.Match(tags...); confidence != language.No {
		return []string{"en", "zh"}[i]
	}
	return s.cfg.Language
}
