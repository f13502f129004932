//! By what an application is found: words of names, keyed hashes of numbers.

use super::Application;
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
pub async fn index(tx: &mut Tx, application: &Application, keys: &SearchKeys) -> Result<()> {
    let case = &application.case;
    let at = application.submitted_at.unwrap_or(application.created_at);
    let (_, district) = super::row::levels(&case.filed_area);
    for statement in [
        "DELETE FROM application_word WHERE application_id = $1",
        "DELETE FROM application_number WHERE application_id = $1",
    ] {
        on!(tx, |c| sqlx::query(statement).bind(case.id.as_str()).execute(c).await.map(drop))?;
    }
    for word in &keys.words {
        on!(tx, |c| {
            sqlx::query(
                "INSERT INTO application_word (agency, word, application_id, filed_area, \
                 filed_district, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            )
            .bind(case.agency.as_str())
            .bind(word)
            .bind(case.id.as_str())
            .bind(&case.filed_area)
            .bind(&district)
            .bind(at)
            .execute(c)
            .await
            .map(drop)
        })?;
    }
    for hash in &keys.hashes {
        on!(tx, |c| {
            sqlx::query(
                "INSERT INTO application_number (agency, hash, application_id, at) \
                 VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
            )
            .bind(case.agency.as_str())
            .bind(hash)
            .bind(case.id.as_str())
            .bind(at)
            .execute(c)
            .await
            .map(drop)
        })?;
    }
    Ok(())
}
