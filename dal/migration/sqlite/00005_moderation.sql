-- +goose Up
ALTER TABLE users ADD COLUMN muted_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN is_system NUMERIC NOT NULL DEFAULT 0;

CREATE TABLE cases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    open_key TEXT,
    live NUMERIC NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    subject_gone NUMERIC NOT NULL,
    snapshot TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    severity INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    holds INTEGER NOT NULL,
    reach INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    assignee_id INTEGER NOT NULL,
    lease_token TEXT NOT NULL,
    lease_holder INTEGER NOT NULL,
    lease_until INTEGER NOT NULL,
    snoozed_until INTEGER NOT NULL,
    available_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    previous_id INTEGER NOT NULL,
    duplicate_of INTEGER NOT NULL,
    decided_by INTEGER NOT NULL,
    resolved_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_cases_open ON cases (open_key);
CREATE INDEX ix_cases_queue ON cases (live, priority, id, available_at, owner_id, assignee_id, state);
CREATE INDEX ix_cases_subject ON cases (subject_kind, subject_id);
CREATE INDEX ix_cases_owner ON cases (owner_id);
CREATE INDEX ix_cases_assignee ON cases (assignee_id);

CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL,
    reporter_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    start_ms INTEGER NOT NULL,
    end_ms INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_reports_reporter ON reports (case_id, reporter_id);
CREATE INDEX ix_reports_case ON reports (case_id, id);
CREATE INDEX ix_reports_flood ON reports (reporter_id, created_at);

CREATE TABLE case_skips (
    case_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (case_id,user_id)
);

CREATE TABLE actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    measure TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    causes_set INTEGER NOT NULL,
    causes_cleared INTEGER NOT NULL,
    about_kind TEXT NOT NULL,
    about_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    policy TEXT NOT NULL,
    policy_text TEXT NOT NULL,
    note TEXT NOT NULL,
    ends_at INTEGER NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id INTEGER NOT NULL,
    undo_of INTEGER,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_actions_undo ON actions (undo_of);
CREATE INDEX ix_actions_subject ON actions (subject_kind, subject_id, id);
CREATE INDEX ix_actions_owner ON actions (owner_id, id);
CREATE INDEX ix_actions_actor ON actions (actor_id, id);
CREATE INDEX ix_actions_case ON actions (case_id);
CREATE INDEX ix_actions_batch ON actions (batch_id, about_kind, about_id);
CREATE INDEX ix_actions_time ON actions (created_at);

CREATE TABLE restrictions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    measure TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    cause INTEGER NOT NULL,
    action_id INTEGER NOT NULL,
    policy TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    lifted_at INTEGER NOT NULL,
    lifted_by INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_restrictions_action ON restrictions (action_id);
CREATE INDEX ix_restrictions_subject ON restrictions (subject_kind, subject_id, lifted_at);
CREATE INDEX ix_restrictions_owner ON restrictions (owner_id, id);
CREATE INDEX ix_restrictions_due ON restrictions (lifted_at, ends_at);
CREATE INDEX ix_restrictions_lifted ON restrictions (lifted_by);

CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    decision TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    job_id INTEGER NOT NULL,
    note TEXT NOT NULL,
    undo_of INTEGER,
    created_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_batches_undo ON batches (undo_of);
CREATE INDEX ix_batches_actor ON batches (actor_id);

CREATE TABLE batch_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    result TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL
);
CREATE UNIQUE INDEX uk_batch_items_subject ON batch_items (batch_id, subject_kind, subject_id);
CREATE INDEX ix_batch_items_result ON batch_items (batch_id, result, id);

CREATE TABLE notices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    once TEXT NOT NULL,
    data TEXT NOT NULL,
    action_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    send_at INTEGER NOT NULL,
    sent_at INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_notices_once ON notices (once);
CREATE INDEX ix_notices_due ON notices (state, send_at);
CREATE INDEX ix_notices_user ON notices (user_id, state, id);
CREATE INDEX ix_notices_action ON notices (action_id);

-- +goose Down
DROP TABLE notices;
DROP TABLE batch_items;
DROP TABLE batches;
DROP TABLE restrictions;
DROP TABLE actions;
DROP TABLE case_skips;
DROP TABLE reports;
DROP TABLE cases;
ALTER TABLE users DROP COLUMN is_system;
ALTER TABLE users DROP COLUMN muted_until;
