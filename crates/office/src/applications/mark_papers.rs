//! The physical file: what was asked for, how it was sent, and where each paper is. And the
//! documents that are issued in the end.

use std::collections::{BTreeMap, BTreeSet};

use domain::calendar::parse_date;
use domain::papers::{PaperState, Papers};
use domain::procedure::{Action, Actor, ActorKind, Offer, Refusal, Status, available, sees};
use domain::profile::Profile;
use domain::service::Service;
use domain::views::{IssuedView, PaperNote, PaperView, PapersView};
use domain::words::Lang;
use jiff::civil::Date;
use store::applications::{self, Application};
use store::events::Event;
use store::issued::{self, Issued};
use store::{StoreError, Tx};

use crate::applications::assign::beside_the_way;
use crate::applications::submit::visible;
use crate::{ActForm, Caller, Office, OfficeError, Result};

/// Marks of papers as they were posted.
#[derive(Clone, Debug, Default)]
pub struct PaperForm {
    /// Application id.
    pub id: String,
    /// The version that was seen.
    pub version: i64,
    /// Where each paper is, by its code.
    pub marks: BTreeMap<String, PaperState>,
    /// A scanned label, and what it marks its paper as.
    pub scanned: String,
    /// What a scan marks.
    pub scan_marks: Option<PaperState>,
}

/// The roles that handle physical files.
fn handles_papers(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Verifier | ActorKind::Registrar | ActorKind::PickupClerk)
}

/// Whether an actor may mark where the papers of an application are, and in which role.
fn marker(application: &Application, actor: &Actor) -> std::result::Result<ActorKind, Refusal> {
    let case = &application.case;
    sees(case, actor)?;
    let role = actor
        .roles
        .iter()
        .find(|role| handles_papers(role.kind) && role.reaches(case))
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

/// Marks where the papers of a physical file are, by hand or by a scanned label. The history
/// shows what changed.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of the caller's area; store failures.
pub async fn mark_papers(office: &Office, caller: &Caller, form: &PaperForm) -> Result<PaperNote> {
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
    let event = paper_event(office, caller, role, &application, &papers)?;
    let mut tx = office.db.write().await?;
    match applications::put_papers(&mut tx, case, &papers, &event).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => return Ok(PaperNote::Refused(Refusal::Stale)),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(PaperNote::Marked)
}

fn paper_event(
    office: &Office,
    caller: &Caller,
    role: ActorKind,
    application: &Application,
    papers: &Papers,
) -> Result<Event> {
    let (case, service) = (&application.case, office.service_of(application)?);
    let changed =
        papers.items.iter().filter(|(code, state)| case.papers.items.get(*code) != Some(state));
    let words = changed.map(|(code, state)| {
        format!("{}: {}", paper_text(service, code), domain::words::paper_state(*state, Lang::Id))
    });
    let words = words.collect::<Vec<_>>().join("; ");
    Ok(Event { reason: words, ..beside_the_way(office, caller, case, role, "papers") })
}

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

/// The code of the Resi Pengambilan: eight signs that nobody can tell from the application's
/// number.
#[must_use]
pub fn resi_code(office: &Office, application: &Application) -> String {
    resi_codes(office, application).next().unwrap_or_default()
}

/// The codes of all versions of the keys, the newest first: a Resi that was printed before a
/// change of keys is good after it.
fn resi_codes(office: &Office, application: &Application) -> impl Iterator<Item = String> {
    let about = format!("resi {}", application.case.id);
    let numbers: Vec<_> = office.ring.numbers(&application.case.agency, &about).collect();
    numbers.into_iter().map(|(_, number)| resi_signs(&number))
}

/// Whether what was scanned or typed is the code of an application's Resi; a scanned one ends
/// an address.
#[must_use]
pub fn fits_resi(office: &Office, application: &Application, typed: &str) -> bool {
    let last = typed.trim().rsplit(['/', '#']).next().unwrap_or("");
    let code: String = last
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    resi_codes(office, application).any(|of_resi| of_resi == code)
}

/// The application of a registration number that a scanned packing slip or Resi names, for
/// staff who may see it.
///
/// # Errors
/// [`OfficeError::NotFound`] when there is none for the caller.
pub async fn id_of_number(office: &Office, caller: &Caller, number: &str) -> Result<String> {
    let number = domain::regno::RegNo::parse(number).ok_or(OfficeError::NotFound)?;
    let mut tx = office.db.read().await?;
    let found = applications::by_number(&mut tx, &caller.actor.agency, number.as_str())
        .await?
        .ok_or(OfficeError::NotFound)?;
    sees(&found.case, &caller.actor).map_err(OfficeError::unseen)?;
    Ok(found.case.id)
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
    let ticked = service.issued_documents.iter().filter(|kind| form.documents.contains(kind));
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
    let with = |document: &Issued| {
        let (number, date) = form.numbers.get(usize::try_from(document.position).ok()?)?;
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

/// The documents as they are read.
pub(crate) fn issued_views(documents: Vec<Issued>, lang: Lang) -> Vec<IssuedView> {
    let words = |date: &str| {
        parse_date(date).map(|date| domain::calendar::date_words(date, lang)).unwrap_or_default()
    };
    documents
        .into_iter()
        .map(|document| IssuedView {
            issued_on: words(&document.issued_on),
            kind: document.kind,
            number: document.number,
        })
        .collect()
}

/// Eight signs, without those that are mistaken for each other.
fn resi_signs(hash: &str) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let bytes = (0..8).filter_map(|at| u8::from_str_radix(&hash[at * 2..at * 2 + 2], 16).ok());
    bytes.map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect()
}
