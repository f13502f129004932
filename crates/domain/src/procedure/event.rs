//! What happens to an application, as the audit trail keeps it.

use serde::{Deserialize, Serialize};

use super::{Action, Refusal};
use crate::papers::{Carrier, PaperState};

/// What happened: an act of the procedure, or something beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum EventKind {
    /// An act of the procedure.
    Act(Action),
    /// Somebody took it.
    Take,
    /// Who had taken it gave it back.
    GiveBack,
    /// Papers of the physical file were marked.
    MarkPapers,
    /// Something that this program does not know: a later one wrote it.
    Unknown,
}

impl EventKind {
    /// The code under which it is kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Act(action) => action.code(),
            Self::Take => "take",
            Self::GiveBack => "give_back",
            Self::MarkPapers => "papers",
            Self::Unknown => "unknown",
        }
    }

    /// What a code stands for.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        match code {
            "take" => Self::Take,
            "give_back" => Self::GiveBack,
            "papers" => Self::MarkPapers,
            _ => Action::from_code(code).map_or(Self::Unknown, Self::Act),
        }
    }
}

impl From<EventKind> for String {
    fn from(kind: EventKind) -> Self {
        kind.code().to_owned()
    }
}

impl From<String> for EventKind {
    fn from(code: String) -> Self {
        Self::from_code(&code)
    }
}

/// What belongs to an event beside its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventDetail {
    /// Nothing.
    #[default]
    None,
    /// The papers whose state has changed, by their codes.
    Papers(Vec<(String, PaperState)>),
    /// How the physical file was sent, and under which number.
    Sent(Carrier, String),
    /// Why a signature was not made.
    Refused(Refusal),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_as_it_was_written_and_an_unknown_one_stays_unknown() {
        let acts = Action::ALL.iter().map(|action| EventKind::Act(*action));
        for kind in acts.chain([EventKind::Take, EventKind::GiveBack, EventKind::MarkPapers]) {
            assert_eq!(EventKind::from_code(kind.code()), kind);
        }
        assert_eq!(EventKind::from_code("from_a_later_program"), EventKind::Unknown);
    }
}
