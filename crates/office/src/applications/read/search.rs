//! Searching by registration number, whole NIK, phone or name. Only what the caller may see is
//! found.

use domain::nik::Nik;
use domain::person_name::search_words;
use domain::phone::Phone;
use domain::procedure::{ActorKind, sees};
use domain::regno::RegNo;
use store::applications::Application;
use store::search::Wanted;
use store::{Tx, search, sessions};

use crate::{Caller, Office, Result};

const MOST: i64 = 200;

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

pub(crate) async fn find(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
    typed: &str,
) -> Result<Vec<Application>> {
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
    let mut found = Vec::new();
    for wanted in wanted {
        found.extend(search::find(tx, agency, &wanted, only_area.unwrap_or(""), MOST).await?);
    }
    found.retain(|application| sees(&application.case, &caller.actor).is_ok());
    Ok(found)
}
