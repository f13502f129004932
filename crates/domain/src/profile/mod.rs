//! An agency as a folder of data, read and checked when the server starts. A broken profile is
//! refused with file, line and reason.

mod agency;
mod check;
mod check_forms;
mod check_meanings;
pub mod edit;
pub mod older;
mod read;
mod tables;

pub use agency::{Agency, Contact};
pub use read::{FILES, Profile, ProfileError};
