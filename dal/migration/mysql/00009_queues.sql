-- +goose Up
CREATE TABLE queues (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(32) NOT NULL,
    title_en VARCHAR(64) NOT NULL,
    title_zh VARCHAR(64) NOT NULL,
    due_ms BIGINT NOT NULL,
    position BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    built_in BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_queues_name ON queues (name);
INSERT INTO queues (id, name, title_en, title_zh, due_ms, position, active, built_in, version, created_at, updated_at) VALUES
    (1, 'default', 'Everything else', '默认队列', 86400000, 0, TRUE, TRUE, 1, 0, 0);

CREATE TABLE queue_workers (
    queue_id BIGINT NOT NULL,
    role VARCHAR(32) NOT NULL,
    user_id BIGINT NOT NULL,
    PRIMARY KEY (queue_id,role,user_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row: the rules, and the lock of whatever decides where a case goes.
CREATE TABLE routings (
    id BIGINT NOT NULL,
    version BIGINT NOT NULL,
    generation BIGINT NOT NULL,
    rules MEDIUMTEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    updated_by BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO routings (id, version, generation, rules, updated_at, updated_by) VALUES (1, 1, 1, '[]', 0, 0);

ALTER TABLE cases ADD COLUMN queue_id BIGINT NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN pinned BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE cases ADD COLUMN category VARCHAR(16) NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN report_weight BIGINT NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN script VARCHAR(16) NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN owner_since BIGINT NOT NULL DEFAULT 0;
UPDATE cases SET report_weight = reports * 1000, owner_since = COALESCE((SELECT u.created_at FROM users u WHERE u.id = cases.owner_id), 0);
CREATE INDEX ix_cases_work ON cases (live, queue_id, state, priority, id, available_at, owner_id, assignee_id);
CREATE INDEX ix_cases_due ON cases (live, queue_id, due_at);
CREATE INDEX ix_cases_holder ON cases (lease_holder);
DROP INDEX ix_cases_assignee ON cases;
CREATE INDEX ix_cases_assignee ON cases (assignee_id, live, priority, id);

ALTER TABLE batches ADD COLUMN operation VARCHAR(16) NOT NULL DEFAULT 'decide';
ALTER TABLE batches ADD COLUMN source MEDIUMTEXT NOT NULL DEFAULT '';
ALTER TABLE batches ADD COLUMN skipped BIGINT NOT NULL DEFAULT 0;

CREATE TABLE saved_views (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    resource VARCHAR(32) NOT NULL,
    name VARCHAR(64) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    shared_with VARCHAR(32) NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_saved_views_name ON saved_views (user_id, resource, name);
CREATE INDEX ix_saved_views_shared ON saved_views (shared_with);

CREATE TABLE default_views (
    user_id BIGINT NOT NULL,
    resource VARCHAR(32) NOT NULL,
    view_id BIGINT NOT NULL,
    PRIMARY KEY (user_id,resource)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_default_views_view ON default_views (view_id);

-- +goose Down
DROP TABLE default_views;
DROP TABLE saved_views;
ALTER TABLE batches DROP COLUMN skipped;
ALTER TABLE batches DROP COLUMN source;
ALTER TABLE batches DROP COLUMN operation;
DROP INDEX ix_cases_assignee ON cases;
CREATE INDEX ix_cases_assignee ON cases (assignee_id);
DROP INDEX ix_cases_holder ON cases;
DROP INDEX ix_cases_due ON cases;
DROP INDEX ix_cases_work ON cases;
ALTER TABLE cases DROP COLUMN owner_since;
ALTER TABLE cases DROP COLUMN script;
ALTER TABLE cases DROP COLUMN report_weight;
ALTER TABLE cases DROP COLUMN category;
ALTER TABLE cases DROP COLUMN pinned;
ALTER TABLE cases DROP COLUMN queue_id;
DROP TABLE routings;
DROP TABLE queue_workers;
DROP TABLE queues;
