//! Electronic signatures.

mod sign;

pub(crate) use self::sign::{konsep_of, signed_of};
pub use self::sign::{reconcile_signatures, sign, signing_list};
