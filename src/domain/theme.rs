//! The colours that a person chose for tracker page, picture and report.

use std::str::FromStr;

use super::Invalid;

/// A theme (`users.theme`); its colours are in `templates/design/tokens.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// `sunrise`: warm orange on cream; where nothing was chosen.
    Sunrise,
    /// `ocean`: deep blue on mist.
    Ocean,
    /// `forest`: green on pale leaf.
    Forest,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Sunrise, Self::Ocean, Self::Forest];

    /// The stored word, also used in button ids and links.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sunrise => "sunrise",
            Self::Ocean => "ocean",
            Self::Forest => "forest",
        }
    }
}

impl FromStr for Theme {
    type Err = Invalid;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == text).ok_or(Invalid("a theme is sunrise, ocean or forest"))
    }
}
