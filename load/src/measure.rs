//! Closed and open loops.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use hdrhistogram::Histogram;
use serde::Serialize;

use crate::asked::Result;
use crate::operation::Work;

/// What was measured.
#[derive(Debug)]
pub struct Taken {
    /// Latencies in microseconds.
    histogram: Histogram<u64>,
    /// For how long.
    lasted: Duration,
    /// How many did not get the answer that was expected.
    pub failed: u64,
}

/// Latencies in milliseconds.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Latencies {
    /// The median.
    pub p50: f64,
    /// Of twenty the slowest.
    pub p95: f64,
    /// Of a hundred the slowest.
    pub p99: f64,
}

impl Taken {
    fn new() -> Result<Self> {
        let histogram = Histogram::new_with_bounds(1, 120_000_000, 3)?;
        Ok(Self { histogram, lasted: Duration::ZERO, failed: 0 })
    }

    fn add(&mut self, took: Duration, right: bool) {
        self.histogram.saturating_record(u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
        self.failed += u64::from(!right);
    }

    fn merge(&mut self, other: &Self) -> Result<()> {
        self.histogram.add(&other.histogram)?;
        self.failed += other.failed;
        Ok(())
    }

    /// How many were done in a second.
    #[expect(clippy::cast_precision_loss, reason = "figures of a few digits")]
    pub fn a_second(&self) -> f64 {
        self.histogram.len() as f64 / self.lasted.as_secs_f64().max(0.001)
    }

    /// How long they took.
    #[expect(clippy::cast_precision_loss, reason = "figures of a few digits")]
    pub fn latencies(&self) -> Latencies {
        let at = |quantile| self.histogram.value_at_quantile(quantile) as f64 / 1000.0;
        Latencies { p50: at(0.50), p95: at(0.95), p99: at(0.99) }
    }
}

/// Each client asks again when it has its answer.
pub async fn closed(work: &Arc<Work>, clients: usize, lasting: Duration) -> Result<Taken> {
    let begun = Instant::now();
    let client = async |client: usize, work: Arc<Work>| -> Result<Taken> {
        let mut taken = Taken::new()?;
        while begun.elapsed() < lasting {
            let asked = Instant::now();
            let Some(right) = work.once(client).await? else { break };
            taken.add(asked.elapsed(), right);
        }
        Ok(taken)
    };
    let all = (0..clients).map(|at| client(at, Arc::clone(work)));
    let mut taken = Taken::new()?;
    for of_client in futures::future::join_all(all).await {
        taken.merge(&of_client?)?;
    }
    taken.lasted = begun.elapsed();
    Ok(taken)
}

/// Requests begin by the clock, so many a second.
pub async fn open(work: &Arc<Work>, a_second: f64, lasting: Duration) -> Result<Taken> {
    let begun = Instant::now();
    let next = AtomicU64::new(0);
    // As many hands as may be needed when answers are slow: a request that should have begun
    // while all were busy counts from then.
    let hand = async |client: usize, work: Arc<Work>| -> Result<Taken> {
        let mut taken = Taken::new()?;
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            #[expect(clippy::cast_precision_loss, reason = "some thousands")]
            let due = Duration::from_secs_f64(number as f64 / a_second.max(0.1));
            if due > lasting {
                return Ok(taken);
            }
            tokio::time::sleep_until((begun + due).into()).await;
            let Some(right) = work.once(client).await? else { return Ok(taken) };
            taken.add(begun.elapsed().saturating_sub(due), right);
        }
    };
    let all = (0..work.hands()).map(|at| hand(at, Arc::clone(work)));
    let mut taken = Taken::new()?;
    for of_hand in futures::future::join_all(all).await {
        taken.merge(&of_hand?)?;
    }
    taken.lasted = begun.elapsed();
    Ok(taken)
}
