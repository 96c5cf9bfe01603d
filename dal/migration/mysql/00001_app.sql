-- +goose Up
CREATE TABLE users (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(32) NOT NULL,
    name_key VARCHAR(128) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    avatar VARCHAR(64) NOT NULL,
    background VARCHAR(64) NOT NULL,
    signature VARCHAR(255) NOT NULL,
    causes BIGINT NOT NULL,
    follow_count BIGINT NOT NULL,
    follower_count BIGINT NOT NULL,
    work_count BIGINT NOT NULL,
    favorite_count BIGINT NOT NULL,
    total_favorited BIGINT NOT NULL,
    demo BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_users_name_key ON users (name_key);
CREATE INDEX ix_users_demo ON users (demo);

CREATE TABLE sessions (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    token_hash VARBINARY(32) NOT NULL,
    user_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_sessions_token_hash ON sessions (token_hash);
CREATE INDEX ix_sessions_user ON sessions (user_id);
CREATE INDEX ix_sessions_expires ON sessions (expires_at);

CREATE TABLE follows (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    follower_id BIGINT NOT NULL,
    followee_id BIGINT NOT NULL,
    mutual BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_follows_pair ON follows (follower_id, followee_id);
CREATE INDEX ix_follows_out ON follows (follower_id, id);
CREATE INDEX ix_follows_in ON follows (followee_id, id);
CREATE INDEX ix_follows_friends ON follows (follower_id, mutual, id);

CREATE TABLE videos (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    title VARCHAR(255) NOT NULL,
    public_title VARCHAR(255) NOT NULL,
    file VARCHAR(64) NOT NULL,
    cover VARCHAR(64) NOT NULL,
    size BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    width INT NOT NULL,
    height INT NOT NULL,
    causes BIGINT NOT NULL,
    public BOOLEAN GENERATED ALWAYS AS (causes & 65279 = 0) STORED,
    listed BOOLEAN GENERATED ALWAYS AS (causes = 0) STORED,
    published_at BIGINT NULL,
    favorite_count BIGINT NOT NULL,
    comment_count BIGINT NOT NULL,
    ruleset_version BIGINT NOT NULL,
    demo BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_videos_published_at ON videos (published_at);
CREATE INDEX ix_videos_feed ON videos (listed, published_at);
CREATE INDEX ix_videos_author ON videos (user_id, id);
CREATE INDEX ix_videos_work ON videos (user_id, public, id);
CREATE INDEX ix_videos_quota ON videos (user_id, created_at);
CREATE INDEX ix_videos_demo ON videos (demo);

CREATE TABLE likes (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    user_id BIGINT NOT NULL,
    video_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_likes_pair ON likes (user_id, video_id);
CREATE INDEX ix_likes_user ON likes (user_id, id);
CREATE INDEX ix_likes_video ON likes (video_id);

CREATE TABLE comments (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    video_id BIGINT NOT NULL,
    user_id BIGINT NOT NULL,
    text VARCHAR(255) NOT NULL,
    public_text VARCHAR(255) NOT NULL,
    causes BIGINT NOT NULL,
    public BOOLEAN GENERATED ALWAYS AS (causes & 65279 = 0) STORED,
    ruleset_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_comments_page ON comments (video_id, public, id);
CREATE INDEX ix_comments_own ON comments (video_id, user_id, public, id);
CREATE INDEX ix_comments_user ON comments (user_id);

CREATE TABLE conversations (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    low_id BIGINT NOT NULL,
    high_id BIGINT NOT NULL,
    last_message_id BIGINT NOT NULL,
    last_time BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_conversations_pair ON conversations (low_id, high_id);
CREATE INDEX ix_conversations_high ON conversations (high_id);

CREATE TABLE messages (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    from_user_id BIGINT NOT NULL,
    to_user_id BIGINT NOT NULL,
    text VARCHAR(1000) NOT NULL,
    public_text VARCHAR(1000) NOT NULL,
    ruleset_version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_messages_time ON messages (conversation_id, created_at);
CREATE INDEX ix_messages_from ON messages (from_user_id);

CREATE TABLE blobs (
    blob_key VARCHAR(64) NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    refs BIGINT NOT NULL,
    released_at BIGINT NOT NULL,
    deleting BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_blobs_sweep ON blobs (refs, released_at);

CREATE TABLE settings (
    name VARCHAR(64) NOT NULL PRIMARY KEY,
    value VARCHAR(255) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE sequences (
    name VARCHAR(64) NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
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
