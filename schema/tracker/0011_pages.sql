-- pages: what apply answered to a save of the calendar, until the page has read it. A save that is sent twice reads the
-- same answer twice.

CREATE TABLE page_answers (
    tenant_id   TEXT NOT NULL,
    user_phone  TEXT NOT NULL,
    save_id     TEXT NOT NULL,
    event_seq   INTEGER NOT NULL,
    answer      TEXT NOT NULL CHECK (json_valid(answer)),
    PRIMARY KEY (tenant_id, user_phone, save_id),
    FOREIGN KEY (tenant_id, user_phone) REFERENCES users (tenant_id, phone) ON DELETE CASCADE ON UPDATE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_page_answers_event ON page_answers (event_seq);
