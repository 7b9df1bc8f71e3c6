//! What is asked for in words: how many are left, the report, help, undo.
//!
//! Most of it only shows something, so slips and a name in between are forgiven. Taking back is not.

use super::class::{Class, Command};
use super::clauses::{Parsed, is_content};
use super::{Guess, Meaning, Understanding};

/// The command that a message asks for, if it asks for one; `dated` says whether it names a day.
pub(super) fn asked(parsed: &Parsed<'_>, dated: bool) -> Option<Understanding> {
    let has = |wanted: fn(Class) -> bool| parsed.items.iter().any(|item| wanted(item.class));
    // Only the clause that asks counts: "share the link again, my phone got changed".
    let clause = (0..parsed.items.len()).find(|&at| asks(parsed.class(at))).map(|at| parsed.clause[at]);
    let here = |at: &usize| clause.is_none_or(|clause| parsed.clause[*at] == clause);
    let of = |wanted: fn(Class) -> bool| (0..parsed.items.len()).filter(here).any(|at| wanted(parsed.class(at)));
    if counts_what_is_left(parsed) || (!dated && asks_for_the_balance(parsed)) {
        return Some(Understanding::new(Meaning::HowManyLeft, None));
    }
    if of(|class| class == Class::Topic) {
        return None;
    }
    let unknown = (0..parsed.items.len())
        .filter(here)
        .filter(|&at| is_content(parsed.class(at)) && parsed.class(at) != Class::Therapist);
    let unknown = unknown.filter(|&at| parsed.class(at) != Class::Manner).count();
    let commands = || {
        parsed.items.iter().filter_map(|item| match item.class {
            Class::Command(command) => Some((command, item.slip)),
            _ => None,
        })
    };
    // "wrong entry, remove it": what is wrong explains what to do, and makes a slip in it sure.
    let wrong = commands().any(|(command, _)| command == Command::Wrong);
    let found = commands()
        .find(|(command, _)| *command == Command::Undo)
        .map(|(command, slip)| {
            let named = has(|class| matches!(class, Class::Last | Class::Logged | Class::Entry | Class::Relative(_)));
            (command, slip && !wrong && !named)
        })
        .or_else(|| commands().next());
    // "kitni bachi hai is mahine ki" asks how many are left, whatever month.
    let left = has(|class| class == Class::Left) && has(|class| class == Class::HowMany);
    let found = found.filter(|(command, _)| !(left && *command == Command::Report));
    if let Some((command, slip)) = found {
        let phrase = (0..parsed.items.len())
            .any(|at| matches!(parsed.class(at), Class::Command(Command::Help)) && parsed.word(at).contains(' '));
        if command == Command::Help && phrase && !dated {
            return Some(Understanding::new(Meaning::Help, None));
        }
        return by_word(parsed, command, slip, unknown, dated);
    }
    counted(parsed, unknown, dated)
}

/// How many are left, or how the month went, asked for without a word for it.
fn counted(parsed: &Parsed<'_>, unknown: usize, dated: bool) -> Option<Understanding> {
    let has = |wanted: fn(Class) -> bool| parsed.items.iter().any(|item| wanted(item.class));
    let logs =
        has(|class| matches!(class, Class::Holiday | Class::Miss | Class::NotWent | Class::Attend | Class::Went));
    let how_many = has(|class| class == Class::HowMany) && has(|class| class == Class::Session);
    // "kitni therapy reh gayi": how many are left.
    let stayed = (0..parsed.items.len()).any(|at| {
        parsed.class(at) == Class::Miss && ["reh g", "rah g", "रह ग"].iter().any(|rest| parsed.word(at).contains(rest))
    });
    if has(|class| class == Class::HowMany) && stayed && !dated {
        return Some(Understanding::new(Meaning::HowManyLeft, None));
    }
    let verbs = has(|class| matches!(class, Class::Attend | Class::Done | Class::Went | Class::Miss));
    if how_many && !verbs && !dated && !logs && unknown <= 4 {
        return Some(Understanding::new(Meaning::HowManyLeft, None));
    }
    if unknown > 1 {
        return None;
    }
    // "double session hua tha kyunki ek pending tha" tells why.
    let done = dated && has(|class| class == Class::Done) && has(|class| class == Class::Because);
    let left = has(|class| class == Class::Left);
    let entered = dated && has(|class| matches!(class, Class::Entry | Class::Logged));
    if left && !logs && !done && !entered {
        return Some(Understanding::new(Meaning::HowManyLeft, None));
    }
    if has(|class| class == Class::HowMany) && verbs && !dated {
        return Some(Understanding::new(Meaning::Report, None));
    }
    if has(|class| class == Class::HowMany) && has(|class| class == Class::Session) && !dated && !logs {
        return Some(Understanding::new(Meaning::HowManyLeft, None));
    }
    None
}

/// "need to know balance sessions before paying": how many are left, whatever it is for.
fn asks_for_the_balance(parsed: &Parsed<'_>) -> bool {
    let has = |wanted: fn(Class) -> bool| parsed.items.iter().any(|item| wanted(item.class));
    let logs = has(|class| {
        matches!(class, Class::Holiday | Class::Miss | Class::NotWent | Class::Attend | Class::Went | Class::Done)
    });
    let asked = parsed.items.iter().any(|item| match item.class {
        Class::Command(command) => command != Command::Plan,
        class => matches!(class, Class::Logged | Class::Entry),
    });
    let of_sessions = (0..parsed.items.len()).any(|at| {
        parsed.class(at) == Class::Session
            || (parsed.class(at) == Class::Left
                && ["session", "class"].iter().any(|name| parsed.word(at).contains(name)))
    });
    has(|class| class == Class::Left) && of_sessions && !logs && !asked
}

/// "jo paise diye the unme kitne session bache": it only shows something, whatever else is said.
fn counts_what_is_left(parsed: &Parsed<'_>) -> bool {
    let has = |wanted: fn(Class) -> bool| parsed.items.iter().any(|item| wanted(item.class));
    let money = has(|class| class == Class::Topic) && !has(|class| class == Class::Session);
    let other = |class| {
        matches!(
            class,
            Class::Command(Command::Undo | Command::Wrong | Command::Report | Command::Help) | Class::Holiday
        )
    };
    has(|class| class == Class::Left) && has(|class| class == Class::HowMany) && !money && !has(other)
}

/// Whether a word asks for something.
const fn asks(class: Class) -> bool {
    matches!(class, Class::Command(_) | Class::Left | Class::HowMany)
}

fn by_word(parsed: &Parsed<'_>, command: Command, slip: bool, unknown: usize, dated: bool) -> Option<Understanding> {
    // "attended today, send report": the log would be lost.
    let logged = parsed
        .items
        .iter()
        .any(|item| matches!(item.class, Class::Attend | Class::Went | Class::Miss | Class::NotWent | Class::Holiday));
    let meaning = match command {
        Command::Undo | Command::Wrong if is_held_back(parsed) => return None,
        Command::Undo if unknown == 0 => {
            // "take back what I logged" asks nothing.
            let asks = (0..parsed.items.len()).any(|at| {
                let ours = ["i", "we", "you", "u", "was", "is"].contains(&parsed.word(at + 1).as_str());
                parsed.class(at) == Class::Question && !(["what", "which"].contains(&parsed.word(at).as_str()) && ours)
            });
            return undo(slip || names_another_day(parsed) || asks);
        }
        Command::Wrong if unknown == 0 && !denied(parsed) => return undo(true),
        Command::Undo | Command::Wrong => return None,
        _ if logged && dated => return None,
        // It only shows something: "report in pdf for my office file".
        Command::Report if unknown <= 3 => Meaning::Report,
        Command::Status if unknown <= 1 => Meaning::Status,
        Command::Tracker if unknown <= 3 => Meaning::Tracker,
        Command::MissedReport if unknown <= 1 => Meaning::MissedReport,
        // "what should I type to mark absent"
        Command::Help if !dated && (!logged || parsed.has(|class| class == Class::Entry)) => Meaning::Help,
        // These only show something too, or ask before they do anything.
        _ if unknown > 1 || logged => return None,
        Command::Help => Meaning::Help,
        Command::Setup => Meaning::Setup,
        Command::Menu => Meaning::Menu,
        Command::Weekly => Meaning::Weekly,
        Command::Streak => Meaning::Streak,
        Command::Note => Meaning::Note,
        Command::Members => Meaning::Members,
        Command::Invite => Meaning::Invite,
        Command::Language => Meaning::Language,
        Command::Reminders => Meaning::Reminders,
        Command::Schedule => Meaning::Schedule,
        Command::Plan => Meaning::Plan,
        Command::Export => Meaning::Export,
        Command::Report | Command::Status | Command::Tracker | Command::MissedReport => return None,
    };
    Some(Understanding::new(meaning, None))
}

/// "remove yesterday's entry": only the last one can be taken back, which need not be that.
fn names_another_day(parsed: &Parsed<'_>) -> bool {
    const TODAY: [&str; 12] = ["toda", "tdy", "aaj", "aj", "आज", "iv", "ee", "iyy", "ఈ", "ఇవ", "ఇయ్", "నేటి"];
    (0..parsed.items.len())
        .any(|at| parsed.class(at) == Class::Date && !TODAY.iter().any(|start| parsed.word(at).starts_with(start)))
}

/// "undo mat karna", "undo vaddu": what is asked is not to take back.
fn is_held_back(parsed: &Parsed<'_>) -> bool {
    (0..parsed.items.len()).any(|at| {
        let here = |other: usize| parsed.clause.get(other) == Some(&parsed.clause[at]);
        let refuses = |class| matches!(class, Class::Negation | Class::Unsure | Class::Cannot | Class::NotWent);
        let unsure = |other: usize| parsed.class(other) == Class::Unsure && here(other);
        parsed.class(at) == Class::Command(Command::Undo)
            && ((here(at + 1) && refuses(parsed.class(at + 1)))
                || (at > 0 && here(at - 1) && refuses(parsed.class(at - 1)))
                || (0..parsed.items.len()).any(unsure))
    })
}

/// "not wrong", "galat nahi"; but "nahi, galat" begins with a no and goes on.
fn denied(parsed: &Parsed<'_>) -> bool {
    let wrong = (0..parsed.items.len()).find(|&at| parsed.class(at) == Class::Command(Command::Wrong));
    let answers = |at: usize| {
        let said = parsed.word(at);
        let is_no = ["no", "nahi", "nahin", "nhi", "nai", "nope", "नहीं", "नही", "kadu", "kaadu", "కాదు", "ledu", "లేదు"]
            .contains(&said.as_str());
        let first = (0..at).all(|before| {
            matches!(parsed.class(before), Class::Negation | Class::Filler | Class::Mark(_) | Class::Polite)
        });
        is_no && first && wrong.is_some_and(|wrong| at < wrong)
    };
    (0..parsed.items.len())
        .any(|at| parsed.class(at) == Class::Question || (parsed.class(at) == Class::Negation && !answers(at)))
}

#[expect(clippy::unnecessary_wraps, reason = "the arms that call it answer with an Option")]
fn undo(guessed: bool) -> Option<Understanding> {
    Some(Understanding::new(Meaning::Undo, guessed.then_some(Guess::Meaning)))
}
