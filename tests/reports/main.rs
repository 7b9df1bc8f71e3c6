//! The summary's picture and the monthly report, read back: by pdftotext and pdfinfo (poppler-utils), and as pixels.
#![expect(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod hostile;
mod look;
mod read_back;
mod sample;
