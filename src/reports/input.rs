//! From the caller's data to what the templates read: every label in the reader's language, every figure written out,
//! every day in its cell. The templates decide only where things stand.

use std::collections::BTreeMap;

use serde::Serialize;

use super::data::{
    DayMark, LogRow, MAX_GROUPS, MAX_LOG_ROWS, MAX_NAME_CHARACTERS, MAX_NOTE_CHARACTERS, MAX_NOTES,
    MAX_REASON_CHARACTERS, MonthCard, MonthReport, Note, Plan, Week,
};
use super::words::{line, paragraphs, rupees};
use crate::domain::{Day, Month, Mood, Status};
use crate::i18n::{Language, Text, texts};

/// The month at a glance; the report holds it too.
#[derive(Serialize)]
pub(super) struct CardInput {
    language: &'static str,
    theme: &'static str,
    child: String,
    month: String,
    brand: String,
    calendar: Calendar,
    ring: Ring,
    /// Attended, missed, days off: label and number.
    counts: [Count; 3],
    /// Amounts, or none where there is no plan or it may not be seen.
    amounts: Vec<Labelled>,
    no_plan: Option<[String; 2]>,
}

#[derive(Serialize)]
struct Ring {
    attended: u32,
    missed: u32,
    whole: u32,
    /// What is left, or how many too many.
    number: String,
    label: String,
    caption: String,
    below: Option<String>,
}

#[derive(Serialize)]
struct Count {
    mark: &'static str,
    label: String,
    number: u32,
}

#[derive(Serialize)]
struct Labelled {
    label: String,
    value: String,
}

#[derive(Serialize)]
struct Calendar {
    alt: String,
    today: String,
    weekdays: Vec<String>,
    weeks: Vec<[Option<Cell>; 7]>,
}

#[derive(Clone, Copy, Serialize)]
struct Cell {
    day: i8,
    mark: &'static str,
    count: u32,
    today: bool,
    weekend: bool,
}

/// The month in full.
#[derive(Serialize)]
pub(super) struct ReportInput {
    #[serde(flatten)]
    card: CardInput,
    labels: BTreeMap<&'static str, String>,
    plan: Vec<Labelled>,
    weeks: Vec<WeekInput>,
    /// The busiest week's sessions: what a full bar stands for.
    weeks_whole: u32,
    reasons: Vec<Bar>,
    moods: Vec<Bar>,
    homework: Notes,
    notes: Notes,
    log: Vec<LogInput>,
    log_more: Option<String>,
}

#[derive(Serialize)]
struct WeekInput {
    label: String,
    attended: u32,
    missed: u32,
}

#[derive(Serialize)]
struct Bar {
    label: String,
    number: u32,
}

#[derive(Serialize)]
struct Notes {
    entries: Vec<NoteInput>,
    more: Option<String>,
}

#[derive(Serialize)]
struct NoteInput {
    day: String,
    author: String,
    paragraphs: Vec<String>,
}

#[derive(Serialize)]
struct LogInput {
    day: String,
    weekday: String,
    mark: &'static str,
    status: String,
    count: u32,
    reason: String,
    by: String,
}

impl CardInput {
    pub(super) fn new(card: &MonthCard) -> Self {
        let language = card.language;
        let say = |text: Text| text.render(language);
        let count = |mark, text: Text, number| Count { mark, label: say(text), number };
        let money = card.plan.as_ref().and_then(|plan| plan.money.as_ref());
        let amount = |text: Text, amount| Labelled { label: say(text), value: rupees(amount) };
        Self {
            language: language.code(),
            theme: card.theme.as_str(),
            child: line(&card.child, MAX_NAME_CHARACTERS),
            month: say(month_name(card.month)),
            brand: say(texts::report_brand()),
            calendar: Calendar::new(card),
            ring: Ring::new(card),
            counts: [
                count("attended", texts::report_attended(), card.attended),
                count("missed", texts::report_missed(), card.missed),
                count("holiday", texts::report_days_off(), card.holidays),
            ],
            amounts: money.map_or_else(Vec::new, |money| {
                vec![
                    amount(texts::report_used(), money.used_rupees),
                    amount(texts::report_missed_value(), money.missed_rupees),
                    amount(texts::report_buffer(), money.buffer_rupees),
                ]
            }),
            no_plan: card.plan.is_none().then(|| [say(texts::report_no_plan()), say(texts::report_no_plan_hint())]),
        }
    }
}

impl Ring {
    fn new(card: &MonthCard) -> Self {
        let language = card.language;
        let done = card.attended.saturating_add(card.missed);
        let planned = card.plan.as_ref().map_or(0, |plan| plan.total);
        let left = card.plan.as_ref().map_or_else(|| i64::from(card.attended), |plan| plan.remaining);
        let number = left.saturating_abs();
        let (label, caption) = match &card.plan {
            None => (texts::report_attended(), texts::report_sessions_attended(number)),
            Some(_) if left < 0 => (texts::report_extra(), texts::report_sessions_extra(number)),
            Some(_) => (texts::report_left(), texts::report_sessions_left(number)),
        };
        let below = card.plan.as_ref().map(|_| texts::report_attended_of(card.attended, planned));
        Self {
            attended: card.attended,
            missed: card.missed,
            whole: planned.max(done),
            number: number.to_string(),
            label: label.render(language),
            caption: caption.render(language),
            below: below.map(|below| below.render(language)),
        }
    }
}

impl Calendar {
    fn new(card: &MonthCard) -> Self {
        let mut marks: BTreeMap<Day, DayMark> = BTreeMap::new();
        for (day, mark) in card.days.iter().filter(|(day, _)| day.month() == card.month) {
            // The marks are ordered by which of them is shown.
            marks.entry(*day).and_modify(|known| *known = (*known).max(*mark)).or_insert(*mark);
        }
        let first = card.month.first_day();
        let last = card.month.last_day();
        let mut weeks = vec![[None; 7]];
        let mut day = first;
        while day <= last {
            let column = usize::from(day.0.weekday().to_monday_zero_offset().unsigned_abs());
            if column == 0 && day != first {
                weeks.push([None; 7]);
            }
            if let Some(week) = weeks.last_mut() {
                week[column] = Some(Cell::new(day, marks.get(&day), day == card.today, column >= 5));
            }
            day = day.plus_days(1);
        }
        let alt = texts::report_calendar_alt(card.attended, card.holidays, card.missed, month_name(card.month));
        Self {
            alt: alt.render(card.language),
            today: texts::report_today().render(card.language),
            weekdays: (1..=7_i64).map(|weekday| texts::report_weekday(weekday).render(card.language)).collect(),
            weeks,
        }
    }
}

impl Cell {
    fn new(day: Day, mark: Option<&DayMark>, today: bool, weekend: bool) -> Self {
        let (mark, count) = match mark {
            None => ("none", 0),
            Some(DayMark::Holiday) => ("holiday", 1),
            Some(DayMark::Missed(count)) => ("missed", *count),
            Some(DayMark::Attended(count)) => ("attended", *count),
        };
        Self { day: day.0.day(), mark, count, today, weekend }
    }
}

impl ReportInput {
    pub(super) fn new(report: &MonthReport) -> Self {
        let language = report.card.language;
        let weeks = report.weeks.iter().take(MAX_GROUPS);
        Self {
            card: CardInput::new(&report.card),
            labels: labels(&report.card),
            plan: report.card.plan.as_ref().map_or_else(Vec::new, |plan| plan_lines(plan, language)),
            weeks_whole: weeks.clone().map(|week| week.attended.saturating_add(week.missed)).max().unwrap_or(0),
            weeks: weeks
                .map(|week| WeekInput {
                    label: week_name(week, language),
                    attended: week.attended,
                    missed: week.missed,
                })
                .collect(),
            reasons: report
                .reasons
                .iter()
                .take(MAX_GROUPS)
                .map(|(label, number)| Bar { label: label.render(language), number: *number })
                .collect(),
            moods: report
                .moods
                .iter()
                .take(MAX_GROUPS)
                .map(|(mood, number)| Bar { label: mood_name(*mood).render(language), number: *number })
                .collect(),
            homework: Notes::new(&report.homework, language),
            notes: Notes::new(&report.notes, language),
            log: report.log.iter().take(MAX_LOG_ROWS).map(|row| LogInput::new(row, language)).collect(),
            log_more: beyond(report.log.len(), MAX_LOG_ROWS)
                .map(|count| texts::report_more_sessions(count).render(language)),
        }
    }
}

impl Notes {
    fn new(notes: &[Note], language: Language) -> Self {
        let entries = notes.iter().take(MAX_NOTES).map(|note| NoteInput {
            day: day_name(note.day, language),
            author: line(&note.author, MAX_NAME_CHARACTERS),
            paragraphs: paragraphs(&note.text, MAX_NOTE_CHARACTERS),
        });
        Self {
            entries: entries.collect(),
            more: beyond(notes.len(), MAX_NOTES).map(|count| texts::report_more_notes(count).render(language)),
        }
    }
}

impl LogInput {
    fn new(row: &LogRow, language: Language) -> Self {
        let reason = row.reason.as_deref().map(|reason| line(reason, MAX_REASON_CHARACTERS));
        let mood = row.mood.map(|mood| mood_name(mood).render(language));
        let (mark, status) = match row.status {
            Status::Attended => ("attended", texts::report_status_attended()),
            Status::Cancelled => ("missed", texts::report_status_missed()),
        };
        Self {
            day: day_name(row.day, language),
            weekday: texts::report_weekday(i64::from(row.day.0.weekday().to_monday_one_offset())).render(language),
            mark,
            status: status.render(language),
            count: row.count,
            reason: reason.into_iter().chain(mood).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            by: line(&row.logged_by, MAX_NAME_CHARACTERS),
        }
    }
}

/// How many of `all` entries are not shown, if any.
fn beyond(all: usize, shown: usize) -> Option<i64> {
    all.checked_sub(shown).filter(|more| *more > 0).map(|more| i64::try_from(more).unwrap_or(i64::MAX))
}

fn labels(card: &MonthCard) -> BTreeMap<&'static str, String> {
    let made_on = texts::report_made_on(
        texts::report_day(i64::from(card.today.0.day()), i64::from(card.today.0.month())),
        i64::from(card.today.0.year()),
    );
    [
        ("title", texts::report_title()),
        ("made_on", made_on),
        // The template knows the numbers: it puts them where these signs stand.
        ("page", texts::report_page("{page}", "{pages}")),
        ("money", texts::report_money()),
        ("calendar", texts::report_calendar()),
        ("weeks", texts::report_weeks()),
        ("reasons", texts::report_reasons()),
        ("moods", texts::report_moods()),
        ("homework", texts::report_homework()),
        ("notes", texts::report_notes()),
        ("log", texts::report_log()),
        ("log_empty", texts::report_log_empty()),
        ("column_day", texts::report_column_day()),
        ("column_status", texts::report_column_status()),
        ("column_count", texts::report_column_count()),
        ("column_reason", texts::report_column_reason()),
        ("column_by", texts::report_column_by()),
    ]
    .into_iter()
    .map(|(name, text)| (name, text.render(card.language)))
    .collect()
}

fn plan_lines(plan: &Plan, language: Language) -> Vec<Labelled> {
    let entry = |text: Text, value| Labelled { label: text.render(language), value };
    let mut lines = vec![
        entry(texts::report_paid(), plan.paid.to_string()),
        entry(texts::report_carried(), plan.carried.to_string()),
        entry(texts::report_total(), plan.total.to_string()),
    ];
    if let Some(money) = &plan.money {
        lines.push(entry(texts::report_cost(), rupees(money.cost_per_session_rupees)));
    }
    lines
}

fn month_name(month: Month) -> Text {
    // The year as words: Fluent would be free to group its digits.
    texts::report_month(i64::from(month.number()), month.year().to_string())
}

fn day_name(day: Day, language: Language) -> String {
    texts::report_day(i64::from(day.0.day()), i64::from(day.0.month())).render(language)
}

fn week_name(week: &Week, language: Language) -> String {
    let first = day_name(week.first, language);
    if week.first == week.last {
        return first;
    }
    format!("{first} – {}", day_name(week.last, language))
}

fn mood_name(mood: Mood) -> Text {
    match mood {
        Mood::Excellent => texts::report_mood_excellent(),
        Mood::Good => texts::report_mood_good(),
        Mood::Okay => texts::report_mood_okay(),
        Mood::Tough => texts::report_mood_tough(),
    }
}
