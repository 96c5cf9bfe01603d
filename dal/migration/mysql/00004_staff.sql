-- +goose Up
CREATE TABLE roles (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(32) NOT NULL,
    title VARCHAR(64) NOT NULL,
    rank_no BIGINT NOT NULL,
    inherits VARCHAR(32) NOT NULL,
    built_in BOOLEAN NOT NULL,
    require_totp BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_roles_name ON roles (name);

CREATE TABLE role_grants (
    role VARCHAR(32) NOT NULL,
    object VARCHAR(32) NOT NULL,
    action VARCHAR(32) NOT NULL,
    effect VARCHAR(8) NOT NULL,
    PRIMARY KEY (role,object,action)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE staff (
    user_id BIGINT NOT NULL PRIMARY KEY,
    role VARCHAR(32) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    one_time BOOLEAN NOT NULL,
    totp VARBINARY(128) NOT NULL,
    totp_next VARBINARY(128) NOT NULL,
    totp_step BIGINT NOT NULL,
    disabled BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    signed_in_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_staff_role ON staff (role);

CREATE TABLE recovery_codes (
    user_id BIGINT NOT NULL,
    code_hash VARBINARY(32) NOT NULL,
    PRIMARY KEY (user_id,code_hash)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE staff_sessions (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash VARBINARY(32) NOT NULL,
    user_id BIGINT NOT NULL,
    address VARCHAR(64) NOT NULL,
    agent VARCHAR(255) NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    stepped_up_to BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_staff_sessions_token_hash ON staff_sessions (token_hash);
CREATE INDEX ix_staff_sessions_user ON staff_sessions (user_id);
CREATE INDEX ix_staff_sessions_expires ON staff_sessions (expires_at);

CREATE TABLE staff_tokens (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash VARBINARY(32) NOT NULL,
    user_id BIGINT NOT NULL,
    name VARCHAR(64) NOT NULL,
    scopes VARCHAR(4000) NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_staff_tokens_token_hash ON staff_tokens (token_hash);
CREATE INDEX ix_staff_tokens_user ON staff_tokens (user_id);
CREATE INDEX ix_staff_tokens_expires ON staff_tokens (expires_at);

CREATE TABLE sign_in_tries (
    bucket VARCHAR(96) NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    locked_to BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_sign_in_tries_last ON sign_in_tries (last_at);

CREATE TABLE idempotency_keys (
    user_id BIGINT NOT NULL,
    key_hash VARBINARY(32) NOT NULL,
    request_hash VARBINARY(32) NOT NULL,
    status BIGINT NOT NULL,
    answer MEDIUMBLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id,key_hash)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE replicas (
    id VARCHAR(32) NOT NULL PRIMARY KEY,
    address VARCHAR(64) NOT NULL,
    program VARCHAR(64) NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ruleset_version BIGINT NOT NULL,
    ruleset_state VARCHAR(16) NOT NULL,
    policy_version BIGINT NOT NULL,
    policy_state VARCHAR(16) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_replicas_seen ON replicas (seen_at);

-- What the built-in roles may do is in the program.
INSERT INTO roles (name, title, rank_no, inherits, built_in, require_totp, created_at, updated_at) VALUES
    ('admin', 'Admin', 100, '', TRUE, TRUE, 0, 0),
    ('auditor', 'Auditor', 80, '', TRUE, TRUE, 0, 0),
    ('senior', 'Senior moderator', 60, 'moderator', TRUE, TRUE, 0, 0),
    ('moderator', 'Moderator', 40, '', TRUE, TRUE, 0, 0),
    ('user', 'User', 0, '', TRUE, FALSE, 0, 0);

-- Its value is the version of the roles and their rules.
INSERT INTO sequences (name, value) VALUES ('policy', 1);

-- +goose Down
DELETE FROM sequences WHERE name = 'policy';
DROP TABLE replicas;
DROP TABLE idempotency_keys;
DROP TABLE sign_in_tries;
DROP TABLE staff_tokens;
DROP TABLE staff_sessions;
DROP TABLE recovery_codes;
DROP TABLE staff;
DROP TABLE role_grants;
DROP TABLE roles;
