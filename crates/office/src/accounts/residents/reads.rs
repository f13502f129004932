//! Who read a resident's data (UU 27/2022): office, role, time and reason.

use domain::procedure::ActorKind;
use domain::profile::Profile;
use store::reads::ReadOf;
use store::residents::Resident;
use store::{Tx, reads};
use views::ReadView;

use crate::{Office, Result};

/// So many readings are shown.
const MOST: usize = 50;

/// Who else read the applications that concern an account, the last first. Several readings of
/// one application by one role on one day are one.
pub(crate) async fn reads_of(
    office: &Office,
    tx: &mut Tx,
    profile: &Profile,
    person: &Resident,
) -> Result<Vec<ReadView>> {
    let hashes = office.keyed_hashes(&person.agency, person.nik.as_str());
    let mut found = reads::about(tx, &person.agency, &person.id, &hashes).await?;
    let zone = profile.agency.zone;
    let same = |a: &ReadOf, b: &ReadOf| {
        (&a.role, &a.place, &a.reg_no) == (&b.role, &b.place, &b.reg_no)
            && zone.local(a.at).date() == zone.local(b.at).date()
    };
    found.dedup_by(|later, earlier| same(later, earlier));
    let view = |read: &ReadOf| ReadView {
        at: read.at,
        role: ActorKind::from_code(&read.role),
        place: read.place.clone(),
        service: profile
            .service(&read.service)
            .map(|service| service.name.clone())
            .unwrap_or_default(),
        reg_no: read.reg_no.clone(),
    };
    Ok(found.iter().take(MOST).map(view).collect())
}
