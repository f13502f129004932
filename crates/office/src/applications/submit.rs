//! Sending a form: what was typed is saved first, whatever comes of it; then it is sent if nothing
//! is wrong.

use domain::file::FileKind;
use domain::form::{Answers, Field, FormContext, Intent, Raw, parse, unfold};
use domain::pdf::FileRefusal;
use domain::procedure::{
    Action, Case, Change, Channel, Condition, Given, Refusal, Status, decide, sees,
};
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
use crate::applications::save::{Came, Kept, asks_file};
use crate::applications::send_form::SendForm;
use crate::applications::sent::{
    fill, note_filed_for, overtaken, replaced_uploads, search_keys, subjects,
};
use crate::applications::subject::note_subject;
use crate::applications::visible::visible;
use crate::catalogue::learn;
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
    // What is typed is kept as each field is left: that costs one transaction.
    let keeps = form.intent.only_keeps();
    if keeps && form.file.is_none() {
        return keep_typed(office, caller, profile, &form).await;
    }
    let mut application = visible(office, caller, &form.id).await?;
    if let Some(answer) = closed(caller, &application) {
        return Ok(answer);
    }
    let service = office.service_of(&application)?;
    let fields = office.edition_of(&application)?.fields(service);
    let came = match form.file.as_ref().filter(|_| asks_file(&application, service)) {
        None => None,
        Some(upload) => {
            Some(match keep_file(office, caller, &form.id, FileKind::Berkas, upload).await? {
                Ok(file) => Came::Taken(Box::new(file)),
                Err(refusal) => Came::Refused(refusal),
            })
        }
    };
    let file_refusal = match &came {
        Some(Came::Refused(refusal)) => Some(*refusal),
        _ => None,
    };
    let kept = Kept { office, caller, profile, fields: &fields, form: &form };
    match kept.save(&mut application, came).await {
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
    if keeps {
        return Ok(saved(office, &application, &fields));
    }
    let attempt = Attempt { caller, profile, service, fields: &fields, form: &form, file_refusal };
    try_send(office, &attempt, application).await
}

/// The answer to a form that cannot be typed into: by this caller, or any more.
fn closed(caller: &Caller, application: &Application) -> Option<SendAnswer> {
    if !application.case.is_filed_by(&caller.actor) {
        return Some(SendAnswer::Refused(Refusal::Missing(Condition::Filer)));
    }
    match application.case.status {
        Status::Draft | Status::Cancelled => None,
        _ if caller.over => Some(SendAnswer::SignedOut),
        Status::Withdrawn => Some(SendAnswer::Refused(Refusal::NotNow)),
        _ => Some(SendAnswer::Sent { reg_no: application.reg_no.clone(), again: true }),
    }
}

/// Keeps some fields: one look at the application, in the transaction that writes it.
async fn keep_typed(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    form: &SendForm,
) -> Result<SendAnswer> {
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    let mut application =
        applications::hold(&mut tx, agency, &form.id).await?.ok_or(OfficeError::NotFound)?;
    sees(&application.case.place(), &caller.actor).map_err(OfficeError::unseen)?;
    if let Some(answer) = closed(caller, &application) {
        return Ok(answer);
    }
    // Another program may have published its edition a moment ago.
    learn(office, agency, application.edition).await?;
    let fields = office.edition_of(&application)?.fields(office.service_of(&application)?);
    Kept { office, caller, profile, fields: &fields, form }.type_into(&mut application)?;
    applications::save_draft(&mut tx, &application).await?;
    tx.commit().await?;
    if caller.over {
        return Ok(SendAnswer::SignedOut);
    }
    let typed = application.draft.clone();
    find_people(office, caller, &mut application, &unfold(&fields, &typed)).await?;
    Ok(saved(office, &application, &fields))
}

/// The answer when what was typed is kept.
fn saved(office: &Office, application: &Application, fields: &[Field]) -> SendAnswer {
    let raw = &application.draft;
    let own = application.case.channel == Channel::Mandiri;
    let found = named_people(&unfold(fields, raw), raw, own);
    SendAnswer::Saved { at: office.now(), found }
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
