//! Pages: views only. Those of staff are lazy routes.

mod case;
mod choose;
mod form;
mod gallery;
mod home;
mod not_found;
mod sign_in;
mod signing;
mod work;

pub use case::CaseRoute;
pub use choose::ChooseRoute;
pub use gallery::GalleryRoute;
pub use home::Home;
pub use not_found::NotFound;
pub use sign_in::SignIn;
pub use signing::SigningRoute;
pub use work::WorkRoute;
