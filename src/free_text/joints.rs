//! Where one clause ends and the next begins: at marks, and at small words that join two deeds.

use super::class::{Class, Tongue};
use super::clauses::is_verb;
use super::fold;
use super::items::Item;

/// Whether what *and* joins are two deeds, not two days or two names: "session done today and homework given".
fn joins_deeds(items: &[Item], at: usize) -> bool {
    let breaks = |item: &&Item| matches!(item.class, Class::Mark(_) | Class::But | Class::Because | Class::Therefore);
    let left = items[..at].iter().rev().take_while(|item| !breaks(item));
    let mut right = items[at + 1..].iter().take_while(|item| !breaks(item));
    let deed = |class| matches!(class, Class::Attend | Class::Done | Class::Went | Class::Miss | Class::NotWent);
    let day = matches!(
        items.get(at + 1).map(|item| item.class),
        None | Some(Class::Date | Class::Digits(..) | Class::Number(_) | Class::On | Class::Session | Class::Negation)
    );
    let because = items[..at].iter().any(|item| item.class == Class::Because);
    !day && !because
        && left.map(|item| item.class).any(deed)
        && right.any(|item| {
            deed(item.class) || matches!(item.class, Class::Future | Class::Past | Class::Manner | Class::Ask)
        })
}

/// Hindi joins clauses with words that are also others: *to* behind a verb is "so", *par* behind one is "but".
pub(super) fn join(text: &str, items: &mut [Item]) {
    for at in 1..items.len() {
        if items[at].class == Class::And && joins_deeds(items, at) {
            items[at].class = Class::But;
        }
        let said = word(text, &items[at]);
        // "haven't gone yet": it may still be.
        if items[at].class == Class::But && said == "yet" && is_not_yet(items, at) {
            items[at].class = Class::Future;
        }
        join_to_the_one_before(text, items, at, &said);
        join_reasons(text, items, at, &said);
        join_at_the_end(text, items, at, &said);
    }
}

/// Whether *yet* stands in a clause that denies, and no deed follows that it would set against that.
fn is_not_yet(items: &[Item], at: usize) -> bool {
    let denied = |item: &Item| matches!(item.class, Class::Negation | Class::NotWent | Class::Cannot);
    let here = |item: &&Item| !matches!(item.class, Class::Mark(_) | Class::But | Class::Therefore);
    items[..at].iter().rev().take_while(here).any(denied)
        && !items[at + 1..].iter().take_while(here).any(|item| is_verb(item.class))
}

/// What an item and the one before it are to each other.
fn join_to_the_one_before(text: &str, items: &mut [Item], at: usize, said: &str) {
    const GOING_ON: [&str; 9] = ["raha", "rahi", "rahe", "rha", "rhi", "rhe", "रहा", "रही", "रहे"];
    // "net raledu, online session kaledu": which session.
    let online = ["online", "offline", "zoom", "ऑनलाइन", "ఆన్లైన్"].contains(&word(text, &items[at - 1]).as_str());
    if online && items[at].class == Class::Session && items[at - 1].class == Class::Manner {
        items[at - 1].class = Class::Session;
    }
    // "23/11 na": on that day.
    let figure =
        |item: &Item| item.class == Class::Date && written(text, item).ends_with(|last: char| last.is_ascii_digit());
    let verb = items.get(at + 1).is_some_and(|item| is_verb(item.class) || item.class == Class::Base);
    if items[at].class == Class::Negation && said == "na" && figure(&items[at - 1]) && !verb {
        items[at].class = Class::DateNoun;
    }
    // "ulti ho rahi thi": it was so.
    if items[at].class == Class::Past
        && items[at - 1].class == Class::Future
        && GOING_ON.iter().any(|ending| word(text, &items[at - 1]).ends_with(ending))
    {
        items[at - 1].class = Class::Past;
    }
    // "Aarush ko session diya"
    let gave = items[at - 1].class == Class::Session
        && items[at].class == Class::Past
        && ["diya", "diye", "दिया", "दिए"].contains(&said);
    if gave {
        items[at].class = Class::Done;
    }
    // "class ayyaka intiki vachesam": it was over when they went.
    let over = ["ayyaka", "ayyaaka", "aipoyaka", "ayipoyaka", "అయ్యాక", "అయిపోయాక", "ఐపోయాక"].contains(&said)
        && items[at - 1].class == Class::Session;
    let went_on = items[at + 1..]
        .iter()
        .any(|item| matches!(item.class, Class::Went | Class::Done | Class::Manner | Class::Unknown | Class::Why(_)));
    let ahead = items.iter().any(|item| matches!(item.class, Class::Future | Class::Question | Class::Mark('?')));
    let told = items.iter().any(|item| matches!(item.class, Class::Done | Class::Attend));
    if over && went_on && !ahead && !told {
        items[at].class = Class::Done;
        items[at].slip = false;
    }
    // "class chepparu": taught it.
    let taught = items[at].class == Class::Doubt
        && items[at - 1].class == Class::Session
        && ["chepp", "చెప్ప"].iter().any(|start| said.starts_with(start))
        && ["class", "klas", "క్లాస్", "క్లాసు"].iter().any(|name| word(text, &items[at - 1]).contains(name));
    if taught {
        items[at].class = Class::Done;
    }
    // "do session liye", but "session ke liye"
    let took = matches!(items[at - 1].class, Class::Session | Class::Negation)
        && ["liye", "लिए"].contains(&said)
        && items[at].class == Class::Filler;
    if took {
        items[at].class = Class::Done;
    }
    // "office se chhutti lekar le gaye": the leave was another's.
    if items[at - 1].class == Class::Holiday && ["lekar", "leke", "लेकर", "लेके"].contains(&said) {
        items[at - 1].class = Class::Filler;
    }
}

/// Small words that make a reason of what stands before or behind them.
fn join_reasons(text: &str, items: &mut [Item], at: usize, said: &str) {
    // "missed today since our car broke down"; "since monday" was read as a date.
    let told = matches!(
        items.get(at + 1).map(|item| item.class),
        Some(Class::Filler | Class::Kin | Class::Therapist | Class::Unknown | Class::Why(_))
    );
    if items[at].class == Class::From && said == "since" && told {
        items[at].class = Class::Because;
    }
    // "jwaram ani raledu": what *ani* ends was the reason, unless it is what shall be written down.
    if items[at].class == Class::Filler && ["ani", "అని"].contains(&said) && quotes_a_reason(items, at) {
        items[at].class = Class::Therefore;
    }
    // "had little cold still attended": who had it does not tell of a session.
    let had = items.get(at - 1).is_some_and(|item| item.class == Class::Went && word(text, item) == "had");
    let what = items[at..].iter().find(|item| !matches!(item.class, Class::Manner | Class::Filler));
    if had && what.is_some_and(|item| matches!(item.class, Class::Why(_))) {
        items[at - 1].class = Class::Filler;
    }
    if items[at].class == Class::Filler
        && said == "still"
        && items[..at].iter().any(|item| matches!(item.class, Class::Why(_)))
        && items.get(at + 1).is_some_and(|item| matches!(item.class, Class::Attend | Class::Went))
    {
        items[at].class = Class::But;
    }
}

/// Small words that close a clause.
fn join_at_the_end(text: &str, items: &mut [Item], at: usize, said: &str) {
    // "class ki" at the end of a clause: had it.
    let ends = items.get(at + 1).is_none_or(|item| matches!(item.class, Class::Mark(_)));
    if items[at].class == Class::Filler
        && ends
        && !items[..at].iter().any(|item| item.class == Class::Holiday)
        && items[at - 1].class == Class::Session
        && items[at].tongue == Tongue::Hindi
        && ["ki", "की"].contains(&said)
    {
        items[at].class = Class::Done;
    }
    // "we went na" asks to agree; whether Hindi "gaye na" does is not sure enough.
    let deed = matches!(items[at - 1].class, Class::Attend | Class::Done | Class::Went);
    if items[at].class == Class::Negation && deed && ends && ["na", "ना"].contains(&said) {
        let english = items[at - 1].tongue == Tongue::English;
        items[at].class = if english { Class::Filler } else { Class::Doubt };
    }
    // "pollution bahut tha Gurgaon me to nahi bheja"
    let behind = || {
        let told = items[..at]
            .iter()
            .rev()
            .take(4)
            .take_while(|item| !matches!(item.class, Class::Mark(_)))
            .any(|item| item.class == Class::Past);
        told && items[at + 1..].iter().any(|item| item.class == Class::Negation)
    };
    if items[at].class == Class::Filler
        && (follows_a_verb(text, items, at)
            || (said != "par" && said != "पर" && said != "pe" && said != "pr" && behind()))
    {
        match said {
            "to" | "toh" | "तो" => items[at].class = Class::Therefore,
            "par" | "pr" | "pe" | "पर" => items[at].class = Class::But,
            _ => {}
        }
    }
}

/// Whether Telugu *ani* at `at` stands between what was so and what therefore did not happen.
fn quotes_a_reason(items: &[Item], at: usize) -> bool {
    let told = |item: &Item| is_verb(item.class) || item.class == Class::Entry;
    let says = |item: &Item| matches!(item.class, Class::Unknown | Class::Why(_) | Class::Manner);
    let before = &items[..at];
    let after = &items[at + 1..];
    before.last().is_some_and(says)
        && !before.iter().any(told)
        && after.iter().any(|item| matches!(item.class, Class::NotWent | Class::Miss))
        && !after.iter().any(|item| item.class == Class::Entry)
}

/// Whether the item before ends a clause, and another deed follows.
fn follows_a_verb(text: &str, items: &[Item], at: usize) -> bool {
    const ENDS: [&str; 20] = [
        "tha",
        "thi",
        "the",
        "था",
        "थी",
        "थे",
        "hai",
        "है",
        "gaya",
        "gayi",
        "gaye",
        "गया",
        "गई",
        "गए",
        "mila",
        "mili",
        "mile",
        "मिला",
        "मिली",
        "मिले",
    ];
    let before = &items[at - 1];
    let told = matches!(before.class, Class::Past | Class::Went | Class::Done)
        || (matches!(before.class, Class::Why(_) | Class::Filler | Class::Holiday | Class::Unknown)
            && ENDS.iter().any(|end| word(text, before).ends_with(end)));
    told && items[at + 1..].iter().any(|item| is_verb(item.class) || matches!(item.class, Class::Holiday | Class::Base))
}

/// The item's words as they were typed. Its bounds were found in this text; were they not, it would have no words rather
/// than stop at what a stranger typed.
pub(super) fn written<'text>(text: &'text str, item: &Item) -> &'text str {
    text.get(item.start..item.end).unwrap_or_default()
}

/// The item's words, folded.
pub(super) fn word(text: &str, item: &Item) -> String {
    fold::exact(written(text, item))
}

/// The number of each item's clause.
pub(super) fn clauses(items: &[Item]) -> Vec<usize> {
    let mut clause = 0;
    // "aaj nahi gaye kal jayenge": a day behind a deed begins another one, if a plan follows.
    let plans = |at: usize| {
        let here =
            |item: &&Item| !matches!(item.class, Class::Mark(_) | Class::But | Class::Because | Class::Therefore);
        let told = |item: &Item| {
            matches!(item.class, Class::NotWent | Class::Went | Class::Attend | Class::Done | Class::Miss)
        };
        items[at].class == Class::Date
            && items.get(at.wrapping_sub(1)).is_some_and(|item| item.class != Class::Date)
            && items[..at].iter().rev().take_while(here).any(told)
            && !items[at..].iter().take_while(here).any(told)
            && items[at..].iter().take_while(here).any(|item| item.class == Class::Future)
    };
    items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let dash =
                item.class == Class::Mark('-') && !(item.glued && items.get(at + 1).is_some_and(|next| next.glued));
            let breaks = dash
                || plans(at)
                || matches!(item.class, Class::Mark(',' | '.' | ';' | '!' | '(' | ')' | ':') | Class::But);
            if breaks {
                clause += 1;
            }
            clause
        })
        .collect()
}
