//! Accounts: of residents, of the staff and of institutions, and what is written down about them.

mod consent;
mod holder;
pub mod institutions;
pub mod residents;
mod security_log;
pub mod staff;

pub(crate) use self::consent::{consent_refusal, counter_area, holds};
pub use self::consent::{give_consent, revoke_consent};
pub(crate) use self::holder::{Holder, holder, holder_held, holder_of, note_own, tell_holder};
pub(crate) use self::security_log::{Noted, note_password, note_security};
pub use self::security_log::{note_refusal, raise_alarms, security_log, security_mark};
