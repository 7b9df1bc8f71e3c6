//! The rule of streaks, by example and told backwards.

use std::collections::BTreeSet;

use jiff::civil::Weekday;
use proptest::prelude::*;

use super::*;

const TODAY: Day = Day(jiff::civil::Date::constant(2026, 11, 23));

fn log(days_ago: i64, attended: i64, missed: i64) -> LoggedDay {
    LoggedDay { day: TODAY.plus_days(-days_ago), attended, missed }
}

fn plain(logs: &[LoggedDay]) -> Streak {
    streak_of(logs, &BTreeSet::new(), None, TODAY)
}

#[test]
fn sessions_count_and_not_calendar_days() {
    assert_eq!(plain(&[]), Streak { current: 0, best: 0 });
    assert_eq!(plain(&[log(40, 1, 0), log(9, 2, 0), log(2, 1, 0)]), Streak { current: 4, best: 4 });
}

#[test]
fn a_miss_ends_a_streak() {
    assert_eq!(plain(&[log(9, 3, 0), log(5, 0, 1), log(2, 1, 0)]), Streak { current: 1, best: 3 });
    assert_eq!(plain(&[log(9, 3, 0), log(5, 0, 1)]), Streak { current: 0, best: 3 });
}

#[test]
fn a_scheduled_day_without_a_log_ends_it_and_a_day_off_does_not() {
    // 23 November 2026 is a Monday.
    let schedule = Some(Schedule::from_iter([Weekday::Monday, Weekday::Thursday]));
    let logs = [log(7, 1, 0), log(0, 1, 0)];
    let forgotten = streak_of(&logs, &BTreeSet::new(), schedule, TODAY);
    assert_eq!(forgotten, Streak { current: 1, best: 1 });
    let days_off = BTreeSet::from([TODAY.plus_days(-4)]);
    assert_eq!(streak_of(&logs, &days_off, schedule, TODAY), Streak { current: 2, best: 2 });
    // Today is scheduled but not over.
    let open = streak_of(&[log(4, 1, 0)], &BTreeSet::new(), schedule, TODAY);
    assert_eq!(open, Streak { current: 1, best: 1 });
    let past = streak_of(&[log(5, 1, 0)], &BTreeSet::new(), schedule, TODAY);
    assert_eq!(past, Streak { current: 0, best: 1 });
}

fn logs() -> impl Strategy<Value = Vec<LoggedDay>> {
    proptest::collection::btree_map(0_i64..200, (any::<bool>(), 1_i64..=5), 0..60).prop_map(|days| {
        let made = |(ago, (attended, count)): (i64, (bool, i64))| {
            if attended { log(ago, count, 0) } else { log(ago, 0, count) }
        };
        days.into_iter().rev().map(made).collect()
    })
}

fn schedules() -> impl Strategy<Value = Option<Schedule>> {
    proptest::option::of(proptest::collection::vec(0..7_usize, 1..4))
        .prop_map(|days| days.map(|days| days.into_iter().map(|day| Schedule::WEEKDAYS[day]).collect()))
}

proptest! {
    /// The rule told backwards: from today into the past until something ends the streak.
    #[test]
    fn the_streak_is_what_walking_back_from_today_finds(
        logs in logs(), off in proptest::collection::btree_set(0_i64..200, 0..40), schedule in schedules()
    ) {
        let days_off: BTreeSet<Day> = off.iter().map(|ago| TODAY.plus_days(-ago)).collect();
        let mut expected = 0;
        for ago in 0..200 {
            let day = TODAY.plus_days(-ago);
            match logs.iter().find(|log| log.day == day) {
                Some(log) if log.missed > 0 => break,
                Some(log) => expected += log.attended,
                None if ago > 0
                    && schedule.is_some_and(|schedule| schedule.falls_on(day))
                    && !days_off.contains(&day) => break,
                None => {}
            }
        }
        prop_assert_eq!(streak_of(&logs, &days_off, schedule, TODAY).current, expected);
    }

    #[test]
    fn days_off_never_shorten_a_streak(
        logs in logs(), off in proptest::collection::btree_set(0_i64..200, 0..40), schedule in schedules()
    ) {
        let days_off: BTreeSet<Day> = off.iter().map(|ago| TODAY.plus_days(-ago)).collect();
        let without = streak_of(&logs, &BTreeSet::new(), schedule, TODAY);
        let with = streak_of(&logs, &days_off, schedule, TODAY);
        prop_assert!(with.current >= without.current && with.best >= without.best);
        prop_assert_eq!(streak_of(&logs, &days_off, None, TODAY), plain(&logs));
    }

    #[test]
    fn the_best_is_never_less_than_the_current_and_never_more_than_all(logs in logs(), schedule in schedules()) {
        let streak = streak_of(&logs, &BTreeSet::new(), schedule, TODAY);
        prop_assert!(streak.current <= streak.best);
        prop_assert!(streak.best <= logs.iter().map(|log| log.attended).sum());
    }
}
