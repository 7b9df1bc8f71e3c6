//! Words that only add to a log that is whole without them: where it was, how it went, what was done, who came along,
//! what a day off is for. They are no reason to ask; but a word that could be another thing done, another kind of
//! session or a number is.

use super::ReasonGroup;
use super::class::{Class, Tongue};
use super::clauses::{Parsed, Part, is_verb};
use super::meaning::Event;

/// More words that no table has are a story, of which the log may be a small part.
const MOST: usize = 7;

/// Words that set aside what was said before them: "bukhar tha phir bhi gaye".
const STILL: [&str; 21] = [
    "phir bhi",
    "fir bhi",
    "tab bhi",
    "still",
    "anyway",
    "kuda",
    "kooda",
    "ayina",
    "aina",
    "फिर भी",
    "तब भी",
    "కూడా",
    "అయినా",
    "ఐనా",
    "even though",
    "though",
    "although",
    "despite",
    "in spite of",
    "even if",
    "eventhough",
];

/// Words behind *ke* that say where or with whom.
const BESIDE: [&str; 16] = [
    "paas",
    "pas",
    "sath",
    "saath",
    "yahan",
    "yaha",
    "yhan",
    "ghar",
    "liye",
    "पास",
    "साथ",
    "यहां",
    "यहाँ",
    "घर",
    "लिए",
    "वहां",
];

/// Words behind the name of a town that make it a place where one was.
const PLACE: [&str; 16] = [
    "cent",
    "branch",
    "clinic",
    "wal",
    "me",
    "lo",
    "se",
    "nunchi",
    "सेंटर",
    "ब्रांच",
    "क्लिनिक",
    "वाल",
    "में",
    "से",
    "సెంటర్",
    "లో",
];

/// Words for a class, which may also be one of dancing or mathematics.
const CLASSES: [&str; 9] = ["class", "clas", "klas", "tuition", "क्लास", "कक्षा", "క్లాస్", "క్లాసు", "తరగతి"];

/// Whether each of the `unknown` words only adds to a log that is whole without it.
pub(super) fn are_details(parsed: &Parsed<'_>, event: Event, unknown: &[usize], told: bool) -> bool {
    let whole = match event {
        Event::Attended => is_whole(parsed),
        // Why it was missed is marked off by *because* or *so*, so that nothing else can be part of it.
        Event::Missed => told && is_whole_miss(parsed),
        Event::Holiday => return tells_what_for(parsed, unknown),
    };
    whole && unknown.len() <= MOST && unknown.iter().all(|&at| is_detail(parsed, at))
}

/// Whether a known word, such as a place, an illness or the therapist, only adds to a whole log of a session that took
/// place.
pub(super) fn adds_only(parsed: &Parsed<'_>, at: usize) -> bool {
    if !is_whole(parsed) {
        return false;
    }
    match parsed.class(at) {
        // "school se seedhe therapy gaye the"
        _ if is_left_behind(parsed, at) => true,
        Class::Why(ReasonGroup::School) => false,
        Class::Why(group) => {
            let done = deed(parsed).is_some_and(|deed| matches!(parsed.class(deed), Class::Attend | Class::Done));
            let still = (0..parsed.items.len()).any(|other| {
                let word = parsed.word(other);
                STILL.contains(&word.as_str()) || word.rsplit_once(' ').is_some_and(|(_, last)| STILL.contains(&last))
            });
            // A session "with the doctor" is another.
            let next = parsed.word(at + 1);
            let place = group == ReasonGroup::Travel
                && (parsed.class(at + 1) == Class::Therapist || PLACE.iter().any(|word| next.starts_with(word)));
            let beside = (at + 2..at + 4).any(|other| BESIDE.contains(&parsed.word(other).as_str()));
            still || place || beside || ((done || is_the_goal(parsed)) && group != ReasonGroup::Health)
        }
        Class::Therapist => is_beside(parsed, at),
        Class::Kin => {
            const SIBLINGS: [&str; 6] = ["tammudu", "thammudu", "chelli", "chellelu", "తమ్ముడు", "చెల్లి"];
            brings(parsed, parsed.clause[at]) || SIBLINGS.contains(&parsed.word(at).as_str())
        }
        _ => false,
    }
}

/// "madam ke paas", "therapist tho": with whom it was; but "therapist ki training" is hers.
fn is_beside(parsed: &Parsed<'_>, at: usize) -> bool {
    const OF: [&str; 6] = ["ki", "ka", "ke", "की", "का", "के"];
    let of = OF.contains(&parsed.word(at + 1).as_str()) && !BESIDE.contains(&parsed.word(at + 2).as_str());
    // "teacher attended training": what she did.
    let next = (at + 1..parsed.items.len())
        .find(|&other| !matches!(parsed.class(other), Class::Filler | Class::Date | Class::Manner));
    let does = next.is_some_and(|next| {
        let made = parsed.class(next) == Class::Attend && parsed.items[next].tongue != Tongue::English;
        is_verb(parsed.class(next)) && deed(parsed) == Some(next) && !made
    });
    // "session with therapist done"
    let with = at > 0 && parsed.class(at - 1) == Class::Link && parsed.word(at - 1) == "with";
    !of && (with || !does)
}

/// Whether the word at `at` tells what somebody said.
pub(super) fn is_said(parsed: &Parsed<'_>, at: usize) -> bool {
    const SAID: [&str; 17] = [
        "anna",
        "anni",
        "chepp",
        "bol",
        "bata",
        "kah",
        "said",
        "told",
        "says",
        "అన్నా",
        "చెప్పా",
        "చెప్పింది",
        "बो",
        "बता",
        "कह",
        "anta",
        "అంట",
    ];
    SAID.iter().any(|start| parsed.word(at).starts_with(start))
}

/// "usne ABC bola", "amma ani cheppindi", "next step ki ready annaru": what was said there, or how it went. What is said
/// of a session stands before it, or right behind its verb ("ho gaya bola"), and who says so is named for it.
pub(super) fn speaks_of_the_child(parsed: &Parsed<'_>, at: usize) -> bool {
    let Some(deed) = deed(parsed).filter(|_| is_said(parsed, at) && is_whole(parsed)) else { return false };
    let clause = parsed.clause[at];
    let here = || (0..parsed.items.len()).filter(move |&other| parsed.clause[other] == clause);
    let says = |class| matches!(class, Class::Unknown | Class::Manner | Class::Digits(..) | Class::Number(_));
    if parsed.clause[deed] < clause {
        let turns = |class| {
            matches!(
                class,
                Class::Negation | Class::Session | Class::Attend | Class::Done | Class::NotWent | Class::Miss
            )
        };
        return here().any(|other| says(parsed.class(other))) && !here().any(|other| turns(parsed.class(other)));
    }
    let Some(before) = at.checked_sub(1).filter(|before| parsed.clause[*before] == clause) else { return false };
    // "amma ani cheppindi": whom the child called.
    let called = |other: usize| ["ani", "అని"].contains(&parsed.word(other + 1).as_str());
    let whose = |other: usize| matches!(parsed.class(other), Class::Therapist | Class::Kin) && !called(other);
    let behind = at > deed && !is_verb(parsed.class(before));
    (behind || says(parsed.class(before))) && !here().any(whose)
}

/// "school se seedhe", "papa ke phone se": from where, or by what.
fn is_left_behind(parsed: &Parsed<'_>, at: usize) -> bool {
    const FROM: [&str; 14] = [
        "se",
        "से",
        "nunchi",
        "nundi",
        "నుంచి",
        "నుండి",
        "tarvata",
        "tarvatha",
        "తర్వాత",
        "తరువాత",
        "ayyaka",
        "ayyaaka",
        "అయ్యాక",
        "అయ్యాకా",
    ];
    matches!(parsed.class(at), Class::Why(_) | Class::Topic) && FROM.contains(&parsed.word(at + 1).as_str())
}

/// "papa le gaye the", "nanna teesukelladu": whoever it was took the child there.
fn brings(parsed: &Parsed<'_>, clause: usize) -> bool {
    const BROUGHT: [&str; 25] = [
        "took him",
        "took her",
        "brought",
        "dropped",
        "le ga",
        "le gy",
        "leke",
        "le ke",
        "lekar",
        "lay",
        "laa",
        "ले ग",
        "लेकर",
        "लेके",
        "ले के",
        "लाए",
        "teesuk",
        "tisuk",
        "tees",
        "thees",
        "tisk",
        "thisk",
        "తీసుక",
        "తీస్క",
        "తోల్క",
    ];
    parsed
        .core()
        .any(|at| parsed.clause[at] == clause && BROUGHT.iter().any(|start| parsed.word(at).starts_with(start)))
}

/// Whether the item at `at` is the place where one goes for therapy.
pub(super) fn is_centre(parsed: &Parsed<'_>, at: usize) -> bool {
    const CENTRE: [&str; 8] = ["centre", "center", "clinic", "सेंटर", "क्लिनिक", "సెంటర్", "సెంటరు", "క్లినిక్"];
    let word = parsed.word(at);
    matches!(parsed.class(at), Class::Filler | Class::Manner) && CENTRE.iter().any(|name| word.contains(name))
}

/// "physio ki teesukellam", "session mein gaye": where they went is the session, whatever came before.
fn is_the_goal(parsed: &Parsed<'_>) -> bool {
    const TO: [&str; 12] = ["ki", "ku", "కి", "కు", "me", "mein", "में", "मे", "ke liye", "के लिए", "to", "for"];
    parsed.core().any(|at| {
        let word = parsed.word(at);
        parsed.class(at) == Class::Session
            && (TO.contains(&parsed.word(at + 1).as_str())
                || ["కి", "కు", " ki", " ku", " me", " mein"].iter().any(|ending| word.ends_with(ending)))
    })
}

/// Whether the item at `at` names a session: by itself, within a verb ("had OT"), or as the place where one goes for it.
fn names_a_session(parsed: &Parsed<'_>, at: usize) -> bool {
    const MADE: [&str; 6] = ["cheyinch", "cheinch", "chepinch", "చేయించ", "చేపించ", "చేయిం"];
    const WITHIN: [&str; 12] = [
        " ot",
        " session",
        " class",
        " therapy",
        " speech",
        " physio",
        " सेशन",
        " क्लास",
        " थेरेपी",
        " సెషన్",
        " క్లాస్",
        " థెరపీ",
    ];
    let word = parsed.word(at);
    let verb = matches!(parsed.class(at), Class::Attend | Class::Done | Class::Went);
    // "therapist aaye, karwa ke gaye"
    let made = parsed.class(at) == Class::Attend || MADE.iter().any(|start| word.contains(start));
    let home = parsed.items[at].tongue != Tongue::English;
    let visited = verb && made && home && parsed.has(|class| class == Class::Therapist);
    visited
        || parsed.class(at) == Class::Session
        || (verb && WITHIN.iter().any(|name| word.contains(name)))
        || is_centre(parsed, at)
}

/// The verb of the clause that names the session.
fn deed(parsed: &Parsed<'_>) -> Option<usize> {
    let verb = |at: &usize| matches!(parsed.class(*at), Class::Attend | Class::Done | Class::Went);
    let session = |at: &usize| {
        parsed.core().any(|other| parsed.clause[other] == parsed.clause[*at] && names_a_session(parsed, other))
    };
    // The last one of its clause: verbs before it only lead up to it.
    let Some(first) = parsed.core().filter(verb).find(session) else { return went_well(parsed) };
    parsed.core().filter(verb).filter(|at| parsed.clause[*at] == parsed.clause[first]).last()
}

/// The words that say that a session went well, in the clause that names its day.
pub(super) fn whole_deed(parsed: &Parsed<'_>) -> Option<usize> {
    let at = went_well(parsed)?;
    let here = |wanted: fn(Class) -> bool| {
        parsed.core().any(|other| parsed.clause[other] == parsed.clause[at] && wanted(parsed.class(other)))
    };
    (here(|class| class == Class::Date) && !here(|class| matches!(class, Class::Attend | Class::Done | Class::Went)))
        .then_some(at)
}

/// "session badhiya raha", "class baagundi": what was good or bad took place.
fn went_well(parsed: &Parsed<'_>) -> Option<usize> {
    const WAS: [&str; 14] =
        ["raha", "rahi", "rahe", "rha", "rhi", "gaya", "gayi", "रहा", "रही", "गया", "गई", "was", "went", "undindi"];
    const WELL: [&str; 8] = ["gundi", "gindi", "unindi", "undindi", "గుంది", "గింది", "ఉంది", "ఉండింది"];
    parsed.core().find(|&at| {
        let session = at > 0
            && (0..at)
                .any(|before| parsed.clause[before] == parsed.clause[at] && parsed.class(before) == Class::Session);
        let word = parsed.word(at + 1);
        let was = parsed.class(at + 1) == Class::Past || WAS.contains(&word.as_str());
        let own = parsed.word(at);
        let within = own.starts_with("went ") || own.rsplit_once(' ').is_some_and(|(_, last)| WAS.contains(&last));
        let well = within || WELL.iter().any(|ending| own.ends_with(ending));
        parsed.class(at) == Class::Manner && session && (was || well)
    })
}

/// Whether one clause names the session and that it took place, and that clause or an earlier one names the day.
pub(super) fn is_whole(parsed: &Parsed<'_>) -> bool {
    let Some(deed) = deed(parsed) else { return false };
    let clause = parsed.clause[deed];
    let turns = |class| {
        matches!(
            class,
            Class::Negation
                | Class::NotWent
                | Class::Miss
                | Class::Cancel
                | Class::Why(ReasonGroup::School)
                | Class::Topic
        )
    };
    parsed.core().any(|at| parsed.clause[at] <= clause && parsed.class(at) == Class::Date)
        && !parsed
            .core()
            .any(|at| parsed.clause[at] == clause && turns(parsed.class(at)) && !is_left_behind(parsed, at))
}

/// Whether the clause that says what was missed names the session and the day.
fn is_whole_miss(parsed: &Parsed<'_>) -> bool {
    let Some(clause) = parsed.missed().map(|at| parsed.clause[at]) else { return false };
    let names = |wanted: Class| parsed.core().any(|at| parsed.clause[at] == clause && parsed.class(at) == wanted);
    names(Class::Date) && names(Class::Session)
}

/// "kal se chhutti rahegi, mausi ki shaadi mein Banaras jayenge": what follows a day off tells what it is for.
fn tells_what_for(parsed: &Parsed<'_>, unknown: &[usize]) -> bool {
    let Some(off) = parsed.core().find(|&at| parsed.class(at) == Class::Holiday) else { return false };
    let why = (off + 1..parsed.items.len()).any(|at| matches!(parsed.class(at), Class::Why(_)));
    let school = parsed.has(|class| class == Class::Why(ReasonGroup::School));
    why && !school && unknown.len() <= MOST && unknown.iter().all(|&at| at > off)
}

fn is_detail(parsed: &Parsed<'_>, at: usize) -> bool {
    let number = |class| matches!(class, Class::Digits(..) | Class::Number(_) | Class::WeakNumber(_) | Class::Both);
    let before = at.checked_sub(1).map(|before| parsed.class(before));
    let next = parsed.class(at + 1);
    // "swimming class" is another kind of class; "sensory session", "Advait physio" and "madam daggara class" are ours.
    let kind = next == Class::Session && CLASSES.iter().any(|class| parsed.word(at + 1).starts_with(class));
    if kind || number(next) || before.is_some_and(number) || parsed.part[at] != Part::Core {
        return false;
    }
    // "form submit kiya", "session booking done": another thing was done, unless it was within the session.
    let within = parsed.core().any(|other| {
        parsed.clause[other] == parsed.clause[at] && names_a_session(parsed, other) && is_within(parsed, other)
    });
    let object = next == Class::Done || parsed.is_helped(at);
    // "session fees paid today"
    let english = parsed.items[at].tongue == Tongue::English && parsed.word(at).is_ascii();
    (!object || within) && !(before == Some(Class::Session) && english)
}

/// "session lo", "therapy mein": what was done within it.
fn is_within(parsed: &Parsed<'_>, session: usize) -> bool {
    const IN: [&str; 10] = ["lo", "loo", "me", "mein", "mai", "main", "में", "मे", "లో", "తో"];
    let word = parsed.word(session);
    IN.contains(&parsed.word(session + 1).as_str())
        || IN
            .iter()
            .any(|ending| word.strip_suffix(ending).is_some_and(|stem| stem.chars().count() > 3 && !ending.is_ascii()))
        || word.rsplit_once(' ').is_some_and(|(_, last)| IN.contains(&last))
}
