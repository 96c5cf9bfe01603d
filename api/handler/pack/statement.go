package pack

import (
	"vireo/api/model/notice"
	"vireo/biz"
	"vireo/server"
)

// Statement is a statement of reasons in the language of who asks; nil: there is
// none. Who decided is not told.
func Statement(k *server.Call, s *biz.Statement) *notice.Statement {
	if s == nil {
		return nil
	}
	lang := k.Language()
	out := &notice.Statement{
		ActionID: s.ActionID, Kind: s.Kind, Policy: s.Policy, PolicyTitle: s.Rule.Title.In(lang), PolicyText: s.Rule.Text.In(lang), Text: s.Text.In(lang),
		Facts: s.Facts.Text, FoundBy: s.FoundBy, Automated: s.Automated(), AppealUntil: s.AppealUntil, Undone: s.UndoneAt != 0,
	}
	for _, m := range s.Measures {
		out.Measures = append(out.Measures, m.Kind)
	}
	return out
}
