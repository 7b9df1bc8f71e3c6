//! One message of one person: who, for which child, when, in which language, and which question is open.
//!
//! Starting place of every flow. The open question is written once, when the turn ends.

use std::collections::BTreeSet;

use crate::domain::{ChildId, Day, Instant, Permission, Phone, Role};
use crate::i18n::{Language, texts};
use crate::members;
use crate::store::state::child_members::MembershipRow;
use crate::store::state::user_settings;
use crate::store::state::users::{self, UserRow};
use crate::store::{Scope, StoreError};
use crate::whatsapp::inbound::Sender;

use super::Outgoing;
use super::waiting::Waiting;
use super::work::Work;

/// The context of one message.
pub struct Turn<'s> {
    /// The state, as the tenant sees it.
    pub scope: &'s Scope<'s>,
    /// Who wrote.
    pub user: UserRow,
    /// The child that it is about, and the person's role there.
    pub child: MembershipRow,
    /// When the message came in.
    pub now: Instant,
    /// The family's day.
    pub today: Day,
    /// What the person reads.
    pub language: Language,
    /// Whether the person wrote for the first time ever.
    pub is_new: bool,
    /// Whether the language was guessed from the script of the person's first words.
    pub language_guessed: bool,
    /// Under what the person was known, once they had themselves erased: to be scrubbed from the journal.
    pub erased: BTreeSet<Phone>,
    /// From which row on a long list is shown.
    pub rows_offset: usize,
    /// What goes to other people because of this message, after the reply.
    pub also: Vec<Outgoing>,
    open: Option<Waiting>,
    next: Option<Waiting>,
    work: Vec<Work>,
}

impl<'s> Turn<'s> {
    /// Recognises the sender (made if new, with a child of their own) and reads what is needed of the state. Whoever
    /// writes for the first time reads the `guessed` language; a new person without one reads English.
    pub fn open(
        scope: &'s Scope<'s>,
        sender: &Sender,
        guessed: Option<Language>,
        now: Instant,
    ) -> Result<Option<Self>, StoreError> {
        let first_language = guessed.unwrap_or(Language::English);
        let recognised = members::recognise(
            scope,
            sender.phone.as_ref(),
            sender.business_scoped_id.as_ref(),
            sender.profile_name.as_deref(),
            first_language.code(),
            now,
        )?;
        let Some(members::Recognised { mut user, is_new }) = recognised else { return Ok(None) };
        // Who was invited reads the inviter's language, until their own first words show another.
        if let Some(first) = guessed.filter(|_| !is_new && !user.has_initiated_chat) {
            user_settings::set_locale(scope, user.id, first.code())?;
            user.locale = Some(first.code().to_owned());
        }
        let language = Language::from_code(user.locale.as_deref().unwrap_or_default());
        let own_name = || texts::child_default_name().render(language);
        let child = if is_new {
            members::own_child(scope, &user.phone, own_name(), now)?
        } else {
            members::current_child(scope, &user, own_name, now)?
        };
        let open = user.waiting_for.as_deref().and_then(Waiting::parse);
        let today = now.day_in(&members::zone_of(&user));
        let next = open.clone();
        Ok(Some(Self {
            scope,
            user,
            child,
            now,
            today,
            language,
            is_new,
            language_guessed: is_new && guessed.is_some(),
            erased: BTreeSet::new(),
            rows_offset: 0,
            also: Vec::new(),
            open,
            next,
            work: Vec::new(),
        }))
    }

    /// A turn that no message began: slow work of this person came back. `None` if the person is gone.
    pub fn reopen(scope: &'s Scope<'s>, phone: &Phone, now: Instant) -> Result<Option<Self>, StoreError> {
        if users::find(scope, phone, None)?.is_empty() {
            return Ok(None);
        }
        let (number, id) = if phone.is_business_scoped() { (None, Some(phone)) } else { (Some(phone), None) };
        let sender = Sender { phone: number.cloned(), business_scoped_id: id.cloned(), profile_name: None };
        Self::open(scope, &sender, None, now)
    }

    /// Asks for slow work; its result comes back through `flows::carry_on`.
    pub fn ask_for(&mut self, work: Work) {
        self.work.push(work);
    }

    /// What was asked for in this turn.
    pub fn take_work(&mut self) -> Vec<Work> {
        std::mem::take(&mut self.work)
    }

    /// The question that was open when the message came.
    pub fn question(&self) -> Option<&Waiting> {
        self.open.as_ref()
    }

    /// The question that will be open after this message.
    pub fn next_question(&self) -> Option<&Waiting> {
        self.next.as_ref()
    }

    /// Leaves the open question.
    pub fn leave_question(&mut self) {
        self.next = None;
    }

    /// The question was settled before anything else is done about the message: it neither stays nor is left.
    pub fn forget_question(&mut self) {
        self.open = None;
        self.next = None;
    }

    /// Keeps the question that was open, after a command that turned out to do nothing.
    pub fn keep_question(&mut self) {
        self.next = self.open.clone();
    }

    /// Opens a question.
    pub fn ask(&mut self, question: Waiting) {
        self.next = Some(question);
    }

    /// The child's id.
    pub fn child_id(&self) -> ChildId {
        self.child.child_id
    }

    /// The person deals with another child from now on.
    pub fn switch_to(&mut self, child: MembershipRow) -> Result<(), StoreError> {
        users::set_active_child(self.scope, self.user.id, Some(child.child_id))?;
        self.user.active_child_id = Some(child.child_id);
        self.child = child;
        Ok(())
    }

    /// The child that it was about is the person's no longer: another one of theirs takes its place.
    pub fn settle_child(&mut self) -> Result<(), StoreError> {
        self.user.active_child_id = None;
        let own_name = || texts::child_default_name().render(self.language);
        self.child = members::current_child(self.scope, &self.user, own_name, self.now)?;
        Ok(())
    }

    /// What identifies the person.
    pub fn phone(&self) -> &Phone {
        &self.user.phone
    }

    /// The person's role for the child.
    pub fn role(&self) -> Role {
        self.child.role
    }

    /// Whether the person may do something.
    pub fn may(&self, permission: Permission) -> bool {
        self.child.role.may(permission)
    }

    /// Ends the turn: writes the open question and when the person last wrote. Returns until when free-form
    /// messages may be sent to them.
    pub fn close(self, sent_at: Option<Instant>) -> Result<Instant, StoreError> {
        let inbound = sent_at.map_or(self.now, |sent| sent.min(self.now));
        // An old message that arrives late does not take back a window that a newer one opened.
        let inbound = self.user.last_inbound_at.map_or(inbound, |last| last.max(inbound));
        let waiting = self.next.map(|next| next.to_string());
        users::close_turn(self.scope, self.user.id, waiting.as_deref(), inbound)?;
        Ok(inbound.plus_seconds(24 * 60 * 60))
    }

    /// Ends a turn that no message began: writes the open question. Returns until when free-form messages may be sent
    /// to the person, `None` if they never wrote.
    pub fn keep_open(self) -> Result<Option<Instant>, StoreError> {
        let waiting = self.next.map(|next| next.to_string());
        users::set_waiting_for(self.scope, self.user.id, waiting.as_deref())?;
        Ok(self.user.last_inbound_at.map(|last| last.plus_seconds(24 * 60 * 60)))
    }
}
