//! Sessions: signing in, the second factor, and who is calling.

mod attempts;
mod begin;
mod caller;
mod change_password;
mod own_sessions;
mod password;
pub mod second_factor;
mod sign_in;
mod visit;

pub use self::attempts::{Proof, prove};
pub(crate) use self::attempts::{caller_has_proved, count_guess, guessed, judge_again, proven};
pub(crate) use self::begin::begin_session;
pub(crate) use self::caller::token_hash;
pub use self::caller::{Caller, caller, caller_or_late};
pub use self::change_password::{ChangeAnswer, change_password};
pub use self::own_sessions::{end_sessions, own_sessions};
pub(crate) use self::password::{check_password, hash_password};
pub use self::sign_in::{Origin, SignInAnswer, age_sessions, fresh_token, sign_in, sign_out};
pub(crate) use self::sign_in::{meant, minutes_until, name_hash, one_spelling};
pub use self::visit::visit;
