//! The physical file and the issued documents of an application.

use std::collections::BTreeSet;

use domain::calendar::parse_date;
use domain::papers::{PaperState, Papers};
use domain::procedure::{Action, Actor, ActorKind, Input, Offer, Refusal, Status, available, sees};
use domain::profile::Profile;
use domain::service::Service;
use jiff::civil::Date;
use store::applications::Application;
use store::issued::Issued;
use store::{Tx, issued};
use views::{IssuedView, PaperView, PapersView};

use crate::{ActForm, Caller, Office, Result};

/// The physical file of an application as the caller sees it; `None` when none was asked for.
pub(crate) fn papers_view(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    application: &Application,
) -> Result<Option<PapersView>> {
    let case = &application.case;
    if case.papers.items.is_empty() {
        return Ok(None);
    }
    let service = office.service_of(application)?;
    let asked = service.requirements.iter().filter_map(|requirement| {
        let state = *case.papers.items.get(&requirement.code)?;
        Some(PaperView { code: requirement.code.clone(), text: requirement.text.clone(), state })
    });
    let sends = |offer: &Offer| offer.action == Action::SendFiles && offer.barred.is_none();
    Ok(Some(PapersView {
        items: asked.collect(),
        carrier: case.papers.carrier,
        tracking: case.papers.tracking.clone(),
        address: office_address(profile),
        may_mark: marker(application, &caller.actor).is_ok(),
        may_send: available(&profile.procedure, case, &caller.actor).iter().any(sends),
    }))
}

/// What a paper is called.
pub(crate) fn paper_text(service: &Service, code: &str) -> String {
    service
        .requirements
        .iter()
        .find(|requirement| requirement.code == code)
        .map_or(code.to_owned(), |found| found.text.clone())
}

/// The papers in one state, in words.
pub(crate) fn papers_in(service: &Service, papers: &Papers, state: PaperState) -> Vec<String> {
    let asked = service
        .requirements
        .iter()
        .filter(|requirement| papers.items.get(&requirement.code) == Some(&state));
    asked.map(|requirement| requirement.text.clone()).collect()
}

/// The Dinas with its address.
pub(crate) fn office_address(profile: &Profile) -> String {
    profile
        .main_office()
        .map(|office| format!("{}, {}", office.name, office.address))
        .unwrap_or_default()
}

/// The documents that were ticked as to be issued. A service that issues none has none.
pub(crate) fn estimated(service: &Service, form: &ActForm) -> Vec<Issued> {
    let ticked = service
        .issued_documents
        .iter()
        .filter(|kind| form.inputs.all(Input::Documents).any(|ticked| ticked == *kind));
    ticked
        .zip(0..)
        .map(|(kind, position)| Issued {
            position,
            kind: kind.clone(),
            number: String::new(),
            issued_on: String::new(),
        })
        .collect()
}

/// The documents with the numbers and dates that were typed; `None` when one lacks either, is dated
/// in the future, or two have one number.
pub(crate) fn numbered(documents: &[Issued], form: &ActForm, today: Date) -> Option<Vec<Issued>> {
    let typed: Vec<_> = form.inputs.numbers().collect();
    let with = |document: &Issued| {
        let (number, date) = typed.get(usize::try_from(document.position).ok()?)?;
        let number: String =
            number.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
        (!number.is_empty()).then_some(())?;
        let date = parse_date(date.trim()).filter(|date| *date <= today)?;
        Some(Issued { number, issued_on: date.to_string(), ..document.clone() })
    };
    let all: Vec<Issued> = documents.iter().map(with).collect::<Option<_>>()?;
    let different: BTreeSet<&str> = all.iter().map(|document| document.number.as_str()).collect();
    (different.len() == all.len()).then_some(all)
}

/// The documents of an application: those that were estimated, else those of its service.
pub(crate) async fn documents_of(
    tx: &mut Tx,
    service: &Service,
    application: &Application,
) -> Result<Vec<Issued>> {
    let there = issued::of(tx, &application.case.agency, &application.case.id).await?;
    if !there.is_empty() {
        return Ok(there);
    }
    let kinds = service.issued_documents.iter().zip(0..);
    Ok(kinds
        .map(|(kind, position)| Issued {
            position,
            kind: kind.clone(),
            number: String::new(),
            issued_on: String::new(),
        })
        .collect())
}

/// The documents as they travel.
pub(crate) fn issued_views(documents: Vec<Issued>) -> Vec<IssuedView> {
    let view = |document: Issued| IssuedView {
        issued_on: document.issued_on,
        kind: document.kind,
        number: document.number,
    };
    documents.into_iter().map(view).collect()
}

/// The roles that handle physical files.
pub(crate) fn handles_papers(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Verifier | ActorKind::Registrar | ActorKind::PickupClerk)
}

/// Whether an actor may mark where the papers of an application are, and in which role.
pub(crate) fn marker(
    application: &Application,
    actor: &Actor,
) -> std::result::Result<ActorKind, Refusal> {
    let case = &application.case;
    sees(&case.place(), actor)?;
    let role = actor
        .roles
        .iter()
        .find(|role| handles_papers(role.kind) && role.reaches(&case.place()))
        .ok_or(Refusal::NotYourRole)?;
    // Nothing else changes an application while its signature is under way: the answer must find it
    // as it was.
    if case.status == Status::Signing {
        return Err(Refusal::NotNow);
    }
    if case.is_about_family_of(actor) {
        return Err(Refusal::OwnFamily);
    }
    if case.assignee.as_ref().is_some_and(|holder| *holder != actor.id) {
        return Err(Refusal::Taken);
    }
    Ok(role.kind)
}
