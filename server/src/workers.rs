//! Runs the jobs of the office beside the requests.

use std::time::Duration;

use office::Office;
use office::jobs::{Begins, JOBS, Job};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::Instant;

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

    fn add(&mut self, office: Office, job: &'static Job) {
        let mut stopped = self.stop.subscribe();
        let first = match job.begins {
            Begins::AtStart => Instant::now(),
            Begins::AfterARest => Instant::now() + job.every,
        };
        self.tasks.spawn(async move {
            let mut beat = tokio::time::interval_at(first, job.every);
            loop {
                tokio::select! {
                    _ = stopped.changed() => return,
                    _ = beat.tick() => job.beat(&office).await,
                }
            }
        });
    }
}

/// Starts the workers.
#[must_use]
pub fn start(office: &Office) -> Workers {
    let mut workers = Workers { stop: watch::channel(false).0, tasks: JoinSet::new() };
    for job in JOBS {
        if !job.belongs_to(office) {
            tracing::warn!(job = job.name, "has nothing to do here and is left out");
            continue;
        }
        for _ in 0..job.at_once {
            workers.add(office.clone(), job);
        }
    }
    workers
}
