//! Typst from a template to bytes.

use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, pdf};
use typst_render::{RenderOptions, render};

use super::clusters::said_once;
use super::data::{MonthCard, MonthReport};
use super::input::{CardInput, ReportInput};
use super::world::{Sheet, Template};

/// The card's width.
pub const CARD_WIDTH_PX: u32 = 1_080;
/// The card's height.
pub const CARD_HEIGHT_PX: u32 = 1_350;

/// After this many renderings that had no use for it, an intermediate result of Typst is forgotten: what the
/// templates share stays warm, what came of one family's data does not pile up.
const CACHE_AGE_RENDERINGS: usize = 2;

/// Why a picture or report could not be made. The data are never the reason: this is a fault of a template.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The data could not be written as JSON.
    #[error("the data for the template could not be written: {0}")]
    Input(#[from] serde_json::Error),
    /// Typst refused a template; only Typst's words, never the data.
    #[error("Typst refused the template: {0}")]
    Template(String),
    /// The picture could not be encoded.
    #[error("the picture could not be encoded: {0}")]
    Picture(#[from] png::EncodingError),
}

/// The summary's picture: a PNG of [`CARD_WIDTH_PX`] × [`CARD_HEIGHT_PX`].
pub fn render_card(card: &MonthCard) -> Result<Vec<u8>, RenderError> {
    let document = compiled(Template::Card, &CardInput::new(card))?;
    let picture = document.pages().first().map_or_else(|| Ok(Vec::new()), picture);
    typst::comemo::evict(CACHE_AGE_RENDERINGS);
    picture
}

/// The monthly report: a tagged A4 PDF with embedded fonts.
pub fn render_report(report: &MonthReport) -> Result<Vec<u8>, RenderError> {
    let bytes = written(&compiled(Template::Report, &ReportInput::new(report))?);
    typst::comemo::evict(CACHE_AGE_RENDERINGS);
    bytes
}

/// A PDF of one page with nothing on it but these words, by the same way: what the bench compares with.
pub fn render_blank(words: &str) -> Result<Vec<u8>, RenderError> {
    let bytes = written(&compiled(Template::Blank, &words)?);
    typst::comemo::evict(CACHE_AGE_RENDERINGS);
    bytes
}

fn compiled(template: Template, input: &impl Serialize) -> Result<PagedDocument, RenderError> {
    let sheet = Sheet::new(template, serde_json::to_string(input)?);
    typst::compile::<PagedDocument>(&sheet).output.map_err(|errors| refused(&errors))
}

fn written(document: &PagedDocument) -> Result<Vec<u8>, RenderError> {
    pdf(&said_once(document), &PdfOptions::default()).map_err(|errors| refused(&errors))
}

fn refused(errors: &[SourceDiagnostic]) -> RenderError {
    let words: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    RenderError::Template(words.join("; "))
}

fn picture(page: &typst_layout::Page) -> Result<Vec<u8>, RenderError> {
    let options = RenderOptions { pixel_per_pt: 1.0.into(), ..RenderOptions::default() };
    let pixmap = render(page, &options);
    // The page is opaque: three channels say all of it and are a quarter smaller.
    let pixels: Vec<u8> = pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}
