//! The sheets of an application: the receipt, the packing slip for its physical file, and the slip
//! against which its documents are handed over.

use documents::Sheet;
use domain::form::FieldMeaning;
use domain::id::ApplicationId;
use domain::lang::Lang;
use domain::papers::{PaperState, Papers};
use domain::procedure::{ActorKind, Case, Condition, Procedure, Status, sees};
use domain::profile::Profile;
use domain::reading::ReadKind;
use domain::service::Service;
use store::applications::Application;
use words::{Text, say};

use crate::applications::hand_over::resi_code;
use crate::applications::papers::{documents_of, issued_views, office_address};
use crate::applications::read::{pin, source};
use crate::applications::reads::note_reading;
use crate::applications::sent::answer_that_means;
use crate::applications::visible::visible;
use crate::messages::collect_at;
use crate::typesetting::typeset_sheet;
use crate::{Caller, Office, OfficeError, Result};

/// Whether documents are collected in a status against the Resi.
pub(crate) fn has_resi(procedure: &Procedure, status: Status) -> bool {
    procedure
        .steps
        .iter()
        .any(|step| step.from.contains(&status) && step.needs.contains(&Condition::Resi))
}

/// Whether papers are sent to the office on the way.
pub(crate) fn sends_papers(procedure: &Procedure) -> bool {
    procedure.stages().contains(&Status::AwaitingFiles)
}

/// Who gets the Resi: who filed, and the registrar for somebody who has lost it; never who hands
/// over against it.
pub(crate) fn gets_resi(caller: &Caller, application: &Application) -> bool {
    let registers =
        caller.actor.has(ActorKind::Registrar) && !caller.actor.has(ActorKind::PickupClerk);
    application.case.is_filed_by(&caller.actor) || registers
}

/// The receipt as PDF/A. `base` is the address of this site: the QR code leads to the state of
/// the application.
///
/// # Errors
/// [`OfficeError::NotFound`] for an application that was not sent or lies outside of the
/// caller's area.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn receipt(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
    base: &str,
    lang: Lang,
) -> Result<Vec<u8>> {
    let (profile, application) = for_sheet(office, caller, id, &ReadKind::Receipt).await?;
    let row = |text: Text, value: String| (say(text, lang).to_owned(), value);
    let mut sheet = sheet(office, profile, &application, Text::Receipt, lang);
    sheet.rows.extend([
        row(Text::ColVillage, profile.areas.label(&application.case.village)),
        row(Text::SourceArea, source_words(profile, &application.case, lang)),
        row(
            Text::SentAtLabel,
            words::time::moment(
                profile.agency.zone,
                application.submitted_at.unwrap_or(application.created_at),
                lang,
            ),
        ),
        row(Text::Pin, pin(office, &application)),
    ]);
    if application.case.issues_document {
        sheet.rows.push(row(
            Text::CollectAt,
            words::collect_at(&collect_at(profile, &application), lang),
        ));
    }
    sheet.qr = format!("{base}/status#{}/{}", application.reg_no, pin(office, &application));
    say(Text::SentNext, lang).clone_into(&mut sheet.next_title);
    let next = if sends_papers(&profile.procedure) { words::SENT_WITH_PAPERS } else { words::SENT };
    sheet.next = next.map(|text| say(text, lang).to_owned()).to_vec();
    typeset_sheet(office, sheet).await
}

/// The packing slip (surat pengantar) that is enclosed with a physical file, as PDF/A: a QR for
/// the application, and one for each paper.
///
/// # Errors
/// [`OfficeError::NotFound`] when no papers were asked for, or outside of the caller's area.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn packing_slip(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
    base: &str,
    lang: Lang,
) -> Result<Vec<u8>> {
    let (profile, application) = for_sheet(office, caller, id, &ReadKind::PackingSlip).await?;
    let papers = &application.case.papers;
    let open = |code: &String| {
        matches!(papers.items.get(code), Some(PaperState::Expected | PaperState::Missing))
    };
    let service = office.service_of(&application)?;
    let items = service.requirements.iter().filter(|requirement| open(&requirement.code));
    let items: Vec<_> = items
        .map(|asked| (asked.text.clone(), Papers::label(&application.reg_no, &asked.code)))
        .collect();
    if items.is_empty() {
        return Err(OfficeError::NotFound);
    }
    let mut sheet = sheet(office, profile, &application, Text::PackingSlip, lang);
    sheet.rows.push((say(Text::SendTo, lang).to_owned(), office_address(profile)));
    sheet.qr = format!("{base}/kerja/nomor/{}", application.reg_no);
    say(Text::PapersEnclosed, lang).clone_into(&mut sheet.items_title);
    sheet.items = items;
    say(Text::SentNext, lang).clone_into(&mut sheet.next_title);
    sheet.next = [Text::SlipNext1, Text::SlipNext2, Text::SlipNext3]
        .map(|text| say(text, lang).to_owned())
        .to_vec();
    typeset_sheet(office, sheet).await
}

/// The Resi Pengambilan as PDF/A: against it the documents are handed over. `base` is the
/// address of this site: its QR code leads staff to the hand-over.
///
/// # Errors
/// [`OfficeError::NotFound`] while nothing is to be collected, or outside of the caller's area.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn resi(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
    base: &str,
    lang: Lang,
) -> Result<Vec<u8>> {
    let (profile, application) = for_sheet(office, caller, id, &ReadKind::Resi).await?;
    if !has_resi(&profile.procedure, application.case.status) || !gets_resi(caller, &application) {
        return Err(OfficeError::NotFound);
    }
    let mut tx = office.db.read().await?;
    let documents =
        issued_views(documents_of(&mut tx, office.service_of(&application)?, &application).await?);
    drop(tx);
    let row = |text: Text, value: String| (say(text, lang).to_owned(), value);
    let code = resi_code(office, &application);
    let mut sheet = sheet(office, profile, &application, Text::Resi, lang);
    sheet.rows.extend([
        row(Text::Reporter, reporter(profile, office.service_of(&application)?, &application)),
        row(Text::CollectAt, words::collect_at(&collect_at(profile, &application), lang)),
        row(Text::QueueNumber, application.queue_number.clone().unwrap_or_default()),
        row(
            Text::ReadySince,
            words::time::moment(profile.agency.zone, application.case.status_since, lang),
        ),
        row(Text::ResiCode, format!("{} {}", &code[..4], &code[4..])),
    ]);
    sheet.qr = format!("{base}/kerja/nomor/{}#{code}", application.reg_no);
    say(Text::IssuedDocuments, lang).clone_into(&mut sheet.items_title);
    let item = |document: views::IssuedView| {
        (
            format!(
                "{}, {}, {}",
                document.kind,
                document.number,
                words::time::iso_date(&document.issued_on, lang)
            ),
            String::new(),
        )
    };
    sheet.items = documents.into_iter().map(item).collect();
    say(Text::SentNext, lang).clone_into(&mut sheet.next_title);
    sheet.next = [Text::ResiNext1, Text::ResiNext2].map(|text| say(text, lang).to_owned()).to_vec();
    say(Text::RecipientSigns, lang).clone_into(&mut sheet.sign_label);
    typeset_sheet(office, sheet).await
}

/// What every sheet needs: the application, which must have been sent. The reading is noted.
async fn for_sheet<'a>(
    office: &'a Office,
    caller: &Caller,
    id: &ApplicationId,
    what: &ReadKind,
) -> Result<(&'a Profile, Application)> {
    let profile = office.profile_of(caller)?;
    let application = visible(office, caller, id).await?;
    if application.reg_no.is_empty() {
        return Err(OfficeError::NotFound);
    }
    let role = sees(&application.case.place(), &caller.actor).map_err(OfficeError::unseen)?;
    note_reading(office, caller, id, role, what).await?;
    Ok((profile, application))
}

/// A sheet with the agency's head, the number, service and applicant, and the foot.
fn sheet(
    office: &Office,
    profile: &Profile,
    application: &Application,
    title: Text,
    lang: Lang,
) -> Sheet {
    let row = |text: Text, value: String| (say(text, lang).to_owned(), value);
    let contact = &profile.agency.contact;
    let whatsapp = if contact.whatsapp.is_empty() {
        String::new()
    } else {
        format!("WA {}. ", contact.whatsapp)
    };
    Sheet {
        title: say(title, lang).to_owned(),
        office: profile.agency.name.clone(),
        app: profile.agency.app_name.clone(),
        number_label: say(Text::SentNumber, lang).to_owned(),
        number: application.reg_no.clone(),
        qr: String::new(),
        rows: vec![
            row(Text::ColService, office.service_name(application)),
            row(Text::ColApplicant, application.applicant.clone()),
        ],
        next_title: String::new(),
        next: Vec::new(),
        items_title: String::new(),
        items: Vec::new(),
        sign_label: String::new(),
        footer: format!(
            "{}: {}. {whatsapp}{}",
            say(Text::PickupHours, lang),
            words::time::week(profile.calendar.zone, &profile.calendar.week, lang),
            say(Text::Free, lang)
        ),
        date: profile.agency.zone.local(office.now()).date(),
    }
}

/// The name of who reports.
fn reporter(profile: &Profile, service: &Service, application: &Application) -> String {
    let fields = profile.fields(service);
    answer_that_means(&fields, &application.answers, FieldMeaning::ReporterName).to_owned()
}

fn source_words(profile: &Profile, case: &Case, lang: Lang) -> String {
    let from = source(profile, case);
    words::forms::source(from.channel, &from.area, lang)
}
