//! The physical file: what was asked for, how it was sent, and where each paper is. And the
//! documents that are issued in the end.

use std::collections::BTreeMap;

use domain::id::ApplicationId;
use domain::papers::{PaperState, Papers};
use domain::procedure::{ActorKind, EventDetail, EventKind, Refusal};
use store::applications::Application;
use store::events::Event;
use store::{StoreError, applications};
use views::PaperNote;

use crate::applications::assign::event_beside_procedure;
use crate::applications::papers::marker;
use crate::applications::visible::visible;
use crate::{Caller, Office, Result};

/// Marks of papers as they were posted.
#[derive(Clone, Debug, Default)]
pub struct PaperMarks {
    /// Application id.
    pub id: ApplicationId,
    /// The version that was seen.
    pub version: i64,
    /// Where each paper is, by its code.
    pub marks: BTreeMap<String, PaperState>,
    /// A scanned label, and what it marks its paper as.
    pub scanned: String,
    /// What a scan marks.
    pub scan_marks: Option<PaperState>,
}

/// Marks where the papers of a physical file are, by hand or by a scanned label. The history
/// shows what changed.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of the caller's area; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn mark_papers(office: &Office, caller: &Caller, form: &PaperMarks) -> Result<PaperNote> {
    let application = visible(office, caller, &form.id).await?;
    let case = &application.case;
    let role = match marker(&application, &caller.actor) {
        Ok(role) => role,
        Err(refusal) => return Ok(PaperNote::Refused(refusal)),
    };
    if case.version != form.version {
        return Ok(PaperNote::Refused(Refusal::Stale));
    }
    let mut papers = case.papers.clone();
    for (code, state) in &form.marks {
        if let Some(known) = papers.items.get_mut(code) {
            *known = *state;
        }
    }
    let scanned = Papers::scanned(&application.reg_no, &form.scanned);
    match scanned.and_then(|code| papers.items.get_mut(code)) {
        Some(known) => *known = form.scan_marks.unwrap_or(PaperState::Received),
        None if !form.scanned.trim().is_empty() => return Ok(PaperNote::WrongLabel),
        None => {}
    }
    if papers == case.papers {
        return Ok(PaperNote::Marked);
    }
    let event = paper_event(office, caller, role, &application, &papers);
    let mut tx = office.db.write().await?;
    match applications::put_papers(&mut tx, case, &papers, &event).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => return Ok(PaperNote::Refused(Refusal::Stale)),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(PaperNote::Marked)
}

/// The event of a marking, with the papers whose state has changed.
fn paper_event(
    office: &Office,
    caller: &Caller,
    role: ActorKind,
    application: &Application,
    papers: &Papers,
) -> Event {
    let case = &application.case;
    let changed =
        papers.items.iter().filter(|(code, state)| case.papers.items.get(*code) != Some(state));
    let changed = changed.map(|(code, state)| (code.clone(), *state)).collect();
    Event {
        detail: EventDetail::Papers(changed),
        ..event_beside_procedure(office, caller, case, role, EventKind::MarkPapers)
    }
}
