//! Moving around: the menu, what else there is, and help.

use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::domain::{Permission, Status};
use crate::i18n::{Text, texts};

/// Words with the way to the usual next steps under them.
pub fn with_menu(text: Text) -> Reply {
    Reply::new(text)
        .choice(&Command::Attended, texts::button_attended())
        .choice(&Command::Missed, texts::button_missed())
        .choice(&Command::Menu, texts::button_menu())
}

/// The menu.
pub fn menu(turn: &Turn<'_>) -> Reply {
    let money = turn.may(Permission::Billing);
    let summary_hint = if money { texts::menu_summary_hint() } else { texts::menu_summary_hint_plain() };
    let reply = Reply::new(texts::menu_title(turn.child.child_name.clone()))
        .list_label(texts::menu_label())
        .row(&Command::Attended, texts::button_attended(), texts::menu_attended_hint())
        .row(&Command::Missed, texts::button_missed(), texts::menu_missed_hint())
        .row(&Command::Status, texts::menu_status(), texts::menu_status_hint())
        .row(&Command::Summary, texts::menu_summary(), summary_hint)
        .row(&Command::Backfill(Status::Attended), texts::menu_backfill(), texts::menu_backfill_hint())
        .row(&Command::Holiday, texts::menu_holiday(), texts::menu_holiday_hint())
        .row(&Command::Undo, texts::button_undo(), texts::menu_undo_hint());
    let reply = if turn.may(Permission::Setup) {
        reply.row(&Command::Setup, texts::menu_setup(), texts::menu_setup_hint())
    } else {
        reply.row(&Command::Feedback, texts::menu_note(), texts::menu_note_hint())
    };
    reply.row(&Command::More, texts::menu_more(), texts::menu_more_hint()).row(
        &Command::Help,
        texts::menu_help(),
        texts::menu_help_hint(),
    )
}

/// What the menu had no room for.
pub fn more(turn: &Turn<'_>) -> Reply {
    let reply = Reply::new(texts::more_title())
        .list_label(texts::menu_label())
        .paged(Command::More)
        .row(&Command::Backfill(Status::Cancelled), texts::more_backfill_missed(), texts::more_backfill_missed_hint())
        .row(&Command::BulkLogHelp, texts::more_bulk(), texts::more_bulk_hint())
        .row(&Command::Feedback, texts::menu_note(), texts::menu_note_hint())
        .row(&Command::Tracker, texts::more_tracker(), texts::more_tracker_hint());
    let reply = if turn.may(Permission::MembersView) {
        reply.row(&Command::Members, texts::more_members(), texts::more_members_hint())
    } else {
        reply
    };
    reply
        .row(&Command::Children, texts::people_row_children(), texts::people_hint_children())
        .row(&Command::LanguageMenu, texts::more_language(), texts::more_language_hint())
        .row(&Command::ReminderMenu, texts::more_reminders(), texts::more_reminders_hint())
        .row(&Command::Weekly, texts::more_weekly(), texts::more_weekly_hint())
        .row(&Command::Streak, texts::more_streak(), texts::more_streak_hint())
        .row(&Command::TimezoneMenu, texts::more_timezone(), texts::more_timezone_hint())
        .row(&Command::ThemeMenu, texts::more_theme(), texts::more_theme_hint())
        .row(&Command::ConsentStatus, texts::more_data(), texts::more_data_hint())
        .row(&Command::Menu, texts::button_menu(), texts::more_menu_hint())
}

/// How to talk to the bot.
pub fn help(turn: &Turn<'_>) -> Reply {
    let reply = Reply::new(texts::help_text());
    let reply = if turn.may(Permission::Setup) { reply.and(texts::help_setup()) } else { reply };
    reply
        .choice(&Command::Attended, texts::button_attended())
        .choice(&Command::Missed, texts::button_missed())
        .choice(&Command::Menu, texts::button_menu())
}
