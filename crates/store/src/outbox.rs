//! Messages on their way. They are written in the transaction that causes them and sent by a job
//! afterwards.

use domain::id::AgencyCode;
use domain::message::{Channel, Message, MessageKind};
use vault::Ring;

use crate::db::on;
use crate::{Result, Running, StoreError, Tx, sealed};

/// A message that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Id; also the idempotence key at the gateway.
    pub id: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What is to be sent.
    pub message: Message,
}

/// The sealed columns.
const RECIPIENT: &str = "outbox.recipient";
const SUBJECT: &str = "outbox.subject";
const BODY: &str = "outbox.body";

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    attempts: i64,
    kind: String,
    channel: String,
    recipient: String,
    subject: Option<String>,
    body: String,
}

/// Adds a message about an application or an account, to be sent as soon as the transaction is
/// through.
///
/// # Errors
/// When the database fails.
pub async fn add(
    tx: &mut Tx,
    id: &str,
    agency: &AgencyCode,
    about: &str,
    message: &Message,
    at: i64,
) -> Result<()> {
    add_secret(tx, id, agency, about, message, at, None).await
}

/// Adds a message with a secret in it (a code, a link) that is void from an instant on: then it is
/// not sent any more, and [`scrub`] takes its words away.
///
/// # Errors
/// When the database fails.
pub async fn add_secret(
    tx: &mut Tx,
    id: &str,
    agency: &AgencyCode,
    about: &str,
    message: &Message,
    at: i64,
    void_at: Option<i64>,
) -> Result<()> {
    let ring = tx.ring();
    let recipient = sealed::seal(&ring, RECIPIENT, id, &message.to)?;
    let subject = message
        .subject
        .as_ref()
        .map(|subject| sealed::seal(&ring, SUBJECT, id, subject))
        .transpose()?;
    let body = sealed::seal(&ring, BODY, id, &message.text)?;
    on!(tx, |c| {
        sqlx::query(
        "INSERT INTO outbox (id, agency, about, kind, channel, recipient, subject, body, attempts, \
         next_at, claimed_until, created_at, void_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, 0, $9, $10)")
        .bind(id).bind(agency.as_str()).bind(about).bind(message.kind.code())
        .bind(message.channel.code())
        .bind(recipient)
        .bind(subject).bind(body).bind(at).bind(void_at)
        .execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Takes away the words of secrets that are void; what was not sent of them is given up. How many
/// there were.
///
/// # Errors
/// When the database fails.
pub async fn scrub(tx: &mut Tx, now: i64) -> Result<u64> {
    Ok(on!(tx, |c| {
        sqlx::query(
            "UPDATE outbox SET body = '', failed_at = CASE WHEN sent_at IS NULL THEN \
         COALESCE(failed_at, $1) ELSE failed_at END
         WHERE void_at <= $1 AND void_at IS NOT NULL AND body <> ''",
        )
        .bind(now)
        .execute(c)
        .await
        .map(|done| done.rows_affected())
    })?)
}

/// Claims messages that are due, so that no second worker sends them at the same time.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn claim(tx: &mut Tx, now: i64, until: i64, most: i64) -> Result<Vec<Claimed>> {
    const SQLITE: &str = "UPDATE outbox SET claimed_until = $2, attempts = attempts + 1 WHERE id \
        IN (
        SELECT id FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND next_at <= $1 AND \
        claimed_until <= $1 AND (void_at IS NULL OR void_at > $1) ORDER BY next_at, id LIMIT $3)
        RETURNING id, attempts, kind, channel, recipient, subject, body";
    const POSTGRES: &str =
        "UPDATE outbox SET claimed_until = $2, attempts = attempts + 1 WHERE id \
        IN (
        SELECT id FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND next_at <= $1 AND \
        claimed_until <= $1 AND (void_at IS NULL OR void_at > $1) ORDER BY next_at, id LIMIT $3
        FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts, kind, channel, recipient, subject, body";
    let ring = tx.ring();
    let rows: Vec<Row> = match &mut tx.running {
        Running::Sqlite(t) => {
            sqlx::query_as(SQLITE).bind(now).bind(until).bind(most).fetch_all(&mut **t).await?
        }
        Running::Postgres(t) => {
            sqlx::query_as(POSTGRES).bind(now).bind(until).bind(most).fetch_all(&mut **t).await?
        }
    };
    let mut due = rows.into_iter().map(|row| row.read(&ring)).collect::<Result<Vec<_>>>()?;
    due.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(due)
}

/// The messages that were written last, the newest first.
///
/// # Errors
/// When the database fails or a row is unreadable.
pub async fn latest(tx: &mut Tx, agency: &AgencyCode, most: i64) -> Result<Vec<Message>> {
    let rows = on!(tx, |c| {
        sqlx::query_as::<_, Row>(
        "SELECT id, attempts, kind, channel, recipient, subject, body FROM outbox WHERE agency = \
         $1 ORDER BY created_at DESC, id DESC LIMIT $2")
        .bind(agency.as_str()).bind(most).fetch_all(c).await
    })?;
    rows.into_iter().map(|row| row.read(&tx.ring()).map(|due| due.message)).collect()
}

/// Notes that a message was handed to its gateway.
///
/// # Errors
/// When the database fails.
pub async fn sent(tx: &mut Tx, id: &str, at: i64) -> Result<()> {
    on!(tx, |c| sqlx::query("UPDATE outbox SET sent_at = $2 WHERE id = $1")
        .bind(id)
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that a message could not be sent: to be tried again at `next_at`, or given up when that is
/// `None`.
///
/// # Errors
/// When the database fails.
pub async fn not_sent(tx: &mut Tx, id: &str, at: i64, next_at: Option<i64>) -> Result<()> {
    on!(tx, |c| {
        sqlx::query(
            "UPDATE outbox SET claimed_until = 0, next_at = COALESCE($3, next_at), \
            failed_at = CASE WHEN CAST($3 AS BIGINT) IS NULL THEN CAST($2 AS BIGINT) ELSE NULL \
            END WHERE id = $1",
        )
        .bind(id)
        .bind(at)
        .bind(next_at)
        .execute(c)
        .await
        .map(|_| ())
    })?;
    Ok(())
}

impl Row {
    fn read(self, ring: &Ring) -> Result<Claimed> {
        let row = self;
        let bad = |column| StoreError::BadRow { table: "outbox", id: row.id.clone(), column };
        let kind = MessageKind::from_code(&row.kind).ok_or_else(|| bad("kind"))?;
        let channel = Channel::from_code(&row.channel).ok_or_else(|| bad("channel"))?;
        let to = sealed::open(ring, RECIPIENT, &row.id, &row.recipient)?;
        let subject = row
            .subject
            .map(|subject| sealed::open(ring, SUBJECT, &row.id, &subject))
            .transpose()?;
        let text = sealed::open(ring, BODY, &row.id, &row.body)?;
        Ok(Claimed {
            attempts: row.attempts,
            message: Message { kind, channel, to, subject, text },
            id: row.id,
        })
    }
}
