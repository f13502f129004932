//! Reads the plan of every statement that the tests have run (a folder of files, see
//! `store::testing::statements`), on both databases: with a million rows as SQLite is told, and
//! 50,000 that PostgreSQL has; or with so many that both have.
//!
//! `plans FOLDER [ROWS]`
#![allow(clippy::allow_attributes, clippy::print_stdout, reason = "it is a command")]

use std::collections::BTreeSet;
use std::process::ExitCode;

use store::testing::plans::{ALLOWED, Verdict, judge, pretend_rows};
use store::testing::{Archive, TestDb};

/// So many rows PostgreSQL has.
const SOME: i64 = 50_000;
/// So many SQLite is told of.
const TOLD: u64 = 1_000_000;

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<ExitCode, Failure> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let rows: Option<i64> = arguments.next().map(|rows| rows.parse()).transpose()?;
    let statements = read(&folder)?;
    println!("{} statements", statements.len());
    let sqlite = TestDb::sqlite().await;
    match rows {
        Some(rows) => archive(rows).fill(&sqlite.db).await?,
        None => pretend_rows(&sqlite.db, TOLD).await?,
    }
    let on_sqlite = judge(&sqlite.db, &statements).await;
    let postgres = TestDb::postgres().await;
    archive(rows.unwrap_or(SOME)).fill(&postgres.db).await?;
    let on_postgres = judge(&postgres.db, &statements).await;
    tell("SQLite", &on_sqlite);
    tell("PostgreSQL", &on_postgres);
    let needed: BTreeSet<_> = on_sqlite.allowed.union(&on_postgres.allowed).collect();
    let idle: Vec<_> = ALLOWED.iter().filter(|(part, _)| !needed.contains(part)).collect();
    for (part, _) in &idle {
        println!("allowed without need: {part}");
    }
    let right = on_sqlite.guilty.is_empty() && on_postgres.guilty.is_empty() && idle.is_empty();
    Ok(if right { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn archive(applications: i64) -> Archive {
    let areas = |prefix: &str| {
        let villages = |district| (2001..2016).map(move |village| (district, village));
        (1..10)
            .flat_map(villages)
            .map(|(district, village)| format!("{prefix}.{district:02}.{village}"))
            .collect::<Vec<_>>()
    };
    let agencies = vec![("5108".to_owned(), areas("51.08")), ("7306".to_owned(), areas("73.06"))];
    Archive { applications, agencies, now: 1_795_395_600_000 }
}

fn read(folder: &str) -> Result<BTreeSet<String>, Failure> {
    let mut statements = BTreeSet::new();
    for file in std::fs::read_dir(folder)? {
        let text = std::fs::read_to_string(file?.path())?;
        statements.extend(text.split("\n;\n").map(str::to_owned).filter(|sql| is_ours(sql)));
    }
    Ok(statements)
}

/// Whether a statement is none that a test asks about the database itself.
fn is_ours(sql: &str) -> bool {
    let of_database =
        ["sqlite_", "information_schema", "pg_", "pragma_", "current_database", "_sqlx"];
    !sql.is_empty() && !of_database.iter().any(|name| sql.contains(name))
}

fn tell(database: &str, verdict: &Verdict) {
    println!("{database}: {} looked at, {} not right", verdict.looked_at, verdict.guilty.len());
    for guilty in &verdict.guilty {
        println!("\n{}\n  {}", guilty.statement, guilty.because);
    }
}
