-- +goose Up
CREATE TABLE prints (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(16) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    wave BOOLEAN NOT NULL,
    items BIGINT NOT NULL,
    accounts BIGINT NOT NULL,
    messages BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    sample_kind VARCHAR(16) NOT NULL,
    sample_id BIGINT NOT NULL,
    taken_down BIGINT NOT NULL,
    open_cases BIGINT NOT NULL,
    action_id BIGINT NOT NULL,
    batch_id BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_prints_hash ON prints (kind, hash);
CREATE INDEX ix_prints_wave ON prints (wave, last_at, id);

CREATE TABLE print_items (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    print_id BIGINT NOT NULL,
    subject_kind VARCHAR(16) NOT NULL,
    subject_id BIGINT NOT NULL,
    owner_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE UNIQUE INDEX uk_print_items_subject ON print_items (subject_kind, subject_id, print_id);
CREATE INDEX ix_print_items_time ON print_items (print_id, created_at, id);
CREATE INDEX ix_print_items_owner ON print_items (print_id, owner_id, created_at);

CREATE TABLE video_frames (
    video_id BIGINT NOT NULL PRIMARY KEY,
    hashes VARCHAR(160) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE frame_slots (
    slot BIGINT NOT NULL,
    video_id BIGINT NOT NULL,
    frame BIGINT NOT NULL,
    hash BIGINT NOT NULL,
    PRIMARY KEY (slot, video_id, frame)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_frame_slots_video ON frame_slots (video_id);

-- +goose Down
DROP TABLE frame_slots;
DROP TABLE video_frames;
DROP TABLE print_items;
DROP TABLE prints;
