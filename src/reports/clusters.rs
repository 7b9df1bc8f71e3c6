//! Mends what Typst says of a syllable's letters in a PDF.
//!
//! Parts of a Telugu or Devanagari syllable that stand above or below its line become runs of their own, and each run
//! claims the whole syllable: copied or searched, కష్టం would read as కష్టంష్టం. Here only the first part keeps the
//! text and the others are shown without any.

use typst::layout::{Frame, FrameItem};
use typst::model::Document as _;
use typst::syntax::Span;
use typst::text::TextItem;
use typst_layout::{Page, PagedDocument};

/// Where a glyph's text comes from, and the text.
type Cluster = ((Span, u16), String);

/// The same pages, each syllable's text said once.
pub(super) fn said_once(document: &PagedDocument) -> PagedDocument {
    let pages = document.pages().iter().map(|page| {
        let mut page: Page = page.clone();
        mend_frame(&mut page.frame, &mut None);
        page
    });
    PagedDocument::new(pages.collect(), document.info().clone())
}

fn mend_frame(frame: &mut Frame, last: &mut Option<Cluster>) {
    // The only way to change a frame's items in their places.
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => mend_frame(&mut group.frame, last),
            FrameItem::Text(text) => mend_text(text, last),
            _ => {}
        }
        true
    });
}

fn mend_text(item: &mut TextItem, last: &mut Option<Cluster>) {
    let text = item.text.clone();
    let cluster = |range: std::ops::Range<u16>, span| {
        let words = text.get(usize::from(range.start)..usize::from(range.end)).unwrap_or_default();
        (span, words.to_owned())
    };
    let end = item.glyphs.last().map(|glyph| cluster(glyph.range.clone(), glyph.span));
    if let Some(before) = last {
        for glyph in &mut item.glyphs {
            if cluster(glyph.range.clone(), glyph.span) != *before {
                break;
            }
            glyph.range = glyph.range.start..glyph.range.start;
        }
    }
    *last = end.or(last.take());
}
