-- +goose Up
ALTER TABLE appeals ADD COLUMN lease_token VARCHAR(32) NOT NULL DEFAULT '';
ALTER TABLE appeals ADD COLUMN lease_holder BIGINT NOT NULL DEFAULT 0;
ALTER TABLE appeals ADD COLUMN lease_until BIGINT NOT NULL DEFAULT 0;
CREATE INDEX ix_appeals_holder ON appeals (lease_holder);

-- +goose Down
DROP INDEX ix_appeals_holder ON appeals;
ALTER TABLE appeals DROP COLUMN lease_until;
ALTER TABLE appeals DROP COLUMN lease_holder;
ALTER TABLE appeals DROP COLUMN lease_token;
