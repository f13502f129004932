//! The world outside. One enum per partner, with a variant that keeps everything in memory for tests.

mod courier;

pub use courier::{Courier, NotSent, Sent};
