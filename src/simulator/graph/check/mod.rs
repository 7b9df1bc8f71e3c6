//! What Meta refuses in a message for its shape alone: fields, types and lengths, by the Cloud API's pages.
//!
//! Pure: who may be written to right now (window, rates, known media) is the desk's business.

mod interactive;
mod part;
mod template;
#[cfg(test)]
mod tests;

use serde_json::Value;

use super::refusal::Refusal;
use crate::domain::Phone;
use part::Part;

/// A message whose shape is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Checked {
    /// `to` or `recipient` as the bot wrote it.
    pub(super) input: String,
    /// The person.
    pub(super) to: Phone,
    /// Meta answers 200, but nobody ever gets it: a business-scoped id in `to`.
    pub(super) never_delivered: bool,
    /// The message's `type`.
    pub(super) kind: String,
    /// A media id that the message shows.
    pub(super) media_id: Option<String>,
    /// The name, language and number of body parameters of a template.
    pub(super) template: Option<(String, String, usize)>,
    /// What statuses give back.
    pub(super) callback_data: Option<String>,
}

const TOP: &[&str] =
    &["messaging_product", "recipient_type", "to", "recipient", "type", "context", "biz_opaque_callback_data"];

/// Checks a message's body.
pub(super) fn check(body: &Value) -> Result<Checked, Refusal> {
    let root = Part::of(body, "the body")?;
    root.is("messaging_product", "whatsapp")?;
    if root.has("recipient_type") {
        root.is("recipient_type", "individual")?;
    }
    let (input, to, never_delivered) = recipient(root)?;
    let kind = if root.has("type") { root.text("type", 32)? } else { "text" };
    let allowed: Vec<&str> = TOP.iter().copied().chain([kind]).collect();
    root.only(&allowed)?;
    let callback_data = root.maybe_text("biz_opaque_callback_data", 512)?;
    if let Some(context) = root.maybe_part("context", "context")? {
        context.only(&["message_id"])?;
        context.text("message_id", 512)?;
    }
    let (media_id, template) = content(root, kind)?;
    Ok(Checked {
        input,
        to,
        never_delivered,
        kind: kind.to_owned(),
        media_id,
        template,
        callback_data: callback_data.map(str::to_owned),
    })
}

type Template = (String, String, usize);

fn content(root: Part<'_>, kind: &str) -> Result<(Option<String>, Option<Template>), Refusal> {
    match kind {
        "text" => {
            let text = root.part("text", "text")?;
            text.only(&["body", "preview_url"])?;
            text.maybe_bool("preview_url")?;
            text.text("body", 4096)?;
        }
        "interactive" => interactive::check(root.part("interactive", "interactive")?)?,
        "image" => return Ok((media(root.part("image", "image")?, &["caption"])?, None)),
        "video" => return Ok((media(root.part("video", "video")?, &["caption"])?, None)),
        "document" => return Ok((media(root.part("document", "document")?, &["caption", "filename"])?, None)),
        "audio" => return Ok((media(root.part("audio", "audio")?, &["voice"])?, None)),
        "sticker" => return Ok((media(root.part("sticker", "sticker")?, &[])?, None)),
        "template" => return Ok((None, Some(template::check(root.part("template", "template")?)?))),
        "reaction" => {
            let reaction = root.part("reaction", "reaction")?;
            reaction.only(&["message_id", "emoji"])?;
            reaction.text("message_id", 512)?;
            reaction.get("emoji")?;
        }
        "location" => {
            let location = root.part("location", "location")?;
            location.only(&["latitude", "longitude", "name", "address"])?;
            location.number("latitude")?;
            location.number("longitude")?;
        }
        "contacts" => {
            root.items("contacts", 1, 5)?;
        }
        other => return Err(Refusal::parameter(format!("type is \"{other}\", which is no type that Meta sends"))),
    }
    Ok((None, None))
}

fn media(object: Part<'_>, more: &[&str]) -> Result<Option<String>, Refusal> {
    let allowed: Vec<&str> = ["id", "link"].iter().chain(more).copied().collect();
    object.only(&allowed)?;
    object.maybe_text("caption", 1024)?;
    object.maybe_text("filename", 240)?;
    object.maybe_bool("voice")?;
    match (object.maybe_text("id", 128)?, object.maybe_text("link", 2000)?) {
        (Some(id), None) => Ok(Some(id.to_owned())),
        (None, Some(link)) if is_web_address(link) => Ok(None),
        (None, Some(_)) => {
            Err(Refusal::parameter(format!("{} must begin with https:// or http://", object.name("link"))))
        }
        _ => Err(Refusal::parameter(format!("exactly one of {} and link is needed", object.name("id")))),
    }
}

fn is_web_address(link: &str) -> bool {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !link.contains(char::is_whitespace))
}

fn recipient(root: Part<'_>) -> Result<(String, Phone, bool), Refusal> {
    if !root.has("to") {
        let id = root.text("recipient", 140).map_err(|refusal| {
            if root.has("recipient") { refusal } else { Refusal::missing("to (or recipient) is missing") }
        })?;
        return match Phone::parse(id) {
            Ok(person) if person.is_business_scoped() => Ok((id.to_owned(), person, false)),
            _ => Err(Refusal::invalid("recipient takes a business-scoped id such as IN.1349; numbers go into to")),
        };
    }
    let to = root.text("to", 140)?;
    let person = Phone::parse(to).map_err(|fault| Refusal::invalid(format!("to is no phone number: {fault}")))?;
    if person.is_business_scoped() {
        return Ok((to.to_owned(), person, true));
    }
    match to.strip_prefix('+') {
        Some(digits) if digits == person.as_str() => Ok((to.to_owned(), person, false)),
        Some(_) => Err(Refusal::invalid("to has spaces or signs among its digits; write it as +919876543210")),
        None => Err(Refusal::invalid(
            "to lacks the plus sign; without it Meta may put the business number's country code before it, and \
             the message goes to a stranger",
        )),
    }
}
