//! Sending a form: what was typed is saved first, whatever comes of it; then it is sent if nothing
//! is wrong.

use domain::file::FileKind;
use domain::form::{Answers, Field, FormContext, Intent, Raw, parse, unfold};
use domain::pdf::FileRefusal;
use domain::procedure::{Action, Case, Change, Channel, Condition, Given, Refusal, Status, decide};
use domain::profile::Profile;
use domain::regno::RegNo;
use domain::service::Service;
use store::applications::Application;
use store::files::File;
use store::{StoreError, applications, files};
use views::SendAnswer;

use crate::applications::begin_own::still_allowed;
use crate::applications::event::event;
use crate::applications::keep_file::{MISSING, keep_file};
use crate::applications::named_people::find_people;
use crate::applications::read_mark::read_mark;
use crate::applications::register_hints::named_people;
use crate::applications::save::{asks_file, save};
use crate::applications::send_form::SendForm;
use crate::applications::sent::{
    fill, note_filed_for, overtaken, replaced_uploads, search_keys, subjects,
};
use crate::applications::subject::note_subject;
use crate::applications::visible::visible;
use crate::messages::messages;
use crate::unnamed::remove_unnamed;
use crate::{Caller, Office, OfficeError, Result};

/// Saves and, if wanted, sends a form. A repetition of what was sent before gives the same
/// answer and changes nothing.
///
/// # Errors
/// [`OfficeError::NotFound`] for an application outside of the caller's reach; store and
/// storage failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
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
        Some(upload) => {
            match keep_file(office, caller, &form.id, FileKind::Berkas, upload).await? {
                Ok(file) => (Some(file), None),
                Err(refusal) => (None, Some(refusal)),
            }
        }
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
        let typed = application.draft.clone();
        find_people(office, caller, &mut application, &unfold(&fields, &typed)).await?;
    }
    if form.intent.only_keeps() {
        let raw = application.draft.clone();
        let found = named_people(
            &unfold(&fields, &raw),
            &raw,
            application.case.channel == Channel::Mandiri,
        );
        return Ok(SendAnswer::Saved { at: office.now(), found });
    }
    let attempt = Attempt { caller, profile, service, fields: &fields, form: &form, file_refusal };
    try_send(office, &attempt, application).await
}

/// A form that is tried to be sent, with everything it was prepared with.
struct Attempt<'a> {
    caller: &'a Caller,
    profile: &'a Profile,
    service: &'a Service,
    fields: &'a [Field],
    form: &'a SendForm,
    file_refusal: Option<FileRefusal>,
}

impl Attempt<'_> {
    /// The answers when nothing is wrong, else what is to be mended.
    fn read(
        &self,
        application: &Application,
        today: jiff::civil::Date,
        raw: &Raw,
        file: Option<&File>,
    ) -> std::result::Result<Answers, SendAnswer> {
        let is_village = |code: &str| self.profile.areas.village(code).is_some();
        let parsed = parse(self.fields, raw, &FormContext { today, is_village: &is_village });
        let file = self.file_refusal.or_else(|| file.is_none().then_some(MISSING));
        let mended = &self.form.mended;
        let unticked = !application.faults.iter().all(|fault| mended.contains(fault));
        match parsed {
            Ok(answers) if file.is_none() && !unticked => Ok(answers),
            parsed => {
                let errors = parsed.err().unwrap_or_default();
                Err(SendAnswer::Mend { errors, file, unticked })
            }
        }
    }
}

async fn try_send(
    office: &Office,
    attempt: &Attempt<'_>,
    application: Application,
) -> Result<SendAnswer> {
    let Attempt { caller, profile, service, form, .. } = *attempt;
    let raw = application.draft.clone();
    let fields = unfold(attempt.fields, &raw);
    let attempt = &Attempt { fields: &fields, ..*attempt };
    let mut tx = office.db.read().await?;
    let file = files::newest(&mut tx, &caller.actor.agency, &application.case.id, FileKind::Berkas)
        .await?;
    drop(tx);
    if form.intent == Intent::Confirm
        && read_mark(office, &application, file.as_ref()) != form.read_mark
    {
        return Ok(SendAnswer::Changed);
    }
    let today = profile.agency.zone.local(office.now()).date();
    let answers = match attempt.read(&application, today, &raw, file.as_ref()) {
        Ok(answers) => answers,
        Err(mend) => return Ok(mend),
    };
    if form.intent == Intent::Check {
        return Ok(still_allowed(office, caller, service, &application)
            .await?
            .map_or(SendAnswer::Checked, SendAnswer::Barred));
    }
    let action =
        if application.case.status == Status::Draft { Action::Submit } else { Action::Resubmit };
    let given = Given { complete: true, corrected: true, ..Given::default() };
    let (case, version) = (&application.case, application.case.version);
    let change = match decide(&profile.procedure, case, &caller.actor, action, version, &given) {
        Ok(change) => change,
        Err(refusal) => return Ok(SendAnswer::Refused(refusal)),
    };
    if let Some(refusal) = still_allowed(office, caller, service, &application).await? {
        return Ok(SendAnswer::Barred(refusal));
    }
    let case = application.case.after(&change, &caller.actor, &given, office.now());
    put_sent(office, attempt, &change, application, case, &answers, file.as_ref()).await
}

/// Writes what was sent: answers, status, event, messages and what it is found by.
async fn put_sent(
    office: &Office,
    attempt: &Attempt<'_>,
    change: &Change,
    application: Application,
    case: Case,
    answers: &Answers,
    file: Option<&File>,
) -> Result<SendAnswer> {
    let Attempt { caller, profile, service, fields, .. } = *attempt;
    let mut next = Application { case, ..application.clone() };
    let before = &application.case;
    fill(profile, service, &mut next, fields, answers);
    note_subject(service, &mut next, answers);
    let keys = search_keys(office, &before.agency, &next, fields, answers);
    next.case.subjects = subjects(office, &before.agency, fields, answers);
    if next.reg_no.is_empty() {
        next.reg_no = RegNo::from_random(office.source.number()).as_str().to_owned();
        next.submitted_at = Some(office.now());
    }
    let event = event(office, caller, change, &next, "", &[]);
    let messages = messages(office, profile, &next, &change.tells)?;
    let mut tx = office.db.write().await?;
    match applications::transition(&mut tx, &application, &next, &event, &messages).await {
        Ok(()) => {}
        Err(StoreError::Conflict) => {
            drop(tx);
            return overtaken(office, caller, &before.id).await;
        }
        Err(error) => return Err(error.into()),
    }
    let replaced = replaced_uploads(&mut tx, before, file).await?;
    applications::index(&mut tx, &next, &keys).await?;
    note_filed_for(office, &mut tx, caller, service, &next).await?;
    tx.commit().await?;
    remove_unnamed(office, replaced).await;
    Ok(SendAnswer::Sent { reg_no: next.reg_no, again: false })
}
