//! Acting on an application: everything but filing and signing.

use std::collections::BTreeMap;

use domain::papers::Carrier;
use domain::pdf::{FileFault, FileRefusal};
use domain::procedure::{Action, Condition, Given, Refusal, Status, decide};
use domain::profile::Profile;
use domain::signature;
use domain::views::ActAnswer;
use domain::words::{self, Lang};
use store::applications::{self, Application};
use store::events::{self, Event};
use store::files::File;
use store::issued::{self, Issued};
use store::kept::{self, Kept};
use store::{StoreError, Tx, files, queue};

use crate::applications::act_form::ActForm;
use crate::applications::keep_file::keep_document;
use crate::applications::mark_papers::{documents_of, estimated, fits_resi, numbered};
use crate::applications::submit::visible;
use crate::messages::messages;
use crate::{Caller, Office, OfficeError, Result};

/// What the history has to tell of an act: why, or where and how something was sent.
fn reason_of(action: Action, form: &ActForm, given: &Given) -> String {
    let sent = |(carrier, tracking): (Carrier, String)| {
        format!("{} {tracking}", words::carrier(carrier, Lang::Id)).trim().to_owned()
    };
    let told = match action {
        Action::Deliver => given.address.clone(),
        Action::SendFiles => form.way().map(sent),
        _ => given.reason.clone(),
    };
    told.unwrap_or_default()
}

/// What was typed into a draft is nobody's business once it is discarded: an office keeps no data
/// of a person that nobody filed.
fn forget_typed(draft: &mut Application) {
    draft.applicant.clear();
    draft.phone.clear();
    draft.email.clear();
    draft.case.village.clear();
    draft.draft = "{}".to_owned();
    draft.draft_file_fault = None;
}

/// Takes an action.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of the caller's area; store and storage failures.
pub async fn act(
    office: &Office,
    caller: &Caller,
    action: Action,
    form: &ActForm,
) -> Result<ActAnswer> {
    let profile = office.profile_of(caller)?;
    let application = visible(office, caller, &form.id).await?;
    if matches!(
        action,
        Action::Sign
            | Action::SignatureArrived
            | Action::SignatureFailed
            | Action::Submit
            | Action::Resubmit
    ) {
        return Err(OfficeError::Refused(Refusal::NotNow));
    }
    if caller.over {
        keep(office, caller, action, form, &ActAnswer::SignedOut).await?;
        return Ok(ActAnswer::SignedOut);
    }
    if let Err(fault) = form.check_texts() {
        return refused(office, caller, profile, action, form, Refusal::Text(fault)).await;
    }
    // Decided once before any file is touched: a file for an act that is not possible is not
    // even looked at.
    let given = given_of(office, &application, form).await?;
    let rehearsal = Given { konsep_hash: Some(String::new()), ..given.clone() };
    if let Err(refusal) = decide(
        &profile.procedure,
        &application.case,
        &caller.actor,
        action,
        form.version,
        &rehearsal,
    ) {
        return refused(office, caller, profile, action, form, refusal).await;
    }
    let step = profile
        .procedure
        .step(action, application.case.status)
        .ok_or(OfficeError::Refused(Refusal::NotNow))?;
    let mut konsep = Vec::new();
    if step.needs.contains(&Condition::Konsep) {
        if !form.files.contains_key(&0) {
            return refused(
                office,
                caller,
                profile,
                action,
                form,
                Refusal::Missing(Condition::Konsep),
            )
            .await;
        }
        match keep_konsep(office, caller, &application, form).await? {
            Ok(files) => konsep = files,
            Err((refusal, at)) => {
                let answer = ActAnswer::File(refusal, at);
                keep(office, caller, action, form, &answer).await?;
                return Ok(answer);
            }
        }
    }
    let given = Given { konsep_hash: form.given(&konsep).konsep_hash, ..given };
    match change(office, caller, profile, &application, action, form, &given, &konsep).await {
        Ok(()) => Ok(ActAnswer::Done { action }),
        Err(OfficeError::Refused(refusal)) => {
            refused(office, caller, profile, action, form, refusal).await
        }
        Err(OfficeError::Store(StoreError::Conflict)) => {
            refused(office, caller, profile, action, form, Refusal::Stale).await
        }
        // Another registrar gave the number a moment ago.
        Err(OfficeError::Store(error)) if error.is_unique_violation() => {
            refused(office, caller, profile, action, form, Refusal::Missing(Condition::Numbers))
                .await
        }
        Err(error) => Err(error),
    }
}

#[expect(clippy::too_many_arguments, reason = "everything the act was prepared with")]
async fn change(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    application: &Application,
    action: Action,
    form: &ActForm,
    given: &Given,
    konsep: &[File],
) -> Result<()> {
    let now = office.now();
    let before = &application.case;
    let change = decide(&profile.procedure, before, &caller.actor, action, form.version, given)
        .map_err(OfficeError::Refused)?;
    let mut next = Application {
        case: before.after(&change, &caller.actor, given, now),
        ..application.clone()
    };
    let reason = reason_of(action, form, given);
    match action {
        Action::Verify => next.case.papers.expect(&asked_papers(office, application, form)?),
        Action::SendFiles => {
            if let Some((carrier, tracking)) = form.way() {
                next.case.papers.carrier = Some(carrier);
                next.case.papers.tracking = tracking;
            }
        }
        Action::Accept | Action::ValidateFiles => {
            let promise = office.service_of(application)?.promise_minutes;
            next.accepted_at = Some(now);
            next.due_at = Some(profile.calendar.due(now, promise));
        }
        Action::Cancel => {
            next.reason.clone_from(&reason);
            next.faults = form.faults.join(" ");
            // What was sent becomes what is mended.
            next.draft.clone_from(&application.answers);
            next.due_at = None;
        }
        Action::Withdraw if before.status == Status::Draft => forget_typed(&mut next),
        Action::Return => next.reason.clone_from(&reason),
        Action::EnterSiak => next.siak_reference.clone_from(&given.siak_reference),
        Action::HandOver => {
            next.recipient.clone_from(&given.recipient);
            next.recipient_signature =
                Some(signature::parse(&form.strokes).unwrap_or_else(|| "paper".to_owned()));
        }
        _ => {}
    }
    let event = event(
        office,
        caller,
        &change,
        &next,
        &reason,
        if action == Action::Cancel { &next.faults } else { "" },
    );
    let mut tx = office.db.write().await?;
    if action == Action::Print {
        let place =
            if before.prints_at_counter { &before.filed_area } else { &before.print_office };
        let day = profile.agency.zone.local(now).date().to_string();
        next.queue_number =
            Some(format!("{:03}", queue::next(&mut tx, &before.agency, place, &day).await?));
    }
    if let Some(documents) = documents_after(office, &mut tx, application, action, form).await? {
        issued::put(&mut tx, &before.agency, &before.id, &documents).await?;
    }
    let messages = messages(office, profile, &next, &change.tells)?;
    applications::transition(&mut tx, before, &next, &event, &messages).await?;
    for file in konsep {
        files::add(&mut tx, file).await?;
    }
    kept::clear(&mut tx, &caller.actor.id, &before.id).await?;
    let forgotten = if next.reg_no.is_empty() {
        files::forget(&mut tx, &before.agency, &before.id).await?
    } else {
        Vec::new()
    };
    tx.commit().await?;
    for id in forgotten {
        office.blobs.remove(&id).await?;
    }
    Ok(())
}

/// What an act brings along, with what only the office can tell of it.
async fn given_of(office: &Office, application: &Application, form: &ActForm) -> Result<Given> {
    let service = office.service_of(application)?;
    let mut tx = office.db.read().await?;
    let documents = documents_of(&mut tx, service, application).await?;
    drop(tx);
    let names = service.issued_documents.is_empty() || !estimated(service, form).is_empty();
    Ok(Given {
        estimated: names && !asked_papers(office, application, form)?.is_empty(),
        numbered: numbered(&documents, form, today_of(office, application)?).is_some(),
        resi: fits_resi(office, application, &form.resi),
        ..form.given(&[])
    })
}

/// The local date of an application's agency.
fn today_of(office: &Office, application: &Application) -> Result<jiff::civil::Date> {
    Ok(office.profile(&application.case.agency)?.agency.zone.local(office.now()).date())
}

/// The papers that were ticked as to be sent.
fn asked_papers(office: &Office, application: &Application, form: &ActForm) -> Result<Vec<String>> {
    let asked = office
        .service_of(application)?
        .requirements
        .iter()
        .map(|requirement| requirement.code.clone());
    Ok(asked.filter(|code| form.papers.contains(code)).collect())
}

/// The documents of an application as an act leaves them; `None` when it does not touch them.
async fn documents_after(
    office: &Office,
    tx: &mut Tx,
    application: &Application,
    action: Action,
    form: &ActForm,
) -> Result<Option<Vec<Issued>>> {
    let service = office.service_of(application)?;
    Ok(match action {
        Action::Verify => Some(estimated(service, form)),
        Action::Register => numbered(
            &documents_of(tx, service, application).await?,
            form,
            today_of(office, application)?,
        ),
        _ => None,
    })
}

/// Keeps the konsep of an act, each named by its document; the first that is bad, and which it
/// is.
async fn keep_konsep(
    office: &Office,
    caller: &Caller,
    application: &Application,
    form: &ActForm,
) -> Result<std::result::Result<Vec<File>, (FileRefusal, usize)>> {
    let mut tx = office.db.read().await?;
    let documents = documents_of(&mut tx, office.service_of(application)?, application).await?;
    drop(tx);
    let mut kept = Vec::new();
    let places = documents.len().max(1);
    for (at, upload) in form.files.iter().filter(|(at, _)| **at < places) {
        let mut file = match keep_document(office, caller, &form.id, "konsep", upload).await? {
            Ok(stored) => stored.file,
            Err(refusal) => return Ok(Err((refusal, *at))),
        };
        // Two documents are never one and the same PDF; taken, one of them would never be
        // signed.
        if kept.iter().any(|other: &File| other.hash == file.hash) {
            return Ok(Err((FileRefusal { fault: FileFault::Twice, bytes: upload.size }, *at)));
        }
        if documents.len() > 1 {
            file.document =
                documents.get(*at).map(|document| document.kind.clone()).unwrap_or_default();
        }
        kept.push(file);
    }
    Ok(Ok(kept))
}

/// The audit event of a change.
pub(crate) fn event(
    office: &Office,
    caller: &Caller,
    change: &domain::procedure::Change,
    next: &Application,
    reason: &str,
    faults: &str,
) -> Event {
    let now = office.now();
    Event {
        id: office.source.id(now),
        agency: next.case.agency.clone(),
        application_id: next.case.id.clone(),
        at: now,
        actor_id: caller.actor.id.clone(),
        actor_name: caller.name.clone(),
        role: change.role,
        what: change.action.code().to_owned(),
        from: change.from,
        to: change.to,
        version: next.case.version,
        reason: reason.to_owned(),
        faults: faults.to_owned(),
    }
}

async fn refused(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    action: Action,
    form: &ActForm,
    refusal: Refusal,
) -> Result<ActAnswer> {
    let raced = matches!(refusal, Refusal::Stale | Refusal::NotNow | Refusal::Taken);
    let who_did_what =
        if raced { last_event(office, caller, profile, &form.id).await? } else { None };
    tracing::info!(action = action.code(), refusal = ?refusal, "act refused");
    let answer = ActAnswer::Refused { refusal, who_did_what };
    keep(office, caller, action, form, &answer).await?;
    Ok(answer)
}

async fn keep(
    office: &Office,
    caller: &Caller,
    action: Action,
    form: &ActForm,
    answer: &ActAnswer,
) -> Result<()> {
    // A resident types into one act only, and that is never refused without being said on the
    // very page.
    if caller.resident.is_some() {
        return Ok(());
    }
    let mut typed = form.typed(action);
    let mut tx = office.db.read().await?;
    if let Some(application) = applications::get(&mut tx, &caller.actor.agency, &form.id).await? {
        typed.insert("version", application.case.version.to_string());
    }
    drop(tx);
    let kept =
        Kept { fields: serde_json::to_string(&typed)?, refusal: serde_json::to_string(answer)? };
    let mut tx = office.db.write().await?;
    kept::put(&mut tx, &caller.actor.id, &form.id, &kept, office.now()).await?;
    Ok(tx.commit().await?)
}

async fn last_event(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    id: &str,
) -> Result<Option<String>> {
    let mut tx = office.db.read().await?;
    let last = events::of(&mut tx, &caller.actor.agency, id).await?.pop();
    Ok(last.map(|event| {
        let what = Action::from_code(&event.what)
            .map_or(words::say(words::Text::Take, Lang::Id), |action| {
                words::action(action, Lang::Id)
            });
        format!("{}: {what}, {}", event.actor_name, profile.agency.zone.moment(event.at, Lang::Id))
    }))
}

/// What was kept of the caller's refused act on an application: the fields, and the answer
/// while the application is unchanged since.
///
/// # Errors
/// When the database fails.
pub async fn kept(
    office: &Office,
    caller: &Caller,
    id: &str,
) -> Result<Option<(BTreeMap<String, String>, Option<ActAnswer>)>> {
    let mut tx = office.db.read().await?;
    let Some(kept) = kept::get(&mut tx, &caller.actor.id, id).await? else { return Ok(None) };
    let version = applications::get(&mut tx, &caller.actor.agency, id)
        .await?
        .map(|application| application.case.version);
    let fields: BTreeMap<String, String> = serde_json::from_str(&kept.fields)?;
    // Why it was refused is only worth telling while the application is as it was then.
    let still = version.is_some_and(|version| {
        fields.get("version").is_some_and(|seen| *seen == version.to_string())
    });
    let answer = still.then(|| serde_json::from_str(&kept.refusal)).transpose()?;
    Ok(Some((fields, answer)))
}
