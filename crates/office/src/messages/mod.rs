//! What people are told.

mod compose;
mod deliver;
mod notices;

pub(crate) use self::compose::{collect_at, messages};
pub use self::deliver::{deliver, latest_messages, scrub_messages};
pub(crate) use self::notices::{
    AccountNotice, mail_news, reasons, tell_of_ending, tell_resident, tell_staff,
};
