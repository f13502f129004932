//! What happens to an account, as its history keeps it.

use serde::{Deserialize, Serialize};

use crate::codes::codes;
use crate::procedure::ActorKind;

codes! {
    /// What happened to an account.
    pub enum AccountEventKind {
        /// It was begun.
        Register = "register",
        /// The WhatsApp number was confirmed.
        PhoneConfirmed = "confirm_phone",
        /// The e-mail address was confirmed.
        EmailConfirmed = "confirm_email",
        /// The password was changed with a code.
        PasswordReset = "reset",
        /// Number or address were mended while it was begun.
        ContactMended = "mend_contact",
        /// The registration was sent.
        Sent = "send",
        /// What was mended was sent.
        Resent = "resend",
        /// It was accepted.
        Accepted = "accept",
        /// It was sent back to be mended.
        Refused = "refuse",
        /// It was stopped.
        Suspended = "suspend",
        /// It was opened again.
        Restored = "restore",
        /// Its owner closed it.
        Closed = "close",
        /// Its owner was invited.
        Invited = "invite",
        /// A password was chosen.
        PasswordChosen = "password",
        /// The NIK was changed.
        NikChanged = "nik",
        /// A role was given.
        RoleGiven = "role_given",
        /// A role was taken away.
        RoleTaken = "role_taken",
        /// A second factor was added.
        FactorAdded = "factor_added",
        /// A second factor was removed by its owner.
        FactorRemoved = "factor_removed",
        /// An administrator removed every second factor.
        FactorsDropped = "factors_dropped",
        /// The recovery codes were made anew.
        RecoveryRenewed = "recovery_renewed",
        /// A recovery code was used.
        RecoveryUsed = "recovery_used",
        /// Sessions were ended.
        SessionsEnded = "sessions_ended",
        /// A counter was let file.
        ConsentGiven = "consent",
        /// That was taken back.
        ConsentRevoked = "consent_revoked",
        /// An application was filed on the owner's behalf.
        FiledFor = "filed_for",
        /// Number or address were changed in the office, with the owner there.
        ContactChangedPresent = "contact_changed_present",
        /// A change was asked for that a second person has to confirm.
        Asked = "asked",
        /// A second person confirmed it.
        Confirmed = "confirmed",
        /// It was declined.
        Declined = "declined",
        /// A code was sent to another number or address.
        ContactAsked = "contact_asked",
        /// Number or address were changed, confirmed at both ends.
        ContactChanged = "contact_changed",
        /// A user name was chosen.
        UserIdChosen = "user_id",
        /// Data and photos were opened to be checked.
        Read = "read",
        /// Something that this program does not know: a later one wrote it.
        Unknown = "unknown",
    }
}

impl AccountEventKind {
    /// What a stored code stands for.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        Self::from_code(code).unwrap_or(Self::Unknown)
    }
}

/// In which part somebody acted on an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActedAs {
    /// The account's own owner.
    Owner,
    /// Somebody of the office, in a role.
    Role(ActorKind),
}

impl ActedAs {
    /// As it is kept: `self`, or the role's code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Owner => "self",
            Self::Role(kind) => kind.code(),
        }
    }

    /// What is kept, read; `None` for a role that is none.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "self" => Some(Self::Owner),
            role => ActorKind::from_code(role).map(Self::Role),
        }
    }
}

/// What belongs to an event of an account beside its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AccountEventDetail {
    /// Nothing.
    #[default]
    None,
    /// A role that was given or taken.
    Role(RoleOnDays),
    /// Where somebody may file on the owner's behalf, and on which days (`YYYY-MM-DD`).
    Consent {
        /// The counter's area, by its name.
        area: String,
        /// The first day.
        from: String,
        /// The last day.
        until: String,
    },
    /// An application that was filed on the owner's behalf.
    Filed {
        /// Name of the service, as the definitions have it.
        service: String,
        /// Registration number.
        reg_no: String,
        /// Where: the counter's area or the unit of an institution.
        place: String,
    },
}

/// A role with what it is limited to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleOnDays {
    /// Which role.
    pub kind: ActorKind,
    /// Where: an area's or an office's name, as the definitions have it; empty for the whole
    /// agency.
    pub place: String,
    /// From which day (`YYYY-MM-DD`); none from the beginning.
    pub from: Option<String>,
    /// Until which day; none for good.
    pub until: Option<String>,
}
