//! The second factor of an account: asking for it, setting it up, and the ways back when it is
//! lost.

mod ceremony;
mod page;
mod passkey;
mod recovery;
mod required;
mod totp;

pub use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

pub use self::ceremony::SecondAnswer;
pub use self::page::{remove_factor, second, security};
pub use self::passkey::{KeyRequest, ask_key, enrol_key, second_by_key};
pub use self::recovery::renew_recovery;
pub(crate) use self::required::{factor_for, may_deputise, staff_of, stage_after_password};
pub(crate) use self::totp::seed_generator;
pub use self::totp::{demo_code_now, enrol_totp, second_by_code};
