-- row-level security: what policies did there, triggers do here. A row that names a child of another tenant
-- is refused whatever wrote it; the composite foreign keys of the base do the same for people.

CREATE TRIGGER child_members_tenant_insert BEFORE INSERT ON child_members
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'child_members: the child belongs to another tenant');
END;

CREATE TRIGGER child_members_tenant_update BEFORE UPDATE ON child_members
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'child_members: the child belongs to another tenant');
END;

CREATE TRIGGER sessions_tenant_insert BEFORE INSERT ON sessions
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'sessions: the child belongs to another tenant');
END;

CREATE TRIGGER sessions_tenant_update BEFORE UPDATE ON sessions
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'sessions: the child belongs to another tenant');
END;

CREATE TRIGGER monthly_config_tenant_insert BEFORE INSERT ON monthly_config
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'monthly_config: the child belongs to another tenant');
END;

CREATE TRIGGER monthly_config_tenant_update BEFORE UPDATE ON monthly_config
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'monthly_config: the child belongs to another tenant');
END;

CREATE TRIGGER holidays_tenant_insert BEFORE INSERT ON holidays
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'holidays: the child belongs to another tenant');
END;

CREATE TRIGGER holidays_tenant_update BEFORE UPDATE ON holidays
WHEN NEW.child_id IS NOT NULL AND NEW.tenant_id IS NOT (SELECT tenant_id FROM children WHERE id = NEW.child_id)
BEGIN
    SELECT RAISE(ABORT, 'holidays: the child belongs to another tenant');
END;

CREATE TRIGGER users_tenant_update BEFORE UPDATE OF tenant_id ON users
WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
    SELECT RAISE(ABORT, 'users: a person stays with one tenant');
END;

CREATE TRIGGER children_tenant_update BEFORE UPDATE OF tenant_id ON children
WHEN NEW.tenant_id IS NOT OLD.tenant_id
BEGIN
    SELECT RAISE(ABORT, 'children: a child stays with one tenant');
END;
