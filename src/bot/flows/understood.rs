//! What people say in their own words. What they said word by word is done at once, through the same doors as the
//! buttons; what was guessed is shown first and waits for a yes.

use crate::bot::command::{Command, MAX_COUNT, tidy};
use crate::bot::proposal::Proposal;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::waiting::Waiting;
use crate::bot::{BotError, dispatch, say};
use crate::domain::{Day, Permission, Status};
use crate::free_text::{Certainty, Days, Meaning, understand};
use crate::i18n::{Text, texts};
use crate::sessions::{BULK_DAYS_MAX, Log};
use crate::store::state::child_members;

use super::missed::read_reason;
use super::record::{self, Agreed};
use super::whom::{self, Whom};
use super::{bulk, holiday, menu, people, undo};

/// Answers words that mean something; `None` if they do not.
pub(super) fn answer(turn: &mut Turn<'_>, text: &str) -> Result<Option<Reply>, BotError> {
    let children = child_members::all_of(turn.scope, turn.phone())?;
    let understood = understand(text, turn.today, &whom::names(&children));
    let Some(meaning) = understood.meaning else { return Ok(None) };
    match whom::whom(turn, &children, &understood.children) {
        Whom::Unclear(children) if meaning.writes() => Ok(Some(whom::which(children))),
        Whom::Active | Whom::Unclear(_) => act(turn, meaning, understood.certainty == Certainty::Stated).map(Some),
        // Whose log it is was said in passing, so it is asked about.
        Whom::Other(child) => {
            let text = texts::children_switched(child.child_name.clone(), people::role(child.role));
            turn.switch_to(child)?;
            Ok(Some(act(turn, meaning, false)?.after(text)))
        }
    }
}

/// Does what was `stated`, and asks about what was not.
fn act(turn: &mut Turn<'_>, meaning: Meaning, stated: bool) -> Result<Reply, BotError> {
    let proposal = match proposal(meaning) {
        Ok(Ok(proposal)) => proposal,
        Ok(Err(refusal)) => return dispatch::act(turn, Permission::Log, |_| Ok(menu::with_menu(refusal))),
        Err(Command::Undo) if !stated => Proposal::Undo,
        Err(command) => return dispatch::run(turn, &command),
    };
    dispatch::act(turn, Permission::Log, |turn| if stated { perform(turn, proposal) } else { Ok(ask(turn, proposal)) })
}

/// What a log that was understood comes to, or why it cannot be; for anything else the command that does it.
fn proposal(meaning: Meaning) -> Result<Result<Proposal, Text>, Command> {
    Ok(match meaning {
        Meaning::Attended { days, sessions } => checked(sessions).map(|count| Proposal::Attended { days, count }),
        Meaning::Missed { days, sessions, reason } => checked(sessions).and_then(|count| {
            let reason = reason.as_deref().map(read_reason).transpose()?;
            Ok(Proposal::Missed { days, count, reason })
        }),
        Meaning::Holiday { days } => Ok(Proposal::Holiday { days }),
        other => return Err(command(&other)),
    }
    .and_then(|proposal| {
        let many = proposal.days().is_some_and(|days| days.count() > BULK_DAYS_MAX);
        if many { Err(texts::refuse_too_many_days(i64::try_from(BULK_DAYS_MAX).unwrap_or(0))) } else { Ok(proposal) }
    }))
}

fn checked(sessions: Option<u8>) -> Result<u8, Text> {
    let count = sessions.unwrap_or(1);
    if (1..=MAX_COUNT).contains(&count) { Ok(count) } else { Err(texts::refuse_count()) }
}

fn command(meaning: &Meaning) -> Command {
    match meaning {
        Meaning::HowManyLeft | Meaning::Report => Command::Summary,
        Meaning::Status => Command::Status,
        Meaning::Help => Command::Help,
        Meaning::Undo => Command::Undo,
        Meaning::Setup => Command::Setup,
        Meaning::Tracker => Command::Tracker,
        Meaning::Menu => Command::Menu,
        Meaning::Weekly => Command::Weekly,
        Meaning::MissedReport => Command::MissedAnalytics,
        Meaning::Streak => Command::Streak,
        Meaning::Note => Command::Feedback,
        Meaning::Members => Command::Members,
        Meaning::Invite => Command::InviteMember,
        Meaning::Language => Command::LanguageMenu,
        Meaning::Reminders => Command::ReminderMenu,
        Meaning::Schedule => Command::Schedule,
        Meaning::Plan => Command::Plan,
        Meaning::Export => Command::ExportData,
        Meaning::Attended { .. } => Command::Attended,
        Meaning::Missed { .. } => Command::Missed,
        Meaning::Holiday { .. } => Command::Holiday,
    }
}

/// Shows what was understood and asks.
fn ask(turn: &mut Turn<'_>, proposal: Proposal) -> Reply {
    if let Some(refusal) = refuse(turn, &proposal) {
        return refusal;
    }
    let reply = shown(turn, &proposal);
    turn.ask(Waiting::Understood(proposal));
    reply
}

fn shown(turn: &Turn<'_>, proposal: &Proposal) -> Reply {
    let question = match proposal {
        Proposal::Attended { days, count } => texts::understood_attended(i64::from(*count), said(turn, days)),
        Proposal::Missed { days, count, reason: None } => texts::understood_missed(i64::from(*count), said(turn, days)),
        Proposal::Missed { days, count, reason: Some(reason) } => {
            texts::understood_missed_reason(i64::from(*count), said(turn, days), reason.as_str())
        }
        Proposal::Holiday { days } => texts::understood_holiday(said(turn, days)),
        Proposal::Undo => texts::understood_undo(),
    };
    Reply::new(question)
        .choice(&Command::ConfirmYes, texts::understood_yes())
        .choice(&Command::ConfirmNo, texts::understood_no())
        .choice(&Command::Menu, texts::button_menu())
}

fn said(turn: &Turn<'_>, days: &Days) -> Text {
    match days {
        Days::One(day) => say::day(*day, turn.today),
        Days::Range { from, to } => say::span(*from, *to, turn.today),
        Days::Several(several) => undo::days(several).unwrap_or_else(|| say::day(days.first(), turn.today)),
    }
}

/// What cannot be, whoever agrees: sessions that lie ahead, all of them.
fn refuse(turn: &Turn<'_>, proposal: &Proposal) -> Option<Reply> {
    match proposal {
        Proposal::Attended { days, .. } | Proposal::Missed { days, .. } => record::refuse_future(turn, days.first()),
        Proposal::Holiday { .. } | Proposal::Undo => None,
    }
}

/// Does what was understood.
pub(super) fn perform(turn: &mut Turn<'_>, proposal: Proposal) -> Result<Reply, BotError> {
    if let Some(refusal) = refuse(turn, &proposal) {
        return Ok(refusal);
    }
    match proposal {
        Proposal::Attended { days, count } => log(turn, &days, Status::Attended, count, None),
        Proposal::Missed { days, count, reason } => log(turn, &days, Status::Cancelled, count, reason),
        Proposal::Holiday { days: Days::Several(days) } => holiday::on(turn, &days),
        Proposal::Holiday { days } => holiday::between(turn, days.first(), days.last()),
        Proposal::Undo => undo::undo(turn),
    }
}

fn log(turn: &mut Turn<'_>, days: &Days, status: Status, count: u8, reason: Option<String>) -> Result<Reply, BotError> {
    if let Days::One(day) = *days {
        return record::log(turn, Log { day, status, count, reason }, Agreed::Nothing);
    }
    let days: Vec<Day> = days.iter().collect();
    bulk::log(turn, status, &days, count, reason)
}

/// A no: nothing is done.
pub(super) fn dropped() -> Reply {
    Reply::new(texts::understood_dropped())
        .choice(&Command::Attended, texts::button_attended())
        .choice(&Command::Missed, texts::button_missed())
        .choice(&Command::Menu, texts::button_menu())
}

/// A yes or no in the person's language, or other words that mean something by themselves.
pub(super) fn typed(turn: &mut Turn<'_>, proposal: &Proposal, text: &str) -> Result<Option<Reply>, BotError> {
    let word = tidy(text).to_lowercase();
    let word = word.trim_end_matches(['.', '!', '।']);
    let is = |title: Text| title.render(turn.language).to_lowercase() == word;
    if is(texts::yes()) || is(texts::understood_yes()) {
        turn.leave_question();
        return perform(turn, proposal.clone()).map(Some);
    }
    if is(texts::no()) || is(texts::understood_no()) {
        turn.leave_question();
        return Ok(Some(dropped()));
    }
    Ok(None)
}

/// Shows it once more, after words that are no answer.
pub(super) fn ask_again(turn: &Turn<'_>, proposal: &Proposal) -> Reply {
    shown(turn, proposal)
}
