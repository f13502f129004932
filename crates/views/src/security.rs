//! What is asked of two people, the security log, and asking for the password again.

use domain::calendar::Millis;
use domain::form::Raw;
use domain::people::event::RoleOnDays;
use domain::people::factor::FactorFault;
use domain::people::security::{AccountChange, SecurityKind};
use serde::{Deserialize, Serialize};

/// Something that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingRow {
    /// Id.
    pub id: String,
    /// What is to be done.
    pub act: AccountChange,
    /// Whose account it is about.
    pub about: String,
    /// The role that is to be given or taken.
    pub role: Option<RoleOnDays>,
    /// What the second person has to see beside the name: an address, a masked number, days.
    pub detail: Vec<String>,
    /// Who asked for it.
    pub asked_by: String,
    /// When, in words.
    pub asked_at: Millis,
    /// From when one person alone is enough, in words.
    pub alone_at: Millis,
    /// Whether the caller asked for it.
    pub own: bool,
    /// Whether the caller may confirm it now.
    pub confirms: bool,
}

/// How much there was of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityCount {
    /// The kind.
    pub kind: SecurityKind,
    /// In the last hour.
    pub hour: i64,
    /// In the last day.
    pub day: i64,
    /// How many in an hour raise an alarm.
    pub alarm_at: Option<i64>,
}

/// A row of the security log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityRow {
    /// When, in words.
    pub at: Millis,
    /// What.
    pub kind: SecurityKind,
    /// What stands for the account it is about.
    pub who: String,
    /// What stands for who did it.
    pub actor: String,
    /// What stands for the address it came from.
    pub origin: String,
    /// A code that says more.
    pub detail: String,
}

/// The security log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityLogView {
    /// The counters of what may raise an alarm.
    pub counts: Vec<SecurityCount>,
    /// The rows, the newest first.
    pub rows: Vec<SecurityRow>,
    /// Key of the next page.
    pub next: Option<String>,
    /// The kind that is shown alone.
    pub kind: Option<SecurityKind>,
    /// What stands for the account that is shown alone; empty for all.
    pub who: String,
}

/// A form that waits for the password of who sent it. What was typed travels along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProveView {
    /// Where the form goes.
    pub to: String,
    /// What was typed.
    pub values: Raw,
    /// What was wrong with the password.
    pub fault: Option<FactorFault>,
}
