//! Work that goes on beside the requests.

use std::fmt::Display;
use std::time::Duration;

use office::Office;

const DELIVER_EVERY: Duration = Duration::from_secs(2);
const REFRESH_EVERY: Duration = Duration::from_secs(5);
const RECONCILE_EVERY: Duration = Duration::from_secs(60);

/// For what is due once a day: looked at each hour, so that a restart delays nothing.
const FORGET_EVERY: Duration = Duration::from_secs(60 * 60);

/// Starts the workers; they end with the program.
pub fn start(house: &Office) {
    // Outside of a demo there is no carrier yet, and a message must not count as sent because the log has seen it.
    if house.demo {
        every(house, DELIVER_EVERY, |office| async move { told(office.deliver().await, "delivering messages") });
    } else {
        tracing::warn!("no gateway is configured: messages to applicants wait in the outbox");
    }
    // What another program, or `server agency import`, has published.
    every(house, REFRESH_EVERY, |office| async move { told(office.refresh_editions().await, "learning new editions") });
    every(house, RECONCILE_EVERY, |office| async move { told(office.scrub_messages().await, "taking void codes out of the messages") });
    every(house, RECONCILE_EVERY, |office| async move {
        match office.reconcile_signatures().await {
            Ok(0) => {}
            Ok(given_up) => tracing::warn!(given_up, "signing requests without an answer were given up"),
            Err(error) => failed(&error, "reconciling signatures"),
        }
    });
    every(house, FORGET_EVERY, |office| async move {
        match office.forget_photos().await {
            Ok(0) => {}
            Ok(deleted) => tracing::info!(deleted, "photos of registrations were deleted"),
            Err(error) => failed(&error, "deleting photos"),
        }
    });
    every(house, FORGET_EVERY, |office| async move {
        match office.warn_of_ending().await {
            Ok(0) => {}
            Ok(told) => tracing::info!(told, "both sides were told of agreements that end soon"),
            Err(error) => failed(&error, "telling of ending agreements"),
        }
    });
    every(house, FORGET_EVERY, |office| async move { told(office.refresh_families().await, "noting the families of staff") });
}

/// Does something again and again; a failure is noted and leaves the next time as it is.
fn every<F>(house: &Office, pause: Duration, work: impl Fn(Office) -> F + Send + 'static)
where
    F: Future<Output = ()> + Send + 'static,
{
    let office = house.clone();
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(pause);
        loop {
            beat.tick().await;
            work(office.clone()).await;
        }
    });
}

fn told<T>(done: Result<T, impl Display>, what: &'static str) {
    if let Err(error) = done {
        failed(&error, what);
    }
}

fn failed(error: &impl Display, what: &'static str) {
    tracing::error!(error = %error, "{what} failed");
}
