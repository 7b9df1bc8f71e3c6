//! `GET /privacy`: what is kept, where, who else sees it, and how to get it or be rid of it. What depends on the
//! operator's settings is said as it is set.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::App;
use super::tracker::assets::{ASSETS, Assets};
use super::tracker::refused::{html, preferred_language};
use super::tracker::words::Words;
use crate::i18n::{Language, Text, texts};

#[derive(Template)]
#[template(path = "tracker/privacy.html")]
struct PrivacyPage {
    w: &'static Words,
    assets: &'static Assets,
    language: &'static str,
    languages: Vec<(&'static str, String)>,
    title: String,
    intro: String,
    parts: Vec<(String, Vec<String>)>,
}

/// The page, in the language that the query or else the browser asks for.
pub(super) async fn privacy(State(app): State<App>, headers: HeaderMap, RawQuery(query): RawQuery) -> Response {
    let wanted = form_urlencoded::parse(query.as_deref().unwrap_or_default().as_bytes())
        .find(|(name, _)| name == "lang")
        .and_then(|(_, code)| Language::ALL.into_iter().find(|language| language.code() == code));
    let language = wanted.unwrap_or_else(|| preferred_language(&headers));
    let said = |texts: Vec<Text>| texts.iter().map(|text| text.render(language)).collect::<Vec<_>>();
    let parts = parts(&app).into_iter().map(|(heading, lines)| (heading.render(language), said(lines))).collect();
    let page = PrivacyPage {
        w: Words::of(language),
        assets: &ASSETS,
        language: language.code(),
        languages: Language::ALL
            .into_iter()
            .map(|language| (language.code(), Words::of(language).page_language_name.clone()))
            .collect(),
        title: texts::privacy_title().render(language),
        intro: texts::privacy_intro().render(language),
        parts,
    };
    html(StatusCode::OK, page.render())
}

fn parts(app: &App) -> Vec<(Text, Vec<Text>)> {
    let config = app.config();
    let mut others = vec![texts::privacy_others_meta()];
    if config.voice.key.is_some() || config.voice.sarvam.is_some() {
        others.push(texts::privacy_others_voice());
        if config.voice.key.is_some() {
            others.push(texts::privacy_others_summary());
        }
    } else {
        others.push(texts::privacy_others_no_voice());
    }
    let payments = &config.payments;
    if payments.webhook_secret.is_some() {
        others.push(texts::privacy_others_razorpay());
    }
    others.push(texts::privacy_others_nobody());
    vec![
        (
            texts::privacy_kept(),
            vec![
                texts::privacy_kept_you(),
                texts::privacy_kept_child(),
                texts::privacy_kept_notes(),
                texts::privacy_kept_messages(),
                texts::privacy_kept_not(),
            ],
        ),
        (texts::privacy_why(), vec![texts::privacy_why_service(), texts::privacy_why_no_ads()]),
        (
            texts::privacy_where(),
            vec![texts::privacy_where_server(), texts::privacy_where_copies(), texts::privacy_where_links()],
        ),
        (texts::privacy_who(), vec![texts::privacy_who_family(), texts::privacy_who_operator()]),
        (texts::privacy_others(), others),
        (
            texts::privacy_rights(),
            vec![texts::privacy_rights_export(), texts::privacy_rights_delete(), texts::privacy_rights_stop()],
        ),
        (texts::privacy_long(), vec![texts::privacy_long_kept(), texts::privacy_long_copies()]),
        (texts::privacy_ask(), vec![texts::privacy_ask_chat()]),
    ]
}
