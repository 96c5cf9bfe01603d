-- +goose Up
ALTER TABLE word_days ADD COLUMN holds INTEGER NOT NULL DEFAULT 0;
ALTER TABLE word_days ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE word_days ADD COLUMN overturned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batches ADD COLUMN details TEXT NOT NULL DEFAULT '';
ALTER TABLE replicas ADD COLUMN ruleset_error TEXT NOT NULL DEFAULT '';

CREATE TABLE word_scans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id INTEGER NOT NULL,
    fields TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    base_version INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    counts TEXT NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    recent INTEGER NOT NULL,
    recent_days INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finished_at INTEGER NOT NULL
);
CREATE INDEX ix_word_scans_job ON word_scans (job_id);
CREATE INDEX ix_word_scans_time ON word_scans (created_at);

CREATE TABLE word_scan_chunks (
    scan_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (scan_id,seq)
);

CREATE TABLE word_scan_samples (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scan_id INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    lot INTEGER NOT NULL,
    field TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    entry_id INTEGER NOT NULL,
    entry TEXT NOT NULL,
    hits TEXT NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX ix_word_scan_samples_lot ON word_scan_samples (scan_id, outcome, lot);
CREATE INDEX ix_word_scan_samples_user ON word_scan_samples (user_id);

CREATE TABLE history_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    outcome TEXT NOT NULL,
    former TEXT NOT NULL,
    case_id INTEGER NOT NULL,
    action_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_history_changes_item ON history_changes (batch_id, subject_kind, subject_id, field);
CREATE INDEX ix_history_changes_order ON history_changes (batch_id, id);
CREATE INDEX ix_history_changes_subject ON history_changes (subject_kind, subject_id);

CREATE TABLE history_ranges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX ix_history_ranges_order ON history_ranges (batch_id, id);

CREATE TABLE word_holds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    level TEXT NOT NULL,
    day TEXT NOT NULL,
    verdict TEXT NOT NULL
);
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
