//! Pages, by the kind of person who uses them: views only. Those of staff are lazy routes.

mod admin;
mod counter;
mod office;
mod public;
mod resident;
mod shared;

pub use self::admin::{
    InstitutionRoute, InstitutionsRoute, SecurityLogRoute, SettingsRoute, StaffListRoute,
    StaffPageRoute,
};
pub use self::counter::{ChooseRoute, PrincipalsRoute};
pub use self::office::{CaseRoute, SigningRoute, VerifyListRoute, VerifyRoute, WorkRoute};
pub use self::public::{
    AboutRoute, GalleryRoute, InvitedRoute, NotFound, RegisterRoute, ResetRoute, ServicesRoute,
    SignIn, StandardRoute, StatusRoute,
};
pub use self::resident::{AccountRoute, OwnCaseRoute, OwnHomeRoute, OwnNewRoute};
pub use self::shared::{SecondRoute, SecurityRoute};
