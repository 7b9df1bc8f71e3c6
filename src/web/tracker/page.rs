//! The page itself: what was read becomes what the template shows.

use askama::Template;

use super::assets::{ASSETS, Assets};
use super::donut::{self, Arc};
use super::links::{Links, To};
use super::save::Conflicting;
use super::view::{View, Wishes};
use super::visitor::Auth;
use super::words::Words;
use crate::domain::{Day, Month, Permission, Status, Theme, grouped};
use crate::engine::page::{PageAnswer, PageChange};
use crate::i18n::{Language, texts};
use crate::sessions::calendar::{Mark, seen_word};
use crate::sessions::month::DayView;
use crate::sessions::totals::Totals;
use crate::store::state::sessions::Counts;
use crate::whatsapp::limited::Limited;

/// How much of a reason a day tells when it is pointed at; all of it stands in the log below.
const NOTE_IN_LABEL: usize = 80;

/// What a page shows beside the month.
#[derive(Default)]
pub(super) struct Extra {
    /// Days that somebody else changed meanwhile, and what the visitor wanted.
    pub(super) conflict: Option<Conflicting>,
}

struct Choice {
    label: String,
    url: String,
    current: bool,
    /// A language's code or a theme's word.
    code: &'static str,
}

struct Cell {
    number: i8,
    label: String,
    mark: &'static str,
    value: String,
    many: i64,
    noted: bool,
    today: bool,
    future: bool,
}

struct Entry {
    date: String,
    mark: &'static str,
    state: String,
    notes: Vec<String>,
}

struct Notice {
    good: bool,
    text: String,
    undo: Option<String>,
}

struct Pick {
    name: String,
    day: String,
    keep: String,
    mine: String,
    value: String,
}

struct Clash {
    picks: Vec<Pick>,
    others: Vec<String>,
    others_text: Option<String>,
}

struct Money {
    left: String,
    used: String,
    missed: String,
    cost: String,
}

#[derive(Template)]
#[template(path = "tracker/page.html")]
struct Page<'a> {
    w: &'static Words,
    assets: &'static Assets,
    language: &'static str,
    theme: &'static str,
    child: &'a str,
    month: String,
    month_value: String,
    phone: String,
    children: Vec<Choice>,
    before: (String, String),
    after: (String, String),
    this_month: Option<String>,
    notice: Option<Notice>,
    clash: Option<Clash>,
    fields: Vec<(&'static str, String)>,
    save_id: String,
    calendar: String,
    weeks: Vec<Vec<Option<Cell>>>,
    arcs: Vec<Arc>,
    donut: String,
    main_number: i64,
    main_words: String,
    of_total: Option<String>,
    carried: Option<String>,
    counts: Counts,
    days_off: i64,
    money: Option<Money>,
    no_plan: Option<(String, &'a str)>,
    log: Vec<Entry>,
    ics: String,
    themes: Vec<Choice>,
    languages: Vec<Choice>,
    reset: Option<String>,
    privacy: String,
}

/// The page as HTML.
pub(super) fn render(view: &View, auth: &Auth, wishes: &Wishes, extra: &Extra) -> Result<String, askama::Error> {
    let words = Words::of(view.language);
    // Whoever looks at a month or a child goes on looking at it, whatever the chat does meanwhile.
    let wishes = Wishes { month: Some(view.month), child: Some(view.child.id), done: None, ..wishes.clone() };
    let links = Links { auth, wishes: &wishes };
    let to = |month: Month| (links.page(To { month: Some(month), ..To::default() }), words.month(month));
    let month = words.month(view.month);
    let sums = sums(view, words);
    let away = view.month != view.today.month();
    let reset = view
        .child
        .role
        .may(Permission::Reset)
        .then(|| texts::page_reset_what(view.child.name.clone(), month.clone()).render(view.language));
    Page {
        w: words,
        assets: &ASSETS,
        language: view.language.code(),
        theme: view.theme.as_str(),
        child: &view.child.name,
        phone: texts::page_phone(view.person.phone.masked()).render(view.language),
        children: children(view, &links),
        before: to(view.month.previous()),
        after: to(view.month.next()),
        this_month: away.then(|| to(view.today.month()).0),
        notice: view.done.as_ref().filter(|_| extra.conflict.is_none()).and_then(|done| notice(done, words)),
        clash: extra.conflict.as_ref().map(|conflict| clash(conflict, words)),
        fields: fields(auth, &wishes, view.month),
        save_id: uuid::Uuid::new_v4().simple().to_string(),
        calendar: texts::page_calendar(month.clone()).render(view.language),
        weeks: weeks(view, words),
        arcs: donut::arcs(view.shown.plan, view.shown.counts),
        donut: sums.donut,
        main_number: sums.number,
        main_words: sums.words,
        of_total: sums.of_total,
        carried: sums.carried,
        counts: view.shown.counts,
        days_off: view.shown.days_off,
        money: money(view),
        no_plan: no_plan(view, words, &month),
        log: view.shown.days.iter().map(|(day, on_day)| entry(*day, on_day, words)).collect(),
        ics: links.address("/mytracker.ics", To::default()),
        themes: themes(view, words, &links),
        languages: languages(view, &links),
        reset,
        privacy: format!("/privacy?lang={}", view.language.code()),
        month_value: view.month.to_string(),
        month,
    }
    .render()
}

fn children(view: &View, links: &Links<'_>) -> Vec<Choice> {
    if view.children.len() < 2 {
        return Vec::new();
    }
    let choice = |child: &crate::store::state::page_people::Child| Choice {
        label: child.name.clone(),
        url: links.page(To { child: Some(child.id), ..To::default() }),
        current: child.id == view.child.id,
        code: "",
    };
    view.children.iter().map(choice).collect()
}

fn fields(auth: &Auth, wishes: &Wishes, month: Month) -> Vec<(&'static str, String)> {
    let mut fields = vec![
        ("phone", auth.phone.clone()),
        ("tenant", auth.tenant.clone()),
        ("exp", auth.exp.clone()),
        ("sig", auth.sig.clone()),
        ("month", month.to_string()),
        ("child", wishes.child.map(|child| child.0.to_string()).unwrap_or_default()),
        ("theme", wishes.theme.map_or("", Theme::as_str).to_owned()),
        ("lang", wishes.language.map_or("", Language::code).to_owned()),
    ];
    fields.retain(|(_, value)| !value.is_empty());
    fields
}

fn weeks(view: &View, words: &Words) -> Vec<Vec<Option<Cell>>> {
    let first = view.month.first_day();
    let blanks = first.0.weekday().to_monday_zero_offset();
    let mut cells: Vec<Option<Cell>> = (0..blanks).map(|_| None).collect();
    let nothing = DayView::default();
    for number in 1..=view.month.last_day().0.day() {
        let day = first.plus_days(i64::from(number) - 1);
        cells.push(Some(cell(day, view.shown.days.get(&day).unwrap_or(&nothing), view.today, words)));
    }
    while !cells.len().is_multiple_of(7) {
        cells.push(None);
    }
    let mut weeks = Vec::with_capacity(6);
    while !cells.is_empty() {
        let rest = cells.split_off(7);
        weeks.push(std::mem::replace(&mut cells, rest));
    }
    weeks
}

fn cell(day: Day, on_day: &DayView, today: Day, words: &Words) -> Cell {
    let record = on_day.record;
    let mark = Mark::of(record);
    let notes = notes(on_day, words);
    let mut label = format!("{}: {}", words.day(day), words.state(mark, record.counts));
    for note in &notes {
        label.push_str(" · ");
        label.push_str(Limited::<NOTE_IN_LABEL>::cut(note).as_str());
    }
    let future = day > today;
    Cell {
        number: day.0.day(),
        label,
        mark: mark.as_str(),
        value: format!("{day}~{}~{}", mark.next(future).as_str(), seen_word(record)),
        many: record.counts.attended + record.counts.missed,
        noted: !notes.is_empty(),
        today: day == today,
        future,
    }
}

/// Reasons and moods of a day, as they were given.
fn notes(on_day: &DayView, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    for session in &on_day.sessions {
        let note = match session.status {
            Status::Attended => session.mood.map(|mood| words.mood(mood)),
            Status::Cancelled => session.reason.as_deref().map(|reason| words.reason(reason)),
        };
        // Two sessions that went well are told once.
        let new = note.map(str::trim).filter(|note| !note.is_empty() && !notes.iter().any(|other| other == note));
        notes.extend(new.map(str::to_owned));
    }
    notes
}

fn entry(day: Day, on_day: &DayView, words: &Words) -> Entry {
    let mark = Mark::of(on_day.record);
    Entry {
        date: words.day(day),
        mark: mark.as_str(),
        state: words.state(mark, on_day.record.counts),
        notes: notes(on_day, words),
    }
}

struct Sums {
    number: i64,
    words: String,
    of_total: Option<String>,
    carried: Option<String>,
    donut: String,
}

fn sums(view: &View, words: &Words) -> Sums {
    let language = words.language();
    let Counts { attended, missed } = view.shown.counts;
    let Some(plan) = view.shown.plan else {
        return Sums {
            number: attended,
            words: texts::page_done(attended).render(language),
            of_total: None,
            carried: None,
            donut: texts::page_donut_no_plan(attended, missed).render(language),
        };
    };
    let totals = Totals::of(plan, view.shown.counts);
    let (number, text) = if totals.remaining < 0 {
        (-totals.remaining, texts::page_over(-totals.remaining))
    } else {
        (totals.remaining, texts::page_left(totals.remaining))
    };
    Sums {
        number,
        words: text.render(language),
        of_total: Some(texts::page_of_total(totals.total).render(language)),
        carried: (plan.carry_forward > 0).then(|| texts::page_carried(plan.carry_forward).render(language)),
        donut: texts::page_donut(attended, totals.remaining.max(0), missed).render(language),
    }
}

/// Money is shown to those who deal with it, as in the chat.
fn money(view: &View) -> Option<Money> {
    let plan = view.shown.plan.filter(|_| view.child.role.may(Permission::Billing))?;
    let totals = Totals::of(plan, view.shown.counts);
    let rupees = |amount: i64| format!("₹{}", grouped(amount));
    Some(Money {
        left: rupees(totals.buffer_value),
        used: rupees(totals.used_value),
        missed: rupees(totals.missed_value),
        cost: rupees(plan.cost_per_session),
    })
}

fn no_plan<'a>(view: &View, words: &'a Words, month: &str) -> Option<(String, &'a str)> {
    if view.shown.plan.is_some() {
        return None;
    }
    let how = if view.child.role.may(Permission::Setup) { &words.page_no_plan_how } else { &words.page_no_plan_ask };
    Some((texts::page_no_plan(month).render(view.language), how))
}

fn notice((save_id, done): &(String, PageAnswer), words: &Words) -> Option<Notice> {
    let plain = |good: bool, text: &str| Some(Notice { good, text: text.to_owned(), undo: None });
    match done {
        PageAnswer::Saved { updated, activity } => Some(Notice {
            good: true,
            text: texts::page_saved(i64::try_from(*updated).unwrap_or(0)).render(words.language()),
            undo: activity.map(|_| save_id.clone()),
        }),
        PageAnswer::Undone => plain(true, &words.page_taken_back),
        PageAnswer::Emptied { activity } => {
            Some(Notice { good: true, text: words.page_emptied.clone(), undo: activity.map(|_| save_id.clone()) })
        }
        PageAnswer::NotLast => plain(false, &words.page_not_last),
        PageAnswer::Conflict { .. } | PageAnswer::NotAllowed | PageAnswer::Refused { .. } => None,
    }
}

fn clash((now, wanted): &Conflicting, words: &Words) -> Clash {
    let text = |change: &PageChange| change.status.parse().map_or("", |mark: Mark| words.mark(mark)).to_owned();
    let value = |change: &PageChange, seen: Option<&str>| {
        format!("{}~{}~{}", change.date, change.status, seen.unwrap_or_default())
    };
    let mut picks = Vec::new();
    let mut others = Vec::new();
    for mine in wanted {
        match now.iter().find(|theirs| theirs.date == mine.date) {
            Some(theirs) => picks.push(Pick {
                name: format!("pick-{}", mine.date),
                day: mine.date.parse().map(|day| words.day(day)).unwrap_or_default(),
                keep: texts::page_conflict_keep(text(theirs)).render(words.language()),
                mine: texts::page_conflict_mine(text(mine)).render(words.language()),
                value: value(mine, theirs.seen.as_deref()),
            }),
            None => others.push(value(mine, mine.seen.as_deref())),
        }
    }
    let count = i64::try_from(others.len()).unwrap_or(0);
    let others_text = (count > 0).then(|| texts::page_conflict_others(count).render(words.language()));
    Clash { picks, others, others_text }
}

fn themes(view: &View, words: &Words, links: &Links<'_>) -> Vec<Choice> {
    let choice = |theme: Theme| Choice {
        label: match theme {
            Theme::Sunrise => words.page_theme_sunrise.clone(),
            Theme::Ocean => words.page_theme_ocean.clone(),
            Theme::Forest => words.page_theme_forest.clone(),
        },
        url: links.page(To { theme: Some(theme), ..To::default() }),
        current: theme == view.theme,
        code: theme.as_str(),
    };
    Theme::ALL.into_iter().map(choice).collect()
}

fn languages(view: &View, links: &Links<'_>) -> Vec<Choice> {
    let choice = |language: Language| Choice {
        label: Words::of(language).page_language_name.clone(),
        url: links.page(To { language: Some(language), ..To::default() }),
        current: language == view.language,
        code: language.code(),
    };
    Language::ALL.into_iter().map(choice).collect()
}
