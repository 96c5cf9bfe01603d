-- +goose Up
CREATE TABLE reporters (
    user_id INTEGER PRIMARY KEY,
    confirmed INTEGER NOT NULL,
    rejected INTEGER NOT NULL
);

-- +goose Down
DROP TABLE reporters;
