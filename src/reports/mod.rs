//! What is seen on paper and in a chat's picture: the summary card (PNG) and the monthly report (PDF).
//!
//! [`render_card`] and [`render_report`] are functions of plain data: no store, no clock, no network, no files; the
//! same data give the same bytes. The look is in `templates/reports/*.typ` and `templates/design/tokens.json`, the
//! words in `templates/<language>/reports.ftl`, the letters in `templates/fonts/`; all are in the binary.
//!
//! What people wrote reaches the templates as JSON values and is only ever shown, never read as markup. Rendering
//! keeps a core busy for some tens of milliseconds and cannot be interrupted: call it where blocking is allowed,
//! never inside apply. What bounds it is the amount of data: beyond [`MAX_LOG_ROWS`], [`MAX_NOTES`] and the
//! lengths in [`data`] the rest is left out and counted in a line of its own.
//!
//! Not here: which sessions belong to a month, what they cost, who may see them.

mod clusters;
pub mod data;
mod input;
mod render;
mod words;
mod world;

pub use data::{DayMark, LogRow, Money, MonthCard, MonthReport, Note, Plan, Week};
pub use data::{MAX_LOG_ROWS, MAX_NOTES};
pub use render::{CARD_HEIGHT_PX, CARD_WIDTH_PX, RenderError, render_blank, render_card, render_report};
