//! Work that goes on beside the requests.

use std::fmt::Display;
use std::time::Duration;

use office::accounts::{institutions, residents, staff};
use office::{Office, accounts, catalogue, messages, rotation, signing, upkeep};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::Instant;

const DELIVER_EVERY: Duration = Duration::from_secs(2);
const REFRESH_EVERY: Duration = Duration::from_secs(5);
const RECONCILE_EVERY: Duration = Duration::from_secs(60);

/// For what is due once a day: looked at each hour, so that a restart delays nothing.
const FORGET_EVERY: Duration = Duration::from_secs(60 * 60);

/// The workers; they end when they are stopped, each after what it is doing.
pub struct Workers {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Workers {
    /// Lets every worker finish what it is doing, for so long at most.
    pub async fn stop(mut self, patience: Duration) {
        // Nobody listens any more when all have ended.
        let _ = self.stop.send(true);
        let ended = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(patience, ended).await.is_err() {
            tracing::warn!("a worker that did not end is cut");
        }
    }

    /// Does something at once and again and again; a failure is noted and leaves the next time as
    /// it is.
    fn every<F>(
        &mut self,
        house: &Office,
        pause: Duration,
        work: impl Fn(Office) -> F + Send + 'static,
    ) where
        F: Future<Output = ()> + Send + 'static,
    {
        self.from(house, Instant::now(), pause, work);
    }

    /// The same, for the first time after the pause: what deletes has time to be noticed when
    /// something is wrong.
    fn later<F>(
        &mut self,
        house: &Office,
        pause: Duration,
        work: impl Fn(Office) -> F + Send + 'static,
    ) where
        F: Future<Output = ()> + Send + 'static,
    {
        self.from(house, Instant::now() + pause, pause, work);
    }

    fn from<F>(
        &mut self,
        house: &Office,
        first: Instant,
        pause: Duration,
        work: impl Fn(Office) -> F + Send + 'static,
    ) where
        F: Future<Output = ()> + Send + 'static,
    {
        let (office, mut stopped) = (house.clone(), self.stop.subscribe());
        self.tasks.spawn(async move {
            let mut beat = tokio::time::interval_at(first, pause);
            loop {
                tokio::select! {
                    _ = stopped.changed() => return,
                    _ = beat.tick() => work(office.clone()).await,
                }
            }
        });
    }
}

/// Starts the workers.
#[must_use]
pub fn start(house: &Office) -> Workers {
    let mut workers = Workers { stop: watch::channel(false).0, tasks: JoinSet::new() };
    // Outside of a demo there is no carrier yet, and a message must not count as sent because the
    // log has seen it.
    if house.demo {
        workers.every(house, DELIVER_EVERY, |office| async move {
            told(messages::deliver(&office).await, "delivering messages")
        });
    } else {
        tracing::warn!("no gateway is configured: messages to applicants wait in the outbox");
    }
    // What another program, or `server agency import`, has published.
    workers.every(house, REFRESH_EVERY, |office| async move {
        told(catalogue::refresh_editions(&office).await, "learning new editions")
    });
    workers.every(house, RECONCILE_EVERY, |office| async move {
        told(messages::scrub_messages(&office).await, "taking void codes out of the messages")
    });
    workers.every(house, RECONCILE_EVERY, |office| async move {
        match signing::reconcile_signatures(&office).await {
            Ok(0) => {}
            Ok(given_up) => {
                tracing::warn!(given_up, "signing requests without an answer were given up")
            }
            Err(error) => failed(&error, "reconciling signatures"),
        }
    });
    workers.every(house, RECONCILE_EVERY, |office| async move {
        match rotation::seal_what_is_left(&office).await {
            Ok(0) => {}
            Ok(sealed) => tracing::info!(sealed, "values were sealed with other keys"),
            Err(error) => failed(&error, "sealing with other keys"),
        }
    });
    workers.every(house, RECONCILE_EVERY, |office| async move {
        told(staff::put_waiting_contacts(&office).await, "putting proven numbers in place");
    });
    workers.every(house, RECONCILE_EVERY, |office| async move {
        told(accounts::raise_alarms(&office).await, "counting what raises alarms")
    });
    workers.every(house, FORGET_EVERY, |office| async move {
        match residents::forget_photos(&office).await {
            Ok(0) => {}
            Ok(deleted) => tracing::info!(deleted, "photos of registrations were deleted"),
            Err(error) => failed(&error, "deleting photos"),
        }
    });
    workers.every(house, FORGET_EVERY, |office| async move {
        match institutions::warn_of_ending(&office).await {
            Ok(0) => {}
            Ok(told) => tracing::info!(told, "both sides were told of agreements that end soon"),
            Err(error) => failed(&error, "telling of ending agreements"),
        }
    });
    workers.every(house, FORGET_EVERY, |office| async move {
        told(staff::refresh_families(&office).await, "noting the families of staff")
    });
    workers.every(house, FORGET_EVERY, |office| async move {
        match upkeep::purge(&office).await {
            Ok(0) => {}
            Ok(deleted) => tracing::info!(deleted, "what is over was deleted"),
            Err(error) => failed(&error, "deleting what is over"),
        }
    });
    workers.later(house, FORGET_EVERY, |office| async move {
        match upkeep::sweep_blobs(&office).await {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "contents that nothing names were removed"),
            Err(error) => failed(&error, "sweeping contents"),
        }
    });
    workers
}

fn told<T>(done: Result<T, impl Display>, what: &'static str) {
    if let Err(error) = done {
        failed(&error, what);
    }
}

fn failed(error: &impl Display, what: &'static str) {
    tracing::error!(error = %error, "{what} failed");
}
