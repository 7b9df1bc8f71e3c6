//! What a visitor sees, read in one look at the state.

use super::visitor::Visitor;
use crate::domain::{ChildId, Day, Instant, Month, Theme};
use crate::engine::page::PageAnswer;
use crate::i18n::Language;
use crate::members;
use crate::sessions::month::{self, MonthView};
use crate::store::state::page_answers;
use crate::store::state::page_people::{self, Child, Person};
use crate::store::{self, Scope, StoreError};

/// What a visitor asks to see; everything else is as they chose in the chat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wishes {
    pub(super) month: Option<Month>,
    pub(super) child: Option<ChildId>,
    pub(super) theme: Option<Theme>,
    pub(super) language: Option<Language>,
    /// The save that the page comes back from.
    pub(super) done: Option<String>,
}

/// A page that can be shown.
pub(super) struct View {
    pub(super) person: Person,
    pub(super) child: Child,
    /// The children to choose from.
    pub(super) children: Vec<Child>,
    pub(super) month: Month,
    pub(super) today: Day,
    pub(super) shown: MonthView,
    pub(super) theme: Theme,
    pub(super) language: Language,
    /// What became of the save that the page comes back from.
    pub(super) done: Option<(String, PageAnswer)>,
}

/// Why there is nothing to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nothing {
    /// The person never wrote.
    Unknown,
    /// The person has not accepted the invitation.
    Invited(Language),
    /// The person does not belong to the child.
    NoSuchChild(Language),
}

/// Reads what a visitor wants to see.
pub(super) fn read(
    connection: &rusqlite::Connection,
    visitor: &Visitor,
    wishes: &Wishes,
    now: Instant,
) -> Result<Result<View, Nothing>, StoreError> {
    store::in_read_transaction(connection, || {
        let scope = Scope::new(connection, visitor.tenant.clone());
        let Some(person) = page_people::person(&scope, &visitor.phone)? else { return Ok(Err(Nothing::Unknown)) };
        let chosen = person.locale.as_deref().map_or(Language::English, Language::from_code);
        let language = wishes.language.unwrap_or(chosen);
        let mut children = page_people::children(&scope, &person.phone)?;
        if children.is_empty() {
            // Whoever was taken off the list of the child that the link names, or never had one.
            return Ok(Err(if wishes.child.is_some() { Nothing::NoSuchChild(language) } else { Nothing::Unknown }));
        }
        children.retain(|child| !child.role.is_pending());
        let wanted = wishes.child.or(person.active_child_id);
        let child = match children.iter().find(|child| Some(child.id) == wanted) {
            Some(child) => child.clone(),
            None if wishes.child.is_some() => return Ok(Err(Nothing::NoSuchChild(language))),
            None => match children.first() {
                Some(child) => child.clone(),
                None => return Ok(Err(Nothing::Invited(language))),
            },
        };
        let today = now.day_in(&members::zone_named(person.timezone.as_deref()));
        let month = wishes.month.unwrap_or_else(|| today.month());
        let shown = month::read(&scope, child.id, month)?;
        let stored_theme = person.theme.as_deref().and_then(|theme| theme.parse().ok());
        let theme = wishes.theme.or(stored_theme).unwrap_or(Theme::Sunrise);
        let mut done = None;
        if let Some(save_id) = &wishes.done {
            let answer = page_answers::get(&scope, &person.phone, save_id)?;
            let answer = answer.and_then(|answer| serde_json::from_str(&answer).ok());
            done = answer.map(|answer| (save_id.clone(), answer));
        }
        Ok(Ok(View { person, child, children, month, today, shown, theme, language, done }))
    })
}
