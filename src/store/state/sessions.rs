//! `sessions`: what took place and what did not, one row for each log.

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::domain::{ChildId, Day, Instant, Month, Mood, Phone, Status};
use crate::store::{Named, Scope, StoreError};

/// A session row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Row id.
    pub id: i64,
    /// When the session was, or would have been.
    pub date: Day,
    /// Whether it took place.
    pub status: Status,
    /// Why not.
    pub reason: Option<String>,
    /// How many sessions the row stands for.
    pub sessions_done: i64,
    /// How it went.
    pub mood: Option<Mood>,
    /// Whose it is in the catalogue's sense.
    pub user_phone: Phone,
    /// Who logged it.
    pub logged_by: Option<Phone>,
    /// When it was logged.
    pub created_at: Option<String>,
}

/// A session row as it is kept for an undo: every column, so that the row comes back as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionImage {
    id: i64,
    user_phone: String,
    date: String,
    status: String,
    reason: Option<String>,
    logged_by: Option<String>,
    sessions_done: Option<i64>,
    created_at: Option<String>,
    mood: Option<String>,
}

/// How many sessions of a status there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sessions that took place.
    pub attended: i64,
    /// Sessions that did not.
    pub missed: i64,
}

/// What there is on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayRecord {
    /// Its sessions.
    pub counts: Counts,
    /// Whether it is marked as a day off.
    pub holiday: bool,
}

const COLUMNS: &str = "id, date, status, reason, coalesce(sessions_done, 1) AS sessions_done, mood, user_phone,
     logged_by, created_at";

fn from_row(row: &Row<'_>) -> rusqlite::Result<SessionRow> {
    Ok(SessionRow {
        id: row.get("id")?,
        date: row.get("date")?,
        status: row.get("status")?,
        reason: row.get("reason")?,
        sessions_done: row.get("sessions_done")?,
        // Moods of the service before may be words that are not offered any more; they are no mood here.
        mood: row.get::<_, Option<String>>("mood")?.and_then(|mood| mood.parse().ok()),
        user_phone: row.get("user_phone")?,
        logged_by: row.get("logged_by")?,
        created_at: row.get("created_at")?,
    })
}

/// A row to add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSession<'a> {
    /// Whose.
    pub child: ChildId,
    /// When.
    pub date: Day,
    /// Whether it took place.
    pub status: Status,
    /// Why not.
    pub reason: Option<&'a str>,
    /// How many sessions.
    pub count: u8,
    /// Who logs it.
    pub by: &'a Phone,
    /// When it is logged.
    pub now: Instant,
}

/// Adds a row; returns its id.
pub fn insert(scope: &Scope<'_>, new: &NewSession<'_>) -> Result<i64, StoreError> {
    const QUERY: &str = "sessions::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO sessions
                 (tenant_id, child_id, user_phone, logged_by, date, month, status, reason, sessions_done, created_at)
             VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .insert(params![
            scope.tenant(),
            new.child,
            new.by,
            new.date,
            new.date.month(),
            new.status,
            new.reason,
            new.count,
            new.now,
        ])
        .named(QUERY)
}

/// What there is on a day, sessions and day off at once.
pub fn on_day(scope: &Scope<'_>, child: ChildId, day: Day) -> Result<DayRecord, StoreError> {
    const QUERY: &str = "sessions::on_day";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT status AS kind, coalesce(sessions_done, 1) AS number FROM sessions
         WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3 AND date = ?4
         UNION ALL
         SELECT 'holiday', 1 FROM holidays WHERE tenant_id = ?1 AND child_id = ?2 AND date = ?4",
    )?;
    let mut rows = statement.query(params![scope.tenant(), child, day.month(), day]).named(QUERY)?;
    let mut record = DayRecord::default();
    while let Some(row) = rows.next().named(QUERY)? {
        let number: i64 = row.get("number").named(QUERY)?;
        match row.get_ref("kind").named(QUERY)?.as_str().map_err(Into::into).named(QUERY)? {
            "attended" => record.counts.attended += number,
            "cancelled" => record.counts.missed += number,
            _ => record.holiday = true,
        }
    }
    Ok(record)
}

/// The sums of the child's month.
pub fn month_counts(scope: &Scope<'_>, child: ChildId, month: Month) -> Result<Counts, StoreError> {
    const QUERY: &str = "sessions::month_counts";
    scope
        .prepare(
            QUERY,
            "SELECT coalesce(sum(CASE status WHEN 'attended' THEN coalesce(sessions_done, 1) END), 0) AS attended,
                    coalesce(sum(CASE status WHEN 'cancelled' THEN coalesce(sessions_done, 1) END), 0) AS missed
             FROM sessions WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3",
        )?
        .query_row(params![scope.tenant(), child, month], |row| {
            Ok(Counts { attended: row.get("attended")?, missed: row.get("missed")? })
        })
        .named(QUERY)
}

/// The child's sessions from `first` to `last`, by day and in the order in which they were logged.
pub fn between(scope: &Scope<'_>, child: ChildId, first: Day, last: Day) -> Result<Vec<SessionRow>, StoreError> {
    const QUERY: &str = "sessions::between";
    let sql = format!(
        "SELECT {COLUMNS} FROM sessions
         WHERE tenant_id = ?1 AND child_id = ?2 AND month BETWEEN ?3 AND ?4 AND date BETWEEN ?5 AND ?6
         ORDER BY date, id"
    );
    let mut statement = scope.prepare(QUERY, &sql)?;
    let parameters = params![scope.tenant(), child, first.month(), last.month(), first, last];
    let rows = statement.query_map(parameters, from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Removes the child's sessions of a day and status; returns what they were.
pub fn take_day(scope: &Scope<'_>, child: ChildId, day: Day, status: Status) -> Result<Vec<SessionImage>, StoreError> {
    const QUERY: &str = "sessions::take_day";
    let mut statement = scope.prepare(
        QUERY,
        "DELETE FROM sessions WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3 AND date = ?4 AND status = ?5
         RETURNING id, user_phone, date, status, reason, logged_by, sessions_done, created_at, mood",
    )?;
    let rows =
        statement.query_map(params![scope.tenant(), child, day.month(), day, status], image_from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Removes the child's sessions of a month; returns what they were.
pub fn take_month(scope: &Scope<'_>, child: ChildId, month: Month) -> Result<Vec<SessionImage>, StoreError> {
    const QUERY: &str = "sessions::take_month";
    let mut statement = scope.prepare(
        QUERY,
        "DELETE FROM sessions WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3
         RETURNING id, user_phone, date, status, reason, logged_by, sessions_done, created_at, mood",
    )?;
    let rows = statement.query_map(params![scope.tenant(), child, month], image_from_row).named(QUERY)?;
    let mut images = rows.collect::<rusqlite::Result<Vec<_>>>().named(QUERY)?;
    // SQLite returns deleted rows in no promised order.
    images.sort_by(|one, other| (&one.date, one.id).cmp(&(&other.date, other.id)));
    Ok(images)
}

/// Removes a row of the child's; returns what it was, or `None` if it is gone already.
pub fn take(scope: &Scope<'_>, child: ChildId, id: i64) -> Result<Option<SessionImage>, StoreError> {
    const QUERY: &str = "sessions::take";
    scope
        .prepare(
            QUERY,
            "DELETE FROM sessions WHERE tenant_id = ?1 AND child_id = ?2 AND id = ?3
             RETURNING id, user_phone, date, status, reason, logged_by, sessions_done, created_at, mood",
        )?
        .query_row(params![scope.tenant(), child, id], image_from_row)
        .optional()
        .named(QUERY)
}

fn image_from_row(row: &Row<'_>) -> rusqlite::Result<SessionImage> {
    Ok(SessionImage {
        id: row.get("id")?,
        user_phone: row.get("user_phone")?,
        date: row.get("date")?,
        status: row.get("status")?,
        reason: row.get("reason")?,
        logged_by: row.get("logged_by")?,
        sessions_done: row.get("sessions_done")?,
        created_at: row.get("created_at")?,
        mood: row.get("mood")?,
    })
}

/// Puts a removed row back. A row whose owner is gone meanwhile goes to `by`.
pub fn restore(scope: &Scope<'_>, child: ChildId, image: &SessionImage, by: &Phone) -> Result<(), StoreError> {
    const QUERY: &str = "sessions::restore";
    scope
        .prepare(
            QUERY,
            "INSERT INTO sessions (id, tenant_id, child_id, user_phone, date, month, status, reason, logged_by,
                                   sessions_done, created_at, mood)
             VALUES (?1, ?2, ?3,
                     coalesce((SELECT phone FROM users WHERE tenant_id = ?2 AND phone = ?4), ?12),
                     ?5, substr(?5, 1, 7), ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            image.id,
            scope.tenant(),
            child,
            image.user_phone,
            image.date,
            image.status,
            image.reason,
            image.logged_by,
            image.sessions_done,
            image.created_at,
            image.mood,
            by,
        ])
        .named(QUERY)
        .map(|_| ())
}

impl SessionImage {
    /// The day of the row.
    pub fn day(&self) -> Option<Day> {
        self.date.parse().ok()
    }

    /// Its status.
    pub fn status(&self) -> Option<Status> {
        self.status.parse().ok()
    }

    /// How many sessions it stands for.
    pub fn count(&self) -> i64 {
        self.sessions_done.unwrap_or(1)
    }
}

/// The newest row that a person logged for a child.
pub fn newest_of(scope: &Scope<'_>, child: ChildId, by: &Phone) -> Result<Option<SessionRow>, StoreError> {
    const QUERY: &str = "sessions::newest_of";
    let sql = format!(
        "SELECT {COLUMNS} FROM sessions WHERE tenant_id = ?1 AND child_id = ?2 AND logged_by = ?3
         ORDER BY created_at DESC, id DESC LIMIT 1"
    );
    scope.prepare(QUERY, &sql)?.query_row(params![scope.tenant(), child, by], from_row).optional().named(QUERY)
}

/// Writes how the person's newest attended log of the day went; `false` if there is none.
pub fn set_mood(scope: &Scope<'_>, child: ChildId, day: Day, by: &Phone, mood: Mood) -> Result<bool, StoreError> {
    const QUERY: &str = "sessions::set_mood";
    scope
        .prepare(
            QUERY,
            "UPDATE sessions SET mood = ?6 WHERE id = (
                 SELECT id FROM sessions WHERE tenant_id = ?1 AND child_id = ?2 AND month = ?3 AND date = ?4
                     AND status = 'attended' AND logged_by = ?5 ORDER BY id DESC LIMIT 1)",
        )?
        .execute(params![scope.tenant(), child, day.month(), day, by, mood])
        .named(QUERY)
        .map(|changed| changed == 1)
}

/// Follows a person whose phone changed: `logged_by` has no foreign key in the catalogue. `user_phone` has, and
/// has followed already.
pub fn rename_logger(scope: &Scope<'_>, old: &Phone, new: &Phone) -> Result<(), StoreError> {
    const QUERY: &str = "sessions::rename_logger";
    scope
        .prepare(
            QUERY,
            "UPDATE sessions SET logged_by = ?3 WHERE tenant_id = ?1 AND user_phone = ?3 AND logged_by = ?2",
        )?
        .execute(params![scope.tenant(), old, new])
        .named(QUERY)
        .map(|_| ())
}
