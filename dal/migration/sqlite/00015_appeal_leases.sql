-- +goose Up
ALTER TABLE appeals ADD COLUMN lease_token TEXT NOT NULL DEFAULT '';
ALTER TABLE appeals ADD COLUMN lease_holder INTEGER NOT NULL DEFAULT 0;
ALTER TABLE appeals ADD COLUMN lease_until INTEGER NOT NULL DEFAULT 0;
CREATE INDEX ix_appeals_holder ON appeals (lease_holder);

-- +goose Down
DROP INDEX ix_appeals_holder;
ALTER TABLE appeals DROP COLUMN lease_until;
ALTER TABLE appeals DROP COLUMN lease_holder;
ALTER TABLE appeals DROP COLUMN lease_token;
