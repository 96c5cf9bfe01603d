-- +goose Up
ALTER TABLE actions ADD COLUMN policy_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE actions ADD COLUMN decision_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reports ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
CREATE INDEX ix_actions_decision ON actions (decision_id);
CREATE INDEX ix_actions_policy ON actions (policy);

CREATE TABLE reporters (
    id INTEGER PRIMARY KEY,
    confirmed INTEGER NOT NULL,
    rejected INTEGER NOT NULL
);

CREATE TABLE policies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    active NUMERIC NOT NULL,
    category TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_zh TEXT NOT NULL,
    points INTEGER NOT NULL,
    strike_days INTEGER NOT NULL,
    measure TEXT NOT NULL,
    measure_days INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_policies_code ON policies (code);

CREATE TABLE policy_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    category TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_zh TEXT NOT NULL,
    points INTEGER NOT NULL,
    strike_days INTEGER NOT NULL,
    measure TEXT NOT NULL,
    measure_days INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_policy_versions_version ON policy_versions (code, version);

CREATE TABLE strikes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    action_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    policy TEXT NOT NULL,
    policy_version INTEGER NOT NULL,
    points INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    lifted_at INTEGER NOT NULL,
    lifted_by INTEGER NOT NULL,
    lift_action INTEGER NOT NULL,
    lift_reason TEXT NOT NULL
);
CREATE UNIQUE INDEX uk_strikes_action ON strikes (action_id);
CREATE INDEX ix_strikes_user ON strikes (user_id, lifted_at, expires_at);

CREATE TABLE templates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    policy TEXT NOT NULL,
    measures TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_zh TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_templates_name ON templates (name);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    retracted_at INTEGER NOT NULL
);
CREATE INDEX ix_notes_subject ON notes (subject_kind, subject_id, id);

CREATE TABLE statements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    measures TEXT NOT NULL,
    policy TEXT NOT NULL,
    policy_version INTEGER NOT NULL,
    text_en TEXT NOT NULL,
    text_zh TEXT NOT NULL,
    facts TEXT NOT NULL,
    found_by TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id INTEGER NOT NULL,
    appeal_until INTEGER NOT NULL,
    undone_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_statements_action ON statements (action_id);
CREATE INDEX ix_statements_user ON statements (user_id, id);
CREATE INDEX ix_statements_subject ON statements (subject_kind, subject_id);
CREATE INDEX ix_statements_case ON statements (case_id);

CREATE TABLE appeals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id INTEGER NOT NULL,
    statement_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    decided_by INTEGER NOT NULL,
    self_reviewed NUMERIC NOT NULL,
    answer TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    decided_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    CONSTRAINT appeals_other_decides CHECK (decided_by = 0 OR decided_by <> actor_id OR self_reviewed)
);
CREATE UNIQUE INDEX uk_appeals_action ON appeals (action_id);
CREATE INDEX ix_appeals_user ON appeals (user_id, id);
CREATE INDEX ix_appeals_state ON appeals (state, due_at, id);

-- +goose Down
DROP TABLE appeals;
DROP TABLE statements;
DROP TABLE notes;
DROP TABLE templates;
DROP TABLE strikes;
DROP TABLE policy_versions;
DROP TABLE policies;
DROP TABLE reporters;
DROP INDEX ix_actions_policy;
DROP INDEX ix_actions_decision;
ALTER TABLE reports DROP COLUMN verdict;
ALTER TABLE actions DROP COLUMN decision_id;
ALTER TABLE actions DROP COLUMN policy_version;
