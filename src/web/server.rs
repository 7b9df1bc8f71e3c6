//! Listening, and stopping without losing what was taken.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// How long requests that were taken may still run once the service is told to stop.
pub const GRACE: Duration = Duration::from_secs(10);

/// Serves `router` until `stop` resolves; then takes no more, and returns once what was taken is answered or
/// [`GRACE`] has passed.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (stopping, stopped) = oneshot::channel();
    let graceful = async move {
        stop.await;
        // Nobody waits for the word any more if the server has already ended.
        let _ = stopping.send(());
    };
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(graceful);
    let overdue = async {
        if stopped.await.is_ok() {
            #[expect(clippy::disallowed_methods, reason = "the grace period is a span of time")]
            tokio::time::sleep(GRACE).await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        ended = async { server.await } => ended,
        () = overdue => {
            tracing::warn!("requests were still open after the grace period; closing them");
            Ok(())
        }
    }
}
