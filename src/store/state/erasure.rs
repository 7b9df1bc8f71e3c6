//! Erasing a person: the statements that hand on what others share and find where a person is mentioned. They go over
//! many tables, so they stand together; the rules are `members::erase`'s.

use rusqlite::{Params, params};

use crate::domain::{ChildId, Phone, Role};
use crate::store::{Named, Scope, StoreError};

/// A text of a row, to be looked through and perhaps written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextRow {
    /// Row id.
    pub id: i64,
    /// The text.
    pub text: String,
}

/// A message to somebody else that an event of the person caused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// The event.
    pub event_seq: i64,
    /// The message's place among those of the event.
    pub ordinal: i64,
    /// What it says, with its template.
    pub text: String,
}

fn run(scope: &Scope<'_>, query: &'static str, sql: &str, parameters: impl Params) -> Result<(), StoreError> {
    scope.prepare(query, sql)?.execute(parameters).named(query).map(|_| ())
}

fn texts(
    scope: &Scope<'_>,
    query: &'static str,
    sql: &str,
    parameters: impl Params,
) -> Result<Vec<TextRow>, StoreError> {
    let mut statement = scope.prepare(query, sql)?;
    let rows = statement
        .query_map(parameters, |row| Ok(TextRow { id: row.get("id")?, text: row.get("text")? }))
        .named(query)?;
    rows.collect::<rusqlite::Result<_>>().named(query)
}

/// Every child whose record the person is part of in any way, in order.
pub fn children(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<ChildId>, StoreError> {
    const QUERY: &str = "erasure::children";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT child_id FROM child_members WHERE tenant_id = ?1 AND member_phone = ?2
         UNION SELECT id FROM children WHERE tenant_id = ?1 AND created_by = ?2
         UNION SELECT child_id FROM sessions WHERE tenant_id = ?1 AND user_phone = ?2 AND child_id IS NOT NULL
         UNION SELECT child_id FROM sessions
             WHERE tenant_id = ?1 AND logged_by = ?2 AND logged_by <> user_phone AND child_id IS NOT NULL
         UNION SELECT child_id FROM holidays WHERE tenant_id = ?1 AND user_phone = ?2 AND child_id IS NOT NULL
         UNION SELECT child_id FROM monthly_config WHERE tenant_id = ?1 AND user_phone = ?2 AND child_id IS NOT NULL
         ORDER BY 1",
    )?;
    let rows = statement.query_map(params![scope.tenant(), phone], |row| row.get(0)).named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// The members of a child without one of them, invitations aside, the longest-standing first.
pub fn other_members(scope: &Scope<'_>, child: ChildId, without: &Phone) -> Result<Vec<(Phone, Role)>, StoreError> {
    const QUERY: &str = "erasure::other_members";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT member_phone, coalesce(role, 'member') AS role FROM child_members
         WHERE tenant_id = ?1 AND child_id = ?2 AND member_phone <> ?3
           AND coalesce(role, '') NOT IN ('pending_parent', 'pending_therapist') ORDER BY id",
    )?;
    let rows = statement
        .query_map(params![scope.tenant(), child, without], |row| Ok((row.get("member_phone")?, row.get("role")?)))
        .named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Makes a member the child's owner.
pub fn make_owner(scope: &Scope<'_>, child: ChildId, phone: &Phone) -> Result<(), StoreError> {
    run(
        scope,
        "erasure::make_owner",
        "UPDATE child_members SET role = 'owner' WHERE tenant_id = ?1 AND child_id = ?2 AND member_phone = ?3",
        params![scope.tenant(), child, phone],
    )
}

/// Hands on what a person made of a child's record to somebody who stays.
pub fn hand_on(scope: &Scope<'_>, child: ChildId, from: &Phone, to: &Phone) -> Result<(), StoreError> {
    const STATEMENTS: [(&str, &str); 5] = [
        (
            "erasure::hand_on_child",
            "UPDATE children SET created_by = ?4 WHERE tenant_id = ?1 AND id = ?2 AND created_by = ?3",
        ),
        (
            "erasure::hand_on_sessions",
            "UPDATE sessions SET user_phone = ?4 WHERE tenant_id = ?1 AND child_id = ?2 AND user_phone = ?3",
        ),
        (
            "erasure::hand_on_logs",
            "UPDATE sessions SET logged_by = ?4 WHERE tenant_id = ?1 AND child_id = ?2 AND logged_by = ?3",
        ),
        (
            "erasure::hand_on_holidays",
            "UPDATE holidays SET user_phone = ?4 WHERE tenant_id = ?1 AND child_id = ?2 AND user_phone = ?3",
        ),
        (
            "erasure::hand_on_plans",
            "UPDATE monthly_config SET user_phone = ?4 WHERE tenant_id = ?1 AND child_id = ?2 AND user_phone = ?3",
        ),
    ];
    STATEMENTS.into_iter().try_for_each(|(query, sql)| run(scope, query, sql, params![scope.tenant(), child, from, to]))
}

/// The reasons that a person gave for a child's missed sessions.
pub fn reasons(scope: &Scope<'_>, child: ChildId, by: &Phone) -> Result<Vec<TextRow>, StoreError> {
    texts(
        scope,
        "erasure::reasons",
        "SELECT id, reason AS text FROM sessions
         WHERE tenant_id = ?1 AND child_id = ?2 AND coalesce(logged_by, user_phone) = ?3 AND reason IS NOT NULL
         ORDER BY id",
        params![scope.tenant(), child, by],
    )
}

/// Writes a reason anew.
pub fn set_reason(scope: &Scope<'_>, id: i64, reason: &str) -> Result<(), StoreError> {
    run(
        scope,
        "erasure::set_reason",
        "UPDATE sessions SET reason = ?3 WHERE tenant_id = ?1 AND id = ?2",
        params![scope.tenant(), id, reason],
    )
}

/// What others did to a child's record, where it mentions a person.
pub fn activity_mentioning(scope: &Scope<'_>, child: ChildId, phone: &Phone) -> Result<Vec<TextRow>, StoreError> {
    texts(
        scope,
        "erasure::activity_mentioning",
        "SELECT id, changes AS text FROM activity
         WHERE tenant_id = ?1 AND child_id = ?2 AND user_phone <> ?3 AND instr(changes, ?3) > 0 ORDER BY id",
        params![scope.tenant(), child, phone],
    )
}

/// Writes anew what was done.
pub fn set_activity(scope: &Scope<'_>, id: i64, changes: &str) -> Result<(), StoreError> {
    run(
        scope,
        "erasure::set_activity",
        "UPDATE activity SET changes = ?3 WHERE tenant_id = ?1 AND id = ?2",
        params![scope.tenant(), id, changes],
    )
}

/// The audit events of others that mention a person. Looks through all of the tenant's: nothing says where they are.
pub fn consents_mentioning(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<TextRow>, StoreError> {
    texts(
        scope,
        "erasure::consents_mentioning",
        "SELECT id, details AS text FROM consent_events
         WHERE tenant_id = ?1 AND user_phone <> ?2 AND instr(details, ?2) > 0 ORDER BY id",
        params![scope.tenant(), phone],
    )
}

/// Writes anew what an audit event says.
pub fn set_consent(scope: &Scope<'_>, id: i64, details: &str) -> Result<(), StoreError> {
    run(
        scope,
        "erasure::set_consent",
        "UPDATE consent_events SET details = ?3 WHERE tenant_id = ?1 AND id = ?2",
        params![scope.tenant(), id, details],
    )
}

/// Forgets that a person invited others.
pub fn forget_inviter(scope: &Scope<'_>, phone: &Phone) -> Result<(), StoreError> {
    run(
        scope,
        "erasure::forget_inviter",
        "UPDATE child_members SET invited_by = NULL WHERE tenant_id = ?1 AND invited_by = ?2",
        params![scope.tenant(), phone],
    )
}

/// The words of a person's notes.
pub fn notes(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<TextRow>, StoreError> {
    texts(
        scope,
        "erasure::notes",
        "SELECT id, transcript AS text FROM feedback_notes WHERE tenant_id = ?1 AND user_phone = ?2 ORDER BY id",
        params![scope.tenant(), phone],
    )
}

/// The messages to others that the same events caused which the person was answered for.
pub fn messages_beside(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<MessageRow>, StoreError> {
    const QUERY: &str = "erasure::messages_beside";
    let mut statement = scope.prepare(
        QUERY,
        "SELECT DISTINCT other.event_seq, other.ordinal, other.content || coalesce(other.template, '') AS text
         FROM outbox own JOIN outbox other ON other.event_seq = own.event_seq AND other.recipient <> own.recipient
         WHERE own.tenant_id = ?1 AND own.recipient = ?2 AND other.tenant_id = ?1
         ORDER BY other.event_seq, other.ordinal",
    )?;
    let rows = statement
        .query_map(params![scope.tenant(), phone], |row| {
            Ok(MessageRow { event_seq: row.get("event_seq")?, ordinal: row.get("ordinal")?, text: row.get("text")? })
        })
        .named(QUERY)?;
    rows.collect::<rusqlite::Result<_>>().named(QUERY)
}

/// Removes one message and what was reported about it.
pub fn delete_message(scope: &Scope<'_>, event_seq: i64, ordinal: i64) -> Result<(), StoreError> {
    for (query, sql) in [
        (
            "erasure::delete_message_status",
            "DELETE FROM message_statuses WHERE tenant_id = ?1 AND event_seq = ?2 AND ordinal = ?3",
        ),
        ("erasure::delete_message", "DELETE FROM outbox WHERE tenant_id = ?1 AND event_seq = ?2 AND ordinal = ?3"),
    ] {
        run(scope, query, sql, params![scope.tenant(), event_seq, ordinal])?;
    }
    Ok(())
}

/// Removes every message to a person and what was reported about them.
pub fn delete_messages_to(scope: &Scope<'_>, phone: &Phone) -> Result<(), StoreError> {
    for (query, sql) in [
        (
            "erasure::delete_statuses_of",
            "DELETE FROM message_statuses WHERE tenant_id = ?1 AND (event_seq, ordinal) IN
                 (SELECT event_seq, ordinal FROM outbox WHERE tenant_id = ?1 AND recipient = ?2)",
        ),
        ("erasure::delete_messages_to", "DELETE FROM outbox WHERE tenant_id = ?1 AND recipient = ?2"),
    ] {
        run(scope, query, sql, params![scope.tenant(), phone])?;
    }
    Ok(())
}

/// Removes a child with everything that belongs to it.
pub fn delete_child(scope: &Scope<'_>, child: ChildId) -> Result<(), StoreError> {
    for (query, sql) in [
        // A note outlives its child elsewhere (its column is set to NULL); here it goes with it.
        ("erasure::delete_child_notes", "DELETE FROM feedback_notes WHERE tenant_id = ?1 AND child_id = ?2"),
        ("erasure::delete_child", "DELETE FROM children WHERE tenant_id = ?1 AND id = ?2"),
    ] {
        run(scope, query, sql, params![scope.tenant(), child])?;
    }
    Ok(())
}

/// Removes a person with every row that is theirs.
pub fn delete_user(scope: &Scope<'_>, id: i64) -> Result<(), StoreError> {
    run(
        scope,
        "erasure::delete_user",
        "DELETE FROM users WHERE tenant_id = ?1 AND id = ?2",
        params![scope.tenant(), id],
    )
}
