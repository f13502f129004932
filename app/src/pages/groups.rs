//! The pages in three groups, each of which a browser fetches as one part of the program when its
//! first page is opened: what anybody and residents see, the work of counters and the office, what an
//! administrator keeps.
//!
//! Fewer and larger parts are fetched than with a part for every page: what several parts share is
//! a part too, for every combination of them.

use leptos::prelude::*;
use leptos_router::ChooseView;

use super::admin::{
    InstitutionRoute, InstitutionsRoute, SecurityLogRoute, SettingsRoute, StaffListRoute,
    StaffPageRoute,
};
use super::counter::{ChooseRoute, PrincipalsRoute};
use super::office::{CaseRoute, SigningRoute, VerifyListRoute, VerifyRoute, WorkRoute};
use super::public::{
    AboutRoute, GalleryRoute, InvitedRoute, RegisterRoute, ResetRoute, ServicesRoute,
    StandardRoute, StatusRoute,
};
use super::resident::{AccountRoute, OwnCaseRoute, OwnHomeRoute, OwnNewRoute};
use super::shared::{SecondRoute, SecurityRoute};

/// A page: what it asks the server for, and how it is drawn.
pub trait Page: Sized {
    /// Begins to ask.
    fn data() -> Self;

    /// Draws it.
    fn view(this: Self) -> AnyView;
}

fn draw<P: Page>() -> AnyView {
    P::view(P::data())
}

/// What anybody reads without an account, the doors, and what a resident sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicPage {
    About,
    Account,
    Invited,
    OwnCase,
    OwnHome,
    OwnNew,
    Register,
    Reset,
    Second,
    Security,
    Services,
    Standard,
    Status,
}

/// The work of counters and the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficePage {
    Case,
    Choose,
    Principals,
    Signing,
    Verify,
    VerifyList,
    Work,
}

/// What an administrator keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdminPage {
    Gallery,
    Institution,
    Institutions,
    SecurityLog,
    Settings,
    StaffList,
    StaffPage,
}

/// A page by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Public(PublicPage),
    Office(OfficePage),
    Admin(AdminPage),
}

impl ChooseView for Named {
    async fn choose(self) -> AnyView {
        match self {
            Self::Public(page) => public_page(page).await,
            Self::Office(page) => office_page(page).await,
            Self::Admin(page) => admin_page(page).await,
        }
    }

    async fn preload(&self) {
        // Parts are a browser's: on the server everything is there.
        #[cfg(target_arch = "wasm32")]
        match self {
            Self::Public(_) => __preload_public_page().await,
            Self::Office(_) => __preload_office_page().await,
            Self::Admin(_) => __preload_admin_page().await,
        }
    }
}

#[lazy]
fn public_page(page: PublicPage) -> AnyView {
    match page {
        PublicPage::About => draw::<AboutRoute>(),
        PublicPage::Account => draw::<AccountRoute>(),
        PublicPage::Invited => draw::<InvitedRoute>(),
        PublicPage::OwnCase => draw::<OwnCaseRoute>(),
        PublicPage::OwnHome => draw::<OwnHomeRoute>(),
        PublicPage::OwnNew => draw::<OwnNewRoute>(),
        PublicPage::Register => draw::<RegisterRoute>(),
        PublicPage::Reset => draw::<ResetRoute>(),
        PublicPage::Second => draw::<SecondRoute>(),
        PublicPage::Security => draw::<SecurityRoute>(),
        PublicPage::Services => draw::<ServicesRoute>(),
        PublicPage::Standard => draw::<StandardRoute>(),
        PublicPage::Status => draw::<StatusRoute>(),
    }
}

#[lazy]
fn office_page(page: OfficePage) -> AnyView {
    match page {
        OfficePage::Case => draw::<CaseRoute>(),
        OfficePage::Choose => draw::<ChooseRoute>(),
        OfficePage::Principals => draw::<PrincipalsRoute>(),
        OfficePage::Signing => draw::<SigningRoute>(),
        OfficePage::Verify => draw::<VerifyRoute>(),
        OfficePage::VerifyList => draw::<VerifyListRoute>(),
        OfficePage::Work => draw::<WorkRoute>(),
    }
}

#[lazy]
fn admin_page(page: AdminPage) -> AnyView {
    match page {
        AdminPage::Gallery => draw::<GalleryRoute>(),
        AdminPage::Institution => draw::<InstitutionRoute>(),
        AdminPage::Institutions => draw::<InstitutionsRoute>(),
        AdminPage::SecurityLog => draw::<SecurityLogRoute>(),
        AdminPage::Settings => draw::<SettingsRoute>(),
        AdminPage::StaffList => draw::<StaffListRoute>(),
        AdminPage::StaffPage => draw::<StaffPageRoute>(),
    }
}
