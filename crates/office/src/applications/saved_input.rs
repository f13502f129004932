//! What was typed into an act that was refused is kept, with the refusal.

use std::collections::BTreeMap;

use domain::procedure::{Action, Refusal};
use domain::profile::Profile;
use store::kept::Kept;
use store::{applications, events, kept};
use views::{ActAnswer, LastEvent};

use crate::applications::act_form::ActForm;
use crate::{Caller, Office, Result};

pub(super) async fn refused(
    office: &Office,
    caller: &Caller,
    _profile: &Profile,
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
    let mut typed = form.typed(action);
    let mut tx = office.db.read().await?;
    if let Some(application) = applications::get(&mut tx, &caller.actor.agency, &form.id).await? {
        typed.insert("version", application.case.version.to_string());
    }
    drop(tx);
    let kept = Kept { fields: typed, refusal: answer };
    let mut tx = office.db.write().await?;
    kept::put(&mut tx, &caller.actor.id, &form.id, &kept, office.now()).await?;
    Ok(tx.commit().await?)
}

/// What happened last to an application, and by whom.
async fn last_event(office: &Office, caller: &Caller, id: &str) -> Result<Option<LastEvent>> {
    let mut tx = office.db.read().await?;
    let last = events::of(&mut tx, &caller.actor.agency, id).await?.pop();
    Ok(last.map(|event| LastEvent { who: event.actor_name, what: event.what, at: event.at }))
}

/// What was kept of the caller's refused act on an application: the fields, and the answer
/// while the application is unchanged since.
///
/// # Errors
/// When the database fails.
pub async fn saved_input(
    office: &Office,
    caller: &Caller,
    id: &str,
) -> Result<Option<(BTreeMap<String, String>, Option<ActAnswer>)>> {
    let mut tx = office.db.read().await?;
    let kept: Option<Kept<BTreeMap<String, String>, ActAnswer>> =
        kept::get(&mut tx, &caller.actor.id, id).await?;
    let Some(Kept { fields, refusal }) = kept else { return Ok(None) };
    let version = applications::get(&mut tx, &caller.actor.agency, id)
        .await?
        .map(|application| application.case.version);
    // Why it was refused is only worth telling while the application is as it was then.
    let still = version.is_some_and(|version| {
        fields.get("version").is_some_and(|seen| *seen == version.to_string())
    });
    Ok(Some((fields, still.then_some(refusal))))
}
