//! Whether the agreement of an institution holds.

use domain::institution;
use domain::institution::{Pks, PksRefusal};
use domain::procedure::{Actor, ActorKind, Role};
use domain::profile::Profile;
use store::{Tx, institutions};
use views::UnitNote;

use crate::{Office, OfficeError, Result};

/// What an agreement comes to for somebody of an institution.
pub(crate) struct Standing {
    /// Whether one holds today.
    pub(crate) holds: bool,
    /// The last day of the one that ends last.
    pub(crate) until: Option<jiff::civil::Date>,
    /// What the pages tell.
    pub(crate) note: UnitNote,
}

/// The unit that an account of an institution belongs to.
pub(crate) fn unit_of(roles: &[Role]) -> Option<String> {
    let role = roles.iter().find(|role| role.kind == ActorKind::Institution)?;
    role.area.as_deref()?.strip_prefix("instansi/").map(str::to_owned)
}

/// What the agreements come to today for an account with an institution's role.
pub(crate) async fn standing(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    roles: &[Role],
) -> Result<Option<Standing>> {
    let Some(unit) = unit_of(roles) else { return Ok(None) };
    let agency = &profile.agency.code;
    let Some(unit) = institutions::get(tx, agency, &unit).await? else { return Ok(None) };
    let parent = institutions::get(tx, agency, &unit.parent).await?;
    let agreements = institutions::agreements(tx, agency, &unit.parent).await?;
    let today = profile.agency.zone.local(office.now()).date();
    let name =
        parent.map_or(unit.name.clone(), |parent| format!("{} · {}", unit.name, parent.name));
    let pks: Vec<Pks> = agreements.into_iter().map(|agreement| agreement.pks).collect();
    let covered = institution::covered_until(&pks, today);
    let ends = institution::ending(&pks, today).map(|last| last.to_string());
    Ok(Some(Standing {
        holds: covered.is_some(),
        until: pks.iter().map(|pks| pks.until).filter(|until| *until < today).max(),
        note: UnitNote { unit: name, ends },
    }))
}

/// Why somebody may not file a service under the agreement of their institution; `None` also
/// for who is of none.
pub(crate) async fn pks_refusal(
    office: &Office,
    profile: &Profile,
    actor: &Actor,
    service: &str,
) -> Result<Option<PksRefusal>> {
    let Some(unit) = unit_of(&actor.roles) else { return Ok(None) };
    let mut tx = office.db.read().await?;
    let unit =
        institutions::get(&mut tx, &actor.agency, &unit).await?.ok_or(OfficeError::NotFound)?;
    let agreements = institutions::agreements(&mut tx, &actor.agency, &unit.parent).await?;
    let pks: Vec<Pks> = agreements.into_iter().map(|agreement| agreement.pks).collect();
    Ok(institution::may_file(&pks, service, profile.agency.zone.local(office.now()).date()).err())
}
