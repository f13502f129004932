//! The pages in three groups, each of which a browser fetches as one part of the program when its
//! first page is opened: what anybody and residents see, the work of counters and the office, what
//! an administrator keeps.
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
use super::page::Page;
use super::public::{
    AboutRoute, GalleryRoute, InvitedRoute, RegisterRoute, ResetRoute, ServicesRoute,
    StandardRoute, StatusRoute,
};
use super::resident::{AccountRoute, OwnCaseRoute, OwnHomeRoute, OwnNewRoute};
use super::shared::{SecondRoute, SecurityRoute};

fn draw<P: Page>() -> AnyView {
    P::view(P::data())
}

/// What anybody reads without an account: it comes with the program itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenPage {
    About,
    Services,
    Standard,
    Status,
}

/// The doors, and what a resident sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicPage {
    Account,
    Invited,
    OwnHome,
    OwnNew,
    Register,
    Reset,
    Second,
    Security,
}

/// The desk of a counter or an officer: the list, and what is begun. It is what everybody of the
/// office sees first, so that it stays small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskPage {
    Choose,
    Work,
}

/// One application or account, for whoever works on it, and the lists that lead to nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasePage {
    Case,
    OwnCase,
    Principals,
    Signing,
    Verify,
    VerifyList,
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
    Open(OpenPage),
    Public(PublicPage),
    Desk(DeskPage),
    Case(CasePage),
    Admin(AdminPage),
}

impl ChooseView for Named {
    async fn choose(self) -> AnyView {
        match self {
            Self::Open(page) => open_page(page),
            Self::Public(page) => public_page(page).await,
            Self::Desk(page) => desk_page(page).await,
            Self::Case(page) => case_page(page).await,
            Self::Admin(page) => admin_page(page).await,
        }
    }

    async fn preload(&self) {
        // Parts are a browser's: on the server everything is there.
        #[cfg(target_arch = "wasm32")]
        match self {
            Self::Open(_) => {}
            Self::Public(_) => __preload_public_page().await,
            Self::Desk(_) => __preload_desk_page().await,
            Self::Case(_) => __preload_case_page().await,
            Self::Admin(_) => __preload_admin_page().await,
        }
    }
}

fn open_page(page: OpenPage) -> AnyView {
    match page {
        OpenPage::About => draw::<AboutRoute>(),
        OpenPage::Services => draw::<ServicesRoute>(),
        OpenPage::Standard => draw::<StandardRoute>(),
        OpenPage::Status => draw::<StatusRoute>(),
    }
}

#[lazy]
fn public_page(page: PublicPage) -> AnyView {
    match page {
        PublicPage::Account => draw::<AccountRoute>(),
        PublicPage::Invited => draw::<InvitedRoute>(),
        PublicPage::OwnHome => draw::<OwnHomeRoute>(),
        PublicPage::OwnNew => draw::<OwnNewRoute>(),
        PublicPage::Register => draw::<RegisterRoute>(),
        PublicPage::Reset => draw::<ResetRoute>(),
        PublicPage::Second => draw::<SecondRoute>(),
        PublicPage::Security => draw::<SecurityRoute>(),
    }
}

#[lazy]
fn desk_page(page: DeskPage) -> AnyView {
    match page {
        DeskPage::Choose => draw::<ChooseRoute>(),
        DeskPage::Work => draw::<WorkRoute>(),
    }
}

#[lazy]
fn case_page(page: CasePage) -> AnyView {
    match page {
        CasePage::Case => draw::<CaseRoute>(),
        CasePage::OwnCase => draw::<OwnCaseRoute>(),
        CasePage::Principals => draw::<PrincipalsRoute>(),
        CasePage::Signing => draw::<SigningRoute>(),
        CasePage::Verify => draw::<VerifyRoute>(),
        CasePage::VerifyList => draw::<VerifyListRoute>(),
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
