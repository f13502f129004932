//! The laws of every procedure, checked when a profile is read.

use std::collections::BTreeSet;

use super::{Action, Condition, Procedure, Status};
use crate::codes::codes;

codes! {
    /// A law that a procedure breaks.
    pub enum BrokenInvariant {
        /// A status cannot be reached from a draft.
        Unreachable = "unreachable",
        /// A status that is not terminal has no way out.
        DeadEnd = "dead-end",
        /// A terminal status has a way out.
        TerminalLeft = "terminal-left",
        /// Two steps share action and from.
        Ambiguous = "ambiguous",
        /// A step without an actor or a from.
        Nobody = "nobody",
        /// Signing can be reached without validation.
        SignedWithoutValidation = "signed-without-validation",
        /// Printing or delivery can be reached without a signature.
        PrintedWithoutSignature = "printed-without-signature",
        /// A signature counts without having been checked.
        SignatureUnchecked = "signature-unchecked",
        /// Cancelling without reason and faults.
        CancelledWithoutReason = "cancelled-without-reason",
    }
}

/// Checks every law; each break names the status or action it was found at.
#[must_use]
pub fn check(procedure: &Procedure) -> Vec<(BrokenInvariant, &'static str)> {
    let mut broken = Vec::new();
    let reached = reachable(procedure, None);
    for status in procedure.statuses() {
        let leaves = procedure.steps.iter().any(|step| step.from.contains(&status));
        if !reached.contains(&status) {
            broken.push((BrokenInvariant::Unreachable, status.code()));
        }
        if !leaves && !status.is_terminal() {
            broken.push((BrokenInvariant::DeadEnd, status.code()));
        }
        if leaves && status.is_terminal() {
            broken.push((BrokenInvariant::TerminalLeft, status.code()));
        }
    }
    let mut seen = BTreeSet::new();
    for step in &procedure.steps {
        if step.who.is_empty() || step.from.is_empty() {
            broken.push((BrokenInvariant::Nobody, step.action.code()));
        }
        for from in &step.from {
            if !seen.insert((step.action, *from)) {
                broken.push((BrokenInvariant::Ambiguous, step.action.code()));
            }
        }
        if step.action == Action::SignatureArrived
            && !step.needs.contains(&Condition::ValidSignature)
        {
            broken.push((BrokenInvariant::SignatureUnchecked, step.action.code()));
        }
        if step.action == Action::Cancel
            && !(step.needs.contains(&Condition::Reason) && step.needs.contains(&Condition::Faults))
        {
            broken.push((BrokenInvariant::CancelledWithoutReason, step.action.code()));
        }
    }
    if reachable(procedure, Some(Status::Validated)).contains(&Status::Signing) {
        broken.push((BrokenInvariant::SignedWithoutValidation, Status::Signing.code()));
    }
    let unsigned = reachable(procedure, Some(Status::Signed));
    for status in [Status::Printed, Status::Registered, Status::Delivered] {
        if unsigned.contains(&status) {
            broken.push((BrokenInvariant::PrintedWithoutSignature, status.code()));
        }
    }
    broken
}

/// The statuses that can be reached from a draft without passing `avoiding`.
fn reachable(procedure: &Procedure, avoiding: Option<Status>) -> BTreeSet<Status> {
    let mut reached = BTreeSet::from([Status::Draft]);
    loop {
        let before = reached.len();
        for step in &procedure.steps {
            if Some(step.to) != avoiding && step.from.iter().any(|from| reached.contains(from)) {
                reached.insert(step.to);
            }
        }
        if reached.len() == before {
            return reached;
        }
    }
}
