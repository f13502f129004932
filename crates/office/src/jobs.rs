//! What the program does by itself while it serves: every job in one table.
//!
//! A job may be stopped at any line and is done again at the next beat, so each leaves what it has
//! done in the database before it goes on. It says how much it did, and nothing about whom.

use std::fmt::Display;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tracing::Instrument;

use crate::accounts::{institutions, residents, staff};
use crate::{Office, Result, accounts, catalogue, messages, rotation, signing, upkeep};

/// How much a job has done in one beat.
type Done = Pin<Box<dyn Future<Output = Result<usize>> + Send>>;

/// A job that is done again and again.
pub struct Job {
    /// Its name in the log.
    pub name: &'static str,
    /// How long it rests between two beats.
    pub every: Duration,
    /// When it is done for the first time.
    pub begins: Begins,
    /// How many of it run beside each other in one program.
    pub at_once: usize,
    /// Where it makes sense.
    pub only: Where,
    run: fn(Office) -> Done,
}

/// When a job is done for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// When the program starts.
    AtStart,
    /// After the first rest: what deletes leaves time to notice that something is wrong.
    AfterARest,
}

/// Where a job makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// In every program.
    Everywhere,
    /// In a demo only: outside of one no carrier is configured yet, and a message must not count as
    /// sent because the log has seen it.
    InADemo,
}

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
/// For what is due once a day: looked at each hour, so that a restart delays nothing.
const HOUR: Duration = Duration::from_secs(60 * 60);

/// Every job.
pub const JOBS: &[Job] = &[
    Job {
        only: Where::InADemo,
        ..every(SECOND.saturating_mul(2), "deliver messages", |office| {
            Box::pin(async move { messages::deliver(&office).await })
        })
    },
    // What another program, or `server agency import`, has published.
    every(SECOND.saturating_mul(5), "learn new editions", |office| {
        Box::pin(async move { catalogue::refresh_editions(&office).await.map(|()| 0) })
    }),
    every(MINUTE, "take void codes out of messages", |office| {
        Box::pin(async move { messages::scrub_messages(&office).await.map(many) })
    }),
    every(MINUTE, "give up signing requests without an answer", |office| {
        Box::pin(async move { signing::reconcile_signatures(&office).await })
    }),
    every(MINUTE, "seal what older keys have sealed", |office| {
        Box::pin(async move { rotation::seal_what_is_left(&office).await.map(many) })
    }),
    every(MINUTE, "put proven contacts in place", |office| {
        Box::pin(async move { staff::put_waiting_contacts(&office).await })
    }),
    every(MINUTE, "count what raises alarms", |office| {
        Box::pin(async move { accounts::raise_alarms(&office).await })
    }),
    every(HOUR, "delete photos of registrations", |office| {
        Box::pin(async move { residents::forget_photos(&office).await })
    }),
    every(HOUR, "tell of agreements that end", |office| {
        Box::pin(async move { institutions::warn_of_ending(&office).await })
    }),
    every(HOUR, "note the families of staff", |office| {
        Box::pin(async move { staff::refresh_families(&office).await.map(|()| 0) })
    }),
    every(HOUR, "delete what is over", |office| {
        Box::pin(async move { upkeep::purge(&office).await.map(many) })
    }),
    Job {
        begins: Begins::AfterARest,
        ..every(HOUR, "remove contents that nothing names", |office| {
            Box::pin(async move { upkeep::sweep_blobs(&office).await })
        })
    },
];

const fn every(every: Duration, name: &'static str, run: fn(Office) -> Done) -> Job {
    Job { name, every, begins: Begins::AtStart, at_once: 1, only: Where::Everywhere, run }
}

fn many(done: u64) -> usize {
    usize::try_from(done).unwrap_or(usize::MAX)
}

impl Job {
    /// Whether an office has this job.
    #[must_use]
    pub fn belongs_to(&self, office: &Office) -> bool {
        self.only == Where::Everywhere || office.demo
    }

    /// One beat. A failure is noted and leaves the next beat as it is.
    pub async fn beat(&self, office: &Office) {
        let span = tracing::info_span!("job", name = self.name);
        let done = (self.run)(office.clone()).instrument(span.clone()).await;
        span.in_scope(|| match done {
            Ok(0) => {}
            Ok(done) => tracing::info!(done, "done"),
            Err(error) => failed(&error),
        });
    }
}

fn failed(error: &impl Display) {
    tracing::error!(error = %error, "failed");
}
