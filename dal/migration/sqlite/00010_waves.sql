-- +goose Up
CREATE TABLE prints (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    hash TEXT NOT NULL,
    wave NUMERIC NOT NULL,
    items INTEGER NOT NULL,
    accounts INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    sample_kind TEXT NOT NULL,
    sample_id INTEGER NOT NULL,
    taken_down INTEGER NOT NULL,
    open_cases INTEGER NOT NULL,
    action_id INTEGER NOT NULL,
    batch_id INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_prints_hash ON prints (kind, hash);
CREATE INDEX ix_prints_wave ON prints (wave, last_at, id);

CREATE TABLE print_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    print_id INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    owner_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX uk_print_items_subject ON print_items (subject_kind, subject_id, print_id);
CREATE INDEX ix_print_items_time ON print_items (print_id, created_at, id);
CREATE INDEX ix_print_items_owner ON print_items (print_id, owner_id, created_at);

CREATE TABLE video_frames (
    video_id INTEGER NOT NULL,
    hashes TEXT NOT NULL,
    PRIMARY KEY (video_id)
);

CREATE TABLE frame_slots (
    slot INTEGER NOT NULL,
    video_id INTEGER NOT NULL,
    frame INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    PRIMARY KEY (slot,video_id,frame)
);
CREATE INDEX ix_frame_slots_video ON frame_slots (video_id);

-- +goose Down
DROP TABLE frame_slots;
DROP TABLE video_frames;
DROP TABLE print_items;
DROP TABLE prints;
