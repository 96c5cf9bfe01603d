package dal

import (
	"context"
	"errors"
	"fmt"

	mysqldriver "github.com/go-sql-driver/mysql"
)

// What keeps rows of the audit log from being changed in place. AuditUnguarded
// is no danger by itself: a change is found all the same, but it can be made.
const (
	GuardTriggers  = "triggers" // the database refuses UPDATE and DELETE
	GuardRights    = "rights"   // this database user may do neither
	AuditUnguarded = "none"
)

// auditTriggers are MySQL's. SQLite has its own from the migration on; here they
// can't be in it, because not every server lets this user make triggers.
var auditTriggers = []string{
	"CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only'",
	"CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only'",
}

// GuardAudit makes the audit log append-only, where the server allows it, and
// tells by what it is now. The error says why it is not; nothing fails for that.
func (d *DB) GuardAudit(ctx context.Context) (guard string, err error) {
	guard, err = d.AuditGuard(ctx)
	if err != nil || guard != AuditUnguarded {
		return guard, err
	}
	if d.Dialect() == "sqlite" {
		return AuditUnguarded, errors.New("its triggers were dropped")
	}
	if err := errors.Join(d.freeTriggerNames(ctx), d.makeTriggers(ctx)); err != nil {
		return AuditUnguarded, fmt.Errorf("its triggers can't be made: %w", err)
	}
	return d.AuditGuard(ctx)
}

func (d *DB) makeTriggers(ctx context.Context) error {
	for _, sql := range auditTriggers {
		if err := d.ctx(ctx).Exec(sql).Error; err != nil && !hasNumber(err, 1359) { // another server has just made it
			return err
		}
	}
	return nil
}

// freeTriggerNames drops triggers of ours that a table of another name has: it was
// the log before it was put aside.
func (d *DB) freeTriggerNames(ctx context.Context) error {
	var names []string
	err := d.ctx(ctx).Raw("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND event_object_table <> 'audit_log' AND trigger_name LIKE 'audit_log_no_%'").Scan(&names).Error
	for _, name := range names {
		err = errors.Join(err, d.ctx(ctx).Exec("DROP TRIGGER IF EXISTS "+name).Error)
	}
	return err
}

// AuditGuard tells by what the audit log is append-only, and changes nothing.
func (d *DB) AuditGuard(ctx context.Context) (guard string, err error) {
	n, err := d.auditTriggers(ctx)
	if err != nil {
		return AuditUnguarded, err
	}
	if n == len(auditTriggers) {
		return GuardTriggers, nil
	}
	if d.Dialect() == "mysql" && d.denied(ctx, "DELETE FROM audit_log WHERE seq = 0") && d.denied(ctx, "UPDATE audit_log SET seq = 0 WHERE seq = 0") {
		return GuardRights, nil
	}
	return AuditUnguarded, nil
}

// auditTriggers counts the triggers that this user can see.
func (d *DB) auditTriggers(ctx context.Context) (int, error) {
	query := "SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND event_object_table = 'audit_log' AND trigger_name LIKE 'audit_log_no_%'"
	if d.Dialect() == "sqlite" {
		query = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_log' AND name LIKE 'audit_log_no_%'"
	}
	var n int
	return n, d.ctx(ctx).Raw(query).Scan(&n).Error
}

// denied reports whether this user has no right to a statement that finds no row.
func (d *DB) denied(ctx context.Context, sql string) bool {
	return hasNumber(d.ctx(ctx).Exec(sql).Error, 1142)
}

func hasNumber(err error, number uint16) bool {
	var e *mysqldriver.MySQLError
	return errors.As(err, &e) && e.Number == number
}
