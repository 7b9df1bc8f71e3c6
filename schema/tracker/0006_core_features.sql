-- core features: invitations that can be followed, and the 24-hour window.

ALTER TABLE child_members ADD COLUMN invited_by TEXT;
ALTER TABLE child_members ADD COLUMN invite_sent_at TEXT;
ALTER TABLE child_members ADD COLUMN invite_delivery_status TEXT;
ALTER TABLE child_members ADD COLUMN invite_error TEXT;
ALTER TABLE child_members ADD COLUMN invite_accepted_at TEXT;
ALTER TABLE users ADD COLUMN has_initiated_chat INTEGER DEFAULT 0 CHECK (has_initiated_chat IN (0, 1));
ALTER TABLE users ADD COLUMN last_inbound_at TEXT;

CREATE INDEX idx_child_members_tenant_invite_accepted ON child_members (tenant_id, invite_accepted_at DESC);
CREATE INDEX idx_child_members_tenant_invite_status ON child_members (tenant_id, invite_delivery_status, invite_sent_at DESC);
CREATE INDEX idx_users_tenant_initiated ON users (tenant_id, has_initiated_chat);
CREATE INDEX idx_users_tenant_last_inbound ON users (tenant_id, last_inbound_at DESC);
