//! The raw work of the same machine: what no program that keeps its promise can be faster than.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{AssertSqlSafe, PgPool, SqlitePool};

use crate::Result;
use crate::installation::Database;

/// A table to write to.
#[derive(Clone, Debug)]
enum Table {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Table {
    async fn open(database: &Database, folder: &Path) -> Result<Self> {
        const CREATE: &str = "CREATE TABLE IF NOT EXISTS raw_work (id TEXT, body TEXT)";
        Ok(match database {
            Database::Sqlite => {
                let file = format!("sqlite:{}/raw.db", folder.display());
                let options = SqliteConnectOptions::from_str(&file)?
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full);
                let pool =
                    SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
                sqlx::raw_sql(CREATE).execute(&pool).await?;
                Self::Sqlite(pool)
            }
            Database::Postgres(server) => {
                let pool = PgPool::connect(&format!("{server}/postgres")).await?;
                sqlx::raw_sql(AssertSqlSafe(CREATE.to_owned())).execute(&pool).await?;
                Self::Postgres(pool)
            }
        })
    }

    /// One row, durable.
    async fn commit(&self) -> Result<()> {
        const INSERT: &str = "INSERT INTO raw_work (id, body) VALUES ($1, $2)";
        let body = "x".repeat(400);
        match self {
            Self::Sqlite(pool) => {
                sqlx::query(INSERT).bind("id").bind(body).execute(pool).await?;
            }
            Self::Postgres(pool) => {
                sqlx::query(INSERT).bind("id").bind(body).execute(pool).await?;
            }
        }
        Ok(())
    }
}

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
    let table = Table::open(database, folder).await?;
    let commits = rate(clients, lasting, {
        let table = table.clone();
        move |_| {
            let table = table.clone();
            async move { table.commit().await }
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
            table.commit().await
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
