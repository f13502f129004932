//! What a counter (loket) or somebody of an institution begins.

mod choose;
mod principals;

pub use self::choose::ChooseRoute;
pub use self::principals::PrincipalsRoute;
