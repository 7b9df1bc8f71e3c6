-- base: people, children, the month and its sessions.
-- A phone is unique per tenant, so every foreign key to a user is the pair (tenant_id, phone).

CREATE TABLE users (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    phone               TEXT NOT NULL CHECK (phone <> ''),
    waiting_for         TEXT,
    timezone            TEXT DEFAULT 'Asia/Kolkata',
    reminders_enabled   INTEGER DEFAULT 1 CHECK (reminders_enabled IN (0, 1)),
    reminder_time_hour  INTEGER DEFAULT 13,
    last_reminder_sent  TEXT CHECK (last_reminder_sent GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    created_at          TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    tenant_id           TEXT NOT NULL DEFAULT 'default',
    UNIQUE (tenant_id, phone)
) STRICT;

CREATE TABLE children (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,
    created_by  TEXT NOT NULL,
    created_at  TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    tenant_id   TEXT NOT NULL DEFAULT 'default',
    FOREIGN KEY (tenant_id, created_by) REFERENCES users (tenant_id, phone) ON UPDATE CASCADE
) STRICT;

CREATE TABLE child_members (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    child_id      INTEGER NOT NULL REFERENCES children (id) ON DELETE CASCADE,
    member_phone  TEXT NOT NULL,
    role          TEXT DEFAULT 'member',
    created_at    TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    tenant_id     TEXT NOT NULL DEFAULT 'default',
    UNIQUE (child_id, member_phone),
    FOREIGN KEY (tenant_id, member_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE monthly_config (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    user_phone        TEXT NOT NULL,
    month             TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    paid_sessions     INTEGER NOT NULL,
    cost_per_session  INTEGER NOT NULL,
    carry_forward     INTEGER DEFAULT 0,
    child_id          INTEGER REFERENCES children (id) ON DELETE CASCADE,
    created_at        TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    tenant_id         TEXT NOT NULL DEFAULT 'default',
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE sessions (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    user_phone     TEXT NOT NULL,
    date           TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    month          TEXT NOT NULL CHECK (month = substr(date, 1, 7)),
    status         TEXT NOT NULL CHECK (status IN ('attended', 'cancelled')),
    reason         TEXT,
    child_id       INTEGER REFERENCES children (id) ON DELETE CASCADE,
    logged_by      TEXT,
    sessions_done  INTEGER DEFAULT 1,
    created_at     TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    tenant_id      TEXT NOT NULL DEFAULT 'default',
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE holidays (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    user_phone  TEXT NOT NULL,
    date        TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    month       TEXT NOT NULL CHECK (month = substr(date, 1, 7)),
    child_id    INTEGER REFERENCES children (id) ON DELETE CASCADE,
    created_at  TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    tenant_id   TEXT NOT NULL DEFAULT 'default',
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE INDEX idx_sessions_user_month ON sessions (user_phone, month);
CREATE INDEX idx_sessions_child_month ON sessions (child_id, month);
CREATE INDEX idx_sessions_date ON sessions (date);
CREATE INDEX idx_monthly_config_user_month ON monthly_config (user_phone, month);
CREATE INDEX idx_holidays_user_month ON holidays (user_phone, month);
CREATE INDEX idx_holidays_child_month ON holidays (child_id, month);
