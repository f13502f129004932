//! The agency's own copy of the population register.

use domain::calendar::parse_date;
use domain::id::AgencyCode;
use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::people::family::Shdk;
use domain::people::register::Person;
use vault::Ring;

use crate::db::on;
use crate::sealed::of_agency;
use crate::{Result, StoreError, Tx};

/// The sealed columns.
const NIK: &str = "population.nik";
const KK: &str = "population.kk";

#[derive(sqlx::FromRow)]
struct Row {
    nik: String,
    kk: String,
    name: String,
    shdk: String,
    birth_place: String,
    birth_date: String,
    sex: String,
    citizen: Option<bool>,
    active: Option<bool>,
    village: String,
    address: String,
}

/// Writes a person; one that is there already is replaced.
///
/// # Errors
/// When the database fails.
pub async fn put(tx: &mut Tx, agency: &AgencyCode, person: &Person, at: i64) -> Result<()> {
    let ring = tx.ring();
    let [nik, before] = ring.seal_text_pair(&of_agency(NIK, agency), person.nik.as_str())?;
    let kk = ring.seal_text(&of_agency(KK, agency), person.kk.as_str())?;
    if before != nik {
        on!(tx, |c| sqlx::query("DELETE FROM population WHERE agency = $1 AND nik = $2")
            .bind(agency.as_str())
            .bind(before)
            .execute(c)
            .await
            .map(drop))?;
    }
    let birth_date = person.birth_date.map(|date| date.to_string()).unwrap_or_default();
    on!(tx, |c| {
        sqlx::query(
            "INSERT INTO population (agency, nik, kk, name, shdk, birth_place, birth_date, sex, \
         citizen, active, village, address, loaded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (agency, nik) DO UPDATE SET kk = excluded.kk, name = excluded.name, shdk = \
         excluded.shdk,
           birth_place = excluded.birth_place, birth_date = excluded.birth_date, sex = \
           excluded.sex, citizen = excluded.citizen,
           active = excluded.active, village = excluded.village, address = excluded.address, \
           loaded_at = excluded.loaded_at",
        )
        .bind(agency.as_str())
        .bind(nik)
        .bind(kk)
        .bind(&person.name)
        .bind(person.shdk.map_or("", Shdk::code))
        .bind(&person.birth_place)
        .bind(&birth_date)
        .bind(&person.sex)
        .bind(person.citizen)
        .bind(person.active)
        .bind(&person.village)
        .bind(&person.address)
        .bind(at)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

/// The person of a NIK.
///
/// # Errors
/// When the database fails or the row is unreadable.
pub async fn get(tx: &mut Tx, agency: &AgencyCode, nik: &Nik) -> Result<Option<Person>> {
    let ring = tx.ring();
    let niks = ring.seal_text_pair(&of_agency(NIK, agency), nik.as_str())?;
    let row =
        on!(tx, |c| {
            sqlx::query_as::<_, Row>(
        "SELECT nik, kk, name, shdk, birth_place, birth_date, sex, citizen, active, village, \
         address FROM population
         WHERE agency = $1 AND nik IN ($2, $3)")
        .bind(agency.as_str()).bind(&niks[0]).bind(&niks[1]).fetch_optional(c).await
        })?;
    row.map(|row| row.read(&ring, agency)).transpose()
}

/// Everybody on a family card, by NIK; at most 100.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn family(tx: &mut Tx, agency: &AgencyCode, kk: &KkNumber) -> Result<Vec<Person>> {
    let ring = tx.ring();
    let kks = ring.seal_text_pair(&of_agency(KK, agency), kk.as_str())?;
    let rows =
        on!(tx, |c| {
            sqlx::query_as::<_, Row>(
        "SELECT nik, kk, name, shdk, birth_place, birth_date, sex, citizen, active, village, \
         address FROM population
         WHERE agency = $1 AND kk IN ($2, $3) LIMIT 100")
        .bind(agency.as_str()).bind(&kks[0]).bind(&kks[1]).fetch_all(c).await
        })?;
    let mut family =
        rows.into_iter().map(|row| row.read(&ring, agency)).collect::<Result<Vec<_>>>()?;
    family.sort_by(|a, b| a.nik.as_str().cmp(b.nik.as_str()));
    Ok(family)
}

impl Row {
    fn read(self, ring: &Ring, agency: &AgencyCode) -> Result<Person> {
        // The id of a bad row would be a NIK, which no log may hold.
        let bad = |column: &'static str| StoreError::BadRow {
            table: "population",
            id: String::new(),
            column,
        };
        Ok(Person {
            nik: Nik::parse(&ring.open_text(&of_agency(NIK, agency), &self.nik)?)
                .map_err(|_| bad("nik"))?,
            kk: KkNumber::parse(&ring.open_text(&of_agency(KK, agency), &self.kk)?)
                .map_err(|_| bad("kk"))?,
            name: self.name,
            shdk: if self.shdk.is_empty() {
                None
            } else {
                Some(Shdk::from_code(&self.shdk).ok_or_else(|| bad("shdk"))?)
            },
            birth_place: self.birth_place,
            birth_date: if self.birth_date.is_empty() {
                None
            } else {
                Some(parse_date(&self.birth_date).ok_or_else(|| bad("birth_date"))?)
            },
            sex: self.sex,
            citizen: self.citizen,
            active: self.active,
            village: self.village,
            address: self.address,
        })
    }
}
