//! `feedback_notes`: what people wrote or said about a child's sessions.

use rusqlite::{OptionalExtension, Row, params};

use crate::domain::{ChildId, Instant, Phone};
use crate::store::{Named, Scope, StoreError};

/// How a note came (`source`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteSource {
    /// `text`: typed.
    Text,
    /// `voice`: spoken.
    Voice,
    /// `template`: the four answers of a structured note.
    Template,
}

impl NoteSource {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Voice => "voice",
            Self::Template => "template",
        }
    }
}

/// Whether the words of a note are there (`transcription_status`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteStatus {
    /// `ok`: they are.
    Ok,
    /// `failed`: the voice note could not be written down.
    Failed,
    /// `offered`: they are, and the person has not said yet whether to keep them.
    Offered,
}

impl NoteStatus {
    /// The stored word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Failed => "failed",
            Self::Offered => "offered",
        }
    }
}

/// A note to be kept.
#[derive(Clone, Debug)]
pub struct NewNote<'a> {
    /// About which child.
    pub child: ChildId,
    /// Whose words.
    pub by: &'a Phone,
    /// The words; empty where they are not known.
    pub transcript: &'a str,
    /// The same in short.
    pub summary: Option<&'a str>,
    /// How it came.
    pub source: NoteSource,
    /// Meta's id of the voice note.
    pub media_id: Option<&'a str>,
    /// Whether the words are there.
    pub status: NoteStatus,
    /// When.
    pub now: Instant,
}

/// A note as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// Row id.
    pub id: i64,
    /// About which child.
    pub child: Option<ChildId>,
    /// The words.
    pub transcript: String,
    /// The same in short.
    pub summary: Option<String>,
    /// When it was made; a row that was moved in may lack it.
    pub created_at: Option<Instant>,
    /// The name that the author chose in WhatsApp.
    pub author: Option<String>,
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: row.get("id")?,
        child: row.get("child_id")?,
        transcript: row.get("transcript")?,
        summary: row.get("summary")?,
        created_at: row.get("created_at")?,
        author: row.get("author")?,
    })
}

/// Keeps a note; its row id.
pub fn insert(scope: &Scope<'_>, note: &NewNote<'_>) -> Result<i64, StoreError> {
    const QUERY: &str = "feedback_notes::insert";
    scope
        .prepare(
            QUERY,
            "INSERT INTO feedback_notes
                 (tenant_id, child_id, user_phone, transcript, summary, source, media_id, transcription_status, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             RETURNING id",
        )?
        .query_row(
            params![
                scope.tenant(),
                note.child,
                note.by,
                note.transcript,
                note.summary,
                note.source.as_str(),
                note.media_id,
                note.status.as_str(),
                note.now
            ],
            |row| row.get("id"),
        )
        .named(QUERY)
}

/// A failed note of a person gets its words; `None` if there is no such note any more.
pub fn set_words(
    scope: &Scope<'_>,
    id: i64,
    by: &Phone,
    transcript: &str,
    summary: Option<&str>,
) -> Result<Option<NoteRow>, StoreError> {
    const QUERY: &str = "feedback_notes::set_words";
    scope
        .prepare(
            QUERY,
            "UPDATE feedback_notes SET transcript = ?4, summary = ?5, transcription_status = 'ok'
             WHERE tenant_id = ?1 AND id = ?2 AND user_phone = ?3 AND transcription_status = 'failed'
             RETURNING id, child_id, transcript, summary, created_at, NULL AS author",
        )?
        .query_row(params![scope.tenant(), id, by, transcript, summary], from_row)
        .optional()
        .named(QUERY)
}

/// The newest note that was offered to a person for a child after `since` is kept; `None` if there is none.
pub fn keep_offered(
    scope: &Scope<'_>,
    child: ChildId,
    by: &Phone,
    since: Instant,
) -> Result<Option<NoteRow>, StoreError> {
    const QUERY: &str = "feedback_notes::keep_offered";
    scope
        .prepare(
            QUERY,
            "UPDATE feedback_notes SET transcription_status = 'ok'
             WHERE id = (SELECT id FROM feedback_notes
                         WHERE tenant_id = ?1 AND child_id = ?2 AND user_phone = ?3
                             AND transcription_status = 'offered' AND created_at >= ?4
                         ORDER BY id DESC LIMIT 1)
             RETURNING id, child_id, transcript, summary, created_at, NULL AS author",
        )?
        .query_row(params![scope.tenant(), child, by, since], from_row)
        .optional()
        .named(QUERY)
}

/// Removes what was offered to a person and not kept.
pub fn forget_offered(scope: &Scope<'_>, by: &Phone) -> Result<(), StoreError> {
    const QUERY: &str = "feedback_notes::forget_offered";
    scope
        .prepare(
            QUERY,
            "DELETE FROM feedback_notes WHERE tenant_id = ?1 AND user_phone = ?2 AND transcription_status = 'offered'",
        )?
        .execute(params![scope.tenant(), by])
        .named(QUERY)
        .map(|_| ())
}

/// Removes a note of a person's; whether there was one.
pub fn delete(scope: &Scope<'_>, id: i64, by: &Phone) -> Result<bool, StoreError> {
    const QUERY: &str = "feedback_notes::delete";
    scope
        .prepare(QUERY, "DELETE FROM feedback_notes WHERE tenant_id = ?1 AND id = ?2 AND user_phone = ?3")?
        .execute(params![scope.tenant(), id, by])
        .named(QUERY)
        .map(|changed| changed > 0)
}

/// The newest notes about a child that have words, newest first, whoever made them.
pub fn latest(scope: &Scope<'_>, child: ChildId, limit: i64) -> Result<Vec<NoteRow>, StoreError> {
    const QUERY: &str = "feedback_notes::latest";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT n.id, n.child_id, n.transcript, n.summary, n.created_at, u.profile_name AS author
         FROM feedback_notes n JOIN users u ON u.tenant_id = n.tenant_id AND u.phone = n.user_phone
         WHERE n.tenant_id = ?1 AND n.child_id = ?2 AND coalesce(n.transcription_status, 'ok') = 'ok'
         ORDER BY n.id DESC LIMIT ?3",
    )?;
    let rows = statement.query_map(params![scope.tenant(), child, limit], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// The notes about a child that have words and were made from `first` until `end`, in order, whoever made them.
pub fn between(scope: &Scope<'_>, child: ChildId, first: Instant, end: Instant) -> Result<Vec<NoteRow>, StoreError> {
    const QUERY: &str = "feedback_notes::between";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT n.id, n.child_id, n.transcript, n.summary, n.created_at, u.profile_name AS author
         FROM feedback_notes n JOIN users u ON u.tenant_id = n.tenant_id AND u.phone = n.user_phone
         WHERE n.tenant_id = ?1 AND n.child_id = ?2 AND coalesce(n.transcription_status, 'ok') = 'ok'
             AND n.created_at >= ?3 AND n.created_at < ?4
         ORDER BY n.created_at, n.id",
    )?;
    let rows = statement.query_map(params![scope.tenant(), child, first, end], from_row).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}
