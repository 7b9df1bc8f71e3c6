//! Under which address people reach the service: as configured, or else as a trusted proxy says.

use std::net::SocketAddr;

use axum::extract::ConnectInfo;
use axum::http::{Extensions, HeaderMap, header};

use super::App;

/// The address that links begin with, without a slash at the end; `None` if none can be trusted. Behind a proxy that does
/// not say by which scheme it was reached, it is `https`: a link is never `http` behind TLS.
pub(super) fn base_url(app: &App, extensions: &Extensions, headers: &HeaderMap) -> Option<String> {
    let base = &app.config().base;
    if let Some(url) = &base.public_base_url {
        return Some(url.clone());
    }
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip().to_canonical())?;
    let trusted = base.trusted_proxies.iter().any(|network| network.contains(peer));
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    // Of several proxies the first one met the person; each appends its own view.
    let first = |name: &str| text(name).and_then(|value| value.split(',').next()).map(str::trim);
    let (scheme, host) = if trusted {
        let scheme = if first("x-forwarded-proto") == Some("http") { "http" } else { "https" };
        (scheme, first("x-forwarded-host").or_else(|| text(header::HOST.as_str())))
    } else if app.config().is_production() {
        return None;
    } else {
        ("http", text(header::HOST.as_str()))
    };
    let host = host.filter(|host| is_host(host))?;
    Some(format!("{scheme}://{host}"))
}

/// A name or an address, with or without a port: nothing that could lead elsewhere.
fn is_host(host: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
    (1..=255).contains(&host.len()) && host.bytes().all(plain)
}
