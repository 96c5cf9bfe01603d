-- +goose Up
CREATE TABLE audit_pending (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created_at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    request_id TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    data TEXT NOT NULL,
    ip_id INTEGER NOT NULL,
    ip_digest BLOB NOT NULL,
    text_id INTEGER NOT NULL,
    text_digest BLOB NOT NULL
);

CREATE TABLE audit_log (
    seq INTEGER NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    request_id TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    data TEXT NOT NULL,
    ip_id INTEGER NOT NULL,
    ip_digest BLOB NOT NULL,
    text_id INTEGER NOT NULL,
    text_digest BLOB NOT NULL,
    mac BLOB NOT NULL
);
CREATE INDEX ix_audit_log_time ON audit_log (created_at, seq);
CREATE INDEX ix_audit_log_actor ON audit_log (actor_id, seq);
CREATE INDEX ix_audit_log_action ON audit_log (action, seq);
CREATE INDEX ix_audit_log_object ON audit_log (object_kind, object_id, seq);
CREATE INDEX ix_audit_log_case ON audit_log (case_id, seq);

CREATE TABLE audit_head (
    id INTEGER NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    mac BLOB NOT NULL,
    seal BLOB NOT NULL,
    holder TEXT NOT NULL,
    lease_until INTEGER NOT NULL
);

CREATE TABLE audit_texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_id INTEGER NOT NULL,
    object_kind TEXT NOT NULL,
    object_id INTEGER NOT NULL,
    salt BLOB NOT NULL,
    text TEXT NOT NULL,
    erased_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX ix_audit_texts_owner ON audit_texts (owner_id);
CREATE INDEX ix_audit_texts_object ON audit_texts (object_kind, object_id);

CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    job_key TEXT NOT NULL,
    live_key TEXT,
    payload TEXT NOT NULL,
    state TEXT NOT NULL,
    status TEXT NOT NULL,
    live NUMERIC NOT NULL,
    priority INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    holder TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    cancel NUMERIC NOT NULL,
    again NUMERIC NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    last_error TEXT NOT NULL,
    actor_id INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_jobs_live_key ON jobs (live_key);
CREATE INDEX ix_jobs_due ON jobs (live, priority, due_at);
CREATE INDEX ix_jobs_status ON jobs (status);
CREATE INDEX ix_jobs_history ON jobs (live, finished_at);

-- The head of a log without rows. Who seals first gives it its seal.
INSERT INTO audit_head (id, seq, mac, seal, holder, lease_until) VALUES (1, 0, x'', x'', '', 0);

-- +goose StatementBegin
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- +goose StatementEnd

-- +goose Down
DROP TABLE jobs;
DROP TABLE audit_texts;
DROP TABLE audit_head;
DROP TABLE audit_log;
DROP TABLE audit_pending;
