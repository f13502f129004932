//! Sending a form: what was typed is saved first, whatever comes of it; then it is sent if nothing
//! is wrong.

use std::collections::BTreeSet;

use domain::form::{
    Answers, Field, FieldKind, FormContext, Raw, area_of, forget_elsewhere, group_of, parse, unfold,
};
use domain::pdf::FileRefusal;
use domain::procedure::{Action, Case, Channel, Condition, Given, Refusal, Status, decide, sees};
use domain::profile::Profile;
use domain::regno::RegNo;
use domain::service::{PrintPlace, Service};
use domain::views::SendAnswer;
use domain::words::Lang;
use store::applications::{self, Application, SearchKeys};
use store::files::File;
use store::{StoreError, files};

use crate::accounts::staff::event_by;
use crate::applications::act::event;
use crate::applications::begin_own::{fixed_fields, still_allowed};
use crate::applications::keep_file::{MISSING, Stored, keep_file};
use crate::applications::named_people::{find_people, forget_found, told};
use crate::applications::read::{note_subject, place_of, read_mark};
use crate::catalogue::learn;
use crate::messages::messages;
use crate::{Caller, Office, OfficeError, Result, Upload};

/// What the person wants with the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Keep some fields that were just typed.
    Type,
    /// Keep all of it.
    Save,
    /// Keep all of it and see whether it could be sent.
    Check,
    /// Send it.
    Send,
    /// Send what is kept, as it was read over.
    Confirm,
}

/// A form as it was posted.
#[derive(Clone, Debug)]
pub struct SendForm {
    /// Application id.
    pub id: String,
    /// What was typed.
    pub raw: Raw,
    /// A newly chosen file.
    pub file: Option<Upload>,
    /// Faults that are ticked as mended.
    pub mended: BTreeSet<String>,
    /// What is wanted.
    pub intent: Intent,
    /// What stood for the answers and the file when they were read over; for [`Intent::Confirm`].
    pub read_mark: String,
}

/// Saves and, if wanted, sends a form. A repetition of what was sent before gives the same
/// answer and changes nothing.
///
/// # Errors
/// [`OfficeError::NotFound`] for an application outside of the caller's reach; store and
/// storage failures.
pub async fn send(office: &Office, caller: &Caller, form: SendForm) -> Result<SendAnswer> {
    let profile = office.profile_of(caller)?;
    let mut application = visible(office, caller, &form.id).await?;
    if !application.case.is_filed_by(&caller.actor) {
        return Ok(SendAnswer::Refused(Refusal::Missing(Condition::Filer)));
    }
    if !matches!(application.case.status, Status::Draft | Status::Cancelled) {
        return Ok(match application.case.status {
            _ if caller.over => SendAnswer::SignedOut,
            Status::Withdrawn => SendAnswer::Refused(Refusal::NotNow),
            _ => SendAnswer::Sent { reg_no: application.reg_no, again: true },
        });
    }
    let service = office.service_of(&application)?;
    let fields = office.edition_of(&application)?.fields(service);
    let (file, file_refusal) = match form.file.as_ref().filter(|_| asks_file(&application, service))
    {
        None => (None, None),
        Some(upload) => match keep_file(office, caller, &form.id, "berkas", upload).await? {
            Ok(file) => (Some(file), None),
            Err(refusal) => (None, Some(refusal)),
        },
    };
    match save(office, profile, &fields, &mut application, &form, file, file_refusal).await {
        Err(OfficeError::Store(StoreError::Conflict)) => {
            return overtaken(office, caller, &form.id).await;
        }
        saved => saved?,
    }
    if caller.over {
        return Ok(SendAnswer::SignedOut);
    }
    // What is confirmed is what was read over: nothing is added to it.
    if form.intent != Intent::Confirm {
        let typed: Raw = serde_json::from_str(&application.draft)?;
        find_people(office, caller, &mut application, &unfold(&fields, &typed)).await?;
    }
    if matches!(form.intent, Intent::Type | Intent::Save) {
        let raw: Raw = serde_json::from_str(&application.draft)?;
        let found =
            told(&unfold(&fields, &raw), &raw, application.case.channel == Channel::Mandiri);
        return Ok(SendAnswer::Saved {
            at: profile.agency.zone.moment(office.now(), Lang::Id),
            found,
        });
    }
    try_send(office, caller, profile, service, &fields, application, &form, file_refusal).await
}

/// Keeps what was typed. Of a cancelled application only what is to be mended can be changed.
async fn save(
    office: &Office,
    profile: &Profile,
    fields: &[Field],
    application: &mut Application,
    form: &SendForm,
    file: Option<Stored>,
    refusal: Option<FileRefusal>,
) -> Result<()> {
    let mut tx = office.db.write().await?;
    // Read where it is written: another field of the same draft may have been saved in this
    // very moment.
    let there = applications::hold(&mut tx, &application.case.agency, &application.case.id)
        .await?
        .ok_or(OfficeError::NotFound)?;
    if there.case.version != application.case.version {
        return Err(StoreError::Conflict.into());
    }
    *application = there;
    let mut raw: Raw = serde_json::from_str(&application.draft)?;
    // Rows that were just begun are fields too.
    let both: Raw =
        raw.iter().chain(&form.raw).map(|(name, typed)| (name.clone(), typed.clone())).collect();
    let fields = &unfold(fields, &both);
    let asked = asked_fields(application, fields);
    let fixed = fixed_fields(application, office.service_of(application)?);
    let before = raw.clone();
    let open = |field: &&Field| {
        asked.contains(&field.name)
            && !fixed.contains(field.name.as_str())
            && field.kind != FieldKind::Found
    };
    for field in fields.iter().filter(open) {
        match form.raw.get(&field.name) {
            Some(typed) => raw.insert(field.name.clone(), typed.chars().take(4000).collect()),
            // Only what was just typed comes along: the rest stays, also what somebody else is
            // typing into the same draft.
            None if matches!(form.intent, Intent::Type | Intent::Confirm) => None,
            None => raw.remove(&field.name),
        };
    }
    forget_elsewhere(fields, &mut raw);
    forget_found(fields, &before, &mut raw);
    application.applicant = raw
        .get("nama_pemohon")
        .map(|name| name.trim().chars().take(120).collect())
        .unwrap_or_default();
    application.case.village = raw
        .get("desa_kelurahan")
        .filter(|code| profile.areas.village(code).is_some())
        .cloned()
        .unwrap_or_default();
    application.draft = serde_json::to_string(&raw)?;
    application.draft_tried =
        application.draft_tried || !matches!(form.intent, Intent::Type | Intent::Save);
    if file.is_some() || refusal.is_some() {
        application.draft_file_fault =
            refusal.map(|refusal| serde_json::to_string(&refusal)).transpose()?;
    }
    application.saved_at = Some(office.now());
    applications::save_draft(&mut tx, application).await?;
    if let Some(file) = file {
        file.add(&mut tx).await?;
    }
    Ok(tx.commit().await?)
}

#[expect(clippy::too_many_arguments, reason = "everything the attempt was prepared with")]
async fn try_send(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    service: &Service,
    fields: &[Field],
    application: Application,
    form: &SendForm,
    file_refusal: Option<FileRefusal>,
) -> Result<SendAnswer> {
    let now = office.now();
    let raw: Raw = serde_json::from_str(&application.draft)?;
    let fields = &unfold(fields, &raw);
    let today = profile.agency.zone.local(now).date();
    let parsed = parse(
        fields,
        &raw,
        &FormContext { today, is_village: &|code| profile.areas.village(code).is_some() },
    );
    let mut tx = office.db.read().await?;
    let file = files::newest(&mut tx, &caller.actor.agency, &application.case.id, "berkas").await?;
    drop(tx);
    if form.intent == Intent::Confirm
        && read_mark(office, &application, file.as_ref()) != form.read_mark
    {
        return Ok(SendAnswer::Changed);
    }
    let file_refusal = file_refusal.or_else(|| file.is_none().then_some(MISSING));
    let unticked = !application.faults.split_whitespace().all(|fault| form.mended.contains(fault));
    let answers = match parsed {
        Ok(answers) if file_refusal.is_none() && !unticked => answers,
        parsed => {
            return Ok(SendAnswer::Mend {
                errors: parsed.err().unwrap_or_default(),
                file: file_refusal,
                unticked,
            });
        }
    };
    if form.intent == Intent::Check {
        return Ok(still_allowed(office, caller, service, &application)
            .await?
            .map_or(SendAnswer::Checked, SendAnswer::Barred));
    }
    let action =
        if application.case.status == Status::Draft { Action::Submit } else { Action::Resubmit };
    let given = Given { complete: true, corrected: true, ..Given::default() };
    let change = match decide(
        &profile.procedure,
        &application.case,
        &caller.actor,
        action,
        application.case.version,
        &given,
    ) {
        Ok(change) => change,
        Err(refusal) => return Ok(SendAnswer::Refused(refusal)),
    };
    if let Some(bar) = still_allowed(office, caller, service, &application).await? {
        return Ok(SendAnswer::Barred(bar));
    }
    let before = application.case.clone();
    let mut next = application;
    next.case = before.after(&change, &caller.actor, &given, now);
    fill(profile, service, &mut next, &answers)?;
    note_subject(service, &mut next, &answers);
    let keys = search_keys(office, &before.agency, &next, fields, &answers);
    next.case.subjects = subjects(office, &before.agency, fields, &answers);
    if next.reg_no.is_empty() {
        next.reg_no = RegNo::from_random(office.source.number()).as_str().to_owned();
        next.submitted_at = Some(now);
    }
    let event = event(office, caller, &change, &next, "", "");
    let messages = messages(office, profile, &next, &change.tells)?;
    let mut tx = office.db.write().await?;
    match applications::transition(&mut tx, &before, &next, &event, &messages).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => {
            drop(tx);
            return overtaken(office, caller, &before.id).await;
        }
        Err(error) => return Err(error.into()),
    }
    let replaced = replaced_uploads(&mut tx, &before, file.as_ref()).await?;
    applications::index(&mut tx, &next.case, &keys).await?;
    note_filed_for(office, &mut tx, caller, service, &next).await?;
    tx.commit().await?;
    remove_blobs(office, &replaced).await;
    Ok(SendAnswer::Sent { reg_no: next.reg_no, again: false })
}

/// Removes contents that no row names any more; one that cannot be removed now is swept later.
async fn remove_blobs(office: &Office, blobs: &[String]) {
    for blob in blobs {
        if let Err(error) = office.blobs.remove(blob).await {
            tracing::warn!(error = %error, "a replaced upload was not removed");
        }
    }
}

/// Tells the resident on whose behalf somebody else filed.
async fn note_filed_for(
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
        "filed_for",
    );
    event.reason = format!("{} {}, {}", service.name, next.reg_no, place_of(office, caller));
    Ok(store::accounts::note(tx, &event).await?)
}

/// The answer when the same form came twice at once and the other one was faster.
async fn overtaken(office: &Office, caller: &Caller, id: &str) -> Result<SendAnswer> {
    let there = visible(office, caller, id).await?;
    Ok(match there.case.status {
        Status::Draft | Status::Cancelled | Status::Withdrawn => {
            SendAnswer::Refused(Refusal::Stale)
        }
        _ => SendAnswer::Sent { reg_no: there.reg_no, again: true },
    })
}

/// Writes the answers into the application.
fn fill(
    profile: &Profile,
    service: &Service,
    next: &mut Application,
    answers: &Answers,
) -> Result<()> {
    let answer = |name: &str| answers.get(name).unwrap_or_default().to_owned();
    next.applicant = answer("nama_pemohon");
    next.phone = answer("no_hp");
    next.email = answer("email");
    next.case.village = answer("desa_kelurahan");
    next.case.prints_at_counter =
        service.print == PrintPlace::Village && next.case.channel == Channel::Loket;
    let office = if service.print == PrintPlace::Zone {
        profile.print_office(&next.case.village)
    } else {
        profile.main_office()
    };
    next.case.print_office = office.map(|office| office.code.clone()).unwrap_or_default();
    next.answers = serde_json::to_string(answers)?;
    next.accepted_at = None;
    next.due_at = None;
    next.draft_tried = false;
    next.draft_file_fault = None;
    next.reason = String::new();
    next.faults = String::new();
    Ok(())
}

fn search_keys(
    office: &Office,
    agency: &str,
    application: &Application,
    fields: &[Field],
    answers: &Answers,
) -> SearchKeys {
    let numbers = fields
        .iter()
        .filter(|field| field.is_nik() || matches!(field.kind, FieldKind::Kk | FieldKind::Phone))
        .filter_map(|field| answers.get(&field.name));
    let mut hashes: Vec<String> = numbers.map(|number| office.lookup(agency, number)).collect();
    hashes.sort();
    hashes.dedup();
    SearchKeys { words: domain::person_name::search_words(&application.applicant), hashes }
}

/// Whom an application names: keyed hashes of its NIKs and family card numbers. Who merely
/// reports it is one of them too.
fn subjects(
    office: &Office,
    agency: &str,
    fields: &[Field],
    answers: &Answers,
) -> BTreeSet<String> {
    let named = fields.iter().filter(|field| field.is_nik() || field.kind == FieldKind::Kk);
    named
        .filter_map(|field| answers.get(&field.name))
        .map(|number| office.lookup(agency, number))
        .collect()
}

/// An application that the caller may see.
pub(crate) async fn visible(office: &Office, caller: &Caller, id: &str) -> Result<Application> {
    let mut tx = office.db.read().await?;
    let application =
        applications::get(&mut tx, &caller.actor.agency, id).await?.ok_or(OfficeError::NotFound)?;
    drop(tx);
    sees(&application.case, &caller.actor).map_err(OfficeError::unseen)?;
    // Another program may have published its edition a moment ago.
    learn(office, &application.case.agency, application.edition).await?;
    Ok(application)
}

/// Forgets what was uploaded and replaced before it was ever sent, which is nobody's file, and
/// gives the ids of its contents.
async fn replaced_uploads(
    tx: &mut store::Tx,
    before: &Case,
    file: Option<&File>,
) -> Result<Vec<String>> {
    match file {
        Some(file) if before.status == Status::Draft => {
            Ok(files::forget_others(tx, &before.agency, &before.id, "berkas", &file.id).await?)
        }
        _ => Ok(Vec::new()),
    }
}

/// The fields that are asked: all of a draft; of a cancelled application the wrong ones, and those
/// that depend on them, because another answer may bring them in.
pub(crate) fn asked_fields(application: &Application, fields: &[Field]) -> BTreeSet<String> {
    if application.case.status == Status::Draft {
        return fields.iter().map(|field| field.name.clone()).collect();
    }
    let mut asked: BTreeSet<String> = application
        .faults
        .split_whitespace()
        .filter_map(|fault| fault.strip_prefix("field:"))
        .map(str::to_owned)
        .collect();
    // A field depends only on one above it, so one pass in the order of the form finds all.
    for field in fields {
        let group = group_of(&field.name).is_some_and(|group| asked.contains(group));
        let with_another = group || (field.comes_along() && asked.contains(area_of(&field.name)));
        if with_another || field.when.as_ref().is_some_and(|when| asked.contains(&when.field)) {
            asked.insert(field.name.clone());
        }
    }
    asked
}

/// Whether the file is asked for: of a cancelled application only when a requirement was wrong, or
/// an answer on which one depends.
pub(crate) fn asks_file(application: &Application, service: &Service) -> bool {
    let decides = |field: &str| {
        service
            .requirements
            .iter()
            .filter_map(|needed| needed.when.as_ref())
            .any(|when| when.field == field)
    };
    let of_file = |fault: &str| {
        fault.starts_with("req:") || fault.strip_prefix("field:").is_some_and(decides)
    };
    application.case.status == Status::Draft || application.faults.split_whitespace().any(of_file)
}
