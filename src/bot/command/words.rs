//! Commands that are one word: each with all its words, the one that buttons send first; and how people say in words
//! of their own that they want no messages, or want them again.

use super::Command;
use crate::domain::Status;

static WORDS: &[(Command, &[&str])] = &[
    (Command::Menu, &["menu"]),
    (Command::Back, &["back"]),
    (Command::Cancel, &["cancel"]),
    (Command::More, &["more"]),
    (Command::Help, &["help", "commands", "options", "?"]),
    (Command::Setup, &["setup"]),
    (Command::SetupFresh, &["setup_fresh"]),
    (Command::SetupMid, &["setup_mid"]),
    (Command::SetupOther, &["setup_other"]),
    (Command::Attended, &["attended", "done", "ok", "✅"]),
    (Command::Missed, &["missed", "cancelled"]),
    (Command::ConfirmYes, &["confirm_yes", "yes", "y"]),
    (Command::ConfirmNo, &["confirm_no", "no", "n"]),
    (Command::BulkLogHelp, &["bulk_log_help", "bulk_help"]),
    (Command::Backfill(Status::Attended), &["backfill_attended"]),
    (Command::Backfill(Status::Cancelled), &["backfill_missed"]),
    (Command::Holiday, &["holiday", "leave"]),
    (Command::HolidayToday, &["holiday_today"]),
    (Command::HolidayNext3, &["holiday_next3"]),
    (Command::HolidayNext7, &["holiday_next7"]),
    (Command::HolidayRange, &["holiday_range"]),
    (Command::Undo, &["undo", "undo_last"]),
    (Command::VoiceNoteToday, &["voice_note_today"]),
    (Command::Status, &["status", "today_status"]),
    (Command::Summary, &["summary", "report"]),
    (Command::Weekly, &["weekly", "weekly_insights"]),
    (Command::WeeklyDigest, &["weekly_digest", "parent_digest"]),
    (Command::DigestOn, &["digest_on"]),
    (Command::DigestOff, &["digest_off"]),
    (Command::MissedAnalytics, &["missed_analytics", "missed_report"]),
    (Command::Streak, &["streak", "streak_status", "journey"]),
    (Command::Tracker, &["tracker", "my_tracker"]),
    (Command::DownloadReport, &["download_report", "report_pdf", "monthly_pdf"]),
    (Command::Feedback, &["feedback", "feedback_note", "note"]),
    (Command::NoteTemplate, &["note_template", "structured_note", "therapist_note"]),
    (Command::Notes, &["notes", "note_list"]),
    (Command::SkipStep, &["skip"]),
    (Command::StepBack, &["step_back"]),
    (Command::ResetMonth, &["reset_month"]),
    (Command::ConfirmReset, &["confirm_reset"]),
    (Command::CancelReset, &["cancel_reset"]),
    (Command::Members, &["members", "team"]),
    (Command::ChildProfile, &["child_profile", "child"]),
    (Command::Children, &["children"]),
    (Command::SwitchChild(None), &["switch_child"]),
    (Command::InviteMember, &["invite_member", "invite"]),
    (Command::InviteParent, &["invite_parent"]),
    (Command::InviteTherapist, &["invite_therapist"]),
    (Command::InviteHelp, &["invite_help", "share_bot", "bot_number"]),
    (Command::InviteAccept, &["invite_accept", "accept_invite", "join_invite", "join"]),
    (Command::InviteReject, &["invite_reject", "reject_invite", "decline_invite", "decline", "reject"]),
    (Command::LeaveChild, &["leave_child", "confirm_leave_child"]),
    (Command::Plan, &["plan", "my_plan", "plan_status"]),
    (Command::GoPro, &["go_pro"]),
    (Command::GoPro199, &["go_pro_199"]),
    (Command::GoPro499, &["go_pro_499"]),
    (Command::PaymentStatus, &["payment_status", "billing_status"]),
    (Command::MyReferral, &["my_referral", "referral", "referral_code"]),
    (Command::LanguageMenu, &["language", "lang"]),
    (Command::ThemeMenu, &["theme"]),
    (Command::TimezoneMenu, &["settings_timezone"]),
    (Command::ReminderMenu, &["settings_reminders"]),
    (Command::RemindersOn, &["reminders_on"]),
    (Command::RemindersOff, &["reminders_off"]),
    (Command::ReminderTimeMenu, &["settings_reminder_time"]),
    (Command::Schedule, &["schedule"]),
    (Command::ScheduleDone, &["schedule_done"]),
    (Command::Stop, &["stop", "opt_out", "optout", "unsubscribe", "pause"]),
    (Command::Start, &["start", "opt_in", "optin", "subscribe", "resume"]),
    (Command::ConsentStatus, &["consent_status"]),
    (Command::ExportData, &["export_data", "export_my_data", "data_export"]),
    (Command::DeleteData, &["delete_data", "delete_my_data", "erase_data"]),
    (Command::ClinicAdmin, &["clinic_admin", "admin"]),
    (Command::AdminMembers, &["admin_members"]),
    (Command::AdminRisk, &["admin_risk"]),
];

/// What people type for stopping, for coming back and for accepting, in words of their own: the command's word, then
/// theirs, with tabs between them. Whoever wants no messages is not to learn a word for it first.
const SAID: &str = include_str!("said.tsv");

/// What people put before or behind it to be polite.
static POLITE: &[&str] = &["please", "pls", "plz", "kindly", "now", "ji", "जी", "प्लीज", "కృపయా", "ప్లీజ్"];

/// The command that `said` (lower case, one space between words) comes to in people's own words.
pub(super) fn said(said: &str) -> Option<Command> {
    let joins = |letter: char| matches!(letter, '\u{200c}' | '\u{200d}');
    let plain: String = said.chars().filter(|letter| !joins(*letter)).collect();
    let is_mark = |mark: char| matches!(mark, '.' | ',' | '!' | '।');
    let words = plain.split(' ').map(|word| word.trim_matches(is_mark)).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !POLITE.contains(word)).collect();
    let rest = words.join(" ");
    SAID.lines().find_map(|line| {
        let mut columns = line.split('\t');
        let word = columns.next()?;
        (word == rest || columns.any(|phrase| phrase == rest)).then(|| find(word)).flatten()
    })
}

/// The command that `word` (lower case) is.
pub(super) fn find(word: &str) -> Option<Command> {
    WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(command, _)| command.clone())
}

/// The word that a button sends for `command`; `menu` for a command that is no single word.
pub(super) fn print(command: &Command) -> &'static str {
    WORDS.iter().find(|(known, _)| known == command).map_or("menu", |(_, words)| words[0])
}

/// Every command that is one word, with all its words.
pub(super) fn all() -> &'static [(Command, &'static [&'static str])] {
    WORDS
}
