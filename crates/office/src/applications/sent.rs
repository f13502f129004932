//! What an application is when it was sent: its answers, what it is found by, whom it names.

use std::collections::BTreeSet;

use domain::file::FileKind;
use domain::form::{Answers, Field, FieldKind, FieldMeaning, field_that_means};
use domain::id::{AgencyCode, ApplicationId};
use domain::people::event::{AccountEventDetail, AccountEventKind};
use domain::procedure::{Case, Channel, Refusal, Status};
use domain::profile::Profile;
use domain::service::{PrintPlace, Service};
use store::applications::{Application, SearchKeys};
use store::files;
use store::files::File;
use views::SendAnswer;

use crate::accounts::staff::event_by;
use crate::applications::reads::place_of;
use crate::applications::visible::visible;
use crate::{Caller, Office, Result};

/// Tells the resident on whose behalf somebody else filed.
pub(super) async fn note_filed_for(
    office: &Office,
    tx: &mut store::Tx,
    caller: &Caller,
    service: &Service,
    next: &Application,
) -> Result<()> {
    if next.case.on_behalf.is_empty() || next.case.on_behalf == caller.actor.id {
        return Ok(());
    }
    let mut event = event_by(
        office,
        caller,
        &next.case.on_behalf,
        domain::procedure::ActorKind::Counter,
        AccountEventKind::FiledFor,
    );
    event.detail = AccountEventDetail::Filed {
        service: service.name.clone(),
        reg_no: next.reg_no.clone(),
        place: place_of(office, caller),
    };
    Ok(store::accounts::note(tx, &event).await?)
}

/// The answer when the same form came twice at once and the other one was faster.
pub(super) async fn overtaken(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
) -> Result<SendAnswer> {
    let there = visible(office, caller, id).await?;
    Ok(match there.case.status {
        Status::Draft | Status::Cancelled | Status::Withdrawn => {
            SendAnswer::Refused(Refusal::Stale)
        }
        _ => SendAnswer::Sent { reg_no: there.reg_no, again: true },
    })
}

/// The answer with a meaning that stands once in a form; empty when nothing was answered.
pub(super) fn answer_that_means<'a>(
    fields: &[Field],
    answers: &'a Answers,
    meaning: FieldMeaning,
) -> &'a str {
    let field = field_that_means(fields, meaning);
    field.and_then(|field| answers.get(&field.name)).unwrap_or_default()
}

/// Writes the answers into the application.
pub(super) fn fill(
    profile: &Profile,
    service: &Service,
    next: &mut Application,
    fields: &[Field],
    answers: &Answers,
) {
    let answer = |meaning| answer_that_means(fields, answers, meaning).to_owned();
    next.applicant = answer(FieldMeaning::ApplicantName);
    next.phone = answer(FieldMeaning::ApplicantPhone);
    next.email = answer(FieldMeaning::ApplicantEmail);
    next.case.village = answer(FieldMeaning::ApplicantVillage);
    next.case.prints_at_counter =
        service.print == PrintPlace::Village && next.case.channel == Channel::Loket;
    let office = if service.print == PrintPlace::Zone {
        profile.print_office(&next.case.village)
    } else {
        profile.main_office()
    };
    next.case.print_office = office.map(|office| office.code.clone()).unwrap_or_default();
    next.answers = answers.clone();
    next.accepted_at = None;
    next.due_at = None;
    next.draft_tried = false;
    next.draft_file_fault = None;
    next.reason = String::new();
    next.faults = Vec::new();
}

pub(super) fn search_keys(
    office: &Office,
    agency: &AgencyCode,
    application: &Application,
    fields: &[Field],
    answers: &Answers,
) -> SearchKeys {
    let numbers = fields
        .iter()
        .filter(|field| field.is_nik() || matches!(field.kind, FieldKind::Kk | FieldKind::Phone))
        .filter_map(|field| answers.get(&field.name));
    let mut hashes: Vec<String> = numbers.map(|number| office.keyed_hash(agency, number)).collect();
    hashes.sort();
    hashes.dedup();
    SearchKeys { words: domain::person_name::search_words(&application.applicant), hashes }
}

/// Whom an application names: keyed hashes of its NIKs and family card numbers. Who merely
/// reports it is one of them too.
pub(super) fn subjects(
    office: &Office,
    agency: &AgencyCode,
    fields: &[Field],
    answers: &Answers,
) -> BTreeSet<String> {
    let named = fields.iter().filter(|field| field.is_nik() || field.kind == FieldKind::Kk);
    named
        .filter_map(|field| answers.get(&field.name))
        .map(|number| office.keyed_hash(agency, number))
        .collect()
}

/// Forgets what was uploaded and replaced before it was ever sent, which is nobody's file, and
/// gives the ids of its contents.
pub(super) async fn replaced_uploads(
    tx: &mut store::Tx,
    before: &Case,
    file: Option<&File>,
) -> Result<Vec<String>> {
    match file {
        Some(file) if before.status == Status::Draft => {
            Ok(files::forget_others(tx, &before.agency, &before.id, FileKind::Berkas, &file.id)
                .await?)
        }
        _ => Ok(Vec::new()),
    }
}
