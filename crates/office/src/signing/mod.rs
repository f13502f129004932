//! Electronic signatures.

mod answer;
mod documents;
mod queue;
mod reconcile;
mod request;

pub(crate) use self::documents::{konsep_of, signed_of};
pub use self::queue::signing_list;
pub use self::reconcile::reconcile_signatures;
pub use self::request::sign;
