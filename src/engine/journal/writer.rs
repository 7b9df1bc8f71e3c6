//! The journal's one writer: a thread that commits whatever waits as a group.

use std::sync::Arc;

use rusqlite::Connection;
use tokio::sync::{mpsc, watch};

use super::{JournalError, Request};
use crate::store::journal::events::{self, EventValues};
use crate::store::journal::{deliveries, incidents};
use crate::store::{self, StoreError};

/// How many requests go into one transaction at most; bounds the time to the first answer.
const GROUP_MAX: usize = 1_024;

/// The sequence numbers that a request's events were given; empty for a request without events.
type Numbers = Vec<Option<i64>>;

/// Serves requests until every handle is gone.
pub(super) fn run(connection: &Connection, mut waiting: mpsc::Receiver<Request>, last_seq: &watch::Sender<i64>) {
    let mut group = Vec::with_capacity(GROUP_MAX);
    while waiting.blocking_recv_many(&mut group, GROUP_MAX) > 0 {
        let written = store::in_transaction(connection, || {
            group.iter().map(|request| write(connection, request)).collect::<Result<Vec<Numbers>, StoreError>>()
        });
        match written {
            Ok(numbers) => {
                let newest = numbers.iter().flatten().flatten().max().copied();
                for (request, numbers) in group.drain(..).zip(numbers) {
                    accept(request, numbers);
                }
                if let Some(seq) = newest {
                    last_seq.send_replace(seq);
                }
            }
            Err(error) => {
                tracing::error!(%error, "the journal could not be written");
                let error = Arc::new(error);
                for request in group.drain(..) {
                    refuse(request, &error);
                }
            }
        }
    }
}

fn write(connection: &Connection, request: &Request) -> Result<Numbers, StoreError> {
    match request {
        Request::Append { events, .. } => events
            .iter()
            .map(|event| {
                let values = EventValues {
                    tenant: &event.tenant,
                    source: event.source.as_str(),
                    external_id: &event.external_id,
                    received_at: event.received_at,
                    person: event.person.as_deref(),
                    payload: &event.payload,
                };
                events::insert(connection, &values)
            })
            .collect(),
        Request::Deliveries { deliveries, watermark, .. } => {
            for delivery in deliveries {
                deliveries::put(connection, delivery)?;
            }
            if let Some(event_seq) = watermark {
                deliveries::set_watermark(connection, *event_seq)?;
            }
            Ok(Vec::new())
        }
        Request::Scrub { scrub, .. } => {
            events::scrub(connection, &scrub.tenant, &scrub.people, scrub.event_seq, &scrub.instead)?;
            Ok(Vec::new())
        }
        Request::Incident { incident, .. } => {
            incidents::record(connection, incident.kind, &incident.reference, &incident.detail, incident.at)?;
            Ok(Vec::new())
        }
    }
}

// A caller that no longer waits for its answer has nothing to be told, so the results of `send` are dropped.

fn accept(request: Request, numbers: Numbers) {
    match request {
        Request::Append { reply, .. } => drop(reply.send(Ok(numbers))),
        Request::Deliveries { reply, .. }
        | Request::Scrub { reply, .. }
        | Request::Incident { reply: Some(reply), .. } => drop(reply.send(Ok(()))),
        Request::Incident { reply: None, .. } => {}
    }
}

fn refuse(request: Request, error: &Arc<StoreError>) {
    let error = || JournalError::Store(Arc::clone(error));
    match request {
        Request::Append { reply, .. } => drop(reply.send(Err(error()))),
        Request::Deliveries { reply, .. }
        | Request::Scrub { reply, .. }
        | Request::Incident { reply: Some(reply), .. } => {
            drop(reply.send(Err(error())));
        }
        Request::Incident { reply: None, .. } => {}
    }
}
