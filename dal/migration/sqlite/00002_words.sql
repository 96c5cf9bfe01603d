-- +goose Up
ALTER TABLE users ADD COLUMN ruleset_version INTEGER NOT NULL DEFAULT 0;

CREATE TABLE word_lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    owner_role TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_word_lists_name ON word_lists (name);

CREATE TABLE word_entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    list_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    text_key TEXT NOT NULL,
    match_mode TEXT NOT NULL,
    level TEXT NOT NULL,
    tags TEXT NOT NULL,
    switched_off TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    note TEXT NOT NULL,
    added_by INTEGER NOT NULL,
    added_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_word_entries_text ON word_entries (list_id, text_key);

CREATE TABLE rulesets (
    version INTEGER NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL,
    author INTEGER NOT NULL,
    note TEXT NOT NULL,
    rollback_of INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    added INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);

CREATE TABLE ruleset_chunks (
    version INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (version,seq)
);

CREATE TABLE word_hits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ruleset_version INTEGER NOT NULL,
    entry_id INTEGER NOT NULL,
    entry_text TEXT NOT NULL,
    field TEXT NOT NULL,
    level TEXT NOT NULL,
    techniques TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX ix_word_hits_time ON word_hits (created_at);
CREATE INDEX ix_word_hits_entry ON word_hits (entry_id, created_at);
CREATE INDEX ix_word_hits_subject ON word_hits (subject_kind, subject_id);

CREATE TABLE word_days (
    day TEXT NOT NULL,
    entry_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    level TEXT NOT NULL,
    entry_text TEXT NOT NULL,
    hits INTEGER NOT NULL,
    PRIMARY KEY (day,entry_id,field,level)
);

-- Its value is the version in force.
INSERT INTO sequences (name, value) VALUES ('ruleset', 0);

-- +goose Down
DELETE FROM sequences WHERE name = 'ruleset';
DROP TABLE word_days;
DROP TABLE word_hits;
DROP TABLE ruleset_chunks;
DROP TABLE rulesets;
DROP TABLE word_entries;
DROP TABLE word_lists;
ALTER TABLE users DROP COLUMN ruleset_version;
