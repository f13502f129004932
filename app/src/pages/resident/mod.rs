//! A resident's own pages.

pub(crate) mod account;
mod account_settings;
mod own_case;
mod own_home;
mod own_new;
mod review;

pub use self::account::AccountRoute;
pub use self::own_case::OwnCaseRoute;
pub use self::own_home::OwnHomeRoute;
pub use self::own_new::OwnNewRoute;
