//! SQL: one text for SQLite and PostgreSQL.
//!
//! A [`Db`] gives transactions ([`Tx`]); every function of this crate takes one, so that a use-case
//! decides what belongs together. Columns are TEXT, BIGINT and BOOLEAN; instants are unix
//! milliseconds; ids, time and randomness are passed in.

mod db;
mod error;
mod json;
mod sealed;
mod table;
mod writer;

pub mod accounts;
pub mod applications;
pub mod attempts;
pub mod codes;
pub mod consents;
pub mod editions;
pub mod events;
pub mod factors;
pub mod files;
pub mod institutions;
pub mod issued;
pub mod kept;
pub mod official_forms;
pub mod outbox;
pub mod pending;
pub mod photos;
pub mod population;
pub mod queue;
pub mod reads;
pub mod reseal;
pub mod residents;
pub mod search;
pub mod security_log;
pub mod sessions;
pub mod staff;
#[cfg(feature = "testing")]
pub mod testing;
pub mod upkeep;
pub mod worklist;

pub use db::{Db, OnSqlite, Pools, Running, Tx};
pub use error::{Result, StoreError};
pub use json::Json;
