//! Reply buttons, lists, link buttons.

use std::collections::BTreeSet;

use super::part::Part;
use super::{is_web_address, media};
use crate::simulator::graph::refusal::Refusal;
use crate::whatsapp::limited::length;

pub(super) fn check(part: Part<'_>) -> Result<(), Refusal> {
    part.only(&["type", "header", "body", "footer", "action"])?;
    let kind = part.text("type", 32)?;
    if let Some(header) = part.maybe_part("header", "interactive.header")? {
        check_header(header, kind)?;
    }
    let body = part.part("body", "interactive.body")?;
    body.only(&["text"])?;
    // Meta's page allows 4096 for lists, its OpenAPI 1024: what is within the smaller one is safe.
    body.text("text", 1024)?;
    if let Some(footer) = part.maybe_part("footer", "interactive.footer")? {
        footer.only(&["text"])?;
        footer.text("text", 60)?;
    }
    let action = part.part("action", "interactive.action")?;
    match kind {
        "button" => check_buttons(action),
        "list" => check_list(action),
        "cta_url" => check_link(action),
        "contact_request" => action.is("name", "request_contact_info"),
        other => Err(Refusal::invalid(format!("interactive.type is \"{other}\", which Meta does not know"))),
    }
}

fn check_header(header: Part<'_>, kind: &str) -> Result<(), Refusal> {
    match header.text("type", 32)? {
        "text" => header.text("text", 60).map(drop),
        "image" if kind != "list" => media(header.part("image", "interactive.header.image")?, &[]).map(drop),
        "video" if kind != "list" => media(header.part("video", "interactive.header.video")?, &[]).map(drop),
        "document" if kind != "list" => {
            media(header.part("document", "interactive.header.document")?, &["filename"]).map(drop)
        }
        other => Err(Refusal::invalid(format!("a {kind} message takes no {other} header"))),
    }
}

fn check_buttons(action: Part<'_>) -> Result<(), Refusal> {
    action.only(&["buttons"])?;
    let (mut ids, mut titles) = (BTreeSet::new(), BTreeSet::new());
    for button in action.items("buttons", 1, 3)? {
        let button = Part::of(button, "interactive.action.buttons")?;
        button.only(&["type", "reply"])?;
        button.is("type", "reply")?;
        let reply = button.part("reply", "interactive.action.buttons.reply")?;
        reply.only(&["id", "title"])?;
        unique(&mut ids, choice_id(reply, 256)?, "buttons have the id")?;
        unique(&mut titles, reply.text("title", 20)?, "buttons have the title")?;
    }
    Ok(())
}

fn check_list(action: Part<'_>) -> Result<(), Refusal> {
    action.only(&["button", "sections"])?;
    action.text("button", 20)?;
    let sections = action.items("sections", 1, 10)?;
    let (mut rows_in_all, mut ids) = (0, BTreeSet::new());
    for section in sections {
        let section = Part::of(section, "interactive.action.sections")?;
        section.only(&["title", "rows"])?;
        if sections.len() > 1 {
            section.text("title", 24)?;
        } else {
            section.maybe_text("title", 24)?;
        }
        for row in section.items("rows", 1, 10)? {
            let row = Part::of(row, "interactive.action.sections.rows")?;
            row.only(&["id", "title", "description"])?;
            unique(&mut ids, choice_id(row, 200)?, "rows have the id")?;
            row.text("title", 24)?;
            row.maybe_text("description", 72)?;
            rows_in_all += 1;
        }
    }
    if rows_in_all > 10 {
        return Err(Refusal::invalid(format!("the list has {rows_in_all} rows in all its sections, 10 are allowed")));
    }
    Ok(())
}

fn check_link(action: Part<'_>) -> Result<(), Refusal> {
    action.only(&["name", "parameters"])?;
    action.is("name", "cta_url")?;
    let parameters = action.part("parameters", "interactive.action.parameters")?;
    parameters.only(&["display_text", "url"])?;
    parameters.text("display_text", 20)?;
    let url = parameters.text("url", 2000)?;
    if is_web_address(url) { Ok(()) } else { Err(Refusal::invalid("the link button's url is no web address")) }
}

fn choice_id(choice: Part<'_>, max: usize) -> Result<&str, Refusal> {
    let id = choice.text("id", max)?;
    if length(id.trim()) == length(id) {
        Ok(id)
    } else {
        Err(Refusal::invalid(format!("{} has white space at its ends", choice.name("id"))))
    }
}

fn unique<'a>(seen: &mut BTreeSet<&'a str>, value: &'a str, what: &str) -> Result<(), Refusal> {
    if seen.insert(value) { Ok(()) } else { Err(Refusal::invalid(format!("two {what} \"{value}\""))) }
}
