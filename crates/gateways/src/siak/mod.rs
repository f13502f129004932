//! Looking people up in the population register.

mod answer;
mod breaker;
mod warehouse;

pub use warehouse::{KeyCase, Warehouse, WarehouseSettings};

/// Where people are looked up.
#[derive(Clone, Debug)]
pub enum Siak {
    /// The agency's own table, loaded from a file of the register; the office reads it itself.
    Registry,
    /// The data warehouse of the directorate general, over HTTP.
    DataWarehouse(Warehouse),
}
