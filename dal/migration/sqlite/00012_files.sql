-- +goose Up
CREATE TABLE kept_videos (
    video_id INTEGER PRIMARY KEY,
    created_at INTEGER NOT NULL
);

CREATE TABLE purges (
    video_id INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_by INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    decided_by INTEGER NOT NULL,
    decided_at INTEGER NOT NULL,
    alone NUMERIC NOT NULL,
    CONSTRAINT purges_other_decides CHECK (decided_by = 0 OR decided_by <> asked_by OR alone)
);
CREATE INDEX ix_purges_state ON purges (state);

-- +goose Down
DROP TABLE purges;
DROP TABLE kept_videos;
