//! What several kinds of people use: the form of an application, the second factor, the security of
//! an account, and how a page waits for its answer.

pub(crate) mod form;
pub(crate) mod loaded;
mod second;
pub(crate) mod security;

pub use self::second::SecondRoute;
pub use self::security::SecurityRoute;
