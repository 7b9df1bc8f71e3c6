//! The stream of updates: first everything until now, then each as it happens. A page that reconnects tells the
//! last one it saw and gets the rest.

use std::convert::Infallible;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::stream::{self, Stream, StreamExt};
use serde_json::json;
use tokio_stream::wrappers::BroadcastStream;

use super::Page;

pub(super) async fn stream(
    State(page): State<Page>,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let epoch = page.stand_in.epoch().to_owned();
    let seen = headers.get("last-event-id").and_then(|value| value.to_str().ok()).and_then(|id| {
        let (seen_epoch, number) = id.split_once('-')?;
        (seen_epoch == epoch).then(|| number.parse::<u64>().ok()).flatten()
    });
    let (past, channel) = page.stand_in.story_after(seen.unwrap_or(0));
    let hello = json!({
        "epoch": epoch,
        "now": page.stand_in.clock().now().0.as_millisecond(),
        "zone": super::api::ZONE,
        "people": page.people.as_ref(),
    });
    let hello = Event::default().event("hello").data(hello.to_string());
    // A page that is too slow is cut off; it reconnects and catches up.
    let later = BroadcastStream::new(channel).take_while(|entry| std::future::ready(entry.is_ok()));
    let updates = stream::iter(past).chain(later.filter_map(|entry| std::future::ready(entry.ok())));
    let events = updates.map(move |(number, update)| {
        let data = serde_json::to_string(&*update).unwrap_or_else(|_| "{}".to_owned());
        Event::default().event("update").id(format!("{epoch}-{number}")).data(data)
    });
    Sse::new(stream::once(std::future::ready(hello)).chain(events).map(Ok)).keep_alive(KeepAlive::default())
}
