//! What one person asks for and another one confirms: everything about the account of a head or an
//! administrator, and another number of a resident who has lost theirs.

mod ask;
mod contacts;
mod decide;
mod due;
mod list;
mod news;
mod void;

pub(crate) use self::ask::{ask_second, is_powerful, waits_to_be_invited};
pub use self::decide::decide_pending;
pub use self::due::put_waiting_contacts;
pub use self::list::pending;
pub(crate) use self::list::pending_rows;
pub(crate) use self::news::{tell_heads, tell_of_account};
pub(crate) use self::void::void_contacts;
pub(crate) use crate::accounts::staff::pending::ask::contact_fields;
