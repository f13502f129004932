//! A commit that fails leaves nothing behind: the next use-case writes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use store::testing::TestDb;
use store::{Running, upkeep};

/// A row whose application does not exist, which the database finds out when it commits.
async fn commit_that_fails(db: &store::Db) -> store::Result<()> {
    let mut tx = db.write().await?;
    let Running::Sqlite(transaction) = &mut tx.running else { panic!("a test of SQLite") };
    sqlx::query("PRAGMA defer_foreign_keys = ON").execute(&mut **transaction).await.unwrap();
    sqlx::query(
        "INSERT INTO file (id, agency, application_id, kind, name, bytes, pages, hash, \
         wrapped_key, created_by, created_at, document)
         VALUES ('x', '5108', 'none', 'berkas', '', 0, 0, '', '', '', 0, '')",
    )
    .execute(&mut **transaction)
    .await
    .unwrap();
    tx.commit().await
}

#[tokio::test]
async fn a_commit_that_fails_does_not_stop_the_next_one() {
    let t = TestDb::sqlite().await;
    for _ in 0..3 {
        assert!(commit_that_fails(&t.db).await.is_err());
        let mut tx = t.db.write().await.unwrap();
        upkeep::touch(&mut tx, 1).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_full_disk_is_an_outage_and_over_when_there_is_room_again() {
    let t = TestDb::sqlite().await;
    let store::Pools::Sqlite { write, .. } = &t.db.pools else { panic!("a test of SQLite") };
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(write).await.unwrap();
    let bound = |pages: i64| {
        sqlx::query(sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"))).execute(write)
    };
    bound(pages).await.unwrap();
    let fill = async || -> store::Result<()> {
        let mut tx = t.db.write().await?;
        for at in 0..200 {
            upkeep::put_key_check(&mut tx, &format!("kunci {at}"), &"x".repeat(2000)).await?;
        }
        tx.commit().await
    };
    let refused = fill().await.unwrap_err();
    assert!(refused.is_outage(), "{refused}");
    bound(pages + 10_000).await.unwrap();
    fill().await.unwrap();
}
