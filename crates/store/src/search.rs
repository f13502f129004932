//! Finding applications by number, name, NIK or phone. Whether the caller may see a hit is decided
//! above.

use domain::id::AgencyCode;

use crate::applications::{Application, Row, columns};
use crate::db::on;
use crate::worklist::range;
use crate::{Result, Tx};

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A registration number.
    RegNo(String),
    /// The keyed hashes of a NIK or a phone number, by the newest keys and the ones before.
    Number([String; 2]),
    /// The beginnings of words of a name, in lower case; all must fit.
    Name(Vec<String>),
}

/// The statement that finds by name: every word narrows by index, and only what was filed within an
/// area counts.
pub const NAME_STATEMENT: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM application WHERE agency = $1 AND id IN (
        SELECT application_id FROM application_word WHERE agency = $1 AND word >= $2 AND word < $3
        INTERSECT
        SELECT application_id FROM application_word WHERE agency = $1 AND word >= $4 AND word < $5
        INTERSECT
        SELECT application_id FROM application_word WHERE agency = $1 AND word >= $6 AND word < $7)
     AND filed_area >= $8 AND filed_area < $9
     ORDER BY status_since DESC, id DESC LIMIT $10"
);

/// Applications that fit, newest first, `most` at most. `filed_in` bounds a search by name to what
/// was filed in an area or below it; empty for all.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn find(
    tx: &mut Tx,
    agency: &AgencyCode,
    wanted: &Wanted,
    filed_in: &str,
    most: i64,
) -> Result<Vec<Application>> {
    let rows: Vec<Row> = match wanted {
        Wanted::RegNo(number) => on!(tx, |c| sqlx::query_as(concat!(
            "SELECT ",
            columns!(),
            " FROM application WHERE agency = $1 AND reg_no = $2 AND reg_no <> ''"
        ))
        .bind(agency.as_str())
        .bind(number)
        .fetch_all(c)
        .await)?,
        Wanted::Number(hashes) => on!(tx, |c| {
            sqlx::query_as(concat!(
                "SELECT ",
                columns!(),
                " FROM application WHERE agency = $1 AND \
                id IN (SELECT application_id FROM application_number WHERE agency = $1 AND hash IN \
                ($2, $4)) ORDER BY status_since DESC, id DESC LIMIT $3"
            ))
            .bind(agency.as_str())
            .bind(&hashes[0])
            .bind(most)
            .bind(&hashes[1])
            .fetch_all(c)
            .await
        })?,
        Wanted::Name(words) => {
            let Some(first) = words.first() else { return Ok(Vec::new()) };
            // The three longest words narrow in the database; further ones are compared here.
            let (second, third) = (words.get(1).unwrap_or(first), words.get(2).unwrap_or(first));
            let end = |word: &str| format!("{word}\u{10ffff}");
            let (from, to) = range(filed_in);
            on!(tx, |c| sqlx::query_as(NAME_STATEMENT)
                .bind(agency.as_str())
                .bind(first)
                .bind(end(first))
                .bind(second)
                .bind(end(second))
                .bind(third)
                .bind(end(third))
                .bind(from)
                .bind(to)
                .bind(most)
                .fetch_all(c)
                .await)?
        }
    };
    let found = rows.into_iter().map(|row| row.read(&tx.ring())).collect::<Result<Vec<_>>>()?;
    Ok(match wanted {
        Wanted::Name(words) => {
            found.into_iter().filter(|a| has_words(&a.applicant, words)).collect()
        }
        _ => found,
    })
}

fn has_words(name: &str, words: &[String]) -> bool {
    let own = domain::person_name::search_words(name);
    words.iter().all(|word| own.iter().any(|o| o.starts_with(word.as_str())))
}
