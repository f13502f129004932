//! Signing in and out.

use domain::id::AgencyCode;
use domain::people::account::AccountKind;
use domain::people::factor::Stage;
use domain::people::security::SecurityKind;
use domain::procedure::ActorKind;
use store::{Tx, factors, sessions};

use crate::accounts::institutions::standing;
use crate::accounts::staff::grants_on;
use crate::accounts::{Noted, note_security};
use crate::buckets::{ADDRESS, Bucket, DEVICE, Filled, PAIR};
use crate::session::attempts::{MINUTE_MS, minutes_until};
use crate::session::begin::begin_session;
use crate::session::login_name::{LoginAccount, account_for_login, one_spelling};
use crate::session::password::check_password;
use crate::session::second_factor::stage_after_password;
use crate::session::token::{IDLE_MS, Origin, fresh_token, token_hash};
use crate::{Office, OfficeError, Result};

/// The answer to an attempt to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInAnswer {
    /// Signed in.
    In {
        /// The token for the cookie.
        token: String,
        /// Whose account it is.
        kind: AccountKind,
        /// How far the session has come: anything but full waits for a second factor.
        stage: Stage,
        /// What the browser is to keep, so that it is known the next time.
        device: String,
    },
    /// The name or the password was left empty: no attempt at all.
    Empty,
    /// No such account, or another password: the two cannot be told apart.
    Wrong,
    /// The account was stopped by the office.
    Suspended,
    /// No agreement (PKS) of the institution holds; the last day of the one before, in words.
    PksOver(String),
    /// Too many failures: wait so many minutes.
    Wait(i64),
}

/// Checks a name (e-mail address, mobile number, NIK or user name) with a password and begins a
/// session.
///
/// # Errors
/// When the database or the hashing fails.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn sign_in(
    office: &Office,
    agency: &AgencyCode,
    name: &str,
    password: &str,
    from: impl Into<Origin<'_>>,
) -> Result<SignInAnswer> {
    let Origin { address, device, known } = from.into();
    let name = one_spelling(name);
    if name.is_empty() || password.is_empty() {
        return Ok(SignInAnswer::Empty);
    }
    let mut tx = office.db.write().await?;
    let account = account_for_login(office, &mut tx, agency, &name).await?;
    // A try is counted before it is judged, so that tries at the same moment all count.
    let tries = tries(office, agency, &name, address, known, account.as_ref());
    let account_id_of_name = account.as_ref().map(|account| account.id.clone());
    let noted = Noted {
        who: account_id_of_name.as_deref().unwrap_or(&name),
        from: address,
        ..Noted::default()
    };
    let (wait, last) = count_try(office, &mut tx, agency, &tries).await?;
    if last {
        note_security(office, &mut tx, agency, SecurityKind::Lock, noted).await?;
    }
    tx.commit().await?;
    if wait > 0 {
        return Ok(SignInAnswer::Wait(minutes_until(wait)));
    }
    let fits = check_password(
        office,
        password,
        account
            .as_ref()
            .map(|account| account.password_hash.clone())
            .filter(|hash| !hash.is_empty()),
    )
    .await?;
    let mut tx = office.db.write().await?;
    let Some(account) = account.filter(|_| fits) else {
        note_security(office, &mut tx, agency, SecurityKind::Failure, noted).await?;
        tx.commit().await?;
        return Ok(SignInAnswer::Wrong);
    };
    was_right(office, &mut tx, agency, &tries).await?;
    // The password may have been changed while this one was checked.
    if account_for_login(office, &mut tx, agency, &name)
        .await?
        .is_none_or(|now| now.password_hash != account.password_hash)
    {
        return Ok(SignInAnswer::Wrong);
    }
    let answer = if account.suspended {
        SignInAnswer::Suspended
    } else {
        let_in_by_password(office, &mut tx, agency, &account, device).await?
    };
    // Who has shown the password alone is not in yet, and who is stopped or of an ended
    // agreement is not at all.
    let how = match &answer {
        SignInAnswer::In { stage: Stage::Full, .. } => account.kind.code(),
        SignInAnswer::In { .. } => "password",
        SignInAnswer::Suspended => "suspended",
        _ => "ended",
    };
    let noted = Noted { by: &account.id, detail: how, ..noted };
    note_security(office, &mut tx, agency, SecurityKind::SignIn, noted).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Begins the session of an account whose password was right. Staff with a second factor, or
/// who need one, come no further yet.
async fn let_in_by_password(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    account: &LoginAccount,
    device: &str,
) -> Result<SignInAnswer> {
    let mut stage = Stage::Full;
    if let Some(person) = &account.staff {
        let profile = office.profile(agency)?;
        let roles = grants_on(person, profile.agency.zone.local(office.now()).date());
        let standing = standing(office, tx, profile, &roles).await?;
        if let Some(over) = standing.filter(|standing| {
            !standing.holds && roles.iter().all(|role| role.kind == ActorKind::Institution)
        }) {
            return Ok(SignInAnswer::PksOver(
                over.until.map(|day| day.to_string()).unwrap_or_default(),
            ));
        }
        stage = stage_after_password(
            office,
            profile,
            &roles,
            &factors::of(tx, agency, &person.id).await?,
        );
    } else if !factors::of(tx, agency, &account.id).await?.is_empty() {
        stage = Stage::Factor;
    }
    let token = begin_session(office, tx, agency, account.kind, &account.id, stage, device).await?;
    Ok(SignInAnswer::In {
        token,
        kind: account.kind,
        stage,
        device: device_token(office, agency, account),
    })
}

/// What a try is counted for. Whoever guesses waits, and nobody else: a device on which this
/// very account was signed in before has a bucket of its own, everybody else one for the
/// name from the address and one for the address. Nothing is counted for the account alone, so
/// that no stranger keeps its owner out.
fn tries(
    office: &Office,
    agency: &AgencyCode,
    name: &str,
    address: &str,
    known: &str,
    meant: Option<&LoginAccount>,
) -> Vec<(String, Bucket)> {
    let subject = |what: &str| office.keyed_hash(agency, what);
    if let Some(device) = meant.and_then(|account| known_device(office, agency, known, account)) {
        return vec![(subject(&format!("device {device}")), DEVICE)];
    }
    vec![
        (subject(&format!("pair {name} {address}")), PAIR),
        (subject(&format!("address {address}")), ADDRESS),
    ]
}

/// Counts one try and gives how long to wait, and whether it was the last one for now. While
/// one waits nothing is counted.
async fn count_try(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    tries: &[(String, Bucket)],
) -> Result<(i64, bool)> {
    let mut filled = Vec::with_capacity(tries.len());
    for (subject, bucket) in tries {
        filled.push(Filled::open(tx, agency, subject.clone(), *bucket, office.now()).await?);
    }
    let wait = filled.iter().map(Filled::wait).max().unwrap_or(0);
    if wait <= 0 {
        for bucket in &mut filled {
            bucket.take(tx, 1).await?;
        }
    }
    Ok((wait, wait <= 0 && filled.iter().any(|bucket| bucket.wait() > 0)))
}

/// Clears what a right password has caused: its own try and the wrong ones before it for the
/// same name. Those for other names stay, so that nobody wipes them out with an account of
/// their own.
async fn was_right(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    tries: &[(String, Bucket)],
) -> Result<()> {
    let mut caused = 0;
    for (at, (subject, bucket)) in tries.iter().enumerate() {
        let mut filled = Filled::open(tx, agency, subject.clone(), *bucket, office.now()).await?;
        caused = if at == 0 { filled.taken() } else { caused };
        filled.take(tx, -caused).await?;
    }
    Ok(())
}

/// What a browser is given when an account signs in on it: a random number and whose it is,
/// sealed by a keyed hash.
fn device_token(office: &Office, agency: &AgencyCode, account: &LoginAccount) -> String {
    let device = fresh_token(office);
    let mark = office.keyed_hash(agency, &device_mark(&device, account));
    format!("{device}.{mark}")
}

/// The device of such a token, when it was given for this account.
fn known_device<'k>(
    office: &Office,
    agency: &AgencyCode,
    known: &'k str,
    account: &LoginAccount,
) -> Option<&'k str> {
    let (device, mark) = known.split_once('.')?;
    (device.len() == 32 && office.is_hash_of(agency, &device_mark(device, account), mark))
        .then_some(device)
}

/// Ends the session of a token. It is no error when there is none.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn sign_out(office: &Office, token: &str) -> Result<()> {
    let mut tx = office.db.write().await?;
    sessions::end(&mut tx, &token_hash(token), office.now()).await?;
    Ok(tx.commit().await?)
}

/// Makes every session of an agency older by so many minutes, or lets it end by time, so that a
/// demo can show what happens then.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of demo mode; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn age_sessions(
    office: &Office,
    agency: &AgencyCode,
    minutes: Option<i64>,
) -> Result<()> {
    if !office.demo {
        return Err(OfficeError::NotFound);
    }
    let mut tx = office.db.write().await?;
    sessions::age(
        &mut tx,
        agency,
        minutes.map_or(IDLE_MS + MINUTE_MS, |minutes| minutes * MINUTE_MS),
    )
    .await?;
    Ok(tx.commit().await?)
}

/// What the mark of a known device is the hash of. It holds as long as the password does: who knew
/// another one is known no more.
fn device_mark(device: &str, account: &LoginAccount) -> String {
    format!("device {device} of {} with {}", account.id, account.password_hash)
}
