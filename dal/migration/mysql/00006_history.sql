-- +goose Up
ALTER TABLE word_days ADD COLUMN holds BIGINT NOT NULL DEFAULT 0;
ALTER TABLE word_days ADD COLUMN confirmed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE word_days ADD COLUMN overturned BIGINT NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN details MEDIUMTEXT NOT NULL;
ALTER TABLE replicas ADD COLUMN ruleset_error VARCHAR(64) NOT NULL DEFAULT '';

CREATE TABLE word_scans (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    job_id BIGINT NOT NULL,
    fields VARCHAR(64) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    base_version BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    counts MEDIUMTEXT NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT NOT NULL,
    recent BIGINT NOT NULL,
    recent_days BIGINT NOT NULL,
    actor_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_word_scans_job ON word_scans (job_id);
CREATE INDEX ix_word_scans_time ON word_scans (created_at);

CREATE TABLE word_scan_chunks (
    scan_id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    data MEDIUMBLOB NOT NULL,
    PRIMARY KEY (scan_id,seq)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE word_scan_samples (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    scan_id BIGINT NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    lot BIGINT NOT NULL,
    field VARCHAR(16) NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    level VARCHAR(16) NOT NULL,
    entry_id BIGINT NOT NULL,
    entry VARCHAR(256) NOT NULL,
    hits MEDIUMTEXT NOT NULL,
    digest VARCHAR(32) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_word_scan_samples_lot ON word_scan_samples (scan_id, outcome, lot);
CREATE INDEX ix_word_scan_samples_user ON word_scan_samples (user_id);

CREATE TABLE history_changes (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    batch_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    field VARCHAR(16) NOT NULL,
    outcome VARCHAR(16) NOT NULL,
    former VARCHAR(1000) NOT NULL,
    case_id BIGINT NOT NULL,
    action_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_history_changes_item ON history_changes (batch_id, subject_kind, subject_id, field);
CREATE INDEX ix_history_changes_order ON history_changes (batch_id, id);
CREATE INDEX ix_history_changes_subject ON history_changes (subject_kind, subject_id);

CREATE TABLE history_ranges (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    batch_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    first_id BIGINT NOT NULL,
    last_id BIGINT NOT NULL,
    version BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_history_ranges_order ON history_ranges (batch_id, id);

CREATE TABLE word_holds (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_id BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    field VARCHAR(16) NOT NULL,
    level VARCHAR(16) NOT NULL,
    day VARCHAR(10) NOT NULL,
    verdict VARCHAR(16) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_word_holds_entry ON word_holds (case_id, entry_id, field);

-- +goose Down
DROP TABLE word_holds;
DROP TABLE history_ranges;
DROP TABLE history_changes;
DROP TABLE word_scan_samples;
DROP TABLE word_scan_chunks;
DROP TABLE word_scans;
ALTER TABLE replicas DROP COLUMN ruleset_error;
ALTER TABLE batches DROP COLUMN details;
ALTER TABLE word_days DROP COLUMN overturned;
ALTER TABLE word_days DROP COLUMN confirmed;
ALTER TABLE word_days DROP COLUMN holds;
