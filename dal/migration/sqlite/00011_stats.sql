-- +goose Up
CREATE TABLE stat_head (
    id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE stat_cases (
    day TEXT NOT NULL,
    queue_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    event TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (day,queue_id,subject_kind,reason,event)
);

CREATE TABLE stat_times (
    day TEXT NOT NULL,
    scope TEXT NOT NULL,
    scope_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (day,scope,scope_id,bucket)
);

CREATE TABLE stat_staff (
    day TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    metric TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (day,user_id,metric)
);

CREATE TABLE stat_counts (
    day TEXT NOT NULL,
    metric TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (day,metric)
);

CREATE TABLE stat_exposures (
    day TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    severe0 INTEGER NOT NULL,
    severe1 INTEGER NOT NULL,
    severe2 INTEGER NOT NULL,
    severe3 INTEGER NOT NULL,
    severe4 INTEGER NOT NULL,
    shift_at INTEGER NOT NULL,
    shift_ms INTEGER NOT NULL,
    shift0 INTEGER NOT NULL,
    shift1 INTEGER NOT NULL,
    shift2 INTEGER NOT NULL,
    shift3 INTEGER NOT NULL,
    shift4 INTEGER NOT NULL,
    work_at INTEGER NOT NULL,
    work_ms INTEGER NOT NULL,
    work_hard INTEGER NOT NULL,
    PRIMARY KEY (day,user_id)
);
CREATE INDEX ix_stat_exposures_user ON stat_exposures (user_id, last_at);

CREATE TABLE stat_marks (
    source TEXT NOT NULL,
    done_id INTEGER NOT NULL,
    next_id INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    PRIMARY KEY (source)
);

CREATE INDEX ix_cases_age ON cases (live, queue_id, created_at);

-- +goose Down
DROP INDEX ix_cases_age;
DROP TABLE stat_marks;
DROP TABLE stat_exposures;
DROP TABLE stat_counts;
DROP TABLE stat_staff;
DROP TABLE stat_times;
DROP TABLE stat_cases;
DROP TABLE stat_head;
