//! All that a template can see: the templates, the tokens, the fonts, and one file of data. No disk, no network, no
//! packages, no date.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

/// The fonts in this binary, regular before bold.
static FONT_FILES: [&[u8]; 7] = [
    include_bytes!("../../templates/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../templates/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../templates/fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../../templates/fonts/NotoSansDevanagari-Bold.ttf"),
    include_bytes!("../../templates/fonts/NotoSansTelugu-Regular.ttf"),
    include_bytes!("../../templates/fonts/NotoSansTelugu-Bold.ttf"),
    include_bytes!("../../templates/fonts/NotoEmoji-Regular.ttf"),
];

/// What can be rendered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Template {
    Card,
    Report,
    /// A page with some words on it and nothing else: what Typst costs by itself.
    Blank,
}

/// What every rendering shares.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    design: Source,
    card: Source,
    report: Source,
    blank: Source,
    tokens: (FileId, Bytes),
    data: FileId,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONT_FILES.iter().filter_map(|file| Font::new(Bytes::new(*file), 0)).collect();
    Shelf {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        design: source("/design.typ", include_str!("../../templates/reports/design.typ")),
        card: source("/card.typ", include_str!("../../templates/reports/card.typ")),
        report: source("/report.typ", include_str!("../../templates/reports/report.typ")),
        blank: source("/blank.typ", r#"#json("/data.json")"#),
        tokens: (file_id("/tokens.json"), Bytes::from_string(include_str!("../../templates/design/tokens.json"))),
        data: file_id("/data.json"),
    }
});

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths here are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn source(path: &str, text: &str) -> Source {
    Source::new(file_id(path), text.to_owned())
}

/// Whether a font here has the character.
pub(super) fn has_glyph(character: char) -> bool {
    SHELF.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
}

/// One rendering's world.
pub(super) struct Sheet {
    main: FileId,
    data: Bytes,
}

impl Sheet {
    /// The world in which `template` shows `data`, a JSON text.
    pub(super) fn new(template: Template, data: String) -> Self {
        let main = match template {
            Template::Card => &SHELF.card,
            Template::Report => &SHELF.report,
            Template::Blank => &SHELF.blank,
        };
        Self { main: main.id(), data: Bytes::from_string(data) }
    }
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&SHELF.design, &SHELF.card, &SHELF.report, &SHELF.blank]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == SHELF.data {
            Ok(self.data.clone())
        } else if id == SHELF.tokens.0 {
            Ok(SHELF.tokens.1.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
