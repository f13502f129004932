//! The accounts of staff: where they stand, and roles that are given for a time.

use jiff::civil::Date;

use crate::codes::codes;
use crate::procedure::Role;

codes! {
    /// Where the account of somebody of the staff stands.
    pub enum StaffStatus {
        /// The one-time link was sent; no password is chosen yet.
        Invited = "invited",
        /// May sign in.
        Active = "active",
        /// Stopped: no session goes on.
        Suspended = "suspended",
    }
}

/// A role with the days on which it holds, both included: a deputy (Pelaksana tugas, Plt.) has it
/// for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The first day; from the beginning without one.
    pub from: Option<Date>,
    /// The last day; for good without one.
    pub until: Option<Date>,
    /// Who gave it; empty for whoever made the account.
    pub by: String,
}

/// The longest time for which a head may name a deputy, in days.
pub const LONGEST_DEPUTY: i32 = 90;

impl Grant {
    /// A role for good.
    #[must_use]
    pub fn lasting(role: Role) -> Self {
        Self { role, from: None, until: None, by: String::new() }
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::procedure::ActorKind;

    #[test]
    fn a_deputy_has_the_role_on_the_first_and_the_last_day_and_not_beyond() {
        let role = Role { kind: ActorKind::OfficeHead, area: None, office: None };
        let grant = Grant {
            from: Some(date(2026, 11, 23)),
            until: Some(date(2026, 11, 25)),
            ..Grant::lasting(role)
        };
        let held: Vec<bool> = (22..=26).map(|day| grant.holds(date(2026, 11, day))).collect();
        assert_eq!(held, [false, true, true, true, false]);
    }
}
