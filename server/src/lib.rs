//! The program as a library, so that tests can drive its routes without a socket.
#![recursion_limit = "256"]

pub mod agency;
mod backup;
pub mod command;
pub mod config;
pub mod config_error;
pub mod http;
mod keys;
mod siak;
mod workers;
