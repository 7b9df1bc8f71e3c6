-- low priority: language, theme, referrals and coupons.

CREATE TABLE referral_events (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id       TEXT NOT NULL DEFAULT 'default',
    referrer_phone  TEXT NOT NULL,
    referred_phone  TEXT NOT NULL,
    coupon_code     TEXT,
    reward_days     INTEGER NOT NULL DEFAULT 7,
    created_at      TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (tenant_id, referred_phone),
    FOREIGN KEY (tenant_id, referrer_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE,
    FOREIGN KEY (tenant_id, referred_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

CREATE TABLE coupon_codes (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id        TEXT NOT NULL DEFAULT 'default',
    code             TEXT NOT NULL,
    discount_type    TEXT NOT NULL DEFAULT 'days',
    discount_value   INTEGER NOT NULL DEFAULT 0,
    max_redemptions  INTEGER,
    used_count       INTEGER NOT NULL DEFAULT 0,
    active           INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    expires_at       TEXT,
    created_at       TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (tenant_id, code)
) STRICT;

CREATE TABLE coupon_redemptions (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id     TEXT NOT NULL DEFAULT 'default',
    code          TEXT NOT NULL,
    user_phone    TEXT NOT NULL,
    applied_days  INTEGER NOT NULL DEFAULT 0,
    created_at    TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (tenant_id, code, user_phone),
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT;

ALTER TABLE users ADD COLUMN locale TEXT DEFAULT 'en';
ALTER TABLE users ADD COLUMN theme TEXT DEFAULT 'sunrise';
ALTER TABLE users ADD COLUMN referral_code TEXT;

CREATE UNIQUE INDEX idx_users_tenant_referral_code ON users (tenant_id, referral_code) WHERE referral_code IS NOT NULL;
CREATE INDEX idx_referral_events_tenant_referrer ON referral_events (tenant_id, referrer_phone, created_at DESC);
CREATE INDEX idx_coupon_codes_tenant_active ON coupon_codes (tenant_id, active, expires_at);
CREATE INDEX idx_coupon_redemptions_tenant_user ON coupon_redemptions (tenant_id, user_phone, created_at DESC);
