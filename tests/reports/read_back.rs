//! Every figure and every letter of the report comes out again as text, in each language.

use std::io::Write as _;
use std::process::{Command, Stdio};

use therapy_tracker::domain::Theme;
use therapy_tracker::i18n::{Language, texts};
use therapy_tracker::reports::{MAX_LOG_ROWS, MonthReport, render_report};
use unicode_normalization::UnicodeNormalization as _;

use crate::sample;

/// What a tool of poppler-utils says of a PDF.
fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let mut command = Command::new(tool);
    command.args(&arguments[..arguments.len().saturating_sub(1)]).arg(file.path()).args(arguments.last());
    let output = command.stderr(Stdio::null()).output().expect("poppler-utils is installed");
    assert!(output.status.success(), "{tool} failed");
    String::from_utf8(output.stdout).unwrap()
}

/// The PDF's text, as [`plain`].
pub(crate) fn text_of(report: &MonthReport) -> String {
    let pdf = render_report(report).unwrap();
    plain(&poppler("pdftotext", &["-enc", "UTF-8", "-"], &pdf))
}

/// Canonical form without white space: pdftotext guesses spaces from gaps, and a vowel sign that stands above or
/// below its letter leaves one behind it.
pub(crate) fn plain(text: &str) -> String {
    text.nfc().filter(|character| !character.is_whitespace() && *character != '\u{200b}').collect()
}

fn assert_shows(text: &str, words: &str) {
    assert!(text.contains(&plain(words)), "{words:?} is not in {text}");
}

#[test]
fn the_report_reads_back_in_every_language() {
    for language in Language::ALL {
        let report = sample::report(language, Theme::Sunrise, 16);
        let text = text_of(&report);
        let say = |text: therapy_tracker::i18n::Text| text.render(language);
        let mut wanted: Vec<String> = ["₹800", "₹11,200", "₹1,600", "₹12,800", "16", "18"].map(str::to_owned).into();
        wanted.extend([
            say(texts::report_title()),
            say(texts::report_month(11_i64, "2026")),
            say(texts::report_weeks()),
            say(texts::report_reasons()),
            say(texts::report_moods()),
            say(texts::report_homework()),
            say(texts::report_notes()),
            say(texts::report_log()),
            say(texts::report_reason_therapist()),
            say(texts::report_mood_excellent()),
            say(texts::report_used()),
            say(texts::report_missed_value()),
            say(texts::report_buffer()),
            say(texts::report_paid()),
            say(texts::report_carried()),
            say(texts::report_column_by()),
            say(texts::report_status_missed()),
            report.card.child.clone(),
        ]);
        let written = report.notes.iter().chain(&report.homework);
        wanted.extend(written.flat_map(|note| [note.text.clone(), note.author.clone()]));
        wanted.extend(report.log.iter().filter_map(|row| row.reason.clone()));
        for words in wanted {
            assert_shows(&text, &words);
        }
    }
}

#[test]
fn the_report_is_tagged_and_carries_its_fonts() {
    let pdf = render_report(&sample::report(Language::Telugu, Theme::Ocean, 16)).unwrap();
    let information = poppler("pdfinfo", &[], &pdf);
    assert!(information.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{information}");
    assert!(information.contains("595.276 x 841.89 pts (A4)"), "{information}");
    let fonts = poppler("pdffonts", &[], &pdf);
    for font in fonts.lines().skip(2) {
        assert!(font.contains("Noto"), "{font}");
        let flags: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
        assert_eq!(flags, ["yes", "yes", "yes"], "embedded, subset, with its characters: {font}");
    }
    assert!(fonts.contains("NotoSansTelugu"), "{fonts}");
}

#[test]
fn a_long_log_goes_on_over_pages_under_its_head() {
    let report = sample::report(Language::English, Theme::Forest, 61);
    let text = text_of(&report);
    assert_shows(&text, "Page 1 of 3");
    assert!(text.matches("Loggedby").count() >= 2, "the head of the table stands on each page: {text}");
    let rows = report.log.iter().filter(|row| row.mood.is_some()).count();
    let moods = ["Excellent", "Good", "Okay", "Tough"].map(|mood| text.matches(mood).count() - 1);
    assert_eq!(moods.iter().sum::<usize>(), rows);
}

#[test]
fn what_is_too_much_is_left_out_and_counted() {
    let text = text_of(&sample::report(Language::English, Theme::Forest, MAX_LOG_ROWS + 7));
    assert_shows(&text, "… and 7 more entries");
}

#[test]
fn an_empty_month_without_a_plan_says_what_to_do() {
    for language in Language::ALL {
        let mut report = sample::report(language, Theme::Sunrise, 0);
        report.card.plan = None;
        report.card.days.clear();
        (report.card.attended, report.card.missed, report.card.holidays) = (0, 0, 0);
        report.weeks.clear();
        report.reasons.clear();
        report.moods.clear();
        report.notes.clear();
        report.homework.clear();
        let text = text_of(&report);
        for words in [texts::report_no_plan(), texts::report_no_plan_hint(), texts::report_log_empty()] {
            assert_shows(&text, &words.render(language));
        }
        assert!(!text.contains('₹'), "{text}");
        assert!(!text.contains(&plain(&texts::report_reasons().render(language))), "{text}");
    }
}

#[test]
fn who_may_not_see_money_sees_none() {
    let mut report = sample::report(Language::Hindi, Theme::Sunrise, 16);
    report.notes.clear();
    report.card.plan.as_mut().unwrap().money = None;
    assert!(!text_of(&report).contains('₹'));
}
