//! Sessions: signing in, the second factor, and who is calling.

mod attempts;
mod begin;
mod caller;
mod change_password;
mod login_name;
mod own_sessions;
mod password;
pub mod second_factor;
mod sign_in;
mod token;
mod uses;
mod visit;

pub use self::attempts::{Proof, prove};
pub(crate) use self::attempts::{
    caller_has_proved, count_attempt, forget_attempts, judge_again, minutes_until, proven,
};
pub(crate) use self::begin::begin_session;
pub use self::caller::{Caller, caller, caller_or_late};
pub use self::change_password::{ChangeAnswer, change_password};
pub(crate) use self::login_name::{account_for_login, is_user_id, name_hash, one_spelling};
pub use self::own_sessions::{end_sessions, own_sessions};
pub(crate) use self::password::{check_password, hash_password};
pub use self::sign_in::{SignInAnswer, age_sessions, sign_in, sign_out};
pub(crate) use self::token::token_hash;
pub use self::token::{Origin, fresh_token};
pub(crate) use self::uses::{count_use, give_use_back};
pub use self::visit::visit;
