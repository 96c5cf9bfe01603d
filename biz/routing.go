package biz

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// RouteRule sends cases to a queue. All that it names has to hold; what it leaves
// empty holds for every case.
type RouteRule struct {
	Queue          int64    `json:"queue"`
	Kinds          []string `json:"kinds,omitempty"`            // of subjects
	Reasons        []string `json:"reasons,omitempty"`          // of reports and holds
	Categories     []string `json:"categories,omitempty"`       // of the words that held it
	MinSeverity    int64    `json:"min_severity,omitempty"`     // of the worse of the two, 0 to 4
	Scripts        []string `json:"scripts,omitempty"`          // of the text
	Source         string   `json:"source,omitempty"`           // SourceReported or SourceAutomatic
	NewAccountDays int64    `json:"new_account_days,omitempty"` // its owner's account was younger at the case's opening
	Note           string   `json:"note,omitempty"`
}

// Where a case comes from.
const (
	SourceReported  = "reported"  // somebody has reported it
	SourceAutomatic = "automatic" // the program held it, and nobody has reported it
)

// routing is the rules and the queues of one generation.
type routing struct {
	generation int64
	version    int64 // of the rules
	rules      []RouteRule
	queues     map[int64]*model.Queue
	order      []int64 // of the queues
	workers    map[int64][]model.QueueWorker
}

// errRoutingMoved says that rules or queues changed while they were read.
var errRoutingMoved = errors.New("the routing changed while it was read")

// routing is the rules as they are now.
func (s *Service) routing(ctx context.Context) (*routing, error) {
	generation, err := s.db.RoutingGeneration(ctx)
	if err != nil {
		return nil, err
	}
	return s.routingOf(ctx, s.db, generation)
}

// shareRouting is the rules, which stay as they are until the transaction ends.
func (s *Service) shareRouting(ctx context.Context, tx *dal.DB) (*routing, error) {
	generation, err := tx.ShareRouting(ctx)
	if err != nil {
		return nil, err
	}
	return s.routingOf(ctx, tx, generation)
}

// routingOf is what this process knows of a generation, or reads it.
func (s *Service) routingOf(ctx context.Context, db *dal.DB, generation int64) (*routing, error) {
	if known := s.routes.Load(); known != nil && known.generation == generation {
		return known, nil
	}
	for range 3 {
		r, err := readRouting(ctx, db)
		if errors.Is(err, errRoutingMoved) {
			continue
		}
		if err == nil {
			s.routes.Store(r)
		}
		return r, err
	}
	return nil, errRoutingMoved
}

// readRouting reads everything of one generation.
func readRouting(ctx context.Context, db *dal.DB) (*routing, error) {
	row, err := db.Routing(ctx)
	if err != nil {
		return nil, err
	}
	r := &routing{generation: row.Generation, version: row.Version, queues: map[int64]*model.Queue{}, workers: map[int64][]model.QueueWorker{}}
	if err := json.Unmarshal([]byte(row.Rules), &r.rules); err != nil {
		return nil, err
	}
	queues, err := db.Queues(ctx)
	if err != nil {
		return nil, err
	}
	workers, err := db.QueueWorkers(ctx)
	if err != nil {
		return nil, err
	}
	after, err := db.RoutingGeneration(ctx)
	if err != nil || after != row.Generation {
		return nil, cmpErr(err, errRoutingMoved)
	}
	for i := range queues {
		r.queues[queues[i].ID] = &queues[i]
		r.order = append(r.order, queues[i].ID)
	}
	for _, w := range workers {
		r.workers[w.QueueID] = append(r.workers[w.QueueID], w)
	}
	return r, nil
}

// title is a queue's name; empty: there is no such queue any more.
func (r *routing) name(queue int64) string {
	if q := r.queues[queue]; q != nil {
		return q.Name
	}
	return ""
}

// worked reports whether somebody works a queue.
func (r *routing) worked(queue, user int64, role string) bool {
	list := r.workers[queue]
	return len(list) == 0 || slices.ContainsFunc(list, func(w model.QueueWorker) bool {
		return w.Role != "" && w.Role == role || w.UserID != 0 && w.UserID == user
	})
}

// target is the queue of a case, and the place of the rule that says so; -1: none
// does. A case that a moderator put somewhere stays there.
func (r *routing) target(c *model.CaseRow) (*model.Queue, int) {
	if q := r.queues[c.QueueID]; c.Pinned && q != nil {
		return q, -1
	}
	for i := range r.rules {
		if q := r.queues[r.rules[i].Queue]; q != nil && q.Active && r.rules[i].matches(c) {
			return q, i
		}
	}
	return r.queues[model.DefaultQueue], -1
}

// route puts a case where the rules want it. Its rank is to be reckoned after it.
func (r *routing) route(c *model.CaseRow) {
	q, _ := r.target(c)
	r.put(c, q)
}

// put puts a case into a queue.
func (r *routing) put(c *model.CaseRow, q *model.Queue) {
	c.QueueID, c.DueAt = q.ID, c.CreatedAt+q.DueMS
}

// matches reports whether all that a rule names holds for a case.
func (r *RouteRule) matches(c *model.CaseRow) bool {
	return among(r.Kinds, c.SubjectKind) && among(r.Reasons, c.Reason) && among(r.Categories, c.Category) && among(r.Scripts, scriptOfCase(c)) &&
		worstOf(c) >= r.MinSeverity && (r.Source == "" || r.Source == sourceOf(c)) && (r.NewAccountDays == 0 || c.OwnerSince > 0 && c.CreatedAt-c.OwnerSince < r.NewAccountDays*dayMS)
}

const dayMS = int64(24 * time.Hour / time.Millisecond)

func among(names []string, name string) bool { return len(names) == 0 || slices.Contains(names, name) }

// scriptOfCase is the script of a case's text, which older cases do not know yet.
func scriptOfCase(c *model.CaseRow) string {
	if c.Script == "" {
		p := snapshotOf(c)
		return scriptOf(p.text())
	}
	return c.Script
}

func sourceOf(c *model.CaseRow) string {
	if c.Reports == 0 && c.Holds > 0 {
		return SourceAutomatic
	}
	return SourceReported
}

// worstOf is the severity of the worse of a case's reason and the word that held it.
func worstOf(c *model.CaseRow) int64 { return max(c.Severity, categorySeverity(c.Category)) }
