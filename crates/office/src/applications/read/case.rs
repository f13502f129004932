//! An application as officers and its counter see it.

use domain::calendar::parse_date;
use domain::form::{Answers, Field, FieldKind, Part, Raw, applies, unfold};
use domain::nik::Nik;
use domain::procedure::{Action, ActorKind, Case, Channel, Offer, Role, Status, available};
use domain::profile::Profile;
use domain::service::Service;
use domain::views::{AnswerView, CaseView, EventView};
use domain::words::{self, Lang, Text, say};
use store::applications::Application;
use store::events::{self, Event};
use store::{Tx, files, residents, staff};

use crate::applications::mark_papers::{documents_of, issued_views, papers_view};
use crate::applications::named_people::beside;
use crate::applications::read::form::{fault_label, file_view, part_of, service_for};
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
    lang: Lang,
) -> Result<CaseView> {
    let case = &application.case;
    let (edition, service) = (office.edition_of(application)?, office.service_of(application)?);
    let fields = asked_of(edition, service, application)?;
    let mut tx = office.db.read().await?;
    let events = events::of(&mut tx, &case.agency, &case.id).await?;
    let holder = match &case.assignee {
        Some(id) => Some((name_of(&mut tx, &case.agency, id).await?, *id == caller.actor.id)),
        None => None,
    };
    let filed_by = name_of(&mut tx, &case.agency, &case.filed_by).await?;
    let file = files::newest(&mut tx, &case.agency, &case.id, "berkas").await?.map(file_view);
    let (konsep, signed) = (konsep_of(&mut tx, case).await?, signed_of(&mut tx, case).await?);
    let documents = documents_of(&mut tx, service, application).await?;
    drop(tx);
    let behind_counter = is_behind_counter(caller, case);
    let offers = offers(caller, profile, case);
    let moment = |at: i64| profile.agency.zone.moment(at, lang);
    Ok(CaseView {
        id: case.id.clone(),
        version: case.version,
        reg_no: application.reg_no.clone(),
        status: case.status,
        note: note(application, service, &fields),
        since: moment(case.status_since),
        promised: application.due_at.filter(|_| !case.status.is_terminal()).map(moment),
        service: service_for(service, &raw_answers(application)?),
        applicant: application.applicant.clone(),
        forms: form_links(edition, service),
        answers: answer_views(
            office,
            profile,
            application,
            &fields,
            (service.subject.as_deref(), !behind_counter),
            lang,
        )?,
        groups: groups(service),
        file,
        konsep: konsep.into_iter().filter(|_| !behind_counter).map(file_view).collect(),
        signed: signed.into_iter().map(file_view).collect(),
        kinds: service.issued_documents.clone(),
        documents: issued_views(documents, lang),
        papers: papers_view(office, caller, profile, application)?,
        stages: profile.procedure.stages(),
        has_resi: has_resi(&profile.procedure, case.status) && gets_resi(caller, application),
        source: source(profile, case, lang),
        filed_by,
        print_place: print_place(profile, application),
        queue_number: application.queue_number.clone(),
        siak_reference: application.siak_reference.clone(),
        handed: handed(application),
        holder,
        may_take: !behind_counter && offers.iter().any(|offer| !files_for_others(offer.role)),
        offers,
        passed: passed(&events, case.status),
        history: events
            .iter()
            .map(|event| event_view(event, profile, service, &fields, lang))
            .collect(),
    })
}

/// Whether a role files for others and does not process.
const fn files_for_others(role: ActorKind) -> bool {
    matches!(role, ActorKind::Counter | ActorKind::Institution)
}

/// Whether a caller sees an application only because they file for others.
fn is_behind_counter(caller: &Caller, case: &Case) -> bool {
    let processes = |role: &Role| !files_for_others(role.kind) && role.reaches(case);
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

/// Where the documents are collected; empty when there are none.
fn print_place(profile: &Profile, application: &Application) -> String {
    if application.case.issues_document { collect_at(profile, application) } else { String::new() }
}

/// Who took the documents, with the strokes of the signature that was made on the screen.
fn handed(application: &Application) -> Option<(String, Option<String>)> {
    let name = application.recipient.clone()?;
    Some((name, application.recipient_signature.clone().filter(|strokes| strokes != "paper")))
}

pub(crate) fn answer_views(
    office: &Office,
    profile: &Profile,
    application: &Application,
    fields: &[Field],
    named: (Option<&str>, bool),
    lang: Lang,
) -> Result<Vec<AnswerView>> {
    if application.reg_no.is_empty() {
        // A discarded draft: what was typed is gone.
        return Ok(Vec::new());
    }
    let answers: Answers = serde_json::from_str(&application.answers)?;
    Ok(views_of(office, profile, &answers, fields, named, lang))
}

/// Answers as they are read, with what is odd beside them. `named` is the field that names whom
/// it is about, and whether the whole names are told that the register has: to officers,
/// and to residents of the own family.
pub(crate) fn views_of(
    office: &Office,
    profile: &Profile,
    answers: &Answers,
    fields: &[Field],
    (subject, whole): (Option<&str>, bool),
    lang: Lang,
) -> Vec<AnswerView> {
    let raw = raw_of(answers);
    let today = profile.agency.zone.local(office.now()).date();
    let birth = answers.get("tanggal_lahir").and_then(parse_date);
    fields
        .iter()
        .filter(|field| {
            field.kind != FieldKind::Group && !field.comes_along() && applies(field, &raw)
        })
        .map(|field| {
            let answer = answers.get(&field.name).unwrap_or_default();
            let (found, other) = beside(fields, field, &raw, subject, whole, lang);
            let mut warnings = match field.kind {
                FieldKind::Nik | FieldKind::Person => {
                    Nik::parse(answer).map_or(Vec::new(), |nik| {
                        let own_birth = birth.filter(|_| !field.name.ends_with("pelapor"));
                        nik.warnings(own_birth, today, |digits| {
                            profile.areas.has_district_digits(digits)
                        })
                        .into_iter()
                        .map(|w| words::nik_warning(w, lang).to_owned())
                        .collect()
                    })
                }
                FieldKind::Name if !answer.is_empty() => domain::person_name::warnings(answer)
                    .into_iter()
                    .map(|w| words::name_warning(w, lang).to_owned())
                    .collect(),
                _ => Vec::new(),
            };
            warnings.extend(other);
            AnswerView {
                found,
                field: field.name.clone(),
                label: field.label.clone(),
                value: in_words(profile, field, answer, lang),
                warnings,
                key_data: part_of(profile, &field.name) == Part::KeyData,
            }
        })
        .collect()
}

/// The fields that an application was asked: of a group the rows that were answered.
pub(crate) fn asked_of(
    profile: &Profile,
    service: &Service,
    application: &Application,
) -> Result<Vec<Field>> {
    let fields = profile.fields(service);
    if application.answers.is_empty() {
        return Ok(fields);
    }
    let answers: Answers = serde_json::from_str(&application.answers)?;
    Ok(unfold(&fields, &raw_of(&answers)))
}

fn raw_of(answers: &Answers) -> Raw {
    answers.iter().map(|(name, answer)| (name.to_owned(), answer.to_owned())).collect()
}

/// What was answered, by field; empty before it was sent.
pub(crate) fn raw_answers(application: &Application) -> Result<Raw> {
    if application.answers.is_empty() {
        return Ok(Raw::new());
    }
    Ok(raw_of(&serde_json::from_str(&application.answers)?))
}

/// An answer as it is read.
pub(crate) fn in_words(profile: &Profile, field: &Field, answer: &str, lang: Lang) -> String {
    let option = |code: &str| {
        field
            .options
            .iter()
            .find(|option| option.code == code)
            .map_or(code.to_owned(), |option| option.label.clone())
    };
    match field.kind {
        FieldKind::Choice | FieldKind::Choices => answer
            .split(',')
            .filter(|code| !code.is_empty())
            .map(option)
            .collect::<Vec<_>>()
            .join(", "),
        FieldKind::Phone => crate::accounts::residents::spoken(answer),
        FieldKind::Village if !answer.is_empty() => profile.areas.label(answer),
        FieldKind::PastDate | FieldKind::Date => parse_date(answer)
            .map_or(answer.to_owned(), |date| domain::calendar::date_words(date, lang)),
        FieldKind::Decimal => answer.replace('.', ","),
        FieldKind::Time => answer.replace(':', "."),
        _ => answer.to_owned(),
    }
}

/// Where an application came from: the counter's area, an institution, or the resident.
pub(crate) fn source(profile: &Profile, case: &Case, lang: Lang) -> String {
    match case.channel {
        Channel::Loket => profile.areas.label(&case.filed_area),
        Channel::Instansi => say(Text::SourceInstitution, lang).to_owned(),
        Channel::Mandiri => say(Text::SourceOwn, lang).to_owned(),
    }
}

/// Why an application was cancelled or sent back, with what is wrong.
fn note(application: &Application, service: &Service, fields: &[Field]) -> String {
    if !matches!(application.case.status, Status::Cancelled | Status::Accepted) {
        return String::new();
    }
    let faults =
        application.faults.split_whitespace().map(|fault| fault_label(fault, service, fields));
    std::iter::once(application.reason.clone())
        .filter(|reason| !reason.is_empty())
        .chain(faults)
        .collect::<Vec<_>>()
        .join(" · ")
}

fn event_view(
    event: &Event,
    profile: &Profile,
    service: &Service,
    fields: &[Field],
    lang: Lang,
) -> EventView {
    let what = match (event.what.as_str(), Action::from_code(&event.what)) {
        (_, Some(action)) => words::action(action, lang),
        ("take", None) => say(Text::Take, lang),
        ("papers", None) => say(Text::PapersMarked, lang),
        _ => say(Text::GiveBack, lang),
    };
    let mut why: Vec<String> =
        event.faults.split_whitespace().map(|fault| fault_label(fault, service, fields)).collect();
    if !event.reason.is_empty() {
        why.insert(0, event.reason.clone());
    }
    EventView {
        at: profile.agency.zone.moment(event.at, lang),
        who: event.actor_name.clone(),
        role: event.role,
        what: what.to_owned(),
        why: why.join(" · "),
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
pub(crate) async fn name_of(tx: &mut Tx, agency: &str, id: &str) -> Result<String> {
    if let Some(person) = staff::by_id(tx, agency, id).await? {
        return Ok(person.name);
    }
    Ok(residents::get(tx, agency, id).await?.map(|person| person.name).unwrap_or_default())
}
