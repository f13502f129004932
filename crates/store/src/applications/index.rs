//! By what an application is found: words of names, keyed hashes of numbers.

use domain::procedure::Case;

use crate::db::on;
use crate::{Result, Tx};

/// What is searched for in an application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchKeys {
    /// Words of the applicant's name.
    pub words: Vec<String>,
    /// Keyed hashes of NIKs and phone numbers.
    pub hashes: Vec<String>,
}

/// Replaces what an application is found by.
///
/// # Errors
/// When the database fails.
pub async fn index(tx: &mut Tx, case: &Case, keys: &SearchKeys) -> Result<()> {
    on!(tx, |c| sqlx::query("DELETE FROM application_word WHERE application_id = $1")
        .bind(case.id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    on!(tx, |c| sqlx::query("DELETE FROM application_number WHERE application_id = $1")
        .bind(case.id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    for word in &keys.words {
        on!(tx, |c| {
            sqlx::query(
                "INSERT INTO application_word (agency, word, application_id) VALUES ($1, \
                $2, $3) ON CONFLICT DO NOTHING",
            )
            .bind(case.agency.as_str())
            .bind(word)
            .bind(case.id.as_str())
            .execute(c)
            .await
            .map(|_| ())
        })?;
    }
    for hash in &keys.hashes {
        on!(tx, |c| {
            sqlx::query(
                "INSERT INTO application_number (agency, hash, application_id) VALUES ($1, \
                $2, $3) ON CONFLICT DO NOTHING",
            )
            .bind(case.agency.as_str())
            .bind(hash)
            .bind(case.id.as_str())
            .execute(c)
            .await
            .map(|_| ())
        })?;
    }
    Ok(())
}
