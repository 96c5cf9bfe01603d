-- +goose Up
ALTER TABLE users ADD COLUMN delete_asked_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN delete_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN erased_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN legal_hold NUMERIC NOT NULL DEFAULT 0;
CREATE INDEX ix_users_delete ON users (legal_hold, delete_at);
CREATE INDEX ix_word_hits_user ON word_hits (user_id);

CREATE TABLE blocks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    blocked_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_blocks_pair ON blocks (user_id, blocked_id);
CREATE INDEX ix_blocks_list ON blocks (user_id, id);
CREATE INDEX ix_blocks_blocked ON blocks (blocked_id);

CREATE TABLE exports (
    user_id INTEGER NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    job_id INTEGER NOT NULL,
    file TEXT NOT NULL,
    size INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    ready_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX ix_exports_expires ON exports (state, expires_at);

-- +goose Down
DROP TABLE exports;
DROP TABLE blocks;
DROP INDEX ix_word_hits_user;
DROP INDEX ix_users_delete;
ALTER TABLE users DROP COLUMN legal_hold;
ALTER TABLE users DROP COLUMN erased_at;
ALTER TABLE users DROP COLUMN delete_at;
ALTER TABLE users DROP COLUMN delete_asked_at;
