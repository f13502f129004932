//! The second factor of an account: asking for it, setting it up, and the ways back when it is
//! lost.

mod passkey;
mod recovery;
mod totp;

use domain::people::account::AccountKind;
use domain::people::factor::{FactorFault, FactorFor, FactorKind, Stage, is_required};
use domain::people::security::SecurityKind;
use domain::people::staff::StaffStatus;
use domain::procedure::{ActorKind, Role};
use domain::profile::Profile;
use domain::views::{EnrolView, FactorRow, SecondView, SecurityView};
use domain::words::Lang;
use domain::words::told::SignInChange;
use serde::{Deserialize, Serialize};
use store::Tx;
use store::factors::{self, Factor};
use store::sessions::{self, Session};
use store::staff::{self, Staff};

pub use self::passkey::{ask_key, enrol_key, second_by_key};
pub use self::recovery::renew_recovery;
pub(crate) use self::totp::seed_generator;
pub use self::totp::{demo_code_now, enrol_totp, second_by_code};
use crate::accounts::staff::{deputies, grants_on, pending_rows};
use crate::accounts::{Holder, Noted, holder, holder_held, note_own, note_security, tell_holder};
use crate::session::attempts::{caller_has_proved, guessed, has_proved};
use crate::session::begin::begin_session;
use crate::session::caller::{IDLE_MS, LONGEST_MS, token_hash};
use crate::session::own_sessions::device_view;
use crate::session::second_factor::recovery::new_recovery;
use crate::session::second_factor::totp::demo_code;
use crate::{Caller, Office, OfficeError, Result};

/// A session that waits for the second factor waits no longer than this.
const WAITS_MS: i64 = 15 * 60_000;

/// What a session is in the middle of.
#[derive(Default, Serialize, Deserialize)]
struct Ceremony {
    /// The sealed secret of a code generator that is being set up.
    #[serde(default)]
    totp: Option<String>,
    /// A key that is being added.
    #[serde(default)]
    register: Option<webauthn_rs::prelude::PasskeyRegistration>,
    /// A key that is being asked for.
    #[serde(default)]
    ask: Option<webauthn_rs::prelude::PasskeyAuthentication>,
}

/// Whose session it is and how far it has come.
struct Seat {
    holder: Holder,
    session: Session,
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

/// The page on which the second factor is asked for or set up.
///
/// # Errors
/// [`OfficeError::SignedOut`] without a session that waits for it.
pub async fn second(office: &Office, agency: &str, token: &str) -> Result<SecondView> {
    let seat = seat(office, agency, token).await?;
    let mut tx = office.db.read().await?;
    let there = factors::of(&mut tx, agency, seat.holder.id()).await?;
    drop(tx);
    let enrol = match seat.session.stage {
        Stage::Factor => None,
        Stage::Enrol | Stage::Full => Some(enrolling(office, &seat).await?),
    };
    let has = |kind: FactorKind| there.iter().any(|factor| factor.kind == kind);
    Ok(SecondView {
        stage: seat.session.stage,
        codes: has(FactorKind::Totp),
        keys: has(FactorKind::Passkey),
        enrol,
        demo_code: demo_code(office, seat.holder.id(), &there),
    })
}

/// The security of the caller's own account: factors and sessions.
///
/// # Errors
/// Store failures.
pub async fn security(office: &Office, caller: &Caller, lang: Lang) -> Result<SecurityView> {
    let profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let mut tx = office.db.read().await?;
    let there = factors::of(&mut tx, agency, &caller.actor.id).await?;
    let left = factors::recovery_left(&mut tx, &caller.actor.id).await?;
    let running =
        sessions::running(&mut tx, agency, &caller.actor.id, office.now() - IDLE_MS).await?;
    let session =
        sessions::get(&mut tx, agency, &caller.session).await?.ok_or(OfficeError::SignedOut)?;
    let mut pending = pending_rows(office, &mut tx, caller, lang).await?;
    pending.retain(|row| !row.act.is_contact());
    let colleagues = if caller.actor.has(ActorKind::OfficeHead) {
        staff::list(&mut tx, agency, 500).await?
    } else {
        Vec::new()
    };
    drop(tx);
    let zone = profile.agency.zone;
    let row = |factor: &Factor| FactorRow {
        id: factor.id.clone(),
        kind: factor.kind,
        since: zone.moment(factor.created_at, lang),
        used: factor.used_at.map(|at| zone.moment(at, lang)),
    };
    let deputies = deputies(office, profile, &colleagues, lang);
    Ok(SecurityView {
        proved: has_proved(office, &session),
        required: is_required(&caller.actor.roles, factor_for(office, profile)),
        factors: there.iter().map(row).collect(),
        recovery_left: left,
        sessions: running
            .iter()
            .map(|session| device_view(session, &caller.session, profile, lang))
            .collect(),
        colleagues: colleagues
            .iter()
            .filter(|person| person.id != caller.actor.id && may_deputise(office, profile, person))
            .map(|person| (person.id.clone(), person.name.clone()))
            .collect(),
        deputies,
        pending,
    })
}

/// Takes a factor of the caller away; the last one of somebody who needs one stays.
///
/// # Errors
/// Store failures.
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
    note_own(office, &mut tx, &holder, "factor_removed").await?;
    tell_holder(office, &mut tx, &holder, SignInChange::FactorRemoved).await?;
    tx.commit().await?;
    Ok(None)
}

/// Who needs a second factor. In a demo fewer do, so that it is easily tried.
pub(crate) fn factor_for(office: &Office, profile: &Profile) -> FactorFor {
    if office.demo { FactorFor::Head } else { profile.agency.second_factor }
}

/// How far a session of somebody with these factors and roles comes by the password alone.
pub(crate) fn stage_after_password(
    office: &Office,
    profile: &Profile,
    roles: &[Role],
    factors: &[Factor],
) -> Stage {
    match (factors.is_empty(), is_required(roles, factor_for(office, profile))) {
        (false, _) => Stage::Factor,
        (true, true) => Stage::Enrol,
        (true, false) => Stage::Full,
    }
}

/// The account of a caller of the staff.
pub(crate) async fn staff_of(tx: &mut Tx, caller: &Caller) -> Result<Staff> {
    if caller.resident.is_some() {
        return Err(OfficeError::Refused(domain::procedure::Refusal::NotYourRole));
    }
    staff::by_id(tx, &caller.actor.agency, &caller.actor.id).await?.ok_or(OfficeError::NotFound)
}

async fn seat(office: &Office, agency: &str, token: &str) -> Result<Seat> {
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
    Ok(Seat { holder, session })
}

/// Whether a session still is what it was when it was read: it may have been ended meanwhile.
async fn still_there(tx: &mut Tx, seat: &Seat) -> Result<()> {
    let now = sessions::get(tx, seat.holder.agency(), &seat.session.token_hash).await?;
    let same = now.is_some_and(|now| now.ended_at.is_none() && now.stage == seat.session.stage);
    if same { Ok(()) } else { Err(OfficeError::SignedOut) }
}

/// A factor was shown: a full session with a token of its own takes the place of the waiting
/// one.
async fn let_in(office: &Office, tx: &mut Tx, seat: &Seat) -> Result<String> {
    still_there(tx, seat).await?;
    let agency = seat.holder.agency();
    guessed(office, tx, agency, &tries_of(seat.holder.id())).await?;
    sessions::end(tx, &seat.session.token_hash, office.now()).await?;
    let noted = Noted {
        who: seat.holder.id(),
        by: seat.holder.id(),
        detail: seat.session.kind.code(),
        ..Noted::default()
    };
    note_security(office, tx, agency, SecurityKind::SignIn, noted).await?;
    begin_session(
        office,
        tx,
        agency,
        seat.session.kind,
        seat.holder.id(),
        Stage::Full,
        &seat.session.device,
    )
    .await
}

/// Notes a factor that was added. The first one brings recovery codes, and makes a session full
/// that waited for it.
async fn add_factor(
    office: &Office,
    seat: &Seat,
    kind: FactorKind,
    id: String,
    secret: String,
    step: i64,
) -> Result<SecondAnswer> {
    let (agency, now) = (seat.holder.agency().to_owned(), office.now());
    let mut tx = office.db.write().await?;
    let holder = holder_held(&mut tx, seat.session.kind, &agency, seat.holder.id()).await?;
    still_there(&mut tx, seat).await?;
    if seat.session.stage == Stage::Full && !has_proved(office, &seat.session) {
        return Ok(SecondAnswer::Refused(FactorFault::Password));
    }
    let first = factors::of(&mut tx, &agency, seat.holder.id()).await?.is_empty();
    // A session that waits to set the first factor up knows the password only: once there is
    // one, it has to be shown.
    if seat.session.stage == Stage::Enrol && !first {
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
        new_recovery(office, &mut tx, &agency, seat.holder.id()).await?
    } else {
        Vec::new()
    };
    note_own(office, &mut tx, &holder, "factor_added").await?;
    tell_holder(office, &mut tx, &holder, SignInChange::FactorAdded).await?;
    sessions::set_ceremony(&mut tx, &seat.session.token_hash, "").await?;
    if seat.session.stage == Stage::Full {
        // Whoever is in elsewhere came in without it.
        sessions::end_others(&mut tx, &agency, holder.id(), &seat.session.token_hash, "", now)
            .await?;
    }
    let token = if seat.session.stage == Stage::Enrol {
        Some(let_in(office, &mut tx, seat).await?)
    } else {
        None
    };
    tx.commit().await?;
    Ok(SecondAnswer::Added { token, codes })
}

/// What is shown to set up a code generator; the secret waits in the session until the first
/// code proves that it arrived.
async fn enrolling(office: &Office, seat: &Seat) -> Result<EnrolView> {
    let profile = office.profile(seat.holder.agency())?;
    let mut ceremony = ceremony(&seat.session);
    let secret = match &ceremony.totp {
        Some(sealed) => office.blobs.open_secret(&totp::about(seat.holder.id()), sealed)?,
        None => {
            let secret = office.source.bytes::<20>().to_vec();
            ceremony.totp = Some(office.blobs.seal_secret(
                &totp::about(seat.holder.id()),
                &secret,
                office.source.bytes(),
            )?);
            keep_ceremony(office, &seat.session, &ceremony).await?;
            secret
        }
    };
    totp::shown(&secret, &profile.agency.app_name, &seat.holder.label())
}

async fn keep_ceremony(office: &Office, session: &Session, ceremony: &Ceremony) -> Result<()> {
    let mut tx = office.db.write().await?;
    sessions::set_ceremony(&mut tx, &session.token_hash, &serde_json::to_string(ceremony)?).await?;
    Ok(tx.commit().await?)
}

/// Whether somebody could stand in for the head: of the office itself, and not stopped.
pub(crate) fn may_deputise(office: &Office, profile: &Profile, person: &Staff) -> bool {
    let roles = grants_on(person, profile.agency.zone.local(office.now()).date());
    person.status == StaffStatus::Active
        && roles.iter().any(|role| {
            !matches!(
                role.kind,
                ActorKind::Counter
                    | ActorKind::Institution
                    | ActorKind::OfficeHead
                    | ActorKind::Auditor
            )
        })
}

/// What tries at the factor of an account are counted for.
fn tries_of(account_id: &str) -> String {
    format!("factor {account_id}")
}

fn ceremony(session: &Session) -> Ceremony {
    serde_json::from_str(&session.ceremony).unwrap_or_default()
}
