//! Who needs a second factor, and who may stand in for the head.

use domain::people::factor::{FactorFor, Stage, is_required};
use domain::people::staff::StaffStatus;
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use store::factors::Factor;
use store::staff::Staff;
use store::{Tx, staff};

use crate::accounts::staff::grants_on;
use crate::{Caller, Office, OfficeError, Result};

/// Who needs a second factor. In a demo fewer do, so that it is easily tried.
pub(crate) fn factor_for(office: &Office, profile: &Profile) -> FactorFor {
    if office.demo { FactorFor::Head } else { profile.agency.second_factor }
}

/// How far a session of somebody with these factors and roles comes by the password alone.
pub(crate) fn stage_after_password(
    office: &Office,
    profile: &Profile,
    roles: &[Role],
    factors: &[Factor],
) -> Stage {
    match (factors.is_empty(), is_required(roles, factor_for(office, profile))) {
        (false, _) => Stage::Factor,
        (true, true) => Stage::Enrol,
        (true, false) => Stage::Full,
    }
}

/// The account of a caller of the staff.
pub(crate) async fn staff_of(tx: &mut Tx, caller: &Caller) -> Result<Staff> {
    if caller.resident.is_some() {
        return Err(OfficeError::Refused(domain::procedure::Refusal::NotYourRole));
    }
    staff::by_id(tx, &caller.actor.agency, &caller.actor.id).await?.ok_or(OfficeError::NotFound)
}

/// Whether somebody could stand in for the head: of the office itself, and not stopped.
pub(crate) fn may_deputise(office: &Office, profile: &Profile, person: &Staff) -> bool {
    let roles = grants_on(person, profile.agency.zone.local(office.now()).date());
    person.status == StaffStatus::Active
        && roles.iter().any(|role| {
            !matches!(
                role.kind,
                ActorKind::Counter
                    | ActorKind::Institution
                    | ActorKind::OfficeHead
                    | ActorKind::Auditor
            )
        })
}
