package biz

import "vireo/dal/model"

// caseFacts is what the statistics count of a case, as it is when something
// happens to it. Events of cases carry it in their data, so that the audit log is
// all that the statistics are made of. A fact that is missing is not counted.
type caseFacts struct {
	Opened   bool   `json:"opened,omitempty"` // this event has opened the case
	Queue    int64  `json:"queue,omitempty"`
	Kind     string `json:"kind,omitempty"`
	Reason   string `json:"reason,omitempty"`
	Severity int64  `json:"severity,omitempty"`
	Reports  int64  `json:"reports,omitempty"`
	Holds    int64  `json:"holds,omitempty"`
	OpenedAt int64  `json:"opened_at,omitempty"` // ms
	Again    bool   `json:"again,omitempty"`     // its question was decided before
}

func factsOf(c *model.CaseRow) *caseFacts {
	return &caseFacts{
		Opened: c.Opened, Queue: c.QueueID, Kind: c.SubjectKind, Reason: c.Reason, Severity: c.Severity, Reports: c.Reports, Holds: c.Holds,
		OpenedAt: c.CreatedAt, Again: c.PreviousID != 0,
	}
}

// dataCase is the name of a case's facts in the data of an event.
const dataCase = "case"

// withFacts adds what the statistics count to an event's data.
func withFacts(data map[string]any, c *model.CaseRow) map[string]any {
	if data == nil {
		data = map[string]any{}
	}
	data[dataCase] = factsOf(c)
	return data
}
