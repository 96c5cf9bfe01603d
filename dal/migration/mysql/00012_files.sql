-- +goose Up
CREATE TABLE kept_videos (
    video_id BIGINT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE purges (
    video_id BIGINT NOT NULL PRIMARY KEY,
    state VARCHAR(16) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_at BIGINT NOT NULL,
    alone BOOLEAN NOT NULL,
    CONSTRAINT purges_other_decides CHECK (decided_by = 0 OR decided_by <> asked_by OR alone)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_purges_state ON purges (state);

-- +goose Down
DROP TABLE purges;
DROP TABLE kept_videos;
