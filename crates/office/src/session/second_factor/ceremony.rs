//! A session that waits for its second factor, and what is being done about it.

use domain::id::{AccountId, AgencyCode};
use domain::people::account::AccountKind;
use domain::people::event::AccountEventKind;
use domain::people::factor::{FactorFault, FactorKind, Stage};
use domain::people::notice::SignInChange;
use domain::people::security::SecurityKind;
use serde::{Deserialize, Serialize};
use store::factors::{Factor, FactorSecret};
use store::sessions::Session;
use store::{Json, Tx, factors, sessions};

use crate::accounts::{Holder, Noted, holder, holder_held, note_own, note_security, tell_holder};
use crate::session::attempts::{forget_attempts, has_proved};
use crate::session::begin::begin_session;
use crate::session::second_factor::recovery::new_recovery;
use crate::session::token::{IDLE_MS, LONGEST_MS, token_hash};
use crate::{Office, OfficeError, Result};

/// A session that waits for the second factor waits no longer than this.
pub(crate) const WAITS_MS: i64 = 15 * 60_000;

/// What a session is in the middle of.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Ceremony {
    /// The sealed secret of a code generator that is being set up.
    #[serde(default)]
    pub(crate) totp: Option<String>,
    /// A key that is being added.
    #[serde(default)]
    pub(crate) register: Option<webauthn_rs::prelude::PasskeyRegistration>,
    /// A key that is being asked for.
    #[serde(default)]
    pub(crate) ask: Option<webauthn_rs::prelude::PasskeyAuthentication>,
}

/// Whose session it is and how far it has come.
pub(crate) struct PendingSession {
    pub(crate) holder: Holder,
    pub(crate) session: Session,
}

/// The answer to showing or adding a second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondAnswer {
    /// Shown: the token of the full session that takes the place of the waiting one.
    In {
        /// The token.
        token: String,
        /// Whose account it is.
        kind: AccountKind,
    },
    /// Added; with the token when the session became full by it, and the recovery codes when they
    /// are the first ones.
    Added {
        /// The token of the full session.
        token: Option<String>,
        /// The recovery codes, which are shown once.
        codes: Vec<String>,
    },
    /// Not taken.
    Refused(FactorFault),
}

pub(crate) async fn pending_session(
    office: &Office,
    agency: &AgencyCode,
    token: &str,
) -> Result<PendingSession> {
    let mut tx = office.db.read().await?;
    let found = sessions::get(&mut tx, agency, &token_hash(token)).await?;
    let session =
        found.filter(|session| session.ended_at.is_none()).ok_or(OfficeError::SignedOut)?;
    let ends = match session.stage {
        Stage::Full => (session.seen_at + IDLE_MS).min(session.created_at + LONGEST_MS),
        Stage::Factor | Stage::Enrol => session.seen_at + WAITS_MS,
    };
    let holder = holder(&mut tx, session.kind, agency, &session.account_id)
        .await?
        .ok_or(OfficeError::SignedOut)?;
    if office.now() > ends || !holder.may_sign_in() {
        return Err(OfficeError::SignedOut);
    }
    Ok(PendingSession { holder, session })
}

/// Whether a session still is what it was when it was read: it may have been ended meanwhile.
pub(crate) async fn still_there(tx: &mut Tx, waiting: &PendingSession) -> Result<()> {
    let now = sessions::get(tx, waiting.holder.agency(), &waiting.session.token_hash).await?;
    let same = now.is_some_and(|now| now.ended_at.is_none() && now.stage == waiting.session.stage);
    if same { Ok(()) } else { Err(OfficeError::SignedOut) }
}

/// A factor was shown: a full session with a token of its own takes the place of the waiting
/// one.
pub(crate) async fn let_in(
    office: &Office,
    tx: &mut Tx,
    waiting: &PendingSession,
) -> Result<String> {
    still_there(tx, waiting).await?;
    let agency = waiting.holder.agency();
    forget_attempts(office, tx, agency, &tries_of(waiting.holder.id())).await?;
    sessions::end(tx, &waiting.session.token_hash, office.now()).await?;
    let noted = Noted {
        who: waiting.holder.id(),
        by: waiting.holder.id(),
        detail: waiting.session.kind.code(),
        ..Noted::default()
    };
    note_security(office, tx, agency, SecurityKind::SignIn, noted).await?;
    begin_session(
        office,
        tx,
        agency,
        waiting.session.kind,
        waiting.holder.id(),
        Stage::Full,
        &waiting.session.device,
    )
    .await
}

/// Notes a factor that was added. The first one brings recovery codes, and makes a session full
/// that waited for it.
pub(crate) async fn add_factor(
    office: &Office,
    waiting: &PendingSession,
    kind: FactorKind,
    id: String,
    secret: FactorSecret,
    step: i64,
) -> Result<SecondAnswer> {
    let (agency, now) = (waiting.holder.agency().to_owned(), office.now());
    let mut tx = office.db.write().await?;
    let holder = holder_held(&mut tx, waiting.session.kind, &agency, waiting.holder.id()).await?;
    still_there(&mut tx, waiting).await?;
    if waiting.session.stage == Stage::Full && !has_proved(office, &waiting.session) {
        return Ok(SecondAnswer::Refused(FactorFault::Password));
    }
    let first = factors::of(&mut tx, &agency, waiting.holder.id()).await?.is_empty();
    // A session that waits to set the first factor up knows the password only: once there is
    // one, it has to be shown.
    if waiting.session.stage == Stage::Enrol && !first {
        return Err(OfficeError::SignedOut);
    }
    let factor = Factor {
        id,
        agency: agency.clone(),
        account_id: holder.id().to_owned(),
        kind,
        secret,
        last_step: step,
        created_at: now,
        used_at: None,
    };
    factors::add(&mut tx, &factor).await?;
    let codes = if first {
        new_recovery(office, &mut tx, &agency, waiting.holder.id()).await?
    } else {
        Vec::new()
    };
    note_own(office, &mut tx, &holder, AccountEventKind::FactorAdded).await?;
    tell_holder(office, &mut tx, &holder, SignInChange::FactorAdded).await?;
    sessions::set_ceremony(&mut tx, &waiting.session.token_hash, &Json::default()).await?;
    if waiting.session.stage == Stage::Full {
        // Whoever is in elsewhere came in without it.
        sessions::end_others(&mut tx, &agency, holder.id(), &waiting.session.token_hash, "", now)
            .await?;
    }
    let token = if waiting.session.stage == Stage::Enrol {
        Some(let_in(office, &mut tx, waiting).await?)
    } else {
        None
    };
    tx.commit().await?;
    Ok(SecondAnswer::Added { token, codes })
}

pub(crate) async fn keep_ceremony(
    office: &Office,
    session: &Session,
    ceremony: &Ceremony,
) -> Result<()> {
    let mut tx = office.db.write().await?;
    sessions::set_ceremony(&mut tx, &session.token_hash, &Json::of(ceremony)).await?;
    Ok(tx.commit().await?)
}

/// What tries at the factor of an account are counted for.
pub(crate) fn tries_of(account_id: &AccountId) -> String {
    format!("factor {account_id}")
}

pub(crate) fn ceremony(session: &Session) -> Ceremony {
    session.ceremony.read().unwrap_or_default()
}
