-- indexes: what a log costs must not grow with the number of families. Every index of a table is a page of its own to
-- be read and written for each new row, at a place that depends on the family. The catalogue has several that no query
-- here goes by, and some that another one serves as well; these go. Each is listed in schema/PARITY.md.

-- The days of a child's month in one place: totals and days are read without visiting the rows, which lie apart.
DROP INDEX idx_sessions_child_month;
DROP INDEX idx_sessions_tenant_child_month;
CREATE INDEX idx_sessions_child_day ON sessions (child_id, month, date, status, sessions_done, tenant_id);
DROP INDEX idx_sessions_user_month;
DROP INDEX idx_sessions_date;

-- The same as the UNIQUE of the table.
DROP INDEX idx_users_tenant_phone;
-- Written with every message, and read by nothing.
DROP INDEX idx_users_tenant_initiated;
DROP INDEX idx_users_tenant_last_inbound;

DROP INDEX idx_holidays_user_month;
DROP INDEX idx_monthly_config_user_month;
DROP INDEX idx_processed_inbound_messages_created_at;

-- One that serves both the undo and a child's deletion.
DROP INDEX idx_activity_child;
DROP INDEX idx_activity_tenant_child_user;
CREATE INDEX idx_activity_child_user ON activity (child_id, user_phone, id DESC);
