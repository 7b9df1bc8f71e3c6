//! A child's month as a PDF that WhatsApp takes: gathered from the state, rendered, uploaded.

use std::collections::BTreeMap;

use super::execute::Executor;
use super::month::{self, number};
use crate::bot::say;
use crate::bot::work::{FailureReason, UploadedFile, WorkResult};
use crate::domain::{ChildId, Day, Instant, Month, Phone, Status};
use crate::free_text::ReasonGroup;
use crate::i18n::{Language, Text, texts};
use crate::reports::{LogRow, MonthReport, Note, Week, render_report};
use crate::sessions::weekly::{self, Tally};
use crate::store::state::child_members;
use crate::store::state::feedback_notes::{self, NoteRow};
use crate::store::state::sessions::SessionRow;
use crate::store::state::work::WorkRow;
use crate::store::{Scope, StoreError};

/// Gathers, renders and uploads; `now` stands in the report as the time of its making.
pub(super) async fn report(
    executor: &Executor,
    row: &WorkRow,
    child: ChildId,
    month: &str,
    now: Instant,
) -> Result<WorkResult, FailureReason> {
    let number = executor.number(&row.tenant)?;
    let month: Month = month.parse().map_err(|_| FailureReason::Unusable)?;
    let gather = move |scope: &Scope<'_>, phone: &Phone| gather(scope, phone, child, month, now);
    let bytes = month::draw(executor, row, gather, render_report).await?;
    let filename = format!("therapy-{month}.pdf");
    let upload = executor.client.upload_media(&number, bytes, "application/pdf", &filename).await;
    let media_id = upload.map_err(|_| FailureReason::Unavailable)?;
    Ok(WorkResult::Uploaded { files: vec![UploadedFile { media_id, filename }] })
}

/// What the report shows to a person; `None` if the person may not see the child.
fn gather(
    scope: &Scope<'_>,
    phone: &Phone,
    child: ChildId,
    month: Month,
    now: Instant,
) -> Result<Option<MonthReport>, StoreError> {
    let Some(gathered) = month::gather(scope, phone, child, month, now)? else { return Ok(None) };
    let month::Gathered { card, rows, tally, zone } = gathered;
    let (first, last) = (month.first_day(), month.last_day());
    // A note belongs to the day that its reader's clock shows.
    let bound = |day: Day| zone.to_timestamp(day.0.at(0, 0, 0, 0)).map_or(now, Instant);
    let notes = feedback_notes::between(scope, child, bound(first), bound(last.plus_days(1)))?;
    let (notes, homework) = sorted_notes(notes, |made| made.unwrap_or(now).day_in(&zone));
    let names = child_members::of_child(scope, child)?
        .into_iter()
        .map(|member| (member.phone, member.profile_name.unwrap_or_default()))
        .collect();
    Ok(Some(MonthReport {
        weeks: weeks(&rows, month, card.today),
        reasons: reasons(&tally),
        moods: tally.moods.iter().map(|(mood, count)| (*mood, number(*count))).collect(),
        homework,
        notes,
        log: rows.iter().map(|row| log_row(row, card.language, &names)).collect(),
        card,
    }))
}

/// The weeks of the month that have begun.
fn weeks(rows: &[SessionRow], month: Month, today: Day) -> Vec<Week> {
    let mut weeks = Vec::new();
    let mut first = month.first_day();
    while first <= month.last_day() && first <= today {
        let last = weekly::week_of(first).1.min(month.last_day());
        let of = |status: Status| {
            let rows = rows.iter().filter(|row| row.status == status && (first..=last).contains(&row.date));
            number(rows.map(|row| row.sessions_done).sum())
        };
        weeks.push(Week { first, last, attended: of(Status::Attended), missed: of(Status::Cancelled) });
        first = last.plus_days(1);
    }
    weeks
}

fn reasons(tally: &Tally) -> Vec<(Text, u32)> {
    tally.reasons_by_count().into_iter().map(|(group, count)| (group_name(group), number(count))).collect()
}

fn group_name(group: ReasonGroup) -> Text {
    match group {
        ReasonGroup::Health => texts::report_reason_health(),
        ReasonGroup::Travel => texts::report_reason_travel(),
        ReasonGroup::TherapistUnavailable => texts::report_reason_therapist(),
        ReasonGroup::School => texts::report_reason_school(),
        ReasonGroup::Family => texts::report_reason_family(),
        ReasonGroup::Transport => texts::report_reason_transport(),
        ReasonGroup::Other => texts::report_reason_other(),
    }
}

fn log_row(row: &SessionRow, language: Language, names: &BTreeMap<Phone, String>) -> LogRow {
    let reason = row.reason.as_deref().filter(|reason| !reason.trim().is_empty());
    LogRow {
        day: row.date,
        status: row.status,
        count: number(row.sessions_done),
        reason: reason.map(|reason| say::reason(reason).render(language)),
        mood: row.mood,
        logged_by: row.logged_by.as_ref().and_then(|by| names.get(by)).cloned().unwrap_or_default(),
    }
}

/// Notes, and what is to be done at home, which a structured note ends with.
fn sorted_notes(rows: Vec<NoteRow>, day_of: impl Fn(Option<Instant>) -> Day) -> (Vec<Note>, Vec<Note>) {
    let (mut notes, mut homework) = (Vec::new(), Vec::new());
    for row in rows {
        let (words, at_home) = split_homework(&row.transcript);
        let (day, author) = (day_of(row.created_at), row.author.unwrap_or_default());
        for (texts, into) in [(words, &mut notes), (at_home, &mut homework)] {
            if !texts.trim().is_empty() {
                into.push(Note { day, author: author.clone(), text: texts.trim().to_owned() });
            }
        }
    }
    (notes, homework)
}

/// The words before the line that begins with the label of homework, in whichever language it was written, and the
/// words after that label.
fn split_homework(words: &str) -> (&str, &str) {
    let labels = Language::ALL.map(|language| format!("{}:", texts::note_label_homework().render(language)));
    let mut start = 0;
    for line in words.split_inclusive('\n') {
        if let Some(label) = labels.iter().find(|label| line.starts_with(label.as_str())) {
            return (&words[..start], &words[start + label.len()..]);
        }
        start += line.len();
    }
    (words, "")
}

#[cfg(test)]
mod tests {
    use super::split_homework;

    #[test]
    fn homework_is_found_in_every_language() {
        assert_eq!(split_homework("She sang."), ("She sang.", ""));
        assert_eq!(split_homework("Goal: a cup\nHomework: two\nlines"), ("Goal: a cup\n", " two\nlines"));
        assert_eq!(split_homework("घर के लिए: बुलबुले"), ("", " बुलबुले"));
        assert_eq!(split_homework("లక్ష్యం: కప్పు\nఇంట్లో చేయాల్సింది: బుడగలు"), ("లక్ష్యం: కప్పు\n", " బుడగలు"));
    }
}
