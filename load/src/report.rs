//! Figures, as a table and as JSON, and what is promised of them.

use std::path::Path;
use std::time::Duration;

use serde::Serialize;

use crate::asked::{Asked, Result};
use crate::installation::{Database, Installation};
use crate::measure::Latencies;
use crate::operation::Operation;
use crate::raw::measure;

/// No operation is slower than this at the largest archive, as a part of the smallest.
const SLOWER: f64 = 1.3;
/// What filing reaches of the raw work.
const FILED_OF_RAW: f64 = 0.4;
/// What opening a case reaches of raw commits.
const CASES_OF_RAW: f64 = 0.6;
/// Lists and searches a second.
const LISTS: f64 = 400.0;
/// Of twenty the slowest list, milliseconds.
const LISTS_P95: f64 = 60.0;
/// The archive at which the figures above are promised.
const PROMISED_AT: i64 = 100_000;

/// One operation at one archive in one round.
#[derive(Clone, Debug, Serialize)]
pub struct Measured {
    /// Which database.
    pub database: &'static str,
    /// How many applications the archive began with.
    pub applications: i64,
    /// Which operation.
    pub operation: &'static str,
    /// Which round.
    pub round: usize,
    /// How many in a second, in a closed loop.
    pub a_second: f64,
    /// In an open loop at seven tenths of it.
    pub latencies: Latencies,
    /// Wrong answers.
    pub failed: u64,
}

/// What the machine does raw.
#[derive(Clone, Debug, Serialize)]
struct RawMeasured {
    database: &'static str,
    round: usize,
    commits: f64,
    filings: f64,
}

/// Everything that was measured.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    measured: Vec<Measured>,
    raw: Vec<RawMeasured>,
}

/// The median of some figures; 0 of none.
fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = figures.collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(0.0)
}

impl Report {
    /// Adds a figure.
    pub fn add(&mut self, measured: Measured) {
        self.measured.push(measured);
    }

    /// Measures the raw work where it is compared with, in the same round.
    ///
    /// # Errors
    /// When the disk or the database fails.
    pub async fn add_raw(
        &mut self,
        database: &Database,
        beside: &Installation,
        operation: &Operation,
        round: usize,
        asked: &Asked,
        lasting: Duration,
    ) -> Result<()> {
        if !matches!(operation, Operation::File | Operation::Case) {
            return Ok(());
        }
        let raw = measure(database, &beside.folder, asked.clients, lasting).await?;
        self.raw.push(RawMeasured {
            database: database.name(),
            round,
            commits: raw.commits,
            filings: raw.filings,
        });
        Ok(())
    }

    fn of<'a>(
        &'a self,
        database: &'a str,
        operation: &'a str,
        applications: i64,
    ) -> impl Iterator<Item = &'a Measured> {
        self.measured.iter().filter(move |one| {
            one.database == database
                && one.operation == operation
                && one.applications == applications
        })
    }

    fn sizes(&self) -> Vec<i64> {
        let mut sizes: Vec<i64> = self.measured.iter().map(|one| one.applications).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }

    /// Says the figures of one operation.
    pub fn tell_of(&self, database: &str, operation: &str) {
        for size in self.sizes() {
            let all = || self.of(database, operation, size);
            let failed: u64 = all().map(|one| one.failed).sum();
            println!(
                "{database:10} {operation:30} {size:>9}: {:7.1} a second, p50 {:6.1} p95 {:6.1} \
                 p99 {:6.1} ms{}",
                median(all().map(|one| one.a_second)),
                median(all().map(|one| one.latencies.p50)),
                median(all().map(|one| one.latencies.p95)),
                median(all().map(|one| one.latencies.p99)),
                if failed > 0 { format!(", {failed} FAILED") } else { String::new() },
            );
        }
    }

    /// Writes everything as JSON.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let path = folder.join("figures.json");
        std::fs::write(&path, serde_json::to_string_pretty(self)?)?;
        println!("figures: {}", path.display());
        Ok(())
    }

    /// Says what is promised and whether it is kept.
    pub fn tell(&self) -> bool {
        let mut kept = true;
        let mut promise = |holds: bool, what: String| {
            println!("{} {what}", if holds { "kept  " } else { "BROKEN" });
            kept = kept && holds;
        };
        let mut databases: Vec<&str> = self.measured.iter().map(|one| one.database).collect();
        databases.dedup();
        for database in databases {
            self.promises(database, &mut promise);
        }
        kept
    }

    fn promises(&self, database: &str, promise: &mut impl FnMut(bool, String)) {
        let sizes = self.sizes();
        let rate = |operation: &str, size| {
            median(self.of(database, operation, size).map(|one| one.a_second))
        };
        for operation in Operation::ALL.map(Operation::name) {
            let failed: u64 = self
                .measured
                .iter()
                .filter(|one| one.database == database && one.operation == operation)
                .map(|one| one.failed)
                .sum();
            if failed > 0 {
                promise(false, format!("{database}: {operation}: {failed} wrong answers"));
            }
            if let (Some(small), Some(large)) = (sizes.first(), sizes.last())
                && small != large
                && rate(operation, *small) > 0.0
            {
                let slower = rate(operation, *small) / rate(operation, *large).max(0.001);
                promise(
                    slower <= SLOWER,
                    format!("{database}: {operation}: {slower:.2} times slower at {large}"),
                );
            }
        }
        if !sizes.contains(&PROMISED_AT) {
            return;
        }
        let raw = |of: fn(&RawMeasured) -> f64| {
            median(self.raw.iter().filter(|one| one.database == database).map(of))
        };
        for (operation, part, raw) in [
            (Operation::File, FILED_OF_RAW, raw(|one| one.filings)),
            (Operation::Case, CASES_OF_RAW, raw(|one| one.commits)),
        ] {
            let reached = rate(operation.name(), PROMISED_AT) / raw.max(0.001);
            if rate(operation.name(), PROMISED_AT) > 0.0 {
                let name = operation.name();
                promise(
                    reached >= part,
                    format!("{database}: {name}: {reached:.2} of {raw:.0} raw a second"),
                );
            }
        }
        for operation in Operation::ALL.map(Operation::name) {
            if !(operation.starts_with("list") || operation.starts_with("search")) {
                continue;
            }
            let many = rate(operation, PROMISED_AT);
            let p95 =
                median(self.of(database, operation, PROMISED_AT).map(|one| one.latencies.p95));
            if many > 0.0 {
                promise(
                    many >= LISTS && p95 < LISTS_P95,
                    format!("{database}: {operation}: {many:.0} a second, p95 {p95:.1} ms"),
                );
            }
        }
    }
}
