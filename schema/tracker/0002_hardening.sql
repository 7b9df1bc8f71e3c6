-- hardening: what has been handled once, who agreed to what, and the tenant in every index.

CREATE TABLE processed_inbound_messages (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id  TEXT NOT NULL UNIQUE,
    created_at  TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    tenant_id   TEXT NOT NULL DEFAULT 'default'
) STRICT;

CREATE TABLE processed_payment_events (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id   TEXT NOT NULL DEFAULT 'default',
    event_key   TEXT NOT NULL UNIQUE,
    created_at  TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;

CREATE TABLE consent_events (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id   TEXT NOT NULL DEFAULT 'default',
    user_phone  TEXT NOT NULL,
    event_type  TEXT NOT NULL,
    details     TEXT DEFAULT '{}' CHECK (json_valid(details)),
    created_at  TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE subscription_payments (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id     TEXT NOT NULL DEFAULT 'default',
    payment_id    TEXT,
    event_key     TEXT NOT NULL UNIQUE,
    event_name    TEXT NOT NULL,
    user_phone    TEXT NOT NULL,
    plan_code     TEXT,
    plan_days     INTEGER NOT NULL,
    amount_paise  INTEGER,
    currency      TEXT DEFAULT 'INR',
    status        TEXT DEFAULT 'paid',
    paid_at       TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    notes         TEXT DEFAULT '{}' CHECK (json_valid(notes)),
    created_at    TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

ALTER TABLE users ADD COLUMN is_pro INTEGER DEFAULT 0 CHECK (is_pro IN (0, 1));
ALTER TABLE users ADD COLUMN pro_expires_at TEXT;

CREATE INDEX idx_users_tenant_phone ON users (tenant_id, phone);
CREATE INDEX idx_children_tenant_created_by ON children (tenant_id, created_by);
CREATE INDEX idx_child_members_tenant_child ON child_members (tenant_id, child_id);
CREATE INDEX idx_child_members_tenant_phone ON child_members (tenant_id, member_phone);
CREATE INDEX idx_sessions_tenant_child_month ON sessions (tenant_id, child_id, month);
CREATE INDEX idx_sessions_tenant_user_month ON sessions (tenant_id, user_phone, month);
CREATE INDEX idx_holidays_tenant_user_date ON holidays (tenant_id, user_phone, date);
CREATE INDEX idx_monthly_config_tenant_user_month ON monthly_config (tenant_id, user_phone, month);
CREATE UNIQUE INDEX idx_holidays_tenant_child_date ON holidays (tenant_id, child_id, date) WHERE child_id IS NOT NULL;
CREATE UNIQUE INDEX idx_monthly_config_tenant_child_month ON monthly_config (tenant_id, child_id, month) WHERE child_id IS NOT NULL;
CREATE INDEX idx_processed_inbound_messages_created_at ON processed_inbound_messages (created_at);
CREATE INDEX idx_processed_inbound_messages_tenant_created ON processed_inbound_messages (tenant_id, created_at);
CREATE INDEX idx_processed_payment_events_tenant_created ON processed_payment_events (tenant_id, created_at DESC);
CREATE INDEX idx_consent_events_tenant_user_created ON consent_events (tenant_id, user_phone, created_at DESC);
CREATE INDEX idx_subscription_payments_payment_id ON subscription_payments (payment_id);
CREATE INDEX idx_subscription_payments_tenant_user_created ON subscription_payments (tenant_id, user_phone, created_at DESC);
