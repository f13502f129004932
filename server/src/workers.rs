//! Work that goes on beside the requests.

use std::time::Duration;

use office::Office;

const DELIVER_EVERY: Duration = Duration::from_secs(2);
const REFRESH_EVERY: Duration = Duration::from_secs(5);
const RECONCILE_EVERY: Duration = Duration::from_secs(60);

/// For what is due once a day: looked at each hour, so that a restart delays nothing.
const FORGET_EVERY: Duration = Duration::from_secs(60 * 60);

/// Starts the workers; they end with the program.
pub fn start(house: &Office) {
    deliver(house);
    refresh_editions(house);
    scrub(house);
    forget_photos(house);
    look_after_people(house);
    let office = house.clone();
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(RECONCILE_EVERY);
        loop {
            beat.tick().await;
            match office.reconcile_signatures().await {
                Ok(0) => {}
                Ok(given_up) => tracing::warn!(given_up, "signing requests without an answer were given up"),
                Err(error) => tracing::error!(error = %error, "reconciling signatures failed"),
            }
        }
    });
}

/// Learns what another program, or `server agency import`, has published.
fn refresh_editions(house: &Office) {
    let office = house.clone();
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(REFRESH_EVERY);
        loop {
            beat.tick().await;
            if let Err(error) = office.refresh_editions().await {
                tracing::error!(error = %error, "learning new editions failed");
            }
        }
    });
}

/// Takes away the words of codes and links that are void.
fn scrub(house: &Office) {
    let office = house.clone();
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(RECONCILE_EVERY);
        loop {
            beat.tick().await;
            if let Err(error) = office.scrub_messages().await {
                tracing::error!(error = %error, "taking void codes out of the messages failed");
            }
        }
    });
}

/// Deletes the photos of registrations that were decided or given up long enough ago.
fn forget_photos(house: &Office) {
    let office = house.clone();
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(FORGET_EVERY);
        loop {
            beat.tick().await;
            match office.forget_photos().await {
                Ok(0) => {}
                Ok(deleted) => tracing::info!(deleted, "photos of registrations were deleted"),
                Err(error) => tracing::error!(error = %error, "deleting photos failed"),
            }
        }
    });
}

/// Tells of agreements that end soon, and notes anew who is family of whom.
fn look_after_people(house: &Office) {
    let office = house.clone();
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(FORGET_EVERY);
        loop {
            beat.tick().await;
            match office.warn_of_ending().await {
                Ok(0) => {}
                Ok(told) => tracing::info!(told, "both sides were told of agreements that end soon"),
                Err(error) => tracing::error!(error = %error, "telling of ending agreements failed"),
            }
            if let Err(error) = office.refresh_families().await {
                tracing::error!(error = %error, "noting the families of staff failed");
            }
        }
    });
}

/// Hands messages to their carrier. Outside of a demo there is no carrier yet, and a message must not count as sent because the log has
/// seen it: then they wait in the outbox.
fn deliver(house: &Office) {
    if !house.demo {
        tracing::warn!("no gateway is configured: messages to applicants wait in the outbox");
        return;
    }
    let office = house.clone();
    tokio::spawn(async move {
        let mut beat = tokio::time::interval(DELIVER_EVERY);
        loop {
            beat.tick().await;
            if let Err(error) = office.deliver().await {
                tracing::error!(error = %error, "delivering messages failed");
            }
        }
    });
}
