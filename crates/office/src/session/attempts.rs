//! Counting tries at something secret of an account that is already known: a passphrase, a second
//! factor, the password once more.

use domain::id::AgencyCode;
use domain::people::security::SecurityKind;
use store::attempts::Attempt;
use store::{Tx, attempts, sessions};

use crate::accounts::{Noted, holder_held, holder_of, note_security};
use crate::session::password::check_password;
use crate::{Caller, Office, OfficeError, Result};

/// So long after the password was shown nothing asks for it again.
pub(crate) const PROVED_MS: i64 = 15 * 60_000;

/// What showing the password again came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It is the one.
    Right,
    /// It is another one.
    Wrong,
    /// Too many tries: not judged.
    Wait,
}

/// Counts one try, before it is judged, so that tries at the same moment all count. `Some` when
/// nothing is judged for so many milliseconds: after five wrong ones in a row, longer each
/// time.
pub(crate) async fn count_attempt(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    what: &str,
) -> Result<Option<i64>> {
    let subject = office.keyed_hash(agency, what);
    let now = office.now();
    let attempt = attempts::hold(tx, agency, &subject).await?;
    if attempt.locked_until > now {
        return Ok(Some(attempt.locked_until - now));
    }
    let failures = attempt.failures + 1;
    let locked_until = now + wait_after(failures - FREE_FAILURES);
    attempts::put(tx, agency, &subject, &Attempt { failures, last_at: now, locked_until }).await?;
    Ok(None)
}

/// A try was right: the ones before are forgotten.
pub(crate) async fn forget_attempts(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    what: &str,
) -> Result<()> {
    Ok(attempts::clear(tx, agency, &office.keyed_hash(agency, what)).await?)
}

/// Judges the password of an account whose owner is signed in.
pub(crate) async fn judge_again(
    office: &Office,
    caller: &Caller,
    hash: String,
    password: &str,
) -> Result<Proof> {
    let (agency, what) = (&caller.actor.agency, format!("proof {}", caller.actor.id));
    let mut tx = office.db.write().await?;
    let waits = count_attempt(office, &mut tx, agency, &what).await?;
    tx.commit().await?;
    if waits.is_some() {
        return Ok(Proof::Wait);
    }
    let right = check_password(office, password, Some(hash)).await?;
    let mut tx = office.db.write().await?;
    if !right {
        let noted = Noted {
            who: &caller.actor.id,
            by: &caller.actor.id,
            detail: "again",
            ..Noted::default()
        };
        note_security(office, &mut tx, agency, SecurityKind::Failure, noted).await?;
        tx.commit().await?;
        return Ok(Proof::Wrong);
    }
    forget_attempts(office, &mut tx, agency, &what).await?;
    tx.commit().await?;
    Ok(Proof::Right)
}

/// Shows the password again, so that for a quarter of an hour this session may change how one
/// signs in.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn prove(office: &Office, caller: &Caller, password: &str) -> Result<Proof> {
    let mut tx = office.db.read().await?;
    let before = holder_of(&mut tx, caller).await?;
    drop(tx);
    let proof = judge_again(office, caller, before.password_hash().to_owned(), password).await?;
    if proof == Proof::Right {
        let mut tx = office.db.write().await?;
        // The password may have been changed while this one was judged.
        let now =
            holder_held(&mut tx, caller.kind(), &caller.actor.agency, &caller.actor.id).await?;
        if now.password_hash() != before.password_hash() {
            return Ok(Proof::Wrong);
        }
        sessions::proved(&mut tx, &caller.session, office.now()).await?;
        tx.commit().await?;
    }
    Ok(proof)
}

/// Whether a session has shown the password not long ago, by signing in or since.
pub(crate) fn has_proved(office: &Office, session: &sessions::Session) -> bool {
    office.now() - session.created_at.max(session.proved_at) <= PROVED_MS
}

/// Asks for the password again, if the caller has not shown it for a quarter of an hour.
pub(crate) async fn proven(office: &Office, tx: &mut Tx, caller: &Caller) -> Result<()> {
    if caller_has_proved(office, tx, caller).await? {
        Ok(())
    } else {
        Err(OfficeError::Unproven(None))
    }
}

/// The same of the caller's session.
pub(crate) async fn caller_has_proved(
    office: &Office,
    tx: &mut Tx,
    caller: &Caller,
) -> Result<bool> {
    let session = sessions::get(tx, &caller.actor.agency, &caller.session)
        .await?
        .ok_or(OfficeError::SignedOut)?;
    Ok(has_proved(office, &session))
}

/// After so many failures in a row a passphrase waits.
pub(crate) const FREE_FAILURES: i64 = 5;

pub(crate) const MINUTE_MS: i64 = 60_000;

pub(crate) const LONGEST_WAIT_MS: i64 = 15 * MINUTE_MS;

/// A wait in whole minutes, rounded up.
pub(crate) fn minutes_until(wait: i64) -> i64 {
    (wait + MINUTE_MS - 1).div_euclid(MINUTE_MS)
}

/// One minute, doubled with every further failure, up to a quarter of an hour.
pub(crate) fn wait_after(over: i64) -> i64 {
    if over < 0 { 0 } else { (MINUTE_MS << over.min(8)).min(LONGEST_WAIT_MS) }
}
