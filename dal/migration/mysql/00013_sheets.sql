-- +goose Up
CREATE INDEX ix_cases_kind ON cases (live, queue_id, state, subject_kind, priority, id, available_at, owner_id, assignee_id);

-- +goose Down
DROP INDEX ix_cases_kind ON cases;
