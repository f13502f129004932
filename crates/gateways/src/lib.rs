//! The world outside. One enum per partner, with a variant that keeps everything in memory for
//! tests.

mod courier;
mod siak;

pub use courier::{Courier, NotSent, Sent};
pub use siak::{KeyCase, Siak, Warehouse, WarehouseSettings};
