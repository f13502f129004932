//! The work of the office: lists, applications, signatures, accounts to verify.

mod case;
mod signing;
mod verify;
mod verify_contact;
mod verify_list;
mod work;

pub use self::case::CaseRoute;
pub use self::signing::SigningRoute;
pub use self::verify::VerifyRoute;
pub use self::verify_list::VerifyListRoute;
pub use self::work::WorkRoute;
