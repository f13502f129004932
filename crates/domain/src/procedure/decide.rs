//! The decisions.

use serde::{Deserialize, Serialize};

use super::{Action, Actor, ActorKind, Case, Condition, Given, Place, Procedure, Status, Step};
use crate::codes::codes;
use crate::id::AccountId;
use crate::message::MessageKind;
use crate::text::TextFault;

/// What a granted act changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What was done.
    pub action: Action,
    /// In which role.
    pub role: ActorKind,
    /// From where.
    pub from: Status,
    /// To where.
    pub to: Status,
    /// Which messages go to the applicant.
    pub tells: Vec<MessageKind>,
}

/// Why an act is not granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nobody is signed in, or only with roles that never see applications.
    NotYourRole,
    /// The application belongs to another agency. Answered like one that does not exist.
    OtherAgency,
    /// Outside of the area the role is limited to. Answered like one that does not exist.
    OtherArea,
    /// Printed at another office.
    OtherOffice,
    /// It is about the officer or the officer's own family.
    OwnFamily,
    /// The action is not possible in the present status.
    NotNow,
    /// The application has changed since it was read.
    Stale,
    /// Somebody else has taken it.
    Taken,
    /// What was written with it cannot be taken.
    Text(TextFault),
    /// The document was not signed.
    Unsigned(SignFault),
    /// A condition of the step is not met.
    Missing(Condition),
}

codes! {
    /// Why a document was not signed, as far as it decides what to do now.
    pub enum SignFault {
        /// The konsep is gone, is another one than was validated, or cannot take a signature.
        Konsep = "konsep",
        /// What came back is no valid signature over the konsep.
        Result = "result",
        /// The passphrase does not open the key.
        Passphrase = "passphrase",
        /// The service could not be used.
        Service = "service",
    }
}

/// An action that an actor may take now, and what it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The action.
    pub action: Action,
    /// In which role.
    pub role: ActorKind,
    /// What has to be given.
    pub needs: Vec<Condition>,
    /// Why it may not be taken by this person although the role could.
    pub barred: Option<Refusal>,
}

/// Whether an actor may see an application, and in which role.
///
/// # Errors
/// [`Refusal`]: why not.
pub fn sees(place: &Place<'_>, actor: &Actor) -> Result<ActorKind, Refusal> {
    if *place.agency != actor.agency {
        return Err(Refusal::OtherAgency);
    }
    let mut refusal = Refusal::NotYourRole;
    for role in &actor.roles {
        let possible = match role.kind {
            ActorKind::Administrator | ActorKind::Complaints => false,
            ActorKind::Resident | ActorKind::Institution => place.is_filed_by(actor),
            // A draft is nobody's business but the filer's.
            ActorKind::Counter | ActorKind::System => true,
            _ => place.status != Status::Draft,
        };
        if !possible || (role.kind.is_of_an_office() && !place.status.is_behind_signature()) {
            continue;
        }
        if role.reaches(place) {
            return Ok(role.kind);
        }
        refusal = out_of_reach(role.kind);
    }
    Err(refusal)
}

/// Whether an act is the office's own work, which nobody does for their own family; filing is not.
fn processes(action: Action, role: ActorKind) -> bool {
    role != ActorKind::System
        && !matches!(
            action,
            Action::Submit | Action::Resubmit | Action::Withdraw | Action::SendFiles
        )
}

fn out_of_reach(kind: ActorKind) -> Refusal {
    if kind.is_of_an_office() { Refusal::OtherOffice } else { Refusal::OtherArea }
}

/// Decides one act on the version of an application that the actor saw.
///
/// # Errors
/// [`Refusal`]: the first thing in the way. A refused act changes nothing.
pub fn decide(
    procedure: &Procedure,
    case: &Case,
    actor: &Actor,
    action: Action,
    version: i64,
    given: &Given,
) -> Result<Change, Refusal> {
    sees(&case.place(), actor)?;
    // How papers were sent is told beside whatever the office does meanwhile, and undoes nothing of
    // it.
    if case.version != version && action != Action::SendFiles {
        return Err(Refusal::Stale);
    }
    let step = procedure.step(action, case.status).ok_or(Refusal::NotNow)?;
    let role = acting_role(step, case, actor)?;
    if processes(action, role) && case.is_about_family_of(actor) {
        return Err(Refusal::OwnFamily);
    }
    for condition in &step.needs {
        if !met(*condition, role, case, actor, given) {
            return Err(Refusal::Missing(*condition));
        }
    }
    Ok(Change { action, role, from: case.status, to: step.to, tells: step.tells.clone() })
}

/// What an actor may do now, in the order of the procedure. What the person alone is barred from is
/// listed with its reason.
#[must_use]
pub fn available(procedure: &Procedure, case: &Case, actor: &Actor) -> Vec<Offer> {
    if sees(&case.place(), actor).is_err() {
        return Vec::new();
    }
    let mut offers = Vec::new();
    for step in procedure.steps.iter().filter(|step| step.from.contains(&case.status)) {
        let (role, taken) = match acting_role(step, case, actor) {
            Ok(role) => (role, None),
            Err(Refusal::Taken) => {
                match actor
                    .roles
                    .iter()
                    .find(|r| step.who.contains(&r.kind) && r.reaches(&case.place()))
                {
                    Some(role) => (role.kind, Some(Refusal::Taken)),
                    None => continue,
                }
            }
            Err(_) => continue,
        };
        let (fixed, needs): (Vec<Condition>, Vec<Condition>) =
            step.needs.iter().partition(|c| is_fixed(**c));
        let barred = fixed
            .iter()
            .find(|c| !met(**c, role, case, actor, &Given::default()))
            .map(|c| Refusal::Missing(*c));
        if matches!(
            barred,
            Some(Refusal::Missing(
                Condition::IssuesDocument
                    | Condition::NoDocument
                    | Condition::PrintsHere
                    | Condition::PapersMissing
            ))
        ) {
            continue;
        }
        let family = (processes(step.action, role) && case.is_about_family_of(actor))
            .then_some(Refusal::OwnFamily);
        offers.push(Offer {
            action: step.action,
            role,
            needs,
            barred: family.or(taken).or(barred),
        });
    }
    offers
}

fn acting_role(step: &Step, case: &Case, actor: &Actor) -> Result<ActorKind, Refusal> {
    let mut refusal = Refusal::NotYourRole;
    for role in actor.roles.iter().filter(|role| step.who.contains(&role.kind)) {
        if !role.reaches(&case.place()) {
            refusal = out_of_reach(role.kind);
            continue;
        }
        // Whoever sends papers is not kept from telling so by an officer who works on it.
        let own_turn = role.kind == ActorKind::System || step.action == Action::SendFiles;
        if case.assignee.as_ref().is_some_and(|holder| *holder != actor.id) && !own_turn {
            refusal = Refusal::Taken;
            continue;
        }
        return Ok(role.kind);
    }
    Err(refusal)
}

/// Conditions that the case and the person fix, whatever the act brings along.
fn is_fixed(condition: Condition) -> bool {
    matches!(
        condition,
        Condition::Filer
            | Condition::NotEnterer
            | Condition::NotVerifier
            | Condition::KonsepUnchanged
            | Condition::IssuesDocument
            | Condition::NoDocument
            | Condition::PrintsHere
            | Condition::PapersHere
            | Condition::PapersMissing
    )
}

fn met(condition: Condition, role: ActorKind, case: &Case, actor: &Actor, given: &Given) -> bool {
    let other_than = |person: &Option<AccountId>| person.as_ref() != Some(&actor.id);
    if let Some(met) = given.inputs.meet(condition) {
        return met;
    }
    match condition {
        Condition::Complete => given.complete,
        Condition::Corrected => given.corrected,
        Condition::Filer => case.is_filed_by(actor),
        Condition::Konsep => given.konsep_hash.is_some(),
        Condition::NotEnterer => other_than(&case.entered_by),
        Condition::NotVerifier => other_than(&case.accepted_by) && other_than(&case.verified_by),
        Condition::KonsepUnchanged => {
            case.konsep_hash.is_some() && case.konsep_hash == case.validated_hash
        }
        Condition::Passphrase => given.passphrase,
        Condition::IssuesDocument => case.issues_document,
        Condition::NoDocument => !case.issues_document,
        Condition::PrintsHere => {
            role != ActorKind::Counter || (case.prints_at_counter && case.is_filed_by(actor))
        }
        Condition::Estimate => given.estimated,
        Condition::PapersHere => case.papers.all_here(),
        Condition::PapersMissing => case.papers.any_missing(),
        Condition::Numbers => given.numbered,
        Condition::Resi => given.resi,
        Condition::ValidSignature => given.valid_signature,
        Condition::Reason
        | Condition::Faults
        | Condition::SiakReference
        | Condition::OriginalsShown
        | Condition::Recipient
        | Condition::Signature
        | Condition::Address
        | Condition::Shipment => false,
    }
}
