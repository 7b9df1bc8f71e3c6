//! Each limit by itself, with the code that Meta answers; and that what is within them passes.

use serde_json::{Value, json};

use super::check;

fn message(kind: &str, content: Value) -> Value {
    let mut body = json!({"messaging_product": "whatsapp", "to": "+919800000001", "type": kind});
    body[kind] = content;
    body
}

fn text(body: &str) -> Value {
    message("text", json!({"body": body}))
}

fn buttons(choices: &[(&str, &str)]) -> Value {
    let buttons: Vec<Value> =
        choices.iter().map(|(id, title)| json!({"type": "reply", "reply": {"id": id, "title": title}})).collect();
    message("interactive", json!({"type": "button", "body": {"text": "Which?"}, "action": {"buttons": buttons}}))
}

fn list(sections: &[usize]) -> Value {
    let mut next = 0;
    let mut row = || {
        next += 1;
        json!({"id": format!("row {next}"), "title": "Row", "description": "What it does"})
    };
    let sections: Vec<Value> = sections
        .iter()
        .map(|rows| json!({"title": "Section", "rows": (0..*rows).map(|_| row()).collect::<Vec<_>>()}))
        .collect();
    let action = json!({"button": "Choose", "sections": sections});
    message("interactive", json!({"type": "list", "body": {"text": "Which?"}, "action": action}))
}

fn link(label: &str, url: &str) -> Value {
    let action = json!({"name": "cta_url", "parameters": {"display_text": label, "url": url}});
    message("interactive", json!({"type": "cta_url", "body": {"text": "Here"}, "action": action}))
}

fn template(parameter: &str) -> Value {
    let body = json!({"type": "body", "parameters": [{"type": "text", "text": parameter}]});
    message("template", json!({"name": "reminder", "language": {"code": "en"}, "components": [body]}))
}

fn with(mut body: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').unwrap_or(("", pointer));
    if let Some(parent) = body.pointer_mut(parent) {
        if parent.is_array() { parent[key.parse::<usize>().unwrap_or(0)] = value } else { parent[key] = value }
    }
    body
}

#[test]
fn what_is_within_the_limits_is_taken() {
    let long_id = "x".repeat(256);
    let title = "20 characters fit in";
    let good = [
        text(&"x".repeat(4096)),
        // Two UTF-16 units each.
        text(&"🙏".repeat(2048)),
        buttons(&[(&long_id, title), ("b", "Two"), ("c", "Three")]),
        list(&[10]),
        list(&[5, 5]),
        link(title, "https://example.org/tracker?sig=x"),
        template("Aarav"),
        message("image", json!({"id": "1", "caption": "x".repeat(1024)})),
        message("document", json!({"id": "1", "filename": "November.pdf"})),
        with(text("hi"), "/biz_opaque_callback_data", json!("x".repeat(512))),
        with(text("hi"), "/context", json!({"message_id": "wamid.1"})),
        json!({"messaging_product": "whatsapp", "recipient": "IN.1349", "type": "text", "text": {"body": "hi"}}),
    ];
    for body in good {
        assert_eq!(check(&body).map(|_| ()), Ok(()), "{body}");
    }
}

#[test]
fn each_limit_is_refused_with_its_code() {
    let over = |count: usize| json!("x".repeat(count));
    let row = "/interactive/action/sections/0/rows/0";
    let cases = [
        (100, json!([])),
        (100, with(text("hi"), "/messaging_product", json!("sms"))),
        (100, with(text("hi"), "/recipient_type", json!("group"))),
        (100, with(text("hi"), "/txt", json!({}))),
        (100, message("poll", json!({}))),
        (131_008, json!({"messaging_product": "whatsapp", "type": "text", "text": {"body": "hi"}})),
        (131_009, with(text("hi"), "/to", json!("919800000001"))),
        (131_009, with(text("hi"), "/to", json!("+91 98000 00001"))),
        (131_009, with(text("hi"), "/to", json!("+12"))),
        (100, text(&"x".repeat(4097))),
        (100, text(&"🙏".repeat(2049))),
        (100, text("  \n")),
        (100, with(text("hi"), "/biz_opaque_callback_data", over(513))),
        (131_009, buttons(&[])),
        (131_009, buttons(&[("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")])),
        (131_009, buttons(&[("a", "A"), ("a", "B")])),
        (131_009, buttons(&[("a", "A"), ("b", "A")])),
        (131_009, buttons(&[(" a", "A")])),
        (131_009, buttons(&[("a", "21 characters are more")])),
        (131_009, buttons(&[(&"x".repeat(257), "A")])),
        (131_009, with(buttons(&[("a", "A")]), "/interactive/body/text", over(1025))),
        (131_009, with(buttons(&[("a", "A")]), "/interactive/footer", json!({"text": "x".repeat(61)}))),
        (131_009, with(list(&[1]), "/interactive/header", json!({"type": "text", "text": "x".repeat(61)}))),
        (131_009, with(list(&[1]), "/interactive/header", json!({"type": "image", "image": {"id": "1"}}))),
        (131_009, list(&[])),
        (131_009, list(&[11])),
        (131_009, list(&[6, 5])),
        (131_009, with(list(&[1]), "/interactive/body/text", over(1025))),
        (131_009, with(list(&[1]), "/interactive/action/button", over(21))),
        (131_009, with(list(&[1]), "/interactive/action/sections/0/title", over(25))),
        (131_008, with(list(&[1, 1]), "/interactive/action/sections/0/title", Value::Null)),
        (131_009, with(list(&[1]), &format!("{row}/id"), over(201))),
        (131_009, with(list(&[1]), &format!("{row}/title"), over(25))),
        (131_009, with(list(&[1]), &format!("{row}/description"), over(73))),
        (131_009, with(list(&[2]), "/interactive/action/sections/0/rows/1/id", json!("row 1"))),
        (131_009, link(&"x".repeat(21), "https://example.org")),
        (131_009, link("Open", "example.org")),
        (100, message("image", json!({"id": "1", "caption": "x".repeat(1025)}))),
        (100, message("image", json!({"id": "1", "link": "https://example.org/a.png"}))),
        (100, message("image", json!({"caption": "no picture"}))),
        (100, template("")),
        (131_008, message("template", json!({"name": "reminder"}))),
    ];
    for (code, body) in cases {
        assert_eq!(check(&body).map(|_| ()).map_err(|refusal| refusal.code), Err(code), "{body}");
    }
}

#[test]
fn a_business_scoped_id_in_to_is_taken_and_never_delivered() {
    let checked = check(&with(text("hi"), "/to", json!("IN.1349")));
    assert_eq!(checked.map(|message| message.never_delivered), Ok(true));
}
