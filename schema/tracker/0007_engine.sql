-- engine: what apply needs beyond the catalogue. Each table and column is listed in schema/PARITY.md.

-- One row: the last event of the journal that is in this state.
CREATE TABLE applied (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    event_seq  INTEGER NOT NULL
) STRICT;
INSERT INTO applied (id, event_seq) VALUES (1, 0);

-- The operator's choices that the rules depend on. They arrive as events, so that a replay sees the same ones.
CREATE TABLE settings (
    name   TEXT PRIMARY KEY,
    value  TEXT NOT NULL
) STRICT;

-- What is to be sent. event_seq and ordinal name the same message in every replay;
-- what became of it stands in journal.db (deliveries).
CREATE TABLE outbox (
    event_seq     INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL,
    tenant_id     TEXT NOT NULL,
    recipient     TEXT NOT NULL,
    category      TEXT NOT NULL CHECK (category IN ('service', 'utility')),
    content       TEXT NOT NULL CHECK (json_valid(content)),
    template      TEXT CHECK (json_valid(template)),
    window_until  TEXT,
    created_at    TEXT NOT NULL,
    PRIMARY KEY (event_seq, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_outbox_tenant_recipient ON outbox (tenant_id, recipient);

-- The last delivery status of each message, as Meta reported it.
CREATE TABLE message_statuses (
    event_seq    INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    tenant_id    TEXT NOT NULL,
    status       TEXT NOT NULL CHECK (status IN ('sent', 'delivered', 'read', 'played', 'failed')),
    error_code   INTEGER,
    category     TEXT,
    reported_at  TEXT NOT NULL,
    PRIMARY KEY (event_seq, ordinal)
) STRICT, WITHOUT ROWID;

-- What each person did to a child's record, with what it takes to undo it.
CREATE TABLE activity (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id   TEXT NOT NULL,
    child_id    INTEGER NOT NULL REFERENCES children (id) ON DELETE CASCADE,
    user_phone  TEXT NOT NULL,
    kind        TEXT NOT NULL,
    changes     TEXT NOT NULL CHECK (json_valid(changes)),
    created_at  TEXT NOT NULL,
    undone_at   TEXT,
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;
CREATE INDEX idx_activity_tenant_child_user ON activity (tenant_id, child_id, user_phone, id DESC);

ALTER TABLE users ADD COLUMN business_scoped_id TEXT;
ALTER TABLE users ADD COLUMN profile_name TEXT;
ALTER TABLE users ADD COLUMN active_child_id INTEGER REFERENCES children (id) ON DELETE SET NULL;
ALTER TABLE users ADD COLUMN undeliverable_since TEXT;
ALTER TABLE children ADD COLUMN schedule TEXT CHECK (json_valid(schedule));
ALTER TABLE feedback_notes ADD COLUMN child_id INTEGER REFERENCES children (id) ON DELETE SET NULL;

CREATE UNIQUE INDEX idx_users_tenant_business_scoped_id ON users (tenant_id, business_scoped_id) WHERE business_scoped_id IS NOT NULL;

-- What row-level security's migration does for the tables above it, for the references to a child that came later.
CREATE TRIGGER activity_child_tenant_insert BEFORE INSERT ON activity
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'activity: the child belongs to another tenant');
END;

CREATE TRIGGER activity_child_tenant_update BEFORE UPDATE ON activity
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'activity: the child belongs to another tenant');
END;

CREATE TRIGGER feedback_notes_child_tenant_insert BEFORE INSERT ON feedback_notes
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'feedback_notes: the child belongs to another tenant');
END;

CREATE TRIGGER feedback_notes_child_tenant_update BEFORE UPDATE ON feedback_notes
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'feedback_notes: the child belongs to another tenant');
END;

CREATE TRIGGER users_child_tenant_insert BEFORE INSERT ON users
WHEN NEW.active_child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.active_child_id)
BEGIN
    SELECT RAISE(ABORT, 'users: the child belongs to another tenant');
END;

CREATE TRIGGER users_child_tenant_update BEFORE UPDATE OF active_child_id, tenant_id ON users
WHEN NEW.active_child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.active_child_id)
BEGIN
    SELECT RAISE(ABORT, 'users: the child belongs to another tenant');
END;

-- Deleting a child or a person follows the foreign keys; without these each of them would scan a table.
CREATE INDEX idx_activity_child ON activity (child_id);
CREATE INDEX idx_monthly_config_child ON monthly_config (child_id);
CREATE INDEX idx_feedback_notes_child ON feedback_notes (child_id) WHERE child_id IS NOT NULL;
CREATE INDEX idx_users_active_child ON users (active_child_id) WHERE active_child_id IS NOT NULL;
CREATE INDEX idx_activity_tenant_user ON activity (tenant_id, user_phone);

-- Slow things that apply asked for: transcribing, rendering, uploading. The answer is an event of its own; the row is
-- done when that event is applied.
CREATE TABLE work (
    event_seq   INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    tenant_id   TEXT NOT NULL,
    user_phone  TEXT NOT NULL,
    request     TEXT NOT NULL CHECK (json_valid(request)),
    created_at  TEXT NOT NULL,
    done_at     TEXT,
    PRIMARY KEY (event_seq, ordinal),
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_work_open ON work (event_seq, ordinal) WHERE done_at IS NULL;
CREATE INDEX idx_work_tenant_user ON work (tenant_id, user_phone);
