-- +goose Up
CREATE TABLE roles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    rank_no INTEGER NOT NULL,
    inherits TEXT NOT NULL,
    built_in NUMERIC NOT NULL,
    require_totp NUMERIC NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_roles_name ON roles (name);

CREATE TABLE role_grants (
    role TEXT NOT NULL,
    object TEXT NOT NULL,
    action TEXT NOT NULL,
    effect TEXT NOT NULL,
    PRIMARY KEY (role,object,action)
);

CREATE TABLE staff (
    user_id INTEGER NOT NULL PRIMARY KEY,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    one_time NUMERIC NOT NULL,
    totp BLOB NOT NULL,
    totp_next BLOB NOT NULL,
    totp_step INTEGER NOT NULL,
    disabled NUMERIC NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    signed_in_at INTEGER NOT NULL
);
CREATE INDEX ix_staff_role ON staff (role);

CREATE TABLE recovery_codes (
    user_id INTEGER NOT NULL,
    code_hash BLOB NOT NULL,
    PRIMARY KEY (user_id,code_hash)
);

CREATE TABLE staff_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL,
    user_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    agent TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    stepped_up_to INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_staff_sessions_token_hash ON staff_sessions (token_hash);
CREATE INDEX ix_staff_sessions_user ON staff_sessions (user_id);
CREATE INDEX ix_staff_sessions_expires ON staff_sessions (expires_at);

CREATE TABLE staff_tokens (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL,
    user_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_staff_tokens_token_hash ON staff_tokens (token_hash);
CREATE INDEX ix_staff_tokens_user ON staff_tokens (user_id);
CREATE INDEX ix_staff_tokens_expires ON staff_tokens (expires_at);

CREATE TABLE sign_in_tries (
    bucket TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    locked_to INTEGER NOT NULL
);
CREATE INDEX ix_sign_in_tries_last ON sign_in_tries (last_at);

CREATE TABLE idempotency_keys (
    user_id INTEGER NOT NULL,
    key_hash BLOB NOT NULL,
    request_hash BLOB NOT NULL,
    status INTEGER NOT NULL,
    answer BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (user_id,key_hash)
);
CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE replicas (
    id TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    program TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ruleset_version INTEGER NOT NULL,
    ruleset_state TEXT NOT NULL,
    policy_version INTEGER NOT NULL,
    policy_state TEXT NOT NULL
);
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
