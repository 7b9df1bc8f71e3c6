-- people: members hear of each other's logs, at most once a day for each child.

CREATE TABLE member_notices (
    tenant_id     TEXT NOT NULL,
    child_id      INTEGER NOT NULL REFERENCES children (id) ON DELETE CASCADE,
    member_phone  TEXT NOT NULL,
    day           TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    PRIMARY KEY (tenant_id, child_id, member_phone),
    FOREIGN KEY (tenant_id, member_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;

-- Deleting a child or a person follows the foreign keys; without these each of them would scan the table.
CREATE INDEX idx_member_notices_child ON member_notices (child_id);
CREATE INDEX idx_member_notices_tenant_phone ON member_notices (tenant_id, member_phone);

CREATE TRIGGER member_notices_child_tenant_insert BEFORE INSERT ON member_notices
WHEN NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'member_notices: the child belongs to another tenant');
END;

CREATE TRIGGER member_notices_child_tenant_update BEFORE UPDATE ON member_notices
WHEN NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'member_notices: the child belongs to another tenant');
END;
