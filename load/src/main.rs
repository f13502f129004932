//! Measures what an operation costs as the archive grows: archives of several sizes on each
//! database, the program itself in front of each, real HTTP from as many clients as one likes.
//!
//! The archives stand side by side and every operation is measured at each of them in turn, round
//! by round, so that a machine that is slower for a while is so for all of them. First in a closed
//! loop, each client asking again when it has its answer: that is the throughput. Then in an open
//! loop at seven tenths of it, where requests begin by the clock, whatever became of the ones
//! before: a latency is reckoned from the instant at which its request should have begun, so that
//! none is left out because an earlier one was slow (coordinated omission). Beside it the same
//! machine does the raw work: two files and two commits made durable, one commit made durable.
#![allow(clippy::allow_attributes, clippy::print_stdout, reason = "it is a command")]

mod asked;
mod client;
mod installation;
mod measure;
mod operation;
mod raw;
mod report;

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use crate::asked::{Asked, Result};
use crate::client::People;
use crate::installation::{Database, Installation};
use crate::measure::{closed, open};
use crate::operation::Operation;
use crate::report::{Measured, Report};

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let asked = Asked::parse();
    std::fs::create_dir_all(&asked.folder)?;
    let mut report = Report::default();
    let sqlite = (!asked.no_sqlite).then_some(Database::Sqlite);
    for database in sqlite.into_iter().chain(asked.postgres.clone().map(Database::Postgres)) {
        at_database(&asked, &database, &mut report).await?;
    }
    report.write(&asked.folder)?;
    Ok(if report.tell() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Every operation at an archive of each size on one database.
async fn at_database(asked: &Asked, database: &Database, report: &mut Report) -> Result<()> {
    let mut archives = Vec::new();
    for size in &asked.applications {
        println!("{}: {size} applications", database.name());
        let installation = Installation::open(asked, database, *size).await?;
        let people = People::sign_in(&installation.address, asked.clients).await?;
        archives.push((installation, people));
    }
    let each = Duration::from_secs(asked.seconds);
    for operation in Operation::ALL.iter().filter(|of| of.name().contains(&asked.only)) {
        for round in 0..asked.rounds {
            for (installation, people) in &archives {
                let work = operation.at(installation, people);
                let full = closed(&work, asked.clients, each).await?;
                let rate = full.a_second() * 0.7;
                let calm = open(&work, rate, each).await?;
                report.add(Measured {
                    database: database.name(),
                    applications: installation.applications,
                    operation: operation.name(),
                    round,
                    a_second: full.a_second(),
                    latencies: calm.latencies(),
                    failed: full.failed + calm.failed,
                });
            }
            report.add_raw(database, &archives[0].0, operation, round, asked, each).await?;
        }
        report.tell_of(database.name(), operation.name());
    }
    for (installation, _) in archives {
        installation.close().await?;
    }
    Ok(())
}
