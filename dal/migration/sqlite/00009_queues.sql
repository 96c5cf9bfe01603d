-- +goose Up
CREATE TABLE queues (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    due_ms INTEGER NOT NULL,
    position INTEGER NOT NULL,
    active NUMERIC NOT NULL,
    built_in NUMERIC NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_queues_name ON queues (name);
INSERT INTO queues (id, name, title_en, title_zh, due_ms, position, active, built_in, version, created_at, updated_at) VALUES
    (1, 'default', 'Everything else', '默认队列', 86400000, 0, 1, 1, 1, 0, 0);

CREATE TABLE queue_workers (
    queue_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    user_id INTEGER NOT NULL,
    PRIMARY KEY (queue_id,role,user_id)
);

-- One row: the rules, and the lock of whatever decides where a case goes.
CREATE TABLE routings (
    id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    rules TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    updated_by INTEGER NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO routings (id, version, generation, rules, updated_at, updated_by) VALUES (1, 1, 1, '[]', 0, 0);

ALTER TABLE cases ADD COLUMN queue_id INTEGER NOT NULL DEFAULT 1;
ALTER TABLE cases ADD COLUMN pinned NUMERIC NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN report_weight INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN script TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN owner_since INTEGER NOT NULL DEFAULT 0;
UPDATE cases SET report_weight = reports * 1000, owner_since = COALESCE((SELECT u.created_at FROM users u WHERE u.id = cases.owner_id), 0);
CREATE INDEX ix_cases_work ON cases (live, queue_id, state, priority, id, available_at, owner_id, assignee_id);
CREATE INDEX ix_cases_due ON cases (live, queue_id, due_at);
CREATE INDEX ix_cases_holder ON cases (lease_holder);
DROP INDEX ix_cases_assignee;
CREATE INDEX ix_cases_assignee ON cases (assignee_id, live, priority, id);

ALTER TABLE batches ADD COLUMN operation TEXT NOT NULL DEFAULT 'decide';
ALTER TABLE batches ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE batches ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0;

CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    resource TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    shared_with TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_saved_views_name ON saved_views (user_id, resource, name);
CREATE INDEX ix_saved_views_shared ON saved_views (shared_with);

CREATE TABLE default_views (
    user_id INTEGER NOT NULL,
    resource TEXT NOT NULL,
    view_id INTEGER NOT NULL,
    PRIMARY KEY (user_id,resource)
);
CREATE INDEX ix_default_views_view ON default_views (view_id);

-- +goose Down
DROP TABLE default_views;
DROP TABLE saved_views;
ALTER TABLE batches DROP COLUMN skipped;
ALTER TABLE batches DROP COLUMN source;
ALTER TABLE batches DROP COLUMN operation;
DROP INDEX ix_cases_assignee;
CREATE INDEX ix_cases_assignee ON cases (assignee_id);
DROP INDEX ix_cases_holder;
DROP INDEX ix_cases_due;
DROP INDEX ix_cases_work;
ALTER TABLE cases DROP COLUMN owner_since;
ALTER TABLE cases DROP COLUMN script;
ALTER TABLE cases DROP COLUMN report_weight;
ALTER TABLE cases DROP COLUMN category;
ALTER TABLE cases DROP COLUMN pinned;
ALTER TABLE cases DROP COLUMN queue_id;
DROP TABLE routings;
DROP TABLE queue_workers;
DROP TABLE queues;
