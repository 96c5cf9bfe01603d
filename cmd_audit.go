package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"vireo/biz"
)

// auditCmd are the commands of the audit log.
type auditCmd struct {
	Verify auditVerifyCmd `cmd:"" help:"Check that no row of the audit log was altered or removed."`
}

type auditVerifyCmd struct {
	From int64    `help:"Check from this row on." default:"1" placeholder:"SEQ"`
	Head []string `help:"A head that a server has logged, as SEQ:MAC; it must be there. May be given more than once." placeholder:"SEQ:MAC"`
	JSON bool     `help:"Print the result as JSON." name:"json"`
}

// exitUnchecked is that the log could not be checked; 1 is that it is damaged.
const exitUnchecked = 3

// Help is what "vireo audit verify --help" says above the flags.
func (auditVerifyCmd) Help() string {
	return `Every row is checked against the one before it and the master secret, the last
one against the place where the log ends, and personal text against its digest.
The first row that was altered, is missing or was cut off is named. It may run
while the server does. Exit status 0: intact, 1: damaged, 3: it can't be checked.`
}

// Run checks the audit log.
func (c *auditVerifyCmd) Run(cfg *config) error {
	known, err := parseHeads(c.Head)
	if err != nil {
		return err
	}
	if c.From < 1 {
		return usage("--from: rows begin with 1")
	}
	var damage error
	err = withBiz(cfg, func(ctx context.Context, app *App) error {
		p := newProgress(os.Stderr)
		defer p.end()
		r, err := app.biz.VerifyAudit(ctx, c.From, func(done, total int64) { p.tell("rows", done, total) }, known...)
		p.end()
		if err != nil {
			return err
		}
		if r.Damage != nil {
			damage = fmt.Errorf("the audit log is damaged at row %d (%s): %s", r.Damage.Seq, r.Damage.Kind, r.Damage.Reason)
		}
		return c.tell(r)
	})
	if err != nil {
		return exitError{fmt.Errorf("the audit log can't be checked: %w", err), exitUnchecked}
	}
	return damage
}

// tell prints what was found; damage is told by the command's error as well.
func (c *auditVerifyCmd) tell(r biz.AuditReport) error {
	if c.JSON {
		e := json.NewEncoder(os.Stdout)
		e.SetIndent("", "  ")
		return e.Encode(r)
	}
	fmt.Printf("%d rows and %d texts are as they were sealed; %d texts were erased\n", r.Rows, r.Texts, r.Erased)
	fmt.Printf("head %d:%s\n", r.Head, r.HeadMAC)
	if r.Waiting > 0 {
		fmt.Printf("%d events wait to be sealed: nothing protects them yet\n", r.Waiting)
	}
	if r.Guard != "" {
		fmt.Printf("kept from changes by: %s\n", r.Guard)
	}
	return nil
}

// parseHeads reads heads as logs and this command tell them.
func parseHeads(list []string) ([]biz.AuditMark, error) {
	var out []biz.AuditMark
	for _, s := range list {
		seq, mac, _ := strings.Cut(s, ":")
		n, err := strconv.ParseInt(seq, 10, 64)
		b, bad := hex.DecodeString(mac)
		if err != nil || bad != nil || n < 1 || len(b) == 0 {
			return nil, usage("--head: %q is not SEQ:MAC", s)
		}
		out = append(out, biz.AuditMark{Seq: n, MAC: b})
	}
	return out, nil
}
