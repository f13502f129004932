//! Pages, by the kind of person who uses them: views only. They are fetched in three groups.

mod admin;
mod counter;
mod groups;
mod office;
mod page;
mod public;
mod resident;
mod shared;

pub use self::groups::{AdminPage, CasePage, DeskPage, Named, OpenPage, PublicPage};
pub use self::public::{NotFound, SignIn};
