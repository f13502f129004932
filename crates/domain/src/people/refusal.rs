//! Why somebody may not do a thing with an account or an application, and what was done.

use serde::{Deserialize, Serialize};

use super::family::FamilyRefusal;
use super::register::{AccountRefusal, Outage};
use crate::codes::codes;
use crate::institution::PksRefusal;

/// Why a resident may not file now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilingRefusal {
    /// By the family rules.
    Family(FamilyRefusal),
    /// The register does not answer.
    RegisterDown(Outage),
    /// The register does not have the person.
    NotFound,
    /// The register says that the person cannot have an account any more.
    Barred(AccountRefusal),
    /// By the institution's agreement.
    Pks(PksRefusal),
    /// The resident took the consent back, or it is over.
    NoConsent,
}

/// Why a decision on an account is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecideRefusal {
    /// Somebody else has decided, or the resident has changed it.
    Stale,
    /// A refusal needs at least one reason.
    NoFaults,
    /// The register does not answer: the account waits.
    RegisterDown,
    /// The register has no such NIK.
    NotFound,
    /// The register says that the person cannot have an account.
    Barred(AccountRefusal),
    /// Another verified account has this NIK.
    Another,
    /// The officer's own account, or one of their family.
    OwnFamily,
}

codes! {
    /// What was done.
    pub enum StaffDone {
        /// An invitation is on its way.
        Invited = "invited",
        /// A new link is on its way.
        LinkSent = "link_sent",
        /// The account is stopped and its sessions have ended.
        Suspended = "suspended",
        /// The account goes on.
        Restored = "restored",
        /// The role is given.
        RoleGiven = "role_given",
        /// The role is taken away.
        RoleTaken = "role_taken",
        /// The second factors are taken away.
        FactorsDropped = "factors_dropped",
        /// The factor is taken away.
        FactorRemoved = "factor_removed",
        /// The other sessions have ended.
        SessionsEnded = "sessions_ended",
        /// The NIK is noted.
        NikNoted = "nik_noted",
        /// The NIK is noted; the register did not tell the family yet.
        NikNotedAlone = "nik_noted_alone",
        /// Registered; the number serves another account, so it is none to sign in with.
        RegisteredOtherNumber = "registered_other_number",
        /// It waits for a second person.
        Asked = "asked",
        /// A second person has confirmed it, and it is done.
        Confirmed = "confirmed",
        /// It was declined, or taken back.
        Declined = "declined",
        /// The password is changed.
        PasswordChanged = "password_changed",
        /// A deputy is named.
        DeputyNamed = "deputy_named",
        /// The deputy is relieved.
        DeputyEnded = "deputy_ended",
        /// The institution, unit, agreement or member is registered.
        Registered = "registered",
        /// The password is chosen.
        PasswordChosen = "password_chosen",
    }
}

codes! {
    /// Why something cannot be done with an account.
    pub enum StaffRefusal {
        /// One's own account.
        Own = "own",
        /// The link was used, is too old, or is none.
        Link = "link",
        /// The account does not stand where the act began any more.
        NotNow = "not_now",
        /// The person asked for it themselves: another one confirms.
        AskedYourself = "asked_yourself",
    }
}
