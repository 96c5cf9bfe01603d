-- +goose Up
CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    avatar TEXT NOT NULL,
    background TEXT NOT NULL,
    signature TEXT NOT NULL,
    causes INTEGER NOT NULL,
    follow_count INTEGER NOT NULL,
    follower_count INTEGER NOT NULL,
    work_count INTEGER NOT NULL,
    favorite_count INTEGER NOT NULL,
    total_favorited INTEGER NOT NULL,
    demo NUMERIC NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_users_name_key ON users (name_key);
CREATE INDEX ix_users_demo ON users (demo);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    token_hash BLOB NOT NULL,
    user_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_sessions_token_hash ON sessions (token_hash);
CREATE INDEX ix_sessions_user ON sessions (user_id);
CREATE INDEX ix_sessions_expires ON sessions (expires_at);

CREATE TABLE follows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    follower_id INTEGER NOT NULL,
    followee_id INTEGER NOT NULL,
    mutual NUMERIC NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_follows_pair ON follows (follower_id, followee_id);
CREATE INDEX ix_follows_out ON follows (follower_id, id);
CREATE INDEX ix_follows_in ON follows (followee_id, id);
CREATE INDEX ix_follows_friends ON follows (follower_id, mutual, id);

CREATE TABLE videos (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    public_title TEXT NOT NULL,
    file TEXT NOT NULL,
    cover TEXT NOT NULL,
    size INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    causes INTEGER NOT NULL,
    public BOOLEAN GENERATED ALWAYS AS (causes & 65279 = 0) STORED,
    listed BOOLEAN GENERATED ALWAYS AS (causes = 0) STORED,
    published_at INTEGER,
    favorite_count INTEGER NOT NULL,
    comment_count INTEGER NOT NULL,
    ruleset_version INTEGER NOT NULL,
    demo NUMERIC NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_videos_published_at ON videos (published_at);
CREATE INDEX ix_videos_feed ON videos (listed, published_at);
CREATE INDEX ix_videos_author ON videos (user_id, id);
CREATE INDEX ix_videos_work ON videos (user_id, public, id);
CREATE INDEX ix_videos_quota ON videos (user_id, created_at);
CREATE INDEX ix_videos_demo ON videos (demo);

CREATE TABLE likes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL,
    video_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_likes_pair ON likes (user_id, video_id);
CREATE INDEX ix_likes_user ON likes (user_id, id);
CREATE INDEX ix_likes_video ON likes (video_id);

CREATE TABLE comments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    video_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    public_text TEXT NOT NULL,
    causes INTEGER NOT NULL,
    public BOOLEAN GENERATED ALWAYS AS (causes & 65279 = 0) STORED,
    ruleset_version INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX ix_comments_page ON comments (video_id, public, id);
CREATE INDEX ix_comments_own ON comments (video_id, user_id, public, id);
CREATE INDEX ix_comments_user ON comments (user_id);

CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    low_id INTEGER NOT NULL,
    high_id INTEGER NOT NULL,
    last_message_id INTEGER NOT NULL,
    last_time INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_conversations_pair ON conversations (low_id, high_id);
CREATE INDEX ix_conversations_high ON conversations (high_id);

CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL,
    from_user_id INTEGER NOT NULL,
    to_user_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    public_text TEXT NOT NULL,
    ruleset_version INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_messages_time ON messages (conversation_id, created_at);
CREATE INDEX ix_messages_from ON messages (from_user_id);

CREATE TABLE blobs (
    blob_key TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    refs INTEGER NOT NULL,
    released_at INTEGER NOT NULL,
    deleting NUMERIC NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE INDEX ix_blobs_sweep ON blobs (refs, released_at);

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE sequences (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
);
INSERT INTO sequences (name, value) VALUES ('publish', 0);

-- +goose Down
DROP TABLE sequences;
DROP TABLE settings;
DROP TABLE blobs;
DROP TABLE messages;
DROP TABLE conversations;
DROP TABLE comments;
DROP TABLE likes;
DROP TABLE videos;
DROP TABLE follows;
DROP TABLE sessions;
DROP TABLE users;
