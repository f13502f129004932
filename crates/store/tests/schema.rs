//! The two schemas are one schema.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::collections::BTreeSet;

use sqlx::{AssertSqlSafe, Row};
use store::testing::TestDb;
use store::{Db, Pools};

async fn columns(db: &Db) -> BTreeSet<String> {
    match &db.pools {
        Pools::Sqlite { read, .. } => {
            let rows = sqlx::query(
                "SELECT m.name || '.' || p.name || ' ' || p.type || CASE WHEN \
                p.\"notnull\" = 1 OR p.pk > 0 THEN ' NOT NULL' ELSE '' END FROM sqlite_master m \
                JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE \
                'sqlite_%' AND m.name NOT LIKE '_sqlx%'",
            )
            .fetch_all(read)
            .await
            .unwrap();
            rows.iter().map(|row| row.get::<String, _>(0)).collect()
        }
        Pools::Postgres(pool) => {
            let rows = sqlx::query(
                "SELECT CAST(table_name || '.' || column_name || ' ' || \
                UPPER(data_type) || CASE WHEN is_nullable = 'NO' THEN ' NOT NULL' ELSE '' END AS \
                TEXT) FROM information_schema.columns WHERE table_schema = 'public' AND table_name \
                NOT LIKE '\\_sqlx%'",
            )
            .fetch_all(pool)
            .await
            .unwrap();
            rows.iter().map(|row| row.get::<String, _>(0)).collect()
        }
    }
}

async fn indexes(db: &Db) -> BTreeSet<String> {
    let sql = match &db.pools {
        Pools::Sqlite { .. } => {
            "SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%'"
        }
        Pools::Postgres(_) => {
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE \
             '%_pkey' AND indexname NOT LIKE '%_key' AND indexname NOT LIKE '\\_sqlx%'"
        }
    };
    strings(db, sql).await.into_iter().collect()
}

async fn strings(db: &Db, sql: &str) -> Vec<String> {
    let sql = AssertSqlSafe(sql.to_owned());
    match &db.pools {
        Pools::Sqlite { read, .. } => sqlx::query_scalar(sql).fetch_all(read).await.unwrap(),
        Pools::Postgres(pool) => sqlx::query_scalar(sql).fetch_all(pool).await.unwrap(),
    }
}

#[tokio::test]
async fn both_schemas_have_the_same_tables_columns_and_indexes() {
    let (sqlite, postgres) = (TestDb::sqlite().await, TestDb::postgres().await);
    assert_eq!(columns(&sqlite.db).await, columns(&postgres.db).await);
    assert_eq!(indexes(&sqlite.db).await, indexes(&postgres.db).await);
}
