//! The security log: what was done with accounts and refused, for auditors and administrators.
//! Names stand as keyed hashes, so that the log tells who is who to nobody who does not know
//! already.

use domain::calendar::Millis;
use domain::id::{AccountId, AgencyCode};
use domain::people::security::SecurityKind;
use domain::procedure::{ActorKind, Refusal};
use store::security_log::{SecurityEvent, Wanted};
use store::{Tx, security_log};
use views::{SecurityCount, SecurityLogView, SecurityRow};

use crate::{Caller, Office, OfficeError, Result};

const HOUR_MS: Millis = 60 * 60_000;
/// Rows of a page.
const PAGE: i64 = 100;
/// So much of a hash is kept: enough to tell people apart, and what a person can compare by eye.
const MARK: usize = 16;

/// What the security log notes.
#[derive(Clone, Copy, Default)]
pub(crate) struct Noted<'a> {
    /// The account it is about, or the name that was typed.
    pub who: &'a str,
    /// The account that did it; empty for nobody that is known.
    pub by: &'a str,
    /// The address it came from.
    pub from: &'a str,
    /// A code that says more.
    pub detail: &'a str,
}

/// Notes something in the security log, in the transaction that does it.
pub(crate) async fn note_security(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    kind: SecurityKind,
    noted: Noted<'_>,
) -> Result<()> {
    let mark = |what: &str, text: &str| {
        if text.is_empty() { String::new() } else { mark(office, agency, what, text) }
    };
    let now = office.now();
    let event = SecurityEvent {
        id: office.source.id(now),
        agency: agency.to_owned(),
        at: now,
        kind,
        who: mark("who", noted.who),
        actor: mark("who", noted.by),
        origin: mark("from", noted.from),
        detail: noted.detail.chars().take(80).collect(),
    };
    tracing::info!(
        target: "security", %agency, kind = kind.code(), who = event.who, actor = event.actor,
        origin = event.origin, detail = event.detail, "security"
    );
    Ok(security_log::add(tx, &event).await?)
}

/// Notes that an account has another password.
pub(crate) async fn note_password(
    office: &Office,
    tx: &mut Tx,
    agency: &AgencyCode,
    account_id: &AccountId,
    how: &str,
) -> Result<()> {
    let noted = Noted { who: account_id, by: account_id, detail: how, ..Noted::default() };
    note_security(office, tx, agency, SecurityKind::Password, noted).await
}

/// What stands for an account in the security log; several joined by `-` after a change of
/// keys.
#[must_use]
pub fn security_mark(office: &Office, agency: &AgencyCode, account_id: &AccountId) -> String {
    marks(office, agency, "who", account_id).take(2).collect::<Vec<_>>().join("-")
}

fn mark(office: &Office, agency: &AgencyCode, what: &str, text: &str) -> String {
    marks(office, agency, what, text).next().unwrap_or_default()
}

/// The marks by every version of the keys: a row keeps that of its day.
fn marks(
    office: &Office,
    agency: &AgencyCode,
    what: &str,
    text: &str,
) -> impl Iterator<Item = String> {
    let about = format!("security {what} {text}");
    let numbers: Vec<_> = office.ring.numbers(agency, &about).collect();
    numbers.into_iter().map(|(_, number)| number.chars().take(MARK).collect())
}

/// Notes that something was refused to the person of a session, because their roles do not
/// allow it. `route` is the address without its parameters.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn note_refusal(office: &Office, caller: &Caller, route: &str) -> Result<()> {
    let agency = &caller.actor.agency;
    // Once an hour for one person and address: nobody fills the log, and the one writing
    // connection is asked for no more.
    let mut tx = office.db.read().await?;
    let who = mark(office, agency, "who", &caller.actor.id);
    if security_log::has(
        &mut tx,
        agency,
        SecurityKind::Refused,
        &who,
        route,
        office.now() - HOUR_MS,
    )
    .await?
    {
        return Ok(());
    }
    drop(tx);
    let mut tx = office.db.write().await?;
    let noted =
        Noted { who: &caller.actor.id, by: &caller.actor.id, detail: route, ..Noted::default() };
    note_security(office, &mut tx, agency, SecurityKind::Refused, noted).await?;
    Ok(tx.commit().await?)
}

/// The security log, for auditors and administrators. `kind` and `who` (a mark) narrow it,
/// `before` is the key of the next page.
///
/// # Errors
/// [`OfficeError::Refused`] for anybody else; store failures.
#[tracing::instrument(skip_all, fields(agency = %caller.actor.agency, who = %caller.actor.id))]
pub async fn security_log(
    office: &Office,
    caller: &Caller,
    kind: &str,
    who: &str,
    before: &str,
) -> Result<SecurityLogView> {
    if !caller.actor.has(ActorKind::Auditor) && !caller.actor.has(ActorKind::Administrator) {
        return Err(OfficeError::Refused(Refusal::NotYourRole));
    }
    let _profile = office.profile_of(caller)?;
    let agency = &caller.actor.agency;
    let marks: Vec<String> = who
        .split('-')
        .take(2)
        .map(|mark| mark.chars().filter(char::is_ascii_hexdigit).take(MARK).collect())
        .collect();
    let who = marks.join("-");
    let before =
        before.split_once('.').and_then(|(at, id)| Some((at.parse().ok()?, id.to_owned())));
    let wanted = Wanted {
        kind: SecurityKind::from_code(kind),
        who: marks
            .first()
            .filter(|mark| !mark.is_empty())
            .map(|mark| [mark.clone(), marks.get(1).unwrap_or(mark).clone()]),
        before,
    };
    let now = office.now();
    let mut tx = office.db.read().await?;
    let rows = security_log::page(&mut tx, agency, &wanted, PAGE + 1).await?;
    let hour = security_log::counts(&mut tx, agency, now - HOUR_MS).await?;
    let day = security_log::counts(&mut tx, agency, now - 24 * HOUR_MS).await?;
    drop(tx);
    let of = |counts: &[(SecurityKind, i64)], kind: SecurityKind| {
        counts.iter().find(|(there, _)| *there == kind).map_or(0, |(_, many)| *many)
    };
    let count = |kind: SecurityKind| SecurityCount {
        kind,
        hour: of(&hour, kind),
        day: of(&day, kind),
        alarm_at: kind.alarm_at(),
    };
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let next = rows
        .get(page - 1)
        .filter(|_| rows.len() > page)
        .map(|last| format!("{}.{}", last.at, last.id));
    let row = |event: SecurityEvent| SecurityRow {
        at: event.at,
        kind: event.kind,
        who: event.who,
        actor: event.actor,
        origin: event.origin,
        detail: event.detail,
    };
    Ok(SecurityLogView {
        counts: SecurityKind::ALL
            .iter()
            .filter(|kind| kind.alarm_at().is_some())
            .map(|kind| count(*kind))
            .collect(),
        rows: rows.into_iter().take(page).map(row).collect(),
        next,
        kind: wanted.kind,
        who,
    })
}

/// Raises an alarm for every kind of which there was more within an hour than is usual: a row
/// and a line of the log, once an hour.
///
/// # Errors
/// Store failures.
#[tracing::instrument(skip_all)]
pub async fn raise_alarms(office: &Office) -> Result<usize> {
    let (mut raised, since) = (0, office.now() - HOUR_MS);
    for profile in office.agencies() {
        let agency = &profile.agency.code;
        let mut tx = office.db.write().await?;
        for (kind, many) in security_log::counts(&mut tx, agency, since).await? {
            let too_many = kind.alarm_at().is_some_and(|most| many >= most);
            if too_many
                && !security_log::has(&mut tx, agency, SecurityKind::Alarm, "", kind.code(), since)
                    .await?
            {
                tracing::error!(target: "security", %agency, kind = kind.code(), many, "alarm: \
                    more within an hour than is usual");
                note_security(
                    office,
                    &mut tx,
                    agency,
                    SecurityKind::Alarm,
                    Noted { detail: kind.code(), ..Noted::default() },
                )
                .await?;
                raised += 1;
            }
        }
        tx.commit().await?;
    }
    Ok(raised)
}
