//! Builds the one message that answers a message: words, and the next choices under them.
//!
//! Whatever goes in, what comes out is within WhatsApp's limits: up to three choices are buttons, more are the rows
//! of a list, more than ten rows are paged, and words that are too long to carry choices go without.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::{ChildId, Month};
use crate::i18n::{Language, Text, texts};
use crate::whatsapp::limited::{Limited, length};
use crate::whatsapp::outbound::{Button, Buttons, Content, List, Row, Section};

use super::BotError;
use super::command::Command;

/// An answer that is not yet in any language.
#[derive(Clone, Debug)]
pub struct Reply {
    /// Each with whether it follows the one before on the next line.
    paragraphs: Vec<(Text, bool)>,
    choices: Vec<Choice>,
    list_label: Text,
    paged: Option<Command>,
    link: Option<(Text, String)>,
    about: Option<String>,
    picture: Option<(ChildId, Month)>,
}

#[derive(Clone, Debug)]
struct Choice {
    id: String,
    title: Text,
    description: Option<Text>,
}

const BODY_MAX: usize = 1024;
const TEXT_MAX: usize = 4096;

impl Reply {
    /// An answer that begins with `text`.
    pub fn new(text: Text) -> Self {
        Self {
            paragraphs: vec![(text, false)],
            choices: Vec::new(),
            list_label: texts::list_choose(),
            paged: None,
            link: None,
            about: None,
            picture: None,
        }
    }

    /// No message: the answer comes when slow work is done.
    pub fn silent() -> Self {
        Self { paragraphs: Vec::new(), ..Self::new(texts::list_choose()) }
    }

    /// With another paragraph.
    #[must_use]
    pub fn and(mut self, text: Text) -> Self {
        self.paragraphs.push((text, false));
        self
    }

    /// With another line of the same paragraph.
    #[must_use]
    pub fn line(mut self, text: Text) -> Self {
        self.paragraphs.push((text, true));
        self
    }

    /// With a paragraph before all others.
    #[must_use]
    pub fn after(mut self, text: Text) -> Self {
        self.paragraphs.insert(0, (text, false));
        self
    }

    /// With a choice. A title over its limit is cut, which only people's own words should ever need.
    #[must_use]
    pub fn choice(mut self, command: &Command, title: Text) -> Self {
        self.choices.push(Choice { id: command.to_string(), title, description: None });
        self
    }

    /// With a choice that is explained, so that the choices become a list.
    #[must_use]
    pub fn row(mut self, command: &Command, title: Text, description: Text) -> Self {
        self.choices.push(Choice { id: command.to_string(), title, description: Some(description) });
        self
    }

    /// With a label of its own on the button that opens the list.
    #[must_use]
    pub fn list_label(mut self, label: Text) -> Self {
        self.list_label = label;
        self
    }

    /// The rows may be more than fit; `command` shows this list and is run again for the rest.
    #[must_use]
    pub fn paged(mut self, command: Command) -> Self {
        self.paged = Some(command);
        self
    }

    /// With a button that opens a page. A message that has one has no other choices.
    #[must_use]
    pub fn link(mut self, label: Text, url: impl Into<String>) -> Self {
        self.link = Some((label, url.into()));
        self
    }

    /// The child that it is about, for people who follow several: the name stands first unless the words have it.
    #[must_use]
    pub fn about(mut self, child: &str) -> Self {
        self.about = Some(child.to_owned());
        self
    }

    /// How many choices there are.
    pub fn choice_count(&self) -> usize {
        self.choices.len()
    }

    /// The words go under the picture of a child's month, as its caption; with the choices only where there is none.
    #[must_use]
    pub fn under_picture(mut self, child: ChildId, month: Month) -> Self {
        self.picture = Some((child, month));
        self
    }

    /// Under which picture the words go.
    pub fn picture(&self) -> Option<(ChildId, Month)> {
        self.picture
    }

    /// Whether there is anything to choose.
    pub fn has_choices(&self) -> bool {
        !self.choices.is_empty()
    }

    /// The message, rows from `offset` on; several only where the words are too long for one.
    pub fn render(self, language: Language, offset: usize) -> Result<Vec<Content>, BotError> {
        if self.paragraphs.is_empty() && self.choices.is_empty() {
            return Ok(Vec::new());
        }
        let mut body = String::new();
        for (text, tight) in &self.paragraphs {
            let words = text.render(language);
            if !body.is_empty() && !words.trim().is_empty() {
                body.push_str(if *tight { "\n" } else { "\n\n" });
            }
            body.push_str(words.trim());
        }
        if let Some(child) = &self.about
            && !body.contains(child.as_str())
        {
            body.insert_str(0, &format!("{}\n\n", texts::people_about(child.as_str()).render(language)));
        }
        if let Some((label, url)) = self.link {
            let label = Limited::cut(&label.render(language));
            return Ok(vec![Content::Link { body: Limited::cut(&body), label, url }]);
        }
        if self.choices.is_empty() {
            return Ok(pieces(&body));
        }
        if length(&body) > BODY_MAX {
            let hint = texts::reply_menu_hint().render(language);
            return Ok(pieces(&format!("{body}\n\n{hint}")));
        }
        let body = Limited::cut(&body);
        let plain = self.choices.len() <= 3 && self.choices.iter().all(|choice| choice.description.is_none());
        let content = if plain {
            Content::Buttons { body, buttons: buttons(&self.choices, language)? }
        } else {
            let label = Limited::cut(&self.list_label.render(language));
            Content::List { body, list: list(self, label, language, offset)? }
        };
        Ok(vec![content])
    }
}

fn refused(error: impl std::fmt::Display) -> BotError {
    BotError::Reply(error.to_string())
}

fn buttons(choices: &[Choice], language: Language) -> Result<Buttons, BotError> {
    let buttons = choices
        .iter()
        .map(|choice| Button::new(choice.id.clone(), Limited::cut(&choice.title.render(language))).map_err(refused))
        .collect::<Result<_, _>>()?;
    Buttons::new(buttons).map_err(refused)
}

fn list(reply: Reply, label: Limited<20>, language: Language, offset: usize) -> Result<List, BotError> {
    let total = reply.choices.len();
    // An offset from an old list may lie behind what there is now.
    let offset = if offset < total { offset } else { 0 };
    let left = total - offset;
    let shown = if left <= List::MAX_ROWS { left } else { List::MAX_ROWS - 1 };
    let mut rows = Vec::with_capacity(List::MAX_ROWS);
    for choice in &reply.choices[offset..offset + shown] {
        let description = choice.description.as_ref().map(|text| Limited::cut(&text.render(language)));
        let title = Limited::cut(&choice.title.render(language));
        rows.push(Row::new(choice.id.clone(), title, description).map_err(refused)?);
    }
    if shown < left {
        let of = Box::new(reply.paged.unwrap_or(Command::More));
        let offset = u16::try_from(offset + shown).unwrap_or(0);
        let more = Command::MoreRows { of, offset }.to_string();
        rows.push(Row::new(more, Limited::cut(&texts::list_more().render(language)), None).map_err(refused)?);
    }
    let section = Section { title: Limited::cut(&reply.list_label.render(language)), rows };
    List::new(label, vec![section]).map_err(refused)
}

/// The words as text messages, cut between lines where that is possible.
fn pieces(body: &str) -> Vec<Content> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let mut used = 0;
    for unit in body.split_inclusive('\n').flat_map(|line| {
        let fits = length(line) <= TEXT_MAX;
        let whole = fits.then_some(line);
        whole.into_iter().chain(line.graphemes(true).filter(move |_| !fits))
    }) {
        let more = length(unit);
        if used + more > TEXT_MAX && used > 0 {
            pieces.push(Content::Text(Limited::cut(piece.trim_end())));
            piece.clear();
            used = 0;
        }
        piece.push_str(unit);
        used += more;
    }
    if pieces.is_empty() || !piece.trim().is_empty() {
        pieces.push(Content::Text(Limited::cut(piece.trim_end())));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_too_long_for_buttons_go_whole_and_name_the_way_on() {
        let words = "word ".repeat(BODY_MAX / 5);
        let reply = |words: &str| {
            Reply::new(texts::words(words)).choice(&Command::Menu, texts::button_menu()).render(Language::English, 0)
        };
        let fits = reply(words.trim());
        assert!(matches!(fits.as_deref(), Ok([Content::Buttons { .. }])), "{fits:?}");
        let long = reply(&format!("{words} one more"));
        let Ok([Content::Text(text)]) = long.as_deref() else { panic!("{long:?}") };
        assert!(text.as_str().starts_with("word word"));
        assert!(text.as_str().ends_with("one more\n\nSend *menu* for what to do next."));
    }
}
