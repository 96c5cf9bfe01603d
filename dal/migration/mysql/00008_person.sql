-- +goose Up
ALTER TABLE users
    ADD COLUMN delete_asked_at BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN delete_at BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN erased_at BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN legal_hold BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX ix_users_delete ON users (legal_hold, delete_at);
CREATE INDEX ix_word_hits_user ON word_hits (user_id);

CREATE TABLE blocks (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    blocked_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_blocks_pair ON blocks (user_id, blocked_id);
CREATE INDEX ix_blocks_list ON blocks (user_id, id);
CREATE INDEX ix_blocks_blocked ON blocks (blocked_id);

CREATE TABLE exports (
    user_id BIGINT NOT NULL PRIMARY KEY,
    state VARCHAR(16) NOT NULL,
    job_id BIGINT NOT NULL,
    file VARCHAR(64) NOT NULL,
    size BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    ready_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_exports_expires ON exports (state, expires_at);

-- +goose Down
DROP TABLE exports;
DROP TABLE blocks;
DROP INDEX ix_word_hits_user ON word_hits;
DROP INDEX ix_users_delete ON users;
ALTER TABLE users
    DROP COLUMN legal_hold,
    DROP COLUMN erased_at,
    DROP COLUMN delete_at,
    DROP COLUMN delete_asked_at;
