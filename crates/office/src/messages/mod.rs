//! What people are told.

mod compose;
mod deliver;

pub(crate) use self::compose::{collect_at, messages};
pub use self::deliver::{deliver, latest_messages, scrub_messages};
