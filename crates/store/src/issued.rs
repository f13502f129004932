//! The documents that an application issues: estimated by the verifier, numbered by the registrar.

use domain::id::{AgencyCode, ApplicationId};

use crate::db::on;
use crate::{Result, Tx};

/// One issued document.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Issued {
    /// Its place in the list, from 0.
    pub position: i64,
    /// Which document: `Kutipan Akta Kelahiran`.
    pub kind: String,
    /// Its number; empty until it is registered.
    pub number: String,
    /// Its date, `YYYY-MM-DD`; empty until it is registered.
    pub issued_on: String,
}

/// Replaces the documents of an application.
///
/// # Errors
/// When the database fails.
pub async fn put(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
    documents: &[Issued],
) -> Result<()> {
    on!(tx, |c| sqlx::query(
        "DELETE FROM issued_document WHERE agency = $1 AND application_id = $2"
    )
    .bind(agency.as_str())
    .bind(application_id.as_str())
    .execute(c)
    .await
    .map(|_| ()))?;
    for document in documents {
        on!(tx, |c| {
            sqlx::query(
                "INSERT INTO issued_document (agency, application_id, position, kind, number, \
             issued_on) VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(agency.as_str())
            .bind(application_id.as_str())
            .bind(document.position)
            .bind(&document.kind)
            .bind(&document.number)
            .bind(&document.issued_on)
            .execute(c)
            .await
            .map(|_| ())
        })?;
    }
    Ok(())
}

/// The documents of an application, in their order.
///
/// # Errors
/// When the database fails.
pub async fn of(
    tx: &mut Tx,
    agency: &AgencyCode,
    application_id: &ApplicationId,
) -> Result<Vec<Issued>> {
    Ok(on!(tx, |c| {
        sqlx::query_as::<_, Issued>(
            "SELECT position, kind, number, issued_on FROM issued_document WHERE agency = $1 AND \
         application_id = $2 ORDER BY position",
        )
        .bind(agency.as_str())
        .bind(application_id.as_str())
        .fetch_all(c)
        .await
    })?)
}
