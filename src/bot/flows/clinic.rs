//! The clinic's view: all the children that a person owns, their members, and who is at risk.

use std::cmp::Reverse;

use crate::bot::BotError;
use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::say;
use crate::bot::turn::Turn;
use crate::i18n::{Text, texts};
use crate::members::invitation;
use crate::members::risk::{self, Risk};
use crate::store::state::clinic;

use super::{members as team, people};

/// The sums over all children.
pub(super) fn overview(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let month = turn.today.month();
    let rows = clinic::counts(turn.scope, turn.phone(), month.first_day(), month.last_day())?;
    let attended: i64 = rows.iter().map(|row| row.counts.attended).sum();
    let missed: i64 = rows.iter().map(|row| row.counts.missed).sum();
    let recent = clinic::counts(turn.scope, turn.phone(), risk::first_day(turn.today), turn.today)?;
    let level = |wanted: Risk| number(recent.iter().filter(|row| Risk::of(row.counts) == wanted).count());
    let (joined, waiting) = invitation::joined_and_open(&clinic::members(turn.scope, turn.phone())?, turn.now);
    Ok(Reply::new(texts::clinic_title(number(rows.len())))
        .and(texts::clinic_month(attended, missed, say::month(month)))
        .and(texts::clinic_levels(level(Risk::High), level(Risk::Low), level(Risk::Medium)))
        .and(texts::clinic_people(joined + waiting))
        .choice(&Command::AdminRisk, texts::clinic_button_risk())
        .choice(&Command::AdminMembers, texts::clinic_button_members())
        .choice(&Command::Children, texts::people_button_children()))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// All members of all children, with their state.
pub(super) fn members(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let members = clinic::members(turn.scope, turn.phone())?;
    if members.is_empty() {
        return Ok(Reply::new(texts::clinic_no_members())
            .choice(&Command::InviteMember, texts::people_button_invite())
            .choice(&Command::Menu, texts::button_menu()));
    }
    let (joined, waiting) = invitation::joined_and_open(&members, turn.now);
    let reply = Reply::new(texts::clinic_members(joined + waiting, waiting))
        .list_label(texts::people_label_members())
        .paged(Command::AdminMembers);
    Ok(members.into_iter().fold(reply, |reply, member| {
        let state = team::state(turn, &member).unwrap_or_else(texts::members_state_joined);
        let title = people::name(member.profile_name.as_deref(), &member.phone);
        let hint = texts::clinic_member_hint(short(&member.child_name), people::role(member.role), state);
        reply.row(&Command::Member(member.id), title, hint)
    }))
}

/// A child's name where it must leave room for more.
fn short(name: &str) -> String {
    crate::whatsapp::limited::Limited::<24>::cut(name).as_str().to_owned()
}

/// The children by risk, the highest first.
pub(super) fn at_risk(turn: &Turn<'_>) -> Result<Reply, BotError> {
    let mut rows = clinic::counts(turn.scope, turn.phone(), risk::first_day(turn.today), turn.today)?;
    rows.sort_by_key(|row| (Reverse(Risk::of(row.counts)), Reverse(row.counts.missed), row.child_id));
    let high = number(rows.iter().filter(|row| Risk::of(row.counts) == Risk::High).count());
    let medium = number(rows.iter().filter(|row| Risk::of(row.counts) == Risk::Medium).count());
    let reply = Reply::new(texts::clinic_risk(high, medium))
        .list_label(texts::people_label_children())
        .paged(Command::AdminRisk);
    Ok(rows.into_iter().fold(reply, |reply, row| {
        let hint = texts::clinic_risk_hint(row.counts.attended, level(Risk::of(row.counts)), row.counts.missed);
        reply.row(&Command::SwitchChild(Some(row.child_id)), texts::words(row.name), hint)
    }))
}

fn level(risk: Risk) -> Text {
    match risk {
        Risk::Low => texts::clinic_level_low(),
        Risk::Medium => texts::clinic_level_medium(),
        Risk::High => texts::clinic_level_high(),
    }
}
