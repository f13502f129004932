//! The writing connection on slow disks and quick ones.

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions};

use super::*;

const PATIENCE: Duration = Duration::from_secs(60);

struct Fixture {
    _folder: tempfile::TempDir,
    writer: Writer,
    read: SqlitePool,
}

impl Fixture {
    /// A disk on which a commit takes so long.
    async fn with_commits_of(took: Duration) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("test.db"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal);
        let one = || SqlitePoolOptions::new().max_connections(1);
        let pool = one().connect_with(options.clone()).await.unwrap();
        let table = "CREATE TABLE t (id BIGINT PRIMARY KEY)";
        sqlx::raw_sql(table).execute(&pool).await.unwrap();
        let read = one().connect_with(options).await.unwrap();
        Self { _folder: folder, writer: Writer::with(pool, took), read }
    }

    async fn loan(&self) -> Loan {
        self.writer.begin(PATIENCE).await.unwrap()
    }

    async fn rows(&self) -> Vec<i64> {
        sqlx::query_scalar("SELECT id FROM t ORDER BY id").fetch_all(&self.read).await.unwrap()
    }
}

async fn add(loan: &mut Loan, id: i64) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO t (id) VALUES ($1)").bind(id).execute(&mut **loan).await.map(drop)
}

#[tokio::test]
async fn commits_that_wait_for_each_other_are_made_durable_together() {
    let of = Fixture::with_commits_of(PATIENCE).await;
    let mut first = of.loan().await;
    add(&mut first, 1).await.unwrap();
    let (second, undone) = (of.loan(), of.loan());
    let (mut second, mut undone) = (Box::pin(second), Box::pin(undone));
    // Both have asked before the first one commits.
    assert!(futures::poll!(&mut second).is_pending());
    assert!(futures::poll!(&mut undone).is_pending());
    let mut first = Box::pin(first.commit());
    assert!(futures::poll!(&mut first).is_pending());

    let mut second = second.await;
    add(&mut second, 2).await.unwrap();
    assert!(futures::poll!(&mut first).is_pending(), "nobody is told before it is durable");
    assert_eq!(of.rows().await, Vec::<i64>::new());
    let mut second = Box::pin(second.commit());
    assert!(futures::poll!(&mut second).is_pending());

    let mut undone = undone.await;
    add(&mut undone, 3).await.unwrap();
    assert!(futures::poll!(&mut first).is_pending());
    drop(undone);
    of.writer.seen().await;
    assert_eq!(of.rows().await, [1, 2], "whoever gave up can read what they saw");
    first.await.unwrap();
    second.await.unwrap();
    assert_eq!(of.rows().await, [1, 2], "what was undone took nothing with it");
}

#[tokio::test]
async fn on_a_quick_disk_nobody_waits_for_another_ones_work() {
    let of = Fixture::with_commits_of(Duration::ZERO).await;
    let mut first = of.loan().await;
    add(&mut first, 1).await.unwrap();
    let mut second = Box::pin(of.loan());
    assert!(futures::poll!(&mut second).is_pending());
    first.commit().await.unwrap();
    assert_eq!(of.rows().await, [1], "although somebody waits");
    let mut second = second.await;
    add(&mut second, 2).await.unwrap();
    second.commit().await.unwrap();
    assert_eq!(of.rows().await, [1, 2]);
}

#[tokio::test]
async fn a_statement_that_fails_leaves_the_work_of_others_alone() {
    let of = Fixture::with_commits_of(PATIENCE).await;
    let mut first = of.loan().await;
    add(&mut first, 1).await.unwrap();
    let mut second = Box::pin(of.loan());
    assert!(futures::poll!(&mut second).is_pending());
    let mut first = Box::pin(first.commit());
    assert!(futures::poll!(&mut first).is_pending());
    let mut second = second.await;
    assert!(add(&mut second, 1).await.is_err(), "the key is taken");
    drop(second);
    first.await.unwrap();
    assert_eq!(of.rows().await, [1]);
}

#[tokio::test]
async fn whoever_gives_up_waiting_is_passed_over() {
    let of = Fixture::with_commits_of(Duration::ZERO).await;
    let first = of.loan().await;
    let given_up = of.writer.begin(Duration::ZERO).await;
    assert!(matches!(given_up, Err(sqlx::Error::PoolTimedOut)));
    drop(first);
    let mut next = of.loan().await;
    add(&mut next, 1).await.unwrap();
    next.commit().await.unwrap();
    assert_eq!(of.rows().await, [1]);
}
