//! What every page knows.

use domain::calendar::{Hours, Zone};
use domain::lang::Lang;
use domain::people::account::AccountStatus;
use domain::people::refusal::FilingRefusal;
use domain::procedure::ActorKind;
use serde::{Deserialize, Serialize};

use crate::{AccountNote, DecideNote, RegisterView, ResetView, StaffNote};

/// What every page knows of the agency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgencyView {
    /// Full name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// What the service is called.
    pub app_name: String,
    /// Its colour, `#rrggbb`.
    pub brand: String,
    /// WhatsApp number; empty when none is published.
    pub whatsapp: String,
    /// Telephone; empty when none is published.
    pub telephone: String,
    /// E-mail; empty when none is published.
    pub email: String,
    /// How many days the photos of a registration are kept.
    pub photo_days: u16,
    /// Its time.
    pub zone: Zone,
    /// The hours of each day of the week, from Monday on; none when it is closed.
    pub week: [Option<Hours>; 7],
    /// `15.00 WITA` while the office is open, `None` while it is closed.
    pub open_until: Option<String>,
}

/// The person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<ActorKind>,
    /// Area or office the person works for; empty for the whole agency.
    pub place: String,
    /// Where a resident's account stands; `None` for staff.
    pub resident: Option<AccountStatus>,
    /// Of an institution: its unit, and when the agreement ends if that is soon.
    pub unit: Option<crate::UnitNote>,
}

/// What every page knows of the visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The agency.
    pub agency: AgencyView,
    /// The language.
    pub lang: Lang,
    /// Who is signed in.
    pub person: Option<PersonView>,
    /// Whether this is a demo with invented data.
    pub demo: bool,
    /// What the last step came to; shown once.
    pub flash: Option<Flash>,
}

/// What the last step came to. The name typed is kept, so that it is not typed again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Flash {
    /// The name or the password was left empty.
    Empty {
        /// The name typed.
        name: String,
    },
    /// No such account, or another password.
    Wrong {
        /// The name typed.
        name: String,
    },
    /// The account was stopped by the office.
    Suspended {
        /// The name typed.
        name: String,
    },
    /// Too many attempts.
    Wait {
        /// The name typed.
        name: String,
        /// How long to wait.
        minutes: i64,
    },
    /// The session is over; what was typed is saved.
    Ended,
    /// Signed out as wanted.
    Left,
    /// A registration that could not be taken.
    Register(Box<RegisterView>),
    /// What a step of a registration came to.
    Account(AccountNote),
    /// What came of deciding on an account.
    Decided(DecideNote),
    /// Choosing another password.
    Reset(Box<ResetView>),
    /// The password was changed.
    PasswordChanged,
    /// Why nothing was begun.
    NotFiled(FilingRefusal),
    /// What a form of the staff pages came to.
    Staff(Box<StaffNote>),
    /// No agreement (PKS) of the institution holds any more.
    PksOver {
        /// The name typed.
        name: String,
        /// Its last day, in words; empty when there never was one.
        until: String,
    },
    /// A one-time link that was opened; `None` for one that is no good.
    Invited(Option<Box<crate::InvitationView>>),
    /// A form that waits for the password of who sent it.
    Prove(Box<crate::ProveView>),
    /// The wait for the second factor was too long.
    FactorLate,
    /// The resident's account was closed at the resident's wish.
    Closed,
    /// What a form of the settings came to.
    Settings(crate::SettingsNote),
    /// What came of marking or sending a physical file.
    Papers(crate::PaperNote),
    /// The state of an application, asked for without signing in.
    Status(Box<crate::StatusAnswer>),
}
