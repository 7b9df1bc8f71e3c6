//! The month's report as a PDF: for people who have Pro; others get the offer.
//!
//! Nothing is said while it is made: the one answer is the document.

use crate::bot::BotError;
use crate::bot::command::Command;
use crate::bot::reply::Reply;
use crate::bot::turn::Turn;
use crate::bot::work::{Work, WorkResult};
use crate::domain::{ChildId, Month, Permission};
use crate::i18n::texts;
use crate::members;
use crate::store::state::child_members::{self, MembershipRow};
use crate::store::state::pro;
use crate::whatsapp::limited::Limited;
use crate::whatsapp::outbound::{Content, UploadedMedia};

/// Asks for this month's report, or offers Pro.
pub(super) fn run(turn: &mut Turn<'_>) -> Result<Reply, BotError> {
    if !pro::get(turn.scope, turn.user.id)?.is_active(turn.now) {
        return Ok(offer(turn));
    }
    turn.ask_for(Work::Report { child_id: turn.child_id().0, month: turn.today.month().to_string() });
    Ok(Reply::silent())
}

fn offer(turn: &Turn<'_>) -> Reply {
    let child = turn.child.child_name.clone();
    // Plans are a parent's business; a button that is refused would be a dead end.
    let reply = if turn.may(Permission::Billing) {
        Reply::new(texts::report_chat_offer(child)).choice(&Command::GoPro, texts::button_go_pro())
    } else {
        Reply::new(texts::report_chat_offer_plain(child))
    };
    reply.choice(&Command::Summary, texts::button_summary()).choice(&Command::Menu, texts::button_menu())
}

/// What the person is to the child, if what was made of its month may still go to them.
pub(super) fn reader(turn: &Turn<'_>, child: ChildId) -> Result<Option<MembershipRow>, BotError> {
    // Who has stopped gets nothing any more.
    if members::consent::is_opted_out(turn.scope, turn.phone())? {
        return Ok(None);
    }
    // Nor does who has left the child meanwhile: it is not theirs to read.
    let about = child_members::current(turn.scope, turn.phone(), Some(child))?;
    Ok(about.filter(|about| about.child_id == child && about.role.may(Permission::View)))
}

/// The report is with Meta, or could not be made. `None` if there is nothing to say.
pub(super) fn carry_on(
    turn: &Turn<'_>,
    child: ChildId,
    month: &str,
    result: &WorkResult,
) -> Result<Option<Vec<Content>>, BotError> {
    let Some(about) = reader(turn, child)? else { return Ok(None) };
    let (WorkResult::Uploaded { files }, Ok(month)) = (result, month.parse::<Month>()) else {
        let failed = Reply::new(texts::report_chat_failed(about.child_name))
            .choice(&Command::DownloadReport, texts::button_report_again())
            .choice(&Command::Summary, texts::button_summary())
            .choice(&Command::Menu, texts::button_menu());
        return failed.render(turn.language, 0).map(Some);
    };
    let month = texts::report_month(i64::from(month.number()), month.year().to_string());
    let caption = texts::report_chat_ready(about.child_name, month).render(turn.language);
    let document = |file: &crate::bot::work::UploadedFile| {
        Content::Document(UploadedMedia {
            id: file.media_id.clone(),
            caption: Some(Limited::cut(&caption)),
            filename: Some(file.filename.clone()),
        })
    };
    Ok(Some(files.iter().map(document).collect()))
}
