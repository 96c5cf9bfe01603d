package biz

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"

	"vireo/biz/errs"
	"vireo/biz/wordfilter"
	"vireo/dal"
	"vireo/dal/model"
)

// Ruleset is one published version.
type Ruleset struct {
	Version    int64
	Checksum   string // sha256 of its content, hex
	Author     int64  // user; zero: the command line, or the program itself
	Note       string
	RollbackOf int64 // the older version whose content it has; zero: none
	Entries    int64
	Added      int64 // against the version before, as are the next two
	Removed    int64
	Changed    int64
	CreatedAt  int64 // ms
}

// Publication is who publishes the draft, and how.
type Publication struct {
	Author      int64
	Note        string
	SkipRefused bool   // leave out entries that the filter can't look for
	Checksum    string // of the draft that was looked at; empty: whatever it is by now
	By          Actor  // for the audit log; zero: the command line
}

// Published is a new version in force.
type Published struct {
	Ruleset
	Refused []WordProblem // left out, as was asked for
	Left    []WordProblem // looked for without their variants: there are too many of them
}

// WordProblem is an entry and what is wrong with it.
type WordProblem struct {
	List   string `json:"list"`
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

// RefusedError says which entries keep the draft from being published.
type RefusedError struct{ Problems []WordProblem }

// Error implements error.
func (e *RefusedError) Error() string {
	return fmt.Sprintf("%d entries can't be looked for", len(e.Problems))
}

var (
	errRefusedWords = errs.T("%d entries can't be looked for; change them or skip them", "有 %d 个词条无法匹配，请修改或跳过")
	errBuild        = errs.New(errs.InvalidArgument, errs.T("the filter failed its test of these words; nothing was published", "词库未通过自检，未发布"))
	errDraftChanged = errs.New(errs.Conflict, errs.T("the draft has changed since you looked at it; look at it again", "草稿在您查看之后已被修改，请重新查看差异")).With("reason", "draft_changed")
	noRuleset       = errs.T("this version was never published", "该词库版本不存在")
	errInForce      = errs.New(errs.Conflict, errs.T("this version is in force already", "该词库版本已在使用中"))
)

// publishTries bounds how often a publication meets others.
const publishTries = 50

// PublishWords makes the draft the next version, in force in every process soon.
// It fails when the filter can't be built, when the draft is not the one that was
// looked at, and, with a RefusedError as its cause, when entries can't be looked
// for, unless they are to be skipped.
func (s *Service) PublishWords(ctx context.Context, p Publication) (Published, error) {
	if err := checkOptional("note", p.Note, maxWordNote); err != nil {
		return Published{}, err
	}
	draft, b, err := s.draftBuilt(ctx)
	if err != nil {
		return Published{}, err
	}
	if _, sum, err := draft.pack(); err != nil || p.Checksum != "" && p.Checksum != sum {
		return Published{}, cmp.Or(err, error(errDraftChanged))
	}
	out := Published{Refused: problems(draft, b, b.report.Refused), Left: problems(draft, b, b.report.Left)}
	if n := len(out.Refused); n > 0 {
		if !p.SkipRefused {
			return Published{}, errs.Invalid("entries", errRefusedWords.F(n)).Because(&RefusedError{out.Refused})
		}
		draft.Entries = withoutRefused(draft, b)
	}
	out.Ruleset, err = s.publish(ctx, p.By, draft, model.Ruleset{Author: p.Author, Note: p.Note})
	return out, err
}

// problems names the entries of a report.
func problems(r rules, b built, list []wordfilter.Problem) []WordProblem {
	var out []WordProblem
	for _, p := range list {
		e := &r.Entries[b.live[p.Entry]]
		out = append(out, WordProblem{List: e.List, Text: e.Text, Reason: p.Err.Error()})
	}
	return out
}

// withoutRefused is the rules' entries that the filter took.
func withoutRefused(r rules, b built) []ruleEntry {
	refused := make(map[int]bool, len(b.report.Refused))
	for _, p := range b.report.Refused {
		refused[b.live[p.Entry]] = true
	}
	kept := make([]ruleEntry, 0, len(r.Entries))
	for i := range r.Entries {
		if !refused[i] {
			kept = append(kept, r.Entries[i])
		}
	}
	return kept
}

// RollbackWords publishes an older version's content again, as a new version.
// The draft stays as it is.
func (s *Service) RollbackWords(ctx context.Context, version, author int64) (Ruleset, error) {
	return s.rollbackWords(ctx, command, version, author)
}

func (s *Service) rollbackWords(ctx context.Context, by Actor, version, author int64) (Ruleset, error) {
	now, err := s.db.RulesetVersion(ctx)
	if err != nil {
		return Ruleset{}, err
	}
	if version == now && now != 0 {
		return Ruleset{}, errInForce
	}
	old, err := s.readRules(ctx, version)
	if err != nil {
		return Ruleset{}, notFound(err, noRuleset)
	}
	if _, err := old.build(s.now()); err != nil {
		return Ruleset{}, errBuild.Because(err)
	}
	return s.publish(ctx, by, old, model.Ruleset{Author: author, RollbackOf: version})
}

// publish stores rules as the version after the one in force, whichever that is
// when its turn comes.
func (s *Service) publish(ctx context.Context, by Actor, r rules, row model.Ruleset) (Ruleset, error) {
	content, checksum, err := r.pack()
	if err != nil {
		return Ruleset{}, err
	}
	row.Checksum, row.Entries = checksum, int64(len(r.Entries))
	for range publishTries {
		if err = s.tryPublish(ctx, by, r, &row, content); !errors.Is(err, dal.ErrConflict) {
			break
		}
	}
	if err != nil {
		return Ruleset{}, fmt.Errorf("publish: %w", err)
	}
	s.log.Info("word filter: published", "version", row.Version, "entries", row.Entries, "author", row.Author)
	if s.words.serving() {
		s.PollWords(ctx)
	}
	return rulesetOf(&row), nil
}

// tryPublish compares with the version in force, and stores unless another has
// been published meanwhile.
func (s *Service) tryPublish(ctx context.Context, by Actor, r rules, row *model.Ruleset, content []byte) error {
	base, err := s.db.RulesetVersion(ctx)
	if err != nil {
		return err
	}
	old, err := s.baseRules(ctx, base)
	if err != nil {
		return err
	}
	d := diffRules(old, r)
	row.Added, row.Removed, row.Changed = int64(len(d.Added)), int64(len(d.Removed)), int64(len(d.Changed))
	return s.db.InTx(ctx, func(tx *dal.DB) error {
		row.CreatedAt = s.now()
		if err := tx.NextRuleset(ctx, row, base); err != nil {
			return err
		}
		if err := tx.StoreRuleset(ctx, row, content); err != nil {
			return err
		}
		return s.recordRuleset(ctx, tx, by, row)
	})
}

// recordRuleset writes a publication down.
func (s *Service) recordRuleset(ctx context.Context, tx *dal.DB, by Actor, row *model.Ruleset) error {
	if by.Kind == "" {
		by = command
	}
	return s.record(ctx, tx, AuditEvent{Actor: by, Action: "ruleset.publish", ObjectKind: "ruleset", ObjectID: row.Version, Data: map[string]any{
		"entries": row.Entries, "added": row.Added, "removed": row.Removed, "changed": row.Changed, "rollback_of": row.RollbackOf,
	}})
}

// Rulesets is the versions before one, newest first; before 0 is the newest of all.
func (s *Service) Rulesets(ctx context.Context, before int64, limit int) ([]Ruleset, error) {
	if before == 0 {
		before = math.MaxInt64
	}
	rows, err := s.db.Rulesets(ctx, before, limit)
	out := make([]Ruleset, len(rows))
	for i := range rows {
		out[i] = rulesetOf(&rows[i])
	}
	return out, err
}

// RulesetInForce is the version that is wanted in force; false: none was ever
// published.
func (s *Service) RulesetInForce(ctx context.Context) (Ruleset, bool, error) {
	version, err := s.db.RulesetVersion(ctx)
	if err != nil || version == 0 {
		return Ruleset{}, false, err
	}
	row, err := s.db.Ruleset(ctx, version)
	if err != nil {
		return Ruleset{}, false, fmt.Errorf("read ruleset %d: %w", version, err)
	}
	return rulesetOf(row), true, nil
}

func rulesetOf(r *model.Ruleset) Ruleset {
	return Ruleset{
		Version: r.Version, Checksum: r.Checksum, Author: r.Author, Note: r.Note, RollbackOf: r.RollbackOf,
		Entries: r.Entries, Added: r.Added, Removed: r.Removed, Changed: r.Changed, CreatedAt: r.CreatedAt,
	}
}
