-- +goose Up
ALTER TABLE actions ADD COLUMN policy_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE actions ADD COLUMN decision_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE reports ADD COLUMN verdict VARCHAR(16) NOT NULL DEFAULT '';
CREATE INDEX ix_actions_decision ON actions (decision_id);
CREATE INDEX ix_actions_policy ON actions (policy);

CREATE TABLE reporters (
    id BIGINT NOT NULL PRIMARY KEY,
    confirmed BIGINT NOT NULL,
    rejected BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE policies (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    category VARCHAR(16) NOT NULL,
    title_en VARCHAR(64) NOT NULL,
    title_zh VARCHAR(64) NOT NULL,
    text_en VARCHAR(1000) NOT NULL,
    text_zh VARCHAR(1000) NOT NULL,
    points BIGINT NOT NULL,
    strike_days BIGINT NOT NULL,
    measure VARCHAR(16) NOT NULL,
    measure_days BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_policies_code ON policies (code);

CREATE TABLE policy_versions (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    category VARCHAR(16) NOT NULL,
    title_en VARCHAR(64) NOT NULL,
    title_zh VARCHAR(64) NOT NULL,
    text_en VARCHAR(1000) NOT NULL,
    text_zh VARCHAR(1000) NOT NULL,
    points BIGINT NOT NULL,
    strike_days BIGINT NOT NULL,
    measure VARCHAR(16) NOT NULL,
    measure_days BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_policy_versions_version ON policy_versions (code, version);

CREATE TABLE strikes (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    action_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    policy VARCHAR(64) NOT NULL,
    policy_version BIGINT NOT NULL,
    points BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    lifted_at BIGINT NOT NULL,
    lifted_by BIGINT NOT NULL,
    lift_action BIGINT NOT NULL,
    lift_reason VARCHAR(1000) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_strikes_action ON strikes (action_id);
CREATE INDEX ix_strikes_user ON strikes (user_id, lifted_at, expires_at);

CREATE TABLE templates (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    policy VARCHAR(64) NOT NULL,
    measures MEDIUMTEXT NOT NULL,
    text_en VARCHAR(1000) NOT NULL,
    text_zh VARCHAR(1000) NOT NULL,
    author_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_templates_name ON templates (name);

CREATE TABLE notes (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    text VARCHAR(1000) NOT NULL,
    created_at BIGINT NOT NULL,
    retracted_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_notes_subject ON notes (subject_kind, subject_id, id);

CREATE TABLE statements (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    action_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    measures MEDIUMTEXT NOT NULL,
    policy VARCHAR(64) NOT NULL,
    policy_version BIGINT NOT NULL,
    text_en VARCHAR(1000) NOT NULL,
    text_zh VARCHAR(1000) NOT NULL,
    facts MEDIUMTEXT NOT NULL,
    found_by VARCHAR(16) NOT NULL,
    actor_kind VARCHAR(16) NOT NULL,
    actor_id BIGINT NOT NULL,
    appeal_until BIGINT NOT NULL,
    undone_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_statements_action ON statements (action_id);
CREATE INDEX ix_statements_user ON statements (user_id, id);
CREATE INDEX ix_statements_subject ON statements (subject_kind, subject_id);
CREATE INDEX ix_statements_case ON statements (case_id);

CREATE TABLE appeals (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    action_id BIGINT NOT NULL,
    statement_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    actor_id BIGINT NOT NULL,
    text VARCHAR(1000) NOT NULL,
    state VARCHAR(16) NOT NULL,
    due_at BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    self_reviewed BOOLEAN NOT NULL,
    answer VARCHAR(1000) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    version BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT appeals_other_decides CHECK (decided_by = 0 OR decided_by <> actor_id OR self_reviewed)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
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
DROP INDEX ix_actions_policy ON actions;
DROP INDEX ix_actions_decision ON actions;
ALTER TABLE reports DROP COLUMN verdict;
ALTER TABLE actions DROP COLUMN decision_id;
ALTER TABLE actions DROP COLUMN policy_version;
