//! What people do on the tracker page, as events, and what apply answers them.

use serde::{Deserialize, Serialize};

/// Something that a person does on the tracker page: the payload of an event of source `page`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageEvent {
    /// Who does it: digits, or a business-scoped id.
    pub phone: String,
    /// For which child; the one that the person deals with in the chat if this is `None`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<i64>,
    /// Names the answer.
    pub save_id: String,
    /// What.
    #[serde(flatten)]
    pub action: PageAction,
}

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum PageAction {
    /// Changes days.
    Save {
        /// The days, all of one month.
        changes: Vec<PageChange>,
    },
    /// Takes back an earlier save.
    Undo {
        /// Which.
        of: String,
    },
    /// Empties a month.
    Reset {
        /// `YYYY-MM`.
        month: String,
    },
}

/// A day that is to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageChange {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `attended`, `missed`, `holiday`, `none` or `clear`.
    pub status: String,
    /// What the person saw there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
}

/// What apply decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum PageAnswer {
    /// The days are written.
    Saved {
        /// How many changed.
        updated: usize,
        /// What undoes them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        activity: Option<i64>,
    },
    /// Somebody else changed days meanwhile; nothing is written.
    Conflict {
        /// What these days show now; `seen` is what to send to change them all the same.
        days: Vec<PageChange>,
    },
    /// The save was taken back.
    Undone,
    /// Something newer was done since, so the save was not taken back.
    NotLast,
    /// The month is empty.
    Emptied {
        /// What brings back all but the notes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        activity: Option<i64>,
    },
    /// The person's role does not allow it.
    NotAllowed,
    /// A value cannot be.
    Refused {
        /// Which, such as `changes[2].date`.
        field: String,
        /// What can.
        wanted: String,
    },
}
