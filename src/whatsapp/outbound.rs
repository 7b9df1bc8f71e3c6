//! Messages to send. Their constructors make a message that WhatsApp would refuse for its length or shape
//! impossible; [`Content`] serialises to the part of Meta's request body that is about content.

use serde::Serialize;
use serde_json::{Value, json};

use super::limited::Limited;

/// A text message's body.
pub type TextBody = Limited<4096>;
/// The body of a message with buttons, a list or a link.
pub type InteractiveBody = Limited<1024>;
/// A caption under an image or document.
pub type Caption = Limited<1024>;
/// A header or footer.
pub type Margin = Limited<60>;
/// The title of a reply button, and the label of a list's or link's button.
pub type ButtonTitle = Limited<20>;
/// The title of a list row, and of a list section.
pub type RowTitle = Limited<24>;
/// The second line of a list row.
pub type RowDescription = Limited<72>;

/// Why buttons or a list were refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShapeError {
    /// Not 1 to 3 buttons, or not 1 to 10 rows in all.
    #[error("{found} choices, but 1 to {max} are allowed")]
    Count {
        /// How many there were.
        found: usize,
        /// How many there may be.
        max: usize,
    },
    /// Two choices with the same id, or two buttons with the same title.
    #[error("two choices are both called {0}")]
    Repeated(String),
    /// An id that is empty, too long, or has white space at its ends.
    #[error("a choice's id is 1 to {max} characters without white space at its ends")]
    Id {
        /// How many characters it may have.
        max: usize,
    },
}

/// A choice shown as a button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    id: String,
    title: ButtonTitle,
}

impl Button {
    /// A button that sends `id` (1 to 256 characters) when it is tapped.
    pub fn new(id: impl Into<String>, title: ButtonTitle) -> Result<Self, ShapeError> {
        Ok(Self { id: checked_id(id.into(), 256)?, title })
    }
}

/// One to three buttons, different in id and title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Buttons(Vec<Button>);

impl Buttons {
    /// The buttons in the order in which they are shown.
    pub fn new(buttons: Vec<Button>) -> Result<Self, ShapeError> {
        if !(1..=3).contains(&buttons.len()) {
            return Err(ShapeError::Count { found: buttons.len(), max: 3 });
        }
        refuse_repeated(buttons.iter().map(|button| button.id.as_str()))?;
        refuse_repeated(buttons.iter().map(|button| button.title.as_str()))?;
        Ok(Self(buttons))
    }
}

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    id: String,
    title: RowTitle,
    description: Option<RowDescription>,
}

impl Row {
    /// A row that sends `id` (1 to 200 characters) when it is chosen.
    pub fn new(
        id: impl Into<String>,
        title: RowTitle,
        description: Option<RowDescription>,
    ) -> Result<Self, ShapeError> {
        Ok(Self { id: checked_id(id.into(), 200)?, title, description })
    }
}

/// Rows under a title of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The title over the rows.
    pub title: RowTitle,
    /// The rows, at least one.
    pub rows: Vec<Row>,
}

/// A list that opens over the chat: 1 to 10 rows in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    button: ButtonTitle,
    sections: Vec<Section>,
}

impl List {
    /// How many rows a list may have in all its sections.
    pub const MAX_ROWS: usize = 10;

    /// A list behind a button labelled `button`; sections without rows are left out.
    pub fn new(button: ButtonTitle, mut sections: Vec<Section>) -> Result<Self, ShapeError> {
        sections.retain(|section| !section.rows.is_empty());
        let found = sections.iter().map(|section| section.rows.len()).sum();
        if !(1..=Self::MAX_ROWS).contains(&found) {
            return Err(ShapeError::Count { found, max: Self::MAX_ROWS });
        }
        refuse_repeated(sections.iter().flat_map(|section| section.rows.iter().map(|row| row.id.as_str())))?;
        Ok(Self { button, sections })
    }
}

/// A media file that was uploaded to Meta.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UploadedMedia {
    /// Meta's media id.
    pub id: String,
    /// The words under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Caption>,
    /// The name under which a document is saved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
}

/// A template message, approved by Meta beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name at Meta.
    pub name: String,
    /// Its language code, such as `en` or `hi`.
    pub language: String,
    /// What stands for `{{1}}`, `{{2}}` … in its body. Meta refuses empty values, so none can be.
    pub body: Vec<Limited<1024>>,
}

/// What a message shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Words alone.
    Text(TextBody),
    /// Words with reply buttons under them.
    Buttons {
        /// The words.
        body: InteractiveBody,
        /// The buttons.
        buttons: Buttons,
    },
    /// Words with a list behind a button.
    List {
        /// The words.
        body: InteractiveBody,
        /// The list.
        list: List,
    },
    /// Words with a button that opens a web page.
    Link {
        /// The words.
        body: InteractiveBody,
        /// The button's label.
        label: ButtonTitle,
        /// An absolute URL.
        url: String,
    },
    /// A picture.
    Image(UploadedMedia),
    /// A file.
    Document(UploadedMedia),
    /// An approved template, the only thing that may be sent outside the 24-hour window.
    Template(Template),
}

impl Content {
    /// The content's part of Meta's request body: `type` and the object named by it.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Text(body) => json!({"type": "text", "text": {"body": body, "preview_url": false}}),
            Self::Buttons { body, buttons } => interactive(&json!({
                "type": "button",
                "body": {"text": body},
                "action": {"buttons": buttons.0.iter().map(|button| json!({
                    "type": "reply", "reply": {"id": button.id, "title": button.title},
                })).collect::<Vec<_>>()},
            })),
            Self::List { body, list } => interactive(&json!({
                "type": "list",
                "body": {"text": body},
                "action": {
                    "button": list.button,
                    "sections": list.sections.iter().map(section_json).collect::<Vec<_>>(),
                },
            })),
            Self::Link { body, label, url } => interactive(&json!({
                "type": "cta_url",
                "body": {"text": body},
                "action": {"name": "cta_url", "parameters": {"display_text": label, "url": url}},
            })),
            Self::Image(media) => json!({"type": "image", "image": media}),
            Self::Document(media) => json!({"type": "document", "document": media}),
            Self::Template(template) => json!({"type": "template", "template": template_json(template)}),
        }
    }
}

fn interactive(object: &Value) -> Value {
    json!({"type": "interactive", "interactive": object})
}

fn section_json(section: &Section) -> Value {
    let rows: Vec<Value> = section
        .rows
        .iter()
        .map(|row| match &row.description {
            Some(description) => json!({"id": row.id, "title": row.title, "description": description}),
            None => json!({"id": row.id, "title": row.title}),
        })
        .collect();
    json!({"title": section.title, "rows": rows})
}

fn template_json(template: &Template) -> Value {
    let parameters: Vec<Value> = template.body.iter().map(|text| json!({"type": "text", "text": text})).collect();
    let mut object = json!({"name": template.name, "language": {"code": template.language}});
    if !parameters.is_empty() {
        object["components"] = json!([{"type": "body", "parameters": parameters}]);
    }
    object
}

fn checked_id(id: String, max: usize) -> Result<String, ShapeError> {
    let length = super::limited::length(&id);
    if id.trim() != id || !(1..=max).contains(&length) {
        return Err(ShapeError::Id { max });
    }
    Ok(id)
}

fn refuse_repeated<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), ShapeError> {
    let mut seen = std::collections::BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(ShapeError::Repeated(name.to_owned()));
        }
    }
    Ok(())
}
