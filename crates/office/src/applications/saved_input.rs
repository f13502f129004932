//! What was typed into an act that was refused is kept, with the refusal.

use domain::id::ApplicationId;
use domain::procedure::{Action, Inputs, Refusal};
use serde::{Deserialize, Serialize};
use store::kept::Kept;
use store::{applications, events, kept};
use views::{ActAnswer, LastEvent, SavedAct};

use crate::applications::act_form::ActForm;
use crate::{Caller, Office, Result};

/// A refused act as it is kept.
#[derive(Serialize, Deserialize)]
struct Fields {
    action: Action,
    /// The version of the application when it was refused.
    version: Option<i64>,
    inputs: Inputs,
}

/// Keeps what was typed into an act that was refused, and says why, with who was faster where
/// somebody was.
pub(super) async fn refused(
    office: &Office,
    caller: &Caller,
    action: Action,
    form: &ActForm,
    refusal: Refusal,
) -> Result<ActAnswer> {
    let raced = matches!(refusal, Refusal::Stale | Refusal::NotNow | Refusal::Taken);
    let who_did_what = if raced { last_event(office, caller, &form.id).await? } else { None };
    tracing::info!(action = action.code(), refusal = ?refusal, "act refused");
    let answer = ActAnswer::Refused { refusal, who_did_what };
    keep(office, caller, action, form, &answer).await?;
    Ok(answer)
}

/// Keeps what was typed into an act, with its answer.
pub(super) async fn keep(
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
    let mut tx = office.db.read().await?;
    let application = applications::get(&mut tx, &caller.actor.agency, &form.id).await?;
    drop(tx);
    let version = application.map(|application| application.case.version);
    let fields = Fields { action, version, inputs: form.inputs.kept() };
    let kept = Kept { fields, refusal: answer };
    let mut tx = office.db.write().await?;
    kept::put(&mut tx, &caller.actor.id, &form.id, &kept, office.now()).await?;
    Ok(tx.commit().await?)
}

/// What happened last to an application, and by whom.
async fn last_event(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
) -> Result<Option<LastEvent>> {
    let mut tx = office.db.read().await?;
    let last = events::of(&mut tx, &caller.actor.agency, id).await?.pop();
    Ok(last.map(|event| LastEvent { who: event.actor_name, what: event.what, at: event.at }))
}

/// What was kept of the caller's refused act on an application: what was typed, and the answer
/// while the application is unchanged since.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id, %id))]
pub async fn saved_input(
    office: &Office,
    caller: &Caller,
    id: &ApplicationId,
) -> Result<Option<SavedAct>> {
    let mut tx = office.db.read().await?;
    let kept: Option<Kept<Fields, ActAnswer>> = kept::get(&mut tx, &caller.actor.id, id).await?;
    let Some(Kept { fields, refusal }) = kept else { return Ok(None) };
    let version = applications::get(&mut tx, &caller.actor.agency, id)
        .await?
        .map(|application| application.case.version);
    // Why it was refused is only worth telling while the application is as it was then.
    let answer = (version.is_some() && version == fields.version).then_some(refusal);
    Ok(Some(SavedAct { action: fields.action, inputs: fields.inputs, answer }))
}
