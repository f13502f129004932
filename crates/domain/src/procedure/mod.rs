//! How an application moves: a fixed vocabulary in code, a procedure as data, and pure functions
//! that decide.
//!
//! `decide` answers whether an actor may take an action on an application now, and what changes;
//! `available` lists what an actor may do. Both read the same table, so a page can never offer what
//! the server would refuse.

mod case;
mod decide;
mod diagram;
mod event;
mod inputs;
mod invariants;
mod table;
mod vocabulary;

pub use case::{Actor, Case, Channel, Given, Place, Role, unit_area};
pub use decide::{Change, Offer, Refusal, SignFault, available, decide, sees};
pub use diagram::mermaid;
pub use event::{EventDetail, EventKind};
pub use inputs::{Input, Inputs, Shape};
pub use invariants::{BrokenInvariant, check};
pub use table::{Procedure, Step};
pub use vocabulary::{Action, ActorKind, Condition, Status};
