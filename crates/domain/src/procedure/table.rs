//! A procedure: the table of steps.

use serde::{Deserialize, Serialize};

use super::{Action, ActorKind, Condition, Status};
use crate::message::MessageKind;

/// One kind of step, from one or several statuses to one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is done.
    pub action: Action,
    /// From where.
    pub from: Vec<Status>,
    /// To where.
    pub to: Status,
    /// By whom.
    pub who: Vec<ActorKind>,
    /// What is needed.
    #[serde(default)]
    pub needs: Vec<Condition>,
    /// Which messages go to the applicant.
    #[serde(default)]
    pub tells: Vec<MessageKind>,
}

/// A procedure as its agency wrote it (`procedure.toml`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Its name.
    pub name: String,
    /// Its steps.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

impl Procedure {
    /// The step of an action from a status. There is at most one: a law of every procedure.
    #[must_use]
    pub fn step(&self, action: Action, from: Status) -> Option<&Step> {
        self.steps.iter().find(|step| step.action == action && step.from.contains(&from))
    }

    /// The statuses that appear in it, in the order of the vocabulary.
    #[must_use]
    pub fn statuses(&self) -> Vec<Status> {
        Status::ALL
            .iter()
            .copied()
            .filter(|status| {
                *status == Status::Draft
                    || self.steps.iter().any(|s| s.to == *status || s.from.contains(status))
            })
            .collect()
    }

    /// The usual way of an application as stages: every status but drafts, the short moment of
    /// signing, and the ways out beside it.
    #[must_use]
    pub fn stages(&self) -> Vec<Status> {
        let beside = [
            Status::Draft,
            Status::Signing,
            Status::Delivered,
            Status::Done,
            Status::Cancelled,
            Status::Withdrawn,
        ];
        self.statuses().into_iter().filter(|status| !beside.contains(status)).collect()
    }

    /// Whether the printed documents wait to be collected in a status: where the hand-over is the
    /// next step.
    #[must_use]
    pub fn is_ready(&self, status: Status) -> bool {
        self.step(Action::HandOver, status).is_some()
    }
}
