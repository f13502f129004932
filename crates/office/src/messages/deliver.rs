//! The job that hands messages of the outbox to their carrier.

use domain::id::AgencyCode;
use domain::message::Message;
use gateways::NotSent;
use store::outbox;

use crate::{Office, OfficeError, Result};

const CLAIM_MS: i64 = 60_000;
const AT_ONCE: i64 = 50;
const FIRST_WAIT_MS: i64 = 30_000;
const LONGEST_WAIT_MS: i64 = 60 * 60_000;
/// After so many tries a message is given up.
const MOST_ATTEMPTS: i64 = 12;

/// The messages that were written last, so that a demo can be tried without a phone.
///
/// # Errors
/// [`OfficeError::NotFound`] outside of demo mode; store failures.
#[tracing::instrument(skip_all, fields(%agency))]
pub async fn latest_messages(office: &Office, agency: &AgencyCode) -> Result<Vec<Message>> {
    if !office.demo {
        return Err(OfficeError::NotFound);
    }
    let mut tx = office.db.read().await?;
    Ok(outbox::latest(&mut tx, agency, 20).await?)
}

/// Takes away the words of codes and links that are void.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn scrub_messages(office: &Office) -> Result<u64> {
    let mut tx = office.db.write().await?;
    let gone = outbox::scrub(&mut tx, office.now()).await?;
    tx.commit().await?;
    Ok(gone)
}

/// Sends what is due, and says how many messages were carried. It can run twice at the same
/// time without sending twice.
///
/// # Errors
/// When the database fails.
#[tracing::instrument(skip_all)]
pub async fn deliver(office: &Office) -> Result<usize> {
    let now = office.now();
    let mut tx = office.db.write().await?;
    let due = outbox::claim(&mut tx, now, now + CLAIM_MS, AT_ONCE).await?;
    tx.commit().await?;
    let mut carried = 0;
    for message in due {
        let answer = office.courier.send(&message.id, &message.message);
        let at = office.now();
        let mut tx = office.db.write().await?;
        match answer {
            Ok(()) => {
                outbox::sent(&mut tx, &message.id, at).await?;
                carried += 1;
            }
            Err(NotSent::Passing) if message.attempts < MOST_ATTEMPTS => {
                let wait = (FIRST_WAIT_MS << message.attempts.min(10)).min(LONGEST_WAIT_MS);
                outbox::not_sent(&mut tx, &message.id, at, Some(at + wait)).await?;
            }
            Err(_) => outbox::not_sent(&mut tx, &message.id, at, None).await?,
        }
        tx.commit().await?;
    }
    Ok(carried)
}
