//! The raw work of the same machine: what no program that keeps its promise can be faster than.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use store::testing::RawTable;

use crate::asked::Result;
use crate::installation::Database;

/// What the machine does in a second with so many clients, raw.
#[derive(Clone, Copy, Debug)]
pub struct Raw {
    /// Commits made durable, one after the other.
    pub commits: f64,
    /// Two files of a megabyte and two commits, all durable.
    pub filings: f64,
}

/// Measures it.
///
/// # Errors
/// When the disk or the database fails.
pub async fn measure(
    database: &Database,
    folder: &Path,
    clients: usize,
    lasting: Duration,
) -> Result<Raw> {
    let table = match database {
        Database::Sqlite => RawTable::sqlite(&folder.join("raw.db")).await?,
        Database::Postgres(server) => RawTable::postgres(server).await?,
    };
    let commits = rate(clients, lasting, {
        let table = table.clone();
        move |_| {
            let table = table.clone();
            async move { Ok(table.commit().await?) }
        }
    })
    .await?;
    let folder = Arc::new(folder.to_owned());
    let filings = rate(clients, lasting, move |client| {
        let (table, folder) = (table.clone(), Arc::clone(&folder));
        async move {
            for file in 0..2 {
                let path = folder.join(format!("raw-{client}-{file}"));
                tokio::task::spawn_blocking(move || durable(&path)).await??;
            }
            table.commit().await?;
            Ok(table.commit().await?)
        }
    })
    .await?;
    Ok(Raw { commits, filings })
}

fn durable(path: &Path) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(&vec![7; 1_000_000])?;
    file.sync_all()
}

#[expect(clippy::cast_precision_loss, reason = "some thousands")]
async fn rate<W, F>(clients: usize, lasting: Duration, work: W) -> Result<f64>
where
    W: Fn(usize) -> F,
    F: Future<Output = Result<()>>,
{
    let begun = Instant::now();
    let client = async |at: usize| -> Result<u64> {
        let mut done = 0;
        while begun.elapsed() < lasting {
            work(at).await?;
            done += 1;
        }
        Ok(done)
    };
    let mut done = 0;
    for of_client in futures::future::join_all((0..clients).map(client)).await {
        done += of_client?;
    }
    Ok(done as f64 / begun.elapsed().as_secs_f64())
}
