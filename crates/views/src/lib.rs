//! The one shape in which things travel from the office to the screen. What a page shows stands
//! here and nowhere else.

mod about;
mod case;
mod editions;
mod form;
mod own;
mod papers;
mod people;
mod security;
mod settings_at;
mod signing;
mod staff;
mod step;
mod visit;
mod work;

/// The media type of what is packed by postcard: what the pages' own script asks for.
pub const PACKED: &str = "application/x-postcard";

pub use about::{AboutView, DayOffView, OpeningView, PlaceView, TodayView};
pub use case::{
    ActAnswer, AnswerView, CasePage, CaseView, EventView, LastEvent, SavedAct, SourceView, WhyView,
};
pub use editions::{
    Changed, DiffLine, EditionRow, EditionsView, Fault, FileState, MessageRow, OfficeSettings,
    OfficialForm, OfficialRow, ServiceEditView, ServiceRow, SettingsNote, SettingsPart,
    SettingsView,
};
pub use form::{AreaChoice, FileView, FormView, Found, MendView, SendAnswer};
pub use own::{
    FamilyAnswer, FamilyView, MemberView, OwnCase, OwnPage, OwnRow, OwnStep, StatusAnswer,
    StatusView,
};
pub use papers::{IssuedView, PaperNote, PaperView, PapersView};
pub use people::{
    AccountEventView, AccountList, AccountNote, AccountPhoto, AccountRow, AccountView, ConsentView,
    ContactNote, DecideNote, ReadView, RegisterFacts, RegisterFinding, RegisterView, ResetView,
    VerifyView, WhoView,
};
pub use security::{PendingRow, ProveView, SecurityCount, SecurityLogView, SecurityRow};
pub use settings_at::{SETTINGS, SettingsAt};
pub use signing::{SignAnswer, SigningRow};
pub use staff::{
    DeputyRow, DeviceView, EnrolView, FactorRow, GrantRow, InstitutionList, InstitutionPage,
    InstitutionRow, InvitationView, MemberRow, PksView, PrincipalRow, SecondView, SecurityView,
    StaffList, StaffNote, StaffPage, StaffRow, UnitNote, UnitView,
};
pub use step::{
    AccountStep, DeskStep, EntryStep, FactorStep, InvitedStep, PendingStep, PublishStep, ResetStep,
    STEP, SecurityStep, StaffForm,
};
pub use visit::{AgencyView, Flash, PersonView, Visit};
pub use work::{
    ContactView, FormLink, ServiceView, StandardView, WorkAge, WorkFilter, WorkPage, WorkRow,
};
