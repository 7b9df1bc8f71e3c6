//! Inviting: as what, whom, and how the invited person comes to know.

use crate::bot::command::{Command, digits_to_ascii};
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, Outgoing, say};
use crate::domain::{Permission, Phone, Role};
use crate::i18n::{Language, Text, texts};
use crate::members::invitation::{Invited, Reach};
use crate::members::{self, Unreadable, invitation};
use crate::store::state::users::UserRow;
use crate::whatsapp::limited::Limited;
use crate::whatsapp::outbound::Template;

use super::{invited, people, whom};

/// Asks as what somebody is invited.
pub(super) fn start(turn: &Turn<'_>) -> Reply {
    let reply = Reply::new(texts::invite_as_what(turn.child.child_name.clone()))
        .choice(&Command::InviteParent, texts::people_button_parent())
        .choice(&Command::InviteTherapist, texts::people_button_therapist());
    if is_unnamed(turn) {
        return name_first(turn, reply);
    }
    reply.choice(&Command::InviteHelp, texts::people_button_share())
}

/// Whether nobody has named the child yet.
fn is_unnamed(turn: &Turn<'_>) -> bool {
    whom::default_names().contains(&turn.child.child_name)
}

/// With the offer to name the child: whoever is invited reads the name, and "My child" tells them nothing.
fn name_first(turn: &Turn<'_>, reply: Reply) -> Reply {
    if !is_unnamed(turn) {
        return reply;
    }
    reply
        .and(texts::invite_name_first(turn.child.child_name.clone()))
        .choice(&Command::ChildName(String::new()), texts::invite_button_name())
}

/// Asks whom to invite.
pub(super) fn ask(turn: &mut Turn<'_>, role: Role) -> Reply {
    turn.ask(question(role));
    let text = match role {
        Role::PendingTherapist => texts::invite_ask_therapist(turn.child.child_name.clone()),
        _ => texts::invite_ask_parent(turn.child.child_name.clone()),
    };
    name_first(turn, Reply::new(text)).choice(&Command::Cancel, texts::people_button_cancel())
}

fn question(role: Role) -> Waiting {
    match role {
        Role::PendingTherapist => Waiting::InviteTherapistPhone,
        _ => Waiting::InviteParentPhone,
    }
}

/// The role that the open question invites to.
fn asked(turn: &Turn<'_>) -> Option<Role> {
    match turn.question() {
        Some(Waiting::InviteParentPhone) => Some(Role::PendingParent),
        Some(Waiting::InviteTherapistPhone) => Some(Role::PendingTherapist),
        _ => None,
    }
}

/// Whether a contact card would answer the open question.
pub fn is_asked(turn: &Turn<'_>) -> bool {
    asked(turn).is_some() && turn.may(Permission::MembersManage)
}

/// Invites who is on a contact card; several numbers on it are offered to choose from.
pub fn contacts(turn: &mut Turn<'_>, numbers: &[String]) -> Result<Reply, BotError> {
    let role = asked(turn).unwrap_or(Role::PendingParent);
    let mut phones: Vec<Phone> = Vec::new();
    for phone in numbers.iter().filter_map(|number| members::phone_on_card(&digits_to_ascii(number))) {
        if !phones.contains(&phone) {
            phones.push(phone);
        }
    }
    match phones.as_slice() {
        [] => Ok(refuse(turn, role, texts::invite_refuse_card())),
        [phone] => made(turn, role, phone),
        several => {
            let reply = Reply::new(texts::invite_which_number()).list_label(texts::people_label_numbers());
            Ok(several.iter().take(9).fold(reply, |reply, phone| {
                let argument = phone.as_str().to_owned();
                let command = match role {
                    Role::PendingTherapist => Command::AddTherapist(argument),
                    _ => Command::AddParent(argument),
                };
                reply.row(&command, people::number(phone), people::role(role))
            }))
        }
    }
}

/// Takes a typed answer; `None` for words that have no number in them, for they are about something else.
pub(super) fn typed(turn: &mut Turn<'_>, role: Role, text: &str) -> Result<Option<Reply>, BotError> {
    let digits = digits_to_ascii(text).bytes().filter(u8::is_ascii_digit).count();
    if digits < 4 {
        return Ok(None);
    }
    turn.leave_question();
    add(turn, role, text).map(Some)
}

/// Invites the number in `text`, or asks for it.
pub(super) fn add(turn: &mut Turn<'_>, role: Role, text: &str) -> Result<Reply, BotError> {
    if text.trim().is_empty() {
        return Ok(ask(turn, role));
    }
    let why = match members::phone_from(&digits_to_ascii(text), turn.phone()) {
        Ok(phone) => return made(turn, role, &phone),
        Err(Unreadable::NoNumber) => texts::invite_refuse_number(),
        Err(Unreadable::Several) => texts::invite_refuse_several(),
        Err(Unreadable::TooLong) => texts::invite_refuse_length(),
    };
    Ok(refuse(turn, role, why))
}

fn refuse(turn: &mut Turn<'_>, role: Role, text: Text) -> Reply {
    turn.ask(question(role));
    Reply::new(text).choice(&Command::Cancel, texts::people_button_cancel())
}

fn made(turn: &mut Turn<'_>, role: Role, phone: &Phone) -> Result<Reply, BotError> {
    turn.leave_question();
    let number = people::number(phone);
    let child = turn.child.child_name.clone();
    let invited = invitation::invite(turn.scope, &turn.user, turn.child_id(), phone, role, turn.now)?;
    let text = match invited {
        Invited::Oneself => return Ok(refuse(turn, role, texts::invite_refuse_self())),
        Invited::ThisService => return Ok(refuse(turn, role, texts::invite_refuse_service())),
        Invited::Already(has) => texts::invite_already(child, number, say::role(has)),
        Invited::Waiting => texts::invite_waiting(number),
        Invited::TooMany => texts::invite_too_many(),
        Invited::Made { user, reach, instead_of } => {
            let reply = if reach == Reach::Unreachable {
                unreachable(turn, &user, role)?
            } else {
                send(turn, &user, role, &reach)?;
                let reply = Reply::new(texts::invite_sent(child, number, people::role(role)));
                with_next(if is_unnamed(turn) {
                    name_first(turn, reply)
                } else {
                    reply.choice(&Command::InviteMember, texts::people_button_another())
                })
            };
            return Ok(match instead_of {
                Some(before) => reply.after(texts::invite_other_role(people::role(before), people::role(role))),
                None => reply,
            });
        }
    };
    Ok(with_next(Reply::new(text).choice(&Command::InviteMember, texts::people_button_another())))
}

fn with_next(reply: Reply) -> Reply {
    reply.choice(&Command::Members, texts::people_button_members()).choice(&Command::Menu, texts::button_menu())
}

/// Puts the invitation into the outbox: free-form where that is allowed, with the template for where it is not.
fn send(turn: &mut Turn<'_>, user: &UserRow, role: Role, reach: &Reach) -> Result<(), BotError> {
    let who = people::name(turn.user.profile_name.as_deref(), turn.phone());
    let language = Language::from_code(user.locale.as_deref().unwrap_or_default());
    let reply = invited::invitation(&turn.child.child_name, who.clone(), role);
    let values = [who.render(language), turn.child.child_name.clone()];
    let template = invitation::template(turn.scope)?.map(|template| Template {
        name: template.name,
        language: template.language,
        body: values.iter().take(template.variables).map(|value| Limited::cut(value)).collect(),
    });
    let window_until = match reach {
        Reach::Window(until) => Some(*until),
        Reach::Template | Reach::Unreachable => None,
    };
    for content in reply.render(language, 0)?.into_iter().take(1) {
        turn.also.push(Outgoing { recipient: user.phone.clone(), content, template: template.clone(), window_until });
    }
    Ok(())
}

/// The person has to write first: says how to get them to.
fn unreachable(turn: &Turn<'_>, user: &UserRow, role: Role) -> Result<Reply, BotError> {
    let number = people::number(&user.phone);
    let child = turn.child.child_name.clone();
    let text = match link(turn)? {
        Some(link) => texts::invite_write_first_link(child, link, number, people::role(role)),
        None => texts::invite_write_first(child, number, people::role(role)),
    };
    let reply = Reply::new(text).choice(&Command::InviteHelp, texts::people_button_share());
    Ok(if is_unnamed(turn) {
        name_first(turn, reply)
    } else {
        reply.choice(&Command::Members, texts::people_button_members())
    }
    .choice(&Command::Menu, texts::button_menu()))
}

/// A text to forward to whoever shall join.
pub(super) fn help(turn: &Turn<'_>) -> Result<Reply, BotError> {
    Ok(Reply::new(match link(turn)? {
        Some(link) => texts::invite_forward_link(turn.child.child_name.clone(), link),
        None => texts::invite_forward(turn.child.child_name.clone()),
    }))
}

/// A link that opens a chat with this service, its first word written already.
fn link(turn: &Turn<'_>) -> Result<Option<String>, BotError> {
    Ok(invitation::public_number(turn.scope)?.map(|number| format!("https://wa.me/{number}?text=join")))
}
