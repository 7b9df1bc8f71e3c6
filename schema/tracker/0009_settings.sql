-- settings: the weekly digest, streaks that were celebrated, and what erasing a person looks for.

ALTER TABLE users ADD COLUMN weekly_digest INTEGER NOT NULL DEFAULT 0 CHECK (weekly_digest IN (0, 1));

-- Each milestone is celebrated once for a child, whatever becomes of the streak.
CREATE TABLE streak_milestones (
    tenant_id   TEXT NOT NULL,
    child_id    INTEGER NOT NULL REFERENCES children (id) ON DELETE CASCADE,
    milestone   INTEGER NOT NULL,
    reached_at  TEXT NOT NULL,
    PRIMARY KEY (child_id, milestone)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER streak_milestones_tenant_insert BEFORE INSERT ON streak_milestones
WHEN NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'streak_milestones: the child belongs to another tenant');
END;

CREATE TRIGGER streak_milestones_tenant_update BEFORE UPDATE ON streak_milestones
WHEN NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'streak_milestones: the child belongs to another tenant');
END;

-- Where a person is named by a column that is no foreign key.
CREATE INDEX idx_sessions_logged_for_others ON sessions (tenant_id, logged_by) WHERE logged_by <> user_phone;
CREATE INDEX idx_child_members_invited_by ON child_members (tenant_id, invited_by) WHERE invited_by IS NOT NULL;
