//! What becomes of a request: its steps, as the program takes them.

use domain::procedure::{
    Action, Actor, EventDetail, Given, Input, Inputs, Refusal, SignFault, decide,
};
use domain::profile::Profile;
use store::applications::Application;
use store::events::Event;
use store::files::File;
use store::{applications, files};

use crate::applications::event;
use crate::messages::messages;
use crate::{Caller, Office, OfficeError, Result};

#[expect(clippy::too_many_arguments, reason = "one step of a procedure with all it needs")]
pub(super) async fn signing_step(
    office: &Office,
    by: &Caller,
    profile: &Profile,
    application: &Application,
    action: Action,
    version: i64,
    given: &Given,
    signed: &[File],
    failed: Option<Refusal>,
) -> Result<Application> {
    let change = decide(&profile.procedure, &application.case, &by.actor, action, version, given)
        .map_err(OfficeError::Refused)?;
    let next = Application {
        case: application.case.after(&change, &by.actor, given, office.now()),
        ..application.clone()
    };
    // Why a signature was not made is kept as a code: whoever reads the history is told in words.
    let detail = failed.map_or(EventDetail::None, EventDetail::Refused);
    let event = Event { detail, ..event(office, by, &change, &next, "", &[]) };
    let messages = messages(office, profile, &next, &change.tells)?;
    let mut tx = office.db.write().await?;
    applications::transition(&mut tx, application, &next, &event, &messages).await?;
    for file in signed {
        files::add(&mut tx, file).await?;
    }
    tx.commit().await?;
    Ok(next)
}

/// Why a request is given up that was never answered.
pub(super) const UNANSWERED: Refusal = Refusal::Unsigned(SignFault::Service);

pub(super) async fn signing_failed(
    office: &Office,
    profile: &Profile,
    application: &Application,
    why: Refusal,
) -> Result<()> {
    let given =
        Given { inputs: Inputs::default().with(Input::Reason, "signature"), ..Given::default() };
    let next = signing_step(
        office,
        &system(profile),
        profile,
        application,
        Action::SignatureFailed,
        application.case.version,
        &given,
        &[],
        Some(why),
    )
    .await?;
    // The konsep is unchanged, so it stays validated and can be signed again.
    debug_assert_eq!(next.case.validated_hash, application.case.validated_hash);
    Ok(())
}

/// The program itself as a caller.
pub(super) fn system(profile: &Profile) -> Caller {
    Caller::without_session(Actor::system(&profile.agency.code), &profile.agency.app_name)
}
