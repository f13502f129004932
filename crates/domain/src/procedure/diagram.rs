//! A procedure as a Mermaid state diagram, for the documentation.

use std::fmt::Write;

use super::{Procedure, Status};

/// The state diagram, one arrow per action and from, with who may take it.
#[must_use]
pub fn mermaid(procedure: &Procedure) -> String {
    let mut text = String::from("stateDiagram-v2\n    [*] --> draft\n");
    for step in &procedure.steps {
        let who: Vec<&str> = step.who.iter().map(|kind| kind.code()).collect();
        for from in &step.from {
            let _ = writeln!(
                text,
                "    {} --> {}: {} ({})",
                from.code(),
                step.to.code(),
                step.action.code(),
                who.join(", ")
            );
        }
    }
    for status in procedure.statuses().into_iter().filter(|status: &Status| status.is_terminal()) {
        let _ = writeln!(text, "    {} --> [*]", status.code());
    }
    text
}
