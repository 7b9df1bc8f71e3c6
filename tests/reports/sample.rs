//! A family's month to look at and to measure: the same figures in each language, with words as people write them.

use therapy_tracker::domain::{Day, Month, Mood, Status, Theme};
use therapy_tracker::i18n::{Language, texts};
use therapy_tracker::reports::{DayMark, LogRow, Money, MonthCard, MonthReport, Note, Plan, Week};

/// What a family writes, in its language.
struct Words {
    child: &'static str,
    members: [&'static str; 3],
    reasons: [&'static str; 3],
    homework: [&'static str; 2],
    notes: [&'static str; 3],
}

const ENGLISH: Words = Words {
    child: "Aarav Krishnamurthy",
    members: ["Amma", "Dr. Meera Nair", "Ravi (Nanna)"],
    reasons: ["Fever since the night before 🤒", "Therapist on leave", "Grandmother’s 70th birthday in Mysuru"],
    homework: [
        "Blow bubbles for five minutes each evening, and count them aloud together.",
        "Three picture cards a day.",
    ],
    notes: [
        "He asked for water in a full sentence today! First time ever 🎉\nTherapist was as surprised as we were.",
        "Tired after school; ended ten minutes early. Sessions at 5 pm work better than at 4.",
        "Paid ₹12,800 on the 2nd — receipt with Ravi.",
    ],
};

const HINDI: Words = Words {
    child: "आरव कृष्णमूर्ति",
    members: ["अम्मा", "डॉ. मीरा नायर", "रवि (पापा)"],
    reasons: ["रात से बुखार था 🤒", "थेरेपिस्ट छुट्टी पर थीं", "दादी का सत्तरवाँ जन्मदिन, सब मैसूर गए थे"],
    homework: ["रोज़ शाम पाँच मिनट बुलबुले फुलाएँ और साथ में ज़ोर से गिनें।", "दिन में तीन चित्र-कार्ड दिखाएँ।"],
    notes: [
        "आज उसने पूरा वाक्य बोलकर पानी माँगा! पहली बार 🎉\nथेरेपिस्ट भी उतनी ही हैरान थीं जितने हम।",
        "स्कूल के बाद थका हुआ था, दस मिनट पहले ख़त्म किया। 5 बजे का समय बेहतर रहता है।",
        "2 तारीख़ को ₹12,800 दिए — रसीद रवि के पास है।",
    ],
};

const TELUGU: Words = Words {
    child: "ఆరవ్ కృష్ణమూర్తి",
    members: ["అమ్మ", "డా. మీరా నాయర్", "రవి (నాన్న)"],
    reasons: ["రాత్రి నుంచి జ్వరం 🤒", "థెరపిస్ట్ సెలవులో ఉన్నారు", "నాన్నమ్మ డెబ్బయ్యో పుట్టినరోజు, అందరం మైసూరు వెళ్ళాం"],
    homework: ["రోజూ సాయంత్రం ఐదు నిమిషాలు బుడగలు ఊది, కలిసి గట్టిగా లెక్కపెట్టండి.", "రోజుకు మూడు బొమ్మ కార్డులు చూపించండి."],
    notes: [
        "ఈరోజు పూర్తి వాక్యంలో నీళ్ళు అడిగాడు! ఇదే మొదటిసారి 🎉\nథెరపిస్ట్ కూడా మాలాగే ఆశ్చర్యపోయారు.",
        "స్కూల్ తర్వాత అలసిపోయాడు, పది నిమిషాల ముందే ముగించాం. సాయంత్రం 5 గంటలు బాగుంటుంది.",
        "2వ తేదీన ₹12,800 కట్టాం — రసీదు రవి దగ్గర ఉంది.",
    ],
};

const fn words(language: Language) -> &'static Words {
    match language {
        Language::English => &ENGLISH,
        Language::Hindi => &HINDI,
        Language::Telugu => &TELUGU,
    }
}

/// November 2026.
pub(crate) fn month() -> Month {
    "2026-11".parse().unwrap()
}

/// The `number`th of the sample month.
pub(crate) fn day(number: i64) -> Day {
    month().first_day().plus_days(number - 1)
}

/// The month at a glance: 13 attended, 3 missed, 2 days off, today the 23rd.
pub(crate) fn card(language: Language, theme: Theme) -> MonthCard {
    let attended = [2, 3, 4, 5, 10, 12, 16, 17, 18, 19].map(|number| (day(number), DayMark::Attended(1)));
    let twice = [6, 20].map(|number| (day(number), DayMark::Attended(2)));
    let missed = [9, 11, 13].map(|number| (day(number), DayMark::Missed(1)));
    let off = [25, 26].map(|number| (day(number), DayMark::Holiday));
    MonthCard {
        language,
        theme,
        child: words(language).child.to_owned(),
        month: month(),
        today: day(23),
        plan: Some(Plan {
            paid: 16,
            carried: 2,
            total: 18,
            remaining: 4,
            money: Some(Money {
                cost_per_session_rupees: 800,
                used_rupees: 11_200,
                missed_rupees: 1_600,
                buffer_rupees: 800,
            }),
        }),
        attended: 14,
        missed: 3,
        holidays: 2,
        days: attended.into_iter().chain(twice).chain(missed).chain(off).collect(),
    }
}

/// The month in full, with `rows` lines in its log.
pub(crate) fn report(language: Language, theme: Theme, rows: usize) -> MonthReport {
    let words = words(language);
    let card = card(language, theme);
    let note = |number, member: usize, text: &str| Note {
        day: day(number),
        author: words.members[member].to_owned(),
        text: text.to_owned(),
    };
    let mut marks: Vec<_> = card.days.iter().filter(|(_, mark)| *mark != DayMark::Holiday).collect();
    marks.sort();
    let log = (0..rows).map(|index| row(words, *marks[index * marks.len() / rows.max(1)], index)).collect();
    MonthReport {
        weeks: vec![week(1, 1, 0, 0), week(2, 8, 6, 0), week(9, 15, 2, 3), week(16, 22, 6, 0), week(23, 29, 0, 0)],
        reasons: vec![
            (texts::report_reason_health(), 1),
            (texts::report_reason_therapist(), 1),
            (texts::report_reason_family(), 1),
        ],
        moods: vec![(Mood::Excellent, 3), (Mood::Good, 6), (Mood::Okay, 3), (Mood::Tough, 1)],
        homework: vec![note(6, 1, words.homework[0]), note(18, 1, words.homework[1])],
        notes: vec![note(4, 0, words.notes[0]), note(12, 1, words.notes[1]), note(16, 2, words.notes[2])],
        log,
        card,
    }
}

fn week(first: i64, last: i64, attended: u32, missed: u32) -> Week {
    Week { first: day(first), last: day(last), attended, missed }
}

fn row(words: &Words, (day, mark): (Day, DayMark), index: usize) -> LogRow {
    let logged_by = words.members[index % 3].to_owned();
    match mark {
        DayMark::Attended(count) => LogRow {
            day,
            status: Status::Attended,
            count,
            reason: None,
            mood: Mood::ALL.get(index % 5).copied(),
            logged_by,
        },
        DayMark::Missed(count) => LogRow {
            day,
            status: Status::Cancelled,
            count,
            reason: Some(words.reasons[index % 3].to_owned()),
            mood: None,
            logged_by,
        },
        DayMark::Holiday => unreachable!("days off are not in the log"),
    }
}
