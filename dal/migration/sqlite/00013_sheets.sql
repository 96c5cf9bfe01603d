-- +goose Up
CREATE INDEX ix_cases_kind ON cases (subject_kind, live, queue_id, state, priority, id, available_at, owner_id, assignee_id);

-- +goose Down
DROP INDEX ix_cases_kind;
