//! The pages of the second factor.

use domain::id::AgencyCode;
use domain::people::event::AccountEventKind;
use domain::people::factor::{FactorFault, FactorKind, Stage, is_required};
use domain::people::notice::SignInChange;
use domain::procedure::ActorKind;
use store::factors::Factor;
use store::{factors, sessions, staff};
use views::{EnrolView, FactorRow, SecondView, SecurityView};

use crate::accounts::staff::{deputies, pending_rows};
use crate::accounts::{holder_held, note_own, tell_holder};
use crate::session::attempts::{caller_has_proved, has_proved};
use crate::session::own_sessions::device_view;
use crate::session::second_factor::ceremony::{
    PendingSession, ceremony, keep_ceremony, pending_session,
};
use crate::session::second_factor::required::{factor_for, may_deputise};
use crate::session::second_factor::totp::{about, demo_code, shown};
use crate::session::token::IDLE_MS;
use crate::{Caller, Office, OfficeError, Result};

/// The page on which the second factor is asked for or set up.
///
/// # Errors
/// [`OfficeError::SignedOut`] without a session that waits for it.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn second(office: &Office, agency: &AgencyCode, token: &str) -> Result<SecondView> {
    let waiting = pending_session(office, agency, token).await?;
    let mut tx = office.db.read().await?;
    let there = factors::of(&mut tx, agency, waiting.holder.id()).await?;
    drop(tx);
    let enrol = match waiting.session.stage {
        Stage::Factor => None,
        Stage::Enrol | Stage::Full => Some(enrolling(office, &waiting).await?),
    };
    let has = |kind: FactorKind| there.iter().any(|factor| factor.kind == kind);
    Ok(SecondView {
        stage: waiting.session.stage,
        codes: has(FactorKind::Totp),
        keys: has(FactorKind::Passkey),
        enrol,
        demo_code: demo_code(office, waiting.holder.id(), &there),
    })
}

/// The security of the caller's own account: factors and sessions.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn security(office: &Office, caller: &Caller) -> Result<SecurityView> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let there = factors::of(&mut tx, agency, &caller.actor.id).await?;
    let left = factors::recovery_left(&mut tx, &caller.actor.id).await?;
    let running =
        sessions::running(&mut tx, agency, &caller.actor.id, office.now() - IDLE_MS).await?;
    let session =
        sessions::get(&mut tx, agency, &caller.session).await?.ok_or(OfficeError::SignedOut)?;
    let mut pending = pending_rows(office, &mut tx, caller).await?;
    pending.retain(|row| !row.act.is_contact());
    let colleagues = if caller.actor.has(ActorKind::OfficeHead) {
        staff::list(&mut tx, agency, 500).await?
    } else {
        Vec::new()
    };
    drop(tx);
    let _zone = profile.agency.zone;
    let row = |factor: &Factor| FactorRow {
        id: factor.id.clone(),
        kind: factor.kind,
        since: factor.created_at,
        used: factor.used_at,
    };
    let deputies = deputies(office, profile, &colleagues);
    Ok(SecurityView {
        proved: has_proved(office, &session),
        required: is_required(&caller.actor.roles, factor_for(office, profile)),
        factors: there.iter().map(row).collect(),
        recovery_left: left,
        sessions: running
            .iter()
            .map(|session| device_view(session, &caller.session, profile))
            .collect(),
        colleagues: colleagues
            .iter()
            .filter(|person| person.id != caller.actor.id && may_deputise(office, profile, person))
            .map(|person| (person.id.clone().into(), person.name.clone()))
            .collect(),
        deputies,
        pending,
    })
}

/// Takes a factor of the caller away; the last one of somebody who needs one stays.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn remove_factor(
    office: &Office,
    caller: &Caller,
    id: &str,
) -> Result<Option<FactorFault>> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.write().await?;
    let holder = holder_held(&mut tx, caller.kind(), agency, &caller.actor.id).await?;
    if !caller_has_proved(office, &mut tx, caller).await? {
        return Ok(Some(FactorFault::Password));
    }
    let there = factors::of(&mut tx, agency, holder.id()).await?;
    let last = there.iter().all(|factor| factor.id == id);
    if last && is_required(&caller.actor.roles, factor_for(office, profile)) {
        return Ok(Some(FactorFault::Last));
    }
    factors::remove(&mut tx, agency, holder.id(), id).await?;
    if last {
        factors::set_recovery(&mut tx, holder.id(), &[]).await?;
    }
    note_own(office, &mut tx, &holder, AccountEventKind::FactorRemoved).await?;
    tell_holder(office, &mut tx, &holder, SignInChange::FactorRemoved).await?;
    tx.commit().await?;
    Ok(None)
}

/// What is shown to set up a code generator; the secret waits in the session until the first
/// code proves that it arrived.
pub(crate) async fn enrolling(office: &Office, waiting: &PendingSession) -> Result<EnrolView> {
    let profile = office.profile(waiting.holder.agency())?;
    let mut ceremony = ceremony(&waiting.session);
    let secret = match &ceremony.totp {
        Some(sealed) => office.blobs.open_secret(&about(waiting.holder.id()), sealed)?,
        None => {
            let secret = office.source.bytes::<20>().to_vec();
            ceremony.totp = Some(office.blobs.seal_secret(
                &about(waiting.holder.id()),
                &secret,
                office.source.bytes(),
            )?);
            keep_ceremony(office, &waiting.session, &ceremony).await?;
            secret
        }
    };
    shown(&secret, &profile.agency.app_name, &waiting.holder.label())
}
