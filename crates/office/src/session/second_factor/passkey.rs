//! Passkeys (WebAuthn): keys of the device or beside it, bound to the host name, so that no other
//! site can ask for them.

use domain::id::AgencyCode;
use domain::people::factor::{FactorFault, FactorKind, Stage};
use domain::people::security::SecurityKind;
use serde::Serialize;
use store::factors::{Factor, FactorSecret};
use store::{Json, factors};
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, Passkey, PublicKeyCredential, RegisterPublicKeyCredential,
    RequestChallengeResponse, Url, Webauthn, WebauthnBuilder,
};

use crate::accounts::{Noted, note_security};
use crate::session::second_factor::ceremony::{
    Ceremony, SecondAnswer, add_factor, ceremony, keep_ceremony, let_in, pending_session,
};
use crate::{Office, OfficeError, Result};

/// What the browser hands to a key.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum KeyRequest {
    /// To make a key for this site.
    Make(CreationChallengeResponse),
    /// To show one that was made.
    Show(RequestChallengeResponse),
}

/// What the browser hands to the key: to add one while a factor is set up, else to
/// show one.
///
/// # Errors
/// [`OfficeError::SignedOut`] without a session, [`OfficeError::NotFound`] when there is no key
/// to ask for.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn ask_key(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
    host: &str,
) -> Result<KeyRequest> {
    let waiting = pending_session(office, agency, token).await?;
    let site = key_site(office, agency, host)?;
    let mut tx = office.db.read().await?;
    let keys = keys(&factors::of(&mut tx, agency, waiting.holder.id()).await?);
    drop(tx);
    let mut next = ceremony(&waiting.session);
    let asked = if waiting.session.stage == Stage::Factor {
        if keys.is_empty() {
            return Err(OfficeError::NotFound);
        }
        let all: Vec<Passkey> = keys.into_iter().map(|(_, key)| key).collect();
        let (challenge, state) = site.start_passkey_authentication(&all).map_err(failed)?;
        next.ask = Some(state);
        KeyRequest::Show(challenge)
    } else {
        let known = keys.iter().map(|(_, key)| key.cred_id().clone()).collect();
        let id = Uuid::parse_str(waiting.holder.id())
            .map_err(|_| OfficeError::Unreadable("account id"))?;
        let (challenge, state) = site
            .start_passkey_registration(
                id,
                &waiting.holder.label(),
                waiting.holder.name(),
                Some(known),
            )
            .map_err(failed)?;
        next.register = Some(state);
        KeyRequest::Make(challenge)
    };
    keep_ceremony(office, &waiting.session, &next).await?;
    Ok(asked)
}

/// Judges what a key answered to [`ask_key`], of a session that waits for it.
///
/// # Errors
/// [`OfficeError::SignedOut`] without such a session; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn second_by_key(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
    host: &str,
    answer: &PublicKeyCredential,
) -> Result<SecondAnswer> {
    let waiting = pending_session(office, agency, token).await?;
    if waiting.session.stage != Stage::Factor {
        return Err(OfficeError::SignedOut);
    }
    let refused = Ok(SecondAnswer::Refused(FactorFault::Key));
    let site = key_site(office, agency, host)?;
    let Some(state) = ceremony(&waiting.session).ask else {
        return refused;
    };
    let Ok(shown) = site.finish_passkey_authentication(answer, &state) else {
        let mut tx = office.db.write().await?;
        let noted =
            Noted { who: waiting.holder.id(), detail: FactorFault::Key.code(), ..Noted::default() };
        note_security(office, &mut tx, agency, SecurityKind::FactorFailure, noted).await?;
        tx.commit().await?;
        return refused;
    };
    let now = office.now();
    let mut tx = office.db.write().await?;
    let there = keys(&factors::of(&mut tx, agency, waiting.holder.id()).await?);
    let Some((factor, mut key)) =
        there.into_iter().find(|(_, key)| key.cred_id() == shown.cred_id())
    else {
        return refused;
    };
    key.update_credential(&shown);
    let next = Factor { secret: FactorSecret::Key(Json::of(&key)), ..factor };
    // A key has no half minutes; its uses are counted instead.
    factors::used(&mut tx, &next, next.last_step + 1, now).await?;
    store::sessions::set_ceremony(&mut tx, &waiting.session.token_hash, &Json::default()).await?;
    let token = let_in(office, &mut tx, &waiting).await?;
    tx.commit().await?;
    Ok(SecondAnswer::In { token, kind: waiting.session.kind })
}

/// Adds the key that answered to [`ask_key`].
///
/// # Errors
/// [`OfficeError::SignedOut`] without a session; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn enrol_key(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
    host: &str,
    answer: &RegisterPublicKeyCredential,
) -> Result<SecondAnswer> {
    let waiting = pending_session(office, agency, token).await?;
    if waiting.session.stage == Stage::Factor {
        return Err(OfficeError::SignedOut);
    }
    let site = key_site(office, agency, host)?;
    let Ceremony { register, .. } = ceremony(&waiting.session);
    let Some(state) = register else {
        return Ok(SecondAnswer::Refused(FactorFault::Key));
    };
    let Ok(key) = site.finish_passkey_registration(answer, &state) else {
        return Ok(SecondAnswer::Refused(FactorFault::Key));
    };
    add_factor(
        office,
        &waiting,
        FactorKind::Passkey,
        office.source.id(office.now()),
        FactorSecret::Key(Json::of(&key)),
        0,
    )
    .await
}

/// The site that keys are bound to: the agency's host, or in a demo wherever it runs.
fn key_site(office: &Office, agency: &AgencyCode, host: &str) -> Result<Webauthn> {
    let profile = office.profile(agency)?;
    let origin = if office.demo {
        format!("http://{host}")
    } else {
        format!("https://{}", profile.agency.host)
    };
    let origin = Url::parse(&origin).map_err(|_| OfficeError::Unreadable("host"))?;
    let name = origin.host_str().unwrap_or_default().to_owned();
    WebauthnBuilder::new(&name, &origin)
        .map_err(failed)?
        .rp_name(&profile.agency.app_name)
        .build()
        .map_err(failed)
}

fn keys(factors: &[Factor]) -> Vec<(Factor, Passkey)> {
    let key = |factor: &Factor| match &factor.secret {
        FactorSecret::Key(key) => Some((factor.clone(), key.read()?)),
        FactorSecret::Sealed(_) => None,
    };
    factors.iter().filter_map(key).collect()
}

#[expect(clippy::needless_pass_by_value, reason = "it takes the place of a closure in map_err")]
fn failed(error: webauthn_rs::prelude::WebauthnError) -> OfficeError {
    tracing::warn!(error = ?error, "passkey");
    OfficeError::Unreadable("passkey")
}
