//! Writing applications.

use const_format::concatcp;
use domain::message::Message;
use domain::papers::Papers;
use domain::procedure::Case;

use super::Application;
use super::row::{Parts, draft_of, header_of, parts_of};
use super::tables::{
    AnswersRow, DraftRow, FaultsRow, HandOverRow, HeaderRow, PapersRow, SubjectsRow,
};
use crate::db::on;
use crate::events::{self, Event};
use crate::json::json;
use crate::table::Table;
use crate::{Result, StoreError, Tx, outbox};

/// Writes a row beside the header, whether there was one or not.
macro_rules! put {
    ($tx:expr, $case:expr, $statement:expr, $row:expr) => {
        on!($tx, |c| $row
            .bind(sqlx::query($statement), $case.id.as_str(), $case.agency.as_str())
            .execute(c)
            .await
            .map(drop))?
    };
}

/// Adds a new application, which is always a draft.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &mut Tx, application: &Application) -> Result<()> {
    let ring = tx.ring();
    let header = header_of(application, &ring)?;
    put!(tx, application.case, HeaderRow::INSERT, header);
    let case = &application.case;
    let empty = Application::begun(
        Case::begun(
            case.id.clone(),
            case.agency.clone(),
            case.channel,
            case.filed_by.clone(),
            case.status_since,
        ),
        &application.service,
        application.edition,
    );
    put_parts(tx, &parts_of(&empty, &ring)?, application, &parts_of(application, &ring)?).await
}

/// Writes what differs beside the header.
async fn put_parts(tx: &mut Tx, before: &Parts, next: &Application, parts: &Parts) -> Result<()> {
    let case = &next.case;
    if parts.draft != before.draft {
        put!(tx, case, DraftRow::PUT, parts.draft);
    }
    if parts.answers != before.answers {
        put!(tx, case, AnswersRow::PUT, parts.answers);
    }
    if parts.hand_over != before.hand_over {
        put!(tx, case, HandOverRow::PUT, parts.hand_over);
    }
    if parts.papers != before.papers {
        put!(tx, case, PapersRow::PUT, parts.papers);
    }
    if parts.faults != before.faults {
        put!(tx, case, FaultsRow::PUT, parts.faults);
    }
    if parts.subjects != before.subjects {
        put!(tx, case, SubjectsRow::PUT, parts.subjects);
    }
    Ok(())
}

const MOVE: &str = concatcp!(
    "UPDATE application SET ",
    HeaderRow::SET,
    " WHERE id = $1 AND agency = $2 AND status = $32 AND version = $33"
);

/// Keeps what is being typed, without a change of status or version.
///
/// # Errors
/// [`StoreError::Conflict`] when the application has moved on meanwhile.
pub async fn save_draft(tx: &mut Tx, application: &Application) -> Result<()> {
    let case = &application.case;
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE application SET applicant = $5, village = $6
             WHERE id = $1 AND agency = $2 AND status = $3 AND version = $4",
        )
        .bind(case.id.as_str())
        .bind(case.agency.as_str())
        .bind(case.status.code())
        .bind(case.version)
        .bind(&application.applicant)
        .bind(&case.village)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    one(done)?;
    put!(tx, case, DraftRow::PUT, draft_of(application));
    Ok(())
}

/// Changes the status: writes the application, its audit event and the outgoing messages together.
/// This is the only place that writes a status.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else was faster; then nothing may be committed.
pub async fn transition(
    tx: &mut Tx,
    before: &Application,
    next: &Application,
    event: &Event,
    messages: &[(String, Message)],
) -> Result<()> {
    let ring = tx.ring();
    let header = header_of(next, &ring)?;
    let (id, agency) = (next.case.id.as_str(), next.case.agency.as_str());
    let done = on!(tx, |c| {
        header
            .bind(sqlx::query(MOVE), id, agency)
            .bind(before.case.status.code())
            .bind(before.case.version)
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    one(done)?;
    put_parts(tx, &parts_of(before, &ring)?, next, &parts_of(next, &ring)?).await?;
    events::add(tx, event).await?;
    for (id, message) in messages {
        outbox::add(tx, id, &next.case.agency, &next.case.id, message, event.at).await?;
    }
    Ok(())
}

/// Writes who has taken an application. It counts as a change, so that two people cannot take it at
/// once.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else was faster.
pub async fn assign(
    tx: &mut Tx,
    before: &Case,
    assignee: Option<&str>,
    event: &Event,
) -> Result<()> {
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE application SET assignee = $5, version = version + 1 WHERE id = $1 AND \
            agency = $2 AND status = $3 AND version = $4",
        )
        .bind(before.id.as_str())
        .bind(before.agency.as_str())
        .bind(before.status.code())
        .bind(before.version)
        .bind(assignee)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    one(done)?;
    events::add(tx, event).await
}

/// Writes where the papers of a physical file are. It counts as a change, so that two people at one
/// table do not overwrite each other.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else was faster.
pub async fn put_papers(tx: &mut Tx, before: &Case, papers: &Papers, event: &Event) -> Result<()> {
    let done = on!(tx, |c| {
        sqlx::query(
            "UPDATE application SET version = version + 1
             WHERE id = $1 AND agency = $2 AND status = $3 AND version = $4",
        )
        .bind(before.id.as_str())
        .bind(before.agency.as_str())
        .bind(before.status.code())
        .bind(before.version)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?;
    one(done)?;
    put!(tx, before, PapersRow::PUT, PapersRow { papers: Some(json(papers)) });
    events::add(tx, event).await
}

fn one(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}
