//! People act: they write, tap, speak and look, and the bot gets the webhooks that Meta would send.

use axum::body::Bytes;
use serde_json::{Value, json};

use super::courier::Undelivered;
use super::record::Update;
use super::{StandIn, envelope};
use crate::simulator::person::Person;

/// What became of a person's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The message's id.
    pub message_id: String,
    /// The bot's HTTP status.
    pub status: u16,
}

/// How the page shows what a person did.
struct Shown<'a> {
    what: &'static str,
    text: &'a str,
    context: Option<&'a str>,
}

impl StandIn {
    /// The person writes `text`.
    pub async fn say(&self, person: &Person, text: &str) -> Result<Receipt, Undelivered> {
        let content = json!({"type": "text", "text": {"body": text}});
        self.act(person, content, Shown { what: "text", text, context: None }).await
    }

    /// The person taps the button or row `id` of the message `context`. Which webhook that makes depends on what
    /// the message was; for one that is no longer remembered it is a reply button.
    pub async fn tap(&self, person: &Person, id: &str, title: &str, context: &str) -> Result<Receipt, Undelivered> {
        let sent = self.0.record.find(context);
        let mut message = tapped(sent.as_ref().map(|sent| &*sent.json), id, title);
        message["context"] = json!({"from": envelope::DISPLAY_NUMBER, "id": context});
        self.act(person, message, Shown { what: "tap", text: title, context: Some(context) }).await
    }

    /// The person sends a voice note.
    pub async fn voice(&self, person: &Person, content: Vec<u8>) -> Result<Receipt, Undelivered> {
        let mime_type = "audio/ogg; codecs=opus";
        let id = self.put_media(mime_type, "voice.ogg", Bytes::from(content));
        let sha256 = self.media(&id).map(|media| media.sha256()).unwrap_or_default();
        let message = json!({
            "type": "audio",
            "audio": {"id": id, "mime_type": mime_type, "sha256": sha256, "voice": true},
        });
        self.act(person, message, Shown { what: "voice", text: &id, context: None }).await
    }

    /// The person opens the chat: what was delivered is read.
    pub fn look(&self, person: &Person) {
        let mut seen = Vec::new();
        for address in person.addresses() {
            seen.extend(self.unread().remove(&address).unwrap_or_default());
        }
        for accepted in seen {
            let at = self.now().0.as_millisecond();
            self.tell(Update::Tick { id: accepted.message_id.clone(), status: "read", at });
            self.send_status(&accepted, "read", "service");
        }
    }

    /// Any message of a person: `content` holds `type` and the object named by it.
    pub async fn send(&self, person: &Person, content: Value) -> Result<Receipt, Undelivered> {
        let kind = content.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
        self.act(person, content, Shown { what: "other", text: &kind, context: None }).await
    }

    async fn act(&self, person: &Person, content: Value, shown: Shown<'_>) -> Result<Receipt, Undelivered> {
        let addresses = person.addresses();
        let (Some(first), at) = (addresses.first(), self.now()) else { return Err(Undelivered::NoAddress) };
        let id = self.message_id();
        self.desk().hear(&addresses, &id, at);
        self.tell(Update::Incoming {
            id: id.clone(),
            at: at.0.as_millisecond(),
            person: person.key.clone(),
            what: shown.what,
            text: shown.text.to_owned(),
            context: shown.context.map(str::to_owned),
        });
        let value = envelope::message(&self.0.phone_number_id, person, &id, at, content);
        let answer = self.0.courier.message(first, value).await.unwrap_or(Err(Undelivered::Crowded));
        let (status, why) = match &answer {
            Ok(status) if *status == 200 => (Some(*status), None),
            Ok(status) => (Some(*status), Some(format!("the bot answered {status}"))),
            Err(fault) => (None, Some(fault.to_string())),
        };
        self.tell(Update::Handed { id: id.clone(), status, why });
        answer.map(|status| Receipt { message_id: id, status })
    }
}

fn tapped(sent: Option<&Value>, id: &str, title: &str) -> Value {
    let sections = sent.and_then(|sent| sent.pointer("/interactive/action/sections")).and_then(Value::as_array);
    if let Some(sections) = sections {
        let mut reply = json!({"id": id, "title": title});
        let mut rows = sections.iter().filter_map(|section| section.get("rows")?.as_array()).flatten();
        if let Some(description) = rows.find(|row| row["id"] == id).and_then(|row| row.get("description")) {
            reply["description"] = description.clone();
        }
        return json!({"type": "interactive", "interactive": {"type": "list_reply", "list_reply": reply}});
    }
    if sent.is_some_and(|sent| sent["type"] == "template") {
        return json!({"type": "button", "button": {"payload": id, "text": title}});
    }
    json!({"type": "interactive", "interactive": {"type": "button_reply", "button_reply": {"id": id, "title": title}}})
}
