-- What happened, in the order in which it became durable. Nothing here is ever rolled back.

CREATE TABLE events (
    seq          INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant_id    TEXT NOT NULL,
    source       TEXT NOT NULL,
    external_id  TEXT NOT NULL,
    received_at  TEXT NOT NULL,
    version      TEXT NOT NULL,
    -- Whose it is: number or business-scoped id, so that a person's events can be found and scrubbed.
    person       TEXT,
    payload      TEXT NOT NULL,
    UNIQUE (tenant_id, source, external_id)
) STRICT;
CREATE INDEX idx_events_person ON events (tenant_id, person) WHERE person IS NOT NULL;

-- What became of each message of the outbox. A row in state 'sending' is written before the request leaves,
-- so that a restart knows which messages may have arrived.
CREATE TABLE deliveries (
    event_seq     INTEGER NOT NULL,
    ordinal       INTEGER NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'retrying', 'waiting', 'failed', 'uncertain')),
    attempts      INTEGER NOT NULL,
    message_id    TEXT,
    error_code    INTEGER,
    error         TEXT,
    category      TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    PRIMARY KEY (event_seq, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX idx_deliveries_open ON deliveries (state) WHERE state IN ('sending', 'retrying', 'waiting', 'uncertain');

-- One row: every message of the outbox up to this event has found its end.
CREATE TABLE outbox_watermark (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    event_seq  INTEGER NOT NULL
) STRICT;
INSERT INTO outbox_watermark (id, event_seq) VALUES (1, 0);

-- What went wrong and was survived: events set aside, requests refused, messages that could not be sent.
-- No text of a person and no phone number is kept here.
CREATE TABLE incidents (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    reference    TEXT NOT NULL,
    detail       TEXT NOT NULL,
    happened_at  TEXT NOT NULL,
    UNIQUE (kind, reference)
) STRICT;
