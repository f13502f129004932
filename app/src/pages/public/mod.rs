//! What anybody reads without an account, and the doors: signing in, registering, links.

mod about;
mod gallery;
mod home;
mod invited;
mod not_found;
mod register;
mod reset;
mod services;
mod sign_in;
mod standard;
pub(crate) mod status;

pub use self::about::AboutRoute;
pub use self::gallery::GalleryRoute;
pub use self::invited::InvitedRoute;
pub use self::not_found::NotFound;
pub use self::register::RegisterRoute;
pub use self::reset::ResetRoute;
pub use self::services::ServicesRoute;
pub use self::sign_in::SignIn;
pub use self::standard::StandardRoute;
pub use self::status::StatusRoute;
