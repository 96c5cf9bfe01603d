-- +goose Up
CREATE TABLE reporters (
    user_id BIGINT NOT NULL PRIMARY KEY,
    confirmed BIGINT NOT NULL,
    rejected BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
DROP TABLE reporters;
