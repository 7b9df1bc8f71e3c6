//! Decides what a message is — a command, an answer to the open question, something else — and who answers it.
//!
//! A tap and a command always work. The open question takes a typed command as its answer only if it asks for the
//! person's own words, and never `menu`, `back`, `cancel`, `help`, `stop` or `start`.

use crate::domain::{ChildId, Day, Permission};
use crate::free_text;
use crate::i18n::texts;
use crate::store::state::sessions::{self, Counts, DayRecord};
use crate::whatsapp::inbound::Kind;

use super::command::{Command, Malformed, Parsed, tidy};
use super::flows;
use super::proposal::Proposal;
use super::reply::Reply;
use super::turn::Turn;
use super::waiting::Waiting;
use super::{BotError, say};

/// The answer to a message.
pub fn respond(turn: &mut Turn<'_>, kind: &Kind) -> Result<Reply, BotError> {
    if let Some(reply) = flows::consent::hold_back(turn, kind)? {
        return Ok(reply);
    }
    match flows::removed::owed(turn)? {
        Some(names) => flows::removed::tell(turn, kind, names, |turn| understood(turn, kind)),
        None => understood(turn, kind),
    }
}

fn understood(turn: &mut Turn<'_>, kind: &Kind) -> Result<Reply, BotError> {
    if turn.role().is_pending() {
        return flows::invited::answer(turn, kind);
    }
    match kind {
        Kind::Text(text) => typed(turn, text),
        Kind::Tap { .. } => tapped(turn, kind),
        Kind::Contacts(numbers) if flows::invite::is_asked(turn) => flows::invite::contacts(turn, numbers),
        _ if turn.is_new => Ok(flows::welcome::welcome(turn)),
        Kind::Audio { media_id, .. } => flows::voice::heard(turn, media_id),
        _ => Ok(flows::unread::other(turn)),
    }
}

fn typed(turn: &mut Turn<'_>, text: &str) -> Result<Reply, BotError> {
    let parsed = Command::parse_typed(text);
    if let Some(question) = turn.question().cloned() {
        if let Some(command) = confirmed(&question, text) {
            return run(turn, &command);
        }
        let is_words = question.takes_any_words()
            && !always_works(&parsed)
            && !names_a_child(&parsed, &question)
            && !is_an_id(&parsed, text);
        // "leave" marks a day off, but not where it was just asked whether to leave.
        let leaves = matches!(question, Waiting::LeaveChild(_)) && parsed == Parsed::Command(Command::Holiday);
        // "ok" logs a session, but not where how it went was just asked.
        let is_mood = matches!(question, Waiting::Mood(..)) && flows::mood::is_okay(text);
        if (is_words || is_mood || leaves || parsed == Parsed::Words)
            && let Some(reply) = answer(turn, &question, text)?
        {
            return Ok(reply);
        }
    }
    match parsed {
        Parsed::Command(command) => run(turn, &command),
        Parsed::Malformed(wrong) => Ok(malformed(turn, wrong)),
        Parsed::Words => flows::words::answer(turn, text),
    }
}

/// "attended_date:2026-11-19", typed: the id of a button, and nobody's reason or name.
fn is_an_id(parsed: &Parsed, text: &str) -> bool {
    let said = text.trim();
    *parsed != Parsed::Words && said.contains([':', '_']) && !said.contains(char::is_whitespace)
}

/// How people say that something is done, in the three languages.
const DONE: [&str; 8] = ["done", "ho gaya", "ho gya", "हो गया", "ayindi", "ayyindi", "అయింది", "అయ్యింది"];

/// The yes or no that words are to a question that asks for one, in any language. What erases wants its own words.
fn confirmed(question: &Waiting, text: &str) -> Option<Command> {
    let erases = matches!(question, Waiting::ResetConfirm | Waiting::DeleteDataConfirm);
    if erases || !is_answer(&Command::ConfirmYes, question) {
        return None;
    }
    // To a guess that a session took place, "done" says yes; to a guess that none did, it is the command.
    let took_place = matches!(question, Waiting::Understood(Proposal::Attended { .. }));
    if took_place && DONE.contains(&tidy(text).to_lowercase().as_str()) {
        return Some(Command::ConfirmYes);
    }
    Some(if free_text::yes_or_no(text)? { Command::ConfirmYes } else { Command::ConfirmNo })
}

/// What a message asks for, whatever is open.
pub fn parsed(kind: &Kind) -> Parsed {
    match kind {
        Kind::Text(text) => Command::parse_typed(text),
        Kind::Tap { id, title } => match Command::parse_tap(id) {
            // A template's quick reply may carry only its words.
            Parsed::Words => Command::parse_typed(title),
            parsed => parsed,
        },
        _ => Parsed::Words,
    }
}

fn tapped(turn: &mut Turn<'_>, tap: &Kind) -> Result<Reply, BotError> {
    match parsed(tap) {
        Parsed::Command(command) => run(turn, &command),
        Parsed::Malformed(wrong) => Ok(malformed(turn, wrong)),
        Parsed::Words if turn.is_new => Ok(flows::welcome::welcome(turn)),
        Parsed::Words => Ok(flows::menu::with_menu(texts::tap_unknown())),
    }
}

/// Runs a command: the open question is left, and that is said where something is lost by it.
pub fn run(turn: &mut Turn<'_>, command: &Command) -> Result<Reply, BotError> {
    if let Command::MoreRows { of, offset } = command {
        turn.rows_offset = usize::from(*offset);
        return run(turn, of);
    }
    let question = turn.question().cloned();
    let answers = question.as_ref().is_some_and(|question| is_answer(command, question));
    let needs = match &question {
        Some(question) if answers => Some(question.needs()),
        _ => command.needs(),
    };
    if let Some(permission) = needs.filter(|permission| !turn.may(*permission)) {
        return Ok(refusal(turn, permission));
    }
    let left = Left::of(turn, question.as_ref().filter(|_| !answers))?;
    turn.leave_question();
    let reply = flows::run(turn, command)?;
    let is_about_child = needs.is_some_and(is_about_a_child) && !matches!(command, Command::AddChild(_));
    let reply = if is_about_child { flows::children::name_child(turn, reply)? } else { reply };
    framed(turn, reply, left.as_ref())
}

/// Does what was asked for in other words than a command's, as [`run`] does a command.
pub fn act(
    turn: &mut Turn<'_>,
    permission: Permission,
    act: impl FnOnce(&mut Turn<'_>) -> Result<Reply, BotError>,
) -> Result<Reply, BotError> {
    if !turn.may(permission) {
        return Ok(refusal(turn, permission));
    }
    let left = Left::of(turn, turn.question())?;
    turn.leave_question();
    let reply = act(turn)?;
    let reply = if is_about_a_child(permission) { flows::children::name_child(turn, reply)? } else { reply };
    framed(turn, reply, left.as_ref())
}

/// What is lost by leaving a question.
enum Left {
    /// A log: the day that the question is about, and what stood on it before.
    Day { day: Day, child: ChildId, before: DayRecord },
    /// A note with an answer or more in it.
    Note,
}

impl Left {
    fn of(turn: &Turn<'_>, question: Option<&Waiting>) -> Result<Option<Self>, BotError> {
        let Some(question) = question else { return Ok(None) };
        if question.is_begun_note() {
            return Ok(Some(Self::Note));
        }
        let Some(day) = question.unlogged_day() else { return Ok(None) };
        let child = turn.child_id();
        Ok(Some(Self::Day { day, child, before: sessions::on_day(turn.scope, child, day)? }))
    }
}

/// With what is lost by leaving a question before the reply, and with the welcome for somebody new.
fn framed(turn: &Turn<'_>, reply: Reply, left: Option<&Left>) -> Result<Reply, BotError> {
    let still_asked = turn.next_question().and_then(Waiting::unlogged_day);
    let reply = if turn.is_new { flows::welcome::greet(turn, reply) } else { reply };
    let (day, child, before) = match left {
        None => return Ok(reply),
        Some(Left::Note) => return Ok(reply.after(texts::note_left())),
        Some(Left::Day { day, child, before }) => (*day, *child, before),
    };
    if still_asked == Some(day) {
        return Ok(reply);
    }
    let now = sessions::on_day(turn.scope, child, day)?;
    let day = say::day(day, turn.today);
    Ok(if now.counts == Counts::default() {
        reply.after(texts::question_left(day))
    } else if now == *before {
        reply.after(flows::stays(day, now))
    } else {
        // Logged just now, in other words.
        reply
    })
}

/// Gives typed words to the open question; `None` if they are no answer to it.
fn answer(turn: &mut Turn<'_>, question: &Waiting, text: &str) -> Result<Option<Reply>, BotError> {
    if !turn.may(question.needs()) {
        turn.leave_question();
        return Ok(Some(refusal(turn, question.needs())));
    }
    match flows::answer(turn, question, text)? {
        Some(reply) if *question == Waiting::AddChildName => Ok(Some(reply)),
        Some(reply) => flows::children::name_child(turn, reply).map(Some),
        None => Ok(None),
    }
}

/// Whether what is done is done to one child, so that people who follow several need to know which.
fn is_about_a_child(permission: Permission) -> bool {
    matches!(permission, Permission::Log | Permission::Notes | Permission::View | Permission::Setup | Permission::Reset)
}

/// Whether a command is one of the answers that the question offers.
fn is_answer(command: &Command, question: &Waiting) -> bool {
    match command {
        Command::AttendedCount(_) | Command::BackfillCount(_) => matches!(
            question,
            Waiting::AttendedCount(_) | Waiting::BackfillAttendedCount(_) | Waiting::BackfillMissedCount(_)
        ),
        Command::BackfillReason(_) => matches!(
            question,
            Waiting::MissedReason(_) | Waiting::BackfillMissedReason(..) | Waiting::BackfillMissedNote(..)
        ),
        Command::MoodIs(_) => matches!(question, Waiting::Mood(..)),
        Command::ConfirmYes | Command::ConfirmNo => matches!(
            question,
            Waiting::DupAttend(..)
                | Waiting::ReplCanAttend(..)
                | Waiting::DupMissed(..)
                | Waiting::ReplaceWithMissed(..)
                | Waiting::SetupConfirm { .. }
                | Waiting::Understood(_)
                | Waiting::LeaveChild(_)
                | Waiting::RemoveMember(_)
                | Waiting::ResetConfirm
                | Waiting::DeleteDataConfirm
        ),
        Command::ScheduleToggle(_) | Command::ScheduleDone => matches!(question, Waiting::ScheduleDays),
        Command::SetTimezone(_) => matches!(question, Waiting::TimezoneName),
        Command::SetReminderTime(_) => matches!(question, Waiting::ReminderHour),
        Command::SkipStep | Command::StepBack => matches!(question, Waiting::NoteTemplate(_)),
        Command::ConfirmReset | Command::CancelReset => matches!(question, Waiting::ResetConfirm),
        _ => false,
    }
}

/// Whether this gets out of every question, in whichever of its words.
fn always_works(parsed: &Parsed) -> bool {
    use Command::{Back, Cancel, Help, Menu, Start, Stop};
    matches!(parsed, Parsed::Command(Menu | Back | Cancel | Help | Stop | Start))
}

/// Whether a name that was asked for comes with the command for it: the name is what stands behind.
fn names_a_child(parsed: &Parsed, question: &Waiting) -> bool {
    matches!(parsed, Parsed::Command(Command::ChildName(_) | Command::AddChild(_)))
        && matches!(question, Waiting::ChildNameUpdate | Waiting::AddChildName)
}

fn malformed(turn: &Turn<'_>, wrong: Malformed) -> Reply {
    let reply = flows::menu::with_menu(match wrong {
        Malformed::Day => texts::refuse_day(),
        Malformed::Count => texts::refuse_count(),
        Malformed::Range => texts::refuse_range(),
        Malformed::Choice => texts::refuse_choice(),
        Malformed::Hour => texts::refuse_hour(),
    });
    if turn.is_new { flows::welcome::greet(turn, reply) } else { reply }
}

/// Says which role may, and which role the person has.
pub fn refusal(turn: &Turn<'_>, permission: Permission) -> Reply {
    // What therapists may, every member may; the invited are asked for their answer instead.
    let admin = permission == Permission::Admin;
    let who = if admin { texts::refuse_role_owner() } else { texts::refuse_role_parent() };
    flows::menu::with_menu(texts::refuse_role(turn.child.child_name.clone(), say::role(turn.role()), who))
}
