//! Acting on an application: everything but filing and signing.

use domain::procedure::{
    Action, Change, Condition, EventDetail, Given, Input, Refusal, Status, decide,
};
use domain::profile::Profile;
use domain::sla::Span;
use store::applications::Application;
use store::events::Event;
use store::files::File;
use store::{StoreError, applications, files, issued, kept, queue};
use views::ActAnswer;

use crate::applications::act_form::{ActForm, hash_of};
use crate::applications::event::event;
use crate::applications::konsep::{asked_papers, documents_after, given_of, keep_konsep};
use crate::applications::saved_input::{keep, refused};
use crate::applications::visible::visible;
use crate::messages::messages;
use crate::unnamed::remove_unnamed;
use crate::{Caller, Office, OfficeError, Result};

/// Why an act was taken, or where to something was sent, as it was typed.
fn reason_of(action: Action, given: &Given) -> String {
    let input = if action == Action::Deliver { Input::Address } else { Input::Reason };
    given.inputs.words(input).unwrap_or_default().to_owned()
}

/// What the history keeps of an act beside its kind.
fn detail_of(action: Action, form: &ActForm) -> EventDetail {
    match form.inputs.shipment() {
        Some((carrier, tracking)) if action == Action::SendFiles => {
            EventDetail::Sent(carrier, tracking)
        }
        _ => EventDetail::None,
    }
}

/// What was typed into a draft is nobody's business once it is discarded: an office keeps no data
/// of a person that nobody filed.
fn forget_typed(draft: &mut Application) {
    draft.applicant.clear();
    draft.phone.clear();
    draft.email.clear();
    draft.case.village.clear();
    draft.draft.clear();
    draft.draft_file_fault = None;
}

/// Takes an action.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of the caller's area; store and storage failures.
#[tracing::instrument(
    skip_all,
    fields(who = %caller.actor.id, id = %form.id, action = action.code())
)]
pub async fn act(
    office: &Office,
    caller: &Caller,
    action: Action,
    form: &ActForm,
) -> Result<ActAnswer> {
    let profile = office.profile_of(caller)?;
    let application = visible(office, caller, &form.id).await?;
    if !is_an_act(action) {
        return Err(OfficeError::Refused(Refusal::NotNow));
    }
    if caller.over {
        keep(office, caller, action, form, &ActAnswer::SignedOut).await?;
        return Ok(ActAnswer::SignedOut);
    }
    let refusal = match try_act(office, caller, profile, &application, action, form).await {
        Ok(answer) => return Ok(answer),
        Err(OfficeError::Refused(refusal)) => refusal,
        Err(OfficeError::Store(StoreError::Conflict)) => Refusal::Stale,
        // Another registrar gave the number a moment ago.
        Err(OfficeError::Store(error)) if error.is_unique_violation() => {
            Refusal::Missing(Condition::Numbers)
        }
        Err(error) => return Err(error),
    };
    refused(office, caller, action, form, refusal).await
}

/// Whether an action is taken here: filing and signing have use-cases of their own.
fn is_an_act(action: Action) -> bool {
    !matches!(
        action,
        Action::Sign
            | Action::SignatureArrived
            | Action::SignatureFailed
            | Action::Submit
            | Action::Resubmit
    )
}

/// Takes an action that may be refused.
async fn try_act(
    office: &Office,
    caller: &Caller,
    profile: &Profile,
    application: &Application,
    action: Action,
    form: &ActForm,
) -> Result<ActAnswer> {
    form.inputs.check_texts().map_err(|fault| OfficeError::Refused(Refusal::Text(fault)))?;
    // Decided once before any file is touched: a file for an act that is not possible is not
    // even looked at.
    let given = given_of(office, application, form).await?;
    let rehearsal = Given { konsep_hash: Some(String::new()), ..given.clone() };
    let (procedure, case) = (&profile.procedure, &application.case);
    decide(procedure, case, &caller.actor, action, form.version, &rehearsal)
        .map_err(OfficeError::Refused)?;
    let step = procedure.step(action, case.status).ok_or(OfficeError::Refused(Refusal::NotNow))?;
    let mut konsep = Vec::new();
    if step.needs.contains(&Condition::Konsep) {
        if !form.files.contains_key(&0) {
            return Err(OfficeError::Refused(Refusal::Missing(Condition::Konsep)));
        }
        match keep_konsep(office, caller, application, form).await? {
            Ok(files) => konsep = files,
            Err((refusal, at)) => {
                let answer = ActAnswer::File(refusal, at);
                keep(office, caller, action, form, &answer).await?;
                return Ok(answer);
            }
        }
    }
    let given = Given { konsep_hash: hash_of(&konsep), ..given };
    let asked = Asked { caller, profile, application, action, form, given: &given };
    change(office, &asked, &konsep).await?;
    Ok(ActAnswer::Done { action })
}

/// An act that was found possible, with everything it was prepared with.
struct Asked<'a> {
    caller: &'a Caller,
    profile: &'a Profile,
    application: &'a Application,
    action: Action,
    form: &'a ActForm,
    given: &'a Given,
}

impl Asked<'_> {
    /// The application as the act leaves it, but for what is only known while it is written.
    fn next(&self, office: &Office, change: &Change, reason: &str) -> Result<Application> {
        let (now, form, given) = (office.now(), self.form, self.given);
        let typed = |input| given.inputs.words(input).map(str::to_owned);
        let before = &self.application.case;
        let mut next = Application {
            case: before.after(change, &self.caller.actor, given, now),
            ..self.application.clone()
        };
        match self.action {
            Action::Verify => {
                next.case.papers.expect(&asked_papers(office, self.application, form)?);
            }
            Action::SendFiles => {
                if let Some((carrier, tracking)) = given.inputs.shipment() {
                    next.case.papers.carrier = Some(carrier);
                    next.case.papers.tracking = tracking;
                }
            }
            Action::Accept | Action::ValidateFiles => {
                let promise = office.service_of(self.application)?.promise_minutes;
                next.accepted_at = Some(now);
                next.due_at = Span::since(now).due(&self.profile.calendar, promise);
            }
            Action::Cancel => {
                reason.clone_into(&mut next.reason);
                next.faults = given.inputs.faults();
                // What was sent becomes what is mended.
                next.draft = self.application.answers.typed();
                next.due_at = None;
            }
            Action::Withdraw if before.status == Status::Draft => forget_typed(&mut next),
            Action::Return => reason.clone_into(&mut next.reason),
            Action::EnterSiak => next.siak_reference = typed(Input::SiakReference),
            Action::HandOver => {
                next.recipient = typed(Input::Recipient);
                next.recipient_signature = given.inputs.signature();
            }
            _ => {}
        }
        Ok(next)
    }
}

/// Writes an act: status, event, messages and files in one transaction.
async fn change(office: &Office, asked: &Asked<'_>, konsep: &[File]) -> Result<()> {
    let Asked { caller, profile, application, action, form, given } = *asked;
    let before = &application.case;
    let change = decide(&profile.procedure, before, &caller.actor, action, form.version, given)
        .map_err(OfficeError::Refused)?;
    let reason = reason_of(action, given);
    let mut next = asked.next(office, &change, &reason)?;
    let faults = if action == Action::Cancel { next.faults.as_slice() } else { &[] };
    let event = Event {
        detail: detail_of(action, form),
        ..event(office, caller, &change, &next, &reason, faults)
    };
    let mut tx = office.db.write().await?;
    if action == Action::Print {
        let place =
            if before.prints_at_counter { &before.filed_area } else { &before.print_office };
        let day = profile.agency.zone.local(office.now()).date().to_string();
        let number = queue::next(&mut tx, &before.agency, place, &day).await?;
        next.queue_number = Some(format!("{number:03}"));
    }
    if let Some(documents) = documents_after(office, &mut tx, application, action, form).await? {
        issued::put(&mut tx, &before.agency, &before.id, &documents).await?;
    }
    let messages = messages(office, profile, &next, &change.tells)?;
    applications::transition(&mut tx, application, &next, &event, &messages).await?;
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
    remove_unnamed(office, forgotten).await;
    Ok(())
}
