//! Looking up the people whom a form names. Whoever files sees of the name what shows that the
//! right person is meant; each look-up by staff is noted, and there are so many a day and no more,
//! so that nobody can leaf through the register.

use std::time::Duration;

use domain::form::{Field, FieldKind, found_of};
use domain::nik::Nik;
use domain::people::register::LookUp;
use domain::reading::ReadKind;
use store::applications::Application;
use store::{applications, attempts, reads};

use crate::applications::read::named_family;
use crate::applications::reads::note_reading_in;
use crate::applications::register_hints::{NOBODY, nik_of};
use crate::register::find_in_register;
use crate::{Caller, Office, OfficeError, Result};

/// So many people are looked up by one account in a day.
const MOST_A_DAY: i64 = 300;
/// So long the register is waited for.
const PATIENCE: Duration = Duration::from_secs(3);
const DAY_MS: i64 = 24 * 60 * 60_000;
/// How a look-up is noted among the readings.
const WHAT: ReadKind = ReadKind::Register;

/// Looks up the people of a draft who have not been looked up, and notes in it what the
/// register said. To be called when what was typed is saved: nothing waits for the register
/// that could be lost. An outage, a slow answer or too many look-ups leave the question open,
/// which keeps nobody from filing.
pub(crate) async fn find_people(
    office: &Office,
    caller: &Caller,
    application: &mut Application,
    fields: &[Field],
) -> Result<()> {
    let raw = application.draft.clone();
    let people = fields.iter().filter(|field| {
        field.kind == FieldKind::Person && !raw.contains_key(&found_of(&field.name))
    });
    let open: Vec<(String, Nik)> = people
        .filter_map(|field| Some((field.name.clone(), Nik::parse(raw.get(&field.name)?).ok()?)))
        .collect();
    let found = if open.is_empty() {
        Vec::new()
    } else {
        ask_register(office, caller, application, open).await?
    };
    if found.is_empty() {
        return Ok(());
    }
    let mut tx = office.db.write().await?;
    let there = applications::hold(&mut tx, &application.case.agency, &application.case.id)
        .await?
        .ok_or(OfficeError::NotFound)?;
    if there.case.version != application.case.version {
        return Ok(());
    }
    *application = there;
    let mut raw = application.draft.clone();
    for (name, nik, said) in found {
        // Another NIK may have been typed meanwhile.
        if nik_of(&raw, &name).as_ref() == Some(&nik) {
            raw.insert(found_of(&name), said);
        }
    }
    application.draft = raw;
    applications::save_draft(&mut tx, application).await?;
    Ok(tx.commit().await?)
}

/// What the register says of people, as far as it answers in time and the caller may ask.
async fn ask_register(
    office: &Office,
    caller: &Caller,
    application: &Application,
    open: Vec<(String, Nik)>,
) -> Result<Vec<(String, Nik, String)>> {
    let agency = &caller.actor.agency;
    if caller.resident.is_some() {
        // A resident knows the own family; of others the register tells a resident nothing.
        let family = named_family(office, caller).await?;
        let name_of = |nik: &Nik| {
            family.iter().find(|member| member.nik == *nik).map(|member| member.name.clone())
        };
        return Ok(open
            .into_iter()
            .filter_map(|(name, nik)| name_of(&nik).map(|said| (name, nik, said)))
            .collect());
    }
    let Some(role) = caller.desk() else { return Ok(Vec::new()) };
    // Counted and noted in one transaction, held by the caller's own row, so that many at once
    // are not all the last one.
    let mut tx = office.db.write().await?;
    attempts::hold(
        &mut tx,
        agency,
        &office.keyed_hash(agency, &format!("look-ups of {}", caller.actor.id)),
    )
    .await?;
    let today =
        reads::count_since(&mut tx, agency, &caller.actor.id, &WHAT, office.now() - DAY_MS).await?;
    let left = usize::try_from(MOST_A_DAY - today).unwrap_or(0);
    let open: Vec<(String, Nik)> = open.into_iter().take(left).collect();
    for _ in &open {
        note_reading_in(office, &mut tx, caller, &application.case.id, role.kind, &WHAT).await?;
    }
    tx.commit().await?;
    let asked = open.into_iter().map(async |(name, nik)| {
        let said = tokio::time::timeout(PATIENCE, find_in_register(office, agency, &nik)).await;
        (name, nik, said)
    });
    let mut found = Vec::new();
    for (name, nik, said) in futures::future::join_all(asked).await {
        let said = match said {
            Ok(Ok(LookUp::Found(person))) => person.name,
            Ok(Ok(LookUp::NotFound)) => NOBODY.to_owned(),
            Ok(Ok(LookUp::Down(_))) | Err(_) => continue,
            Ok(Err(error)) => return Err(error),
        };
        found.push((name, nik, said));
    }
    Ok(found)
}
