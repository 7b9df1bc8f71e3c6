//! Everything that is held about a person, table by table, for the export of their data.

use rusqlite::params;
use rusqlite::types::ValueRef;

use crate::domain::Phone;
use crate::store::{Named, Scope, StoreError};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words, or JSON.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// A calendar day, `YYYY-MM-DD`.
    Day,
    /// A point in time, RFC 3339.
    Time,
}

/// One value as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
}

/// A table's part of the export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The table's name.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [(&'static str, Kind)],
    /// Its rows, in the order in which they were made.
    pub rows: Vec<Vec<Cell>>,
}

struct Spec {
    name: &'static str,
    query: &'static str,
    columns: &'static [(&'static str, Kind)],
    tail: &'static str,
}

/// `?1` is the tenant, `?2` the person. Of a child, a person gets what they may export: as its owner or parent.
macro_rules! of_children {
    ($column:literal) => {
        concat!(
            $column,
            " IN (SELECT child_id FROM child_members
                  WHERE tenant_id = ?1 AND member_phone = ?2 AND role IN ('owner', 'parent'))"
        )
    };
}

use Kind::{Day, Flag, Number, Text, Time};

const SPECS: &[Spec] = &[
    Spec {
        name: "users",
        query: "export::users",
        columns: &[
            ("phone", Text),
            ("business_scoped_id", Text),
            ("profile_name", Text),
            ("locale", Text),
            ("theme", Text),
            ("timezone", Text),
            ("reminders_enabled", Flag),
            ("reminder_time_hour", Number),
            ("weekly_digest", Flag),
            ("is_pro", Flag),
            ("pro_expires_at", Time),
            ("referral_code", Text),
            ("last_inbound_at", Time),
            ("created_at", Time),
        ],
        tail: "phone = ?2 ORDER BY id",
    },
    Spec {
        name: "children",
        query: "export::children",
        columns: &[("id", Number), ("name", Text), ("schedule", Text), ("created_by", Text), ("created_at", Time)],
        tail: concat!(of_children!("id"), " ORDER BY id"),
    },
    Spec {
        name: "child_members",
        query: "export::child_members",
        columns: &[
            ("child_id", Number),
            ("member_phone", Text),
            ("role", Text),
            ("invited_by", Text),
            ("invite_sent_at", Time),
            ("invite_accepted_at", Time),
            ("created_at", Time),
        ],
        tail: concat!("(member_phone = ?2 OR ", of_children!("child_id"), ") ORDER BY id"),
    },
    Spec {
        name: "monthly_config",
        query: "export::monthly_config",
        columns: &[
            ("child_id", Number),
            ("month", Text),
            ("paid_sessions", Number),
            ("cost_per_session", Number),
            ("carry_forward", Number),
            ("created_at", Time),
        ],
        tail: concat!("(user_phone = ?2 OR ", of_children!("child_id"), ") ORDER BY month, id"),
    },
    Spec {
        name: "sessions",
        query: "export::sessions",
        columns: &[
            ("child_id", Number),
            ("date", Day),
            ("status", Text),
            ("sessions_done", Number),
            ("reason", Text),
            ("mood", Text),
            ("logged_by", Text),
            ("created_at", Time),
        ],
        tail: concat!("(user_phone = ?2 OR ", of_children!("child_id"), ") ORDER BY date, id"),
    },
    Spec {
        name: "holidays",
        query: "export::holidays",
        columns: &[("child_id", Number), ("date", Day), ("created_at", Time)],
        tail: concat!("(user_phone = ?2 OR ", of_children!("child_id"), ") ORDER BY date, id"),
    },
    Spec {
        name: "feedback_notes",
        query: "export::feedback_notes",
        columns: &[
            ("child_id", Number),
            ("user_phone", Text),
            ("source", Text),
            ("transcript", Text),
            ("summary", Text),
            ("transcription_status", Text),
            ("created_at", Time),
        ],
        tail: concat!("(user_phone = ?2 OR ", of_children!("child_id"), ") ORDER BY id"),
    },
    Spec {
        name: "consent_events",
        query: "export::consent_events",
        columns: &[("event_type", Text), ("details", Text), ("created_at", Time)],
        tail: "user_phone = ?2 ORDER BY id",
    },
    Spec {
        name: "subscription_payments",
        query: "export::subscription_payments",
        columns: &[
            ("payment_id", Text),
            ("plan_code", Text),
            ("plan_days", Number),
            ("amount_paise", Number),
            ("currency", Text),
            ("status", Text),
            ("paid_at", Time),
        ],
        tail: "user_phone = ?2 ORDER BY id",
    },
    Spec {
        name: "coupon_redemptions",
        query: "export::coupon_redemptions",
        columns: &[("code", Text), ("applied_days", Number), ("created_at", Time)],
        tail: "user_phone = ?2 ORDER BY id",
    },
    Spec {
        name: "referral_events",
        query: "export::referral_events",
        columns: &[("coupon_code", Text), ("reward_days", Number), ("created_at", Time)],
        tail: "(referrer_phone = ?2 OR referred_phone = ?2) ORDER BY id",
    },
    Spec {
        name: "activity",
        query: "export::activity",
        columns: &[("child_id", Number), ("kind", Text), ("changes", Text), ("created_at", Time), ("undone_at", Time)],
        tail: "user_phone = ?2 ORDER BY id",
    },
];

/// Every table with what it holds about a person; tables without a row are in it too.
pub fn tables(scope: &Scope<'_>, phone: &Phone) -> Result<Vec<Table>, StoreError> {
    SPECS.iter().map(|spec| table(scope, spec, phone)).collect()
}

fn table(scope: &Scope<'_>, spec: &Spec, phone: &Phone) -> Result<Table, StoreError> {
    let columns: Vec<&str> = spec.columns.iter().map(|(name, _)| *name).collect();
    let sql = format!("SELECT {} FROM {} WHERE tenant_id = ?1 AND {}", columns.join(", "), spec.name, spec.tail);
    let mut statement = scope.prepare(spec.query, &sql)?;
    let rows = statement
        .query_map(params![scope.tenant(), phone], |row| {
            columns.iter().map(|column| row.get_ref(*column).and_then(|value| Ok(cell(value)?))).collect()
        })
        .named(spec.query)?;
    let rows = rows.collect::<rusqlite::Result<_>>().named(spec.query)?;
    Ok(Table { name: spec.name, columns: spec.columns, rows })
}

fn cell(value: ValueRef<'_>) -> Result<Cell, rusqlite::types::FromSqlError> {
    match value {
        ValueRef::Null => Ok(Cell::Empty),
        ValueRef::Integer(number) => Ok(Cell::Number(number)),
        text => text.as_str().map(|text| Cell::Text(text.to_owned())),
    }
}
