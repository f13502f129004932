//! Pages: views only. Those of staff are lazy routes.

mod account;
mod case;
mod choose;
mod form;
mod gallery;
mod home;
mod not_found;
mod own_case;
mod own_home;
mod own_new;
mod register;
mod reset;
mod sign_in;
mod signing;
mod verify;
mod verify_list;
mod work;

pub use account::AccountRoute;
pub use case::CaseRoute;
pub use choose::ChooseRoute;
pub use gallery::GalleryRoute;
pub use home::Home;
pub use not_found::NotFound;
pub use own_case::OwnCaseRoute;
pub use own_home::OwnHomeRoute;
pub use own_new::OwnNewRoute;
pub use register::RegisterRoute;
pub use reset::ResetRoute;
pub use sign_in::SignIn;
pub use signing::SigningRoute;
pub use verify::VerifyRoute;
pub use verify_list::VerifyListRoute;
pub use work::WorkRoute;
