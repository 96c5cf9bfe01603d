-- +goose Up
CREATE TABLE stat_head (
    id BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE stat_cases (
    day VARCHAR(10) NOT NULL,
    queue_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    reason VARCHAR(16) NOT NULL,
    event VARCHAR(16) NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (day,queue_id,subject_kind,reason,event)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE stat_times (
    day VARCHAR(10) NOT NULL,
    scope VARCHAR(8) NOT NULL,
    scope_id BIGINT NOT NULL,
    bucket BIGINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (day,scope,scope_id,bucket)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE stat_staff (
    day VARCHAR(10) NOT NULL,
    user_id BIGINT NOT NULL,
    metric VARCHAR(32) NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (day,user_id,metric)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE stat_counts (
    day VARCHAR(10) NOT NULL,
    metric VARCHAR(32) NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (day,metric)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE stat_exposures (
    day VARCHAR(10) NOT NULL,
    user_id BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    active_ms BIGINT NOT NULL,
    severe0 BIGINT NOT NULL,
    severe1 BIGINT NOT NULL,
    severe2 BIGINT NOT NULL,
    severe3 BIGINT NOT NULL,
    severe4 BIGINT NOT NULL,
    shift_at BIGINT NOT NULL,
    shift_ms BIGINT NOT NULL,
    shift0 BIGINT NOT NULL,
    shift1 BIGINT NOT NULL,
    shift2 BIGINT NOT NULL,
    shift3 BIGINT NOT NULL,
    shift4 BIGINT NOT NULL,
    work_at BIGINT NOT NULL,
    work_ms BIGINT NOT NULL,
    work_hard BIGINT NOT NULL,
    PRIMARY KEY (day,user_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_stat_exposures_user ON stat_exposures (user_id, last_at);

CREATE TABLE stat_marks (
    source VARCHAR(16) NOT NULL,
    done_id BIGINT NOT NULL,
    next_id BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    PRIMARY KEY (source)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX ix_cases_age ON cases (live, queue_id, created_at);

-- +goose Down
DROP INDEX ix_cases_age ON cases;
DROP TABLE stat_marks;
DROP TABLE stat_exposures;
DROP TABLE stat_counts;
DROP TABLE stat_staff;
DROP TABLE stat_times;
DROP TABLE stat_cases;
DROP TABLE stat_head;
