//! The one writing connection of SQLite, shared: commits that wait for each other are made
//! durable together.
//!
//! SQLite has one writer, and a commit that is durable waits for the disk. A use-case gets the
//! connection on loan, inside of a savepoint; when it commits and another one is waiting already,
//! that one goes on in the same transaction, and one COMMIT (one sync) ends both. Nobody is told
//! that something was committed before it is on the disk, and what is rolled back takes nothing of
//! the others with it. A commit waits for others no longer than a commit takes, so that on a quick
//! disk it does not wait at all.
//!
//! Who gives up after others committed in the same transaction (somebody was faster) may have seen
//! what they wrote, and reads next why: so that batch ends at once, and reading waits for it.

use std::collections::VecDeque;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use sqlx::pool::PoolConnection;
use sqlx::{Sqlite, SqliteConnection, SqlitePool};
use tokio::sync::{Notify, mpsc, oneshot};

/// A batch has no more commits than this, however many wait.
const LARGEST: usize = 64;

/// Asks for the connection.
type Request = oneshot::Sender<Loan>;
/// Tells whoever committed how it went.
type Told = oneshot::Sender<Result<(), sqlx::Error>>;

/// Where the connection is asked for. Its task ends with the last clone.
#[derive(Clone, Debug)]
pub struct Writer {
    requests: mpsc::UnboundedSender<Request>,
    given_up: Arc<GivenUp>,
}

/// Loans that were given up after others committed, in batches that have not ended.
#[derive(Debug, Default)]
struct GivenUp {
    many: AtomicUsize,
    ended: Notify,
}

/// The connection, on loan to one transaction.
#[derive(Debug)]
pub struct Loan {
    /// There until it is given back.
    connection: Option<PoolConnection<Sqlite>>,
    back: mpsc::UnboundedSender<Returned>,
    /// There when others have committed in the same transaction.
    after_others: Option<Arc<GivenUp>>,
}

/// A connection that is given back.
#[derive(Debug)]
struct Returned {
    connection: PoolConnection<Sqlite>,
    /// Whom to tell when what was done is durable; nobody when it is to be undone.
    commit: Option<Told>,
}

impl Writer {
    /// Lends the connection of a pool that has one.
    pub(crate) fn new(pool: SqlitePool) -> Self {
        Self::with(pool, Duration::ZERO)
    }

    /// The same, where the last commit took so long.
    fn with(pool: SqlitePool, commit_took: Duration) -> Self {
        let (requests, asked) = mpsc::unbounded_channel();
        let (back, returned) = mpsc::unbounded_channel();
        let given_up = Arc::<GivenUp>::default();
        let lender = Lender {
            pool,
            asked,
            back,
            returned,
            waiting: VecDeque::new(),
            commit_took,
            given_up: Arc::clone(&given_up),
        };
        tokio::spawn(lender.run());
        Self { requests, given_up }
    }

    /// The connection inside of a transaction, once nobody else has it.
    ///
    /// # Errors
    /// When it cannot be had within `patience`, or there is none.
    pub(crate) async fn begin(&self, patience: Duration) -> Result<Loan, sqlx::Error> {
        let (request, loan) = oneshot::channel();
        self.requests.send(request).map_err(|_| sqlx::Error::PoolClosed)?;
        match tokio::time::timeout(patience, loan).await {
            Ok(Ok(loan)) => Ok(loan),
            Ok(Err(_)) | Err(_) => Err(sqlx::Error::PoolTimedOut),
        }
    }

    /// Waits until everything that somebody has seen and given up for can be read.
    pub(crate) async fn seen(&self) {
        loop {
            let ended = self.given_up.ended.notified();
            if self.given_up.many.load(Ordering::Acquire) == 0 {
                return;
            }
            ended.await;
        }
    }
}

impl Loan {
    /// Makes what was done durable, together with what others do at the same time.
    ///
    /// # Errors
    /// When the database fails; then nothing of it lasts.
    pub(crate) async fn commit(mut self) -> Result<(), sqlx::Error> {
        let Some(connection) = self.connection.take() else { return Ok(()) };
        let (told, done) = oneshot::channel();
        self.back
            .send(Returned { connection, commit: Some(told) })
            .map_err(|_| sqlx::Error::PoolClosed)?;
        done.await.map_err(|_| sqlx::Error::WorkerCrashed)?
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            if let Some(given_up) = &self.after_others {
                given_up.many.fetch_add(1, Ordering::Release);
            }
            // Who does not commit undoes; without its lender the connection is closed instead.
            let _ = self.back.send(Returned { connection, commit: None });
        }
    }
}

impl Deref for Loan {
    type Target = SqliteConnection;

    #[expect(clippy::expect_used, reason = "it is there until commit or drop, which take the loan")]
    fn deref(&self) -> &SqliteConnection {
        self.connection.as_deref().expect("a connection on loan")
    }
}

impl DerefMut for Loan {
    #[expect(clippy::expect_used, reason = "it is there until commit or drop, which take the loan")]
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.connection.as_deref_mut().expect("a connection on loan")
    }
}

/// Lends the connection and takes it back.
struct Lender {
    given_up: Arc<GivenUp>,
    pool: SqlitePool,
    asked: mpsc::UnboundedReceiver<Request>,
    back: mpsc::UnboundedSender<Returned>,
    returned: mpsc::UnboundedReceiver<Returned>,
    /// Asked for while somebody had the connection.
    waiting: VecDeque<Request>,
    /// How long the last commit took.
    commit_took: Duration,
}

impl Lender {
    async fn run(mut self) {
        loop {
            let request = match self.waiting.pop_front() {
                Some(request) => request,
                None => match self.asked.recv().await {
                    Some(request) => request,
                    None => return,
                },
            };
            if !request.is_closed() {
                self.batch(request).await;
            }
        }
    }

    /// The next one who waits for the connection and has not given up.
    fn next(&mut self) -> Option<Request> {
        while let Ok(request) = self.asked.try_recv() {
            self.waiting.push_back(request);
        }
        while let Some(request) = self.waiting.pop_front() {
            if !request.is_closed() {
                return Some(request);
            }
        }
        None
    }

    /// One transaction with everything that is done in it.
    async fn batch(&mut self, first: Request) {
        let mut connection = match begin(&self.pool).await {
            Ok(connection) => connection,
            Err(error) => {
                // Whoever asked is told by their patience: there is no connection to be had.
                tracing::warn!(error = %error, "the writing connection cannot be had");
                return;
            }
        };
        let mut committed: Vec<Told> = Vec::new();
        let mut since: Option<Instant> = None;
        let mut request = Some(first);
        while let Some(to) = request.take() {
            let after_others = !committed.is_empty();
            let Some(returned) = self.lend(connection, to, after_others).await else {
                self.batch_ended();
                return;
            };
            connection = returned.connection;
            let ended = match &returned.commit {
                Some(_) => "RELEASE one",
                None => "ROLLBACK TO one; RELEASE one",
            };
            let goes_on = returned.commit.is_some() || !after_others;
            let kept = sqlx::raw_sql(ended).execute(&mut *connection).await;
            if let Some(told) = returned.commit {
                committed.push(told);
                since.get_or_insert_with(Instant::now);
            }
            if let Err(error) = kept {
                // A full disk ends the whole transaction by itself.
                undo(connection, error, committed).await;
                self.batch_ended();
                return;
            }
            let waited = since.map_or(Duration::ZERO, |since| since.elapsed());
            let is_open = committed.len() < LARGEST && waited < self.commit_took;
            if goes_on && (committed.is_empty() || is_open) {
                request = self.next();
            }
        }
        self.end(connection, committed).await;
        self.batch_ended();
    }

    /// Lends the connection, and takes it back. `None` when it is lost.
    async fn lend(
        &mut self,
        mut connection: PoolConnection<Sqlite>,
        to: Request,
        after_others: bool,
    ) -> Option<Returned> {
        if let Err(error) = sqlx::raw_sql("SAVEPOINT one").execute(&mut *connection).await {
            tracing::warn!(error = %error, "a savepoint could not be made");
            connection.close_on_drop();
            return None;
        }
        let after_others = after_others.then(|| Arc::clone(&self.given_up));
        let loan = Loan { connection: Some(connection), back: self.back.clone(), after_others };
        // Who has given up in this very moment gives it back by dropping it.
        drop(to.send(loan));
        self.returned.recv().await
    }

    /// Lets those read on who wait for a batch.
    fn batch_ended(&self) {
        self.given_up.many.store(0, Ordering::Release);
        self.given_up.ended.notify_waiters();
    }

    async fn end(&mut self, mut connection: PoolConnection<Sqlite>, committed: Vec<Told>) {
        if committed.is_empty() {
            if sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await.is_err() {
                connection.close_on_drop();
            }
            return;
        }
        let begun = Instant::now();
        match sqlx::raw_sql("COMMIT").execute(&mut *connection).await {
            Ok(_) => {
                self.commit_took = begun.elapsed();
                drop(connection);
                for told in committed {
                    let _ = told.send(Ok(()));
                }
            }
            Err(error) => undo(connection, error, committed).await,
        }
    }
}

/// Begins a transaction on the writing connection. One that is still inside of a transaction that
/// nobody holds any more is thrown away, and another one takes its place.
async fn begin(pool: &SqlitePool) -> Result<PoolConnection<Sqlite>, sqlx::Error> {
    const BEGIN: &str = "BEGIN IMMEDIATE";
    let mut connection = pool.acquire().await?;
    match sqlx::raw_sql(BEGIN).execute(&mut *connection).await {
        Ok(_) => return Ok(connection),
        Err(sqlx::Error::Database(error)) if error.message().contains("within a transaction") => {
            tracing::warn!("a writing connection was left inside of a transaction");
        }
        Err(error) => return Err(error),
    }
    connection.close().await?;
    let mut connection = pool.acquire().await?;
    sqlx::raw_sql(BEGIN).execute(&mut *connection).await?;
    Ok(connection)
}

/// Undoes a batch that failed, and tells everybody whose work was in it.
async fn undo(mut connection: PoolConnection<Sqlite>, error: sqlx::Error, committed: Vec<Told>) {
    // Nothing is left to undo when the database has done it by itself.
    if sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await.is_err() {
        connection.close_on_drop();
    }
    let mut committed = committed.into_iter();
    let first = committed.next();
    for told in committed {
        let _ = told.send(Err(again(&error)));
    }
    if let Some(told) = first {
        let _ = told.send(Err(error));
    }
}

/// What went wrong, for another one whom it concerns: errors of the database are not copied.
fn again(error: &sqlx::Error) -> sqlx::Error {
    sqlx::Error::Io(std::io::Error::other(format!("a commit that was shared failed: {error}")))
}

#[cfg(test)]
mod tests;
