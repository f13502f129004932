//! What the security log tells, and what is asked of two people.

use crate::calendar::Millis;
use crate::codes::codes;

codes! {
    /// A row of the security log.
    pub enum SecurityKind {
        /// Somebody signed in.
        SignIn = "sign_in",
        /// A name with another password, or of no account.
        Failure = "failure",
        /// So many tries that more have to wait.
        Lock = "lock",
        /// A second factor that does not fit.
        FactorFailure = "factor_failure",
        /// A recovery code in the place of a second factor.
        Recovery = "recovery",
        /// A second factor, or recovery codes, added, taken away or made anew.
        Factor = "factor",
        /// Another password.
        Password = "password",
        /// Another number or address of a resident.
        Contact = "contact",
        /// A role given or taken away.
        Role = "role",
        /// An account invited, stopped, opened again, or given a one-time link.
        Account = "account",
        /// Something asked for that a second person confirms.
        Asked = "asked",
        /// Confirmed by a second person, or after the wait.
        Confirmed = "confirmed",
        /// Declined, or taken back.
        Declined = "declined",
        /// Something refused, because the person's roles do not allow it.
        Refused = "refused",
        /// Definitions published.
        Published = "published",
        /// Definitions handed out.
        Export = "export",
        /// What an applicant sent, before it was made anew, handed out.
        Original = "original",
        /// More of one kind within an hour than is usual.
        Alarm = "alarm",
    }
}

impl SecurityKind {
    /// How many within an hour raise an alarm; none for what is nothing to be alarmed about.
    #[must_use]
    pub const fn alarm_at(self) -> Option<i64> {
        match self {
            Self::Failure => Some(100),
            Self::Lock | Self::FactorFailure => Some(20),
            // A refusal is noted once an hour for one person and address, so these are ten
            // addresses, or ten people.
            Self::Recovery | Self::Contact | Self::Refused => Some(10),
            Self::Original | Self::Export => Some(5),
            _ => None,
        }
    }
}

codes! {
    /// What is done with an account of the staff, or with a resident's number or address in the
    /// office.
    pub enum AccountChange {
        /// Inviting somebody with a first role.
        Invite = "undang",
        /// Stopping it.
        Suspend = "hentikan",
        /// Opening it again.
        Restore = "buka",
        /// Sending a one-time link.
        Link = "tautan",
        /// Taking its second factors away.
        DropFactors = "pengaman",
        /// Giving a role.
        Give = "beri",
        /// Taking a role away.
        Take = "cabut",
        /// Noting the NIK.
        Nik = "nik",
        /// Another mobile number of a resident who has lost theirs.
        Phone = "nomor",
        /// Another e-mail address of a resident who has lost theirs.
        Email = "surel",
    }
}

/// How long something waits for a second person before the first one alone is enough: a day.
pub const ALONE_AFTER_MS: Millis = 24 * 60 * 60_000;

impl AccountChange {
    /// Whether it is about a resident.
    #[must_use]
    pub const fn is_contact(self) -> bool {
        matches!(self, Self::Phone | Self::Email)
    }
}

/// Why somebody cannot confirm what another one asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfirmRefusal {
    /// They asked for it themselves, and there is somebody else who could confirm it, or the day is
    /// not over.
    Asked,
    /// It is about their own account.
    Own,
}

/// Whether a person confirms what somebody asked for about an account; `others` when anybody else
/// could.
///
/// # Errors
/// [`ConfirmRefusal`]: why not.
pub fn may_confirm(
    person: &str,
    asked_by: &str,
    about: &str,
    asked_at: Millis,
    now: Millis,
    others: bool,
) -> Result<(), ConfirmRefusal> {
    if person == about {
        return Err(ConfirmRefusal::Own);
    }
    if person == asked_by && (others || now < asked_at + ALONE_AFTER_MS) {
        return Err(ConfirmRefusal::Asked);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_people_or_one_and_a_day() {
        let may = |person, now, others| may_confirm(person, "ari", "kadis", 0, now, others);
        assert_eq!(may("budi", 0, true), Ok(()));
        assert_eq!(
            (may("kadis", 0, true), may("ari", 0, true)),
            (Err(ConfirmRefusal::Own), Err(ConfirmRefusal::Asked))
        );
        assert_eq!(
            may("ari", ALONE_AFTER_MS, true),
            Err(ConfirmRefusal::Asked),
            "while there is somebody else, never alone"
        );
        assert_eq!(
            (may("ari", ALONE_AFTER_MS - 1, false), may("ari", ALONE_AFTER_MS, false)),
            (Err(ConfirmRefusal::Asked), Ok(()))
        );
    }
}
