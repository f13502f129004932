//! The population register: loading the agency's copy, and looking people up.

use std::collections::BTreeMap;

use domain::id::AgencyCode;
use domain::kk::KkNumber;
use domain::nik::Nik;
use domain::people::register::{LookUp, Person};
use domain::people::table::{BadCell, Column, read_person};
use gateways::Siak;
use store::population;

use crate::{Office, OfficeError, Result};

/// So many bad lines are named; a file with more is another kind of file.
const MOST_FAULTS: usize = 20;

/// Why a register file was refused. Nothing of it is loaded then.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A column that every file has is missing from the head.
    #[error("kolom `{}` tidak ada pada baris pertama", .0.code())]
    NoColumn(Column),
    /// A line is no line of a comma separated file.
    #[error("baris {0}: bukan baris CSV yang utuh")]
    NoLine(u64),
    /// Lines that cannot be read, at most twenty of them.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Bad(Vec<BadCell>),
    /// The database failed, or the agency is not served.
    #[error(transparent)]
    Office(#[from] OfficeError),
}

/// Loads a register file (`nik,no_kk,nama,shdk,..`) and gives the number of people. Who is
/// there already is replaced; who is not in the file stays.
///
/// # Errors
/// [`ImportError`]: what is wrong with the file, by line and column; then nothing is loaded.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn import_population(
    office: &Office,
    agency: &AgencyCode,
    csv: &str,
) -> std::result::Result<usize, ImportError> {
    office.profile(agency)?;
    let people = read_all(csv)?;
    let now = office.now();
    let mut tx = office.db.write().await.map_err(OfficeError::from)?;
    for person in &people {
        population::put(&mut tx, agency, person, now).await.map_err(OfficeError::from)?;
    }
    tx.commit().await.map_err(OfficeError::from)?;
    Ok(people.len())
}

/// Looks a NIK up where this office looks people up. An outage is an answer of its own: it
/// never means that there is no such person.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn find_in_register(office: &Office, agency: &AgencyCode, nik: &Nik) -> Result<LookUp> {
    match &office.siak {
        Siak::DataWarehouse(warehouse) => Ok(warehouse.look_up(nik, office.now()).await),
        Siak::Registry => {
            let mut tx = office.db.read().await?;
            let person = population::get(&mut tx, agency, nik).await?;
            Ok(person.map_or(LookUp::NotFound, |person| LookUp::Found(Box::new(person))))
        }
    }
}

/// Everybody on a family card, as far as the agency's copy of the register has them.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn family(office: &Office, agency: &AgencyCode, kk: &KkNumber) -> Result<Vec<Person>> {
    let mut tx = office.db.read().await?;
    Ok(population::family(&mut tx, agency, kk).await?)
}

fn read_all(csv: &str) -> std::result::Result<Vec<Person>, ImportError> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let head = reader.headers().map_err(|_| ImportError::NoLine(1))?.clone();
    let columns: Vec<Option<Column>> =
        head.iter().map(|name| Column::from_code(&name.to_lowercase())).collect();
    for needed in [Column::Nik, Column::Kk, Column::Name] {
        if !columns.contains(&Some(needed)) {
            return Err(ImportError::NoColumn(needed));
        }
    }
    let (mut people, mut faults) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = record.map_err(|error| {
            ImportError::NoLine(error.position().map_or(0, csv::Position::line))
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: BTreeMap<Column, String> = columns
            .iter()
            .zip(&record)
            .filter_map(|(column, cell)| Some(((*column)?, cell.to_owned())))
            .collect();
        match read_person(usize::try_from(line).unwrap_or(usize::MAX), &cells) {
            Ok(person) => people.push(person),
            Err(fault) => faults.push(fault),
        }
        if faults.len() == MOST_FAULTS {
            break;
        }
    }
    if faults.is_empty() { Ok(people) } else { Err(ImportError::Bad(faults)) }
}
