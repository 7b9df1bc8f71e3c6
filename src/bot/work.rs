//! Slow things that a conversation asks for, and what comes back. They are never done inside apply: the request lies
//! in `work`, a worker does it, and its answer is a new event that carries the conversation on.

use serde::{Deserialize, Serialize};

use crate::domain::Phone;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Work {
    /// Fetch a voice note, write down what is said, and sum it up where that is configured.
    Transcribe {
        /// Meta's media id, good for 7 days.
        media_id: String,
        /// What the words are for when they come back, in the words of the flow that asked.
        purpose: String,
        /// The speaker's language code, a hint.
        language: String,
        /// Wait this long after the request was made before trying, in seconds; 0 for at once.
        not_before_sec: u32,
    },
    /// Put everything that is held about the person into a workbook and a text file, and upload both.
    Export,
    /// Wait until the farewell has left, then let everything about the person be erased.
    Erase,
    /// Draw the month's card and upload it.
    SummaryPicture {
        /// Which child.
        child_id: i64,
        /// Which month, `YYYY-MM`.
        month: String,
        /// The words under it, in the reader's language: what is said without it if it cannot be made.
        caption: String,
    },
    /// Make the month's report and upload it.
    Report {
        /// Which child.
        child_id: i64,
        /// Which month, `YYYY-MM`.
        month: String,
    },
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum WorkResult {
    /// What was said.
    Transcribed {
        /// The words.
        transcript: String,
        /// The same in short, where summaries are configured.
        summary: Option<String>,
    },
    /// Files that Meta holds now.
    Uploaded {
        /// Each with Meta's media id and the name it is saved under.
        files: Vec<UploadedFile>,
    },
    /// The farewell has left, or will not: nothing stands in the way of erasing the person.
    ReadyToErase,
    /// What the journal says in place of [`Self::ReadyToErase`] once the person was erased: digests of what the person
    /// was known by, so that a replay over an older snapshot erases again.
    Erased {
        /// SHA-256 in hexadecimal.
        people: Vec<String>,
    },
    /// It could not be done, and will not be tried again.
    Failed {
        /// Why, for the operator; no text of a person.
        reason: FailureReason,
    },
}

/// A file that Meta holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadedFile {
    /// Meta's media id.
    pub media_id: String,
    /// The name under which a document is saved.
    pub filename: String,
}

/// Why work could not be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureReason {
    /// No key is configured for it.
    NotConfigured,
    /// The media cannot be had any more.
    MediaGone,
    /// The other service refused or did not answer, repeatedly.
    Unavailable,
    /// Nothing could be made of it.
    Unusable,
}

/// A request that a conversation made, for the person it is done for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// For whom.
    pub phone: Phone,
    /// What.
    pub work: Work,
}
