//! The typing indicator, for answers that take a while. A courtesy: it is dropped rather than queued.

use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::whatsapp::client::Client;

const AT_ONCE_MAX: usize = 4;

/// Shows that an answer is on its way.
#[derive(Clone, Debug)]
pub struct Typing {
    client: Client,
    budget: Arc<Semaphore>,
}

impl Typing {
    /// Shows it through `client`.
    pub fn new(client: Client) -> Self {
        Self { client, budget: Arc::new(Semaphore::new(AT_ONCE_MAX)) }
    }

    /// Marks the inbound message as read and shows the typing indicator, unless too many are being shown already.
    /// Must be called within the runtime; returns at once.
    pub fn show(&self, phone_number_id: &str, message_id: &str) {
        let Ok(permit) = Arc::clone(&self.budget).try_acquire_owned() else { return };
        let client = self.client.clone();
        let (number, message) = (phone_number_id.to_owned(), message_id.to_owned());
        tokio::spawn(async move {
            if let Err(failure) = client.mark_read_typing(&number, &message).await {
                tracing::debug!(code = failure.code, detail = failure.detail, "the typing indicator was not shown");
            }
            drop(permit);
        });
    }
}
