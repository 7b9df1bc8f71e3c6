//! What in a log is not explained by it: words that no table has, a *not* that denies no verb, a reason that may have
//! been cut in the wrong place. A log is written without asking only if every word that could turn it round was understood.

use super::class::Class;
use super::clauses::{Parsed, Part, is_verb};
use super::meaning::Event;
use super::reasons::{self, Found};
use super::{ReasonGroup, denials, details, loose, named, numbers};

/// Whether anything in the message is not explained by `event` and its `reason`.
pub(super) fn is_unexplained(parsed: &Parsed<'_>, event: Event, reason: Option<&Found>) -> bool {
    let main = happened(parsed, event).map(|at| parsed.clause[at]);
    let outside: Vec<usize> = (0..parsed.items.len())
        .filter(|at| !reason.is_some_and(|found| found.items.contains(at)) && !parsed.is_comment(*at, main))
        // "nahi gaye bhaiya bus nahi thi": who is told why.
        .filter(|at| !reason.is_some_and(|found| found.items.start == at + 1 && reasons::is_title(parsed, *at)))
        .filter(|at| event != Event::Attended || !parsed.is_setting(*at))
        .filter(|at| {
            let why = only_tells_why(parsed.class(*at));
            // "two sessions because the doctor asked for extra"
            let told = event == Event::Attended && parsed.class(*at) == Class::Doubt;
            event == Event::Missed || parsed.part[*at] != Part::Reason || !(why || told)
        })
        .collect();
    let unknown: Vec<usize> = outside.iter().copied().filter(|&at| parsed.class(at) == Class::Unknown).collect();
    // A child may be named with two names, where nothing else can be meant.
    let session = parsed.has(|class| class == Class::Session);
    let beside = matches!(unknown.as_slice(), [first, second] if first + 1 == *second);
    let most = if session && beside && event == Event::Attended { 2 } else { 1 };
    let told = reason.is_some_and(|found| found.items.clone().all(|at| parsed.part[at] != Part::Core));
    let named = unknown.len() <= most && unknown.iter().all(|&at| named::is_name(parsed, event, at));
    !(named || details::are_details(parsed, event, &unknown, told))
        || outside.iter().any(|&at| is_aside(parsed, event, at))
        || denials::are_unexplained(parsed, &outside, event)
        || reason.is_some_and(|found| loose::is_loose(parsed, found))
        || (event == Event::Missed && reason.is_none() && loose::tells_more(parsed, main))
        || (event == Event::Missed && reason.is_none() && loose::leaves_words(parsed, main))
}

/// The word that says what happened.
pub(super) fn happened(parsed: &Parsed<'_>, event: Event) -> Option<usize> {
    let verb = match event {
        Event::Attended => parsed.took_place(),
        Event::Missed => parsed.missed(),
        Event::Holiday => parsed.core().find(|&at| parsed.class(at) == Class::Holiday),
    };
    verb.or_else(|| parsed.core().find(|&at| event == Event::Attended && parsed.class(at) == Class::Session))
}

/// Whether a word within a reason is one, and no more: not a question, a denial or another deed.
const fn only_tells_why(class: Class) -> bool {
    !matches!(
        class,
        Class::NotWent
            | Class::Miss
            | Class::Cancel
            | Class::Question
            | Class::Unsure
            | Class::Negation
            | Class::Command(_)
            | Class::Doubt
    )
}

/// Whether an item is about something else than the log, or turns it round.
fn is_aside(parsed: &Parsed<'_>, event: Event, at: usize) -> bool {
    match parsed.class(at) {
        // "repu raamu, holiday" says twice what it is to be; "it won't be a holiday" does not.
        Class::Cannot => {
            event != Event::Holiday
                || happened(parsed, event).is_some_and(|off| parsed.clause[off] == parsed.clause[at])
        }
        Class::Doubt => is_doubtful(parsed, event, at),
        // "office jaane se pehle"
        Class::Ago if event == Event::Attended && at > 0 && parsed.class(at - 1) == Class::After => false,
        // "nov 9 to 11 roju": a stretch of days that was not read.
        Class::To => at > 0 && parsed.class(at - 1) == Class::Date && parsed.class(at + 1) == Class::Date,
        // "holiday tomorrow for staff training"
        Class::Topic if event == Event::Holiday && at > 0 && parsed.class(at - 1) == Class::Link => false,
        // "first OT session"
        Class::Ordinal(_) if matches!(parsed.class(at + 1), Class::Session | Class::DayNoun) => false,
        Class::Question
        | Class::Unsure
        | Class::Topic
        | Class::HowMany
        | Class::Left
        | Class::Command(_)
        | Class::Ordinal(_)
        // Part of a date that was not read.
        | Class::WeekNoun
        | Class::Last
        | Class::Next
        | Class::Ago
        | Class::Till
        | Class::Mark('%' | '=') => true,
        // "-2 sessions"
        Class::Mark('-') => is_a_minus(parsed, at),
        // "is holiday tomorrow"
        Class::Be => event == Event::Holiday && is_first(parsed, at),
        // "not completed" may be half of it; "not done" is none of it.
        Class::Done => {
            let word = parsed.written(at).to_lowercase();
            event == Event::Missed && (word.starts_with("complet") || word.starts_with("finish"))
        }
        Class::Future => event != Event::Holiday,
        Class::Why(_) | Class::Therapist | Class::Kin
            if event == Event::Attended && details::adds_only(parsed, at) =>
        {
            false
        }
        Class::Why(group) => is_why_aside(parsed, event, at, group),
        Class::Kin => is_about_kin(parsed, event, at),
        Class::Therapist => {
            // "leave for teacher" is hers.
            (event != Event::Holiday || (at > 0 && parsed.class(at - 1) == Class::Link))
                && !(event == Event::Missed && at > 0 && parsed.word(at - 1) == "by")
                && !is_spoken_to(parsed, at)
                && !(event == Event::Attended && holds_the_session(parsed, at))
        }
        // "went to the centre but the session was cancelled"
        Class::Went if event == Event::Missed && is_set_aside(parsed, at) => false,
        Class::Attend | Class::Went => {
            event == Event::Missed && !parsed.is_missed(at) && !denials::is_part(parsed, at)
        }
        Class::Miss | Class::NotWent | Class::Cancel => event == Event::Attended,
        _ => false,
    }
}

/// Whether a word that can say why is no part of the log: a day off may say what for.
fn is_why_aside(parsed: &Parsed<'_>, event: Event, at: usize, group: ReasonGroup) -> bool {
    // "aaj Noida centre nahi pahunche"
    if group == ReasonGroup::Travel && details::is_centre(parsed, at + 1) {
        return false;
    }
    // "closed for inspection"
    let what_for = (at.saturating_sub(2)..at).any(|before| parsed.class(before) == Class::Link);
    let elsewhere = match group {
        ReasonGroup::School => !is_school_aside(parsed, at),
        ReasonGroup::Other => !what_for && !is_school_aside(parsed, at),
        _ => false,
    };
    event != Event::Holiday || elsewhere
}

/// Whether a dash stands close before a number.
fn is_a_minus(parsed: &Parsed<'_>, at: usize) -> bool {
    let next = parsed.items.get(at + 1);
    at > 0 && !parsed.items[at].glued && next.is_some_and(|next| next.glued && numbers::plain(next).is_some())
}

/// Whether hearsay, or a word that leaves something out, makes the log unsure.
fn is_doubtful(parsed: &Parsed<'_>, event: Event, at: usize) -> bool {
    let word = parsed.word(at);
    match event {
        // "repu selavu annaru": those who give it say so; "sabki chhutti".
        Event::Holiday => !details::is_said(parsed, at) && !word.starts_with("sab"),
        Event::Attended if details::speaks_of_the_child(parsed, at) => false,
        // "from 2 to 6 Nov he attended regularly": no habit, but days that are named.
        Event::Attended if word == "regularly" && (0..at).filter(|&at| parsed.class(at) == Class::Date).count() > 2 => {
            false
        }
        // "madam ne kaha ki sudhaar hai": what was said follows, and is none of the log.
        Event::Attended
            if details::is_said(parsed, at) && ["ki", "कि", "ke"].contains(&parsed.word(at + 1).as_str()) =>
        {
            // "mummy bol rahi hai ki session hua, laga do": whoever orders it trusts them.
            let family =
                (0..at).any(|before| parsed.class(before) == Class::Kin && parsed.clause[before] == parsed.clause[at]);
            let told = family && parsed.has(|class| class == Class::Entry);
            !told && happened(parsed, event).is_none_or(|deed| deed > at)
        }
        // "koi session nahi hua"
        Event::Missed if parsed.class(at + 1) == Class::Session => !["koi", "कोई"].contains(&word.as_str()),
        _ => true,
    }
}

/// Whether it is somebody of the family who did it. Who brought the child is no aside; but "mother attended" may be about
/// her.
fn is_about_kin(parsed: &Parsed<'_>, event: Event, at: usize) -> bool {
    let begins = is_first(parsed, at)
        && reasons::is_title(parsed, at)
        && matches!(parsed.class(at + 1), Class::Date | Class::Mark(','));
    match event {
        _ if begins || is_called(parsed, at) || is_with(parsed, at) => false,
        Event::Attended => {
            let named = parsed.has(|class| class == Class::Session) || details::is_whole(parsed);
            (!named && !brought(parsed, at)) || matches!(parsed.class(at + 1), Class::Attend | Class::Session)
        }
        // "mother cancelled today's slot": whoever did, it was missed.
        Event::Missed => !named::brings(parsed) && parsed.class(at + 1) != Class::Cancel,
        // "papa ki chhutti" is his; "chhutti, mausi ki shaadi" says what it is for.
        Event::Holiday => {
            !matches!(parsed.class(at + 1), Class::Why(_))
                && happened(parsed, event).is_none_or(|off| at < off || parsed.class(at + 2) == Class::Holiday)
        }
    }
}

/// "school closed so holiday", "school holiday, mark holiday": the day off is said apart from the school's.
pub(super) fn is_school_aside(parsed: &Parsed<'_>, at: usize) -> bool {
    let off = parsed.core().filter(|&at| parsed.class(at) == Class::Holiday).count();
    parsed.part[at] == Part::Reason || (off > 1 && parsed.has(|class| class == Class::Entry))
}

/// Whether a *but* follows the clause of the item at `at`.
fn is_set_aside(parsed: &Parsed<'_>, at: usize) -> bool {
    let next = (at..parsed.items.len()).find(|&later| parsed.clause[later] != parsed.clause[at]);
    let session = parsed.missed().is_some_and(|missed| {
        parsed
            .core()
            .any(|other| parsed.clause[other] == parsed.clause[missed] && parsed.class(other) == Class::Session)
    });
    // "reached the centre but therapist had not come, so he missed it"
    let word = parsed.word(at);
    let centre = ["centre", "center", "clinic"].iter().any(|name| word.contains(name));
    (session || centre) && next.is_some_and(|next| parsed.class(next) == Class::But)
}

fn is_first(parsed: &Parsed<'_>, at: usize) -> bool {
    (0..at).all(|before| matches!(parsed.class(before), Class::Polite | Class::Mark(_)))
}

/// "new madam took the session": whoever held it, it took place.
fn holds_the_session(parsed: &Parsed<'_>, at: usize) -> bool {
    const OF: [&str; 8] = ["ki", "ka", "ke", "की", "का", "के", "gari", "గారి"];
    // "therapist ki training hui" is another's; "therapist ne session liya" is ours.
    if parsed.class(at + 1) == Class::Session || OF.contains(&parsed.word(at + 1).as_str()) {
        return false;
    }
    let mut rest = (at + 1..parsed.items.len())
        .take_while(|other| parsed.clause[*other] == parsed.clause[at])
        .map(|other| parsed.class(other))
        .filter(|class| !matches!(class, Class::Filler | Class::Date | Class::DateNoun | Class::Manner));
    let deed = |class| matches!(class, Class::Done | Class::Went | Class::Attend);
    match (rest.next(), rest.next(), rest.next()) {
        (Some(Class::Session), Some(verb), None) | (Some(verb), Some(Class::Session), None) => deed(verb),
        // "madam took the class"
        (Some(Class::Done), None, None) => parsed.word(at + 1).starts_with("took"),
        _ => false,
    }
}

/// "papa took him today, attended": who brought the child is named beside what the child did.
fn brought(parsed: &Parsed<'_>, at: usize) -> bool {
    const BROUGHT: [&str; 14] = [
        "took",
        "brought",
        "dropped",
        "le ga",
        "le gy",
        "leke",
        "lekar",
        "lay",
        "laa",
        "ले ग",
        "लेकर",
        "ला",
        "teesuk",
        "తీసుక",
    ];
    let attended = parsed.core().any(|other| parsed.class(other) == Class::Attend);
    let verb = (at + 1..parsed.items.len())
        .find(|&other| !matches!(parsed.class(other), Class::Filler | Class::Date | Class::DateNoun));
    attended && verb.is_some_and(|verb| BROUGHT.iter().any(|start| parsed.word(verb).starts_with(start)))
}

/// "bua ke saath", "amma tho": in whose company.
fn is_with(parsed: &Parsed<'_>, at: usize) -> bool {
    let behind = [parsed.word(at + 1), parsed.word(at + 2)];
    let with = ["ke saath", "ke sath", "saath", "sath", "tho", "thoni", "के साथ", "साथ", "తో", "కలిసి"];
    with.contains(&behind[0].as_str())
        || (["ke", "के"].contains(&behind[0].as_str()) && with.contains(&behind[1].as_str()))
}

/// "ho gaya bhaiya": a relative at the very end is only spoken to.
fn is_called(parsed: &Parsed<'_>, at: usize) -> bool {
    at > 0
        && (is_verb(parsed.class(at - 1)) || parsed.class(at - 1) == Class::Filler)
        && (at + 1..parsed.items.len()).all(|other| matches!(parsed.class(other), Class::Polite | Class::Mark(_)))
}

/// "Madam, attended today": whoever stands at either end of the message is only spoken to.
fn is_spoken_to(parsed: &Parsed<'_>, at: usize) -> bool {
    let quiet = |class| matches!(class, Class::Polite | Class::Mark(_) | Class::Filler);
    let ends =
        matches!(parsed.class(at + 1), Class::Mark(_) | Class::Manner) && at > 0 && is_verb(parsed.class(at - 1));
    // "kudaraledu madam session ki ravadam": whoever is called so holds the session in any case.
    let called = reasons::is_title(parsed, at) && at > 0 && is_verb(parsed.class(at - 1));
    let ends = ends || (called && parsed.class(at + 1) == Class::Session);
    // "not able to come yesterday madam, puncture"
    let closes = reasons::is_title(parsed, at) && at > 0 && parsed.class(at - 1) == Class::Date;
    let ends = ends || (closes && matches!(parsed.class(at + 1), Class::Mark(',' | '.')));
    // "ayindi madam ivaltidi"
    let day = |class| matches!(class, Class::Date) || quiet(class);
    let behind =
        at > 0 && is_verb(parsed.class(at - 1)) && (at + 1..parsed.items.len()).all(|other| day(parsed.class(other)));
    ends || behind
        || (0..at).all(|other| quiet(parsed.class(other)))
        || (at + 1..parsed.items.len()).all(|other| quiet(parsed.class(other)))
}
