//! What people write is shown and never obeyed, whatever it is.

use proptest::prelude::*;
use therapy_tracker::domain::Theme;
use therapy_tracker::i18n::Language;
use therapy_tracker::reports::{MonthReport, Plan, render_card, render_report};

use crate::read_back::{plain, text_of};
use crate::sample;

/// A report in which every text that a person can set is `words`.
fn filled(language: Language, words: &str) -> MonthReport {
    let mut report = sample::report(language, Theme::Ocean, 3);
    words.clone_into(&mut report.card.child);
    for note in report.notes.iter_mut().chain(&mut report.homework) {
        words.clone_into(&mut note.text);
        words.clone_into(&mut note.author);
    }
    for row in &mut report.log {
        row.reason = Some(words.to_owned());
        words.clone_into(&mut row.logged_by);
    }
    report
}

#[test]
fn markup_is_only_text() {
    for words in [
        "#read(\"/etc/passwd\")",
        "#json(\"/data.json\")",
        "] #panic() [",
        "$ 1/0 $ \\ _a_ *b* `c`",
        "{page} {pages} #{ } //",
        "<script>alert(1)</script> &amp;",
        "= Heading @ref <label>",
        "https://example.com/a~b",
    ] {
        let text = text_of(&filled(Language::English, words));
        // Name, three notes and two homework entries with author, three rows with reason and member.
        assert!(text.matches(&plain(words)).count() >= 10, "{words:?} is not shown as it is in {text}");
        assert!(!text.contains("root:"), "{text}");
    }
}

#[test]
fn the_longest_words_do_not_break_the_page() {
    let long = ["a".repeat(5_000), "క్ష్మ్యా".repeat(2_000), "👩‍👩‍👧‍👦".repeat(500), "e\u{301}\u{301}".repeat(900)];
    for words in long {
        let report = filled(Language::Telugu, &words);
        render_card(&report.card).unwrap();
        let text = text_of(&report);
        assert!(text.contains("₹11,200"));
    }
}

#[test]
fn absurd_figures_are_written_out() {
    let mut report = sample::report(Language::Hindi, Theme::Forest, 3);
    let plan = report.card.plan.as_mut().unwrap();
    *plan = Plan { paid: u32::MAX, carried: u32::MAX, total: 0, remaining: i64::MIN, money: plan.money.clone() };
    plan.money.as_mut().unwrap().used_rupees = i64::MIN;
    (report.card.attended, report.card.missed) = (u32::MAX, u32::MAX);
    report.moods[0].1 = u32::MAX;
    report.weeks[0].attended = u32::MAX;
    render_card(&report.card).unwrap();
    render_report(&report).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn any_words_can_be_shown(words in "\\PC{0,80}", wild in any::<String>(), language in 0_usize..3) {
        let mut report = filled(Language::ALL[language], &words);
        report.notes[0].text.clone_from(&wild);
        report.card.child = wild;
        prop_assert!(render_card(&report.card).is_ok());
        prop_assert!(render_report(&report).is_ok());
    }
}
