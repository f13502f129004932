//! The two schemas are one schema, and every worklist query has its index at a million rows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::collections::BTreeSet;

use sqlx::{AssertSqlSafe, Row};
use store::search::NAME_STATEMENT;
use store::testing::TestDb;
use store::worklist::{COUNT_STATEMENTS, PAGE_STATEMENTS};
use store::{Db, Pools};

const ROWS: i64 = 1_000_000;

/// A million applications in one statement, the same on both databases. Most are long done, as in a
/// real office.
const FILL: &str = "INSERT INTO application (id, agency, reg_no, service, status, version, \
    channel, filed_by, filed_area, village, applicant, phone, email,
        print_office, prints_at_counter, issues_document, status_since, created_at, answers, \
        draft, draft_tried, reason, faults)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
    SELECT 'id' || i, CASE WHEN i % 2 = 0 THEN '5108' ELSE '7306' END, 'R' || i, 'ktp-el-hilang',
        CASE WHEN i % 100 = 0 THEN 'submitted' WHEN i % 100 = 1 THEN 'printed' ELSE 'collected' END,
        1, 'loket', 'x', '51.08.' || (10 + i % 9) || '.' || (2000 + i % 150), '51.08.' || (10 + i \
        % 9) || '.' || (2000 + i % 150), 'Nama', '', '',
        'o' || (i % 3), FALSE, TRUE, i, i, '{}', '{}', FALSE, '', '' FROM n";

/// A word for each of them, so that the search has something to find.
const FILL_WORDS: &str = "INSERT INTO application_word (agency, word, application_id) SELECT \
    agency, 'kata' || (created_at % 5000), id FROM application";

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

/// A statement with its places filled, for the planner.
fn filled(statement: &str, places: &[&str]) -> String {
    (0..places.len())
        .rev()
        .fold(statement.to_owned(), |sql, at| sql.replace(&format!("${}", at + 1), places[at]))
}

/// Every statement of a worklist with what a real page asks, and the index it must use.
fn statements() -> Vec<(String, &'static str)> {
    let scopes = [
        ("''", "'~'", "application_by_status"),
        ("'51.08.12.2004'", "'51.08.12.2004/'", "application_by_area"),
        ("'o1'", "''", "application_by_office"),
    ];
    let mut all = Vec::new();
    for (which, (from, to, index)) in scopes.into_iter().enumerate() {
        for (order, after) in PAGE_STATEMENTS[which].iter().zip(["0", "9000000000000"]) {
            let places = [
                "'5108'",
                "'submitted'",
                from,
                to,
                after,
                "''",
                "''",
                "''",
                "'~'",
                "''",
                "NULL",
                "NULL",
                "NULL",
                "26",
            ];
            all.push((filled(order, &places), index));
        }
        all.push((filled(COUNT_STATEMENTS[which], &["'5108'", "'submitted'", from, to]), index));
    }
    all.push((
        filled(
            NAME_STATEMENT,
            &[
                "'5108'", "'kata12'", "'kata13'", "'kata77'", "'kata78'", "'kata9'", "'kata:'",
                "''", "'~'", "200",
            ],
        ),
        "application_word",
    ));
    all
}

#[tokio::test]
async fn sqlite_answers_every_worklist_from_an_index_at_a_million_rows() {
    let t = TestDb::sqlite().await;
    let Pools::Sqlite { read, write } = &t.db.pools else { panic!() };
    assert_eq!(
        i64::try_from(sqlx::query(FILL).execute(write).await.unwrap().rows_affected()).unwrap(),
        ROWS
    );
    sqlx::query(FILL_WORDS).execute(write).await.unwrap();
    sqlx::query("ANALYZE").execute(write).await.unwrap();
    for (sql, index) in statements() {
        let plan: Vec<String> = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")))
            .fetch_all(read)
            .await
            .unwrap()
            .iter()
            .map(|row| row.get::<String, _>("detail"))
            .collect();
        let plan = plan.join("\n");
        assert!(
            plan.contains(index)
                || (plan.contains("application_by_") && !plan.contains("SCAN application")),
            "{sql}\n{plan}"
        );
        assert!(!plan.lines().any(|line| line == "SCAN application"), "{sql}\n{plan}");
    }
}

#[tokio::test]
async fn postgres_answers_every_worklist_from_an_index_at_a_million_rows() {
    let t = TestDb::postgres().await;
    let Pools::Postgres(pool) = &t.db.pools else { panic!() };
    assert_eq!(
        i64::try_from(sqlx::query(FILL).execute(pool).await.unwrap().rows_affected()).unwrap(),
        ROWS
    );
    sqlx::query(FILL_WORDS).execute(pool).await.unwrap();
    sqlx::query("ANALYZE").execute(pool).await.unwrap();
    for (sql, _) in statements() {
        let plan: Vec<String> = sqlx::query_scalar(AssertSqlSafe(format!("EXPLAIN {sql}")))
            .fetch_all(pool)
            .await
            .unwrap();
        let plan = plan.join("\n");
        assert!(plan.contains("Index") && !plan.contains("Seq Scan"), "{sql}\n{plan}");
    }
}
