//! The statements that a test runs: counted, and written down for whoever reads their plans.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Mutex, OnceLock, PoisonError};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// The environment variable with the folder in which the statements of all tests are collected.
pub const STATEMENTS: &str = "AKU_STATEMENTS";

/// What sqlx names its events.
const TARGET: &str = "sqlx::query";

#[derive(Default)]
struct Seen {
    /// In the order in which they ran.
    all: Vec<String>,
    written: BTreeSet<String>,
}

static SEEN: OnceLock<Mutex<Seen>> = OnceLock::new();

/// Begins to note the statements of this process.
pub fn note() {
    if SEEN.set(Mutex::default()).is_ok() {
        // A test with a subscriber of its own notes nothing.
        let _ = tracing::subscriber::set_global_default(Listener);
    }
}

/// The statements that ran so far, in their order.
#[must_use]
pub fn so_far() -> Vec<String> {
    let Some(seen) = SEEN.get() else { return Vec::new() };
    seen.lock().unwrap_or_else(PoisonError::into_inner).all.clone()
}

/// Whether a statement reads or writes rows: it is neither a frame of a transaction nor a setting.
#[must_use]
pub fn has_a_plan(sql: &str) -> bool {
    ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].iter().any(|verb| sql.starts_with(verb))
}

struct Listener;

/// The text of a statement within an event.
#[derive(Default)]
struct Sql {
    summary: String,
    statement: String,
}

impl Visit for Sql {
    fn record_str(&mut self, field: &Field, value: &str) {
        match field.name() {
            "summary" => value.clone_into(&mut self.summary),
            "db.statement" => value.trim().clone_into(&mut self.statement),
            _ => {}
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

impl Subscriber for Listener {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == TARGET
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut sql = Sql::default();
        event.record(&mut sql);
        let text = if sql.statement.is_empty() { sql.summary } else { sql.statement };
        let Some(seen) = SEEN.get() else { return };
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        if has_a_plan(&text) && seen.written.insert(text.clone()) {
            write_down(&text);
        }
        seen.all.push(text);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Adds a statement to the file of this process.
fn write_down(sql: &str) {
    let Some(folder) = std::env::var_os(STATEMENTS) else { return };
    let file = std::path::Path::new(&folder).join(format!("{}.sql", std::process::id()));
    let file = std::fs::OpenOptions::new().create(true).append(true).open(file);
    // Whoever reads them finds out that some are missing: the plans of a statement that no test
    // runs are asked for by name.
    if let Ok(mut file) = file {
        let _ = writeln!(file, "{sql}\n;");
    }
}
