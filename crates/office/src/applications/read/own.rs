//! A resident's own applications: the list, the form, and following one on its way.

use domain::file::FileKind;
use domain::id::ApplicationId;
use domain::papers::Papers;
use domain::procedure::{Action, ActorKind, Channel, Refusal, Status, available};
use domain::profile::Profile;
use store::applications::{Application, Header};
use store::{applications, events, files};
use views::{AnswerView, OwnCase, OwnPage, OwnRow, OwnStep};

use crate::applications::papers::{issued_views, papers_view};
use crate::applications::read::answers::{answer_views, asked_of};
use crate::applications::read::form::form_view;
use crate::applications::read::parts::file_view;
use crate::applications::read::relatives::{followed_page, relatives_applications};
use crate::applications::read::standing::{Dated, standing_of};
use crate::applications::read::status::pin;
use crate::applications::receipt::{has_resi, sends_papers};
use crate::applications::visible::visible;
use crate::catalogue::form_links;
use crate::messages::collect_at;
use crate::signing::signed_of;
use crate::{Caller, Office, OfficeError, Result};

/// So many applications are listed.
const MOST: usize = 100;

/// Whether an application waits for whoever filed it.
fn is_their_turn(status: Status, papers: &Papers) -> bool {
    match status {
        Status::Draft | Status::Cancelled => true,
        Status::AwaitingFiles => papers.carrier.is_none(),
        _ => false,
    }
}

/// The caller's applications, the newest first, and after them those of the family that
/// somebody else filed.
///
/// # Errors
/// [`OfficeError::Refused`] for a caller whose account is not active; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn own_applications(office: &Office, caller: &Caller) -> Result<Vec<OwnRow>> {
    if !caller.actor.has(ActorKind::Resident) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let _profile = office.profile_of(caller)?;
    let mut tx = office.db.read().await?;
    let found =
        applications::filed_by(&mut tx, &caller.actor.agency, &caller.actor.id, MOST).await?;
    let relatives = relatives_applications(office, &mut tx, caller).await?;
    drop(tx);
    let row = |header: Header, family: bool, turn: bool| OwnRow {
        family,
        turn,
        service: office.listed_service(&header).map(|of| of.name.clone()).unwrap_or_default(),
        since: header.status_since,
        status: header.status,
        reg_no: header.reg_no,
        applicant: header.applicant,
        id: header.id.into(),
    };
    // A draft that was thrown away leaves nothing to follow.
    let own = found
        .into_iter()
        .filter(|(a, _)| !(a.status == Status::Withdrawn && a.reg_no.is_empty()))
        .map(|(a, papers)| (is_their_turn(a.status, &papers), a))
        .map(|(turn, a)| row(a, false, turn));
    Ok(own.chain(relatives.into_iter().map(|a| row(a, true, false))).collect())
}

/// The page of one of the caller's applications, or of one of the family's.
///
/// # Errors
/// [`OfficeError::NotFound`] for one that is neither; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn own_page(office: &Office, caller: &Caller, id: &ApplicationId) -> Result<OwnPage> {
    if !caller.actor.has(ActorKind::Resident) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let profile = office.profile_of(caller)?;
    let application = match visible(office, caller, id).await {
        Err(OfficeError::NotFound | OfficeError::Refused(_)) => {
            return followed_page(office, caller, profile, id).await;
        }
        found => found?,
    };
    if matches!(application.case.status, Status::Draft | Status::Cancelled) {
        return Ok(OwnPage::Form(Box::new(form_view(office, profile, &application).await?)));
    }
    Ok(OwnPage::Case(Box::new(own_case(office, caller, profile, &application).await?)))
}

async fn own_case(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    application: &Application,
) -> Result<OwnCase> {
    let case = &application.case;
    let service = office.service_of(application)?;
    let mut tx = office.db.read().await?;
    let events = events::of(&mut tx, &case.agency, &case.id).await?;
    let file = files::newest(&mut tx, &case.agency, &case.id, FileKind::Berkas).await?;
    let signed = signed_of(&mut tx, case).await?;
    let registered = store::issued::of(&mut tx, &case.agency, &case.id).await?;
    let helper = match &case.on_behalf {
        own if *own == caller.actor.id => {
            store::staff::name(&mut tx, &case.agency, &case.filed_by).await?
        }
        _ => None,
    };
    drop(tx);
    let steps = events
        .iter()
        .filter(|event| event.from != event.to)
        .map(|event| OwnStep { status: event.to, at: event.at });
    Ok(OwnCase {
        id: case.id.clone().into(),
        version: case.version,
        reg_no: application.reg_no.clone(),
        service: service.name.clone(),
        applicant: application.applicant.clone(),
        status: case.status,
        steps: steps.collect(),
        promised: standing_of(profile, &Dated::of(office, application), office.now()).promised,
        place: case.issues_document.then(|| collect_at(profile, application)),
        queue_number: application.queue_number.clone(),
        // What an officer is warned of is not for the resident to worry about.
        answers: answer_views(
            office,
            profile,
            application,
            &asked_of(profile, service, application),
            (service.subject.as_deref(), case.channel == Channel::Mandiri),
        )
        .into_iter()
        .map(|answer| AnswerView { warnings: Vec::new(), ..answer })
        .collect(),
        forms: form_links(office.edition_of(application)?, service),
        file: file.map(file_view),
        signed: signed.into_iter().map(file_view).collect(),
        documents: issued_views(
            registered.into_iter().filter(|document| !document.number.is_empty()).collect(),
        ),
        papers: papers_view(office, caller, profile, application)?,
        sends_papers: sends_papers(&profile.procedure),
        ready: profile.procedure.is_ready(case.status),
        has_resi: has_resi(&profile.procedure, case.status),
        pin: pin(office, application),
        filed_for: helper.map(|_| profile.areas.label(&case.filed_area)).unwrap_or_default(),
        may_withdraw: available(&profile.procedure, case, &caller.actor)
            .iter()
            .any(|o| o.action == Action::Withdraw && o.barred.is_none()),
    })
}
