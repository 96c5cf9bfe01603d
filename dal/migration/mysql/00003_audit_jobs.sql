-- +goose Up
CREATE TABLE audit_pending (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    created_at BIGINT NOT NULL,
    actor_id BIGINT NOT NULL,
    actor_kind VARCHAR(16) NOT NULL,
    request_id VARCHAR(64) NOT NULL,
    action VARCHAR(64) NOT NULL,
    object_kind VARCHAR(32) NOT NULL,
    object_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    data MEDIUMTEXT NOT NULL,
    ip_id BIGINT NOT NULL,
    ip_digest VARBINARY(32) NOT NULL,
    text_id BIGINT NOT NULL,
    text_digest VARBINARY(32) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_log (
    seq BIGINT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    actor_id BIGINT NOT NULL,
    actor_kind VARCHAR(16) NOT NULL,
    request_id VARCHAR(64) NOT NULL,
    action VARCHAR(64) NOT NULL,
    object_kind VARCHAR(32) NOT NULL,
    object_id BIGINT NOT NULL,
    case_id BIGINT NOT NULL,
    data MEDIUMTEXT NOT NULL,
    ip_id BIGINT NOT NULL,
    ip_digest VARBINARY(32) NOT NULL,
    text_id BIGINT NOT NULL,
    text_digest VARBINARY(32) NOT NULL,
    mac VARBINARY(32) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_audit_log_time ON audit_log (created_at, seq);
CREATE INDEX ix_audit_log_actor ON audit_log (actor_id, seq);
CREATE INDEX ix_audit_log_action ON audit_log (action, seq);
CREATE INDEX ix_audit_log_object ON audit_log (object_kind, object_id, seq);
CREATE INDEX ix_audit_log_case ON audit_log (case_id, seq);

CREATE TABLE audit_head (
    id BIGINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    mac VARBINARY(32) NOT NULL,
    seal VARBINARY(32) NOT NULL,
    holder VARCHAR(32) NOT NULL,
    lease_until BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_texts (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    owner_id BIGINT NOT NULL,
    object_kind VARCHAR(32) NOT NULL,
    object_id BIGINT NOT NULL,
    salt VARBINARY(32) NOT NULL,
    text MEDIUMTEXT NOT NULL,
    erased_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_audit_texts_owner ON audit_texts (owner_id);
CREATE INDEX ix_audit_texts_object ON audit_texts (object_kind, object_id);

CREATE TABLE jobs (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(64) NOT NULL,
    job_key VARCHAR(128) NOT NULL,
    live_key VARCHAR(128),
    payload MEDIUMTEXT NOT NULL,
    state MEDIUMTEXT NOT NULL,
    status VARCHAR(16) NOT NULL,
    live BOOLEAN NOT NULL,
    priority BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    holder VARCHAR(32) NOT NULL,
    attempts BIGINT NOT NULL,
    cancel BOOLEAN NOT NULL,
    again BOOLEAN NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    last_error VARCHAR(255) NOT NULL,
    actor_id BIGINT NOT NULL,
    actor_kind VARCHAR(16) NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_jobs_live_key ON jobs (live_key);
CREATE INDEX ix_jobs_due ON jobs (live, priority, due_at);
CREATE INDEX ix_jobs_status ON jobs (status);
CREATE INDEX ix_jobs_history ON jobs (live, finished_at);

-- The head of a log without rows. Who seals first gives it its seal.
INSERT INTO audit_head (id, seq, mac, seal, holder, lease_until) VALUES (1, 0, x'', x'', '', 0);

-- The triggers are made by dal.GuardAudit: not every server lets this user make them.

-- +goose Down
DROP TABLE jobs;
DROP TABLE audit_texts;
DROP TABLE audit_head;
DROP TABLE audit_log;
DROP TABLE audit_pending;
