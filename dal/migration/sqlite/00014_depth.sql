-- +goose Up
INSERT INTO stat_counts (day, metric, n) SELECT day, 'cases.' || event, SUM(n) FROM stat_cases GROUP BY day, event;
INSERT INTO stat_cases (day, queue_id, subject_kind, reason, event, n)
    SELECT SUBSTR(day, 1, 7), queue_id, subject_kind, reason, event, SUM(n) FROM stat_cases GROUP BY SUBSTR(day, 1, 7), queue_id, subject_kind, reason, event;
INSERT INTO stat_times (day, scope, scope_id, bucket, n)
    SELECT SUBSTR(day, 1, 7), scope, scope_id, bucket, SUM(n) FROM stat_times GROUP BY SUBSTR(day, 1, 7), scope, scope_id, bucket;
INSERT INTO stat_staff (day, user_id, metric, n)
    SELECT SUBSTR(day, 1, 7), user_id, metric, SUM(n) FROM stat_staff GROUP BY SUBSTR(day, 1, 7), user_id, metric;
INSERT INTO stat_counts (day, metric, n)
    SELECT SUBSTR(day, 1, 7), metric, SUM(n) FROM stat_counts GROUP BY SUBSTR(day, 1, 7), metric;

CREATE INDEX ix_appeals_age ON appeals (state, created_at);

CREATE INDEX ix_batches_operation ON batches (operation);
ALTER TABLE word_scans ADD COLUMN refused INTEGER NOT NULL DEFAULT 0;
ALTER TABLE batch_items ADD COLUMN message_zh TEXT NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE batch_items DROP COLUMN message_zh;
ALTER TABLE word_scans DROP COLUMN refused;
DROP INDEX ix_batches_operation;
DROP INDEX ix_appeals_age;
DELETE FROM stat_cases WHERE LENGTH(day) = 7;
DELETE FROM stat_times WHERE LENGTH(day) = 7;
DELETE FROM stat_staff WHERE LENGTH(day) = 7;
DELETE FROM stat_counts WHERE LENGTH(day) = 7 OR metric LIKE 'cases.%';
