//! Text that cannot be longer than WhatsApp takes, nor empty.
//!
//! Meta counts characters; whether an emoji outside the basic plane is one or two is not documented. Length here
//! is UTF-16 code units, the larger of the two, so that a text is within the limit by either count.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

/// A non-blank text of at most `MAX` UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Limited<const MAX: usize>(String);

/// Why a text is no [`Limited`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LimitError {
    /// Nothing but white space.
    #[error("the text is empty")]
    Empty,
    /// Longer than the limit.
    #[error("the text has {length} characters, {max} are allowed")]
    TooLong {
        /// Its length in UTF-16 code units.
        length: usize,
        /// The limit in UTF-16 code units.
        max: usize,
    },
}

/// The length of a text as WhatsApp may count it at most: UTF-16 code units.
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

impl<const MAX: usize> Limited<MAX> {
    /// The text as it is, if it fits.
    pub fn new(text: impl Into<String>) -> Result<Self, LimitError> {
        let text = text.into();
        if text.trim().is_empty() {
            return Err(LimitError::Empty);
        }
        let length = length(&text);
        if length > MAX {
            return Err(LimitError::TooLong { length, max: MAX });
        }
        Ok(Self(text))
    }

    /// The text, cut before the first letter (with its signs) that does not fit and ended with `…`. For words
    /// that people wrote; an empty text becomes `…`.
    pub fn cut(text: &str) -> Self {
        match Self::new(text) {
            Ok(limited) => limited,
            Err(LimitError::Empty) => Self("…".to_owned()),
            Err(LimitError::TooLong { .. }) => {
                let mut kept = String::new();
                let mut used = 1;
                for grapheme in text.graphemes(true) {
                    used += length(grapheme);
                    if used > MAX {
                        break;
                    }
                    kept.push_str(grapheme);
                }
                kept.truncate(kept.trim_end().len());
                kept.push('…');
                Self(kept)
            }
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
