//! The picture as pixels, the same bytes for the same data, and the colours of the design.

use std::collections::BTreeMap;

use therapy_tracker::domain::Theme;
use therapy_tracker::i18n::Language;
use therapy_tracker::reports::{CARD_HEIGHT_PX, CARD_WIDTH_PX, DayMark, render_card, render_report};

use crate::sample;

fn pixels(picture: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    (frame.width, frame.height, pixels)
}

#[test]
fn the_picture_has_its_size_and_the_theme_its_colour() {
    let grounds = Theme::ALL.map(|theme| {
        let picture = render_card(&sample::card(Language::Telugu, theme)).unwrap();
        // WhatsApp takes pictures up to 5 MB; on a slow network a fifth of one is already long.
        assert!(picture.len() < 500_000, "{} bytes", picture.len());
        let (width, height, pixels) = pixels(&picture);
        assert_eq!((width, height), (CARD_WIDTH_PX, CARD_HEIGHT_PX));
        format!("#{}", hex::encode(&pixels[..3]))
    });
    assert_eq!(grounds, Theme::ALL.map(|theme| themes()[theme.as_str()]["brand"].clone()));
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let card = sample::card(Language::Hindi, Theme::Ocean);
    let report = sample::report(Language::Hindi, Theme::Ocean, 16);
    let (picture, pdf) = (render_card(&card).unwrap(), render_report(&report).unwrap());
    // What lies in Typst's cache is no part of the result.
    render_card(&sample::card(Language::English, Theme::Forest)).unwrap();
    assert_eq!(render_card(&card).unwrap(), picture);
    assert_eq!(render_report(&report).unwrap(), pdf);
}

#[test]
fn a_session_is_shown_before_a_day_off_and_other_months_not_at_all() {
    let mut card = sample::card(Language::English, Theme::Ocean);
    let expected = render_card(&card).unwrap();
    card.days.push((sample::day(2), DayMark::Holiday));
    card.days.push((sample::day(31), DayMark::Attended(1)));
    card.days.reverse();
    assert_eq!(render_card(&card).unwrap(), expected);
}

fn themes() -> BTreeMap<String, BTreeMap<String, String>> {
    let mut tokens: serde_json::Value =
        serde_json::from_str(include_str!("../../templates/design/tokens.json")).unwrap();
    serde_json::from_value(tokens["themes"].take()).unwrap()
}

fn luminance(colour: &str) -> f64 {
    let bytes = hex::decode(&colour[1..]).unwrap();
    let linear = |byte: u8| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(bytes[0]) + 0.7152 * linear(bytes[1]) + 0.0722 * linear(bytes[2])
}

#[test]
fn every_ink_stands_out_from_its_ground() {
    const PAIRS: [(&str, &[&str]); 7] = [
        ("ink", &["wall", "surface", "surface-soft", "surface-strong"]),
        ("ink-soft", &["wall", "surface", "surface-soft", "surface-strong"]),
        ("brand-strong", &["surface"]),
        ("on-brand", &["brand", "brand-strong", "good"]),
        ("on-brand-soft", &["brand"]),
        ("bad", &["surface", "surface-soft", "bad-ground"]),
        ("warn", &["surface", "warn-ground"]),
    ];
    for (name, theme) in themes() {
        for (ink, grounds) in PAIRS {
            for ground in grounds {
                let mut pair = [luminance(&theme[ink]), luminance(&theme[*ground])];
                pair.sort_by(f64::total_cmp);
                let contrast = (pair[1] + 0.05) / (pair[0] + 0.05);
                assert!(contrast >= 4.5, "{name}: {ink} on {ground} has {contrast:.2}");
            }
        }
    }
}

#[test]
fn page_and_paper_share_their_colours() {
    let css = include_str!("../../templates/simulator/tokens.css");
    for (name, theme) in themes() {
        let (_, after) = css.split_once(&format!("[data-theme=\"{name}\"] {{")).unwrap();
        let (block, _) = after.split_once('}').unwrap();
        for (token, colour) in theme {
            assert!(block.contains(&format!("--{token}: {colour};")), "{name}: --{token} is not {colour} in {block}");
        }
    }
}
