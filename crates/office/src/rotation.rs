//! Another version of the keys: what older ones have sealed is sealed anew, and keyed hashes are
//! made anew where what they were made of is known. Meanwhile both versions are looked up. Whoever
//! stops in between goes on with what is left.

use std::collections::BTreeMap;

use domain::id::AgencyCode;
use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::phone::Phone;
use store::reseal::Numbered;
use store::{reseal, upkeep};
use vault::Version;

use crate::applications::about;
use crate::session::name_hash;
use crate::upkeep::note_keys;
use crate::{Office, Result};

/// Under which name the version is kept that has sealed everything.
const SEALED_BY: &str = "sealed by";
const HOUR_MS: i64 = 60 * 60_000;

/// How far the version of the keys that seals has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealing {
    /// Everything is sealed with it.
    Done,
    /// Something is sealed with the version before.
    Under,
    /// Something was never sealed: the database is from before there were sealed columns.
    Never,
}

/// How far the version of the keys that seals has come, as it was noted last.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn sealing(office: &Office) -> Result<Sealing> {
    let mut tx = office.db.read().await?;
    let by = upkeep::key_check(&mut tx, SEALED_BY).await?.and_then(|by| by.parse::<Version>().ok());
    Ok(match by {
        None => Sealing::Never,
        Some(by) if by == office.ring.sealing() => Sealing::Done,
        Some(_) => Sealing::Under,
    })
}

/// Seals what the version that seals has not sealed yet, and gives the number of values. It
/// looks at everything, however often it was done: another server may still seal with
/// another version.
///
/// # Errors
/// When the database fails, or something does not open; what was done until then stays.
#[tracing::instrument(skip_all)]
pub async fn seal_anew(office: &Office) -> Result<u64> {
    let several = office.ring.other_version() != office.ring.sealing();
    let done = reseal::all(&office.db, || office.source.bytes()).await?;
    if several {
        let mut tx = office.db.write().await?;
        reseal::refresh_old_family(&mut tx, office.now() - HOUR_MS).await?;
        tx.commit().await?;
        name_anew(office).await?;
    }
    if several || sealing(office).await? == Sealing::Never {
        number_anew(office).await?;
    }
    let mut tx = office.db.read().await?;
    let old_kin = several && reseal::has_old_family(&mut tx).await?;
    drop(tx);
    if reseal::left(&office.db).await?.is_empty() && !old_kin {
        let mut tx = office.db.write().await?;
        note_keys(office, &mut tx).await?;
        upkeep::set_key_check(&mut tx, SEALED_BY, &office.ring.sealing().to_string()).await?;
        tx.commit().await?;
    }
    Ok(done)
}

/// The same, where something may be left to do: while there are several versions of the keys.
///
/// # Errors
/// As for [`seal_anew`].
#[tracing::instrument(skip_all)]
pub async fn seal_what_is_left(office: &Office) -> Result<u64> {
    let one = office.ring.other_version() == office.ring.sealing();
    if one && sealing(office).await? == Sealing::Done { Ok(0) } else { seal_anew(office).await }
}

/// How much the version that seals has not sealed or hashed yet, by table and column.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn left_to_seal(office: &Office) -> Result<Vec<(String, i64)>> {
    Ok(reseal::left(&office.db).await?)
}

/// Deletes recovery codes that can be told with older versions of the keys alone, before these
/// go, and gives their number.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn drop_old_recovery(office: &Office) -> Result<u64> {
    let mut tx = office.db.write().await?;
    let gone = reseal::drop_old_recovery(&mut tx).await?;
    tx.commit().await?;
    Ok(gone)
}

/// The names that accounts sign in with.
async fn name_anew(office: &Office) -> Result<()> {
    let mut after = String::new();
    loop {
        let mut tx = office.db.write().await?;
        let page = reseal::names_after(&mut tx, &after).await?;
        let Some((last, ..)) = page.last() else { return Ok(()) };
        after.clone_from(last);
        for (id, agency, names) in &page {
            for name in names {
                let [anew, before] = name_hash(office, &agency.clone().into(), name);
                reseal::name(&mut tx, agency, id, &before, &anew).await?;
            }
        }
        tx.commit().await?;
    }
}

/// The numbers that applications are found by, and what stands for the people that they name.
async fn number_anew(office: &Office) -> Result<()> {
    let mut after = String::new();
    loop {
        let mut tx = office.db.write().await?;
        let page = reseal::applications_after(&mut tx, &after).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after.clone_from(&last.id);
        for row in &page {
            let Anew { hashes: anew, abouts } = hashes_anew(office, row);
            let of = |hash: &str| anew.get(hash).cloned().unwrap_or_else(|| hash.to_owned());
            let subjects = row.subjects.split_whitespace().map(of).collect::<Vec<_>>().join(" ");
            // A hash of before the NIK itself was kept.
            let subject = abouts.get(&row.subject).cloned();
            if subjects != row.subjects || subject.is_some() {
                reseal::put_subjects(&mut tx, row, subject.as_deref(), &subjects).await?;
            }
            for (before, anew) in &anew {
                reseal::number(&mut tx, &row.id, before, anew).await?;
            }
        }
        tx.commit().await?;
    }
}

/// What every number that was typed into an application was hashed to by whatever version of
/// the keys.
fn hashes_anew(office: &Office, row: &Numbered) -> Anew {
    let mut anew = Anew::default();
    let agency = &AgencyCode::from(row.agency.clone());
    let mut note = |text: &str| {
        let newest = office.keyed_hash(agency, text);
        for before in office.ring.hashes(agency, text).filter(|hash| *hash != newest) {
            anew.hashes.insert(before, newest.clone());
        }
    };
    for text in &row.texts {
        if let Ok(kk) = KkNumber::parse(text) {
            note(kk.as_str());
        }
        if let Some(phone) = Phone::parse(text) {
            note(phone.as_str());
        }
        if let Ok(nik) = Nik::parse(text) {
            note(nik.as_str());
        }
    }
    for nik in row.texts.iter().filter_map(|text| Nik::parse(text).ok()) {
        for hash in office.ring.hashes(agency, &about(&nik)) {
            anew.abouts.insert(hash, nik.as_str().to_owned());
        }
    }
    anew
}

/// What hashes stand for.
#[derive(Default)]
struct Anew {
    /// For the hashes of other versions, those of the one that seals.
    hashes: BTreeMap<String, String>,
    /// For hashes that stood for the person of an application, the NIK.
    abouts: BTreeMap<String, String>,
}
