//! Applications of the family that somebody else filed: a member follows them, and sees nothing of
//! what was typed.

use domain::id::ApplicationId;
use domain::nik::Nik;
use domain::people::family::{Shdk, may_follow};
use domain::people::register::Person;
use domain::procedure::{ActorKind, Refusal};
use domain::profile::Profile;
use store::applications::Header;
use store::{Tx, applications, population};
use views::OwnPage;

use crate::accounts::residents::own_row;
use crate::applications::read::status::status_of;
use crate::applications::subject::{about, is_about};
use crate::{Caller, Office, OfficeError, Result};

/// So many are listed of each member.
const MOST: i64 = 30;

/// Whom the caller may follow: what stands for them in rows, with the name that the register
/// has. Asked of the agency's own copy of the register: a list is not worth a look-up
/// at a partner.
async fn followed(tx: &mut Tx, caller: &Caller) -> Result<Vec<(Nik, String)>> {
    let agency = &caller.actor.agency;
    let account = own_row(tx, caller).await?;
    let me = population::get(tx, agency, &account.nik).await?.filter(|me| me.active != Some(false));
    let own_name = me.as_ref().map_or(account.name.clone(), |me| me.name.clone());
    let mut followed = vec![(account.nik.clone(), own_name)];
    if let Some(me) = me.filter(|me| may_follow(me.shdk.unwrap_or(Shdk::Other), false)) {
        let others = population::family(tx, agency, &me.kk).await?;
        let others = others.into_iter().filter(|other| other.nik != me.nik);
        followed.extend(others.map(|other| (other.nik, other.name)));
    }
    Ok(followed)
}

/// The caller and everybody on the caller's family card, as the agency's own copy of the
/// register has them.
pub(crate) async fn named_family(office: &Office, caller: &Caller) -> Result<Vec<Person>> {
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let account = own_row(&mut tx, caller).await?;
    match population::get(&mut tx, agency, &account.nik).await? {
        Some(me) => Ok(population::family(&mut tx, agency, &me.kk).await?),
        None => Ok(Vec::new()),
    }
}

/// The applications that the caller follows, the newest first, each under the name that the
/// register has of whom it is about: what was typed may be another's, when a digit of the
/// NIK was.
pub(crate) async fn relatives_applications(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
) -> Result<Vec<Header>> {
    let mut all = Vec::new();
    for (subject, name) in followed(tx, caller).await? {
        let found = applications::about_by_others(
            tx,
            &caller.actor.agency,
            subject.as_str(),
            &office.keyed_hashes(&caller.actor.agency, &about(&subject)),
            &caller.actor.id,
            MOST,
        )
        .await?;
        all.extend(found.into_iter().map(|header| Header { applicant: name.clone(), ..header }));
    }
    all.sort_by(|a, b| b.submitted_at.cmp(&a.submitted_at).then_with(|| a.id.cmp(&b.id)));
    Ok(all)
}

/// The page of an application that the caller follows.
///
/// # Errors
/// [`OfficeError::NotFound`] for any other one; store failures.
pub(crate) async fn followed_page(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    id: &ApplicationId,
) -> Result<OwnPage> {
    if !caller.actor.has(ActorKind::Resident) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let mut tx = office.db.read().await?;
    let followed = followed(&mut tx, caller).await?;
    let found = applications::get(&mut tx, &caller.actor.agency, id).await?;
    let found = found.filter(|found| !found.reg_no.is_empty()).ok_or(OfficeError::NotFound)?;
    let (_, name) = followed
        .into_iter()
        .find(|(nik, _)| is_about(office, &found, nik))
        .ok_or(OfficeError::NotFound)?;
    let view = status_of(office, &mut tx, profile, &found).await?;
    Ok(OwnPage::Family(name, Box::new(view)))
}
