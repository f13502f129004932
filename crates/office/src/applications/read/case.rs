//! An application as officers and its counter see it.

use domain::fault::Fault;
use domain::file::FileKind;
use domain::form::{Field, FieldKind};
use domain::id::{AccountId, AgencyCode};
use domain::office_place::CollectAt;
use domain::procedure::{Action, ActorKind, Case, EventDetail, Offer, Role, Status, available};
use domain::profile::Profile;
use domain::service::Service;
use domain::signature::Signature;
use store::applications::Application;
use store::events::Event;
use store::{Tx, events, files, residents, staff};
use views::{CaseView, EventView, WhyView};

use crate::applications::papers::{documents_of, issued_views, paper_text, papers_view};
use crate::applications::read::answers::{answer_views, asked_of, source};
use crate::applications::read::parts::{fault_label, file_view, service_for};
use crate::applications::read::standing::{Dated, standing_of};
use crate::applications::receipt::{gets_resi, has_resi};
use crate::catalogue::form_links;
use crate::messages::collect_at;
use crate::signing::{konsep_of, signed_of};
use crate::{Caller, Office, Result};

/// Everything the case page shows to this caller.
pub(crate) async fn case_view(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    application: &Application,
) -> Result<CaseView> {
    let case = &application.case;
    let (edition, service) = (office.edition_of(application)?, office.service_of(application)?);
    let fields = asked_of(edition, service, application);
    let mut tx = office.db.read().await?;
    let events = events::of(&mut tx, &case.agency, &case.id).await?;
    let holder = match &case.assignee {
        Some(id) => Some((name_of(&mut tx, &case.agency, id).await?, *id == caller.actor.id)),
        None => None,
    };
    let filed_by = name_of(&mut tx, &case.agency, &case.filed_by).await?;
    let file =
        files::newest(&mut tx, &case.agency, &case.id, FileKind::Berkas).await?.map(file_view);
    let (konsep, signed) = (konsep_of(&mut tx, case).await?, signed_of(&mut tx, case).await?);
    let documents = documents_of(&mut tx, service, application).await?;
    drop(tx);
    let behind_counter = is_behind_counter(caller, case);
    let offers = offers(caller, profile, case);
    Ok(CaseView {
        id: case.id.clone().into(),
        version: case.version,
        reg_no: application.reg_no.clone(),
        status: case.status,
        note: note(application, service, &fields),
        since: case.status_since,
        promised: standing_of(profile, &Dated::of(office, application), office.now()).promised,
        service: service_for(service, &application.answers.typed()),
        applicant: application.applicant.clone(),
        forms: form_links(edition, service),
        answers: answer_views(
            office,
            profile,
            application,
            &fields,
            (service.subject.as_deref(), !behind_counter),
        ),
        groups: groups(service),
        file,
        konsep: konsep.into_iter().filter(|_| !behind_counter).map(file_view).collect(),
        signed: signed.into_iter().map(file_view).collect(),
        kinds: service.issued_documents.clone(),
        documents: issued_views(documents),
        papers: papers_view(office, caller, profile, application)?,
        stages: profile.procedure.stages(),
        has_resi: has_resi(&profile.procedure, case.status) && gets_resi(caller, application),
        source: source(profile, case),
        filed_by,
        print_place: print_place(profile, application),
        queue_number: application.queue_number.clone(),
        siak_reference: application.siak_reference.clone(),
        handed: handed(application),
        holder,
        may_take: !behind_counter && offers.iter().any(|offer| !files_for_others(offer.role)),
        offers,
        passed: passed(&events, case.status),
        history: events.iter().map(|event| event_view(event, service, &fields)).collect(),
    })
}

/// Whether a role files for others and does not process.
pub(crate) const fn files_for_others(role: ActorKind) -> bool {
    matches!(role, ActorKind::Counter | ActorKind::Institution)
}

/// Whether a caller sees an application only because they file for others.
fn is_behind_counter(caller: &Caller, case: &Case) -> bool {
    let processes = |role: &Role| !files_for_others(role.kind) && role.reaches(&case.place());
    !caller.actor.roles.iter().any(processes)
}

/// What the caller may do now, but for sending the form.
fn offers(caller: &Caller, profile: &Profile, case: &Case) -> Vec<Offer> {
    available(&profile.procedure, case, &caller.actor)
        .into_iter()
        .filter(|offer| !matches!(offer.action, Action::Submit | Action::Resubmit))
        .collect()
}

/// The groups of a service's fields, with their labels.
fn groups(service: &Service) -> Vec<(String, String)> {
    let groups = service.fields.iter().filter(|field| field.kind == FieldKind::Group);
    groups.map(|field| (field.name.clone(), field.label.clone())).collect()
}

/// Where the documents are collected, when there are any.
fn print_place(profile: &Profile, application: &Application) -> Option<CollectAt> {
    application.case.issues_document.then(|| collect_at(profile, application))
}

/// Who took the documents, with the strokes of the signature that was made on the screen.
fn handed(application: &Application) -> Option<(String, Option<String>)> {
    let name = application.recipient.clone()?;
    let signature = application.recipient_signature.as_ref();
    Some((name, signature.and_then(Signature::strokes).map(str::to_owned)))
}

/// Why an application was cancelled or sent back, with what is wrong.
fn note(application: &Application, service: &Service, fields: &[Field]) -> WhyView {
    if !matches!(application.case.status, Status::Cancelled | Status::Accepted) {
        return WhyView::default();
    }
    why_view(&application.reason, &application.faults, service, fields)
}

fn why_view(reason: &str, faults: &[Fault], service: &Service, fields: &[Field]) -> WhyView {
    WhyView {
        reason: reason.to_owned(),
        faults: faults.iter().map(|fault| fault_label(fault, service, fields)).collect(),
    }
}

fn event_view(event: &Event, service: &Service, fields: &[Field]) -> EventView {
    let detail = match &event.detail {
        EventDetail::Papers(changed) => EventDetail::Papers(
            changed.iter().map(|(code, state)| (paper_text(service, code), *state)).collect(),
        ),
        other => other.clone(),
    };
    EventView {
        at: event.at,
        who: event.actor_name.clone(),
        role: event.role,
        what: event.what,
        why: why_view(&event.reason, &event.faults, service, fields),
        detail,
    }
}

/// The statuses an application has passed on the way to the present one, without those it was sent
/// back from.
fn passed(events: &[Event], present: Status) -> Vec<Status> {
    let mut line = vec![Status::Draft];
    for event in events.iter().filter(|event| event.from != event.to) {
        if let Some(at) = line.iter().position(|status| *status == event.to) {
            line.truncate(at);
        }
        line.push(event.to);
    }
    line.retain(|status| {
        *status != present && *status != Status::Draft && *status != Status::Signing
    });
    line
}

/// The name of a person.
pub(crate) async fn name_of(tx: &mut Tx, agency: &AgencyCode, id: &AccountId) -> Result<String> {
    if let Some(person) = staff::by_id(tx, agency, id).await? {
        return Ok(person.name);
    }
    Ok(residents::get(tx, agency, id).await?.map(|person| person.name).unwrap_or_default())
}
