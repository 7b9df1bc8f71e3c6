-- voice notes: therapists' and parents' notes, typed or spoken, and the mood of a session.

CREATE TABLE feedback_notes (
    id                    INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id             TEXT NOT NULL DEFAULT 'default',
    user_phone            TEXT NOT NULL,
    transcript            TEXT NOT NULL,
    summary               TEXT,
    created_at            TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    source                TEXT DEFAULT 'text',
    media_id              TEXT,
    transcription_status  TEXT DEFAULT 'ok',
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

ALTER TABLE sessions ADD COLUMN mood TEXT;

CREATE INDEX idx_feedback_notes_media_id ON feedback_notes (media_id);
CREATE INDEX idx_feedback_notes_tenant_user_created ON feedback_notes (tenant_id, user_phone, created_at DESC);
CREATE INDEX idx_feedback_notes_tenant_status_created ON feedback_notes (tenant_id, transcription_status, created_at DESC);
