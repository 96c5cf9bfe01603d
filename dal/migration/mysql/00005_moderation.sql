-- +goose Up
ALTER TABLE users ADD COLUMN muted_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN is_system BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE cases (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    open_key VARCHAR(48) NULL,
    live BOOLEAN NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    subject_gone BOOLEAN NOT NULL,
    snapshot MEDIUMTEXT NOT NULL,
    state VARCHAR(16) NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    reason VARCHAR(16) NOT NULL,
    severity BIGINT NOT NULL,
    reports BIGINT NOT NULL,
    holds BIGINT NOT NULL,
    reach BIGINT NOT NULL,
    priority BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    assignee_id BIGINT NOT NULL,
    lease_token VARCHAR(32) NOT NULL,
    lease_holder BIGINT NOT NULL,
    lease_until BIGINT NOT NULL,
    snoozed_until BIGINT NOT NULL,
    available_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    previous_id BIGINT NOT NULL,
    duplicate_of BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    resolved_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_cases_open ON cases (open_key);
CREATE INDEX ix_cases_queue ON cases (live, priority, id, available_at, owner_id, assignee_id, state);
CREATE INDEX ix_cases_subject ON cases (subject_kind, subject_id);
CREATE INDEX ix_cases_owner ON cases (owner_id);
CREATE INDEX ix_cases_assignee ON cases (assignee_id);

CREATE TABLE reports (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    reporter_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    reason VARCHAR(16) NOT NULL,
    text VARCHAR(500) NOT NULL,
    start_ms BIGINT NOT NULL,
    end_ms BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_reports_reporter ON reports (case_id, reporter_id);
CREATE INDEX ix_reports_case ON reports (case_id, id);
CREATE INDEX ix_reports_flood ON reports (reporter_id, created_at);

CREATE TABLE case_skips (
    case_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    reason VARCHAR(255) NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (case_id,user_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE actions (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    measure VARCHAR(16) NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    causes_set BIGINT NOT NULL,
    causes_cleared BIGINT NOT NULL,
    about_kind VARCHAR(16) NOT NULL,
    about_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    batch_id BIGINT NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    policy VARCHAR(64) NOT NULL,
    policy_text VARCHAR(1000) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    ends_at BIGINT NOT NULL,
    actor_kind VARCHAR(16) NOT NULL,
    actor_id BIGINT NOT NULL,
    undo_of BIGINT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_actions_undo ON actions (undo_of);
CREATE INDEX ix_actions_subject ON actions (subject_kind, subject_id, id);
CREATE INDEX ix_actions_owner ON actions (owner_id, id);
CREATE INDEX ix_actions_actor ON actions (actor_id, id);
CREATE INDEX ix_actions_case ON actions (case_id);
CREATE INDEX ix_actions_batch ON actions (batch_id, about_kind, about_id);
CREATE INDEX ix_actions_time ON actions (created_at);

CREATE TABLE restrictions (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    measure VARCHAR(16) NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    cause BIGINT NOT NULL,
    action_id BIGINT NOT NULL,
    policy VARCHAR(64) NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    lifted_at BIGINT NOT NULL,
    lifted_by BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_restrictions_action ON restrictions (action_id);
CREATE INDEX ix_restrictions_subject ON restrictions (subject_kind, subject_id, lifted_at);
CREATE INDEX ix_restrictions_owner ON restrictions (owner_id, id);
CREATE INDEX ix_restrictions_due ON restrictions (lifted_at, ends_at);
CREATE INDEX ix_restrictions_lifted ON restrictions (lifted_by);

CREATE TABLE batches (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    decision MEDIUMTEXT NOT NULL,
    actor_kind VARCHAR(16) NOT NULL,
    actor_id BIGINT NOT NULL,
    state VARCHAR(16) NOT NULL,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    job_id BIGINT NOT NULL,
    note VARCHAR(1000) NOT NULL,
    undo_of BIGINT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_batches_undo ON batches (undo_of);
CREATE INDEX ix_batches_actor ON batches (actor_id);

CREATE TABLE batch_items (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    batch_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    result VARCHAR(16) NOT NULL,
    code VARCHAR(32) NOT NULL,
    message VARCHAR(255) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_batch_items_subject ON batch_items (batch_id, subject_kind, subject_id);
CREATE INDEX ix_batch_items_result ON batch_items (batch_id, result, id);

CREATE TABLE notices (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    kind VARCHAR(32) NOT NULL,
    once VARCHAR(64) NOT NULL,
    data MEDIUMTEXT NOT NULL,
    action_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    state VARCHAR(16) NOT NULL,
    send_at BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    read_at BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
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
