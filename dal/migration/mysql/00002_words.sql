-- +goose Up
ALTER TABLE users ADD COLUMN ruleset_version BIGINT NOT NULL DEFAULT 0;

CREATE TABLE word_lists (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(64) NOT NULL,
    category VARCHAR(16) NOT NULL,
    owner_role VARCHAR(64) NOT NULL,
    note VARCHAR(255) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_word_lists_name ON word_lists (name);

CREATE TABLE word_entries (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    list_id BIGINT NOT NULL,
    text VARCHAR(256) NOT NULL,
    text_key VARCHAR(64) NOT NULL,
    match_mode VARCHAR(16) NOT NULL,
    level VARCHAR(16) NOT NULL,
    tags VARCHAR(255) NOT NULL,
    switched_off VARCHAR(255) NOT NULL,
    expires_at BIGINT NOT NULL,
    note VARCHAR(255) NOT NULL,
    added_by BIGINT NOT NULL,
    added_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_word_entries_text ON word_entries (list_id, text_key);

CREATE TABLE rulesets (
    version BIGINT NOT NULL PRIMARY KEY,
    sha256 VARCHAR(64) NOT NULL,
    author BIGINT NOT NULL,
    note VARCHAR(255) NOT NULL,
    rollback_of BIGINT NOT NULL,
    entries BIGINT NOT NULL,
    added BIGINT NOT NULL,
    removed BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE ruleset_chunks (
    version BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    data MEDIUMBLOB NOT NULL,
    PRIMARY KEY (version,seq)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE word_hits (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    ruleset_version BIGINT NOT NULL,
    entry_id BIGINT NOT NULL,
    entry_text VARCHAR(256) NOT NULL,
    field VARCHAR(16) NOT NULL,
    level VARCHAR(16) NOT NULL,
    techniques VARCHAR(255) NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_word_hits_time ON word_hits (created_at);
CREATE INDEX ix_word_hits_entry ON word_hits (entry_id, created_at);
CREATE INDEX ix_word_hits_subject ON word_hits (subject_kind, subject_id);

CREATE TABLE word_days (
    day VARCHAR(10) NOT NULL,
    entry_id BIGINT NOT NULL,
    field VARCHAR(16) NOT NULL,
    level VARCHAR(16) NOT NULL,
    entry_text VARCHAR(256) NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (day,entry_id,field,level)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

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
