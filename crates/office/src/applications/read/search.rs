//! Searching by registration number, whole NIK, phone or name. Only what the caller may see is
//! found.

use domain::nik::Nik;
use domain::person_name::search_words;
use domain::phone::Phone;
use domain::procedure::{ActorKind, Role, sees};
use domain::regno::RegNo;
use store::search::{Found, Wanted};
use store::{Tx, search, sessions};

use crate::{Caller, Office, Result};

/// Parts of a district's code: what is filed below it is found by itself.
const DISTRICT: usize = 3;
/// So many are looked at for a caller who may not see all of them.
const MOST: usize = 200;

/// Keeps what the caller searches for; empty ends the search.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn set_search(office: &Office, caller: &Caller, words: &str) -> Result<()> {
    let words: String = words.trim().chars().take(120).collect();
    let mut tx = office.db.write().await?;
    sessions::search(&mut tx, &caller.session, &words).await?;
    Ok(tx.commit().await?)
}

/// What fits what was typed and may be seen by the caller, `most` at most.
pub(crate) async fn find(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    typed: &str,
    most: usize,
) -> Result<Found> {
    let agency = &caller.actor.agency;
    let mut wanted = Vec::new();
    // A hand scanner types the whole of what a QR holds: an address, or a label of a paper.
    if let Some(number) = typed.split(['/', '#']).find_map(RegNo::parse) {
        wanted.push(Wanted::RegNo(number.as_str().to_owned()));
    }
    if let Ok(nik) = Nik::parse(typed) {
        wanted.push(Wanted::Number(office.keyed_hashes(agency, nik.as_str())));
    }
    if let Some(phone) = Phone::parse(typed) {
        wanted.push(Wanted::Number(office.keyed_hashes(agency, phone.as_str())));
    }
    // A name of twelve letters may pass for a registration number; one without any figure is
    // looked for as both.
    if wanted.is_empty() || !typed.contains(|sign: char| sign.is_ascii_digit()) {
        let mut words = search_words(typed);
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        wanted.push(Wanted::Name(words));
    }
    // A counter searches among its own: else the newest of the whole regency would crowd them
    // out.
    let counters = caller.actor.roles.iter().filter(|role| role.kind == ActorKind::Counter).count();
    let only_area = caller
        .actor
        .roles
        .first()
        .filter(|_| counters == 1 && caller.actor.roles.len() == 1)
        .and_then(|role| role.area.as_deref());
    // Who sees everything that is found needs no more than is shown. Names alone are looked for
    // within an area.
    let of_an_area = only_area.is_some_and(|area| area.split('.').count() >= DISTRICT);
    let of_agency = caller.actor.roles.iter().any(sees_agency);
    let mut all = Found::default();
    for wanted in wanted {
        let sees_all = of_agency || (of_an_area && matches!(wanted, Wanted::Name(_)));
        let looked = if sees_all { most + 1 } else { MOST };
        let one = search::find(tx, agency, &wanted, only_area.unwrap_or(""), looked).await?;
        all.more = all.more || one.more;
        for header in one.found {
            if sees(&header.place(), &caller.actor).is_ok()
                && !all.found.iter().any(|there| there.id == header.id)
            {
                all.found.push(header);
            }
        }
    }
    all.more = all.more || all.found.len() > most;
    all.found.truncate(most);
    Ok(all)
}

/// Whether a role sees every application of the agency that was sent.
fn sees_agency(role: &Role) -> bool {
    let some = matches!(
        role.kind,
        ActorKind::Counter
            | ActorKind::Institution
            | ActorKind::Resident
            | ActorKind::Administrator
            | ActorKind::Complaints
    );
    !some && !role.kind.is_of_an_office() && role.area.is_none()
}
