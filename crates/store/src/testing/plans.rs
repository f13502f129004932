//! Reading the plans of statements: what a statement costs may not grow with the archive.
//!
//! A statement is found guilty when a database would read a whole table or index that grows, or
//! sort what grows, unless it is named in [`ALLOWED`] with the reason why that is right.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::{AssertSqlSafe, Row};

use super::execute_text;
use crate::{Db, Pools, Result};

/// The tables that grow with the archive; the others grow with the office.
const GROWING: &[&str] = &[
    "application",
    "application_answers",
    "application_draft",
    "application_faults",
    "application_hand_over",
    "application_number",
    "application_papers",
    "application_subjects",
    "application_word",
    "attempt",
    "account_event",
    "event",
    "file",
    "issued_document",
    "login_name",
    "original_file",
    "outbox",
    "page_picture",
    "population",
    "read_log",
    "resident",
    "security_event",
    "session",
];

/// How many different values a column has among a million rows; columns that are not named have a
/// different one in each.
const DISTINCT: &[(&str, u64)] = &[
    ("agency", 2),
    ("status", 12),
    ("filed_regency", 2),
    ("filed_district", 20),
    ("filed_area", 300),
    ("print_office", 6),
    ("service", 36),
    ("edition", 8),
    ("word", 800),
    ("kind", 5),
    ("what", 12),
    ("staff_id", 200),
    ("who", 5000),
    ("actor", 500),
    ("filed_by", 100_000),
    ("on_behalf", 50_000),
    ("account_id", 200_000),
    ("resident_id", 200_000),
    ("subject", 300_000),
    ("hash", 400_000),
    ("application_id", 300_000),
];

/// Statements that read or sort something that grows and are right nevertheless: how they begin or
/// what only they have, and why.
pub const ALLOWED: &[(&str, &str)] = &[
    ("COUNT(*) FROM application WHERE subject <> ''", "asked while keys change, and by a command"),
    ("COUNT(*) FROM application_answers WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM application_number WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM application_subjects WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM file WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM login_name WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM original_file WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM outbox WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM page_picture WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM population WHERE", "asked while keys change, and by a command"),
    ("COUNT(*) FROM resident WHERE", "asked while keys change, and by a command"),
    ("AS members ORDER BY id LIMIT $2", "sorts two pages of two hundred"),
    ("a.subject IN ($2, $5, $6, $7)", "sorts what is about one person"),
    ("FROM event WHERE application_id = $1", "sorts the history of one application"),
    ("nik IN ($2, $3) AND status IN", "sorts the accounts of one person"),
    ("FROM session\n        WHERE account_id = $2", "sorts the sessions of one account"),
    ("FROM read_log r JOIN application a", "sorts who read what is about one person"),
    ("GROUP BY service ORDER BY COUNT(*)", "once an hour for all, of the last weeks"),
    ("UPDATE session SET seen_at = seen_at - $2", "the development mode ends every session"),
    (
        "FROM outbox WHERE agency = $1 ORDER BY created_at",
        "the page of the development mode, and tests",
    ),
];

/// What is wrong with the plan of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guilty {
    /// The statement.
    pub statement: String,
    /// The line of the plan.
    pub because: String,
}

/// What a look at many statements found.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// How many were looked at.
    pub looked_at: usize,
    /// Those that are not right.
    pub guilty: Vec<Guilty>,
    /// Which of [`ALLOWED`] were needed.
    pub allowed: BTreeSet<&'static str>,
}

/// Reads the plans of statements on a database.
pub async fn judge(db: &Db, statements: &BTreeSet<String>) -> Verdict {
    let mut verdict = Verdict::default();
    let on_sqlite = matches!(db.pools, Pools::Sqlite { .. });
    for statement in statements {
        // One way of claiming only PostgreSQL knows.
        if on_sqlite && statement.contains("FOR UPDATE") {
            continue;
        }
        verdict.looked_at += 1;
        let lines = match plan(db, statement).await {
            Ok(lines) => lines,
            Err(error) => {
                let because = format!("has no plan: {error}");
                verdict.guilty.push(Guilty { statement: statement.clone(), because });
                continue;
            }
        };
        let names = names(statement);
        if names.is_empty() {
            continue;
        }
        let because = match &db.pools {
            Pools::Sqlite { .. } => lines.iter().find(|line| is_guilty_on_sqlite(line, &names)),
            Pools::Postgres(_) => guilty_on_postgres(&lines),
        };
        let Some(because) = because else { continue };
        match ALLOWED.iter().find(|(part, _)| statement.contains(part)) {
            Some((part, _)) => {
                verdict.allowed.insert(part);
            }
            None => verdict
                .guilty
                .push(Guilty { statement: statement.clone(), because: because.trim().to_owned() }),
        }
    }
    verdict
}

async fn plan(db: &Db, statement: &str) -> Result<Vec<String>> {
    match &db.pools {
        Pools::Sqlite { read, .. } => {
            let sql = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
            let rows = sqlx::query(sql).fetch_all(read).await?;
            Ok(rows.iter().map(|row| row.get::<String, _>("detail")).collect())
        }
        Pools::Postgres(pool) => {
            // The plan for any values, as a pool that keeps its statements comes to use it.
            let places = (1..).take_while(|at| statement.contains(&format!("${at}"))).count();
            let nulls = vec!["NULL"; places].join(", ");
            let with = if nulls.is_empty() { String::new() } else { format!("({nulls})") };
            let mut connection = pool.acquire().await?;
            for frame in [
                "SET enable_seqscan = off".to_owned(),
                "SET plan_cache_mode = force_generic_plan".to_owned(),
                format!("PREPARE looked_at AS {statement}"),
            ] {
                sqlx::raw_sql(AssertSqlSafe(frame)).execute(&mut *connection).await?;
            }
            let explain = AssertSqlSafe(format!("EXPLAIN EXECUTE looked_at{with}"));
            let rows = sqlx::raw_sql(explain).fetch_all(&mut *connection).await?;
            sqlx::raw_sql("DEALLOCATE looked_at").execute(&mut *connection).await?;
            Ok(rows.iter().map(|row| row.get::<String, _>(0)).collect())
        }
    }
}

/// What the tables that grow are called in a statement: their names and their other names there.
fn names(statement: &str) -> BTreeSet<String> {
    let words: Vec<&str> = statement
        .split(|sign: char| !(sign.is_alphanumeric() || sign == '_'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut names = BTreeSet::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| GROWING.contains(word)) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let after = words.get(at + 2).copied().unwrap_or_default();
        names.insert((*word).to_owned());
        if next == "AS" {
            names.insert(after.to_owned());
        } else if next.len() <= 2 && next.chars().all(|sign| sign.is_ascii_lowercase()) {
            names.insert(next.to_owned());
        }
    }
    names
}

fn is_guilty_on_sqlite(line: &str, names: &BTreeSet<String>) -> bool {
    let scanned = line.trim().strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next());
    scanned.is_some_and(|name| names.contains(name)) || line.contains("USE TEMP B-TREE")
}

/// Sorting, reading a table through, or an index without a condition.
fn guilty_on_postgres(lines: &[String]) -> Option<&String> {
    let grows = |line: &str| {
        let table = line.split(" on ").nth(1).and_then(|rest| rest.split(' ').next());
        table.is_some_and(|table| GROWING.contains(&table))
    };
    lines.iter().enumerate().find_map(|(at, line)| {
        let node = line.trim().trim_start_matches("->").trim();
        let through = node.starts_with("Seq Scan") && grows(node);
        let whole_index = (node.starts_with("Index Scan") || node.starts_with("Index Only Scan"))
            && grows(node)
            && !lines.get(at + 1).is_some_and(|next| next.trim().starts_with("Index Cond"));
        // One that goes on from an order that is there reads no more than it gives.
        let sorts = node.starts_with("Sort  (");
        (through || whole_index || sorts).then_some(line)
    })
}

/// Tells SQLite that every table that grows has so many rows, and how its indexes divide them.
///
/// # Errors
/// When the database fails.
pub async fn pretend_rows(db: &Db, rows: u64) -> Result<()> {
    let Pools::Sqlite { write, .. } = &db.pools else { return Ok(()) };
    execute_text(db, "ANALYZE; DELETE FROM sqlite_stat1").await?;
    let found = sqlx::query(
        "SELECT m.tbl_name, m.name, c.seqno, c.name AS of FROM sqlite_master AS m
         JOIN pragma_index_info(m.name) AS c WHERE m.type = 'index' ORDER BY m.name, c.seqno",
    )
    .fetch_all(write)
    .await?;
    let mut indexes: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for row in &found {
        let key = (row.get("tbl_name"), row.get("name"));
        indexes
            .entry(key)
            .or_default()
            .push(row.get::<Option<String>, _>("of").unwrap_or_default());
    }
    for ((table, index), columns) in indexes {
        let rows = if GROWING.contains(&table.as_str()) { rows } else { 200 };
        let mut left = rows;
        let mut stat = rows.to_string();
        for column in columns {
            let distinct = DISTINCT.iter().find(|(name, _)| *name == column).map_or(rows, |d| d.1);
            left = (left / distinct).max(1);
            stat += &format!(" {left}");
        }
        sqlx::query("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ($1, $2, $3)")
            .bind(table)
            .bind(index)
            .bind(stat)
            .execute(write)
            .await?;
    }
    // Connections read it when they are opened: those that are open read it now.
    execute_text(db, "ANALYZE sqlite_schema").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_grows_is_known_by_its_other_names() {
        let statement = "SELECT a.id FROM application AS a JOIN event e ON e.application_id = a.id";
        let expected = ["a", "application", "e", "event"].map(str::to_owned);
        assert_eq!(names(statement), BTreeSet::from(expected));
    }

    #[test]
    fn reading_through_and_sorting_are_seen() {
        let names = BTreeSet::from(["a".to_owned()]);
        assert!(is_guilty_on_sqlite("SCAN a", &names));
        assert!(is_guilty_on_sqlite("SCAN a USING COVERING INDEX x", &names));
        assert!(is_guilty_on_sqlite("USE TEMP B-TREE FOR ORDER BY", &names));
        assert!(!is_guilty_on_sqlite("SCAN x", &names));
        assert!(!is_guilty_on_sqlite("SEARCH a USING INDEX x (agency=?)", &names));
        let lines = |all: &[&str]| all.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        for guilty in [
            &["  ->  Seq Scan on application a  (cost=1)"][..],
            &["->  Sort  (cost=1)", "  Sort Key: x"],
            &["Index Scan using x on event  (cost=1)", "  Filter: y"],
        ] {
            assert!(guilty_on_postgres(&lines(guilty)).is_some(), "{guilty:?}");
        }
        let right = ["Index Scan using x on event  (cost=1)", "  Index Cond: (y = 1)"];
        assert!(guilty_on_postgres(&lines(&right)).is_none());
        assert!(guilty_on_postgres(&lines(&["Seq Scan on staff  (cost=1)"])).is_none());
    }
}
