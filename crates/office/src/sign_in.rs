//! Signing in and out.

use store::sessions::{self, Session};
use store::{attempts, staff};

use crate::caller::{IDLE_MS, token_hash};
use crate::{Office, OfficeError, Result};

/// After so many failures in a row an account waits.
pub(crate) const FREE_FAILURES: i64 = 5;
/// After so many failures in a row an address waits: many people may share one.
const FREE_FAILURES_OF_ADDRESS: i64 = 30;
const MINUTE_MS: i64 = 60_000;
const LONGEST_WAIT_MS: i64 = 15 * MINUTE_MS;
/// Failures are forgotten after so long.
const FORGOTTEN_MS: i64 = 60 * MINUTE_MS;

/// The answer to an attempt to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInAnswer {
    /// Signed in: the token for the cookie.
    In(String),
    /// The address or the password was left empty: no attempt at all.
    Empty,
    /// No such account, or another password: the two cannot be told apart.
    Wrong,
    /// Too many failures: wait so many minutes.
    Wait(i64),
}

impl Office {
    /// Checks e-mail and password and begins a session. `address` is where the request came from.
    ///
    /// # Errors
    /// When the database or the hashing fails.
    pub async fn sign_in(&self, agency: &str, email: &str, password: &str, address: &str) -> Result<SignInAnswer> {
        let email = email.trim().to_lowercase();
        if email.is_empty() || password.is_empty() {
            return Ok(SignInAnswer::Empty);
        }
        let subjects = [
            (self.lookup(agency, &format!("account {email}")), FREE_FAILURES),
            (self.lookup(agency, &format!("address {address}")), FREE_FAILURES_OF_ADDRESS),
        ];
        let now = self.now();
        let mut tx = self.db.read().await?;
        let mut wait = 0;
        for (subject, _) in &subjects {
            wait = wait.max(attempts::get(&mut tx, agency, subject).await?.locked_until - now);
        }
        let person = staff::by_email(&mut tx, agency, &email).await?;
        drop(tx);
        if wait > 0 {
            return Ok(SignInAnswer::Wait(minutes_until(wait)));
        }
        let fits = self.check_password(password, person.as_ref().map(|p| p.password_hash.clone())).await?;
        let mut tx = self.db.write().await?;
        let Some(person) = person.filter(|_| fits) else {
            for (subject, free) in &subjects {
                let mut attempt = attempts::get(&mut tx, agency, subject).await?;
                if now - attempt.last_at > FORGOTTEN_MS {
                    attempt.failures = 0;
                }
                attempt.failures += 1;
                attempt.last_at = now;
                attempt.locked_until = now + wait_after(attempt.failures - free);
                attempts::put(&mut tx, agency, subject, &attempt).await?;
            }
            tx.commit().await?;
            return Ok(SignInAnswer::Wrong);
        };
        for (subject, _) in &subjects {
            attempts::clear(&mut tx, agency, subject).await?;
        }
        let token: String = self.source.bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect();
        let session = Session {
            token_hash: token_hash(&token),
            agency: agency.to_owned(),
            staff_id: person.id,
            created_at: now,
            seen_at: now,
            ended_at: None,
            search: String::new(),
        };
        sessions::add(&mut tx, &session).await?;
        tx.commit().await?;
        Ok(SignInAnswer::In(token))
    }

    /// Ends the session of a token. It is no error when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sign_out(&self, token: &str) -> Result<()> {
        let mut tx = self.db.write().await?;
        sessions::end(&mut tx, &token_hash(token), self.now()).await?;
        Ok(tx.commit().await?)
    }
}

impl Office {
    /// Lets every session of an agency end by time, so that a demo can show what happens then.
    ///
    /// # Errors
    /// [`OfficeError::NotFound`] outside of demo mode; store failures.
    pub async fn end_sessions_by_time(&self, agency: &str) -> Result<()> {
        if !self.demo {
            return Err(OfficeError::NotFound);
        }
        let mut tx = self.db.write().await?;
        sessions::age(&mut tx, agency, IDLE_MS + MINUTE_MS).await?;
        Ok(tx.commit().await?)
    }
}

/// A wait in whole minutes, rounded up.
pub(crate) fn minutes_until(wait: i64) -> i64 {
    (wait + MINUTE_MS - 1).div_euclid(MINUTE_MS)
}

/// One minute, doubled with every further failure, up to a quarter of an hour.
pub(crate) fn wait_after(over: i64) -> i64 {
    if over < 0 { 0 } else { (MINUTE_MS << over.min(8)).min(LONGEST_WAIT_MS) }
}
