//! What holds for every conversation: words and questions print as they parse, nothing said is an error, totals are
//! sums, an undo restores.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::prelude::*;
use therapy_tracker::bot::command::{Command, Parsed, ReasonChoice, Theme};
use therapy_tracker::bot::proposal::Proposal;
use therapy_tracker::bot::waiting::Waiting;
use therapy_tracker::domain::{ChildId, Day, Mood, Status};
use therapy_tracker::free_text::Days;
use therapy_tracker::i18n::Language;
use therapy_tracker::sessions::totals::Totals;
use therapy_tracker::store::state::monthly_config::PlanRow;
use therapy_tracker::store::state::sessions::Counts;
use therapy_tracker::store::state::users;
use therapy_tracker::whatsapp::inbound::Kind;

#[path = "support/transcript.rs"]
mod transcript;

use transcript::{Transcript, choices};

fn day() -> impl Strategy<Value = Day> {
    (2000_i16..2100, 1_i8..13, 1_i8..29).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}").parse().unwrap())
}

fn near_day() -> impl Strategy<Value = Day> {
    (0_i64..40).prop_map(|days| "2026-11-25".parse::<Day>().unwrap().plus_days(-days))
}

fn words() -> impl Strategy<Value = String> {
    "[A-Za-z0-9][A-Za-z0-9,.+:हतె-]{0,20}( [a-zA-Z0-9]{1,8})?"
}

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![Just(Status::Attended), Just(Status::Cancelled)]
}

fn one_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> impl Strategy<Value = T> + use<T> {
    prop::sample::select(all.to_vec())
}

fn command() -> impl Strategy<Value = Command> {
    let plain: Vec<Command> = Command::words().iter().map(|(command, _)| command.clone()).collect();
    let simple = prop_oneof![
        10 => prop::sample::select(plain),
        1 => (0_u32..200, 0_u32..5000, 0_u32..20)
            .prop_map(|(total, cost, carry)| Command::SetupPlan { total, cost, carry }),
        1 => near_day().prop_map(Command::AttendedDate),
        1 => (1_u8..6).prop_map(Command::AttendedCount),
        1 => near_day().prop_map(Command::MissedDate),
        1 => words().prop_map(Command::AttendedDates),
        1 => words().prop_map(Command::MissedRange),
        1 => (near_day(), near_day()).prop_map(|(a, b)| Command::AttendedRange(format!("{a}..{b}"))),
        1 => (near_day(), near_day()).prop_map(|(a, b)| Command::MissedDates(format!("{a},{b} Fever"))),
        1 => (status(), near_day()).prop_map(|(status, day)| Command::BackfillDate(status, day)),
        1 => (1_u8..6).prop_map(Command::BackfillCount),
        1 => one_of(&ReasonChoice::ALL).prop_map(Command::BackfillReason),
        1 => (0_u8..=255).prop_map(Command::HolidayDays),
        1 => (near_day(), near_day()).prop_map(|(a, b)| Command::HolidayBetween(a, b)),
        1 => one_of(&Mood::ALL).prop_map(Command::MoodIs),
    ];
    let with_words = prop_oneof![
        words().prop_map(Command::ChildName),
        words().prop_map(Command::AddChild),
        words().prop_map(Command::AddParent),
        words().prop_map(Command::AddTherapist),
        words().prop_map(Command::ReconcilePayment),
        words().prop_map(Command::Redeem),
        words().prop_map(Command::ApplyCoupon),
        words().prop_map(Command::SetTimezone),
        (1_i64..1000).prop_map(|id| Command::SwitchChild(Some(ChildId(id)))),
        one_of(&Language::ALL).prop_map(Command::SetLanguage),
        one_of(&Theme::ALL).prop_map(Command::SetTheme),
        (0_u8..24).prop_map(Command::SetReminderTime),
    ];
    let one = prop_oneof![4 => simple, 1 => with_words];
    (one, prop::option::weighted(0.1, 0_u16..50)).prop_map(|(of, offset)| match offset {
        Some(offset) => Command::MoreRows { of: Box::new(of), offset },
        None => of,
    })
}

fn days() -> impl Strategy<Value = Days> {
    prop_oneof![
        near_day().prop_map(Days::One),
        prop::collection::vec(near_day(), 1..6).prop_map(|days| Days::of(days).unwrap()),
        (near_day(), 0_i64..20).prop_map(|(day, more)| Days::between(day, day.plus_days(more)).unwrap()),
    ]
}

fn proposal() -> impl Strategy<Value = Proposal> {
    let reason = prop::option::of(".{1,30}");
    prop_oneof![
        (days(), 1_u8..6).prop_map(|(days, count)| Proposal::Attended { days, count }),
        (days(), 1_u8..6, reason).prop_map(|(days, count, reason)| Proposal::Missed { days, count, reason }),
        days().prop_map(|days| Proposal::Holiday { days }),
        Just(Proposal::Undo),
    ]
}

fn waiting() -> impl Strategy<Value = Waiting> {
    let count = 1_u8..6;
    prop_oneof![
        prop::collection::vec((1_i64..4).prop_map(ChildId), 1..3).prop_map(Waiting::Removed),
        near_day().prop_map(Waiting::AttendedCount),
        near_day().prop_map(Waiting::MissedReason),
        (near_day(), count.clone()).prop_map(|(day, count)| Waiting::DupAttend(day, count)),
        (near_day(), count.clone()).prop_map(|(day, count)| Waiting::ReplCanAttend(day, count)),
        (near_day(), count.clone(), ".{0,30}").prop_map(|(day, count, why)| Waiting::DupMissed(day, count, why)),
        (day(), count.clone(), ".{0,30}").prop_map(|(day, count, why)| Waiting::ReplaceWithMissed(day, count, why)),
        near_day().prop_map(Waiting::BackfillAttendedCount),
        near_day().prop_map(Waiting::BackfillMissedCount),
        (near_day(), count.clone()).prop_map(|(day, count)| Waiting::BackfillMissedReason(day, count)),
        (near_day(), count.clone()).prop_map(|(day, count)| Waiting::BackfillMissedNote(day, count)),
        (near_day(), count).prop_map(|(day, count)| Waiting::Mood(day, count)),
        prop::collection::vec(".{0,20}", 0..4).prop_map(Waiting::NoteTemplate),
        (0_u32..200, 0_u32..5000, 0_u32..20, prop::option::of(0_u32..50))
            .prop_map(|(total, cost, carry, used)| Waiting::SetupConfirm { total, cost, carry, used }),
        proposal().prop_map(Waiting::Understood),
        (1_i64..5).prop_map(|id| Waiting::LeaveChild(ChildId(id))),
        (1_i64..5).prop_map(Waiting::RemoveMember),
        one_of(&[
            Waiting::FeedbackNote,
            Waiting::SetupConfig,
            Waiting::SetupMidConfig,
            Waiting::InviteParentPhone,
            Waiting::InviteTherapistPhone,
            Waiting::ChildNameUpdate,
            Waiting::ResetConfirm,
            Waiting::DeleteDataConfirm,
            Waiting::HolidayRange,
        ]),
    ]
}

fn said() -> impl Strategy<Value = Kind> {
    let typed = prop_oneof![
        command().prop_map(|command| command.to_string()),
        (0_i32..9).prop_map(|number| number.to_string()),
        one_of(&[
            "yes",
            "no",
            "16 800 0",
            "16 800 0 4",
            "2026-11-20..2026-12-02",
            "good",
            "cancel",
            "fever",
            "attended yesterday",
            "not well, missed today",
            "done 2 tdy"
        ])
        .prop_map(str::to_owned),
        ".{0,60}",
    ];
    prop_oneof![
        3 => typed.prop_map(Kind::Text),
        3 => command().prop_map(|command| Kind::Tap { id: command.to_string(), title: String::new() }),
        1 => ".{0,30}".prop_map(|id| Kind::Tap { id, title: String::new() }),
    ]
}

/// The rows that people care about, as text.
fn record(transcript: &Transcript) -> Vec<String> {
    let mut rows = Vec::new();
    for sql in [
        "SELECT id || date || status || coalesce(reason, '') || sessions_done || coalesce(mood, '') || user_phone
         FROM sessions ORDER BY id",
        "SELECT date FROM holidays ORDER BY date",
        "SELECT month || paid_sessions || ' ' || cost_per_session || ' ' || carry_forward FROM monthly_config",
    ] {
        let mut statement = transcript.connection().prepare(sql).unwrap();
        rows.extend(statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap));
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_command_parses_as_it_prints(command in command()) {
        prop_assert_eq!(Command::parse_tap(&command.to_string()), Parsed::Command(command));
    }

    #[test]
    fn a_question_parses_as_it_prints(waiting in waiting()) {
        prop_assert_eq!(Waiting::parse(&waiting.to_string()), Some(waiting));
    }

    #[test]
    fn what_is_stored_never_fails_to_parse(text in ".{0,60}") {
        let _ = Waiting::parse(&text);
        let _ = Command::parse_tap(&text);
        let _ = Command::parse_typed(&text);
    }

    #[test]
    fn totals_are_sums(paid in 0_i64..200, cost in 0_i64..100_000, carry in 0_i64..200, attended in 0_i64..300, missed in 0_i64..300) {
        let plan = PlanRow { paid_sessions: paid, cost_per_session: cost, carry_forward: carry };
        let totals = Totals::of(plan, Counts { attended, missed });
        prop_assert_eq!(totals.total, paid + carry);
        prop_assert_eq!(totals.remaining + attended, totals.total);
        prop_assert!(totals.used_value + totals.missed_value <= paid * cost);
        prop_assert!(totals.buffer_value >= 0);
    }

    /// From any open question, anything said is answered by exactly one message, and the menu always works.
    #[test]
    fn everything_is_answered_from_every_question(waiting in waiting(), said in prop::collection::vec(said(), 1..4)) {
        let mut transcript = Transcript::new();
        transcript.send("parent", Kind::Text("attended_range 2026-11-10..2026-11-20".to_owned()));
        let user = transcript.user("parent");
        users::close_turn(&transcript.scope(), user.id, Some(&waiting.to_string()), transcript.now()).unwrap();
        for kind in said {
            prop_assert_eq!(transcript.send("parent", kind).len(), 1);
        }
        // Whoever has stopped is told with every message how to start again.
        transcript.send("parent", Kind::Text("start".to_owned()));
        let menu = transcript.send("parent", Kind::Text("menu".to_owned()));
        let rows = choices(&menu[0].content.to_json());
        prop_assert!(rows.iter().any(|(id, ..)| id == "attended"));
        prop_assert_eq!(transcript.user("parent").waiting_for, None);
    }

    /// Whatever was said last changed the record by at most one thing, and one undo takes that back.
    #[test]
    fn an_undo_restores_what_was(said in prop::collection::vec(said(), 1..12)) {
        let mut transcript = Transcript::new();
        transcript.send("parent", Kind::Text("hi".to_owned()));
        // Whoever is erased has nothing left to undo.
        let erases = |kind: &Kind| {
            matches!(kind, Kind::Tap { id: said, .. } | Kind::Text(said) if Command::parse_tap(said) == Parsed::Command(Command::DeleteData))
        };
        for kind in said.into_iter().filter(|kind| !erases(kind)) {
            let before = record(&transcript);
            let open = transcript.user("parent").waiting_for;
            let is_mood = open.as_deref().is_some_and(|open| open.starts_with("mood"))
                || matches!(&kind, Kind::Tap { id, .. } if id.starts_with("mood"))
                || matches!(&kind, Kind::Text(text) if text.starts_with("mood"));
            let is_undo = matches!(&kind, Kind::Tap { id, .. } | Kind::Text(id) if id.contains("undo"));
            transcript.send("parent", kind);
            if record(&transcript) != before && !is_mood && !is_undo {
                transcript.send("parent", Kind::Text("undo".to_owned()));
                if let Some(open) = transcript.user("parent").waiting_for {
                    // A reason question takes the word as its answer; leave it, then undo.
                    prop_assert!(open.starts_with("mood"), "{}", open);
                }
                prop_assert_eq!(record(&transcript), before);
            }
        }
    }
}
