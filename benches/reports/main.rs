//! What a card and a report cost once warm, beside a bare page by the same way. Every rendering has other data, so
//! that no result is found ready made in Typst's cache.
//!
//! `cargo bench --bench reports` prints times in milliseconds and the ratio to the bare page;
//! `cargo bench --bench reports -- --write DIR` writes every language and theme there to look at.
#![expect(clippy::print_stdout, reason = "a bench prints what it measured")]
#![expect(clippy::unwrap_used, reason = "a bench stops at the first fault")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use therapy_tracker::domain::Theme;
use therapy_tracker::i18n::Language;
use therapy_tracker::reports::{render_blank, render_card, render_report};

#[path = "../../tests/reports/sample.rs"]
mod sample;

const ROUNDS: usize = 30;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--write") {
        write_all(&PathBuf::from(arguments.get(at + 1).expect("--write needs a folder")));
        return;
    }
    println!("{:<22} {:>8} {:>8} {:>8} {:>8} {:>9}", "", "first", "min", "median", "× blank", "bytes");
    let blank = measure("bare page, PDF", None, |round| render_blank(&round.to_string()).unwrap());
    for language in Language::ALL {
        let code = language.code();
        measure(&format!("card, PNG, {code}"), Some(blank), |round| {
            let mut card = sample::card(language, Theme::ALL[round % 3]);
            other(&mut card.child, round);
            card.attended += u32::try_from(round).unwrap();
            render_card(&card).unwrap()
        });
        for rows in [16, 61] {
            measure(&format!("report, PDF, {code}, {rows}"), Some(blank), |round| {
                let mut report = sample::report(language, Theme::ALL[round % 3], rows);
                other(&mut report.card.child, round);
                for row in &mut report.log {
                    other(&mut row.logged_by, round);
                }
                for note in report.notes.iter_mut().chain(&mut report.homework) {
                    other(&mut note.text, round);
                }
                render_report(&report).unwrap()
            });
        }
    }
}

/// Words that no rendering before had.
fn other(words: &mut String, round: usize) {
    *words = format!("{words} {round}");
}

fn measure(name: &str, blank: Option<Duration>, mut render: impl FnMut(usize) -> Vec<u8>) -> Duration {
    let mut bytes = 0;
    let mut times: Vec<Duration> = (0..=ROUNDS)
        .map(|round| {
            let start = Instant::now();
            bytes = render(round).len();
            start.elapsed()
        })
        .collect();
    let first = times.remove(0);
    times.sort();
    let median = times[times.len() / 2];
    let ratio = blank.map_or(1.0, |blank| median.as_secs_f64() / blank.as_secs_f64());
    let [first, least, middle] = [first, times[0], median].map(|time| time.as_secs_f64() * 1_000.0);
    println!("{name:<22} {first:>8.1} {least:>8.1} {middle:>8.1} {ratio:>8.1} {bytes:>9}");
    median
}

fn write_all(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    for language in Language::ALL {
        for theme in Theme::ALL {
            let name = format!("{}-{}", language.code(), theme.as_str());
            let card = render_card(&sample::card(language, theme)).unwrap();
            std::fs::write(folder.join(format!("card-{name}.png")), card).unwrap();
            let report = render_report(&sample::report(language, theme, 16)).unwrap();
            std::fs::write(folder.join(format!("report-{name}.pdf")), report).unwrap();
        }
    }
    write_edges(folder);
    println!("written to {}", folder.display());
}

/// What is hard to fit: long names, a long log, a month without a plan, six weeks, more attended than planned.
fn write_edges(folder: &Path) {
    for language in Language::ALL {
        let mut long = sample::report(language, Theme::Forest, 61);
        long.card.child = format!("{0} {0} {0}", long.card.child);
        long.card.plan.as_mut().unwrap().remaining = -2;
        for row in &mut long.log {
            row.logged_by = format!("{0} {0} {0}", row.logged_by);
        }
        let mut empty = sample::report(language, Theme::Ocean, 0);
        empty.card.plan = None;
        empty.card.days.clear();
        (empty.card.attended, empty.card.missed, empty.card.holidays) = (0, 0, 0);
        empty.card.month = "2026-08".parse().unwrap();
        for list in [&mut empty.notes, &mut empty.homework] {
            list.clear();
        }
        (empty.weeks, empty.reasons, empty.moods) = (Vec::new(), Vec::new(), Vec::new());
        for (name, report) in [("long", long), ("empty", empty)] {
            let name = format!("{}-{name}", language.code());
            std::fs::write(folder.join(format!("card-{name}.png")), render_card(&report.card).unwrap()).unwrap();
            std::fs::write(folder.join(format!("report-{name}.pdf")), render_report(&report).unwrap()).unwrap();
        }
    }
}
