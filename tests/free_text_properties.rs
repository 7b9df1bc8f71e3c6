//! What holds of the understanding of free text whatever is typed.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use proptest::prelude::*;
use therapy_tracker::domain::Day;
use therapy_tracker::free_text::{Certainty, Days, Meaning, group_reason, understand};

fn day() -> impl Strategy<Value = Day> {
    (0_i64..20_000).prop_map(|days| "2020-01-01".parse::<Day>().unwrap().plus_days(days))
}

/// Words, numbers and marks that the grammars give a meaning, in any order.
#[expect(clippy::too_many_lines, reason = "a list of words, one a line")]
fn soup() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "attended",
        "missed",
        "not",
        "holiday",
        "today",
        "yesterday",
        "kal",
        "parso",
        "कल",
        "आज",
        "नहीं",
        "गए",
        "थे",
        "nahi",
        "gaye",
        "chutti",
        "because",
        "so",
        "fever",
        "20",
        "31",
        "2026",
        "99999999999",
        "१२",
        "౧౨",
        "nov",
        "feb",
        "monday",
        "last",
        "next",
        "3",
        "days",
        "day",
        "ago",
        "from",
        "to",
        "till",
        "se",
        "tak",
        "నుండి",
        "వరకు",
        "నిన్న",
        "వెళ్ళలేదు",
        "వెళ్ళాము",
        "సెలవు",
        "session",
        "sessions",
        "both",
        "x",
        "-",
        "/",
        ".",
        ",",
        "..",
        ":",
        "?",
        "(",
        "&",
        "and",
        "th",
        "therapist",
        "madam",
        "on",
        "week",
        "month",
        "undo",
        "report",
        "left",
        "how many",
        "will",
        "for",
        "do",
        "zzz",
        "✅",
        "\u{200d}",
        "wajah se",
        "valla",
        "12/11",
        "2026-11-22",
        "0",
        "pm",
        "baje",
        "tarikh",
        "వ",
        "న",
        "twenty",
        "two",
        "second",
        "but",
        "par",
        "since",
        "at",
        "after",
        "did",
        "papa",
        "late",
        "lo",
        "cant",
        "log",
        "school",
        "badal",
        "కానీ",
        "అమ్మమ్మ",
    ]);
    let joint = prop::sample::select(vec![" ", "", "  ", "\n"]);
    prop::collection::vec((words, joint), 0..40)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, joint)| [word, joint]).collect())
}

fn ordered(days: &Days) -> bool {
    let listed: Vec<Day> = days.iter().take(1000).collect();
    listed.windows(2).all(|pair| pair[0] < pair[1]) && days.first() <= days.last() && days.count() >= 1
}

fn check(text: &str, today: Day) -> Result<(), TestCaseError> {
    let understanding = understand(text, today, &[]);
    prop_assert_eq!(&understanding, &understand(text, today, &[]));
    match &understanding.meaning {
        Some(Meaning::Missed { days, reason, .. }) => {
            prop_assert!(ordered(days));
            if let Some(reason) = reason {
                prop_assert!(text.contains(reason.as_str()), "{reason:?} is not what was written");
            }
        }
        Some(Meaning::Attended { days, .. } | Meaning::Holiday { days }) => prop_assert!(ordered(days)),
        _ => {}
    }
    let _ = group_reason(text);
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_taken(text in any::<String>(), today in day()) {
        check(&text, today)?;
    }

    #[test]
    fn any_order_of_known_words_is_taken(text in soup(), today in day()) {
        check(&text, today)?;
    }

    /// A log that is written without a question names its day in the text.
    #[test]
    fn what_is_written_unasked_was_said(text in soup(), today in day()) {
        let understanding = understand(&text, today, &[]);
        let writes = matches!(understanding.meaning, Some(Meaning::Attended { .. } | Meaning::Missed { .. } | Meaning::Holiday { .. }));
        if writes && understanding.certainty == Certainty::Stated {
            let named = ["today", "yesterday", "kal", "parso", "कल", "आज", "నిన్న", "nov", "feb", "/", "-", ".", "day", "monday"];
            prop_assert!(named.iter().any(|word| text.contains(word)), "{text:?}");
        }
    }

    #[test]
    fn a_full_date_is_that_day(today in day(), back in 0_i64..300) {
        let day = today.plus_days(-back);
        let one = Some(Meaning::Attended { days: Days::One(day), sessions: None });
        let figures = day.0.strftime("%d/%m/%Y").to_string();
        for text in [format!("attended {day}"), format!("attended on {figures}"), format!("{figures} attended")] {
            let understanding = understand(&text, today, &[]);
            prop_assert_eq!(&understanding.meaning, &one, "{}", text);
            prop_assert_eq!(understanding.certainty, Certainty::Stated);
        }
        let reason = Some("high fever".to_owned());
        let missed = Some(Meaning::Missed { days: Days::One(day), sessions: None, reason });
        prop_assert_eq!(understand(&format!("missed on {}, high fever", day.0.strftime("%-d %b")), today, &[]).meaning, missed);
    }

    #[test]
    fn a_range_of_holidays_is_that_range(today in day(), start in 0_i64..200, length in 1_i64..40) {
        let (from, to) = (today.plus_days(start), today.plus_days(start + length));
        let days = Days::Range { from, to };
        let text = format!("holiday {} to {}", from.0.strftime("%-d %b"), to.0.strftime("%-d %b"));
        prop_assert_eq!(understand(&text, today, &[]).meaning, Some(Meaning::Holiday { days }), "{}", text);
    }
}

#[test]
fn the_longest_message_is_taken() {
    let today = "2026-11-25".parse().unwrap();
    for piece in [
        "attended ",
        "zzzzz ",
        "కల",
        "1",
        "1 nov, ",
        "missed because ",
        "mon ",
        "a",
        "not ",
        "\u{301}",
        "\u{fdfa}",
        "20 ",
    ] {
        let text: String = piece.chars().cycle().take(4096).collect();
        let _ = understand(&text, today, &[]);
    }
}
