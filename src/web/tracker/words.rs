//! The fixed words of pages in each language, rendered once: a page has a hundred of them.

use std::sync::LazyLock;

use crate::domain::{Day, Month, Mood};
use crate::i18n::{Language, texts};
use crate::sessions::calendar::Mark;
use crate::store::state::sessions::Counts;

macro_rules! fixed {
    ($($name:ident),* $(,)?) => {
        /// Texts without arguments, by the names of their functions.
        pub(in crate::web) struct Words {
            language: Language,
            months: [String; 12],
            weekdays: [String; 7],
            pub(super) weekdays_short: [String; 7],
            day: String,
            month: String,
            $(pub(in crate::web) $name: String,)*
        }

        impl Words {
            fn new(language: Language) -> Self {
                let render = |text: crate::i18n::Text| text.render(language);
                Self {
                    language,
                    months: std::array::from_fn(|index| render(texts::page_month_name(number(index)))),
                    weekdays: std::array::from_fn(|index| render(texts::page_weekday(number(index)))),
                    weekdays_short: std::array::from_fn(|index| render(texts::page_weekday_short(number(index)))),
                    day: render(texts::page_day("{d}", "{m}", "{w}")),
                    month: render(texts::page_month("{m}", "{y}")),
                    $($name: render(texts::$name()),)*
                }
            }
        }
    };
}

fixed! {
    page_brand, page_skip, page_this_month, page_children, page_none, page_attended, page_missed, page_holiday,
    page_today, page_unsaved, page_tap_hint, page_tap_hint_plain, page_legend, page_changes_one, page_changes_many,
    page_step_back, page_save, page_saving, page_sums, page_days_off, page_money, page_money_left, page_money_used,
    page_money_missed, page_money_cost, page_no_plan_how, page_no_plan_ask, page_log, page_log_empty, page_take_back,
    page_taken_back, page_not_last, page_emptied, page_conflict, page_conflict_why, page_conflict_save, page_more,
    page_ics, page_print, page_theme, page_theme_sunrise, page_theme_ocean, page_theme_forest, page_language, page_language_name,
    page_reset, page_reset_yes, page_reset_do, page_privacy, page_refused_new, page_refused_unsaved,
    page_mood_excellent, page_mood_good, page_mood_okay, page_mood_tough,
    page_reason_sick, page_reason_travel, page_reason_therapist, page_reason_other,
}

fn number(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(0) + 1
}

static ALL: LazyLock<[Words; 3]> = LazyLock::new(|| Language::ALL.map(Words::new));

impl Words {
    /// The words of a language.
    pub(in crate::web) fn of(language: Language) -> &'static Self {
        let all = &*ALL;
        all.iter().find(|words| words.language == language).unwrap_or(&all[0])
    }

    /// The language of these words.
    pub(in crate::web) fn language(&self) -> Language {
        self.language
    }

    /// A month with its year.
    pub(super) fn month(&self, month: Month) -> String {
        self.month.replace("{m}", self.month_name(month.number())).replace("{y}", &month.year().to_string())
    }

    fn month_name(&self, number: i8) -> &str {
        usize::try_from(number - 1).ok().and_then(|index| self.months.get(index)).map_or("", String::as_str)
    }

    /// A day with its weekday.
    pub(super) fn day(&self, day: Day) -> String {
        let weekday = &self.weekdays[day.0.weekday().to_monday_zero_offset().unsigned_abs() as usize % 7];
        let month = self.month_name(day.month().number());
        self.day.replace("{d}", &day.0.day().to_string()).replace("{m}", month).replace("{w}", weekday)
    }

    /// What a mark says.
    pub(super) fn mark(&self, mark: Mark) -> &str {
        match mark {
            Mark::None => &self.page_none,
            Mark::Attended => &self.page_attended,
            Mark::Missed => &self.page_missed,
            Mark::Holiday => &self.page_holiday,
        }
    }

    /// What a day shows, with its numbers where there is more than one session.
    pub(super) fn state(&self, mark: Mark, counts: Counts) -> String {
        let text = match (counts.attended, counts.missed) {
            (0 | 1, 0) | (0, 1) => return self.mark(mark).to_owned(),
            (attended, 0) => texts::page_attended_many(attended),
            (0, missed) => texts::page_missed_many(missed),
            (attended, missed) => texts::page_both(attended, missed),
        };
        text.render(self.language)
    }

    /// How a session went.
    pub(super) fn mood(&self, mood: Mood) -> &str {
        match mood {
            Mood::Excellent => &self.page_mood_excellent,
            Mood::Good => &self.page_mood_good,
            Mood::Okay => &self.page_mood_okay,
            Mood::Tough => &self.page_mood_tough,
        }
    }

    /// A stored reason: one that was tapped in the chat in these words, anything else as it was written.
    pub(super) fn reason<'w>(&'w self, stored: &'w str) -> &'w str {
        match stored {
            "sick" => &self.page_reason_sick,
            "travel" => &self.page_reason_travel,
            "therapist" => &self.page_reason_therapist,
            "other" => &self.page_reason_other,
            words => words,
        }
    }
}
