package server

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi2"
)

// describeStaff documents who may use an operation of the admin API: all of it
// is in the rule.
func describeStaff(op *openapi2.Operation, r Rule) {
	op.Security = &openapi2.SecurityRequirements{{"csrf": {}}}
	says := []string{op.Description}
	switch r.Access {
	case Staff:
		says = append(says, "Permission: `"+r.May+"`.")
		if len(r.Own) > 0 {
			says = append(says, "For what is one's own: `"+strings.Join(r.Own, "` or `")+"`.")
		}
	case Self:
		says = append(says, "For everybody of the staff, and their scripts.")
	case Panel:
		says = append(says, "For everybody of the staff, at the panel.")
	case Enrol:
		says = append(says, "For everybody of the staff, at the panel, also before their sign-in is set up.")
	}
	if r.StepUp {
		says = append(says, "Step up first; not for scripts.")
	} else if r.Access == Staff || r.Access == Self {
		*op.Security = append(*op.Security, map[string][]string{"script": {}})
	}
	op.Description = strings.TrimSpace(strings.Join(says, " "))
}
